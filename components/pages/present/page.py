"""Page of talks: those that are ready, one of any pair or region, and the reader's own."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

import streamlit as st

from components.documents.model import Document
from components.documents.pair import sides
from components.documents.places import places
from components.documents.story.talks import shipped_ids
from components.exports.claim_rows import claim_rows
from components.i18n.language import NAMES
from components.pages.present import ready_talks, talk_desk
from components.pages.present.asked_talk import asked_notice, place_talk_id, shown_talk
from components.pages.present.made_talk import is_form, made_talk, ready_show
from components.pages.present.session_talk import session_talk, take_talk
from components.pages.present.stored_talk import KEY as STORED
from components.pages.present.stored_talk import TALKS, keep_talk
from components.pages.present.talk_facts import with_talk_facts
from components.parts.document import draw_document
from components.parts.place_choice import choose
from components.parts.stored_documents import draw_stored_documents, store_state
from components.session import address
from components.session.fragment import refreshed
from components.session.mount import message
from components.worker.worker import drawing_worker
from data.enums import Lang

if TYPE_CHECKING:
    import pandas as pd

    from components.context import View

MADE: Final = "made-talk"
LANG2: Final = "talk-lang2"


def draw(view: View) -> None:
    """Draw the page."""
    with st.container(key="laid-present"):
        _workspace(view)


@st.fragment
def _workspace(view: View) -> None:
    view = refreshed(view)
    drawing_worker().warm(view.atlas)  # a file may soon be asked for
    draw_document(view, head_document(view), key="present")
    _ask(view)
    ready_talks.draw_ready_talks(view, lambda: _copy(view))
    deeds = {
        "talk": lambda: take_talk(message(talk_desk.KEY, "talk"), view.lang),
        "take": lambda: take_file(view),
        "show": lambda: take_show(view),
        "store": lambda: keep_talk(view, message(talk_desk.KEY, "store")),
    }
    session, made = session_talk(), st.session_state.pop(MADE, {})
    facts = with_talk_facts(view, session.document)
    talk_desk.draw_talk_desk(facts, session, {**made, "store": store_state(view, TALKS)}, deeds)
    draw_stored_documents(view, TALKS, key=STORED, is_working=bool(session.document and session.document.steps))


def head_document(view: View) -> Document:
    """Return the head of the page: what it is for, and what of the address cannot be shown."""
    return _head(view, asked_notice(view))


def first_document(view: View) -> Document:
    """Return what the page says first."""
    return _head(view, "")


def _head(view: View, notice: str) -> Document:
    _ = view.lang.text
    lead = _("A talk of views for any projector: show it here, take it along as one file, or make your own.")
    whose = facts_said(view)
    return Document(lang=view.lang.code, title=_("Talks"), lead=(lead,), notes=tuple(filter(None, (notice, whose))))


def facts_said(view: View) -> str:
    """Return whose facts the ready talks are of, where a layer is shown; nothing of the book alone."""
    _ = view.lang.text
    if view.layer is None:
        return ""
    if view.own:
        text = _("Shipped talks are of the book. In a talk of places the steps of “{layer}” come after the book's.")
    else:
        text = _("Talks of places are of “{layer}” alone. Shipped talks are of the book: choose Book or Both.")
    return text.format(layer=view.layer.title)


def _ask(view: View) -> None:
    """Draw the fields: whose talk is made on the spot, and the second language of the headlines."""
    _ = view.lang.text
    by_id, kz_id = sides(view)
    fields = st.columns(3, gap="small")
    for field, column, country, chosen, title in (
        ("by", fields[0], "BY", by_id, _("A talk of a place in Belarus")),
        ("kz", fields[1], "KZ", kz_id, _("and of a place in Kazakhstan")),
    ):
        with column:
            choose(view, title, places(view, country), chosen, field, hint=_("Choose a place"))
    with fields[2]:
        _choose_second(view)


def _choose_second(view: View) -> None:
    _, second = view.lang.text, view.selection.lang2
    st.session_state[LANG2] = second.value if second and second is not view.lang.code else ""
    st.selectbox(
        _("Second language of the headlines"),
        ["", *(code.value for code in Lang if code is not view.lang.code)],
        key=LANG2,
        on_change=lambda: address.change(view.atlas, lang2=_second(st.session_state[LANG2])),
        format_func=lambda code: NAMES[Lang(code)] if code else _("none"),
    )


def _second(code: str) -> Lang | None:
    return Lang(code) if code else None


def _copy(view: View) -> None:
    """Copy the talk that a message asks for."""
    if copied := ready_talks.copied_talk(view):
        st.session_state[MADE] = {"copied": copied}


def take_file(view: View) -> None:
    """Make the file that a message asks for, of the talk it brings."""
    asked = message(talk_desk.KEY, "take")
    taken = take_talk(asked, view.lang)
    form = asked.get("form") if isinstance(asked, dict) else None
    if is_form(form, view.lang) and not taken.refused and taken.document:
        st.session_state[MADE] = {
            "file": made_talk(with_talk_facts(view, taken.document), taken.document, str(form), taken.number)
        }


def take_show(view: View) -> None:
    """Prepare what the player shows of the talk that a message brings."""
    asked = message(talk_desk.KEY, "show")
    taken = take_talk(asked, view.lang)
    if isinstance(asked, dict) and not taken.refused and taken.document:
        speaker = asked.get("speaker") is True
        facts = with_talk_facts(view, taken.document)
        st.session_state[MADE] = {"show": ready_show(facts, taken.document, taken.number, speaker=speaker)}


def rows(view: View) -> pd.DataFrame:
    """Return the claims of the talk of the chosen places, without places of the shipped ones, each once."""
    chosen = place_talk_id(view)
    book = dataclasses.replace(view, own=None)  # of a layer beside it the rows are its own
    talks = (shown_talk(book, asked) for asked in ((chosen,) if chosen else shipped_ids(view)))
    return claim_rows(view, dict.fromkeys(claim for talk in talks for step in talk.steps for claim in step.claims))
