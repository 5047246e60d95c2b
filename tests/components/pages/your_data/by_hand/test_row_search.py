"""Rows of a layer are found by words of their places, periods and values, a few at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.pages.your_data.by_hand import row_search
from components.pages.your_data.by_hand.row_search import found_rows
from data.enums import Lang

if TYPE_CHECKING:
    from tests.components.pages.your_data.conftest import OwnData


@pytest.mark.parametrize("lang", list(Lang))
def test_rows_are_found_by_names_of_the_language_and_by_values(own: OwnData, lang: Lang) -> None:
    own.kept()
    (layer,) = own.store.layers()
    view = own.view(lang)
    found = found_rows(view, layer.layer_id, "910.4")
    assert (found["base"], found["more"], len(found["rows"])) == (layer.version, False, 1)
    (row,) = found["rows"]
    kept = next(row for row in own.store.rows(layer.layer_id) if row.cells.get("value") == "910.4")
    name = view.atlas.place_name(str(kept.cells["by_id"]), lang=lang, on=view.today)
    assert (row["id"], row["correct"]) == (kept.row_id, True)
    assert name in row["text"]
    assert kept.row_id in {one["id"] for one in found_rows(view, layer.layer_id, name.upper())["rows"]}


def test_all_words_must_be_there(own: OwnData) -> None:
    own.kept()
    (layer,) = own.store.layers()
    assert found_rows(own.view(), layer.layer_id, "910.4 nowhere")["rows"] == []


def test_more_than_are_shown_are_said(own: OwnData, monkeypatch: pytest.MonkeyPatch) -> None:
    own.kept()
    (layer,) = own.store.layers()
    monkeypatch.setattr(row_search, "MOST_SHOWN", 2)
    found = found_rows(own.view(), layer.layer_id, "")
    assert (found["more"], len(found["rows"])) == (True, 2)
