"""Figures as they are shown: hedge, number, unit and period, and the order of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.i18n import vocabulary
from data.enums import Flow, Measure
from data.model import PartialDate
from data.queries.trade.series import ALL_GOODS, FLOWS, is_year

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.model import Claim

NAMED_BY_UNIT = frozenset({Measure.VALUE, Measure.COUNT, Measure.UNITS})
"""Measures that need no words of their own: the unit says what is measured."""


def figure(claim: Claim, lang: Language) -> tuple[str, str, str]:
    """Return the hedge, the number and the unit of a figure as they are shown."""
    value, unit = claim.row["value"], vocabulary.units(lang)[str(claim.row["unit"])]
    hedge = vocabulary.qualifiers(lang)[claim.qualifier.value]
    number = claim.as_stated if value is None else lang.number(float(str(value)))
    return hedge, number, "" if value is None else unit


def hedged(claim: Claim, lang: Language) -> str:
    """Return the number of a figure with its hedge."""
    hedge, number, _unit = figure(claim, lang)
    return f"{hedge} {number}".strip()


def period(claim: Claim, lang: Language) -> str:
    """Return the period of a figure."""
    return lang.period(*_ends(claim))


def basis(atlas: Atlas, claim: Claim, lang: Language) -> str:
    """Return what a growth or a share compares with: a period, another figure, or words."""
    base = str(claim.row["basis"] or "")
    ends = base.split("/")
    if all(end[:4].isdigit() for end in ends):
        return lang.period(PartialDate.parse(ends[0]), PartialDate.parse(ends[-1]))
    if base in atlas.index.claims:
        other = atlas.claim(base)
        return f"{' '.join(part for part in figure(other, lang) if part)}, {period(other, lang)}"
    return atlas.text(claim.table, base, "basis", lang.code) if base else ""


def figures_in_order(atlas: Atlas, claim_ids: Iterable[str]) -> list[str]:
    """Order figures alike on every page: whole years before parts of years, the latest first, then by flow.

    What has words where others have a number comes last.
    """

    def key(claim_id: str) -> tuple[bool, bool, int, int, bool, bool, str]:
        claim = atlas.claim(claim_id)
        row, (start, end) = claim.row, _ends(claim)
        flow = FLOWS.index(Flow(str(row["flow"]))) if row["flow"] in FLOWS else len(FLOWS)
        kind = row["measure"] != Measure.VALUE, row["product"] != ALL_GOODS
        return row["value"] is None, not is_year(start, end), -end.last.toordinal(), flow, *kind, claim_id

    return sorted(claim_ids, key=key)


def _ends(claim: Claim) -> tuple[PartialDate, PartialDate]:
    return PartialDate.parse(str(claim.row["period_start"])), PartialDate.parse(str(claim.row["period_end"]))
