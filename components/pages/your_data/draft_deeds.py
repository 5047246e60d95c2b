"""Deeds on drafts: a file that was handed in, answers, corrections, keeping; each checked as if it came from anyone."""

from __future__ import annotations

import logging
import re
from base64 import b64encode
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components.access.visitor import Role
from components.exports.imports.checked_file import checked_filename
from components.layer_atlases import current_store, layer_atlases
from components.pages.your_data.draft_desk.draft_texts import stale_data
from components.pages.your_data.draft_desk.draft_words import draft_name, open_sentences, verdict_sentence
from components.pages.your_data.said import say_done, say_fault, say_refused, say_store_fault
from components.session.asker import asker
from components.session.writer import discard_upload, require, take_upload
from components.worker.brought import brought_files
from components.worker.errors import FailedError, NotMadeError, RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from components.context import View
    from data.stores.model import Draft

OPEN: Final = "your-data-draft"
"""Of the session: the draft that is open."""
STALE: Final = "your-data-stale"
CHECKED: Final = "your-data-checked"
"""Of the session: the checked file that was asked for, until its page has it."""
MOST_CHECKED: Final = 20_000_000
MOST_LETTERS: Final = 2000
MOST_PLACE: Final = 1_100_000
YEAR: Final = re.compile(r"(?:19|20)\d\d")
ADDRESS: Final = re.compile(r"https?://[^\s<>\"]+")
log = logging.getLogger(__name__)


def open_draft() -> Draft | None:
    """Return the draft that is open in this session; None where there is none, or no longer."""
    draft_id = st.session_state.get(OPEN, "")
    if not draft_id:
        return None
    for draft in current_store().drafts():
        if draft.draft_id == draft_id:
            return draft
    del st.session_state[OPEN]
    return None


def bring(view: View, asked: Mapping[str, Any]) -> None:
    """Read a file that was handed in; one of several is put aside as a draft, and what came of it is said."""
    _, visitor, upload_id = view.lang.text, require(Role.EDITOR), text_of(asked, "upload")
    try:
        upload = take_upload(upload_id)
    except KeyError:
        say_refused(_("This file is not here any more. Bring it again."))
        return
    is_pasted = asked.get("pasted") is True
    visible = layer_atlases().visible(drafts=True)
    draft_id = have_read(
        view, path=str(upload.path), name=upload.name, layer_id=visible[0].layer_id if len(visible) == 1 else "",
        draft_id="", answers={}, corrections={}, who=visitor.who, how_known=visitor.how, is_pasted=is_pasted,
    )  # fmt: skip
    discard_upload(upload_id)
    if asked.get("aside") is True and draft_id:
        close(view, asked)
        say_done(verdict_sentence(current_store().draft(draft_id).state, view.lang, is_listed=True))


def renew_token(view: View, asked: Mapping[str, Any]) -> None:
    """Draw the page anew, with a new token for the next file: one is good for ten minutes."""
    require(Role.EDITOR)
    del view, asked


def resume(view: View, asked: Mapping[str, Any]) -> None:
    """Open a draft."""
    require(Role.EDITOR)
    st.session_state[OPEN] = text_of(asked, "draft")
    st.session_state.pop(STALE, None)
    del view


def close(view: View, asked: Mapping[str, Any]) -> None:
    """Put the draft aside; it stays in the list."""
    st.session_state.pop(OPEN, None)
    st.session_state.pop(STALE, None)
    del view, asked


def discard(view: View, asked: Mapping[str, Any]) -> None:
    """Throw a draft away."""
    require(Role.EDITOR)
    current_store().discard_draft(text_of(asked, "draft"))
    close(view, asked)


def answer(view: View, asked: Mapping[str, Any]) -> None:
    """Answer questions of a draft, all proposals at once where that is asked; an empty answer asks again."""
    draft = _draft(asked)
    answers = dict(draft.state["answers"])
    if asked.get("proposals") is True:
        answers |= {one["key"]: one["proposed"] for one in draft.state["questions"] if one["proposed"] is not None}
    given = asked.get("answers")
    known = set(draft.state["asked"]) | set(answers)
    for key, value in given.items() if isinstance(given, dict) else ():
        if key in known and isinstance(value, str) and len(value) <= MOST_LETTERS:
            answers.pop(key, None)
            if value:
                answers[key] = value
    _again(view, draft, answers=answers)


def correct(view: View, asked: Mapping[str, Any]) -> None:
    """Correct the text of a cell, or leave it as it was brought again."""
    draft, text = _draft(asked), asked.get("text")
    sheet, row, column = text_of(asked, "sheet"), _number(asked, "row"), _number(asked, "column")
    if row is None or column is None or all(one["name"] != sheet for one in draft.state["sheets"]):
        return
    corrections = _corrections(draft)
    corrections.pop((sheet, row, column), None)
    if isinstance(text, str):
        corrections[sheet, row, column] = text[:MOST_LETTERS].strip()
    _again(view, draft, corrections=corrections)


def compare_with(view: View, asked: Mapping[str, Any]) -> None:
    """Choose the layer that a draft may become a part of; its newest version is compared."""
    draft, layer_id = _draft(asked), text_of(asked, "layer")
    if layer_id and layer_id not in {layer.layer_id for layer in current_store().layers()}:
        return
    st.session_state.pop(STALE, None)
    _again(view, draft, layer_id=layer_id)


