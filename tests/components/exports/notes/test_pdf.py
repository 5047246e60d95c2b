"""PDF: tagged, its languages, the same bytes twice, text that stays text, and the brief within it."""

from __future__ import annotations

import io
import json
from collections import Counter

import pytest
from pypdf import PdfReader

from components.exports.notes.fit import fit
from components.exports.notes.note_json import write_json
from components.exports.notes.paper import Row, Sentence, spoken
from components.exports.notes.pdf import write_pdf
from components.exports.paper_parts.map_ground import Picture
from data.enums import Lang
from tests.components.exports.notes.briefs import HOSTILE, SOURCE, TITLE, brief, hostile, with_own_lines
from tests.components.exports.notes.reading import pdf_brief, pdf_text, squeezed, tags

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="45"><rect width="100" height="45"/></svg>'
PICTURE = Picture(svg=SVG, alt="Карта", width=100, height=45)


def test_it_is_tagged_has_a_title_and_is_the_same_twice() -> None:
    made = write_pdf(brief(), picture=PICTURE)
    assert made == write_pdf(brief(), picture=PICTURE)
    read = PdfReader(io.BytesIO(made))
    assert read.metadata
    assert read.metadata.title == TITLE[Lang.RU]
    assert b"pdfuaid:part>1<" in made or "pdfuaid" in str(read.xmp_metadata.stream.get_data())  # type: ignore[union-attr]
    found = Counter(str(element["/S"]) for element in tags(made))
    assert found["/H1"] >= 6
    assert found["/Figure"] == 1
    assert found["/Table"] >= 1
    assert found["/TH"] == 5 * found["/Table"]
    assert found["/Note"] == 3
    assert [element["/Alt"] for element in tags(made) if element["/S"] == "/Figure"] == ["Карта"]


@pytest.mark.parametrize("lang", Lang)
def test_it_says_its_language(lang: Lang) -> None:
    root = PdfReader(io.BytesIO(write_pdf(brief(lang)))).trailer["/Root"]
    assert root["/Lang"] == lang.value  # type: ignore[index]


def test_texts_in_a_second_language_say_so() -> None:
    made = write_pdf(brief(), brief(Lang.KK))
    assert {str(element["/Lang"]) for element in tags(made) if "/Lang" in element} == {"kk"}


@pytest.mark.parametrize("given", [brief(), with_own_lines(brief()), brief(Lang.KK, times=2)])
def test_every_sentence_is_in_it_in_order(given: object) -> None:
    assert isinstance(given, type(brief()))
    fitted, whole = fit(given), squeezed("".join(pdf_text(write_pdf(given))))
    place = -1
    for part in (part for page in fitted.pages for part in page):
        if isinstance(part, Sentence | Row):
            place = whole.find(squeezed(spoken(part.line, given.lang)), place + 1)
            assert place > 0, part.line.id


def test_hostile_text_stays_text() -> None:
    pages = pdf_text(write_pdf(hostile()))
    whole = squeezed("".join(pages))
    code = squeezed(HOSTILE.split("\u202e")[0])
    assert whole.count(code) >= 3 * len(hostile().lines) // 2


def test_page_numbers_begin_on_the_second_page() -> None:
    pages = pdf_text(write_pdf(brief(times=2)))
    assert not pages[0].startswith("1 ")
    assert all(text.startswith(f"{number} ") for number, text in enumerate(pages[1:], start=2))


def test_sources_are_footnotes_once_each_with_the_notices_on_the_first_page() -> None:
    pages = pdf_text(write_pdf(brief(), picture=PICTURE))
    # The book is named among the notices too, at the bottom of the first page and of the annex.
    counts = [squeezed("".join(pages)).count(squeezed(source)) for source in SOURCE.values()]
    assert counts == [1, 1, 3]
    assert "endorsement" in pages[0]
    assert "OpenStreetMap" in pages[0]


def test_it_carries_the_brief_with_the_claims_of_each_line() -> None:
    assert pdf_brief(write_pdf(brief(), brief(Lang.KK))) == json.loads(write_json(brief(), brief(Lang.KK)))
