"""Slide: 16:9, headline, map with words for it, figures with their claims, sources; text is text, with its language."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pptx
import pytest

from components.exports.notes.slide import write_pptx
from components.exports.paper_parts.locales import LOCALE
from data.enums import Lang
from tests.components.exports.notes.briefs import HOSTILE, brief
from tests.components.exports.notes.reading import A, part, pptx_shapes
from tests.components.exports.notes.test_pdf import PICTURE

SLIDE = "ppt/slides/slide1.xml"


def test_it_is_one_wide_slide_with_text_as_text() -> None:
    given = brief()
    made = write_pptx(given, picture=PICTURE)
    assert made == write_pptx(given, picture=PICTURE)
    opened = pptx.Presentation(io.BytesIO(made))
    assert len(opened.slides) == 1
    assert opened.slide_width
    assert opened.slide_height
    assert round(opened.slide_width / opened.slide_height, 3) == 1.778
    title = opened.slides[0].shapes.title
    assert title is not None
    assert title.text_frame.text == given.headline.text


def test_figures_keep_their_order_value_and_claim() -> None:
    given = brief()
    shapes = pptx_shapes(write_pptx(given))
    figures = [(name, text) for name, text in shapes.items() if name.startswith("figure ")]
    assert figures == [(f"figure {f.claim}", f"{f.value}\n{f.label}") for f in given.figures]
    assert next(iter(shapes)) == f"{given.headline.id} {' '.join(given.headline.claims)}"
    assert all(notice in shapes["sources"] for notice in given.notices)
    assert all(figure.source in shapes["sources"] for figure in given.figures)


def test_the_map_has_words_for_it() -> None:
    assert 'descr="Карта"' in zipfile.ZipFile(io.BytesIO(write_pptx(brief(), picture=PICTURE))).read(SLIDE).decode()


@pytest.mark.parametrize("lang", Lang)
def test_every_run_says_its_language(lang: Lang) -> None:
    runs = list(part(write_pptx(brief(lang)), SLIDE).iter(f"{A}rPr"))
    assert runs
    assert {run.get("lang") for run in runs} == {LOCALE[lang]}


def test_a_second_language_is_below_the_headline() -> None:
    made = write_pptx(brief(), brief(Lang.KK))
    assert {run.get("lang") for run in part(made, SLIDE).iter(f"{A}rPr")} == {"ru-RU", "kk-KZ"}
    assert brief(Lang.KK).headline.text in next(iter(pptx_shapes(made).values()))


def test_hostile_text_stays_text_and_a_brief_without_figures_is_a_slide() -> None:
    given = brief()
    made = write_pptx(replace(given, headline=replace(given.headline, text=HOSTILE), figures=(), notices=(HOSTILE,)))
    shapes = pptx_shapes(made)
    assert HOSTILE in next(iter(shapes.values()))
    assert HOSTILE in shapes["sources"]


def test_nothing_of_the_library_s_template_is_left_that_names_a_machine() -> None:
    with zipfile.ZipFile(io.BytesIO(write_pptx(brief()))) as opened:
        assert not [name for name in opened.namelist() if "thumbnail" in name or "printerSettings" in name]
        assert len([name for name in opened.namelist() if name.startswith("ppt/slideLayouts/slideLayout")]) == 1
