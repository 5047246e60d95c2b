"""Deeds on answers: kept in a layer with who and when, changed, withdrawn, undone; nobody else changes anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from components.access.visitor import Role, Visitor
from components.parts.promise_answer.answer_deeds import MOST, redraw_once, take_answer_deed
from data.stores.model import Deed
from tests.components.fake_session import Rerun
from tests.data.layers.answers import OPEN

if TYPE_CHECKING:
    from tests.components.parts.promise_answer.conftest import Answers


def test_an_answer_begins_a_layer_with_who_and_is_seen_beside_the_promise(answers: Answers) -> None:
    answers.do()
    (layer,) = answers.store.layers()
    assert (layer.name, layer.is_published) == ("Палата", False)
    version = answers.store.versions(layer.layer_id)[-1]
    assert (version.who, version.how_known, version.kind.value) == ("Анна", "sign-in", "edit")
    assert answers.row("statements")["gist_en"] == "Two machines work."
    assert answers.row("statement_speakers")["unnamed_en"] == "Akimat"
    assert answers.row("promises")["target_claim_id"] == OPEN
    said = answers.said
    assert (said["target"], said["refused"]) == (OPEN, False)
    assert "“Палата” as version 2" in said["text"]
    assert dict(answers.session.query_params) == {"data": "both", "layer": layer.layer_id}
    with pytest.raises(Rerun):
        redraw_once()
    redraw_once()


def test_a_second_answer_goes_into_the_layer_that_is_named_and_changes_nothing_of_the_first(answers: Answers) -> None:
    answers.do()
    (layer,) = answers.store.layers()
    before = answers.rows
    answers.do(layer=layer.layer_id, name="", text="Three.", day="2025-01-31", verdict="open", by="")
    assert {(row.table, row.row_id) for row in before} < {(row.table, row.row_id) for row in answers.rows}
    own = answers.view().own
    assert own is not None
    assert own.layer is not None
    assert len(own.layer.answers_to(OPEN)) == 2
    assert len(answers.store.layers()) == 1


def test_a_kept_answer_is_changed_as_a_version_and_who_says_so_can_be_left_out(answers: Answers) -> None:
    answers.do()
    (layer,) = answers.store.layers()
    answer = answers.row("statements")["claim_id"]
    answers.do(answer=answer, layer=layer.layer_id, base=layer.version, text="Ten.", by="", verdict="missed")
    assert answers.row("statements")["gist_en"] == "Ten."
    assert answers.row("promises")["verdict"] == "missed"
    assert not [row for row in answers.rows if row.table == "statement_speakers"]
    assert len(answers.store.history(layer.layer_id, "statements", answer)) == 2


def test_the_second_of_two_who_change_one_answer_is_shown_who_was_first(answers: Answers) -> None:
    answers.do()
    (layer,) = answers.store.layers()
    answer = answers.row("statements")["claim_id"]
    answers.do(answer=answer, layer=layer.layer_id, base=2, text="Ten.")
    answers.visitor = Visitor(who="Boris", how="sign-in", role=Role.EDITOR)
    answers.do(answer=answer, layer=layer.layer_id, base=2, text="Eleven.")
    said = answers.said
    assert said["refused"]
    assert "Анна" in said["text"]
    answers.do(do="withdraw", answer=answer, layer=layer.layer_id, base=2)
    assert answers.said["refused"]
    assert answers.row("statements")["gist_en"] == "Ten."


def test_an_answer_is_withdrawn_whole_and_undo_brings_it_back_byte_for_byte(answers: Answers) -> None:
    answers.do()
    (layer,) = answers.store.layers()
    before = answers.store.dump(layer.layer_id)
    answer = answers.row("statements")["claim_id"]
    answers.do(do="withdraw", answer=answer, layer=layer.layer_id, base=2, remark="twice")
    assert answers.rows == []
    assert answers.store.versions(layer.layer_id)[-1].note == "twice"
    answers.store.undo(layer.layer_id, Deed(who="Анна"))
    assert answers.store.dump(layer.layer_id) == before


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"text": "  "}, "what came of it"),
        ({"source": ""}, "title is needed"),
        ({"day": ""}, "2024-05"),
        ({"day": "05/06/2024"}, "2024-05"),
        ({"day": "2024-13"}, "2024-05"),
        ({"day": "2024-5"}, "2024-05"),
        ({"day": "2099"}, "still to come"),
        ({"verdict": "kept"}, "how you read it"),
        ({"verdict": None}, "how you read it"),
        ({"url": "javascript:alert(1)"}, "https://"),
        ({"target": "venture-belaz-karaganda-2011"}, "has an answer"),
        ({"target": "no-such-claim"}, "has an answer"),
        ({"name": ""}, "needs a layer"),
        ({"layer": "no-such-layer"}, "needs a layer"),
        ({"layer": "no-such-layer", "name": ""}, "needs a layer"),
    ],
)
def test_what_cannot_be_kept_is_said_with_its_remedy_and_nothing_is_written(
    answers: Answers, asked: dict[str, Any], said: str
) -> None:
    answers.do(**asked)
    found = answers.said
    assert found["refused"]
    assert said in found["text"]
    assert answers.store.layers() == ()


@pytest.mark.parametrize("visitor", [None, Visitor(who="Reader", how="sign-in", role=Role.READER)])
@pytest.mark.parametrize("name", ["answer", "withdraw"])
def test_a_forged_message_of_a_reader_changes_nothing(reader: Answers, visitor: Visitor | None, name: str) -> None:
    reader.visitor = visitor or reader.visitor
    (layer,) = reader.store.layers()
    before = reader.store.dump(layer.layer_id), reader.store.layers()
    answer = reader.row("statements")["claim_id"]
    reader.do(do=name, layer=layer.layer_id, answer=answer, base=layer.version)
    assert reader.said["refused"]
    assert (reader.store.dump(layer.layer_id), reader.store.layers()) == before


@pytest.mark.parametrize("row", ["agreement-1", "", "../x", 7, None])
def test_no_other_row_is_withdrawn_by_the_name_of_an_answer(answers: Answers, row: object) -> None:
    answers.do()
    (layer,) = answers.store.layers()
    before = answers.store.dump(layer.layer_id)
    answers.do(do="withdraw", answer=row, layer=layer.layer_id, base=2)
    assert answers.said["refused"]
    assert answers.store.dump(layer.layer_id) == before


@pytest.mark.parametrize("asked", [None, 7, [], {}, {"target": 1}, {"target": OPEN}, {"target": OPEN, "do": []}])
def test_what_is_no_message_of_ours_changes_nothing(answers: Answers, asked: Any) -> None:
    take_answer_deed(answers.view(), asked)
    assert answers.store.layers() == ()


def test_texts_have_an_end_and_a_text_stays_a_text(answers: Answers) -> None:
    answers.do(text="=1+1<b>" + "x" * 100_000)
    text = answers.row("statements")["gist_en"]
    assert len(text) == MOST["text"]
    assert text.startswith("=1+1<b>")


def test_two_layers_of_one_name_have_two_ids(answers: Answers) -> None:
    answers.do(name="Chamber of Gomel")
    answers.do(name="Chamber of Gomel")
    assert [layer.layer_id for layer in answers.store.layers()] == ["chamber-of-gomel", "chamber-of-gomel-2"]
