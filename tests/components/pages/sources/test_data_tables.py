"""The tables of the data with their columns and files."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from components.context import View, current_atlas
from components.i18n.language import language
from components.pages.sources import data_tables
from data.atlas.selection import Selection
from data.enums import Lang

ATLAS = current_atlas()


def view(lang: Lang = Lang.EN, **fields: Any) -> View:
    """A view of the sources page."""
    return View(ATLAS, Selection(lang=lang, **fields), language(lang), date(2026, 11, 24))


def test_the_dictionary_is_drawn_from_the_contract() -> None:
    contract = ATLAS.contract
    assert [row.id for row in data_tables.table_entries(view())] == list(contract.tables)
    for name, table in contract.tables.items():
        ((section),) = data_tables.table_contents(view(), name).document.sections
        assert [item.title for item in section.items] == list(table.names)
        for item, field in zip(section.items, table.fields, strict=True):
            assert item.lines[0] == field.description
            assert ("required" in [badge.text for badge in item.badges]) is field.required


def test_each_table_has_its_file() -> None:
    for row in data_tables.table_entries(view()):
        assert [address for _, address in row.links] == [
            f"/api/v1/tables/{row.id}.csv",
            f"/api/v1/tables/{row.id}.json",
        ]


def test_the_changes_are_plain_text_with_the_newest_version_first() -> None:
    (newest, paragraphs), *_ = ATLAS.changes
    assert newest == ATLAS.version
    assert paragraphs
    assert not re.search(r"[*`#]", " ".join(paragraphs))
    document = data_tables.data_document(view())
    assert ATLAS.version in document.title
    assert document.sections[0].items[0].title == newest
