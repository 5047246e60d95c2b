"""Footnotes: their part, one for each source, and references to one that is there."""

from __future__ import annotations

import io

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from components.exports.notes.docx_parts.docx_footnotes import Footnotes
from components.exports.notes.docx_parts.docx_template import new_document
from data.enums import Lang
from tests.components.exports.notes.reading import W, footnotes, part


def test_a_source_is_a_footnote_once_and_then_a_reference() -> None:
    document = new_document()
    notes, paragraph = Footnotes(document, Lang.RU), OxmlElement("w:p")
    notes.mark(paragraph, ("A & <b>", "B"))
    notes.mark(paragraph, ("A & <b>",))
    content = io.BytesIO()
    document.save(content)
    assert footnotes(content.getvalue()) == ["A & <b>", "B"]
    assert [mark.get(qn("w:id")) for mark in paragraph.iter(qn("w:footnoteReference"))] == ["1", "2"]
    [field] = paragraph.iter(qn("w:fldSimple"))
    assert field.get(qn("w:instr")) == " NOTEREF _Ref1 \\f \\h "
    kinds = [note.get(f"{W}type") for note in part(content.getvalue(), "word/footnotes.xml")]
    assert kinds == ["separator", "continuationSeparator", None, None]
