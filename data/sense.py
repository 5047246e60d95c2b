"""Rules of sense: what must hold of the facts beyond their form, each rule small and named."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from data.index import SINCE
from data.model import Issue, PartialDate
from data.package import label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from data.package import Package

Row = dict[str, Any]
BOOK: Final = "zalesskij-2023"
# How far a printed figure may lie from the truth, as a share of it: exact to its rounding, hedged by its word.
SLACK: Final = {"exact": 0.002, "about": 0.06, "almost": 0.06, "over": 0.06, "at_least": 0.06, "up_to": 0.06}
PLACE_FIELDS: Final = {
    "agreements": ("place_signed",), "ties": ("by_place_id", "kz_place_id"), "trade": ("by_id", "kz_id"),
    "ventures": ("place_id",), "events": ("place_id",), "statements": (),
}  # fmt: skip


def _rows(package: Package, table: str) -> Iterator[tuple[str, int, Row]]:
    frame, file = package.frames[table], label(package.contract.table(table))
    for line, cells in zip(frame.index, frame.itertuples(index=False, name=None), strict=True):
        yield file, line, dict(zip(frame.columns, cells, strict=True))


def _claims(package: Package) -> Iterator[tuple[str, str, int, Row]]:
    for table in package.contract.claim_tables:
        for file, line, row in _rows(package, table.name):
            yield table.name, file, line, row


def _day(text: object) -> PartialDate | None:
    return PartialDate.parse(str(text)) if text else None


def periods_run_forward(package: Package) -> Iterator[Issue]:
    """A period ends after it begins, a validity too."""
    spans = {"trade": ("period_start", "period_end"), "events": ("start", "end"), "agreements": ("signed", "valid_until"), "places": ("valid_from", "valid_to"), "place_names": ("valid_from", "valid_to")}
    for table, (first, last) in spans.items():
        for file, line, row in _rows(package, table):
            start, end = _day(row[first]), _day(row[last])
            if start and end and end.last < start.first:
                yield Issue(file, line, last, f"{end.text} lies before {first} {start.text}: exchange or correct them")


def identities_hold(package: Package) -> Iterator[Issue]:
    """Turnover is export + import and balance is export - import, within the printed rounding, in each scope."""
    scopes: dict[tuple[Any, ...], dict[str, tuple[str, int, Row]]] = {}
    for file, line, row in _rows(package, "trade"):
        if row["measure"] == "value" and row["status"] in ("actual", "derived") and not row["repeats"] and row["value"] is not None and row["flow"] != "none":
            scope = (row["by_id"], row["kz_id"], row["product"], row["period_start"], row["period_end"], row["unit"])
            scopes.setdefault(scope, {}).setdefault(row["flow"], (file, line, row))
    for found in scopes.values():
        if not {"export", "import"} <= found.keys():
            continue
        value = {flow: float(row["value"]) for flow, (_, _, row) in found.items()}
        slack = sum(abs(value[flow]) * SLACK[row["qualifier"]] for flow, (_, _, row) in found.items()) + 0.11
        for flow, expected in (("turnover", value["export"] + value["import"]), ("balance", value["export"] - value["import"])):
            if flow in found and abs(value[flow] - expected) > slack:
                file, line, _ = found[flow]
                yield Issue(file, line, "value", f"{value[flow]:g} is not what export {value['export']:g} and import {value['import']:g} give ({expected:g}): correct a figure, or its scope")


def targets_stay_apart(package: Package) -> Iterator[Issue]:
    """A plan, target or estimate is never a retelling of a result, nor a result one of them."""
    kind = {row["claim_id"]: row["status"] in ("plan", "target", "estimate") for _, _, row in _rows(package, "trade")}
    for file, line, row in _rows(package, "trade"):
        if row["repeats"] in kind and kind[row["repeats"]] != kind[row["claim_id"]]:
            yield Issue(file, line, "repeats", f"{row['repeats']!r}: a plan or target and a result are not the same fact")


def growth_is_no_index(package: Package) -> Iterator[Issue]:
    """A growth beyond 100 % is read as an index unless a note says why not: the book prints indexes as growth."""
    for file, line, row in _rows(package, "trade"):
        if row["measure"] == "growth_pct" and (row["value"] or 0) > 100 and not row["note_en"]:
            yield Issue(file, line, "measure", f"growth of {row['value']:g} % reads like an index: make it index_pct, or say in note_en why it is growth")
        if row["measure"] == "index_pct" and row["value"] is not None and row["value"] <= 0:
            yield Issue(file, line, "value", "an index is above 0: 100 is no change")


def places_existed(package: Package) -> Iterator[Issue]:
    """A place existed on a day that the claim's date may mean; undated claims pass."""
    valid = {row["place_id"]: (row["valid_from"] or date.min, row["valid_to"] or date.max) for _, _, row in _rows(package, "places")}
    for table, file, line, row in _claims(package):
        when = _day(row[SINCE[table]])
        for field in PLACE_FIELDS[table]:
            if when and row[field] in valid:
                first, last = valid[row[field]]
                if when.last < first or when.first > last:
                    yield Issue(file, line, field, f"{row[field]!r} did not exist in {when.text}: use the territory of that day (see place_changes.csv)")


