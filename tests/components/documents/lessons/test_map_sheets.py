"""Blank maps have the units of their day, numbered from 1, and the lines that are right on the map of both."""

from __future__ import annotations

import pytest

from components.documents.lessons.border_tasks import earlier_days
from components.documents.lessons.lesson import LENGTHS, Topic
from components.documents.lessons.whole_lesson import last_day
from data.enums import Lang
from tests.components.documents.lessons.made_lessons import SEEDS, lesson_of
from tests.data.whole import ATLAS

DAY = last_day(ATLAS)


@pytest.mark.parametrize("topic", Topic)
@pytest.mark.parametrize("seed", SEEDS)
def test_every_unit_of_the_day_has_a_number_and_its_name_of_the_day(topic: Topic, seed: str) -> None:
    for sheet in lesson_of(topic, 20, seed=seed).maps:
        of_country = [unit for unit in ATLAS.units(sheet.day) if ATLAS.place(unit).country == sheet.country]
        assert [unit.number for unit in sheet.units] == list(range(1, len(of_country) + 1))
        assert {unit.place for unit in sheet.units} == set(of_country)
        for unit in sheet.units:
            assert unit.name == ATLAS.place_name(unit.place, lang=Lang.EN, on=sheet.day)
            assert unit.name not in sheet.alt


@pytest.mark.parametrize("topic", Topic)
@pytest.mark.parametrize("minutes", LENGTHS)
def test_every_topic_has_each_country_at_its_own_scale_and_both_at_one(topic: Topic, minutes: int) -> None:
    today = [sheet for sheet in lesson_of(topic, minutes).maps if sheet.day == DAY]
    assert [sheet.country for sheet in today] == ["BY", "KZ", ""]
    assert [bool(sheet.units) for sheet in today] == [True, True, False]


@pytest.mark.parametrize("topic", Topic)
def test_borders_have_kazakhstan_on_an_earlier_day_too(topic: Topic) -> None:
    earlier = [sheet for sheet in lesson_of(topic).maps if sheet.day != DAY]
    assert [sheet.country for sheet in earlier] == (["KZ"] if topic is Topic.BORDERS else [])
    assert {sheet.day for sheet in earlier} <= set(earlier_days(ATLAS, DAY))


def test_lines_are_asked_for_partners_alone_and_each_has_its_note() -> None:
    for topic in (Topic.NUMBERS, Topic.PROMISES):
        assert not any(sheet.answers for sheet in lesson_of(topic).maps)
    *_, both = lesson_of(Topic.PARTNERS).maps
    for answer in both.answers:
        (claim,) = answer.claims
        ends = (ATLAS.place_name(end, lang=Lang.EN, on=DAY) for end in ATLAS.index.ends[claim])
        assert answer.text == " – ".join(ends)
        assert answer.sources
    units = set(ATLAS.units(DAY))
    assert len(both.answers) == len({e for i in ATLAS.index.pair_ties if set(e := ATLAS.index.ends[i]) <= units})