def check(view: View, asked: Mapping[str, Any]) -> None:
    """Write the file of a draft as a workbook with marked cells, for whoever asked to take back."""
    _, draft = view.lang.text, _draft(asked)
    try:
        body = brought_files.checked_file(view.atlas, asker=asker(), draft_id=draft.draft_id, lang=view.lang.code)
    except RefusedError as refusal:
        say_refused(str(refusal))
    except (NotMadeError, FailedError) as error:
        log.warning("A file was not written: %s", type(error).__name__, exc_info=error)
        say_fault(error, view.lang)
    else:
        if len(body) > MOST_CHECKED:
            say_refused(_("The checked file is too large to be sent. Bring the file in smaller parts."))
            return
        name = checked_filename(draft.file or f"{draft_name(draft, view.lang)}.x", view.lang)
        st.session_state[CHECKED] = {"name": name, "body": b64encode(body).decode()}


def checked_once() -> dict[str, str] | None:
    """Return the name and the bytes of the checked file that was asked for, once."""
    checked: dict[str, str] | None = st.session_state.pop(CHECKED, None)
    return checked


def keep(view: View, asked: Mapping[str, Any]) -> None:
    """Keep a draft as a version of its layer."""
    _, visitor, draft = view.lang.text, require(Role.EDITOR), _draft(asked)
    source, name = _source(asked), text_of(asked, "name")
    if not source["title_en"]:
        say_refused(_("Say what the source is: its title is needed."))
        return
    if not draft.state["layer"] and not name:
        say_refused(_("The new layer needs a name."))
        return
    found = _asked_worker(
        view, lambda: brought_files.keep_draft(
            view.atlas, asker=asker(), draft_id=draft.draft_id, layer_id=free_layer_id(name), title=name,
            source=source, licence=text_of(asked, "licence"), note=text_of(asked, "note"),
            takes_good=asked.get("good") is True, who=visitor.who, how_known=visitor.how,
        ),
    )  # fmt: skip
    if found is None:
        return
    if "stale" in found:
        st.session_state[STALE] = stale_data(view, found["stale"])
        say_refused(_("Nothing is kept yet: somebody else has changed the same rows meanwhile."))
    elif "open" in found:
        say_refused(open_sentences(view.lang)[found["open"]])
    else:
        layer_atlases().look_again()
        close(view, asked)
        layer = next(one for one in current_store().layers() if one.layer_id == found["layer"])
        said = _("Kept in “{layer}” as version {version}.")
        say_done(said.format(layer=layer.name, version=view.lang.number(found["version"])), layer=layer.layer_id)


def free_layer_id(name: str) -> str:
    """Return an id for a new layer: of the Latin letters of its name, and of no layer yet."""
    plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40].strip("-")
    base = plain if len(plain) >= 3 else "ours"
    taken, number = {layer.layer_id for layer in current_store().layers()}, 1
    while (found := base if number == 1 else f"{base}-{number}") in taken:
        number += 1
    return found


def text_of(asked: Mapping[str, Any], name: str) -> str:
    """Return a text of a message, of no more letters than any of ours."""
    text = asked.get(name)
    return text[:MOST_LETTERS].strip() if isinstance(text, str) else ""


def _source(asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return the columns of the row of the source that a message fills in."""
    year, url = text_of(asked, "year"), text_of(asked, "url")
    filled = {
        "title_en": text_of(asked, "title"),
        "publisher": text_of(asked, "publisher") or None,
        "year": int(year) if YEAR.fullmatch(year) and int(year) <= datetime.now(tz=UTC).year else None,
        "url": url if ADDRESS.fullmatch(url) else None,
    }
    return {name: value for name, value in filled.items() if value is not None}


def _draft(asked: Mapping[str, Any]) -> Draft:
    """Return the draft that a message names, for an editor."""
    require(Role.EDITOR)
    return current_store().draft(text_of(asked, "draft"))


def _corrections(draft: Draft) -> dict[tuple[str, int, int], str]:
    return {(str(sheet), int(row), int(column)): text for sheet, row, column, text in draft.state["corrections"]}


def _number(asked: Mapping[str, Any], name: str) -> int | None:
    number = asked.get(name)
    return number if type(number) is int and 0 <= number < MOST_PLACE else None


def _again(view: View, draft: Draft, **other: Any) -> None:  # noqa: ANN401 - arguments of the job
    """Read a draft again, with other answers, corrections or another layer."""
    visitor, state = require(Role.EDITOR), draft.state
    known = {"answers": dict(state["answers"]), "corrections": _corrections(draft), "layer_id": str(state["layer"])}
    have_read(
        view, path="", name=draft.file, draft_id=draft.draft_id, who=visitor.who, how_known=visitor.how,
        **{**known, **other},
    )  # fmt: skip


def have_read(view: View, **arguments: Any) -> str:  # noqa: ANN401 - arguments of the job
    """Have a file read by the worker and open its draft, whose id is returned; the arguments are those of the job."""
    found = _asked_worker(view, lambda: brought_files.write_draft(view.atlas, asker=asker(), **arguments))
    if found is None:
        return ""
    st.session_state[OPEN] = found["draft"]
    return str(found["draft"])


def _asked_worker(view: View, ask: Callable[[], dict[str, Any]]) -> dict[str, Any] | None:
    """Return what the worker answers; None where it refuses, which is said then."""
    try:
        found = ask()
    except (NotMadeError, FailedError) as error:
        log.warning("A file was not read: %s", type(error).__name__, exc_info=error)
        say_fault(error, view.lang)
        return None
    if "refused" in found:
        code, params = found["refused"]
        say_store_fault(code, params, view.lang)
        return None
    return found
