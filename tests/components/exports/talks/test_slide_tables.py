"""Tables of a slide: a row a moment, a cell a pair, signs with a legend, text as text, within their place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from pptx.util import Mm

from components.exports.paper_parts.letters import clean
from components.exports.paper_parts.slides import HEIGHT, WIDTH, finished, presentation
from components.exports.talks.slide_tables import (
    TALLEST,
    add_legend,
    add_matrix,
    add_table,
    add_time_line,
    signs_of,
    table_height,
)
from data.enums import Lang
from tests.components.exports.notes.briefs import HOSTILE
from tests.components.exports.talks.made_talks import LINE, MATRIX, SHIPPED, TODAY, of_tables, opened

PLACE = (Mm(17), Mm(50), Mm(200), Mm(110))


def shapes_with(add: Any, shown: object, lang: Lang = Lang.RU) -> dict[str, Any]:
    made = presentation((0, 0, WIDTH, HEIGHT))
    slide = made.slides.add_slide(made.slide_layouts[0])
    add(slide, shown, PLACE, lang, name="table")
    add_legend(slide, MATRIX, PLACE, lang, size=12)
    package = finished(made, title="A", lang=lang, day=TODAY)
    return {shape.name: shape for shape in opened(package).slides[0].shapes}


def test_a_time_line_is_a_row_a_moment_with_words_for_it() -> None:
    frame = shapes_with(add_time_line, LINE)["table"]
    rows = [[cell.text for cell in row.cells] for row in frame.table.rows]
    assert rows == [[moment.when, moment.text] for moment in LINE.moments]
    assert frame._element.xpath(".//p:cNvPr/@descr") == [LINE.alt]
    runs = frame._element.xpath(".//a:rPr")
    assert {run.get("lang") for run in runs} == {"ru-RU"}
    assert [run.get("b") for run in runs] == ["1", "1", "0", "0"]


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("talk", [*SHIPPED, "pair-BY-HO-KZ-55", "region-KZ-35"])
def test_the_time_lines_of_the_tables_fit(talk: str, lang: Lang) -> None:
    for step in of_tables(talk, lang).steps:
        if isinstance(step.shown, type(LINE)):
            table = shapes_with(add_time_line, step.shown, lang)["table"].table
            assert sum(row.height for row in table.rows) <= PLACE[3], step.id


def test_the_table_of_pairs_has_a_cell_a_pair() -> None:
    table = shapes_with(add_matrix, MATRIX)["table"].table
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows == [
        ["", "Gomel Region", "Minsk Region"],
        ["Pavlodar Region", "[●]", "–"],
        ["Karaganda Region", "–", "□"],
        ["Astana", "▪", "–"],
    ]
    assert sum(row.height for row in table.rows) <= PLACE[3]
    assert sum(column.width for column in table.columns) <= PLACE[2]


def test_the_legend_says_every_sign_with_its_number() -> None:
    lines = shapes_with(add_matrix, MATRIX)["legend"].text_frame.text.split("\n")
    assert lines == ["●  Signed: 1", "▪  Below: 1", "□  Carried: 1", "–  Nothing: 3"]


def test_a_state_without_a_sign_has_its_number() -> None:
    given = replace(MATRIX, states=(("newest", "New", 1), *MATRIX.states))
    assert signs_of(given)["newest"] == "1"


def test_the_states_of_the_tables_have_distinct_signs() -> None:
    [shown] = [step.shown for step in of_tables("thirty-years", Lang.EN).steps if isinstance(step.shown, type(MATRIX))]
    signs = signs_of(shown)
    assert len(set(signs.values())) == len(shown.states) > 5
    assert not any(sign.isdigit() for sign in signs.values())


def test_hostile_text_stays_text() -> None:
    moment = replace(LINE.moments[0], when=HOSTILE, text=HOSTILE)
    table = shapes_with(add_time_line, replace(LINE, moments=(moment,), alt=HOSTILE))["table"].table
    assert [cell.text for cell in table.rows[0].cells] == [HOSTILE, HOSTILE]


ROWS = (
    ("Way", "Goods", "Value", "Share", "Change"),
    *(
        (
            "Gomel Region → Pavlodar Region",
            f"84{n:02} “{HOSTILE if n == 2 else 'Machines'}”",
            f"{n} million",
            "5%",
            "+3%",
        )
        for n in range(8)
    ),
)


def test_the_table_of_a_chart_is_its_rows_within_the_height_that_is_kept_for_it() -> None:
    made = presentation((0, 0, WIDTH, HEIGHT))
    slide = made.slides.add_slide(made.slide_layouts[0])
    height = table_height(ROWS, PLACE[2])
    assert 0 < height <= TALLEST * 2
    add_table(slide, ROWS, (*PLACE[:3], height), Lang.KK)
    shapes = opened(finished(made, title="A", lang=Lang.KK, day=TODAY)).slides[0].shapes
    (frame,) = [shape for shape in shapes if shape.has_table]
    assert [[cell.text for cell in row.cells] for row in frame.table.rows] == [
        [clean(cell) for cell in row] for row in ROWS
    ]
    assert sum(column.width for column in frame.table.columns) <= PLACE[2]
    assert sum(row.height for row in frame.table.rows) == pytest.approx(height, rel=0.01)
