"""Page of a visit: who comes to whom, on which day, in which languages; the paper for it, and what is taken along."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import streamlit as st

from components.documents.brief.model import BlockKind
from components.documents.brief.refusals import RefusedError
from components.documents.model import Document, Go, Item, section
from components.documents.pair import named_ties
from components.documents.places import label, places
from components.exports.claim_rows import claim_rows
from components.pages.visit.asked_visit import asked_visit, briefs, with_guest, with_host
from components.pages.visit.changes_shown import changes_data
from components.pages.visit.desk import desk_data, prepare
from components.pages.visit.kept_notes import draw_kept_notes
from components.pages.visit.pair_picture import picture_of
from components.pages.visit.paper_files import PAPERS, made_file
from components.pages.visit.refused_parts import wrong_parts
from components.pages.visit.session_note import session_note, take_message
from components.pages.visit.stored_note import KEY as STORED
from components.pages.visit.stored_note import NOTES, keep_note
from components.pages.visit.visit_fields import draw_visit_fields
from components.parts.document import draw_document
from components.parts.place_choice import choose
from components.parts.promise_answer import answer_state
from components.parts.promise_answer.answer_deeds import redraw_once, take_answer_deed
from components.parts.stored_documents import draw_stored_documents, store_state
from components.session import address
from components.session.fragment import refreshed
from components.session.mount import message, part
from components.worker.worker import drawing_worker

if TYPE_CHECKING:
    import pandas as pd

    from components.context import View
    from components.documents.brief.model import Brief
    from components.pages.visit.asked_visit import Visit

KEY = "desk"
FILE = "visit-file"


def draw(view: View) -> None:
    """Draw the page."""
    with st.container(key="laid-visit"):
        _workspace(view)


@st.fragment
def _workspace(view: View) -> None:
    redraw_once()
    view = refreshed(view)
    visit = asked_visit(view)
    found, refused = _found(view, visit)
    draw_document(view, head_document(view, (*wrong_parts(view), *refused), is_chosen=found is not None), key="visit")
    _ask(view, visit)
    if found is None:
        draw_kept_notes(view)
        draw_stored_documents(view, NOTES, key=STORED, is_working=False)
        draw_document(view, chooser_document(view), key="visit-pairs")
        return
    drawing_worker().warm(view.atlas)  # a paper may soon be asked for
    kept = session_note(visit)
    prepared = prepare(*found, kept.document)
    state = {
        "number": kept.number,
        "noted": kept.document is not None,
        "refused": kept.refused,
        "file": st.session_state.pop(FILE, None),
        "changes": changes_data(found[0], kept.document, view.lang),
        "store": store_state(view, NOTES),
        "answering": answer_state(view),
    }
    part("desk", "pages/visit/desk/desk.js")(
        key=KEY,
        data=desk_data(view, visit, prepared, picture=picture_of(view, visit, found[0]), state=state),
        on_note_change=lambda: take_message(message(KEY, "note"), view.lang),
        on_take_change=lambda: take_asked(view, visit),
        on_answer_change=lambda: take_answer_deed(view, message(KEY, "answer")),
        on_store_change=lambda: keep_note(view, visit, message(KEY, "store")),
        on_select_change=lambda: address.apply(view.atlas, message(KEY)),
    )
    draw_stored_documents(
        view,
        NOTES,
        key=STORED,
        is_working=kept.document is not None,
        is_shown=lambda summary: (summary["by"], summary["kz"]) == (visit.by, visit.kz),
    )


def _found(view: View, visit: Visit) -> tuple[tuple[Brief, Brief | None] | None, tuple[str, ...]]:
    """Return the briefs of a visit, and why there are none where it cannot be prepared."""
    try:
        return briefs(view, visit), ()
    except RefusedError as error:
        return None, (error.in_words(view.lang),)


def take_asked(view: View, visit: Visit) -> None:
    """Make the paper that a message asks for, of the note it brings."""
    asked = message(KEY, "take")
    taken = take_message(asked, view.lang)
    form = asked.get("form") if isinstance(asked, dict) else None
    is_known = isinstance(form, str) and form in PAPERS
    if is_known and not taken.refused and taken.document is not None and visit.is_of(taken.document):
        st.session_state[FILE] = made_file(view, taken.document, str(form), taken.number)


def head_document(view: View, notes: tuple[str, ...], *, is_chosen: bool) -> Document:
    """Return the head of the page: what it is for, and what of the address was left out."""
    _ = view.lang.text
    lead = _("Who comes to whom, and when? What is known of the two, on one page, each sentence with its source.")
    return Document(lang=view.lang.code, title=_("Prepare a visit"), lead=() if is_chosen else (lead,), notes=notes)


def chooser_document(view: View) -> Document:
    """Return the document that offers the named pairs: most visits are of one of them."""
    _, pairs = view.lang.text, dict.fromkeys(view.atlas.index.ends[tie] for tie in named_ties(view))
    items = [
        Item(title=f"{label(view, by_id)} – {label(view, kz_id)}", go=Go(by=by_id, kz=kz_id)) for by_id, kz_id in pairs
    ]
    note = _("Any other two can be chosen above, also where the source says nothing.")
    return Document(lang=view.lang.code, sections=(section("named", _("Named pairs"), items, note=note),))


def first_document(view: View) -> Document:
    """Return what the page says first: what it is for, and the pairs that are named."""
    return dataclasses.replace(head_document(view, (), is_chosen=False), sections=chooser_document(view).sections)


def _ask(view: View, visit: Visit) -> None:
    """Draw the four questions."""
    _, atlas = view.lang.text, view.atlas
    own, other = ("KZ", "BY") if visit.guest_side == "kz" else ("BY", "KZ")
    comes, receives, rest = st.columns((0.27, 0.27, 0.46), gap="small")
    for role, column, title, chosen, countries, set_by in (
        ("guest", comes, _("Who comes"), visit.guest, (own, other), with_guest),
        ("host", receives, _("Who receives"), visit.host, (other, own), with_host),
    ):
        options = [place for country in countries for place in places(view, country)]

        def fields(value: str | None, role: str = role, set_by: Any = set_by) -> dict[str, Any]:  # noqa: ANN401
            if value is not None:
                return {**set_by(atlas, value), "place": None}
            side = visit.guest_side if role == "guest" else ("by" if visit.guest_side == "kz" else "kz")
            return {side: None, "place": None}

        with column:
            choose(view, title, options, chosen, role, hint=_("Choose a place"), fields=fields)
    with rest:
        draw_visit_fields(view, visit)


def rows(view: View) -> pd.DataFrame:
    """Return the claims of the brief, each once, in its order; without places those of the named pairs."""
    found = briefs(view, asked_visit(view))
    if found is None:
        return claim_rows(view, named_ties(view))
    of_book = dataclasses.replace(found[0], blocks=tuple(i for i in found[0].blocks if i.kind is not BlockKind.LAYER))
    return claim_rows(view, dict.fromkeys(claim for line in of_book.lines for claim in line.claims))
