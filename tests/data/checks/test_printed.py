"""Numbers, hedges and dates are read from printed words as a careful reader would."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.checks.printed import Kind, Number, amount_of, dates, hedges, numbers, only_dates, unit_of, words
from data.enums import Qualifier


@pytest.mark.parametrize(
    ("said", "amount", "kind", "hedge"),
    [
        ("$870 million", 870e6, Kind.MONEY, "exact"),
        ("almost $180 million", 180e6, Kind.MONEY, "almost"),
        ("$1.092.5 billion", 1092.5e6, Kind.MONEY, "exact"),
        ("1,092.5 million dollars", 1092.5e6, Kind.MONEY, "exact"),
        ("more than $ 320 million", 320e6, Kind.MONEY, "over"),
        ("1,5 million dollars", 1.5e6, Kind.MONEY, "exact"),
        ("about $450m", 450e6, Kind.MONEY, "about"),
        ("over $1bn a year", 1e9, Kind.MONEY, "over"),
        ("about USD 420 million", 420e6, Kind.MONEY, "about"),
        ("exceeded one billion dollars", 1e9, Kind.MONEY, "over"),
        ("two and a half million dollars", 2.5e6, Kind.MONEY, "exact"),
        ("12 per cent", 12, Kind.PERCENT, "exact"),
        ("nearly 30 percent", 30, Kind.PERCENT, "almost"),
        ("by 5.4 times", 5.4, Kind.TIMES, "exact"),
        ("at least one and a half times", 1.5, Kind.TIMES, "at_least"),
        ("more than fourfold", 4, Kind.TIMES, "over"),
        ("more than doubled", 2, Kind.TIMES, "over"),
        ("almost by half", 0.5, Kind.PART, "almost"),
        ("one third", 1 / 3, Kind.PART, "exact"),
        ("two thirds", 2 / 3, Kind.PART, "exact"),
        ("almost 10,000 square metres", 10000, Kind.AREA, "almost"),
        ("400-hectare industrial site", 4e6, Kind.AREA, "exact"),
        ("within two weeks", 14, Kind.TIME, "up_to"),
        ("load capacity of 20 tons", 20, Kind.MASS, "exact"),
        ("second place", 2, Kind.RANK, "exact"),
        ("fifty-four companies", 54, Kind.COUNT, "exact"),
        ("more than seven thousand students", 7000, Kind.COUNT, "over"),
        ("up to 1,000 units", 1000, Kind.COUNT, "up_to"),
        ("1200 tractors", 1200, Kind.COUNT, "exact"),
        ("12 500 people", 12500, Kind.COUNT, "exact"),
    ],
)
def test_a_number_is_read_with_its_scale_its_kind_and_its_hedge(
    said: str, amount: float, kind: Kind, hedge: str
) -> None:
    (number,) = numbers(said)
    assert number.amount == pytest.approx(amount)
    assert (number.kind, number.hedge) == (kind, Qualifier(hedge))


@pytest.mark.parametrize(
    "said", ["in November 2012", "for 2009-2016", "a KZS-5 combine", "one of them", "several dozens"]
)
def test_a_date_a_model_and_a_pronoun_are_no_numbers(said: str) -> None:
    assert numbers(said) == ()


def test_a_year_is_beside_a_number() -> None:
    assert [number.amount for number in numbers("in 2018 ... 500 combine harvester sets")] == [500]
    assert [date.text for date in dates("in 2018 ... 500 combine harvester sets")] == ["2018"]
    assert [number.amount for number in numbers("2000 tractors")] == [2000]


@given(st.integers(1, 10**9))
def test_grouped_and_plain_digits_are_one_number(value: int) -> None:
    (grouped,) = numbers(f"{value:,} pieces of it")
    assert grouped.amount == value


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("signed as early as January 17, 1996", ["1996-01-17"]),
        ("Kazan, 20-22 October 2011", ["2011-10-20"]),
        ("15 February. 2018", ["2018-02-15"]),
        ("at the end of June 2021", ["2021-06"]),
        ("in June 2021-2022", ["2021-06"]),
        ("until 2026 in November 2017", ["2026", "2017-11"]),
        ("on 24 May", ["2011-05-24"]),
        ("may also become new areas", []),
        ("$1,996 million", []),
    ],
)
def test_dates_are_as_precise_as_they_are_printed(said: str, found: list[str]) -> None:
    assert [date.text for date in dates(said, 2011)] == found


def test_a_day_without_a_year_is_left_out_where_no_year_is_known() -> None:
    assert dates("on 24 May") == ()


@pytest.mark.parametrize(
    ("said", "only"),
    [("back in 2012", True), ("at the end of June 2021", True), ("signed in 2012", False), ("is being created", False)],
)
def test_some_words_are_only_a_date(said: str, only: bool) -> None:
    assert only_dates(said) is only


def test_a_hedge_may_stand_before_all() -> None:
    assert hedges("attractive for almost all regions") == {Qualifier.ALMOST}
    assert hedges("about 30 agreements are in effect") == {Qualifier.ABOUT}
    assert hedges("agreed over the years") == frozenset()


def test_case_and_punctuation_do_not_tell_words_apart() -> None:
    assert words("Five Belarusian enterprises,") == words("five belarusian  enterprises")
    assert words("28.7%") != words("28.8%")


@pytest.mark.parametrize(
    ("unit", "kind", "each"),
    [
        ("million containers a year", Kind.COUNT, 1e6),
        ("square metres, first stage", Kind.AREA, 1),
        ("plants", Kind.COUNT, 1),
    ],
)
def test_a_unit_in_words_is_read(unit: str, kind: Kind, each: float) -> None:
    assert unit_of(unit) == (kind, each)


def test_a_doubling_is_an_index_and_no_growth() -> None:
    doubling = Number(2, Kind.TIMES, Qualifier.EXACT, "doubled")
    assert amount_of(doubling, Kind.TIMES) == 2
    assert amount_of(doubling, Kind.PERCENT) is None
    assert amount_of(Number(0.5, Kind.PART, Qualifier.EXACT, "half"), Kind.PERCENT) == 50
    assert amount_of(Number(161, Kind.PERCENT, Qualifier.EXACT, "161%"), Kind.TIMES) == 1.61
    assert amount_of(Number(5, Kind.MONEY, Qualifier.EXACT, "$5"), Kind.COUNT) is None
