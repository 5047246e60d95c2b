"""Rules of sense against counting twice: copies of a row, and one fact stated by two rows."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from data.checks.excuses import excused
from data.enums import AHEAD, Fact
from data.package.roles import DATES, ENDS, PARTIES, PLACES, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.model import Issue
    from data.package.contract import Table
    from data.package.reader import Package, Row

ONE_FIGURE: Final = (
    "flow", "measure", "product", "by_id", "kz_id", "level", "period_start", "period_end", "basis", "unit",
)  # fmt: skip
"""Columns in which two figures that state the same are equal."""
OWN_WORDS: Final = frozenset({"note_en", "title_state", "citation", "qualifier", "repeats", "literature_no"})
"""Columns that a copy may have otherwise: our remark, how exactly the row was cited, and of what it is a repetition."""


def rows_are_no_copies(package: Package) -> Iterator[Issue]:
    """Find a row that says what another says under an id of its own; its title and our remark may differ."""
    parties = _parties(package)
    for table in package.contract.tables.values():
        if len(table.primary_key) > 1:
            continue
        (key,) = table.primary_key
        compared = [name for name in _compared(table) if name != key]
        seen: dict[tuple[object, ...], list[Row]] = defaultdict(list)
        for row in package.rows(table.name):
            alike, own = seen[tuple(row[name] for name in compared)], parties.get(row[key])
            # Whoever copies a row may leave out its parties.
            first = next((one for one in alike if parties.get(one[key], own) == (own or parties.get(one[key]))), None)
            alike.append(row)
            if first:
                fault = f"{row[key]!r} is a copy of {first[key]} in line {first.line}"
                yield row.issue(key, f"{fault}: remove it, or say in its columns what is another")


def names_are_of_one(package: Package) -> Iterator[Issue]:
    """Find two organisations, or two places of one kind and country, that have one name."""
    distinct = {"organisations": ("country", "name_en"), "places": ("country", "kind", "parent_id", "name_en")}
    for name, columns in distinct.items():
        seen: dict[tuple[str, ...], Row] = {}
        (key,) = package.contract.table(name).primary_key
        for row in package.rows(name):
            cells = tuple(str(row[column]).casefold() for column in columns)
            first = seen.setdefault(cells, row)
            if first is not row and not _one_after_the_other(first, row):
                fault = f"{row['name_en']!r} is the name of {first[key]} too: remove one, or tell them apart"
                yield row.issue("name_en", fault)


def figures_are_stated_once(package: Package) -> Iterator[Issue]:
    """Find two figures of one flow, measure, product, sides and period: one repeats the other, or they disagree.

    A disagreement is a row of conflicts that names both.
    """
    excuse = excused(package, figures_are_stated_once)
    scopes: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for table in package.contract.of(Fact.FIGURE):
        for row in package.rows(table.name):
            if row["repeats"] is None and row["value"] is not None:
                scopes[(*(row[name] for name in ONE_FIGURE), row["status"] in AHEAD)].append(row)
    for rows in scopes.values():
        for first, row in combinations(rows, 2):
            if not excuse(first["claim_id"], row["claim_id"]):
                fault = f"{row['claim_id']!r} states what {first['claim_id']} in line {first.line} does"
                yield row.issue("claim_id", f"{fault}: name it in repeats, or name both in conflicts")


def deeds_are_stated_once(package: Package) -> Iterator[Issue]:
    """Find two claims that state one deed: of one name and date, or two ties alike in all that a tie is.

    The later telling repeats the first.
    """
    for table in package.contract.claim_tables:
        if table.fact is Fact.FIGURE:
            continue
        names = [name for name in table.columns(Role.TITLE) if name.endswith("_en")]
        columns = (*names, *table.columns(*DATES, *ENDS, *PLACES, Role.DOCUMENT, Role.THEME))
        if table.fact is Fact.TIE:
            columns = (*columns, "kind", "as_stated")
        seen: dict[tuple[object, ...], Row] = {}
        for row in package.rows(table.name):
            if row["repeats"] is None:
                first = seen.setdefault(tuple(row[name] for name in columns), row)
                if first is not row:
                    fault = f"{row['claim_id']!r} states what {first['claim_id']} in line {first.line} does"
                    yield row.issue("claim_id", f"{fault}: name it in repeats, or say what is another")


def _compared(table: Table) -> list[str]:
    titles = set(table.columns(Role.TITLE)) if table.is_claims and table.fact is not Fact.FIGURE else set()
    return [name for name in table.names if name not in OWN_WORDS | titles]


def _parties(package: Package) -> dict[str, frozenset[tuple[str, str]]]:
    """Return the parties of each claim, with their sides."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for table in package.contract.party_tables:
        for row in package.rows(table.name):
            party = next((row[name] for name in table.columns(*PARTIES, Role.UNNAMED) if row[name]), "")
            found[row["claim_id"]].add((str(row.cells.get("side")), party))
    return {claim: frozenset(parties) for claim, parties in found.items()}


def _one_after_the_other(first: Row, row: Row) -> bool:
    """Return whether one of two places ended before the other began: a region that was split may keep its name."""
    ends, begins = first.cells.get("valid_to"), row.cells.get("valid_from")
    other_ends, other_begins = row.cells.get("valid_to"), first.cells.get("valid_from")
    return bool((ends and begins and ends < begins) or (other_ends and other_begins and other_ends < other_begins))
