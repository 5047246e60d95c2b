"""Slides of the talks as LibreOffice draws them: the words, the map and the columns of the step that is shown."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pytest
from PIL import Image, ImageChops, ImageStat

from components.documents.story.step_pictures import ChartPicture, MapPicture, MatrixPicture, TimeLinePicture
from components.exports.paper_parts.slides import HEIGHT, WIDTH
from components.exports.talks.pptx_file import write_pptx
from components.exports.talks.slide_chart import COLOURS
from data.enums import Lang
from tests.components.exports.notes.reading import squeezed
from tests.components.exports.talks.made_talks import SHIPPED, hostile, of_tables, opened, view
from tests.services.office import Word, convert, pictures, words

if TYPE_CHECKING:
    from pathlib import Path

    from components.documents.story.model import Step, Talk

PIXELS: Final = 960
LANGS: Final = ((Lang.RU, Lang.KK), (Lang.EN, None), (Lang.KK, Lang.BE))
GIVEN: Final = [
    *((talk, *langs) for talk in SHIPPED for langs in LANGS),
    *((talk, *LANGS[0]) for talk in ("pair-BY-HO-KZ-55", "region-KZ-35")),
]
EDGE: Final = 0.05
HAIR: Final = 0.003
"""A letter may reach so far over its box."""
NEAR: Final = 40
"""How far a colour may be from another one that is drawn with soft edges."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A talk, its file, and its slides as drawn: the words of each and its picture."""

    talk: Talk
    package: bytes
    words: list[list[Word]]
    pictures: list[Image.Image]


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Drawn]:
    """Each talk as LibreOffice draws it; one start for all."""
    folder = tmp_path_factory.mktemp("talks")
    made = {name(*given): given for given in GIVEN}
    talks = {key: of_tables(talk, lang, lang2) for key, (talk, lang, lang2) in made.items()}
    packages = {key: write_pptx(view(talk.lang), talk) for key, talk in talks.items()}
    for key, package in packages.items():
        (folder / f"{key}.pptx").write_bytes(package)
    convert(sorted(folder.glob("*.pptx")), folder, profile=folder / "profile")
    return {
        key: Drawn(
            talk, packages[key], words(folder / f"{key}.pdf"), pictures(folder / f"{key}.pdf", folder, width=PIXELS)
        )
        for key, talk in talks.items()
    }


def name(talk: str, lang: Lang, lang2: Lang | None) -> str:
    return "-".join((talk, lang.value, *([lang2.value] if lang2 else [])))


@pytest.mark.parametrize("given", [name(*each) for each in GIVEN])
def test_a_slide_a_step_has_the_words_of_the_step(drawn: dict[str, Drawn], given: str) -> None:
    found = drawn[given]
    assert len(found.words) == len(found.talk.steps)
    for step, page in zip(found.talk.steps, found.words, strict=True):
        text = squeezed("".join(word.text for word in page))
        said = [step.headline, step.headline2, step.source, *of_number(step), *of_picture(step)]
        assert [part for part in said if squeezed(part) not in text] == [], step.id


def of_number(step: Step) -> list[str]:
    number = step.number
    return [number.hedge, number.value, number.unit, number.label] if number else []


def of_picture(step: Step) -> list[str]:
    """Return the words of a picture as they follow each other: a page has lines of neighbouring cells by turns."""
    match step.shown:
        case ChartPicture() as chart:
            values = [value for series in chart.series for value in series.values if value]
            return [word for value in values for word in value.label.split()] + list(chart.categories)
        case TimeLinePicture() as line:
            return [word for moment in line.moments for word in f"{moment.when} {moment.text}".split()]
        case MatrixPicture() as matrix:
            return [region for _, region in matrix.columns]
    return []


@pytest.mark.parametrize("given", [name(*each) for each in GIVEN])
def test_no_word_is_in_the_outer_twentieth(drawn: dict[str, Drawn], given: str) -> None:
    found = drawn[given]
    low, high = EDGE - HAIR, 1 - EDGE + HAIR
    for step, page in zip(found.talk.steps, found.words, strict=True):
        assert page
        outside = [
            (word.text, word.box)
            for word in page
            if not (low <= word.box[0] and low <= word.box[1] and word.box[2] <= high and word.box[3] <= high)
        ]
        assert outside == [], step.id


@pytest.mark.parametrize("given", [name(*each) for each in GIVEN])
def test_headline_picture_number_and_source_keep_apart(drawn: dict[str, Drawn], given: str) -> None:
    found = drawn[given]
    for slide, step, page in zip(opened(found.package).slides, found.talk.steps, found.words, strict=True):
        boxes: dict[str, Any] = {shape.name.split(" ")[0]: shape for shape in slide.shapes}
        title = slide.shapes.title
        assert title is not None
        spots = [at(shape) for shape in slide.shapes if shape != title]
        bottom = end_of(step.headline2 or step.headline, page)
        assert bottom <= min(top for _, top, _, _ in spots) + HAIR, step.id
        for kind in ("time-line", "matrix"):
            if kind in boxes and step.source:
                assert end_of(last_words(step), page, before=step.source) <= at(boxes["source"])[1] + HAIR, step.id