def sources_are_used(package: Package) -> Iterator[Issue]:
    """Every source carries a claim or says why none rests on it, and not both."""
    used = {row["source_id"] for _, _, _, row in _claims(package)}
    for file, line, row in _rows(package, "sources"):
        if row["source_id"] not in used and not row["no_claim_reason"]:
            yield Issue(file, line, "no_claim_reason", f"is empty, but no claim rests on {row['source_id']}: cite it, or say why not")
        if row["source_id"] in used and row["no_claim_reason"]:
            yield Issue(file, line, "no_claim_reason", f"is given, but claims rest on {row['source_id']}: empty it")


def citations_fit(package: Package) -> Iterator[Issue]:
    """An uncited claim is the book's own, any other has its note, and its locator names that note."""
    for _, file, line, row in _claims(package):
        note = re.search(r"note (\d+)", row["locator"])
        if (row["citation"] == "uncited") != (row["source_id"] == BOOK) and row["citation"] != "derived":
            yield Issue(file, line, "citation", f"{row['citation']!r} does not fit source_id {row['source_id']!r}: uncited claims are the book's own")
        if row["source_id"] != BOOK and (note is None or f"fn-{int(note[1]):03d}" != row["source_id"]):
            yield Issue(file, line, "locator", f"{row['locator']!r} does not name the note of {row['source_id']}")
        if row["source_id"] == BOOK and note is not None:
            yield Issue(file, line, "locator", f"{row['locator']!r} names a note, but source_id is the book")


def formulas_are_ours(package: Package) -> Iterator[Issue]:
    """A derived figure has a formula over claims that exist; no other figure has one."""
    known = {row["claim_id"] for _, _, _, row in _claims(package)}
    for file, line, row in _rows(package, "trade"):
        if (row["status"] == "derived") != bool(row["formula"]):
            yield Issue(file, line, "formula", "is what makes a figure derived: give both or neither")
        elif row["formula"] and not any(name in known for name in re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", row["formula"])):
            yield Issue(file, line, "formula", f"{row['formula']!r} names no claim of the tables")


def repeats_match(package: Package) -> Iterator[Issue]:
    """A retelling points at a first telling of the same table and, for figures, of the same scope."""
    tables = {row["claim_id"]: (table, row) for table, _, _, row in _claims(package)}
    for table, file, line, row in _claims(package):
        if not row["repeats"]:
            continue
        first_table, first = tables[row["repeats"]]
        if first["claim_id"] == row["claim_id"] or first_table != table:
            yield Issue(file, line, "repeats", f"{row['repeats']!r} must be another claim of {table}")
        elif first["repeats"]:
            yield Issue(file, line, "repeats", f"{row['repeats']!r} is a retelling itself: point at {first['repeats']!r}")
        elif table == "trade" and any(row[name] != first[name] for name in ("flow", "by_id", "kz_id")):
            yield Issue(file, line, "repeats", f"{row['repeats']!r} has another flow or another side: it is not the same fact")


def ties_rest_on_their_agreement(package: Package) -> Iterator[Issue]:
    """A tie and the agreement it rests on agree in their date, and one of them names a party of the other."""
    signed = {row["claim_id"]: row["signed"] for _, _, row in _rows(package, "agreements")}
    for file, line, row in _rows(package, "ties"):
        when, since = _day(signed.get(row["agreement_id"])), _day(row["since"])
        if when and since and (since.last < when.first or since.first > when.last):
            yield Issue(file, line, "since", f"{since.text} is not when {row['agreement_id']} was signed ({when.text})")


def changes_fit_validity(package: Package) -> Iterator[Issue]:
    """A territory ends the day before its successor begins."""
    valid = {row["place_id"]: row for _, _, row in _rows(package, "places")}
    for file, line, row in _rows(package, "place_changes"):
        ends, begins = valid[row["predecessor_id"]]["valid_to"], valid[row["successor_id"]]["valid_from"]
        if row["kind"] != "merged" and (ends != row["date"] - timedelta(days=1) or begins != row["date"]):
            yield Issue(file, line, "date", f"{row['date']} does not fit: {row['predecessor_id']} ends {ends}, {row['successor_id']} begins {begins}")


def names_do_not_overlap(package: Package) -> Iterator[Issue]:
    """A place has one official former name a day in each language."""
    named: dict[tuple[str, str], list[tuple[date, date, str, int]]] = {}
    for file, line, row in _rows(package, "place_names"):
        if row["kind"] == "former" and (row["valid_from"] or row["valid_to"]):
            named.setdefault((row["place_id"], row["lang"]), []).append((row["valid_from"] or date.min, row["valid_to"] or date.max, file, line))
    for spans in named.values():
        for before, after in pairwise(sorted(spans)):
            if after[0] <= before[1]:
                yield Issue(after[2], after[3], "valid_from", "lies within the time of another former name: correct one of them")


RULES: Final[tuple[Callable[[Package], Iterator[Issue]], ...]] = (
    periods_run_forward, identities_hold, targets_stay_apart, growth_is_no_index, places_existed, sources_are_used,
    citations_fit, formulas_are_ours, repeats_match, ties_rest_on_their_agreement, changes_fit_validity, names_do_not_overlap,
)  # fmt: skip
