"""PDF of a lesson: tagged, the same twice, whole in every language, black and white, its key on pages of its own."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from pypdf import PdfReader

from components.documents.lessons.lesson import LENGTHS, Topic
from components.exports.lessons.lesson_pdf import lesson_layout, write_lesson
from components.exports.lessons.paper_phrases import phrases
from components.exports.paper_parts.letters import MissingLetterError, clean
from data.enums import Lang
from tests.components.documents.lessons.made_lessons import answers_of, lesson_of
from tests.components.exports.notes.briefs import HOSTILE
from tests.components.exports.notes.reading import squeezed, tags
from tests.data.whole import ATLAS

ORIGIN = "https://vector.example"


def _pages(content: bytes) -> list[str]:
    return [squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(content)).pages]


def _links(content: bytes) -> list[str]:
    found = [note.get_object() for page in PdfReader(io.BytesIO(content)).pages for note in page.get("/Annots", ())]
    return [str(note["/A"]["/URI"]) for note in found if "/A" in note]


@pytest.mark.daily(4)
@pytest.mark.parametrize("topic", Topic)
@pytest.mark.parametrize("minutes", LENGTHS)
@pytest.mark.parametrize("lang", Lang)
def test_all_of_a_lesson_is_on_paper_and_the_key_on_its_own_pages(topic: Topic, minutes: int, lang: Lang) -> None:
    lesson = lesson_of(topic, minutes, lang)
    pages = _pages(write_lesson(ATLAS, lesson, origin=ORIGIN))
    key = squeezed(phrases(lang, seed=lesson.seed)["key"])
    (first,) = (at for at, page in enumerate(pages) if key in page)
    sheets, keys = "".join(pages[:first]), "".join(pages[first:])
    for text in (lesson.title, lesson.aim, *(phase.text for phase in lesson.phases)):
        assert squeezed(text) in pages[0]
    for text in (*(task.question for task in lesson.tasks), *(card.question for card in lesson.cards)):
        assert squeezed(text) in sheets
    for sheet in lesson.maps:
        assert not any(squeezed(answer.text) in sheets for answer in sheet.answers)
        assert all(squeezed(unit.name) in keys for unit in sheet.units)
    for answer in answers_of(lesson):
        assert squeezed(answer.text) in keys
        assert all(squeezed(source) in keys for source in answer.sources)
    if lesson.table:
        assert all(squeezed(row.label) in sheets and squeezed(row.label) in keys for row in lesson.table.rows)
        marks = sum(bool(cell) for row in lesson.table.rows for cell in row.right)
        assert keys.count("+") >= marks or not lesson.table.marks


@pytest.mark.daily
@pytest.mark.parametrize("topic", Topic)
def test_it_is_tagged_on_a4_in_black_and_white_and_the_same_twice(topic: Topic) -> None:
    lesson = lesson_of(topic, 45, Lang.KK)
    content = write_lesson(ATLAS, lesson, origin=ORIGIN)
    assert content == write_lesson(ATLAS, lesson, origin=ORIGIN)
    read = PdfReader(io.BytesIO(content))
    assert read.metadata
    assert read.metadata.title == lesson.title
    assert "pdfuaid" in str(read.xmp_metadata.stream.get_data())  # type: ignore[union-attr]
    assert {tuple(sorted(map(round, page.mediabox[2:]))) for page in read.pages} == {(595, 842)}
    alts = [str(element["/Alt"]) for element in tags(content) if "/Alt" in element]
    assert {clean(sheet.alt) for sheet in lesson.maps} <= set(alts)
    assert len(alts) == len(lesson.maps) + len(lesson.tasks) + 1
    for page in read.pages:
        contents = page.get_contents()
        assert contents is not None
        for colour in re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:sc|scn|rg|SC|SCN|RG)\b", contents.get_data()):
            assert len(set(colour)) == 1


@pytest.mark.daily
@pytest.mark.parametrize("topic", Topic)
def test_every_address_is_a_link_with_its_host(topic: Topic) -> None:
    lesson = lesson_of(topic, 45, Lang.RU)
    links = _links(write_lesson(ATLAS, lesson, origin=ORIGIN))
    assert set(links) == {ORIGIN + lesson.quiz, *(ORIGIN + task.address for task in lesson.tasks)}
    other = _links(write_lesson(ATLAS, lesson, origin="http://localhost:8501"))
    assert all(link.startswith("http://localhost:8501/") for link in other)


def test_text_is_set_as_text_and_a_letter_that_no_font_has_is_named() -> None:
    lesson = replace(lesson_of(Topic.PARTNERS, 20), title=HOSTILE)
    shown = HOSTILE.partition("\u202e")[0]  # what comes behind is set from right to left
    assert squeezed(shown) in "".join(_pages(write_lesson(ATLAS, lesson, origin=ORIGIN)))
    with pytest.raises(MissingLetterError):
        write_lesson(ATLAS, replace(lesson, title="\U0001f600"), origin=ORIGIN)


def test_the_layout_has_no_colour_of_its_own() -> None:
    for code in re.findall(rb'rgb\("#(\w{6})"\)', lesson_layout()):
        assert len({code[:2], code[2:4], code[4:]}) == 1
