"""Rules of sense that hold figures against each other: identities of trade, signs, growths and levels, hedges."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from data.checks.excuses import excused
from data.checks.identities import CLAIM_ID, HEDGE, SCOPE, reckon, slack
from data.enums import RESULTS, Flow, Measure, Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from data.model import Issue
    from data.package.reader import Package, Row

_SURPLUS: Final = re.compile(r"\b(?:surplus|positive|in favou?r of belarus)\b")
_DEFICIT: Final = re.compile(r"\b(?:deficit|negative|in favou?r of kazakhstan)\b")
_ADVICE: Final = "correct a figure or its scope, or name the contradiction in conflicts"
_LEVELS: Final = frozenset({Measure.VALUE, Measure.UNITS, Measure.FDI})
"""Measures of which a growth or an index says how they changed."""


def identities_hold(package: Package) -> Iterator[Issue]:
    """Find a turnover that is not export + import, or a balance that is not export - import, in one scope.

    An identity one of whose figures we derived from the others cannot fail and is not counted here: such a figure is
    held to its formula. Turnover + balance is 2 exports, turnover - balance is 2 imports, also where the third figure
    is not there. A conflict excuses only where its kind says that the figures contradict each other.
    """
    excuse = excused(package, identities_hold)
    rows = {row["claim_id"]: row for row in package.rows("trade")}
    for identity in reckon(rows.values(), {}):
        claims = (identity.total, identity.export_id, identity.import_id)
        if not (identity.passed or identity.by_construction or excuse(*claims)):
            word = "+" if identity.flow is Flow.TURNOVER else "-"
            yield rows[identity.total].issue(
                "value",
                f"{identity.stated:g} is not {identity.export_id} {word} {identity.import_id} "
                f"({identity.expected:g}): {_ADVICE}",
            )
    for figures in _stated_scopes(rows.values()).values():
        for turnover, balance in ((t, b) for t in figures[Flow.TURNOVER] for b in figures[Flow.BALANCE]):
            for flow, sign in ((Flow.EXPORT, 1), (Flow.IMPORT, -1)):
                for part in figures[flow]:
                    twice = turnover["value"] + sign * balance["value"]
                    room = sum(slack(row["value"], row["qualifier"]) for row in (turnover, balance)) + 2 * slack(
                        part["value"], part["qualifier"]
                    )
                    claims = (turnover["claim_id"], balance["claim_id"], part["claim_id"])
                    if abs(twice - 2 * part["value"]) > room and not excuse(*claims):
                        word = "+" if sign > 0 else "-"
                        fault = f"{part['value']:g} is not half of {claims[0]} {word} {claims[1]} ({twice / 2:g})"
                        yield part.issue("value", f"{fault}: {_ADVICE}")


def balances_have_their_sign(package: Package) -> Iterator[Issue]:
    """Find a stated balance whose words do not say surplus or deficit, or whose sign is not theirs."""
    for row in package.rows("trade"):
        if row["flow"] != Flow.BALANCE or row["measure"] != Measure.VALUE or row["status"] == "derived":
            continue
        said = row["as_stated"].casefold()
        surplus, deficit = bool(_SURPLUS.search(said)), bool(_DEFICIT.search(said))
        if surplus == deficit:
            fault = f"{row['as_stated']!r} says neither that it is a surplus nor a deficit: add the printed word"
            yield row.issue("as_stated", fault)
        elif row["value"] is not None and (row["value"] < 0) != deficit:
            sign = "-" if deficit else "+"
            fault = f"{row['value']:g} has the wrong sign: as_stated ({row['as_stated']!r}) makes it {sign}"
            yield row.issue("value", fault)


def growths_fit_their_levels(package: Package) -> Iterator[Issue]:
    """Find a growth or an index that is not that of the two levels which are stated for its period and its base."""
    excuse = excused(package, growths_fit_their_levels)
    levels: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in package.rows("trade"):
        if row["measure"] in _LEVELS and row["status"] == "actual" and row["repeats"] is None and row["value"]:
            levels[_series(row)].append(row)
    for row in package.rows("trade"):
        if row["measure"] not in (Measure.GROWTH_PCT, Measure.INDEX_PCT) or row["status"] != "actual":
            continue
        if row["value"] is None or not row["basis"]:
            continue
        start, _, end = row["basis"].partition("/")
        for before in levels.get((*_scope(row), start, end or start), ()):
            for after in levels.get((*_scope(row), row["period_start"], row["period_end"]), ()):
                if before["unit"] != after["unit"] or before["measure"] != after["measure"]:
                    continue
                index = after["value"] / before["value"] * 100
                printed = row["value"] + (100 if row["measure"] == Measure.GROWTH_PCT else 0)
                hedged = any(one["qualifier"] != Qualifier.EXACT for one in (before, after, row))
                room = max(slack(row["value"], row["qualifier"]), index * HEDGE if hedged else 0.5)
                claims = (row["claim_id"], before["claim_id"], after["claim_id"])
                if abs(printed - index) > room and not excuse(*claims):
                    change = f"the change from {claims[1]} to {claims[2]} (an index of {index:.1f})"
                    yield row.issue("value", f"{row['value']:g} is not {change}: {_ADVICE}")


def derived_figures_keep_hedges(package: Package) -> Iterator[Issue]:
    """Find a derived figure that is called exact, though a figure that it is derived from is not."""
    qualifier = {row["claim_id"]: row["qualifier"] for row in package.rows("trade")}
    for row in package.rows("trade"):
        names = CLAIM_ID.findall(row["formula"] or "")
        hedged = [name for name in names if qualifier.get(name, Qualifier.EXACT) != Qualifier.EXACT]
        if hedged and row["qualifier"] == Qualifier.EXACT:
            yield row.issue("qualifier", f"'exact', but {hedged[0]} is {qualifier[hedged[0]]!r}: write about")


def _stated_scopes(rows: Iterable[Row]) -> dict[tuple[object, ...], dict[str, list[Row]]]:
    """Return the stated figures in money of each scope, by their flow."""
    found: dict[tuple[object, ...], dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        stated = row["measure"] == Measure.VALUE and row["status"] in RESULTS and not row["formula"]
        if stated and row["repeats"] is None and row["value"] is not None:
            found[tuple(row[name] for name in SCOPE)][row["flow"]].append(row)
    return found


def _scope(row: Row) -> tuple[object, ...]:
    return tuple(row[name] for name in ("flow", "product", "by_id", "kz_id", "level"))


def _series(row: Row) -> tuple[object, ...]:
    return (*_scope(row), row["period_start"], row["period_end"])
