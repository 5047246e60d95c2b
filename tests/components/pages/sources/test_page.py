"""The page of sources: its rows, its weight and its place in the navigation."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from components.context import View, current_atlas
from components.exports.view_table import tabulate
from components.i18n.language import language
from components.pages import page as page_of
from components.pages.sources import conflicts, notes, page
from data.atlas.selection import Selection
from data.enums import Citation, Lang
from data.queries.texts.sources import mix as mix_of

ATLAS = current_atlas()


def view(lang: Lang = Lang.EN, **fields: Any) -> View:
    """A view of the sources page."""
    return View(ATLAS, Selection(lang=lang, **fields), language(lang), date(2026, 11, 24))


def test_rows_list_every_source_with_what_rests_on_it() -> None:
    frame = page.rows(view())
    assert list(frame["source_id"]) == [f"fn-{number:03d}" for number in range(1, 118)] + ["zalesskij-2023"]
    assert int(frame["claims"].sum()) == mix_of(ATLAS).claims
    assert int(frame["derived"].sum()) == mix_of(ATLAS).by_firmness[Citation.DERIVED]
    found = tabulate(view(), page_of("sources").content)
    assert found.records[89]["source_id"] == "fn-090"
    assert len(str(found.records[89]["claim_ids"]).split(";")) == 37


def test_rows_of_a_chosen_claim_are_that_claim() -> None:
    frame = page.rows(view(claim="turnover-2021"))
    assert list(frame["claim_id"]) == ["turnover-2021"]


def test_the_page_stays_light() -> None:
    def weight(document: object) -> int:
        return len(json.dumps(document, ensure_ascii=False).encode())

    assert weight([entry.to_json() for entry in notes.source_entries(view())]) < 50_000
    assert weight([entry.to_json() for entry in conflicts.conflict_entries(view(Lang.RU), conflicts.ALL)]) < 130_000
    entries = notes.source_entries(view())
    assert entries
    heaviest = max(weight(notes.source_contents(view(), entry.id).to_json()) for entry in entries)
    assert heaviest < 50_000


def test_the_page_is_in_the_navigation() -> None:
    assert page_of("sources").draw is page.draw


@pytest.mark.parametrize("lang", list(Lang))
def test_the_head_says_how_much_rests_on_one_agency(lang: Lang) -> None:
    head, found = page.head(view(lang)), mix_of(ATLAS)
    assert str(found.of_agency) in head.title
    assert str(found.with_address) in head.title
    assert not head.title.endswith(".")
    assert str(found.claims_of_agency) in head.lead[1]
    assert str(found.notes) in head.lead[0]
