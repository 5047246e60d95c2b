"""Job of the drawing process that writes a talk: one of an id, or one that a person made, as a file of any form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.context import View
from components.documents.story.own_file import read_own_talk
from components.documents.story.own_talk import own_talk
from components.documents.story.talk_refusals import RefusedTalkError
from components.documents.story.talks import find_talk
from components.exports.paper_parts.letters import MissingLetterError
from components.exports.talks.handout import write_pdf
from components.exports.talks.pptx_file import write_pptx
from components.exports.talks.talk_json import write_json
from components.i18n.language import language
from components.worker.errors import RefusedError
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang

if TYPE_CHECKING:
    from datetime import date

    from data.atlas.atlas import Atlas

LANGS: Final = tuple(Lang)
"""The languages of the HTML file; a talk that a person made has those of its headlines."""


def write_talk(
    atlas: Atlas,
    *,
    form: str,
    talk: str,
    own: str,
    lang: Lang,
    lang2: Lang | None,
    notes: bool,
    today: date,
    beside: Atlas | None = None,
    layers: tuple[Atlas, ...] = (),
) -> bytes:
    """
    Return a talk as a file.

    Parameters
    ----------
    atlas
        The facts.
    form
        One of `components.worker.talk_files.FORMS`.
    talk
        The id of a talk; empty where it is given.
    own
        The text of the file of a talk that a person made; its languages are said there.
    lang, lang2
        The language of the talk, and the second one of its headlines; of one that a person made the first is that of a
        refusal.
    notes
        Whether the PDF has what the speaker says.
    today
        The day of the server.
    beside
        The facts of a layer beside the book's.
    layers
        The facts of the layers that steps of a talk that a person made name.

    Raises
    ------
    KeyError
        If there is no talk of that id.
    components.worker.errors.RefusedError
        If the text is no talk, or a letter of it is in no typeface.
    """
    try:
        given = read_own_talk(own) if own or not talk else None
    except RefusedTalkError as refusal:
        raise RefusedError(refusal.in_words(language(lang))) from None
    if given is not None:
        lang, lang2 = given.lang, given.lang2
    chosen = Selection(lang=lang, data=DataChoice.BOTH if beside else DataChoice.BOOK)
    view = View(atlas, chosen, language(lang), today, beside, layers)
    if form == "html":
        from components.exports.talks.html_file import write_html  # noqa: PLC0415 - it alone needs the screen's map

        return write_html(view, given or talk, LANGS, lang, lang2)
    made = own_talk(view, given) if given else find_talk(view, talk, lang2=lang2)
    try:
        match form:
            case "pptx":
                return write_pptx(view, made)
            case "pdf":
                return write_pdf(view, made, notes=notes)
            case _:
                return write_json(made).encode()
    except MissingLetterError as missing:
        raise RefusedError(str(missing)) from None
