"""Deeds on answers to promises of the book: kept in a layer as versions, and withdrawn; each as if from anyone."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

import streamlit as st

from components.access.rights import NotAllowedError
from components.access.visitor import Role
from components.context import current_atlas
from components.layer_atlases import current_store, layer_atlases
from components.session import address
from components.session.writer import require
from data.enums import DataChoice, Verdict
from data.errors import StoreError
from data.imports.words.import_words import say
from data.layers.answer_rows import (
    SAYS,
    TABLES,
    WrittenAnswer,
    answer_rows,
    open_targets,
    places_of_answer,
)
from data.model import PartialDate
from data.stores.errors import StaleVersionError
from data.stores.model import Change, Deed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.access.visitor import Visitor
    from components.context import View

SAID: Final = "promise-answer-said"
REDRAW: Final = "promise-answer-redraw"
"""Of the session: whether the whole page is to be drawn anew, since a layer has changed."""
MOST: Final = {"text": 1000, "source": 300, "publisher": 200, "url": 500, "by": 200, "note": 1000, "layer": 120}
DATE: Final = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", re.ASCII)
ADDRESS: Final = re.compile(r"https?://[^\s<>\"]+")
ANSWER: Final = re.compile(r"answer-[0-9a-f]{12}", re.ASCII)
log = logging.getLogger(__name__)


class WrongAnswerError(ValueError):
    """An answer that cannot be kept; its text says why, in a reader's language."""


def take_answer_deed(view: View, asked: Any) -> None:  # noqa: ANN401 - what a browser sends, or whoever speaks as one
    """Do what a message asks of an answer, where its visitor may; say what was done, or why not."""
    if not isinstance(asked, dict) or not isinstance(target := asked.get("target"), str):
        return
    try:
        visitor = require(Role.EDITOR)
        match asked.get("do"):
            case "answer":
                _keep(view, visitor, asked)
            case "withdraw":
                _withdraw(view, visitor, asked)
            case _:
                return
    except (NotAllowedError, WrongAnswerError) as error:
        text = error.sentence(view.lang) if isinstance(error, NotAllowedError) else str(error)
        _say(target, text, refused=True)
    except StaleVersionError as error:
        _ = view.lang.text
        text = _("Nothing is kept: {who} has changed this answer. Look at it again.")
        _say(target, text.format(who=error.params["who"]), refused=True)
    except StoreError as error:
        log.warning("An answer was refused: %s", error.code)
        _say(target, say(error.code, error.params, lang=view.lang.code), refused=True)


def answer_said_once() -> dict[str, Any] | None:
    """Return what was said of an answer last, once: its promise, the text, and whether it was refused."""
    found: dict[str, Any] | None = st.session_state.pop(SAID, None)
    return found


def redraw_once() -> None:
    """Draw the whole page anew where a layer has changed: its header names whose facts are shown."""
    if st.session_state.pop(REDRAW, False):
        st.rerun()


def _keep(view: View, visitor: Visitor, asked: Mapping[str, Any]) -> None:
    _, book, store = view.lang.text, current_atlas(), current_store()
    layer_id, name, base = _text(asked, "layer"), _text(asked, "name"), asked.get("base")
    known = {layer.layer_id: layer for layer in layer_atlases().visible(drafts=True)}
    if layer_id not in known and (layer_id or not name):
        raise WrongAnswerError(_("The answer needs a layer: choose one, or name a new one."))
    written = _read(view, asked)
    deed = Deed(who=visitor.who, how_known=visitor.how, note=_text(asked, "remark"))
    rows = answer_rows(book, written)
    if not layer_id:
        layer_id = new_layer_id(name, frozenset(known))
        base = store.create(layer_id, name, Deed(who=visitor.who, how_known=visitor.how))
    elif type(base) is not int or not _text(asked, "answer"):
        base = known[layer_id].version  # a new answer changes nobody's row
    version = store.keep(layer_id, Change(put=rows, gone=_left_out(layer_id, rows)), deed=deed, base=base)
    _done(view, layer_id)
    said = _("Kept in “{layer}” as version {version}.")
    text = said.format(layer=store.layer(layer_id).name, version=view.lang.number(version))
    _say(written.target_id, text, refused=False)


