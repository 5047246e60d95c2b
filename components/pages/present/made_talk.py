"""Files of the own talk, and what the player shows of it, made through the page's connection."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components.context import View, layer_id_of
from components.documents.story.own_file import write_own_talk
from components.documents.story.own_talk import own_talk
from components.exports.talks.step_map import step_svg
from components.i18n.language import language
from components.pages.present.present_words import talk_forms
from components.player.show import show_data
from components.session.asker import asker
from components.static.files import AND, publish
from components.worker.file_answer import file_answer
from components.worker.talk_files import FORMS, make_talk, talk_filename
from data.atlas.selection import Selection
from data.atlas.talk_ids import OWN

if TYPE_CHECKING:
    from components.documents.story.own import OwnTalk
    from components.i18n.language import Language

HELD: Final = "own-talk-shown"
"""What the session holds of the talk that it shows: its address is served as long as somebody holds it."""


def is_form(form: object, lang: Language) -> bool:
    """Return whether the page offers files of a form."""
    return form in [known for known, _, _ in talk_forms(lang)]


def made_talk(view: View, talk: OwnTalk, form: str, number: int) -> dict[str, Any]:
    """Return a file of a talk, or why it is not made.

    Parameters
    ----------
    view, talk
        What it is made of.
    form
        One of `talk_forms`.
    number
        The number of the message that asks for it.
    """
    suffix, _, notes = form.partition("-")
    name = talk_filename(OWN, suffix, talk.lang, talk.lang2, notes=bool(notes))
    answer = {"number": number, "form": form, "name": name, "type": FORMS[suffix]}
    make = partial(make_talk, suffix, write_own_talk(talk), view=view, asker=asker(), notes=bool(notes))
    return answer | file_answer(make, view.lang)


def ready_show(view: View, talk: OwnTalk, number: int, *, speaker: bool) -> dict[str, Any]:
    """Return where the browser fetches what the player shows of a talk, in its languages.

    Parameters
    ----------
    view, talk
        What it is made of.
    number
        The number of the message that asks for it.
    speaker
        Whether it asks for the speaker's window.
    """
    langs = tuple(lang for lang in (talk.lang, talk.lang2) if lang)
    plain = View(view.atlas, Selection(lang=talk.lang), language(talk.lang), view.today, layers=view.layers)
    shown = show_data(plain, lambda within: own_talk(within, talk), langs, talk.lang, talk.lang2, draw=step_svg)
    text = json.dumps(shown, ensure_ascii=False, separators=(",", ":"))
    address = publish(text, ".json", layer=AND.join(map(layer_id_of, view.layers)))
    st.session_state[HELD] = address
    return {"number": number, "href": address, "refused": "", "speaker": speaker}
