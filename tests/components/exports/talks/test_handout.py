"""PDF of a talk: tagged, two steps a page or one with notes, charts drawn, words for pictures, the talk within it."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from math import ceil

import pytest
from pypdf import PdfReader

from components.documents.story.step_pictures import MapPicture
from components.exports.paper_parts.letters import MissingLetterError
from components.exports.talks.handout import state_numbers, write_pdf
from components.exports.talks.talk_json import write_json
from data.enums import Lang
from tests.components.exports.notes.briefs import HOSTILE
from tests.components.exports.notes.reading import pdf_text, squeezed, tags
from tests.components.exports.talks.made_talks import MATRIX, SHIPPED, attached, hostile, made, of_tables, view


def test_it_is_tagged_has_a_title_and_is_the_same_twice() -> None:
    given = made(Lang.RU, Lang.KK)
    content = write_pdf(view(Lang.RU), given)
    assert content == write_pdf(view(Lang.RU), given)
    read = PdfReader(io.BytesIO(content))
    assert read.metadata
    assert read.metadata.title == given.title
    assert "pdfuaid" in str(read.xmp_metadata.stream.get_data())  # type: ignore[union-attr]
    found = [str(element["/S"]) for element in tags(content)]
    assert found.count("/H1") + found.count("/H2") >= len(given.steps)
    assert found.count("/Figure") == 2
    assert found.count("/Table") == 2
    assert [element["/Alt"] for element in tags(content) if "/Alt" in element] == [
        "The map in words", "The chart in words",
    ]  # fmt: skip
    assert "kk" in {str(element["/Lang"]) for element in tags(content) if "/Lang" in element}


@pytest.mark.parametrize("lang", Lang)
def test_it_says_its_language(lang: Lang) -> None:
    root = PdfReader(io.BytesIO(write_pdf(view(lang), made(lang)))).trailer["/Root"]
    assert root["/Lang"] == lang.value  # type: ignore[index]


@pytest.mark.thorough
@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("talk", [*SHIPPED, "pair-BY-HO-KZ-55", "region-KZ-35"])
def test_two_steps_are_a_page_with_their_sources(talk: str, lang: Lang) -> None:
    given = of_tables(talk, lang, Lang.KK if lang is not Lang.KK else Lang.RU)
    pages = [squeezed(page) for page in pdf_text(write_pdf(view(lang), given))]
    assert len(pages) == ceil(len(given.steps) / 2)
    for place, step in enumerate(given.steps):
        page = pages[place // 2]
        for text in (step.headline, step.headline2, step.source):
            assert squeezed(text) in page, (step.id, text)
        assert f"{place + 1}/{len(given.steps)}" in page
    assert squeezed(given.book) in pages[0]
    assert ("OpenStreetMap" in pages[0]) == any(isinstance(step.shown, MapPicture) for step in given.steps)


@pytest.mark.thorough
@pytest.mark.parametrize("talk", SHIPPED)
def test_with_notes_each_step_begins_a_page_and_has_what_the_speaker_says(talk: str) -> None:
    given = of_tables(talk, Lang.RU)
    plain = squeezed("".join(pdf_text(write_pdf(view(Lang.RU), given))))
    pages = [squeezed(page) for page in pdf_text(write_pdf(view(Lang.RU), given, notes=True))]
    assert len(pages) == len(given.steps)
    for page, step in zip(pages, given.steps, strict=True):
        assert squeezed(step.headline) in page
        assert squeezed(step.notes) in page
        assert squeezed(step.notes) not in plain


def test_the_values_of_a_chart_and_the_moments_of_a_time_line_are_in_it() -> None:
    whole = squeezed("".join(pdf_text(write_pdf(view(Lang.RU), made()))))
    for text in ("966.8", "about 420", "300.5", "2014", "2015", "Outlined: not exact", "A visit of a delegation"):
        assert squeezed(text) in whole
    assert "Theclaimisnomore." in whole


def test_hostile_text_stays_text() -> None:
    code = squeezed(HOSTILE.split("\u202e")[0])
    whole = squeezed("".join(pdf_text(write_pdf(view(Lang.RU), hostile()))))
    assert whole.count(code) > 15


def test_it_carries_the_talk() -> None:
    given = made(Lang.RU, Lang.KK)
    assert attached(write_pdf(view(Lang.RU), given)) == json.loads(write_json(given))


def test_a_letter_that_no_font_has_is_named() -> None:
    given = made()
    lost = replace(given, steps=(replace(given.steps[0], headline="Пекин 中"), *given.steps[1:]))
    with pytest.raises(MissingLetterError, match="«中»"):
        write_pdf(view(Lang.RU), lost)


def test_a_state_has_its_number_and_what_the_source_does_not_say_a_dash() -> None:
    assert state_numbers(MATRIX) == {"signed": "1", "below": "2", "carried": "3", "none": "–"}


def test_a_talk_of_one_step_is_a_page() -> None:
    given = made()
    assert len(pdf_text(write_pdf(view(Lang.RU), replace(given, steps=given.steps[:1])))) == 1
