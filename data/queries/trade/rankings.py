"""Rankings of regions and cities by figures of one level, flow, measure, unit, goods and period."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from data.atlas.derived import derived
from data.checks.identities import slack
from data.enums import RESULTS, Flow, Level
from data.model import PartialDate
from data.queries.trade.series import FLOWS, figures

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.atlas.atlas import Atlas
    from data.model import Claim

BELOW_THE_COUNTRY: Final = frozenset({Level.REGION_COUNTRY, Level.REGION_REGION, Level.CITY_COUNTRY})
SCOPE: Final = ("level", "flow", "measure", "unit", "product", "period_start", "period_end")
"""Columns in which figures of one ranking must not differ."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A figure in a ranking; `firm` where no hedge or rounding could change places with the next one."""

    claim_id: str
    place_id: str
    value: float
    firm: bool


@dataclass(frozen=True, slots=True)
class Ranking:
    """Figures of one scope for places of one side, largest first; stated ranks, the first first.

    Attributes
    ----------
    side
        Whose places are ranked: ``by`` or ``kz``; ``both`` for pairs of regions, named by their Belarusian one.
    scope
        What all have in common, by the column names of `SCOPE`.
    entries
        The figures; a single one where no other may be beside it.
    """

    side: str
    scope: Mapping[str, str]
    entries: tuple[Ranked, ...]


@derived(maxsize=1)
def rankings(atlas: Atlas) -> tuple[Ranking, ...]:
    """Return the results of regions and cities, ranked only within one scope and side, newest period first."""
    groups: dict[tuple[str, ...], list[Claim]] = {}
    for claim in figures(atlas):
        row = claim.row
        if (
            row["level"] in BELOW_THE_COUNTRY
            and row["flow"] != Flow.NONE
            and claim.status in RESULTS
            and row["value"] is not None
        ):
            key = (_side(row), _reporter(atlas, claim), *(str(row[name]) for name in SCOPE))
            groups.setdefault(key, []).append(claim)
    found = [
        Ranking(side, dict(zip(SCOPE, scope, strict=True)), _ranked(side, claims))
        for (side, _, *scope), claims in sorted(groups.items())
    ]
    found.sort(key=lambda ranking: (-len(ranking.entries), FLOWS.index(Flow(ranking.scope["flow"]))))
    return tuple(sorted(found, key=lambda ranking: PartialDate.parse(ranking.scope["period_end"]).last, reverse=True))


def _reporter(atlas: Atlas, claim: Claim) -> str:
    """Return whose statistics a figure of a layer is from: those of two countries are never ranked together."""
    figure = atlas.layer.observations.get(claim.claim_id) if atlas.layer else None
    return figure.reporter.value if figure else ""


def _side(row: Mapping[str, object]) -> str:
    if row["level"] == Level.REGION_REGION:
        return "both"
    return "kz" if row["by_id"] == "BY" else "by"


def _ranked(side: str, claims: list[Claim]) -> tuple[Ranked, ...]:
    # A first place is the best one, whatever else is better when it is larger.
    sign = 1 if claims[0].row["unit"] == "rank" else -1
    ordered = sorted(claims, key=lambda claim: (sign * _value(claim), claim.claim_id))
    firm = [abs(_value(a) - _value(b)) > _slack(a) + _slack(b) for a, b in pairwise(ordered)]
    place = "kz_id" if side == "kz" else "by_id"
    return tuple(
        Ranked(claim.claim_id, str(claim.row[place]), _value(claim), is_firm)
        for claim, is_firm in zip(ordered, [*firm, True], strict=True)
    )


def _value(claim: Claim) -> float:
    value: Any = claim.row["value"]
    return float(value)


def _slack(claim: Claim) -> float:
    return slack(_value(claim), claim.qualifier)
