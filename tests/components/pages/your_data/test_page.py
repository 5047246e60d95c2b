"""The page of own data: what an editor and what a reader sees, and its table."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from components.access.visitor import NOBODY
from components.layer_atlases import layer_atlases
from components.pages.your_data import page
from components.pages.your_data.page import head_document, held, rows, view_of_book, why_not
from components.session import writer
from data.enums import DataChoice, Lang

if TYPE_CHECKING:
    from tests.components.pages.your_data.conftest import OwnData


def _page() -> None:
    from components.pages import page
    from components.shell import page as shell

    shell.draw(page("your-data").content.route, page("your-data").draw)


@pytest.mark.parametrize("lang", list(Lang))
def test_the_page_draws_for_a_reader_in_every_language(lang: Lang) -> None:
    app = AppTest.from_function(_page, default_timeout=60)
    app.query_params["lang"] = lang.value
    app.run()
    assert not app.exception


def test_a_reader_sees_why_nothing_can_be_brought(reader: OwnData) -> None:
    said = why_not(reader.view())
    assert "knows nobody here" in said
    assert head_document(reader.view(), said).notes == (said,)


@pytest.mark.parametrize(
    ("how", "is_set_up", "offered"),
    [("nobody", True, ["Sign in"]), ("sign-in", True, ["Sign out"]), ("nobody", False, []), ("proxy header", True, [])],
)
def test_a_sign_in_is_offered_where_the_server_has_one(
    monkeypatch: pytest.MonkeyPatch, how: str, is_set_up: bool, offered: list[str]
) -> None:
    visitor = dataclasses.replace(NOBODY, how=how, who="Анна")  # type: ignore[arg-type]
    for place in (writer, page):
        monkeypatch.setattr(place, "current_visitor", lambda: visitor)
        monkeypatch.setattr(place, "can_sign_in", lambda: is_set_up)
    app = AppTest.from_function(_page, default_timeout=60).run()
    assert not app.exception
    assert [button.label for button in app.button] == offered


def test_an_editor_sees_no_such_notice(own: OwnData) -> None:
    assert why_not(own.view()) == ""
    assert head_document(own.view(Lang.KK), "").title == "Сіздің деректеріңіз"


def test_the_table_is_that_of_the_layer_alone(own: OwnData) -> None:
    own.kept()
    view = own.view()
    assert len(rows(view)) == 0
    (layer,) = layer_atlases().visible(drafts=True)
    atlas = layer_atlases().atlas(view.atlas, layer)
    assert atlas
    both = dataclasses.replace(
        view, own=atlas, selection=dataclasses.replace(view.selection, data=DataChoice.BOTH, layer="ours")
    )
    alone = dataclasses.replace(view, atlas=atlas)
    assert held(view)
    assert held(both)
    assert not held(alone)
    assert len(rows(both)) == 0  # the rows of each atlas are asked for by themselves
    beside = both.of_layer
    assert beside
    for shown in (beside, alone):
        table = rows(shown)
        assert len(table) >= 12
        assert set(table["claim_id"]).isdisjoint(view.atlas.index.claims)
    assert view_of_book(both).own is None
    assert view_of_book(alone).atlas.layer is None
    assert view_of_book(view) is view


def test_the_counts_of_the_book_are_what_they_were(own: OwnData) -> None:
    before = own.view().atlas.content_hash, len(own.view().atlas.index.claims)
    own.kept()
    own.visitor = NOBODY
    assert (own.view().atlas.content_hash, len(own.view().atlas.index.claims)) == before
