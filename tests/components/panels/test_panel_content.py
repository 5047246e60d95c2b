"""The panel depends on what is chosen, the day and the filters; what a layer says comes below and is never mixed."""

from __future__ import annotations

from datetime import date
from typing import Any

from components.context import View
from components.i18n.language import language
from components.panels.panel_content import panel_content, panel_view
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang
from tests.data.layers.own_rows import atlas_of, small_layer
from tests.data.whole import ATLAS

DAY = date(2026, 11, 24)
OWN = atlas_of(small_layer())


def view(**chosen: Any) -> View:
    return View(ATLAS, Selection(**chosen), language(Lang.EN), DAY)


def both(**chosen: Any) -> View:
    return View(ATLAS, Selection(data=DataChoice.BOTH, **chosen), language(Lang.EN), DAY, OWN)


def test_what_the_panel_does_not_depend_on_is_at_its_default() -> None:
    asked = view(place="BY-HO", by="BY-MI", kz="KZ-35", layout="true", q="mill", order="name").selection
    assert panel_view(View(ATLAS, asked, language(Lang.EN), DAY)) == view(place="BY-HO")
    assert panel_view(view(by="BY-MI")) == view()


def test_a_side_of_the_shown_pair_is_no_place_of_its_own() -> None:
    pair = view(by="BY-MI", kz="KZ-35")
    assert panel_view(view(place="BY-MI", by="BY-MI", kz="KZ-35")) == pair
    assert panel_content(view(place="BY-MI", by="BY-MI", kz="KZ-35")) == panel_content(pair)


def test_what_a_layer_says_is_below_what_the_book_says_and_changes_none_of_it() -> None:
    for chosen in ({}, {"place": "BY-BR"}, {"by": "BY-HO", "kz": "KZ-55"}):
        book, shown = dict(panel_content(view(**chosen))), dict(panel_content(both(**chosen)))
        below: Any = shown.pop("sections")
        above: Any = book.pop("sections", [])
        assert shown == book
        assert below[: len(above)] == above
        assert len(below) > len(above)


def test_a_claim_of_the_layer_is_shown_by_itself() -> None:
    own = next(iter(OWN.index.claims))
    shown = panel_content(both(own=own))
    assert shown["claim"] == own
    assert shown != panel_content(view())
