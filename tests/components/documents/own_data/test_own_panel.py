"""The panel says what the book says as ever, and below it, marked, what a layer says."""

from __future__ import annotations

from datetime import date
from typing import Any

from components.context import View
from components.documents.model import KEEP
from components.documents.own_data.own_panel import own_panel, panel_sections
from components.i18n.language import language
from components.pages.map.page import panel_data
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang
from tests.components.fake_session import FakeSession
from tests.data.layers.own_rows import atlas_of, small_layer
from tests.data.whole import ATLAS

OWN = atlas_of(small_layer())
DAY = date(2026, 11, 24)


def view(choice: DataChoice = DataChoice.BOTH, **chosen: Any) -> View:
    selection = Selection(data=choice, **chosen)
    if choice is DataChoice.OWN:
        return View(OWN, selection, language(Lang.EN), DAY)
    return View(ATLAS, selection, language(Lang.EN), DAY, OWN if choice is DataChoice.BOTH else None)


def test_a_claim_of_the_layer_has_its_panel_and_its_items_are_opened_beside_the_book() -> None:
    document = own_panel(view(own="own-brest-aktobe"))
    assert document is not None
    assert document.eyebrow.startswith("Ours: Chamber of Commerce")
    for item in document.items:
        assert item.go is None or item.go.claim in (KEEP, None)


def test_without_one_there_is_none() -> None:
    assert own_panel(view()) is None
    assert own_panel(view(DataChoice.BOOK)) is None
    assert own_panel(view(DataChoice.OWN)) is None


def test_the_books_part_is_the_same_to_the_letter(monkeypatch: Any) -> None:
    from components.session import address

    FakeSession().use(monkeypatch, address)
    cases: tuple[dict[str, Any], ...] = ({}, {"place": "BY-HO"}, {"by": "BY-HO", "kz": "KZ-55"})
    for chosen in cases:
        alone = panel_data(view(DataChoice.BOOK, **chosen))["document"]
        beside = panel_data(view(**chosen))["document"]
        ours = [part for part in beside.get("sections", ()) if part["id"].startswith("own")]
        assert ours
        rest = [part for part in beside["sections"] if not part["id"].startswith("own")]
        assert {**beside, "sections": rest} == {**alone, "sections": alone.get("sections", [])}


def test_the_whole_says_how_much_there_is_in_the_layer() -> None:
    first = panel_sections(view())[0]
    assert first.title == "Ours: Chamber of Commerce"
    assert "In “Chamber of Commerce”: 1 agreement, 2 ties, 1 event, 1 venture, 8 figures." in first.note
    assert panel_sections(view(claim="turnover-2021")) == ()
    assert panel_sections(view(DataChoice.BOOK)) == ()
