"""PPTX of a brief: one slide with the headline, the map, at most three figures and their sources, to be edited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pptx.enum.text import MSO_ANCHOR
from pptx.util import Mm

from components.documents.brief.model import BlockKind
from components.exports.notes.paper import bracketed
from components.exports.paper_parts.letters import clean
from components.exports.paper_parts.slides import (
    ACCENT,
    INK,
    SOFT,
    WIDTH,
    add_picture,
    box,
    finished,
    named,
    presentation,
    say,
    title_frame,
)

if TYPE_CHECKING:
    from pptx.slide import Slide

    from components.documents.brief.model import Brief, Figure
    from components.exports.paper_parts.map_ground import Picture

MARGIN: Final = Mm(15)
TITLE: Final = (MARGIN, Mm(10), WIDTH - 2 * MARGIN, Mm(38))

TITLE_SIZES: Final = ((90, 32), (150, 28), (240, 24), (400, 20))
"""The size of a headline by the length up to which it fits in three lines; a longer one is set in the smallest."""
SMALLEST: Final = 16
PICTURE: Final = Mm(200)
FIGURES: Final = Mm(95)


def write_pptx(brief: Brief, second: Brief | None = None, *, picture: Picture | None = None) -> bytes:
    """
    Return a slide of a brief as PPTX; the same brief gives the same bytes.

    Texts are texts, each with its language. The name of each shape says which claims it rests on.

    Parameters
    ----------
    brief
        The brief.
    second
        The same brief in a second language; its headline is set below the first.
    picture
        The map of what the brief is of.
    """
    made = presentation(TITLE)
    slide = made.slides.add_slide(made.slide_layouts[0])
    _headline(slide, brief, second)
    if picture:
        height = round(PICTURE * picture.height / picture.width)
        add_picture(slide, picture, (MARGIN, Mm(56), PICTURE, height), name="map", scale=1.6)
    _figures(slide, brief)
    _sources(slide, brief)
    return finished(made, title=brief.title, lang=brief.lang, day=brief.day)


def _headline(slide: Slide, brief: Brief, second: Brief | None) -> None:
    frame = title_frame(slide, name=named(brief.headline.id, brief.headline.claims))
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
    said = [(each.lang, bracketed(each.headline.text, each.headline.marks)) for each in (brief, second) if each]
    size = _title_size(sum(len(text) for _, text in said))
    for lang, text in said:
        first = lang is brief.lang
        say(frame, text, lang, size=size if first else size * 0.8, bold=first, colour=ACCENT, first=first)


def _title_size(length: int) -> float:
    return next((size for longest, size in TITLE_SIZES if length <= longest), SMALLEST)


def _figures(slide: Slide, brief: Brief) -> None:
    """Add the figures at the right of the map, each in a box of its own."""
    for place, figure in enumerate(brief.figures):
        left, top = WIDTH - MARGIN - FIGURES, Mm(58 + 32 * place)
        frame = box(slide, (left, top, FIGURES, Mm(30)), name=named("figure", (figure.claim,)))
        say(frame, figure.value, brief.lang, size=20, bold=True, colour=INK, first=True)
        say(frame, figure.label, brief.lang, size=13, colour=SOFT)


def _sources(slide: Slide, brief: Brief) -> None:
    """Add a line of sources, up to when facts are known, and the notices."""
    frame = box(slide, (MARGIN, Mm(156), WIDTH - 2 * MARGIN, Mm(30)), name="sources")
    frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    sources = dict.fromkeys(clean(source) for source in (*brief.headline.sources, *map(_source, brief.figures)))
    say(frame, " ".join((*sources, clean(brief.until))), brief.lang, size=9, colour=SOFT, first=True)
    layers = (f"{block.title}. {block.note}" for block in brief.blocks if block.kind is BlockKind.LAYER)
    for notice in (*layers, *brief.notices, brief.book):
        say(frame, notice, brief.lang, size=7.5, colour=SOFT)


def _source(figure: Figure) -> str:
    return figure.source
