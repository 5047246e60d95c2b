"""Rankings of regions."""

from __future__ import annotations

from datetime import date

from components.context import View
from components.i18n.language import language
from components.pages.trade import document
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.trade.rankings import rankings
from tests.data.whole import ATLAS


def view(lang: Lang = Lang.EN) -> View:
    return View(ATLAS, Selection(lang=lang), language(lang), date(2026, 11, 24))


def test_a_ranking_names_how_many_regions_have_a_figure() -> None:
    (ranking,) = (s for s in document.regions(view()).sections if s.id == "ranking-by-2020")
    assert ranking.note.startswith("Named: 3 of 7 regions.")
    assert [item.title for item in ranking.items] == ["1. Minsk Region", "2. Brest Region", "3. Gomel Region"]
    assert sum(len(r.entries) > 1 for r in rankings(ATLAS)) == 2
