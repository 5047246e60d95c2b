"""DOCX of an outline: headings, facts with footnotes, figures with caption and source, and the list of literature."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from components.documents.citing.citation_forms import Form
from components.documents.outline.literature import literature, references
from components.documents.outline.outline_facts import outline_fact
from components.documents.outline.own_outline import PartKind
from components.exports.notes.docx_parts.docx_footnotes import Footnotes
from components.exports.notes.docx_parts.docx_runs import add_text
from components.exports.notes.docx_parts.docx_tables import paragraph
from components.exports.notes.docx_parts.docx_template import new_document
from components.exports.notes.layout import LAYOUT
from components.exports.notes.paper import Text
from components.exports.outline.outline_figures import MOST_FIGURES
from components.exports.paper_parts.letters import clean
from components.exports.paper_parts.locales import LOCALE
from components.exports.paper_parts.same_bytes import same_bytes
from components.i18n.language import language
from data.enums import Lang

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docx.oxml.xmlchemy import BaseOxmlElement

    from components.context import View
    from components.documents.outline.outline_facts import OutlineFact
    from components.documents.outline.own_outline import OutlinePart, OwnOutline

CITED_IN = {Form.GOST: Lang.RU, Form.APA: Lang.EN}
"""The language of what each form words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnFigure:
    """A figure of an outline: its picture as PNG with its size in pixels, its caption and its source."""

    png: bytes
    width: int
    height: int
    caption: str
    source: str


def write_outline_docx(view: View, outline: OwnOutline, figures: Mapping[str, DrawnFigure]) -> bytes:
    """
    Return an outline as DOCX; the same outline, facts and day give the same bytes.

    Parameters
    ----------
    view
        The facts of today.
    outline
        The outline; its language is that of the file.
    figures
        Its figures by the id of the part. A figure that is not there is named, and said not to be there.
    """
    writer = _Writer(view, outline, figures)
    writer.add_parts()
    writer.add_literature()
    about, moment = writer.document.core_properties, datetime.combine(view.today, time())
    about.title, about.language = clean(outline.title), LOCALE[outline.lang]
    about.author, about.last_modified_by, about.comments = "", "", ""
    about.created = about.modified = moment
    content = io.BytesIO()
    writer.document.save(content)
    return same_bytes(content.getvalue())


class _Writer:
    """The document that is written, part by part."""

    def __init__(self, view: View, outline: OwnOutline, figures: Mapping[str, DrawnFigure]) -> None:
        self.view, self.outline, self.figures = view, outline, figures
        self.lang = language(outline.lang)
        self.document = new_document()
        self.footnotes = Footnotes(self.document, CITED_IN[outline.form])
        self.figure_count = 0

    def add_parts(self) -> None:
        """Add the title and the parts in their order."""
        self._say("Title", self.outline.title)
        for part in self.outline.parts:
            match part.kind:
                case PartKind.HEADING:
                    self._say("Heading1", part.text)
                case PartKind.FACT:
                    self._add_fact(part, outline_fact(self.view, self.outline, part))
                case PartKind.FIGURE:
                    self._add_figure(part)

    def add_literature(self) -> None:
        """Add the list of literature; what is known by the book alone is a list of its own."""
        _, found = self.lang.text, literature(self.view, self.outline)
        self._list(_("Literature"), references(found.read, self.outline.form))
        self._list(_("Quoted in the book, not seen itself"), references(found.quoted, self.outline.form))

    def _add_fact(self, part: OutlinePart, fact: OutlineFact) -> None:
        """Add a fact: the author's words where there are any, else its sentence; below it what is printed."""
        _ = self.lang.text
        *before, last = [line for line in part.text.split("\n") if line.strip()] or [fact.sentence]
        for line in before:
            self._say("Normal", line)
        marked = self._say("Normal", last)
        if fact.footnote:
            self.footnotes.mark(marked, (clean(fact.footnote),))
        if fact.printed:
            name, _slot, end = _("As printed: “{text}”").partition("{text}")
            made = paragraph("Remark")
            for lang, text in ((self.outline.lang, name), (Lang.EN, fact.printed), (self.outline.lang, end)):
                add_text(made, Text(lang, text if text in (name, end) else clean(text)))
            self._add(made)
        for warned in fact.warnings:
            self._say("Notice", warned.text)

    def _add_figure(self, part: OutlinePart) -> None:
        """Add a figure with its number, its caption and its source."""
        _, figure = self.lang.text, self.figures.get(part.id)
        if figure is None:
            lost = _(
                "The figure “{caption}” is not drawn: its view is no more, or it comes after the first {most} figures."
            )
            self._say("Notice", lost.format(caption=part.text or part.view, most=self.lang.number(MOST_FIGURES)))
            return
        self.figure_count += 1
        caption = part.text or figure.caption
        self._add(self._picture(figure, caption))
        numbered = _("Figure {number}. {caption}")
        self._say("Headline", numbered.format(number=self.lang.number(self.figure_count), caption=caption))
        self._say("Remark", figure.source)

    def _picture(self, figure: DrawnFigure, alt: str) -> BaseOxmlElement:
        """Return a paragraph with a picture, whose line is as high as the picture is."""
        width = min(LAYOUT.width, LAYOUT.height * 0.6 * figure.width / figure.height)
        height = width * figure.height / figure.width
        inline = self.document.part.new_pic_inline(io.BytesIO(figure.png), Pt(width), Pt(height))
        inline.docPr.set("descr", clean(alt))
        properties = '<w:keepNext/><w:spacing w:before="120" w:line="240" w:lineRule="auto"/>'
        made = parse_xml(f"<w:p {nsdecls('w')}><w:pPr>{properties}</w:pPr><w:r><w:drawing/></w:r></w:p>")
        made[-1][-1].append(inline)
        return made

    def _list(self, title: str, entries: Iterable[str]) -> None:
        if not (listed := list(entries)):
            return
        self._say("Heading1", title)
        for number, entry in enumerate(listed, start=1):
            text = f"{number}. {entry}" if self.outline.form is Form.GOST else entry
            self._say("Normal", text, CITED_IN[self.outline.form])

    def _say(self, style: str, text: str, lang: Lang | None = None) -> BaseOxmlElement:
        made = paragraph(style)
        add_text(made, Text(lang or self.outline.lang, clean(text)))
        self._add(made)
        return made

    def _add(self, made: BaseOxmlElement) -> None:
        self.document.element.body[-1].addprevious(made)
