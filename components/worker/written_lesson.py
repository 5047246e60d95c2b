"""Job of the drawing process that writes a lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.lessons.whole_lesson import whole_lesson
from components.exports.lessons.lesson_pdf import write_lesson
from components.exports.paper_parts.letters import MissingLetterError
from components.i18n.language import language
from components.worker.errors import RefusedError

if TYPE_CHECKING:
    from components.documents.lessons.lesson import Topic
    from data.atlas.atlas import Atlas
    from data.enums import Lang


def write_lesson_file(atlas: Atlas, *, topic: Topic, minutes: int, seed: str, lang: Lang, origin: str) -> bytes:
    """
    Return a lesson as PDF.

    Parameters
    ----------
    atlas
        The facts.
    topic, minutes, seed
        What it is made of.
    lang
        Its language.
    origin
        What its addresses begin with.

    Raises
    ------
    components.worker.errors.RefusedError
        If a letter of the seed is in no typeface; the text is a sentence that names it.
    """
    made = whole_lesson(atlas, topic=topic, minutes=minutes, seed=seed, lang=language(lang))
    try:
        return write_lesson(atlas, made, origin=origin)
    except MissingLetterError as missing:
        raise RefusedError(str(missing)) from None
