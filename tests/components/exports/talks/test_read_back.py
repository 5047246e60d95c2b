"""What is read back from HTML, PPTX and PDF of the talks that are shipped: the same steps, numbers and claims."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import pytest

from components.exports.talks.handout import write_pdf
from components.exports.talks.html_file import write_html
from components.exports.talks.pptx_file import write_pptx
from components.player.document import read_block
from data.enums import Lang
from tests.components.exports.notes.reading import numbers, pdf_text, squeezed
from tests.components.exports.talks.made_talks import SHIPPED, attached, of_tables, opened, view
from tests.extent import FULL

if TYPE_CHECKING:
    from components.documents.story.model import Talk

TALKS: Final = (*SHIPPED, "pair-BY-HO-KZ-55", "region-KZ-35") if FULL else SHIPPED


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadStep:
    """A step as a file has it: its id and claims, its headline, its number with its claim, and what its picture shows.

    Of a chart these are the values of each series, of a time line its moments, of the table of pairs how many cells it
    has; of a map its claims.
    """

    id: str
    claims: tuple[str, ...]
    headline: str
    number: tuple[str, str] | None
    picture: object


def plain(text: str) -> str:
    """Return a text with plain spaces: papers have narrow ones as others."""
    return " ".join(text.split())


def shown(picture: dict[str, Any] | None) -> object:
    """Return what a picture shows, from its JSON."""
    match picture:
        case {"kind": "map", "lit": lit}:
            return tuple(lit)
        case {"kind": "chart", "series": series}:
            return [[value and value["value"] for value in each["values"]] for each in series]
        case {"kind": "time-line", "moments": moments}:
            return [(plain(moment["when"]), plain(moment["text"]), moment["claim"]) for moment in moments]
        case {"kind": "matrix", "cells": cells}:
            return len(cells) * len(cells[0])
    return None


def from_json(steps: list[dict[str, Any]], picture: str) -> list[ReadStep]:
    return [
        ReadStep(
            id=step["id"],
            claims=tuple(step["claims"]),
            headline=plain(step["headline"]),
            number=(plain(step["number"]["value"]), step["number"]["claim"]) if step["number"] else None,
            picture=shown(step[picture]),
        )
        for step in steps
    ]


@lru_cache(maxsize=1)
def html_texts(talk_id: str) -> dict[str, Any]:
    """Return the texts of the HTML file of a talk, by language: one file has all four."""
    found: dict[str, Any] = read_block(write_html(view(Lang.EN), talk_id, tuple(Lang), Lang.EN, Lang.KK))["show"]
    return dict(found["texts"])


def from_pptx(package: bytes) -> list[ReadStep]:
    return [_slide(slide) for slide in opened(package).slides]


def _slide(slide: Any) -> ReadStep:
    title = slide.shapes.title
    step_id, *claims = title.name.split(" ")
    number: tuple[str, str] | None = None
    picture: object = None
    for shape in slide.shapes:
        kind, *named = shape.name.split(" ")
        if kind == "number":
            [value] = [p.text for p in shape.text_frame.paragraphs if p.runs[0].font.bold]
            number = plain(value), named[0]
        elif kind == "map":
            picture = tuple(named)
        elif kind == "chart":
            picture = [list(series.values) for series in shape.chart.plots[0].series]
        elif kind == "time-line":
            rows = [[plain(cell.text) for cell in row.cells] for row in shape.table.rows]
            picture = [(*row, claim) for row, claim in zip(rows, named, strict=True)]
        elif kind == "matrix":
            picture = (len(shape.table.rows) - 1) * (len(shape.table.columns) - 1)
    headline = plain(title.text_frame.paragraphs[0].text)
    return ReadStep(id=step_id, claims=tuple(claims), headline=headline, number=number, picture=picture)


def of_talk(talk: Talk) -> list[tuple[str, tuple[str, ...]]]:
    return [(step.id, step.claims) for step in talk.steps]


@pytest.mark.thorough
@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("talk_id", TALKS)
def test_the_three_files_have_the_same_steps_numbers_claims_and_pictures(talk_id: str, lang: Lang) -> None:
    talk = of_tables(talk_id, lang)
    page = from_json(html_texts(talk_id)[lang.value]["steps"], "picture")
    slides = from_pptx(write_pptx(view(lang), talk))
    content = write_pdf(view(lang), talk)
    paper = from_json(attached(content)["steps"], "shown")
    assert [(step.id, step.claims) for step in page] == of_talk(talk)
    assert slides == page
    assert paper == page
    assert any(step.number for step in page)
    assert all(step.picture is not None for step in page)


@pytest.mark.thorough
@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("talk_id", TALKS)
def test_the_words_of_the_paper_are_those_that_it_carries(talk_id: str, lang: Lang) -> None:
    talk = of_tables(talk_id, lang)
    content = write_pdf(view(lang), talk)
    whole = squeezed("".join(pdf_text(content)))
    for step in attached(content)["steps"]:
        said = [step["headline"], step["source"]]
        if step["number"]:
            said += [step["number"][part] for part in ("hedge", "value", "unit", "label")]
        picture = step["shown"]
        if picture["kind"] == "chart":
            said += [value["label"] for series in picture["series"] for value in series["values"] if value]
            said += picture["categories"]
        if picture["kind"] == "time-line":
            said += [text for moment in picture["moments"] for text in (moment["when"], moment["text"])]
        assert [text for text in said if squeezed(text) not in whole] == [], step["id"]


@pytest.mark.thorough
@pytest.mark.parametrize("talk_id", TALKS)
def test_every_language_has_the_same_steps_claims_and_numbers(talk_id: str) -> None:
    english = from_pptx(write_pptx(view(Lang.EN), of_tables(talk_id, Lang.EN)))
    for lang in (Lang.RU, Lang.BE, Lang.KK):
        other = from_pptx(write_pptx(view(lang), of_tables(talk_id, lang)))
        for here, there in zip(english, other, strict=True):
            assert (here.id, here.claims) == (there.id, there.claims)
            assert (here.number is None) == (there.number is None)
            if here.number and there.number:
                assert here.number[1] == there.number[1]
                assert numbers(here.number[0], Lang.EN) == numbers(there.number[0], lang), here.id
            if isinstance(here.picture, list) and here.picture and isinstance(here.picture[0], list):
                assert here.picture == there.picture, here.id