def last_words(step: Step) -> str:
    """Return the last word of a table, as far as a page has it in one piece."""
    if isinstance(step.shown, TimeLinePicture):
        return step.shown.moments[-1].text.split()[-1]
    assert isinstance(step.shown, MatrixPicture)
    return step.shown.columns[-1][1]


def end_of(text: str, page: list[Word], *, before: str = "") -> float:
    """Return where a text ends downwards: where the page first has it, or last before another text."""
    letters = [(letter, word.box[3]) for word in page for letter in squeezed(word.text)]
    whole, sought = "".join(letter for letter, _ in letters), squeezed(text)
    place = whole.rfind(sought, 0, whole.rfind(squeezed(before))) if before else whole.find(sought)
    assert place >= 0, text
    return letters[place + len(sought) - 1][1]


def at(shape: Any) -> tuple[float, float, float, float]:
    """Return where a shape is: left, top, right and bottom as shares of the slide."""
    left, top = shape.left / WIDTH, shape.top / HEIGHT
    return left, top, left + shape.width / WIDTH, top + shape.height / HEIGHT


@pytest.mark.parametrize("given", [name(*each) for each in GIVEN])
def test_a_map_is_drawn_as_it_was_made(drawn: dict[str, Drawn], given: str) -> None:
    found, compared = drawn[given], 0
    for slide, step, page in zip(opened(found.package).slides, found.talk.steps, found.pictures, strict=True):
        for shape in slide.shapes:
            if isinstance(step.shown, MapPicture) and shape.name.startswith("map"):
                here: Any = shape
                image = Image.open(io.BytesIO(here.image.blob)).convert("RGBA")
                part = crop(page, at(shape))
                sheet = Image.new("RGBA", image.size, "white")
                sheet.alpha_composite(image)
                ours = sheet.convert("RGB").resize(part.size)
                difference = ImageStat.Stat(ImageChops.difference(ours, part)).mean
                assert max(difference) < 6, (step.id, difference)
                assert min(ImageStat.Stat(part.convert("L")).stddev) > 10, step.id
                compared += 1
    assert compared == sum(isinstance(step.shown, MapPicture) for step in found.talk.steps)


def crop(page: Image.Image, box: tuple[float, float, float, float]) -> Image.Image:
    left, top, right, bottom = box
    return page.crop((
        round(left * page.width), round(top * page.height), round(right * page.width), round(bottom * page.height),
    ))  # fmt: skip


@pytest.mark.parametrize("given", [name(talk, *langs) for talk in ("promised-done", "thirty-years") for langs in LANGS])
def test_columns_are_as_high_as_their_values(drawn: dict[str, Drawn], given: str) -> None:
    found, compared = drawn[given], 0
    for slide, step, page in zip(opened(found.package).slides, found.talk.steps, found.pictures, strict=True):
        if not isinstance(step.shown, ChartPicture):
            continue
        [shape] = [shape for shape in slide.shapes if shape.name.startswith("chart")]
        part = crop(page, at(shape))
        filled = [
            (value.value, colour)
            for series, colours in zip(step.shown.series, COLOURS, strict=False)
            for value, colour in ((value, colours[0 if value.lit else 1]) for value in series.values if value)
            if value.exact
        ]
        heights = {colour: column_height(part, colour) for _, colour in filled}
        single = [(value, colour) for value, colour in filled if [each for _, each in filled].count(colour) == 1]
        for value, colour in single:
            for other, its in single:
                assert heights[colour] / heights[its] == pytest.approx(value / other, rel=0.04), step.id
                compared += colour != its
    assert compared or given.startswith("promised-done")


def column_height(part: Image.Image, colour: str) -> int:
    """Return how many pixels high the highest column of a colour is: the longest run of it in any line down."""
    near = np.abs(np.asarray(part, dtype=int) - tuple(bytes.fromhex(colour))).sum(axis=2) < NEAR
    run, highest = np.zeros(part.width, dtype=int), 0
    for line in near:
        run = (run + 1) * line
        highest = max(highest, int(run.max()))
    assert highest > 10, colour
    return highest


def test_hostile_text_is_text_there_too(tmp_path: Path) -> None:
    (tmp_path / "hostile.pptx").write_bytes(write_pptx(view(Lang.RU), hostile()))
    convert([tmp_path / "hostile.pptx"], tmp_path, profile=tmp_path / "profile")
    pages = words(tmp_path / "hostile.pdf")
    assert len(pages) == len(hostile().steps)
    assert all("onerror" in "".join(word.text for word in page) for page in pages)
