"""Runs of a paragraph: text with language and look, marks and bookmarks."""

from __future__ import annotations

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from components.exports.notes.docx_parts.docx_runs import add_bookmark, add_mark, add_text
from components.exports.notes.paper import Text
from components.exports.paper_parts.locales import LOCALE
from data.enums import Lang


def test_a_run_has_its_language_look_and_every_space() -> None:
    paragraph = OxmlElement("w:p")
    add_text(paragraph, Text(Lang.KK, " <w:p> "), "w:i", "w:sz=20")
    [run] = paragraph
    assert run.find(qn("w:t")).text == " <w:p> "
    properties = run.find(qn("w:rPr"))
    assert [child.tag for child in properties] == [qn("w:i"), qn("w:sz"), qn("w:lang")]
    assert properties.find(qn("w:lang")).get(qn("w:val")) == "kk-KZ"
    assert properties.find(qn("w:sz")).get(qn("w:val")) == "20"


def test_every_language_has_a_locale() -> None:
    assert set(LOCALE) == set(Lang)


def test_a_bookmark_is_around_what_is_there() -> None:
    paragraph = OxmlElement("w:p")
    paragraph.append(OxmlElement("w:pPr"))
    add_text(paragraph, Text(Lang.EN, "a"))
    add_mark(paragraph, "w:tab")
    add_bookmark(paragraph, "line_1", 1)
    assert [child.tag for child in paragraph] == [
        qn("w:pPr"), qn("w:bookmarkStart"), qn("w:r"), qn("w:r"), qn("w:bookmarkEnd"),
    ]  # fmt: skip
    empty = OxmlElement("w:p")
    add_bookmark(empty, "line_2", 2)
    assert [child.tag for child in empty] == [qn("w:bookmarkStart"), qn("w:bookmarkEnd")]
