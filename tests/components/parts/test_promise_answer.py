"""What a widget needs to offer answers to promises, and the answers as it draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.i18n.language import language
from components.parts.promise_answer import answer_state, answer_words, own_answers
from data.enums import Lang
from tests.components.parts.promise_answer.conftest import answers, reader
from tests.data.layers.answers import OPEN

if TYPE_CHECKING:
    from tests.components.parts.promise_answer.conftest import Answers

__all__ = ["answers", "reader"]


def test_an_editor_is_offered_the_layers_and_the_only_one_is_chosen(answers: Answers) -> None:
    assert answer_state(answers.view())["layers"] == []
    answers.begin()
    state = answer_state(answers.view())
    assert (state["may"], state["layers"], state["layer"]) == (True, [["ours", "Ours"]], "ours")
    assert dict(state["verdicts"]).keys() == {"met", "missed", "open", "not_comparable"}
    assert state["today"] == answers.view().today.isoformat()


def test_readers_are_offered_nothing_and_no_name_of_a_draft(reader: Answers) -> None:
    state = answer_state(reader.view())
    assert (state["may"], state["layers"]) == (False, [])


def test_a_kept_answer_fills_its_form_again(answers: Answers) -> None:
    answers.do(publisher="Akimat", url="https://example.org/x", note="by mail")
    (one,) = own_answers(answers.view(), OPEN)
    assert one["filled"] == {
        "text": "Two machines work.", "day": "2024-05", "verdict": "met", "by": "Akimat", "source": "Letter",
        "publisher": "Akimat", "url": "https://example.org/x", "note": "by mail",
    }  # fmt: skip
    assert (one["base"], one["item"]["claim"]) == (2, one["id"])
    assert own_answers(answers.view(), "another-promise") == []


def test_every_language_has_the_words() -> None:
    for code in Lang:
        assert all(answer_words(language(code)).values())
