"""Start of a quiz: its seed, the number of its questions, and its files for other tools."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components.documents.quiz.quiz_request import DEFAULT, LONGEST, RefusedQuizError, read_request, refused_quiz
from components.pages.learn.quiz_words import start_words
from components.session import address
from components.session.mount import message, part

if TYPE_CHECKING:
    from components.context import View

KEY: Final = "quiz-start"
REFUSED: Final = "refused-quiz"
NUMBERS: Final = (5, 10, 15, 20, 30, 50)
"""Numbers of questions that are offered."""


def draw_quiz_start(view: View) -> None:
    """Draw the form that a quiz is begun by; what it asks for goes to the address."""
    part("quiz-start", "pages/learn/quiz_start/quiz_start.js")(
        key=KEY,
        data=start_data(view) | {"refused": st.session_state.pop(REFUSED, "")},
        on_begin_change=lambda: begin_quiz(view),
    )


def start_data(view: View) -> dict[str, Any]:
    """Return what the browser draws the form from."""
    numbers = sorted({*NUMBERS, view.selection.n} - {0}) if view.selection.n <= NUMBERS[-1] else list(NUMBERS)
    return {
        "lang": view.lang.code.value,
        "seed": view.selection.seed[:LONGEST],
        "longest": LONGEST,
        "numbers": [[number, view.lang.plural("{count} question", "{count} questions", number)] for number in numbers],
        "n": view.selection.n if view.selection.n in numbers else DEFAULT,
        "words": start_words(view.lang),
    }


def begin_quiz(view: View) -> None:
    """Open the quiz that a message asks for; what cannot be read is refused in a sentence."""
    asked = message(KEY, "begin")
    if not isinstance(asked, dict):
        return
    try:
        found = read_request(str(asked.get("seed", "")), str(asked.get("n", "")))
    except RefusedQuizError as refusal:
        st.session_state[REFUSED] = refused_quiz(refusal, view.lang)
        return
    address.change(view.atlas, quiz=True, seed=found.seed, n=found.n)
