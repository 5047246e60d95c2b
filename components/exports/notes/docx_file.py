"""DOCX of a brief: the pages of the PDF with real headings, tables, footnotes and the language of each run."""

from __future__ import annotations

import io
from datetime import datetime, time
from itertools import groupby
from typing import TYPE_CHECKING, Final

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from components.exports.notes import paper_words as words
from components.exports.notes.docx_parts.docx_claims import add_claims, bookmark_name
from components.exports.notes.docx_parts.docx_footnotes import Footnotes
from components.exports.notes.docx_parts.docx_runs import add_bookmark, add_mark, add_text
from components.exports.notes.docx_parts.docx_tables import Table, paragraph
from components.exports.notes.docx_parts.docx_template import SOFT, new_document
from components.exports.notes.fit import fit
from components.exports.notes.layout import LAYOUT
from components.exports.notes.paper import Heading, Lead, Notices, Remark, Rest, Row, Sentence, Text, Title
from components.exports.paper_parts.locales import LOCALE
from components.exports.paper_parts.same_bytes import same_bytes
from components.exports.svg_converter import converter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement

    from components.documents.brief.model import Brief, Line
    from components.exports.notes.fit import Fitted
    from components.exports.notes.paper import Part, Texts
    from components.exports.paper_parts.map_ground import Picture

MORE: Final = ("w:b=0", "w:i", f"w:color={SOFT}", f"w:sz={round(LAYOUT.small * 2)}")

LEFT_OVER: Final = 0.8
"""How much of the free room of the first page is put above the notices, which are at its foot in PDF."""


def write_docx(brief: Brief, second: Brief | None = None, *, picture: Picture | None = None) -> bytes:
    """
    Return a brief as DOCX; the same brief gives the same bytes.

    Parameters
    ----------
    brief
        The brief.
    second
        The same brief in a second language, set beside the first.
    picture
        The map of what the brief is of.
    """
    fitted = fit(brief, second)
    writer = _Writer(fitted, picture)
    for number, page in enumerate(fitted.pages):
        writer.add_page(page, first=number == 0)
    add_claims(writer.document, writer.lines, version=brief.data_version)
    about, moment = writer.document.core_properties, datetime.combine(brief.day, time())
    about.title, about.language = fitted.parts.title.texts[0].text, LOCALE[brief.lang]
    about.author, about.last_modified_by, about.comments = "", "", ""
    about.created = about.modified = moment
    content = io.BytesIO()
    writer.document.save(content)
    return same_bytes(content.getvalue())


