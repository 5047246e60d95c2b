"""Picture of a step: which of the four kinds shows a view, and what it shows."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from components.documents.story.map_picture import map_picture
from components.documents.story.model import Picture
from components.documents.story.of_layers.goods_step import goods_chart, is_of_goods
from components.documents.story.pair_table import pair_table
from components.documents.story.stage_chart import stage_chart
from components.documents.story.timeline import chronicle_line, venture_line
from components.documents.story.trade_chart import trade_chart

if TYPE_CHECKING:
    from components.context import View
    from components.documents.story.step_pictures import Shown
    from data.atlas.addresses import Address


def picture(where: Address, claims: tuple[str, ...]) -> Picture:
    """Return what kind of picture shows a view; of ventures that a step rests on it is their way in time."""
    if is_of_goods(where):
        return Picture.CHART
    kinds = {
        "white-spots": Picture.MATRIX,
        "trade": Picture.CHART,
        "production": Picture.TIME_LINE if claims else Picture.CHART,
        "chronicle": Picture.TIME_LINE,
    }
    return kinds.get(where.path, Picture.MAP)


def shown(view: View, where: Address, claims: tuple[str, ...]) -> Shown:
    """
    Return the picture of a step.

    Parameters
    ----------
    view
        The facts, the language and the day.
    where
        The view that is shown.
    claims
        What the step rests on.
    """
    there = dataclasses.replace(view, selection=dataclasses.replace(where.selection, lang=view.lang.code))
    match picture(where, claims):
        case Picture.MAP:
            return map_picture(there, claims)
        case Picture.MATRIX:
            return pair_table(there, claims)
        case Picture.TIME_LINE:
            return (venture_line if where.path == "production" else chronicle_line)(there, claims)
        case Picture.CHART:
            if is_of_goods(where):
                return goods_chart(there)
            return stage_chart(there) if where.path == "production" else trade_chart(there, claims)
