"""Figures of a layer that are in no series and no ranking: estimates, and money that is not in US dollars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.enums import Flow
from data.queries.trade.rankings import rankings
from data.queries.trade.series import ALL_GOODS, OF_COMPANIES, figures, national, rates

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas


def left_figures(atlas: Atlas) -> tuple[str, ...]:
    """Return the figures of all goods of a layer that no series, ranking or rate has, newest first; none of the book.

    The book's own are said where its pages have them.
    """
    if atlas.layer is None:
        return ()
    said = {*rates(atlas)}
    for series in national(atlas):
        said.update(point.claim_id for point in (*series.years, *series.parts))
        said.update(target.claim_id for target in series.targets)
    said.update(entry.claim_id for ranking in rankings(atlas) for entry in ranking.entries)
    left = [
        claim
        for claim in figures(atlas)
        if claim.claim_id not in said
        and claim.row["product"] == ALL_GOODS
        and claim.row["flow"] != Flow.NONE
        and claim.row["level"] not in OF_COMPANIES
    ]
    left.sort(key=lambda claim: (str(claim.row["period_end"]), claim.claim_id), reverse=True)
    return tuple(claim.claim_id for claim in left)
