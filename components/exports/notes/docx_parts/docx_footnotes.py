"""Footnotes of a DOCX file: the part that holds them, marks in the text, and further marks of the same footnote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from components.exports.notes.docx_parts.docx_runs import add_bookmark, add_text
from components.exports.notes.paper import Text

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

    from data.enums import Lang

PART: Final = PackURI("/word/footnotes.xml")
SEPARATORS: Final = (("-1", "separator"), ("0", "continuationSeparator"))


class Footnotes:
    """
    The footnotes of a document, each source once.

    Parameters
    ----------
    document
        The document; it gets the part that holds them.
    lang
        Language of the sources.
    """

    def __init__(self, document: Document, lang: Lang) -> None:
        self.lang = lang
        self._numbers: dict[str, int] = {}
        self._root = parse_xml(f"<w:footnotes {nsdecls('w')}>{''.join(map(_separator, SEPARATORS))}</w:footnotes>")
        part = XmlPart(PART, CONTENT_TYPE.WML_FOOTNOTES, self._root, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    def mark(self, paragraph: BaseOxmlElement, sources: tuple[str, ...]) -> None:
        """Add the marks of sources to a paragraph: a new footnote, or the number of the one that is there."""
        for place, source in enumerate(sources):
            if place:
                add_text(paragraph, Text(self.lang, ","), "w:vertAlign=superscript")
            if source in self._numbers:
                self._refer(paragraph, self._numbers[source])
            else:
                self._add(paragraph, source)

    def _add(self, paragraph: BaseOxmlElement, source: str) -> None:
        number = self._numbers[source] = len(self._numbers) + 1
        note = OxmlElement("w:footnote")
        note.set(qn("w:id"), str(number))
        body = parse_xml(f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="footnotetext"/></w:pPr></w:p>')
        body.append(_reference("w:footnoteRef"))
        add_text(body, Text(self.lang, f" {source}"))
        note.append(body)
        self._root.append(note)
        holder = OxmlElement("w:p")
        holder.append(_reference("w:footnoteReference", number))
        add_bookmark(holder, _name(number), 10_000 + number)
        for part in list(holder):
            paragraph.append(part)

    def _refer(self, paragraph: BaseOxmlElement, number: int) -> None:
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), f" NOTEREF {_name(number)} \\f \\h ")
        add_text(field, Text(self.lang, str(number)), "w:vertAlign=superscript")
        paragraph.append(field)


def _name(number: int) -> str:
    return f"_Ref{number}"


def _reference(tag: str, number: int | None = None) -> BaseOxmlElement:
    run = parse_xml(f'<w:r {nsdecls("w")}><w:rPr><w:rStyle w:val="footnotereference"/></w:rPr></w:r>')
    mark = OxmlElement(tag)
    if number is not None:
        mark.set(qn("w:id"), str(number))
    run.append(mark)
    return run


def _separator(given: tuple[str, str]) -> str:
    id_, kind = given
    return (
        f'<w:footnote w:id="{id_}" w:type="{kind}"><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="160" '
        f'w:lineRule="exact"/></w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    )
