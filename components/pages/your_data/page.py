"""Page of own data: files brought, read, asked about, and kept as versions of layers beside the book."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components.access.rights import NotAllowedError
from components.access.visitor import Role
from components.context import current_atlas
from components.documents.model import Document
from components.exports.claim_rows import claim_rows
from components.pages.your_data import draft_deeds, hand_deeds, layer_actions
from components.pages.your_data.bring_desk import bring_data
from components.pages.your_data.by_hand import by_hand_data
from components.pages.your_data.by_hand.chosen_row import chosen_row
from components.pages.your_data.draft_desk import desk_data
from components.pages.your_data.layer_desk import layers_data
from components.pages.your_data.said import REDRAW, said_data, say_refused, say_store_fault
from components.parts.document import draw_document
from components.session.fragment import refreshed
from components.session.mount import message, part
from components.session.writer import can_sign_in, current_visitor, require
from components.worker.brought.brought_files import reading_worker
from data.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd

    from components.access.visitor import Visitor
    from components.context import View

BRING: Final = "bring-desk"
DRAFT: Final = "draft-desk"
HAND: Final = "by-hand"
LAYERS: Final = "layer-desk"
DEEDS: Final[Mapping[str, Callable[[View, Mapping[str, Any]], None]]] = {
    "bring": draft_deeds.bring,
    "token": draft_deeds.renew_token,
    "open": draft_deeds.resume,
    "close": draft_deeds.close,
    "discard": draft_deeds.discard,
    "answer": draft_deeds.answer,
    "correct": draft_deeds.correct,
    "compare": draft_deeds.compare_with,
    "check": draft_deeds.check,
    "keep": draft_deeds.keep,
    "enter": hand_deeds.enter,
    "find": hand_deeds.find,
    "fill": hand_deeds.fill,
    "withdraw": hand_deeds.withdraw,
    "layer": layer_actions.change_layer,
    "day": layer_actions.look_on,
}
log = logging.getLogger(__name__)


def draw(view: View) -> None:
    """Draw the page."""
    with st.container(key="laid-your-data"):
        _workspace(view)


@st.fragment
def _workspace(view: View) -> None:
    if st.session_state.pop(REDRAW, False):
        st.rerun()  # the header's switch names the layers
    view = refreshed(view)
    visitor = current_visitor()
    if not visitor.role.includes(Role.EDITOR):
        draw_document(view, head_document(view, why_not(view)), key="your-data")
        _offer_sign_in(view, visitor)
        _draw_layers(view, visitor)
        return
    try:
        draft = draft_deeds.open_draft()
    except StoreError as error:
        log.exception("The drafts cannot be read")
        say_store_fault(error.code, error.params, view.lang)
        draft = None
    draw_document(view, head_document(view, ""), key="your-data")
    if draft is not None:
        stale = st.session_state.get(draft_deeds.STALE, ())
        checked = draft_deeds.checked_once()
        _mount(DRAFT, "draft_desk", desk_data(view, draft, said_data(view.lang), stale, checked), view)
        return
    reading_worker().warm(view_of_book(view).atlas)  # a file may soon be brought
    _mount(BRING, "bring_desk", bring_data(view, visitor, said_data(view.lang)), view)
    sought = st.session_state.get(hand_deeds.SOUGHT)
    by_hand = by_hand_data(view_of_book(view), sought, hand_deeds.filled_once(), chosen_row(view))
    _mount(HAND, "by_hand", by_hand, view)
    _draw_layers(view, visitor)
    _offer_sign_in(view, visitor)


def _offer_sign_in(view: View, visitor: Visitor) -> None:
    """Draw the button by which a visitor signs in, or out, where the server has a sign-in."""
    _ = view.lang.text
    if not can_sign_in():
        return
    if visitor.how == "sign-in":
        st.button(_("Sign out"), key="sign-out", on_click=st.logout)
    elif visitor.how == "nobody":
        st.button(_("Sign in"), key="sign-in", on_click=st.login)


def _draw_layers(view: View, visitor: Visitor) -> None:
    data = layers_data(view, visitor, st.session_state.get(layer_actions.ON_DAY))
    _mount(LAYERS, "layer_desk", data, view)


def _mount(key: str, folder: str, data: Mapping[str, Any], view: View) -> None:
    part(key, f"pages/your_data/{folder}/{folder}.js")(
        key=key, data=data, on_deed_change=lambda: take_deed(view, message(key, "deed"))
    )


def take_deed(view: View, asked: Any) -> None:  # noqa: ANN401 - what a browser sends, or whoever speaks as one
    """Do what a message asks, where its visitor may; say what was done, or why not."""
    if not isinstance(asked, dict) or not isinstance(name := asked.get("do"), str) or name not in DEEDS:
        return
    book = view_of_book(view)
    try:
        require(Role.EDITOR)
        DEEDS[name](book, asked)
    except NotAllowedError as error:
        say_refused(error.sentence(view.lang))
    except StoreError as error:
        log.warning("A deed was refused: %s", error.code)
        say_store_fault(error.code, error.params, view.lang)


def view_of_book(view: View) -> View:
    """Return the view of the book's facts: what is brought is compared with them, whatever the page shows."""
    if view.atlas.layer is None and view.own is None:
        return view
    return type(view)(current_atlas(), view.selection, view.lang, view.today)


def why_not(view: View) -> str:
    """Return why a visitor may bring nothing."""
    try:
        require(Role.EDITOR)
    except NotAllowedError as error:
        return error.sentence(view.lang)
    return ""


def head_document(view: View, notice: str) -> Document:
    """Return the head of the page: what it is for, and why a visitor may only read."""
    _ = view.lang.text
    lead = _(
        "Newer figures and agreements from your own files, checked at each cell and kept beside the book, never in it."
    )
    return Document(lang=view.lang.code, title=_("Your data"), lead=(lead,), notes=(notice,) if notice else ())


def first_document(view: View) -> Document:
    """Return what the page says first, to somebody of whom nothing is known yet."""
    return head_document(view, "")


def held(view: View) -> str:
    """Return why nothing is listed where no layer is shown alone; else empty."""
    _ = view.lang.text
    return "" if view.atlas.layer else _("the rows of a layer are listed where it is shown alone")


def rows(view: View) -> pd.DataFrame:
    """Return the claims of the layer that is shown; none where it is the book alone."""
    atlas = view.atlas
    return claim_rows(view, tuple(atlas.index.claims) if atlas.layer else ())
