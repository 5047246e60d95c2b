"""Slides of 16:9: an empty presentation of ours, boxes of text with the language of each run, and the finished file."""

from __future__ import annotations

import io
from datetime import datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pptx
from pptx.dml.color import RGBColor
from pptx.enum.text import PP_ALIGN
from pptx.util import Emu, Mm, Pt

from components.exports.paper_parts.letters import clean
from components.exports.paper_parts.locales import LOCALE
from components.exports.paper_parts.same_bytes import same_bytes
from components.exports.svg_converter import converter

if TYPE_CHECKING:
    from datetime import date

    from pptx.presentation import Presentation
    from pptx.shapes.autoshape import Shape
    from pptx.shapes.base import BaseShape
    from pptx.slide import Slide
    from pptx.text.text import TextFrame, _Paragraph

    from components.exports.paper_parts.map_ground import Picture
    from data.enums import Lang

WIDTH, HEIGHT = Mm(338.67), Mm(190.5)
"""16:9, as presentation programs make it."""

PAPER, INK, SOFT, ACCENT = map(RGBColor.from_string, ("FFFFFF", "1A2733", "4A5863", "1F4E79"))
FONT: Final = "Arial"
TITLE_ONLY: Final = 5
"""The layout with a title and nothing else among those of the library's own template."""

POINT: Final = 12_700
"""A point in the units of the format."""

Place = tuple[int, int, int, int]
"""Left, top, width and height."""


def presentation(title: Place) -> Presentation:
    """Return an empty presentation of 16:9 with one layout, whose title has a place."""
    made = pptx.Presentation(io.BytesIO(_template()))
    for page in (made.slide_master, made.slide_layouts[0]):
        for holder in list(page.placeholders):
            holder.left, holder.top, holder.width, holder.height = map(Emu, title)
    return made


@lru_cache(maxsize=1)
def _template() -> bytes:
    """Return an empty presentation with nothing of the library's own template but a title."""
    made = pptx.Presentation()
    made.slide_width, made.slide_height = WIDTH, HEIGHT
    kept = made.slide_layouts[TITLE_ONLY]
    for layout in list(made.slide_layouts):
        if layout is not kept:
            made.slide_layouts.remove(layout)
    for page in (made.slide_master, kept):
        for holder in list(page.placeholders):
            if holder.placeholder_format.type.name != "TITLE":
                holder.element.getparent().remove(holder.element)
    rels = made.part.package._rels
    for name in [name for name, rel in rels.items() if rel.reltype.endswith(("thumbnail", "extended-properties"))]:
        rels.pop(name)
    for name in [name for name, rel in made.part.rels.items() if rel.reltype.endswith("printerSettings")]:
        made.part.rels.pop(name)
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def title_frame(slide: Slide, *, name: str) -> TextFrame:
    """Return the text frame of the title of a slide, under a name."""
    title = slide.shapes.title
    if title is None:
        raise LookupError("The layout of the slide has no title.")
    title.name = name
    frame: TextFrame = title.text_frame
    return frame


def box(slide: Slide, place: Place, *, name: str) -> TextFrame:
    """Add a box of text without margins, and return its frame."""
    added: Shape = slide.shapes.add_textbox(*map(Emu, place))
    added.name = name
    frame: TextFrame = added.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    return frame


def say(
    frame: TextFrame,
    text: str,
    lang: Lang,
    *,
    size: float,
    colour: RGBColor,
    bold: bool = False,
    first: bool = False,
    align: PP_ALIGN = PP_ALIGN.LEFT,
) -> None:
    """Add a paragraph in its language, or fill the first one."""
    paragraph = frame.paragraphs[0] if first else frame.add_paragraph()  # type: ignore[no-untyped-call]
    paragraph.alignment = align
    add_run(paragraph, text, lang, size=size, colour=colour, bold=bold)


def add_run(paragraph: _Paragraph, text: str, lang: Lang, *, size: float, colour: RGBColor, bold: bool = False) -> None:
    """Add a text in its language to a paragraph."""
    run = paragraph.add_run()
    run.text = clean(text)
    run.font.name, run.font.size, run.font.bold, run.font.color.rgb = FONT, Pt(size), bold, colour
    run._r.get_or_add_rPr().set("lang", LOCALE[lang])


def add_picture(slide: Slide, picture: Picture, place: Place, *, name: str, scale: float) -> None:
    """
    Add a picture as PNG with words for it, as large as its place allows.

    Parameters
    ----------
    slide, picture, name
        The slide, the picture, and what its shape is called.
    place
        Where it is; it lies in the middle of that.
    scale
        Pixels of the PNG for each of the picture.
    """
    left, top, width, height = place
    wide = min(width, round(height * picture.width / picture.height))
    high = min(height, round(width * picture.height / picture.width))
    png = io.BytesIO(converter().svg_to_png(picture.svg, scale=scale))
    x, y = left + (width - wide) // 2, top + (height - high) // 2
    added = slide.shapes.add_picture(png, Emu(x), Emu(y), Emu(wide), Emu(high))
    added.name = name
    describe(added, picture.alt)


def finished(made: Presentation, *, title: str, lang: Lang, day: date) -> bytes:
    """
    Return a presentation as a file; the same slides give the same bytes.

    Parameters
    ----------
    made
        The presentation.
    title, lang, day
        What the file says of itself.
    """
    about = made.core_properties
    about.title, about.language, about.author = clean(title), LOCALE[lang], ""
    about.last_modified_by, about.comments = "", ""
    about.created = about.modified = datetime.combine(day, time())
    content = io.BytesIO()
    made.save(content)
    return same_bytes(content.getvalue())


def colour_of(text: str) -> RGBColor:
    """Return a colour as it is written, in six hexadecimal digits."""
    colour: RGBColor = RGBColor.from_string(text)  # type: ignore[no-untyped-call]
    return colour


def describe(shape: BaseShape, words: str) -> None:
    """Give a shape words for what it shows."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", clean(words))


def named(kind: str, claims: tuple[str, ...] = ()) -> str:
    """Return the name of a shape: what it is, and the claims that it rests on."""
    return " ".join((kind, *claims))
