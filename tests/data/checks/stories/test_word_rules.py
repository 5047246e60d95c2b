"""Rules of headlines and notes of talks: four languages, short, with the numbers and hedges of their claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.checks.stories.word_rules import LENGTH, headlines_are_short, talks_are_in_every_language

if TYPE_CHECKING:
    from tests.data.conftest import Faults, Sample

FIGURE = "turnover-gomel-pavlodar-2017"


def translation(sample: Sample, key: str, field: str, lang: str) -> dict[str, str]:
    wanted = (key, field, lang)
    return next(row for row in sample.rows["translations"] if (row["key"], row["field"], row["lang"]) == wanted)


@pytest.mark.parametrize(
    ("key", "field"), [("gomel-pavlodar", "title"), ("gomel-pavlodar-01", "headline"), ("gomel-pavlodar-02", "notes")]
)
@pytest.mark.parametrize("lang", ["ru", "be", "kk"])
def test_a_text_that_a_language_lacks_is_found(sample: Sample, key: str, field: str, lang: str) -> None:
    sample.rows["translations"].remove(translation(sample, key, field, lang))
    assert sample.messages(talks_are_in_every_language) == [f"has no wording in {lang!r}: add it to translations"]


def test_another_number_in_a_language_is_found_where_it_is_written(sample: Sample, faults: Faults) -> None:
    translation(sample, "gomel-pavlodar-02", "headline", "ru")["text"] = "Торговля на 1,5 млн"
    (fault,) = faults()
    assert fault.startswith("data/tables/translations.csv:")
    assert "has other numbers than the English text: 'Trade of 1.4 million'" in fault


def test_a_headline_as_long_as_a_hall_can_read_passes_and_one_more_letter_does_not(sample: Sample) -> None:
    said = translation(sample, "gomel-pavlodar-03", "headline", "kk")
    said["text"] = said["text"].ljust(LENGTH, "е")
    assert sample.messages(headlines_are_short) == []
    said["text"] += "е"
    (message,) = sample.messages(headlines_are_short)
    assert f"has {LENGTH + 1} characters" in message


def test_a_hedge_is_said_in_each_language_where_its_number_is(sample: Sample, faults: Faults) -> None:
    sample.change("trade", FIGURE, qualifier="about", as_stated="about $1.4 million")
    found = [fault for fault in faults() if f"does not say that the number of {FIGURE} is about" in fault]
    assert len(found) == 4
    words = {"ru": "Торговля: около 1,4 млн", "be": "Гандаль: каля 1,4 млн", "kk": "Сауда шамамен 1,4 млн"}
    sample.change("story_steps", "gomel-pavlodar-02", headline_en="Trade of about 1.4 million")
    for lang, text in words.items():
        translation(sample, "gomel-pavlodar-02", "headline", lang)["text"] = text
    assert faults() == []
