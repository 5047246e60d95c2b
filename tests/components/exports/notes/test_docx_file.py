"""DOCX: the lines of the PDF with real headings, tables and footnotes, each run with its language."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING

import docx
import pytest

from components.exports.notes.docx_file import write_docx
from components.exports.notes.fit import fit
from components.exports.notes.paper import Lead, Row, Sentence, spoken
from components.exports.notes.pdf import write_pdf
from components.exports.paper_parts.locales import LOCALE
from data.enums import Lang
from tests.components.exports.notes.briefs import HOSTILE, SOURCE, TITLE, brief, hostile, with_own_lines
from tests.components.exports.notes.reading import W, docx_lines, docx_text, footnotes, part, pdf_brief
from tests.components.exports.notes.test_pdf import PICTURE

if TYPE_CHECKING:
    from components.documents.brief.model import Brief

BODY = "word/document.xml"


@pytest.mark.parametrize("given", [brief(), with_own_lines(brief()), brief(Lang.KK, times=2), hostile()])
def test_lines_have_their_ids_claims_and_sentences_in_the_order_of_the_pages(given: Brief) -> None:
    fitted = fit(given)
    parts = [part for page in fitted.pages for part in page if isinstance(part, Lead | Sentence | Row)]
    read = docx_lines(write_docx(given))
    assert [(line.id, line.claims) for line in read] == [(part.line.id, part.line.claims) for part in parts]
    assert [line.text for line in read] == [spoken(part.line, given.lang) for part in parts]
    attached = pdf_brief(write_pdf(given))
    known = {line["id"]: tuple(line["claims"]) for block in attached["blocks"] for line in block["lines"]}
    assert all(known.get(line.id, line.claims) == line.claims for line in read)


def test_each_source_is_one_footnote_and_further_marks_refer_to_it() -> None:
    made = write_docx(brief())
    assert sorted(footnotes(made)) == sorted(SOURCE.values())
    marks = list(part(made, BODY).iter(f"{W}footnoteReference"))
    assert [mark.get(f"{W}id") for mark in marks] == ["1", "2", "3"]
    fields = [field.attrib[f"{W}instr"] for field in part(made, BODY).iter(f"{W}fldSimple")]
    names = {mark.attrib[f"{W}name"] for mark in part(made, BODY).iter(f"{W}bookmarkStart")}
    assert fields
    assert all(field.split()[1] in names for field in fields)


@pytest.mark.parametrize("lang", Lang)
def test_every_run_says_its_language(lang: Lang) -> None:
    made = write_docx(brief(lang))
    said = [run for run in part(made, BODY).iter(f"{W}r") if run.find(f"{W}t") is not None]
    langs = {run.find(f"{W}rPr/{W}lang").get(f"{W}val") for run in said}  # type: ignore[union-attr]
    assert langs == {LOCALE[lang]}


def test_headings_are_headings_and_the_header_of_the_table_is_repeated() -> None:
    made = docx.Document(io.BytesIO(write_docx(brief())))
    headings = [p.text for p in made.paragraphs if p.style and p.style.name == "Heading 1"]
    assert [text.split("\t")[0] for text in headings[:2]] == ["Памятные даты", "Что у нас есть"]
    assert [p.text for p in made.paragraphs if p.style and p.style.name == "Title"] == [TITLE[Lang.RU]]
    assert len(list(part(write_docx(brief()), BODY).iter(f"{W}tblHeader"))) >= 1


@pytest.mark.parametrize("given", [(brief(),), (brief(), brief(Lang.KK)), (with_own_lines(brief()),)])
def test_nothing_is_kept_apart_by_empty_paragraphs(given: tuple[Brief, ...]) -> None:
    body = part(write_docx(*given, picture=PICTURE), BODY)
    cells = {id(p) for cell in body.iter(f"{W}tc") for p in cell.iter(f"{W}p")}
    empty = [p for p in body.iter(f"{W}p") if id(p) not in cells and not docx_text(p)]
    assert empty == []


def test_margins_page_numbers_from_the_second_page_and_properties() -> None:
    made = docx.Document(io.BytesIO(write_docx(brief())))
    section = made.sections[0]
    sides = section.left_margin, section.right_margin, section.top_margin, section.bottom_margin
    assert [round(side.mm) for side in sides if side] == [30, 10, 20, 20]
    assert section.different_first_page_header_footer
    assert [p.text for p in section.first_page_header.paragraphs] == [""]
    assert "PAGE" in section.header.paragraphs[0]._p.xml
    about = made.core_properties
    assert (about.title, about.language, about.author) == (TITLE[Lang.RU], "ru-RU", "")
    assert about.created == datetime.fromisoformat("2026-12-01T00:00:00+00:00")


def test_pages_of_the_annex_begin_where_those_of_pdf_do() -> None:
    given = brief(times=4)
    breaks = list(part(write_docx(given), BODY).iter(f"{W}pageBreakBefore"))
    assert len(breaks) == len(fit(given).pages) - 1 > 1


def test_two_languages_are_side_by_side_and_each_run_has_its_own() -> None:
    body = part(write_docx(brief(), brief(Lang.KK)), BODY)
    rows = [list(row.iter(f"{W}tc")) for row in body.iter(f"{W}tr")]
    beside = [row for row in rows if len(row) == 2]
    assert beside
    for row in beside:
        langs = [{lang.get(f"{W}val") for lang in cell.iter(f"{W}lang")} for cell in row]
        assert "ru-RU" in langs[0]
        assert "kk-KZ" in langs[1]


def test_the_picture_has_words_for_it_and_the_bytes_are_the_same_twice() -> None:
    made = write_docx(brief(), picture=PICTURE)
    assert made == write_docx(brief(), picture=PICTURE)
    with zipfile.ZipFile(io.BytesIO(made)) as opened:
        assert 'descr="Карта"' in opened.read(BODY).decode()
        assert not [name for name in opened.namelist() if "thumbnail" in name or "app.xml" in name]


def test_hostile_text_stays_text() -> None:
    made = write_docx(hostile())
    assert footnotes(made)[-1] == HOSTILE
    assert json.dumps(HOSTILE)  # it is a text of JSON too
    assert not list(part(made, BODY).iter("img"))
