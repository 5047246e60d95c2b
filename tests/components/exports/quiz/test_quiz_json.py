"""JSON has the shape that other tools are promised, and nothing else."""

from __future__ import annotations

import json

from components.exports.quiz.quiz_json import write_quiz_json
from data.enums import Lang
from data.queries.quiz.question import QuestionKind
from tests.components.exports.quiz.quizzes import HOSTILE, made, of, quiz
from tests.data.whole import ATLAS


def test_json_has_the_questions_in_their_shape() -> None:
    text = quiz(Lang.KK, n=50)
    document = json.loads(write_quiz_json(text))
    assert set(document) == {"questions"}
    for found, question in zip(document["questions"], text.questions, strict=True):
        assert list(found) == ["id", "kind", "question", "options", "answer", "accepted", "claims"]
        assert found["id"] == question.id
        assert found["kind"] == question.kind
        assert found["question"] == question.whole
        assert found["options"] == [{"text": option} for option in question.options]
        assert found["claims"] == list(question.claims)
        assert all(claim in ATLAS.index.claims for claim in found["claims"])
        if question.kind is QuestionKind.ORDER:
            assert sorted(found["answer"]) == list(range(len(found["options"])))
        else:
            assert found["options"][found["answer"]]["text"] == question.right[0]
        if question.kind is QuestionKind.PLACE:
            assert found["accepted"]
            assert all(ATLAS.is_place(place) for place in found["accepted"])
        elif question.kind is QuestionKind.TOWN:
            assert question.right[0] in found["accepted"]
        else:
            assert found["accepted"] == []


def test_any_text_comes_back() -> None:
    text = of(*(made(QuestionKind.DATE, HOSTILE[at : at + 5]) for at in range(len(HOSTILE) - 5)))
    for found, question in zip(json.loads(write_quiz_json(text))["questions"], text.questions, strict=True):
        assert [option["text"] for option in found["options"]] == list(question.options)
