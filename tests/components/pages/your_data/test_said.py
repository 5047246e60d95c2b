"""What the page says after a deed: once, with ways on where a layer was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.i18n.language import language
from components.pages.your_data import said
from data.enums import Lang

if TYPE_CHECKING:
    from tests.components.pages.your_data.conftest import OwnData

RU = language(Lang.RU)


def test_what_was_done_is_said_once_with_links_and_has_the_page_drawn_anew(own: OwnData) -> None:
    said.say_done("Kept", layer="ours")
    assert own.session.session_state[said.REDRAW] is True
    found = said.said_data(RU)
    assert found
    assert found["refused"] is False
    assert [word for word, _ in found["links"]] == ["На карте", "Торговля", "Хроника"]
    assert all("data=both&layer=ours&lang=ru" in href for _, href in found["links"])
    assert said.said_data(RU) is None


def test_a_refusal_has_no_links(own: OwnData) -> None:
    said.say_store_fault("store.layer_unknown", {"layer": "moon"}, RU)
    found = said.said_data(RU)
    assert found
    assert found["refused"]
    assert found["links"] == []
    assert "moon" in found["text"]
    assert own.said == ""