class _Writer:
    """The document that is written, part by part."""

    def __init__(self, fitted: Fitted, picture: Picture | None) -> None:
        self.document = new_document()
        self.langs = fitted.parts.langs
        self.free = max(0.0, 1 - fitted.share) * LAYOUT.room * LEFT_OVER
        self.picture = picture
        self.footnotes = Footnotes(self.document, self.langs[0])
        self.lines: list[Line] = []

    def add_page(self, page: Iterable[Part], *, first: bool) -> None:
        """Add the parts of a page; every page but the first begins with a heading."""
        begins = not first
        for kind, parts in groupby(page, key=_kind):
            match kind:
                case "rows":
                    self._add(self._promises([part for part in parts if isinstance(part, Row)]))
                case "beside" if len(self.langs) > 1:
                    self._add(self._beside([part for part in parts if isinstance(part, Sentence)]))
                case _:
                    for part in parts:
                        for made in self._paragraphs(part, new_page=begins, above=self.free if first else 0.0):
                            self._add(made)
                        begins = False

    def _add(self, made: BaseOxmlElement) -> None:
        self.document.element.body[-1].addprevious(made)

    def _paragraphs(self, part: Part, *, new_page: bool, above: float) -> list[BaseOxmlElement]:
        match part:
            case Title():
                return [_said(paragraph("Title"), (text,)) for text in part.texts]
            case Lead():
                return [self._lead(part)]
            case Heading():
                return [_heading(part, new_page=new_page)]
            case Remark() | Rest():
                first = LAYOUT.rest_above if isinstance(part, Rest) else None
                styled = [paragraph("Remark", before=first if n == 0 else None) for n in range(len(part.texts))]
                return [_said(made, (text,)) for made, text in zip(styled, part.texts, strict=True)]
            case Sentence():
                return [self._line(part, place) for place in range(len(part.texts))]
            case Notices():
                return [_said(paragraph("Notice", before=LAYOUT.notices_above + above), part.texts, between=" ")]
            case Row():
                raise TypeError("A row is a part of a table.")

    def _lead(self, lead: Lead) -> BaseOxmlElement:
        """Return the headline, beside the picture where there is one."""
        texts = [_said(paragraph("Subtitle"), (text,)) for text in lead.about]
        for place in range(len(lead.texts)):
            made = paragraph("Headline", before=LAYOUT.lead_above if place == 0 else None)
            texts.append(self._line(lead, place, made))
        widths = LAYOUT.width - LAYOUT.picture - LAYOUT.gutter, LAYOUT.gutter + LAYOUT.picture
        table = Table(widths if self.picture else widths[:1])
        table.add_row([texts, [self._picture(self.picture)]] if self.picture else [texts])
        return table.element

    def _picture(self, picture: Picture) -> BaseOxmlElement:
        """Return a paragraph with the picture, whose line is as high as the picture is."""
        png = converter().svg_to_png(picture.svg, scale=1)
        height = LAYOUT.picture * picture.height / picture.width
        inline = self.document.part.new_pic_inline(io.BytesIO(png), Pt(LAYOUT.picture), Pt(height))
        inline.docPr.set("descr", picture.alt)
        spacing = '<w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="right"/>'
        made = parse_xml(f"<w:p {nsdecls('w')}><w:pPr>{spacing}</w:pPr><w:r><w:drawing/></w:r></w:p>")
        made[-1][-1].append(inline)
        return made

    def _line(self, part: Sentence | Lead, place: int, made: BaseOxmlElement | None = None) -> BaseOxmlElement:
        """Return the sentence of a line in one of the languages, with its marks."""
        made = paragraph("ListBullet") if made is None else made
        look = ("w:i",) if part.line.author else ()
        add_text(made, part.texts[place], *look)
        self.footnotes.mark(made, part.sources)
        if place == 0:
            self._name(made, part.line)
        return made

    def _name(self, made: BaseOxmlElement, line: Line) -> None:
        self.lines.append(line)
        number = len(self.lines)
        add_bookmark(made, bookmark_name(number), number)

    def _beside(self, parts: Sequence[Sentence]) -> BaseOxmlElement:
        """Return sentences in two languages side by side."""
        column = (LAYOUT.width - LAYOUT.gutter) / 2 + LAYOUT.gutter
        table = Table((column, column), right=LAYOUT.gutter)
        for part in parts:
            table.add_row([[self._line(part, place)] for place in range(2)])
        return table.element

    def _promises(self, rows: Sequence[Row]) -> BaseOxmlElement:
        """Return the table of promises."""
        table = Table(
            LAYOUT.columns, left=LAYOUT.cell_x, right=LAYOUT.cell_x, above=LAYOUT.cell_y,
            ruled=frozenset(range(2, len(LAYOUT.columns))),
        )  # fmt: skip
        heads = zip(*(words.promise_columns(lang) for lang in self.langs), strict=True)
        named = [tuple(Text(lang, text) for lang, text in zip(self.langs, head, strict=True)) for head in heads]
        table.add_row([[_said(paragraph("TableHeading"), (text,)) for text in texts] for texts in named], heads=True)
        for row in rows:
            table.add_row([self._cell(row, number) for number in range(len(row.cells))])
        return table.element

    def _cell(self, row: Row, number: int) -> list[BaseOxmlElement]:
        own = number > 1 or (len(row.cells) == 1 and row.line.author)
        made = [paragraph("TableText") for _ in row.cells[number] or ((),)]
        texts = row.cells[number]
        for place, (written, text) in enumerate(zip(made[: len(texts)], texts, strict=True)):
            add_text(written, text, *(("w:i",) if own else ()))
            if number == place == 0:
                self.footnotes.mark(written, row.sources)
                self._name(written, row.line)
        return made


def _kind(part: Part) -> str:
    """Return what neighbouring parts are written together: rows of promises, and sentences."""
    if isinstance(part, Row):
        return "rows"
    return "beside" if isinstance(part, Sentence) else "alone"


def _heading(heading: Heading, *, new_page: bool) -> BaseOxmlElement:
    made = _said(paragraph("Heading1", new_page=new_page), heading.texts, between=" · ")
    if heading.more:
        add_mark(made, "w:tab")
        _said(made, heading.more, *MORE, between=" · ")
    return made


def _said(made: BaseOxmlElement, texts: Texts, *look: str, between: str = "") -> BaseOxmlElement:
    for place, text in enumerate(texts):
        add_text(made, Text(text.lang, f"{between if place else ''}{text.text}"), *look)
    return made