def _left_out(layer_id: str, rows: tuple[Any, ...]) -> tuple[tuple[str, str], ...]:
    """Return the rows that an answer had and has no longer, such as who says so."""
    put = {(row.table, row.row_id) for row in rows}
    held = places_of_answer(current_store().rows(layer_id, tables=TABLES), rows[0].row_id)
    return tuple(place for place in held if place not in put)


def _withdraw(view: View, visitor: Visitor, asked: Mapping[str, Any]) -> None:
    _, store = view.lang.text, current_store()
    layer_id, answer_id, base = _text(asked, "layer"), _text(asked, "answer"), asked.get("base")
    gone = places_of_answer(store.rows(layer_id, tables=TABLES), answer_id) if ANSWER.fullmatch(answer_id) else ()
    if type(base) is not int or (SAYS, answer_id) not in gone:
        raise WrongAnswerError(_("This answer is not there any more."))
    deed = Deed(who=visitor.who, how_known=visitor.how, note=_text(asked, "remark"))
    version = store.withdraw(layer_id, gone, deed=deed, base=base)
    _done(view, layer_id)
    said = _("Withdrawn: “{layer}” is now version {version}.")
    text = said.format(layer=store.layer(layer_id).name, version=view.lang.number(version))
    _say(str(asked["target"]), text, refused=False)


def _read(view: View, asked: Mapping[str, Any]) -> WrittenAnswer:
    """Return the answer of a message; raise `WrongAnswerError` where it is none, which names the field."""
    _, target_id = view.lang.text, str(asked["target"])
    if target_id not in open_targets(current_atlas(), on=view.today):
        raise WrongAnswerError(_("The book has an answer to this promise, or does not state it."))
    text, source = _text(asked, "text"), _text(asked, "source")
    if not text:
        raise WrongAnswerError(_("Say what came of it."))
    if not source:
        raise WrongAnswerError(_("Say what the source is: its title is needed."))
    verdict, url = asked.get("verdict"), _text(asked, "url")
    if verdict not in set(Verdict):
        raise WrongAnswerError(_("Choose how you read it."))
    if url and not ADDRESS.fullmatch(url):
        raise WrongAnswerError(_("The address of the source begins with https:// or http://."))
    answer_id = _text(asked, "answer")
    return WrittenAnswer(
        answer_id=answer_id if ANSWER.fullmatch(answer_id) else f"answer-{uuid4().hex[:12]}",
        target_id=target_id,
        text=text,
        lang=view.lang.code,
        day=_day(view, _text(asked, "day")),
        verdict=Verdict(str(verdict)),
        said_by=_text(asked, "by"),
        source=source,
        publisher=_text(asked, "publisher"),
        url=url,
        note=_text(asked, "note"),
    )


def _day(view: View, text: str) -> str:
    """Return the date of an answer, which is not to come."""
    _ = view.lang.text
    try:
        found = PartialDate.parse(text) if DATE.fullmatch(text) else None
    except ValueError:
        found = None
    if found is None:
        raise WrongAnswerError(_("The date is a year, a month or a day: 2024, 2024-05 or 2024-05-17."))
    if found.first > view.today:
        raise WrongAnswerError(_("The date is still to come: say what came of it by today."))
    return text


def _done(view: View, layer_id: str) -> None:
    """Show the layer beside the book, where its answer is seen beside the promise."""
    layer_atlases().look_again()
    address.change(view.atlas, data=DataChoice.BOTH, layer=layer_id)
    st.session_state[REDRAW] = True


def new_layer_id(name: str, taken: frozenset[str]) -> str:
    """Return an id for a new layer: of the Latin letters of its name, and of no layer yet."""
    plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40].strip("-")
    base, number = plain if len(plain) >= 3 else "ours", 1
    while (found := base if number == 1 else f"{base}-{number}") in taken:
        number += 1
    return found


def _say(target: str, text: str, *, refused: bool) -> None:
    st.session_state[SAID] = {"id": uuid4().hex, "target": target, "text": text, "refused": refused}


def _text(asked: Mapping[str, Any], name: str) -> str:
    text = asked.get(name)
    return " ".join(text[: MOST.get(name, 200)].split()) if isinstance(text, str) else ""
