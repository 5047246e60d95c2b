"""Pictures of a layer's goods among those of a page: charts of its two places, their titles, names and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.goods.goods_scope import goods_scope
from components.documents.goods.goods_specs import goods_specs
from components.documents.layer_texts.layer_words import marked

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.context import View
    from components.documents.goods.goods_specs import GoodsSpec

Sides = tuple[str, str] | None


class GoodsPictures:
    """What exports get of the goods of a page, in the forms that `PageContent` has.

    Parameters
    ----------
    sides
        Returns the two places of a view, the one in Belarus first; None where none are chosen.
    """

    def __init__(self, sides: Callable[[View], Sides]) -> None:
        """Keep how the places are found."""
        self._sides = sides

    def charts(self, view: View) -> dict[str, GoodsSpec]:
        """Return the charts by name; none where no layer has goods."""
        sides = self._sides(view) if view.layer and view.layer.goods else None
        scope = goods_scope(view, *sides) if sides else None
        return goods_specs(view, scope) if scope else {}

    def titles(self, view: View) -> dict[str, str]:
        """Return the title of each chart; beside the book it names the layer."""
        whose = f"{marked(view.layer, view.lang)}. " if view.own and view.layer else ""
        return {name: f"{whose}{chart.title}" for name, chart in self.charts(view).items()}

    def names(self, view: View) -> dict[str, str]:
        """Return a short name of each chart, for a list."""
        return {name: chart.name for name, chart in self.charts(view).items()}

    def notes(self, view: View) -> dict[str, str]:
        """Return what the marks of each chart say."""
        return {name: chart.note for name, chart in self.charts(view).items()}
