"""PPTX of a talk: a slide a step, all of it text, table or chart with its language, notes filled, within the slide."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any, Final

import pytest

from components.documents.story.step_pictures import MapPicture
from components.exports.paper_parts.locales import LOCALE
from components.exports.paper_parts.slides import HEIGHT, WIDTH
from components.exports.talks.pptx_file import MARGIN_X, MARGIN_Y, NUMBER, write_pptx
from data.enums import Lang
from tests.components.exports.notes.briefs import HOSTILE
from tests.components.exports.talks.made_talks import SHIPPED, hostile, made, of_tables, opened, view

LEAST_HEADLINE: Final = 24


def shapes(slide: Any) -> dict[str, Any]:
    return {shape.name: shape for shape in slide.shapes}


def test_it_is_a_slide_a_step_and_the_same_twice() -> None:
    given = made(Lang.RU, Lang.KK)
    package = write_pptx(view(Lang.RU), given)
    assert package == write_pptx(view(Lang.RU), given)
    shown = opened(package)
    assert (shown.slide_width, shown.slide_height) == (WIDTH, HEIGHT)
    assert len(shown.slides) == len(given.steps)
    for number, (slide, step) in enumerate(zip(shown.slides, given.steps, strict=True), start=1):
        title = slide.shapes.title
        assert title is not None
        assert title.name == " ".join((step.id, *step.claims))
        assert title.text_frame.text == f"{step.headline}\n{step.headline2}"
        assert shapes(slide)["position"].text_frame.text == f"{number} / {len(given.steps)}"
        assert slide.notes_slide.notes_text_frame is not None
        assert slide.notes_slide.notes_text_frame.text == step.notes


def test_each_kind_of_picture_has_its_shape_with_its_claims_and_words() -> None:
    found = [shapes(slide) for slide in opened(write_pptx(view(Lang.RU), made())).slides]
    assert "map gomel-pavlodar-agreement-2016" in found[0]
    assert found[1]["chart turnover-2014 turnover-2016 exports-2016"].has_chart
    assert found[2]["time-line tie-1996 event-2017"].has_table
    assert found[3]["matrix"].has_table
    assert found[4]["fault"].text_frame.text == "The claim is no more."
    words = [shape._element.xpath(".//p:cNvPr/@descr") for each in found for shape in each.values()]
    assert {text for texts in words for text in texts} == {
        "The map in words", "The chart in words", "The time line in words", "The table in words",
    }  # fmt: skip
    assert "5" in found[2]["note"].text_frame.text
    assert found[1]["note"].text_frame.text == "Outlined: not exact"


def test_the_number_is_large_and_has_its_claim() -> None:
    slide = opened(write_pptx(view(Lang.RU), made())).slides[0]
    number = shapes(slide)["number turnover-gomel-pavlodar-2016"]
    assert number.text_frame.text == "около\n2,5\nмлн долл. США\nТоварооборот, 2016"
    assert max(int(size) for size in number._element.xpath(".//a:rPr/@sz")) == NUMBER * 100 >= 4800


@pytest.mark.parametrize("lang", Lang)
def test_every_run_says_its_language(lang: Lang) -> None:
    second = next(other for other in Lang if other is not lang)
    package = write_pptx(view(lang), made(lang, second))
    with zipfile.ZipFile(io.BytesIO(package)) as read:
        names = [name for name in read.namelist() if re.fullmatch(r"ppt/(slides|notesSlides)/\w+\.xml", name)]
        langs = [re.findall(r'<a:rPr [^>]*lang="([^"]+)"', read.read(name).decode()) for name in names]
        bare = [read.read(name).decode().count("<a:t>") for name in names]
    assert {each for found in langs for each in found} == {LOCALE[lang], LOCALE[second]}
    assert [len(found) for found in langs] == bare


@pytest.mark.thorough
@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("talk", [*SHIPPED, "pair-BY-HO-KZ-55", "region-KZ-35"])
def test_nothing_reaches_the_outer_twentieth_of_a_slide(talk: str, lang: Lang) -> None:
    given = of_tables(talk, lang, Lang.KK if lang is not Lang.KK else Lang.RU)
    for slide, step in zip(opened(write_pptx(view(lang), given)).slides, given.steps, strict=True):
        for shape in slide.shapes:
            left, top, width, height = (int(part or 0) for part in (shape.left, shape.top, shape.width, shape.height))
            assert left >= MARGIN_X >= WIDTH / 20 - 1, (step.id, shape.name)
            assert top >= MARGIN_Y >= HEIGHT / 20 - 1, (step.id, shape.name)
            assert left + width <= WIDTH - MARGIN_X + 1, (step.id, shape.name)
            assert top + height <= HEIGHT - MARGIN_Y + 1, (step.id, shape.name)
        title = slide.shapes.title
        assert title is not None
        assert max(int(size) for size in title._element.xpath(".//a:rPr/@sz")) >= LEAST_HEADLINE * 100


def test_a_map_names_who_made_its_geometry_and_every_slide_the_book() -> None:
    given = of_tables("gomel-pavlodar", Lang.RU)
    for slide, step in zip(opened(write_pptx(view(Lang.RU), given)).slides, given.steps, strict=True):
        text = shapes(slide)["book"].text_frame.text
        assert given.book in text
        assert ("OpenStreetMap" in text) == isinstance(step.shown, MapPicture)


def test_hostile_text_stays_text() -> None:
    given = hostile()
    package = write_pptx(view(Lang.RU), given)
    for slide in opened(package).slides:
        title = slide.shapes.title
        assert title is not None
        assert title.text_frame.text == f"{HOSTILE}\n{HOSTILE}"
        assert slide.notes_slide.notes_text_frame is not None
        assert slide.notes_slide.notes_text_frame.text == HOSTILE
    assert zipfile.ZipFile(io.BytesIO(package)).testzip() is None


def test_nothing_of_the_library_s_template_is_left_that_names_a_machine() -> None:
    with zipfile.ZipFile(io.BytesIO(write_pptx(view(Lang.RU), made()))) as read:
        names = read.namelist()
        assert not [name for name in names if "thumbnail" in name or "printerSettings" in name]
        dates = {entry.date_time for entry in read.infolist()}
        books = [read.read(name) for name in names if name.endswith(".xlsx")]
    assert len(books) == 1
    assert dates == {(1980, 1, 1, 0, 0, 0)}
    with zipfile.ZipFile(io.BytesIO(books[0])) as book:
        assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
