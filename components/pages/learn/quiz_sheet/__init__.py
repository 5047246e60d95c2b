"""Sheet of a quiz: its questions one at a time, with their answers and evidence, and its versions for a class."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components.documents.quiz.quiz_text import quiz_text
from components.map.view import index_address
from components.pages.learn.quiz_words import class_words, sheet_words
from components.session import address
from components.session.mount import message, part
from data.queries.quiz.question import ON_THE_MAP, TYPED, QuestionKind
from data.queries.quiz.quiz_versions import VERSIONS
from data.queries.quiz.typed_answers import is_accepted

if TYPE_CHECKING:
    from components.context import View
    from components.documents.quiz.quiz_request import QuizRequest
    from components.documents.quiz.quiz_text import QuestionText, QuizText

KEY: Final = "quiz-sheet"
JUDGED: Final = "judged-answer"


def draw_quiz_sheet(view: View, asked: QuizRequest) -> None:
    """Draw the sheet of a quiz; a typed answer is judged here, all others in the browser.

    Parameters
    ----------
    view
        The view.
    asked
        The seed and the number of the quiz.
    """
    part("quiz-sheet", "pages/learn/quiz_sheet/quiz_sheet.js")(
        key=KEY,
        data=sheet_data(view, asked) | {"judged": st.session_state.get(JUDGED)},
        on_judge_change=lambda: judge_typed(view, asked),
        on_leave_change=lambda: address.change(view.atlas, quiz=False),
    )


def sheet_data(view: View, asked: QuizRequest) -> dict[str, Any]:
    """Return what the browser draws the sheet from."""
    quiz = quiz_text(view.atlas, seed=asked.seed, n=asked.n, lang=view.lang)
    return {
        "lang": view.lang.code.value,
        "seed": asked.seed,
        "dataVersion": quiz.version,
        "title": quiz.title,
        "index": index_address(view),
        "questions": [_question(view, question) for question in quiz.questions],
        "versions": versions(view, asked, quiz),
        "words": sheet_words(view.lang) | class_words(view.lang),
    }


def _question(view: View, question: QuestionText) -> dict[str, Any]:
    proofs = question.proofs
    if question.kind is QuestionKind.ORDER:
        proofs = tuple(sorted(proofs, key=lambda proof: view.atlas.first_day(proof.claim)))
    return {
        "id": question.id,
        "how": answered_by(question.kind),
        "text": question.question,
        "task": question.task,
        "options": list(question.options),
        "answer": list(question.answer) if isinstance(question.answer, tuple) else question.answer,
        "accepted": list(question.accepted) if question.kind in ON_THE_MAP else [],
        "day": question.day.isoformat(),
        "proofs": [{"claim": proof.claim, "sentence": proof.sentence, "source": proof.source} for proof in proofs],
    }


def answered_by(kind: QuestionKind) -> str:
    """Return how a kind of question is answered: ``map``, ``typed``, ``order`` or ``choice``."""
    if kind in ON_THE_MAP:
        return "map"
    if kind in TYPED:
        return "typed"
    return "order" if kind is QuestionKind.ORDER else "choice"


def versions(view: View, asked: QuizRequest, quiz: QuizText) -> dict[str, list[list[Any]]]:
    """
    Return the order of each version: of each question its number in the quiz, and the numbers of its options there.

    Parameters
    ----------
    view
        The view.
    asked
        The seed and the number.
    quiz
        The quiz as it was drawn.
    """
    numbers = {question.id: number for number, question in enumerate(quiz.questions)}
    return {
        letter: [
            [
                numbers[question.id],
                [quiz.questions[numbers[question.id]].options.index(option) for option in question.options],
            ]
            for question in quiz_text(view.atlas, seed=asked.seed, n=asked.n, lang=view.lang, letter=letter).questions
        ]
        for letter in VERSIONS
    }


def judge_typed(view: View, asked: QuizRequest) -> None:
    """Judge the typed answer that a message brings: it comes from outside, so what is no answer is left alone."""
    given = message(KEY, "judge")
    if not isinstance(given, dict):
        return
    text, number = given.get("text"), given.get("number")
    questions = quiz_text(view.atlas, seed=asked.seed, n=asked.n, lang=view.lang).questions
    found = next((question for question in questions if question.id == given.get("id")), None)
    if found and found.kind in TYPED and isinstance(text, str) and type(number) is int:
        st.session_state[JUDGED] = {"number": number, "right": is_accepted(found.accepted, text)}
