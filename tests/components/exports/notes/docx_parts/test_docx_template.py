"""Empty document: our styles alone, with exact pitches, and nothing of a machine."""

from __future__ import annotations

import io
import zipfile

from docx.oxml.ns import qn

from components.exports.notes.docx_parts.docx_template import FONT, new_document, twips
from components.exports.notes.layout import LAYOUT
from tests.components.exports.notes.reading import W, part


def saved() -> bytes:
    content = io.BytesIO()
    new_document().save(content)
    return content.getvalue()


def test_every_style_of_paragraphs_has_an_exact_pitch() -> None:
    styles = [s for s in part(saved(), "word/styles.xml").iter(f"{W}style") if s.get(f"{W}type") == "paragraph"]
    assert len(styles) > 8
    for style in styles:
        spacing = style.find(f"{W}pPr/{W}spacing")
        assert spacing is not None
        assert spacing.get(f"{W}lineRule") == "exact"


def test_sentences_are_as_large_as_in_pdf() -> None:
    normal = next(s for s in part(saved(), "word/styles.xml").iter(f"{W}style") if s.get(f"{W}styleId") == "Normal")
    assert normal.find(f"{W}rPr/{W}sz").get(f"{W}val") == str(round(LAYOUT.text * 2))  # type: ignore[union-attr]
    assert normal.find(f"{W}pPr/{W}spacing").get(f"{W}line") == str(twips(LAYOUT.pitch))  # type: ignore[union-attr]
    assert FONT == "Times New Roman"


def test_it_has_no_paragraph_and_no_part_of_another_template() -> None:
    body = new_document().element.body
    assert [child.tag for child in body] == [qn("w:sectPr")]
    with zipfile.ZipFile(io.BytesIO(saved())) as opened:
        assert not [name for name in opened.namelist() if "WithEffects" in name or "app.xml" in name]
