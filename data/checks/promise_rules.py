"""Rules of sense for promises: a verdict has the outcome that it needs, of the same scope and not before its target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.checks.excuses import excused
from data.enums import Fact, Verdict
from data.model import PartialDate
from data.package.roles import DATES, ENDS, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.model import Issue
    from data.package.reader import Package, Row

SCOPE = ("flow", "measure", "product", "by_id", "kz_id", "unit")
"""Columns in which a target and the result that answers it must not differ."""


def verdicts_have_their_outcome(package: Package) -> Iterator[Issue]:
    """Find a promise that is met or missed by nothing, an open one that has an outcome, and one that is given twice."""
    seen: dict[tuple[str, str | None], Row] = {}
    for row in package.rows("promises"):
        target, outcome, verdict = row["target_claim_id"], row["outcome_claim_id"], row["verdict"]
        fault = None
        if verdict == Verdict.OPEN and outcome:
            fault = f"{outcome!r} is given, but the promise is open: empty it, or judge it"
        if verdict != Verdict.OPEN and not outcome:
            fault = f"is empty, but the promise is {verdict}: name the claim, or leave it open"
        if target == outcome:
            fault = f"{outcome!r} is the target itself: name the claim that answers it"
        if fault:
            yield row.issue("outcome_claim_id", fault)
        first = seen.setdefault((target, outcome), row)
        if first is not row:
            fault = f"{target!r} with this outcome is in line {first.line} already: remove one of them"
            yield row.issue("target_claim_id", fault)


def outcomes_follow_their_target(package: Package) -> Iterator[Issue]:
    """Find an outcome that was over before its target was to be reached, or before the target was set."""
    spans = {row["claim_id"]: _span(package, row) for row in package.claims()}
    published = {row["source_id"]: row["year"] for row in package.rows("sources") if row["note_no"] and row["year"]}
    source = {row["claim_id"]: row["source_id"] for row in package.claims()}
    for row in package.rows("promises"):
        target, outcome = row["target_claim_id"], row["outcome_claim_id"]
        if not outcome or row["verdict"] == Verdict.NOT_COMPARABLE or not (after := spans[outcome]):
            continue
        if (before := spans[target]) and after[1].last < before[0].first:
            fault = f"{outcome!r} ({after[1].text}) lies before its target ({before[0].text})"
            yield row.issue("outcome_claim_id", f"{fault}: name a later claim, or correct a date")
        elif not before and after[1].last.year < published.get(source[target], 0):
            fault = (
                f"{outcome!r} ({after[1].text}) lies before {published[source[target]]}, when {target} was published"
            )
            yield row.issue("outcome_claim_id", f"{fault}: name a later claim, or correct a date")


def promises_compare_like_with_like(package: Package) -> Iterator[Issue]:
    """Find a promise that is met or missed by a figure of another scope, or by what has no place or party with it."""
    excuse = excused(package, promises_compare_like_with_like)
    claims = {row["claim_id"]: row for row in package.claims()}
    figures = {table.name for table in package.contract.of(Fact.FIGURE)}
    about = _about(package)
    countries = {row["place_id"] for row in package.rows("places") if row["kind"] == "country"}
    for row in package.rows("promises"):
        target, outcome = claims[row["target_claim_id"]], claims.get(row["outcome_claim_id"])
        if not outcome or row["verdict"] not in (Verdict.MET, Verdict.MISSED):
            continue
        if excuse(target["claim_id"], outcome["claim_id"]):
            continue
        if {target.table, outcome.table} <= figures:
            if other := [name for name in SCOPE if target[name] != outcome[name]]:
                fault = f"{outcome['claim_id']!r} is of another scope than its target: {', '.join(other)} differ"
                yield row.issue("outcome_claim_id", f"{fault}; judge it not_comparable, or name the doubt in conflicts")
        elif not _meet(about[target["claim_id"]], about[outcome["claim_id"]], countries):
            fault = f"{outcome['claim_id']!r} has no place and no party with its target"
            yield row.issue("outcome_claim_id", f"{fault}: judge it not_comparable, or name another claim")


def verdicts_are_as_the_figures_say(package: Package) -> Iterator[Issue]:
    """Find a target that is called missed though its outcome reaches it, or met though that falls short of it."""
    for table in package.contract.of(Fact.FIGURE):
        figures = {row["claim_id"]: row for row in package.rows(table.name)}
        for row in package.rows("promises"):
            target, outcome = figures.get(row["target_claim_id"]), figures.get(row["outcome_claim_id"])
            if target is None or outcome is None or None in (target["value"], outcome["value"]):
                continue
            reached = outcome["value"] >= target["value"]
            if row["verdict"] == (Verdict.MISSED if reached else Verdict.MET):
                fault = f"{row['verdict']!r}, but {outcome['value']:g} {'reaches' if reached else 'is below'}"
                yield row.issue("verdict", f"{fault} the target of {target['value']:g}: correct the verdict")


def _span(package: Package, row: Row) -> tuple[PartialDate, PartialDate] | None:
    """Return when the fact of a claim began and ended, None where it is undated."""
    table = package.contract.table(row.table)
    first, last = table.column(*DATES), table.column(*ENDS)
    begins = row[first] if first else None
    if not begins:
        return None
    ends = row[last] if last and table.field(last).role is Role.DATE_END else None
    return PartialDate.parse(begins), PartialDate.parse(ends or begins)


def _meet(ones: frozenset[str], others: frozenset[str], countries: set[str]) -> bool:
    """Return whether two claims are about one thing; the countries count where a claim is about nothing smaller."""
    if ones - countries and others - countries:
        return bool((ones & others) - countries)
    return bool(ones & others)


def _about(package: Package) -> dict[str, frozenset[str]]:
    """Return the places and organisations that each claim is about, with what these lie in."""
    parent = {row["place_id"]: row["parent_id"] for row in package.rows("places")}
    seats = {row["org_id"]: row["place_id"] for row in package.rows("organisations")}
    found: dict[str, set[str]] = {row["claim_id"]: set() for row in package.claims()}
    for claim, name in package.named():
        place, own = seats.get(name) or name, found[claim]
        own.add(name)
        while place:
            own.add(place)
            place = parent.get(place)
    return {claim: frozenset(names) for claim, names in found.items()}
