"""Rules of sense for printed words: the numbers, hedges and dates of a row are those of its `as_stated`."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from math import isclose
from typing import TYPE_CHECKING, Final

from data.checks.excuses import excused
from data.checks.printed import Kind, amount_of, dates, hedges, numbers, only_dates, unit_of, words
from data.enums import TO_COME, Fact, Qualifier
from data.model import PartialDate
from data.package.roles import DATES, ENDS, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.checks.printed import Number
    from data.model import Issue
    from data.package.contract import Field, Table
    from data.package.reader import Package, Row

NOT_PRINTED: Final = "not printed"
"""What `as_stated` says of a figure that we derived."""
_AMOUNTS: Final = frozenset({Kind.MONEY, Kind.PERCENT, Kind.TIMES, Kind.AREA, Kind.MASS, Kind.PART})
PASSAGES: Final = " ... "
"""What joins the passages that a wording is put together from."""
_FALLS: Final = re.compile(r"\b(?:deficit|negative|decreas|declin|fell|drop|reduc|down by|minus)|(?<!\w)-\d")
SHORTEST: Final = 3
"""So many words that one wording has within another are the same printed words; fewer may meet by chance."""


def numbers_are_as_stated(package: Package) -> Iterator[Issue]:
    """Find a number that is not the one in `as_stated` in its unit, and a printed number that a figure leaves out."""
    excuse = excused(package, numbers_are_as_stated)
    values = {row["claim_id"]: row["value"] for row in package.rows("trade")}
    for table in package.contract.claim_tables:
        for row in package.rows(table.name):
            if row["as_stated"] == NOT_PRINTED or excuse(row["claim_id"]):
                continue
            printed = numbers(row["as_stated"])
            for field in quantities(table):
                value, unit = row[field.name], _unit(table, field, row)
                if value is None:
                    if field.role is Role.QUANTITY and (read := next(_readings(printed, unit), None)) is not None:
                        yield row.issue(field.name, f"is empty, but as_stated gives {read:g}: write it")
                    continue
                readings = list(_readings(printed, unit, negative=_falls(row["as_stated"])))
                if any(isclose(value, reading, rel_tol=1e-3, abs_tol=1e-9) for reading in readings):
                    continue
                if not printed and table.column(Role.QUANTITY) and values.get(row["basis"]) == value:
                    continue  # "the level of 2014": the figure that is meant is in the column basis
                yield row.issue(field.name, _number_fault(value, row, printed, readings, unit))


def amounts_have_their_figure(package: Package) -> Iterator[Issue]:
    """Find an amount in the words of a claim that has no number of its own, which no figure states.

    Sums of money, percentages and the like that a tie, a document or a speaker names are stated by a figure too: the
    two must not drift apart.
    """
    stated_by = {
        (number.kind, number.amount)
        for table in package.contract.claim_tables
        if quantities(table)
        for row in package.rows(table.name)
        for number in numbers(row["as_stated"])
    }
    for table in package.contract.claim_tables:
        for row in package.rows(table.name) if not quantities(table) else ():
            for number in numbers(row["as_stated"]):
                if number.kind in _AMOUNTS and (number.kind, number.amount) not in stated_by:
                    fault = f"{number.text!r} is the number of no figure: correct it, or add the figure to trade"
                    yield row.issue("as_stated", fault)


def hedges_are_as_stated(package: Package) -> Iterator[Issue]:
    """Find a qualifier that is not the hedge before the number in `as_stated`."""
    excuse = excused(package, hedges_are_as_stated)
    for table in package.contract.claim_tables:
        own = {field.name: _hedge_column(table, field) for field in quantities(table)}
        for row in package.rows(table.name):
            if row["as_stated"] == NOT_PRINTED or excuse(row["claim_id"]):
                continue
            printed = numbers(row["as_stated"])
            stated = {name: row[name] for name in own if row[name] is not None}
            said: dict[str, set[Qualifier]] = defaultdict(set)
            for name, value in stated.items():
                unit = _unit(table, table.field(name), row)
                for number in printed:
                    for reading in _readings((number,), unit, negative=_falls(row["as_stated"])):
                        if isclose(value, reading, rel_tol=1e-3):
                            said[own[name]].add(_hedge(number))
            for column, found in said.items():
                yield from _hedge_faults(row, column, found)
            if not stated or not printed:
                yield from _hedge_faults(row, "qualifier", hedges(row["as_stated"]) or {Qualifier.EXACT})


def dates_are_as_stated(package: Package) -> Iterator[Issue]:
    """Find a date in `as_stated` that the dates of the row leave out.

    Of what is still to come it may lie ahead, and a statement may speak of what was before.
    """
    excuse = excused(package, dates_are_as_stated)
    rows = {row["claim_id"]: row for row in package.claims()}
    for table in package.contract.claim_tables:
        first, last = table.column(*DATES), table.column(*ENDS)
        for row in package.rows(table.name):
            begins = _day(row[first]) if first else None
            printed = dates(row["as_stated"], begins.first.year if begins else None)
            if not printed or first is None or excuse(row["claim_id"]):
                continue
            own = _days(table, row)
            if document := rows.get(row[table.column(Role.DOCUMENT) or "claim_id"]):
                own += _days(package.contract.table(document.table), document)
            ahead = row["status"] in TO_COME
            if begins is None:
                if not ahead and not own:
                    yield row.issue(first, f"is empty, but as_stated gives {printed[0].text}: write it")
                continue
            ends = _day(row[last]) if last else None
            bases = {int(year) for year in re.findall(r"\b\d{4}\b", str(row.cells.get("basis") or ""))}
            for date in printed:
                inside = date.first <= (ends or begins).last and date.last >= begins.first
                near = any(date.first <= day.last and date.last >= day.first for day in own)
                later = ahead and date.first > begins.first
                before = table.fact is Fact.STATEMENT and date.last < begins.first
                if not (inside or near or later or before or date.first.year in bases):
                    fault = f"{begins.text} is not {date.text}, which as_stated gives: correct the one that is wrong"
                    yield row.issue(first, fault)


def same_words_have_one_source(package: Package) -> Iterator[Issue]:
    """Find two rows of one chapter that have the same printed words from two sources, or cited in two ways.

    Words that are only a date may stand in two passages; they count where the rows are about one place. A row that
    repeats another is stated in another passage, and titles of two notes may be alike.
    """
    excuse = excused(package, same_words_have_one_source)
    places = _places(package)
    chapters: dict[str, list[tuple[tuple[str, ...], Row]]] = defaultdict(list)
    for row in package.claims():
        if row["as_stated"] != NOT_PRINTED:
            chapters[row["locator"].partition(",")[0]].append((words(_first_passage(row)), row))
    for rows in chapters.values():
        yield from _put_together_of_others(rows)
        for row, other, same in _stated_in_the_same_words(rows):
            if row["source_id"] == other["source_id"] and (not same or row["citation"] == other["citation"]):
                continue
            if row["citation"] == other["citation"] == "title" or excuse(row["claim_id"], other["claim_id"]):
                continue
            ids = {row["claim_id"], other["claim_id"]}
            if ids & {row["repeats"], other["repeats"]} or (row["repeats"] and row["repeats"] == other["repeats"]):
                continue
            if only_dates(_first_passage(row)) or only_dates(_first_passage(other)):
                here, there = places[row["claim_id"]], places[other["claim_id"]]
                if not same or row["source_id"] == other["source_id"] or not here & there:
                    continue
            column = "source_id" if row["source_id"] != other["source_id"] else "citation"
            yield other.issue(
                column,
                f"{other[column]!r} is not that of {row['claim_id']} ({row[column]!r}), which has the same printed "
                f"words ({row['as_stated']!r}): give both one, or lengthen as_stated where two passages are meant",
            )


def quantities(table: Table) -> tuple[Field, ...]:
    """Return the columns of a table of claims that hold what was counted or measured."""
    return tuple(field for field in table.fields if field.type in ("number", "integer"))


def _readings(printed: tuple[Number, ...], unit: tuple[str, float], *, negative: bool = False) -> Iterator[float]:
    """Give the values that printed numbers have in a unit; none where they count something else."""
    for number in printed:
        if (amount := amount_of(number, Kind(unit[0]))) is not None:
            yield (-1 if negative else 1) * amount / unit[1]


def _number_fault(
    value: float, row: Row, printed: tuple[Number, ...], readings: list[float], unit: tuple[str, float]
) -> str:
    said = row["as_stated"]
    if not printed:
        return f"{value:g} is not in as_stated ({said!r}): add the printed number to it, after ' ... '"
    if not readings:
        return f"{value:g} counts {unit[0]}, but as_stated ({said!r}) does not: correct the unit or the wording"
    found = " or ".join(f"{reading:g}" for reading in readings)
    return f"{value:g} is not what as_stated ({said!r}) gives ({found}): correct the value, its unit or the wording"


def _unit(table: Table, field: Field, row: Row) -> tuple[str, float]:
    """Return what a quantity of a row counts, and how many pieces, dollars, square metres ... its unit is."""
    stem, _, suffix = field.name.rpartition("_")
    if stem and suffix == "usd":
        return Kind.MONEY, 1
    if "unit" in table.names and field.role is Role.QUANTITY:
        return table.field("unit").units.get(row["unit"], (Kind.COUNT, 1))
    return unit_of(str(row.cells.get(f"{field.name}_unit") or ""))


def _hedge_column(table: Table, field: Field) -> str:
    """Return the column that has the hedge of a quantity: its own, else that of the row."""
    own = f"{field.name.removesuffix('_usd')}_qualifier"
    return own if own in table.names else "qualifier"


def _hedge(number: Number) -> Qualifier:
    """Return the hedge of a number; a fraction in words, such as one third, is a hedge of its own."""
    return Qualifier.ABOUT if number.kind is Kind.PART and number.hedge is Qualifier.EXACT else number.hedge


def _hedge_faults(row: Row, column: str, said: set[Qualifier] | frozenset[Qualifier]) -> Iterator[Issue]:
    given = row[column] or Qualifier.EXACT
    if given not in said:
        right = " or ".join(sorted(said))
        yield row.issue(column, f"{given!r} is not the hedge in as_stated ({row['as_stated']!r}): write {right}")


def _falls(said: str) -> bool:
    """Return whether a wording says that something fell, is lacking or is below zero."""
    return bool(_FALLS.search(said.casefold()))


def _put_together_of_others(rows: list[tuple[tuple[str, ...], Row]]) -> Iterator[Issue]:
    """Find a wording of several passages, all of which other rows state from other sources than its own."""
    whole: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for said, row in rows:
        if PASSAGES not in row["as_stated"] and not only_dates(row["as_stated"]):
            whole[said].append(row)
    for _, row in rows:
        passages = row["as_stated"].split(PASSAGES) if PASSAGES in row["as_stated"] else []
        others = [other for passage in passages for other in whole.get(words(passage), ())]
        if others and row["source_id"] not in {other["source_id"] for other in others}:
            fault = f"{row['source_id']!r} is not that of {others[0]['claim_id']} ({others[0]['source_id']!r})"
            advice = "give both one, or lengthen as_stated where two passages are meant"
            yield row.issue("source_id", f"{fault}, which has the same printed words: {advice}")


def _first_passage(row: Row) -> str:
    """Return the printed words of a row; what is put together from several passages has the source of the first."""
    return str(row["as_stated"]).partition(PASSAGES)[0]


def _stated_in_the_same_words(rows: list[tuple[tuple[str, ...], Row]]) -> Iterator[tuple[Row, Row, bool]]:
    """Give the pairs of rows of which one has the words of the other within its own, and whether it has no more."""
    stated_by: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for said, row in rows:
        stated_by[said].append(row)
    for said, here in stated_by.items():
        for row, other in combinations(here, 2):
            yield row, other, True
        runs = (said[at : at + size] for size in range(SHORTEST, len(said)) for at in range(len(said) - size + 1))
        for run in dict.fromkeys(run for run in runs if run in stated_by):
            for other in stated_by[run]:
                for row in here:
                    yield other, row, False


def _places(package: Package) -> dict[str, frozenset[str]]:
    """Return the places below the countries that each claim is about, seats of its parties too."""
    countries = {row["place_id"] for row in package.rows("places") if row["kind"] == "country"}
    seats = {row["org_id"]: row["place_id"] for row in package.rows("organisations")}
    found: dict[str, set[str]] = defaultdict(set)
    for claim, name in package.named():
        found[claim].add(seats.get(name) or name)
    return defaultdict(frozenset, {claim: frozenset(places - countries) for claim, places in found.items()})


def _days(table: Table, row: Row) -> list[PartialDate]:
    """Return the dates that stand in a row, whatever they are the dates of."""
    found = (_day(row[field.name]) for field in table.fields if field.kind == "partial_date")
    return [day for day in found if day]


def _day(text: object) -> PartialDate | None:
    return PartialDate.parse(str(text)) if text else None
