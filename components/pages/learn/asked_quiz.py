"""Quiz that an address asks for, and why it cannot be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from components.documents.quiz.quiz_request import DEFAULT, QuizRequest, RefusedQuizError, read_request, refused_quiz

if TYPE_CHECKING:
    from components.context import View

FIRST: Final = QuizRequest("1", DEFAULT)
"""The quiz that is meant where no other can be read."""


def asked_quiz(view: View) -> tuple[QuizRequest | None, str]:
    """
    Return the quiz that the address asks for, and why there is none; both are empty where it asks for none.

    Parameters
    ----------
    view
        The view; seed and number are read from the address itself, so that each is refused as it was written.
    """
    if not view.selection.quiz:
        return None, ""
    try:
        return read_request(st.query_params.get("seed", ""), st.query_params.get("n", "")), ""
    except RefusedQuizError as refusal:
        return None, refused_quiz(refusal, view.lang)


def readable(seed: str, n: int) -> QuizRequest:
    """Return the quiz of a seed and a number as a view has them; the first one where they cannot be read."""
    try:
        return read_request(seed, str(n) if n else "")
    except RefusedQuizError:
        return FIRST
