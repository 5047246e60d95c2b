"""DOCX of an outline: five footnotes to the note and the book, a figure with its source, and the literature."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import docx
import pytest

from components.documents.citing.citation_forms import Form
from components.documents.outline.outline_facts import outline_fact
from components.documents.outline.own_outline import PartKind
from components.exports.outline.outline_docx import DrawnFigure, write_outline_docx
from data.enums import Lang
from tests.components.documents.outline.outlines import CLAIMS, DERIVED, fact, figure, outline, view

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001"
    "a5f645400000000049454e44ae426082"
)


def paragraphs(document: bytes) -> list[str]:
    return [one.text for one in docx.Document(io.BytesIO(document)).paragraphs]


def footnotes(document: bytes) -> list[str]:
    """Return the texts of the footnotes, without their separators."""
    root = docx.oxml.parse_xml(zipfile.ZipFile(io.BytesIO(document)).read("word/footnotes.xml"))
    texts = ["".join(text.text for text in note.iter(f"{WORD}t")).strip() for note in root]
    return [text for text in texts if text]


@pytest.mark.parametrize("form", [Form.GOST, Form.APA])
@pytest.mark.parametrize("lang", [Lang.KK, Lang.RU])
def test_an_outline_has_a_footnote_for_each_fact_and_the_list_of_literature(form: Form, lang: Lang) -> None:
    given = outline(lang=lang, form=form)
    made = write_outline_docx(view(), given, {})
    assert made == write_outline_docx(view(), given, {})
    facts = [outline_fact(view(), given, part) for part in given.parts if part.kind is PartKind.FACT]
    assert footnotes(made) == [one.footnote for one in facts]
    assert len(footnotes(made)) == 5
    text = paragraphs(made)
    assert text[:2] == [given.title, "Сауда"]
    for one in facts:
        assert any(line.startswith(one.sentence) for line in text)
        assert any(one.printed in line for line in text)
        assert all(warned.text in text for warned in one.warnings)
    read, quoted = {Lang.KK: ("Әдебиеттер", "Кітап бойынша"), Lang.RU: ("Литература", "Приводится по книге")}[lang]
    assert read in text
    assert any(line.startswith(quoted) for line in text)


def test_the_authors_words_take_the_place_of_the_sentence_and_stay_text() -> None:
    given = outline(fact(1, CLAIMS[0], text="Бірінші жол\n<b>{{7*7}}</b> & =1+1"))
    text = paragraphs(write_outline_docx(view(), given, {}))
    assert text[1] == "Бірінші жол"
    assert text[2].startswith("<b>{{7*7}}</b> & =1+1")
    assert outline_fact(view(), given, given.parts[0]).sentence not in text


def test_facts_of_one_source_share_a_footnote_and_a_lost_one_has_none() -> None:
    given = outline(fact(1, CLAIMS[0]), fact(2, CLAIMS[0]), fact(3, "gone-2016", said="It is no more."))
    made = write_outline_docx(view(), given, {})
    assert len(footnotes(made)) == 1
    assert "It is no more." in paragraphs(made)


def test_what_is_derived_is_not_said_to_be_printed() -> None:
    text = paragraphs(write_outline_docx(view(), outline(fact(1, DERIVED), lang=Lang.EN), {}))
    assert not any(line.startswith("As printed") for line in text)
    assert any(line.startswith("Derived, not printed") for line in text)


def test_a_figure_has_its_number_caption_and_source_and_a_lost_one_is_named() -> None:
    given = outline(
        figure(1, "/", "map"), figure(2, "/trade", "x", text="Mine"), figure(3, "/gone", "map", text="Gone")
    )
    drawn = DrawnFigure(png=PNG, width=1, height=1, caption="The map", source="Source: the book.")
    made = write_outline_docx(view(), replace(given, lang=Lang.EN), {"p1": drawn, "p2": drawn})
    text = paragraphs(made)
    assert text.index("Figure 1. The map") < text.index("Figure 2. Mine")
    assert text.count("Source: the book.") == 2
    assert any("“Gone” could not be drawn" in line for line in text)
    assert sum(name.startswith("word/media/") for name in zipfile.ZipFile(io.BytesIO(made)).namelist()) == 1
