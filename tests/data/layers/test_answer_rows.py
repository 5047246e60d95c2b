"""Rows of answers to promises: read back as they were written, and the book's promises stay as they are."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from data.enums import Lang, Verdict
from data.layer_rows import LayerRow
from data.layers.answer_rows import (
    TABLES,
    answer_rows,
    open_targets,
    places_of_answer,
    promised_texts,
    read_answers,
)
from data.queries.texts.promises import promises
from tests.data.layers.answers import OPEN, SAID, answered, rows_of, written
from tests.data.layers.own_rows import small_layer
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 30)


def test_an_answer_is_a_statement_with_its_source_its_speaker_and_what_it_answers() -> None:
    rows = {row.table: row for row in rows_of()}
    assert set(rows) == set(TABLES)
    for table, row in rows.items():
        assert set(row.cells) == set(ATLAS.contract.table(table).names), table
    assert rows["statements"].cells["gist_en"] == SAID
    assert rows["statements"].cells["gist_ru"] is None
    assert "KZ-55" in str(rows["statements"].cells["place_ids"])
    assert rows["promises"].cells["target_claim_id"] == OPEN
    assert rows["sources"].cells["year"] == 2024
    assert len(answer_rows(ATLAS, written(said_by=""))) == len(TABLES) - 1


def test_a_text_in_another_language_is_the_english_one_too_until_somebody_translates_it() -> None:
    statement = next(row for row in rows_of(written(lang=Lang.KK, text="Жұмыс істейді.")) if row.table == "statements")
    assert (statement.cells["gist_kk"], statement.cells["gist_en"]) == ("Жұмыс істейді.",) * 2
    assert statement.cells["gist_ru"] is None


def test_the_layer_knows_its_answers_in_the_order_of_time_and_the_book_does_not() -> None:
    later = written(answer_id="answer-ffffffffffff", day="2025", verdict=Verdict.MISSED)
    own = answered(later, written())
    assert own.layer is not None
    assert [(one.answer_id, one.verdict) for one in own.layer.answers_to(OPEN)] == [
        ("answer-0123456789ab", Verdict.MET), ("answer-ffffffffffff", Verdict.MISSED),
    ]  # fmt: skip
    found = own.layer.answered_by(later.answer_id)
    assert found is not None
    assert found.promised[Lang.RU]
    assert own.layer.answered_by("own-forum") is None
    assert own.layer.answers_to("no-such-claim") == ()
    assert promises(own) == (), "a promise of the book is none of the layer's"
    assert own.claim(later.answer_id).fact.value == "statement"


@pytest.mark.parametrize(
    "cells",
    [
        {"target_claim_id": "no-such-claim"}, {"target_claim_id": None}, {"outcome_claim_id": "no-such-answer"},
        {"outcome_claim_id": None}, {"verdict": "kept"}, {"verdict": None}, {"target_claim_id": "own-forum"},
        {"target_claim_id": "gomel-pavlodar-agreement-2016"},
    ],
)  # fmt: skip
def test_what_names_no_promise_and_no_claim_of_the_layer_is_no_answer(cells: dict[str, Any]) -> None:
    rows = tuple(
        LayerRow(table=row.table, row_id=row.row_id, cells={**row.cells, **cells}) if row.table == "promises" else row
        for row in rows_of()
    )
    own = answered()
    assert len(read_answers(ATLAS, rows_of(), own.tables["statements"].index)) == 1
    assert read_answers(ATLAS, rows, own.tables["statements"].index) == ()


def test_the_rows_of_an_answer_are_found_by_its_id_and_no_others() -> None:
    other = written(answer_id="answer-ffffffffffff")
    rows = (*small_layer(), *rows_of(written(), other))
    assert set(places_of_answer(rows, written().answer_id)) == {
        ("statements", "answer-0123456789ab"), ("sources", "answer-0123456789ab-source"),
        ("promises", "answer-0123456789ab"), ("statement_speakers", "answer-0123456789ab/1"),
    }  # fmt: skip
    assert places_of_answer(rows, "own-forum") == ()


def test_only_promises_that_the_book_leaves_open_by_the_day_can_be_answered() -> None:
    found = open_targets(ATLAS, on=TODAY)
    assert OPEN in found
    assert "venture-belaz-karaganda-2011" not in found, "the book answers it"
    assert open_targets(ATLAS, on=date(1991, 1, 1)) < found
    for target in found:
        assert all(promised_texts(ATLAS, target).values()), target
