"""Page of learning: what one can do here, and the quiz that the address asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.documents.model import Document
from components.documents.quiz.quiz_text import quiz_text
from components.exports.claim_rows import claim_rows
from components.pages.learn.asked_quiz import asked_quiz, readable
from components.pages.learn.learn_facts import book_view
from components.pages.learn.lesson_list import draw_lesson_list
from components.pages.learn.outline import draw_outline
from components.pages.learn.path_start import draw_path_start
from components.pages.learn.quiz_sheet import draw_quiz_sheet
from components.pages.learn.quiz_start import draw_quiz_start
from components.parts.document import draw_document
from components.session.fragment import refreshed

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd

    from components.context import View
    from components.exports.page_content import PageContent


def draw(view: View, content_of: Callable[[str], PageContent]) -> None:
    """Draw the page.

    Parameters
    ----------
    view
        The view.
    content_of
        Returns the content of a page by its name: an outline has figures of all pages.
    """
    with st.container(key="laid-learn"):
        _workspace(view, content_of)


@st.fragment
def _workspace(view: View, content_of: Callable[[str], PageContent]) -> None:
    view = refreshed(view)
    asked, refused = asked_quiz(view)
    draw_document(view, head_document(view, refused, is_asked=asked is not None), key="learn")
    if asked:
        draw_quiz_sheet(book_view(view), asked)
    else:
        _start(view, content_of)


def _start(view: View, content_of: Callable[[str], PageContent]) -> None:
    """Draw what one can begin with here."""
    draw_path_start(view)
    draw_quiz_start(view)
    draw_lesson_list(view)
    draw_outline(view, content_of)


def head_document(view: View, refused: str, *, is_asked: bool = False) -> Document:
    """Return the head of the page: what it is for, where no quiz is asked; and what of the address cannot be."""
    _ = view.lang.text
    lead = _(
        "A path over the map, a quiz, lessons to print and an outline of your own, "
        "all of the same facts: each opens its evidence."
    )
    return Document(
        lang=view.lang.code,
        title=_("Learn"),
        lead=() if is_asked else (lead,),
        notes=tuple(filter(None, (refused, of_book(view)))),
    )


def first_document(view: View) -> Document:
    """Return what the page says first."""
    return head_document(view, "", is_asked=view.selection.quiz)


def of_book(view: View) -> str:
    """Return that and why a quiz, a lesson and the path are of the book, where a layer is shown; else nothing."""
    _ = view.lang.text
    if view.layer is None:
        return ""
    return _(
        "Path, quiz and lessons are of the book alone: the same code gives everyone the same questions, and each "
        "answer is printed. “{layer}” is in none of them. An outline takes facts of both, each cited by its own source."
    ).format(layer=view.layer.title)


def held(view: View) -> str:
    """Return why nothing is listed: while a quiz is asked that would answer it, and of a layer there is no quiz."""
    _ = view.lang.text
    if view.atlas.layer:
        return _("a quiz is of the book alone")
    return _("the facts of the quiz are listed when you have left it") if view.selection.quiz else ""


def rows(view: View) -> pd.DataFrame:
    """Return the claims of the questions that the view names, each once, the first quiz where it names none.

    While a quiz is asked there are none: they would answer it. Of a layer there are none: a quiz is of the book.
    """
    if held(view):
        return claim_rows(view, ())
    asked = readable(view.selection.seed, view.selection.n)
    questions = quiz_text(view.atlas, seed=asked.seed, n=asked.n, lang=view.lang).questions
    return claim_rows(view, dict.fromkeys(claim for question in questions for claim in question.claims))
