"""Job of the drawing process that writes an outline as DOCX, with its figures drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.context import View
from components.documents.outline.outline_file import read_outline
from components.documents.outline.outline_refusals import RefusedOutlineError, refused_outline_text
from components.exports.outline.drawn_figures import draw_figure
from components.exports.outline.outline_docx import write_outline_docx
from components.i18n.language import language
from components.worker.errors import RefusedError
from data.atlas.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from components.exports.outline.outline_figures import PlannedFigure
    from data.atlas.atlas import Atlas
    from data.enums import Lang


def write_outline_file(
    atlas: Atlas, *, outline: str, figures: Iterable[PlannedFigure], lang: Lang, today: date
) -> bytes:
    """
    Return an outline as DOCX.

    Parameters
    ----------
    atlas
        The facts.
    outline
        The text of the outline's file; its language is said there.
    figures
        What is drawn for its figures.
    lang
        Language of a refusal.
    today
        The day of the server.

    Raises
    ------
    components.worker.errors.RefusedError
        If the text is no outline.
    """
    try:
        read = read_outline(outline)
    except RefusedOutlineError as refusal:
        raise RefusedError(refused_outline_text(refusal, language(lang))) from None
    said = language(read.lang)
    drawn = {figure.part: draw_figure(View(atlas, figure.selection, said, today), figure.picture) for figure in figures}
    return write_outline_docx(View(atlas, Selection(lang=read.lang), said, today), read, drawn)
