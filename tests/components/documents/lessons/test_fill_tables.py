"""What belongs into the tables is what the facts say: agreements, names on days, how figures are meant, verdicts."""

from __future__ import annotations

from datetime import date

import pytest

from components.documents.lessons.border_tasks import name_days
from components.documents.lessons.fill_tables import MARK, ROWS, moved_cities
from components.documents.lessons.lesson import TableSheet, Topic
from components.documents.lessons.whole_lesson import last_day
from components.documents.quiz.option_texts import sense_words
from components.i18n import vocabulary
from components.i18n.language import language
from data.enums import Lang
from data.queries.quiz.figure_questions import SENSES
from tests.components.documents.lessons.made_lessons import SEEDS, lesson_of
from tests.data.whole import ATLAS

DAY = last_day(ATLAS)
ENGLISH = language(Lang.EN)


def _table(topic: Topic, seed: str, minutes: int = 90) -> TableSheet:
    table = lesson_of(topic, minutes, seed=seed).table
    assert table
    return table


def _marked(table: TableSheet) -> dict[str, set[str]]:
    return {
        row.label: {name for name, cell in zip(table.columns, row.right, strict=True) if cell} for row in table.rows
    }


def test_the_table_of_partners_has_a_mark_for_each_pair_with_an_agreement() -> None:
    table, units = _table(Topic.PARTNERS, SEEDS[0]), set(ATLAS.units(DAY))
    pairs = {ATLAS.index.ends[i] for i in ATLAS.index.pair_ties if set(ATLAS.index.ends[i]) <= units}
    named = {tuple(ATLAS.place_name(end, lang=Lang.EN, on=DAY) for end in pair) for pair in pairs}
    assert {(by, kz) for kz, marks in _marked(table).items() for by in marks} == named
    assert len(table.rows) * len(table.columns) == 20 * 7
    assert {cell for row in table.rows for cell in row.right} == {"", MARK}


@pytest.mark.parametrize("seed", SEEDS)
def test_the_table_of_names_has_what_was_in_force_on_each_day(seed: str) -> None:
    table, days = _table(Topic.BORDERS, seed), name_days(ATLAS, DAY)
    assert table.columns == tuple(ENGLISH.day(day) for day in days)
    assert table.marks == ()
    for row in table.rows:
        assert len(set(row.right)) > 1
        city, asked = row.label.split(": ")
        places = [i for i, p in ATLAS.index.places.items() if p.name_en == city and p.country == "KZ"]
        found = [
            tuple(
                ATLAS.place_name(i if asked == "official name" else ATLAS.parent(i, day) or i, lang=Lang.EN, on=day)
                for day in days
            )
            for i in places
        ]
        assert row.right in found


@pytest.mark.parametrize("seed", SEEDS)
def test_the_table_of_figures_marks_each_by_its_status(seed: str) -> None:
    table = _table(Topic.NUMBERS, seed)
    words = sense_words(ENGLISH)
    for row in table.rows:
        (claim,) = row.answer.claims
        assert _marked(table)[row.label] == {words[SENSES[ATLAS.claim(claim).status]]}
    assert len({column for row in table.rows for column in _marked(table)[row.label]}) == len(table.columns)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("minutes", ROWS)
def test_the_table_of_promises_marks_each_by_its_verdict(seed: str, minutes: int) -> None:
    table = _table(Topic.PROMISES, seed, minutes)
    rows, words = ATLAS.tables["promises"], vocabulary.verdicts(ENGLISH)
    assert len(table.rows) == ROWS[minutes]
    for row in table.rows:
        (verdict,) = rows[rows["target_claim_id"] == row.answer.claims[0]]["verdict"]
        assert _marked(table)[row.label] == {words[verdict]}
    assert len({column for row in table.rows for column in _marked(table)[row.label]}) > 2


def test_cities_that_moved_lie_in_another_region_at_the_end() -> None:
    found = moved_cities(ATLAS, (date(2018, 6, 18), DAY))
    assert {"semey", "turkistan"} <= set(found)
    assert "pavlodar" not in found
