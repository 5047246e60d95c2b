"""Totals of figures that can be added; an error says why others cannot."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from data.atlas.atlas import COUNTRIES
from data.enums import RESULTS, Fact, Measure
from data.errors import NotComparableError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.atlas.atlas import Atlas
    from data.model import Claim

ALIKE: Final = ("level", "flow", "measure", "unit", "product", "period_start", "period_end")
"""Columns in which figures that are added must not differ."""

_ADDITIVE: Final = frozenset({Measure.VALUE, Measure.COUNT, Measure.UNITS, Measure.CONTRACT_VALUE, Measure.FDI})
_ORDINAL: Final = frozenset({"rank", "days", "years", "points", "times"})


def total(atlas: Atlas, claim_ids: Iterable[str]) -> float:
    """
    Add figures of one level, flow, measure, unit, product, period and kind.

    Parameters
    ----------
    atlas
        The facts.
    claim_ids
        Claims of the table ``trade``.

    Returns
    -------
    float
        Their sum.

    Raises
    ------
    NotComparableError
        If any two of them cannot be added, or one of them cannot be added at all; it says why.
    """
    claims = [atlas.claim(claim_id) for claim_id in claim_ids]
    for claim in claims:
        _require_additive(claim)
    for one, other in combinations(claims, 2):
        _require_alike(one, other)
    return sum(_value(claim) for claim in claims)


def _require_additive(claim: Claim) -> None:
    if claim.fact is not Fact.FIGURE:
        raise NotComparableError(f"{claim.claim_id} is no figure", reasons=["no_figure"])
    if claim.repeats:
        raise NotComparableError(f"{claim.claim_id} repeats {claim.repeats}", reasons=["repeats"])
    if claim.row["measure"] not in _ADDITIVE:
        fault = f"{claim.claim_id} is a {claim.row['measure']}: rates and shares cannot be added"
        raise NotComparableError(fault, reasons=["rate"])
    if claim.row["unit"] in _ORDINAL:
        fault = f"{claim.claim_id} is counted in {claim.row['unit']}: such figures cannot be added"
        raise NotComparableError(fault, reasons=["rate"])
    if claim.row["value"] is None:
        raise NotComparableError(f"{claim.claim_id} has no value", reasons=["no_value"])


def _require_alike(one: Claim, other: Claim) -> None:
    different = [name for name in ALIKE if one.row[name] != other.row[name]]
    if (one.status in RESULTS) != (other.status in RESULTS):
        different.append("status")
    if different:
        fault = f"{one.claim_id} and {other.claim_id} differ in {', '.join(different)}"
        raise NotComparableError(fault, reasons=different)
    if (one.row["by_id"], one.row["kz_id"]) == (other.row["by_id"], other.row["kz_id"]):
        fault = f"{one.claim_id} and {other.claim_id} have the same two sides"
        raise NotComparableError(fault, reasons=["same_sides"])
    if all(_within(one.row[side], other.row[side]) for side in ("by_id", "kz_id")):
        fault = f"{one.claim_id} and {other.claim_id} overlap: a region's figure lies in its country's"
        raise NotComparableError(fault, reasons=["overlap"])


def _within(one: object, other: object) -> bool:
    return one == other or not COUNTRIES.isdisjoint((one, other))


def _value(claim: Claim) -> float:
    value: Any = claim.row["value"]
    return float(value)
