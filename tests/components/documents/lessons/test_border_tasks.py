"""Answers on borders and names are those of the tables of changes and of names, read here from the files."""

from __future__ import annotations

import csv
from datetime import date

import pytest

from components.documents.lessons.border_tasks import acts, differs, earlier_days, name_days, renamed_cities
from components.documents.lessons.lesson import Topic
from components.documents.lessons.whole_lesson import last_day
from components.i18n.language import language
from data.enums import Lang
from data.package.reader import FOLDER
from tests.components.documents.lessons.made_lessons import SEEDS, lesson_of
from tests.data.whole import ATLAS

DAY = last_day(ATLAS)


def _rows(table: str) -> list[dict[str, str]]:
    with (FOLDER / "tables" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


CHANGES = _rows("place_changes")
NAMES = _rows("place_names")


def _name(place: str, day: str) -> str:
    """Return the English name of a place on a day, from the files."""
    for row in NAMES:
        is_official = row["place_id"] == place and row["lang"] == "en" and row["kind"] not in ("alias", "short")
        if is_official and row["valid_from"] <= day <= (row["valid_to"] or "9999") and row["valid_to"]:
            return row["name"]
    return next(row["name_en"] for row in _rows("places") if row["place_id"] == place)


def test_earlier_days_are_those_before_a_change() -> None:
    dates = sorted({row["date"] for row in CHANGES if row["date"] > "1998"})
    assert [(day.toordinal() + 1) for day in earlier_days(ATLAS, DAY)] == [
        date.fromisoformat(day).toordinal() for day in dates
    ]
    assert name_days(ATLAS, DAY)[-1] == DAY
    assert list(name_days(ATLAS, DAY)) == sorted(name_days(ATLAS, DAY))
    assert set(earlier_days(ATLAS, DAY)) < set(name_days(ATLAS, DAY))


@pytest.mark.parametrize("seed", SEEDS)
def test_answers_hold_against_the_files(seed: str) -> None:
    asked = set()
    for task in lesson_of(Topic.BORDERS, seed=seed).tasks:
        query = dict(pair.split("=") for pair in task.address.split("?")[1].split("&"))
        if task.address.startswith("/region"):
            (change,) = (row for row in CHANGES if row["successor_id"] == query["place"])
            former = _name(change["predecessor_id"], "2000-01-01")
            when = language(Lang.EN).day(date.fromisoformat(change["date"]))
            assert task.answer.text == f"{former}, {when}"
            assert task.answer.acts == (change["act"],)
            asked.add("region")
        elif "place" in query:
            assert task.answer.text == _name(query["place"], query["date"])
            assert task.answer.text != task.question.split(":")[0]
            asked.add("name")
        else:
            count = sum(
                row["country"] == "KZ"
                and row["kind"] in ("region", "city_of_rank")
                and row["valid_from"] <= query["date"] <= (row["valid_to"] or "9999")
                for row in _rows("places")
            )
            assert task.answer.text.startswith(f"{count};")
            asked.add("count")
    assert asked == {"region", "name", "count"}


def test_cities_with_another_name_are_those_of_the_file() -> None:
    former = {row["place_id"] for row in NAMES if row["lang"] == "en" and row["valid_to"]}
    assert set(renamed_cities(ATLAS)) == {place for place in former if ATLAS.place(place).country == "KZ"}


def test_the_same_name_does_not_differ_and_an_act_is_named_once() -> None:
    assert not differs(ATLAS, ("KZ-KAR", date(2022, 6, 7)), ("KZ-35", DAY))
    assert differs(ATLAS, ("KZ-KAR", date(2022, 6, 7)), ("KZ-62", DAY))
    changes = ATLAS.changes_out_of("KZ-KAR")
    assert len(changes) == 2
    assert len(acts(changes)) == 1
