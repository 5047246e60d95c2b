"""PDF of a brief: tagged, with the language of each text, and the brief itself as an attached file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.exports.notes.fit import fit
from components.exports.notes.note_json import write_json
from components.exports.notes.typesetting import typeset

if TYPE_CHECKING:
    from components.documents.brief.model import Brief
    from components.exports.paper_parts.map_ground import Picture


def write_pdf(brief: Brief, second: Brief | None = None, *, picture: Picture | None = None) -> bytes:
    """
    Return a brief as PDF/UA-1; the same brief gives the same bytes.

    Parameters
    ----------
    brief
        The brief.
    second
        The same brief in a second language, set beside the first.
    picture
        The map of what the brief is of.

    Raises
    ------
    components.exports.paper_parts.letters.MissingLetterError
        If a text has a letter that no font of the papers has.
    """
    fitted = fit(brief, second)
    return typeset(
        fitted.parts.langs,
        fitted.pages,
        numbers=fitted.numbers,
        title=fitted.parts.title.texts[0].text,
        day=brief.day,
        attached=write_json(brief, second),
        picture=(picture.svg, picture.alt) if picture else None,
    )
