"""Legends of the charts of trade: the marks that are drawn, each with its words."""

from __future__ import annotations

from datetime import date

from components.context import View
from components.i18n.language import language
from components.pages.trade.legends import bar_legend, turnover_legend
from data.atlas.selection import Selection
from data.enums import DataChoice, Flow, Lang
from tests.data.layers.own_rows import TITLE, atlas_of, figure, placed
from tests.data.whole import ATLAS

ENGLISH = language(Lang.EN)
OWN = atlas_of((placed(figure("7", by_id="BY", kz_id="KZ", unit="usd_million", flow=Flow.TURNOVER), "B2"),))


def view(choice: DataChoice) -> View:
    atlas, own = (OWN, None) if choice is DataChoice.OWN else (ATLAS, OWN if choice is DataChoice.BOTH else None)
    return View(atlas, Selection(data=choice), ENGLISH, date(2026, 11, 24), own)


def test_the_books_points_are_circles_and_a_layers_are_diamonds() -> None:
    book, own, both = (turnover_legend(view(choice)) for choice in (DataChoice.BOOK, DataChoice.OWN, DataChoice.BOTH))
    assert "●\u00a0as printed" in book
    assert "◊" not in book
    assert "◊\u00a0as printed" in own
    assert both.replace(f" · ◊\u00a0Ours: {TITLE}", "") == book != both


def test_bars_of_targets_are_no_results() -> None:
    assert bar_legend(ENGLISH, ahead=True) != bar_legend(ENGLISH)
    assert bar_legend(ENGLISH, ahead=True).startswith("┅")
