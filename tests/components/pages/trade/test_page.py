"""The page of trade: its rows."""

from __future__ import annotations

from datetime import date

from components.context import View
from components.i18n.language import language
from components.pages.trade import page
from data.atlas.selection import Selection
from data.enums import Flow, Lang
from tests.data.whole import ATLAS


def view(lang: Lang = Lang.EN) -> View:
    return View(ATLAS, Selection(lang=lang), language(lang), date(2026, 11, 24))


def test_every_figure_of_flows_is_on_the_page_where_it_is_first_stated() -> None:
    shown = set(page.rows(view())["claim_id"])
    flows = {
        i for i in ATLAS.index.figure_sides
        if ATLAS.claim(i).row["flow"] != Flow.NONE and not str(ATLAS.claim(i).row["level"]).startswith("city")
    }  # fmt: skip
    assert flows - shown == set()
    assert len(shown) == len(page.rows(view()))
