"""Job of the drawing process that writes an outline as DOCX, with its figures drawn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components.context import View
from components.documents.outline.outline_file import read_outline
from components.documents.outline.outline_refusals import RefusedOutlineError
from components.documents.story.of_layers.step_facts import data_view
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
    atlas: Atlas,
    *,
    outline: str,
    figures: Iterable[PlannedFigure],
    lang: Lang,
    today: date,
    beside: Atlas | None = None,
    layers: tuple[Atlas, ...] = (),
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
    beside, layers
        The facts of the layer that is shown, and of others that facts and figures of the outline are of.

    Raises
    ------
    components.worker.errors.RefusedError
        If the text is no outline.
    """
    try:
        read = read_outline(outline)
    except RefusedOutlineError as refusal:
        raise RefusedError(refusal.in_words(language(lang))) from None
    said = language(read.lang)
    view = View(atlas, Selection(lang=read.lang), said, today, beside, layers)
    drawn = {}
    for figure in figures:
        chosen = figure.selection
        if shown := data_view(view, chosen.data, chosen.layer or ""):
            drawn[figure.part] = draw_figure(replace(shown, selection=chosen), figure.picture)
    return write_outline_docx(view, read, drawn)
