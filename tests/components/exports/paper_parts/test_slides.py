"""Shared parts of slides: our empty presentation, text as text in its language, pictures, the same bytes twice."""

from __future__ import annotations

import io
from datetime import date
from typing import Final

import pptx
from pptx.util import Mm

from components.exports.paper_parts.map_ground import Picture
from components.exports.paper_parts.slides import (
    HEIGHT,
    INK,
    WIDTH,
    add_picture,
    box,
    finished,
    named,
    presentation,
    say,
    title_frame,
)
from data.enums import Lang
from tests.components.exports.notes.briefs import HOSTILE

TITLE: Final = (Mm(15), Mm(10), WIDTH - Mm(30), Mm(30))
PLACE: Final = (Mm(20), Mm(60), Mm(100), Mm(40))
SVG: Final = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><rect width="100" height="50"/></svg>'


def made(picture: Picture) -> bytes:
    shown = presentation(TITLE)
    slide = shown.slides.add_slide(shown.slide_layouts[0])
    say(title_frame(slide, name="step"), HOSTILE, Lang.KK, size=24, colour=INK, first=True)
    say(box(slide, PLACE, name="text"), "слово", Lang.RU, size=12, colour=INK, first=True)
    add_picture(slide, picture, PLACE, name="map", scale=1)
    return finished(shown, title=HOSTILE, lang=Lang.RU, day=date(2026, 12, 1))


def test_text_stays_text_in_its_language_and_the_file_is_the_same_twice() -> None:
    picture = Picture(svg=SVG, alt="Карта", width=100, height=50)
    file = made(picture)
    assert file == made(picture)
    shapes = {shape.name: shape for shape in pptx.Presentation(io.BytesIO(file)).slides[0].shapes}
    assert set(shapes) == {"step", "text", "map"}
    assert shapes["step"].text_frame.text == HOSTILE
    langs = {name: shapes[name]._element.xpath(".//a:rPr/@lang") for name in ("step", "text")}
    assert langs == {"step": ["kk-KZ"], "text": ["ru-RU"]}
    assert shapes["step"].left == TITLE[0]


def test_a_picture_lies_within_its_place_and_keeps_its_shape() -> None:
    for width, height in ((100.0, 50.0), (50.0, 100.0)):
        file = made(Picture(svg=SVG, alt="Карта", width=width, height=height))
        [shape] = [each for each in pptx.Presentation(io.BytesIO(file)).slides[0].shapes if each.name == "map"]
        left, top, wide, high = PLACE
        assert left <= shape.left <= shape.left + shape.width <= left + wide
        assert top <= shape.top <= shape.top + shape.height <= top + high
        assert round(shape.width / shape.height, 2) == round(width / height, 2)


def test_the_presentation_is_wide_and_empty() -> None:
    shown = presentation(TITLE)
    assert (shown.slide_width, shown.slide_height) == (WIDTH, HEIGHT)
    assert len(shown.slides) == 0
    assert len(shown.slide_layouts) == 1


def test_the_name_of_a_shape_has_its_claims() -> None:
    assert named("number", ("a", "b")) == "number a b"
    assert named("sources") == "sources"
