"""PPTX of a brief: one slide with the headline, the map, at most three figures and their sources, to be edited."""

from __future__ import annotations

import io
from datetime import datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pptx
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Emu, Mm, Pt

from components.exports.notes.docx_parts.docx_runs import LOCALE
from components.exports.notes.letters import clean
from components.exports.notes.paper import bracketed
from components.exports.notes.same_bytes import same_bytes
from components.exports.svg_converter import converter

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.shapes.autoshape import Shape
    from pptx.slide import Slide
    from pptx.text.text import TextFrame

    from components.documents.brief.model import Brief, Figure
    from components.exports.notes.picture import Picture
    from data.enums import Lang

WIDTH, HEIGHT = Mm(338.67), Mm(190.5)
"""16:9, as presentation programs make it."""

MARGIN: Final = Mm(15)
INK, SOFT, ACCENT = map(RGBColor.from_string, ("1A2733", "4A5863", "1F4E79"))
FONT: Final = "Arial"
TITLE_ONLY: Final = 5
"""The layout with a title and nothing else among those of the library's own template."""

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
    made = _presentation()
    slide = made.slides.add_slide(made.slide_layouts[0])
    _headline(slide, brief, second)
    if picture:
        _picture(slide, picture)
    _figures(slide, brief)
    _sources(slide, brief)
    about = made.core_properties
    about.title, about.language, about.author = clean(brief.title), LOCALE[brief.lang], ""
    about.last_modified_by, about.comments = "", ""
    about.created = about.modified = datetime.combine(brief.day, time())
    content = io.BytesIO()
    made.save(content)
    return same_bytes(content.getvalue())


@lru_cache(maxsize=1)
def _template() -> bytes:
    """Return an empty presentation of 16:9 with one layout, whose title is ours."""
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
            else:
                holder.left, holder.top, holder.width, holder.height = MARGIN, Mm(10), WIDTH - 2 * MARGIN, Mm(38)
    rels = made.part.package._rels
    for name in [name for name, rel in rels.items() if rel.reltype.endswith(("thumbnail", "extended-properties"))]:
        rels.pop(name)
    for name in [name for name, rel in made.part.rels.items() if rel.reltype.endswith("printerSettings")]:
        made.part.rels.pop(name)
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def _presentation() -> Presentation:
    return pptx.Presentation(io.BytesIO(_template()))


def _headline(slide: Slide, brief: Brief, second: Brief | None) -> None:
    title = slide.shapes.title
    if title is None:
        raise LookupError("The layout of the slide has no title.")
    title.name = _named(brief.headline.id, brief.headline.claims)
    frame = title.text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
    said = [(each.lang, bracketed(each.headline.text, each.headline.marks)) for each in (brief, second) if each]
    size = _title_size(sum(len(text) for _, text in said))
    for lang, text in said:
        first = lang is brief.lang
        _say(frame, text, lang, size=size if first else size * 0.8, bold=first, colour=ACCENT, first=first)


def _title_size(length: int) -> float:
    return next((size for longest, size in TITLE_SIZES if length <= longest), SMALLEST)


def _picture(slide: Slide, picture: Picture) -> None:
    png = converter().svg_to_png(picture.svg, scale=1.6)
    height = Emu(round(PICTURE * picture.height / picture.width))
    added = slide.shapes.add_picture(io.BytesIO(png), MARGIN, Mm(56), PICTURE, height)
    added.name = "map"
    added._element.xpath("./p:nvPicPr/p:cNvPr")[0].set("descr", picture.alt)


def _figures(slide: Slide, brief: Brief) -> None:
    """Add the figures at the right of the map, each in a box of its own."""
    for place, figure in enumerate(brief.figures):
        left, top = WIDTH - MARGIN - FIGURES, Mm(58 + 32 * place)
        frame = _box(slide, (left, top, FIGURES, Mm(30)), name=_named("figure", (figure.claim,)))
        _say(frame, figure.value, brief.lang, size=20, bold=True, colour=INK, first=True)
        _say(frame, figure.label, brief.lang, size=13, colour=SOFT)


def _sources(slide: Slide, brief: Brief) -> None:
    """Add a line of sources, up to when facts are known, and the notices."""
    frame = _box(slide, (MARGIN, Mm(156), WIDTH - 2 * MARGIN, Mm(30)), name="sources")
    frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    sources = dict.fromkeys(clean(source) for source in (*brief.headline.sources, *map(_source, brief.figures)))
    _say(frame, " ".join((*sources, clean(brief.until))), brief.lang, size=9, colour=SOFT, first=True)
    for notice in (*brief.notices, brief.book):
        _say(frame, notice, brief.lang, size=7.5, colour=SOFT)


def _source(figure: Figure) -> str:
    return figure.source


def _box(slide: Slide, place: tuple[int, int, int, int], *, name: str) -> TextFrame:
    added: Shape = slide.shapes.add_textbox(*map(Emu, place))
    added.name = name
    frame: TextFrame = added.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    return frame


def _say(
    frame: TextFrame, text: str, lang: Lang, *, size: float, colour: RGBColor, bold: bool = False, first: bool = False
) -> None:
    """Add a paragraph in its language, or fill the first one."""
    paragraph = frame.paragraphs[0] if first else frame.add_paragraph()  # type: ignore[no-untyped-call]
    paragraph.alignment = PP_ALIGN.LEFT
    run = paragraph.add_run()
    run.text = clean(text)
    run.font.name, run.font.size, run.font.bold, run.font.color.rgb = FONT, Pt(size), bold, colour
    run._r.get_or_add_rPr().set("lang", LOCALE[lang])


def _named(kind: str, claims: tuple[str, ...]) -> str:
    return " ".join((kind, *claims))
