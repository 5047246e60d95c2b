"""Texts of talks are found in their own tables and in the translations, and faults name where they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.checks.stories.step_texts import StepTexts
from data.enums import Lang
from data.package.reader import read_package

if TYPE_CHECKING:
    from tests.data.conftest import Sample


def test_each_text_is_found_in_each_language(sample: Sample) -> None:
    texts = StepTexts.of(read_package(sample.write())[0])
    assert len(texts.rows) == 1 + 2 * 3
    assert all(texts.said(row, field, lang) for row, field in texts.rows for lang in Lang)
    said = {texts.said(row, field, Lang.KK) for row, field in texts.rows}
    assert "2016 жылғы келісім" in said


def test_a_fault_names_the_row_of_its_language_and_the_english_one_where_there_is_none(sample: Sample) -> None:
    kept = [row for row in sample.rows["translations"] if row["lang"] != "be"]
    sample.rows["translations"] = kept
    texts = StepTexts.of(read_package(sample.write())[0])
    row, field = texts.rows[1]
    assert texts.said(row, field, Lang.BE) == ""
    assert texts.issue(row, field, Lang.BE, "is missing").file == "data/tables/story_steps.csv"
    assert texts.issue(row, field, Lang.RU, "is wrong").file == "data/tables/translations.csv"
