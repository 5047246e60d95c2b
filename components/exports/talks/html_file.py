"""A talk as one HTML file, with its maps, evidence, second window, languages and fonts; opened, it loads nothing."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from components.documents.story.own import OwnTalk
from components.documents.story.own_talk import own_talk
from components.documents.story.talks import find_talk
from components.exports.talks.step_map import step_svg
from components.i18n.language import language
from components.player.document import document_of
from data.enums import Lang

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.context import View


def write_html(
    view: View,
    talk: str | OwnTalk,
    langs: Iterable[Lang] = tuple(Lang),
    lang: Lang | None = None,
    lang2: Lang | None = None,
) -> bytes:
    """
    Return the file of a talk.

    Parameters
    ----------
    view
        The view: its facts and its day.
    talk
        The id of a talk, or one that a person made; that one has its own two languages, whatever is asked for.
    langs
        The languages that a reader can change to.
    lang, lang2
        The language that it begins in, by default that of the view, and the second one of its headlines.

    Raises
    ------
    KeyError
        If there is no talk of that id.
    """
    if isinstance(talk, OwnTalk):
        own = dataclasses.replace(view, lang=language(talk.lang))
        return document_of(own, lambda each: own_talk(each, talk), (), talk.lang2, draw=step_svg).html
    first = dataclasses.replace(view, lang=language(lang)) if lang else view
    return document_of(first, lambda each: find_talk(each, talk), langs, lang2, draw=step_svg).html
