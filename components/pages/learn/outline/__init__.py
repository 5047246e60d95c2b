"""The reader's own outline: what is known of its facts and figures, and its files."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components.documents.outline.outline_facts import outline_fact
from components.documents.outline.own_outline import PartKind
from components.documents.story.of_layers.step_facts import data_view
from components.exports.outline.outline_figures import caption, plan_figures
from components.i18n.language import NAMES, language
from components.pages.learn.learn_facts import with_outline_facts
from components.pages.learn.outline.made_outline import made_file
from components.pages.learn.outline.outline_words import footnote_forms, outline_forms, outline_words
from components.pages.learn.outline.session_outline import outline_of_session, take_outline
from components.session.mount import message, part
from components.worker.outline_files import FORMS

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.context import View
    from components.documents.outline.own_outline import OwnOutline
    from components.exports.page_content import PageContent
    from components.parts.stored_documents.sent_document import SentDocument

KEY: Final = "outline"
MADE: Final = "made-outline"


def draw_outline(view: View, content_of: Callable[[str], PageContent]) -> None:
    """Draw the outline.

    Parameters
    ----------
    view
        The view.
    content_of
        Returns the content of a page by its name, for the figures.
    """
    session = outline_of_session()
    facts = with_outline_facts(view, session.document)
    data = outline_data(facts, session, st.session_state.pop(MADE, None), content_of)
    part("outline", "pages/learn/outline/outline.js")(
        key=KEY,
        data=data,
        on_outline_change=lambda: take_outline(message(KEY, "outline"), view.lang),
        on_take_change=lambda: take_file(view, content_of),
    )


def take_file(view: View, content_of: Callable[[str], PageContent]) -> None:
    """Make the file that a message asks for, of the outline it brings."""
    asked = message(KEY, "take")
    taken = take_outline(asked, view.lang)
    form = asked.get("form") if isinstance(asked, dict) else None
    if isinstance(form, str) and form in FORMS and not taken.refused and taken.document:
        facts = with_outline_facts(view, taken.document)
        st.session_state[MADE] = made_file(facts, taken.document, form, taken.number, content_of)


def outline_data(
    view: View, session: SentDocument[OwnOutline], made: dict[str, Any] | None, content_of: Callable[[str], PageContent]
) -> dict[str, Any]:
    """Return what the browser draws the outline from: it has the outline, but knows no facts.

    Parameters
    ----------
    view
        The view, with the facts of the layers that the outline is of.
    session
        The outline as the browser sent it last.
    made
        The file that was made since the page was drawn last.
    content_of
        Returns the content of a page by its name, for the figures.
    """
    lang = view.lang
    return {
        "number": session.number,
        "refused": session.refused,
        "lang": lang.code.value,
        "version": view.atlas.version,
        "langs": [[code.value, name] for code, name in NAMES.items()],
        "footnotes": footnote_forms(lang),
        "facts": _facts(view, session.document) if session.document else {},
        "figures": _figures(view, session.document, content_of) if session.document else {},
        "forms": [{"form": form, "label": label, "hint": hint} for form, label, hint in outline_forms(lang)],
        "file": made,
        "words": outline_words(lang),
    }


def _facts(view: View, outline: OwnOutline) -> dict[str, dict[str, Any]]:
    """Return what is known of each fact, by the id of its part."""
    found = {part.id: outline_fact(view, outline, part) for part in outline.parts if part.kind is PartKind.FACT}
    return {
        part_id: {
            "sentence": fact.sentence,
            "printed": fact.printed,
            "warnings": [{"caution": warned.caution.value, "text": warned.text} for warned in fact.warnings],
            "footnote": fact.footnote,
        }
        for part_id, fact in found.items()
    }


def _figures(view: View, outline: OwnOutline, content_of: Callable[[str], PageContent]) -> dict[str, str]:
    """Return the caption of each figure that can be drawn, by the id of its part."""
    said = language(outline.lang)
    return {
        figure.part: caption(dataclasses.replace(shown, selection=figure.selection, lang=said), figure.picture)
        for figure in plan_figures(view, outline, content_of)
        if (shown := data_view(view, figure.selection.data, figure.selection.layer or ""))
    }
