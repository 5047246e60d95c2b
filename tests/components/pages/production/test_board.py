"""The table of ventures by place and stage."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from components.context import View
from components.i18n.language import language
from components.pages.production.board import BoardRow, board_data, board_rows, shown_stages
from components.pages.production.stages import shown_ventures
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.trade.ventures import Stage
from tests.data.whole import ATLAS


def view(lang: Lang = Lang.EN, **selection: Any) -> View:
    return View(ATLAS, Selection(lang=lang, **selection), language(lang), date(2026, 11, 24))


@pytest.mark.parametrize("selection", [{}, {"place": "KZ-39"}, {"date": date(2013, 1, 1)}])
def test_every_venture_is_counted_once_in_its_place_and_at_its_stage(selection: dict[str, Any]) -> None:
    shown = view(**selection)
    rows, stages, found = board_rows(shown), shown_stages(shown), shown_ventures(shown)
    assert sum(sum(row.counts) for row in rows) == len(found) > 0
    for number, stage in enumerate(stages):
        assert sum(row.counts[number] for row in rows) == sum(v.stage is stage for v in found)


def test_the_furthest_stage_is_first_and_most_ventures_are_above() -> None:
    stages = shown_stages(view())
    assert list(stages) == sorted(stages, key=list(Stage).index, reverse=True)
    located = [sum(row.counts) for row in board_rows(view()) if row.place_id]
    assert located == sorted(located, reverse=True)


def test_what_has_no_place_comes_last_and_cannot_be_chosen() -> None:
    rows = board_rows(view())
    assert rows[0].place_id == "kostanay"
    nowhere = [row.name for row in rows if row.place_id is None]
    assert nowhere == [row.name for row in rows[-len(nowhere) :]]
    assert any(name.startswith("Kazakhstan, no place") for name in nowhere)


@pytest.mark.parametrize("lang", list(Lang))
def test_the_branches_of_a_place_are_named_those_of_most_first(lang: Lang) -> None:
    rows = board_rows(view(lang))
    assert all(row.what and row.what.count(",") < 3 for row in rows)


def test_where_nothing_is_known_the_table_is_empty_and_says_so() -> None:
    data = json.loads(json.dumps(board_data(view(place="KZ-27"))))
    assert (data["rows"], data["stages"]) == ([], [])
    assert data["empty"]


def test_a_row_travels_with_its_place_words_and_numbers() -> None:
    row = BoardRow(place_id="kostanay", name="Kostanay", what="machinery", counts=(1, 0))
    assert row.to_json() == {"place": "kostanay", "name": "Kostanay", "what": "machinery", "counts": [1, 0]}
