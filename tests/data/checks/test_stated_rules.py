"""The numbers, hedges and dates of a row are those of its printed words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.checks.stated_rules import (
    dates_are_as_stated,
    hedges_are_as_stated,
    numbers_are_as_stated,
    same_words_have_one_source,
)

if TYPE_CHECKING:
    from tests.data.conftest import Sample


@pytest.mark.parametrize(
    ("said", "value", "unit", "count"),
    [
        ("$870 million", "870", "usd_million", 0), ("$870 million", "780", "usd_million", 1),
        ("0.87 billion dollars", "870", "usd_million", 0), ("$870 million", "870000000", "usd", 0),
        ("870 million", "870", "usd_million", 1), ("a fall of $870 million", "870", "usd_million", 0),
        ("a deficit of $870 million", "-870", "usd_million", 0), ("a deficit of $870 million", "870", "usd_million", 1),
    ],
)  # fmt: skip
def test_a_value_is_the_printed_number_in_its_unit(
    sample: Sample, said: str, value: str, unit: str, count: int
) -> None:
    sample.change("trade", "turnover-2021", as_stated=said, value=value, unit=unit)
    assert len(sample.messages(numbers_are_as_stated)) == count


@pytest.mark.parametrize("kind", ["slip", "date", "identity", "rounding", "gap"])
def test_a_conflict_that_does_not_say_so_excuses_no_number_and_no_hedge(sample: Sample, kind: str) -> None:
    sample.change("conflicts", "billion-wording", kind=kind)
    sample.change("trade", "turnover-2021", value="1029.5")
    assert len(sample.messages(numbers_are_as_stated)) == 1
    sample.change("trade", "turnover-2021", value="1092.5", as_stated="up to $1,092.5 million")
    assert len(sample.messages(hedges_are_as_stated)) == 1


def test_a_level_that_was_reached_is_no_limit(sample: Sample) -> None:
    sample.change("trade", "turnover-2021", as_stated="increased ... or up to $1,092.5 million")
    assert sample.messages(hedges_are_as_stated) == []


def test_a_fraction_in_words_is_about(sample: Sample) -> None:
    cells = {"as_stated": "one third", "value": "33.3", "measure": "share_pct", "unit": "pct"}
    sample.change("trade", "growth-turnover-2021", **cells, qualifier="about")
    assert sample.messages(numbers_are_as_stated) == []
    assert sample.messages(hedges_are_as_stated) == []
    sample.change("trade", "growth-turnover-2021", qualifier="exact")
    assert len(sample.messages(hedges_are_as_stated)) == 1


@pytest.mark.parametrize(
    ("cells", "count"),
    [
        ({"as_stated": "in 2010", "since": "2010"}, 0), ({"as_stated": "in May 2010", "since": "2010"}, 0),
        ({"as_stated": "in 2009", "since": "2010"}, 1), ({"as_stated": "by 2015", "since": "2010"}, 1),
        ({"as_stated": "by 2015", "since": "2010", "status": "planned"}, 0),
    ],
)  # fmt: skip
def test_a_printed_date_lies_in_the_row_s_and_a_planned_one_ahead(
    sample: Sample, cells: dict[str, str], count: int
) -> None:
    sample.change("ties", "tie-minsk-shymkent-2010", **cells)
    assert len(sample.messages(dates_are_as_stated)) == count


def test_a_statement_may_speak_of_what_was_before(sample: Sample) -> None:
    sample.change("statements", "said-trade-2021", as_stated="in 2012")
    assert sample.messages(dates_are_as_stated) == []
    sample.change("statements", "said-trade-2021", as_stated="in 2022")
    assert len(sample.messages(dates_are_as_stated)) == 1


def test_one_wording_within_another_has_its_source(sample: Sample) -> None:
    sample.change("ties", "tie-countries", as_stated="five Belarusian enterprises")
    sample.change("ties", "tie-gomel-pavlodar-2016", as_stated="five Belarusian enterprises come", locator="ch. 2")
    assert len(sample.messages(same_words_have_one_source)) == 1


def test_a_wording_of_several_passages_has_the_source_of_one_of_them(sample: Sample) -> None:
    sample.change("ties", "tie-gomel-pavlodar-2016", as_stated="signed a paper")
    sample.change("ties", "tie-countries", as_stated="in the end ... signed a paper", locator="ch. 1")
    assert len(sample.messages(same_words_have_one_source)) == 1
    sample.change("ties", "tie-minsk-country", as_stated="in the end", locator="ch. 1")
    assert sample.messages(same_words_have_one_source) == []


def test_a_date_alone_is_the_same_words_only_of_one_place(sample: Sample) -> None:
    sample.change("ties", "tie-countries", as_stated="in May 2016", locator="ch. 1")
    sample.change("ties", "tie-gomel-pavlodar-2016", as_stated="in May 2016")
    assert sample.messages(same_words_have_one_source) == []
    sample.change("ties", "tie-countries", by_place_id="BY-HO")
    assert len(sample.messages(same_words_have_one_source)) == 1


def test_a_row_that_repeats_is_stated_in_another_passage(sample: Sample) -> None:
    sample.change("ties", "tie-gomel-pavlodar-2016-again", locator="ch. 1", as_stated="signed a paper")
    sample.change("ties", "tie-gomel-pavlodar-2016", as_stated="signed a paper")
    assert sample.messages(same_words_have_one_source) == []
