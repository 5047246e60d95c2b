"""Folded chapters as the browser draws them."""

from __future__ import annotations

import json
from datetime import date

from components.context import View, current_atlas
from components.documents.model import Document, Item, section
from components.i18n.language import language
from components.parts.chapters import chapters_data
from data.atlas.selection import Selection
from data.enums import Lang


def test_a_chapter_says_its_title_and_how_many_entries_it_has() -> None:
    view = View(current_atlas(), Selection(), language(Lang.EN), date(2026, 11, 24))
    one, two = (section(name, name, [Item(title=name), Item(title="x")]) for name in ("a", "b"))
    page = Document(lang=Lang.EN, title="Regions", lead=("All of them.",), sections=(one, two))
    (chapter,) = json.loads(json.dumps(chapters_data(view, {"regions": page})))["chapters"]
    assert (chapter["name"], chapter["title"], chapter["count"], chapter["lead"]) == (
        "regions", "Regions", "4", ["All of them."],
    )  # fmt: skip
    assert "title" not in chapter["document"], "it is the heading that unfolds the chapter"
    assert [found["id"] for found in chapter["document"]["sections"]] == ["a", "b"]
