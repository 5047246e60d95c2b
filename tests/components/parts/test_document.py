"""A document on a page."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from components.context import View, current_atlas
from components.documents.model import Document, Item, section
from components.i18n.language import language
from components.parts import document as parts_document
from components.session import address
from data.atlas.selection import Selection
from data.enums import Lang

if TYPE_CHECKING:
    import pytest


def test_a_document_is_mounted_as_it_travels_and_choices_go_to_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    mounted: dict[str, Any] = {}
    applied: list[object] = []
    monkeypatch.setattr(parts_document, "part", lambda *_names: lambda **given: mounted.update(given))
    monkeypatch.setattr(parts_document, "message", lambda key: {"claim": key})
    monkeypatch.setattr(address, "apply", lambda _atlas, sent: applied.append(sent))
    view = View(current_atlas(), Selection(), language(Lang.EN), date(2026, 11, 24))
    shown = Document(lang=Lang.EN, title="T", sections=(section("s", "S", [Item(title="I")]),))
    parts_document.draw_document(view, shown, key="k")
    assert mounted["data"] == {"document": shown.to_json(), "seq": 0, "shape": "page"}
    mounted["on_select_change"]()
    assert (mounted["key"], applied) == ("k", [{"claim": "k"}])
