"""Anniversaries near a day, in a quarter and in a year."""

from __future__ import annotations

import dataclasses
from datetime import date

from components.context import current_atlas
from data.enums import UNCERTAIN, Fact
from data.model import PartialDate
from data.queries.places.pair import pair
from data.queries.texts.anniversaries import (
    NEAR,
    Anniversary,
    anniversaries,
    anniversaries_of_quarter,
    anniversaries_of_year,
    worthy,
)

ATLAS = current_atlas()
AGREEMENT = "gomel-pavlodar-agreement-2016"
PAIR = pair(ATLAS, "BY-HO", "KZ-55", on=date(2026, 12, 1)).claim_ids


def near(day: date, claims: tuple[str, ...] = PAIR) -> list[tuple[str, int]]:
    return [(entry.claim_id, entry.years) for entry in anniversaries(ATLAS, claims, near=day)]


def test_a_month_counts_by_its_nearest_day() -> None:
    assert (AGREEMENT, 10) in near(date(2026, 12, 1))
    assert (AGREEMENT, 10) in near(date(2027, 1, 29))  # sixty days after 30 November
    assert (AGREEMENT, 10) not in near(date(2027, 1, 30))
    assert (AGREEMENT, 10) in near(date(2026, 9, 2))  # sixty days before 1 November
    assert (AGREEMENT, 10) not in near(date(2026, 9, 1))


def test_round_numbers_come_first_ten_before_five() -> None:
    found = anniversaries(ATLAS, ATLAS.index.claims, near=date(2026, 12, 1))
    kinds = [0 if entry.years % 10 == 0 else 1 if entry.is_round else 2 for entry in found]
    assert kinds == sorted(kinds)
    assert set(kinds) == {0, 1, 2}


def test_what_is_dated_to_a_year_counts_all_that_year_where_it_is_round() -> None:
    claims = ("minsk-region-karaganda-agreement-1996",)
    for day in (date(2026, 1, 1), date(2026, 6, 30), date(2026, 12, 31)):
        assert near(day, claims) == [(claims[0], 30)]
    assert near(date(2025, 12, 31), claims) == near(date(2027, 1, 1), claims) == []
    (entry,) = anniversaries(ATLAS, claims, near=date(2026, 5, 1))
    assert (entry.is_whole_year, entry.at.text) == (True, "2026")


def test_a_day_is_near_over_the_turn_of_the_year() -> None:
    claims = ("friendship-treaty-1996",)
    assert near(date(2025, 12, 20), claims) == [(claims[0], 30)]
    assert near(date(2026, 3, 18), claims) == [(claims[0], 30)]
    assert near(date(2026, 3, 19), claims) == []


def test_how_far_a_day_is_away() -> None:
    month = Anniversary(AGREEMENT, 10, PartialDate.parse("2026-11"))
    assert [month.away(date(2026, 10, 30)), month.away(date(2026, 11, 15)), month.away(date(2026, 12, 1))] == [2, 0, 1]
    assert NEAR == 60


def test_the_first_tie_counts_where_nothing_else_is_as_early_and_trade_is_no_beginning() -> None:
    assert "tie-gomel-pavlodar-trade-2016" not in worthy(ATLAS, PAIR)
    tie = "tie-zhodino-karaganda-kazbelaz-2012"
    assert tie in worthy(ATLAS, [tie, "event-opening-kazbelaz-2013-06"])
    assert tie not in worthy(ATLAS, [tie, "minsk-region-karaganda-agreement-1996"])


def test_signings_of_agreements_and_what_is_not_done_are_left_out() -> None:
    kept = worthy(ATLAS, ATLAS.index.claims)
    assert len(kept) > 50
    assert "event-signing-gomel-pavlodar-2016-11" not in kept
    assert all(ATLAS.claim(i).status not in UNCERTAIN and not ATLAS.claim(i).repeats for i in kept)


def test_the_year_of_a_leap_day_without_one_has_it_on_the_28th() -> None:
    claim = "event-conference-minsk-2013-02-20"
    since = {**ATLAS.index.since, claim: PartialDate.parse("2012-02-29")}
    atlas = dataclasses.replace(ATLAS, index=dataclasses.replace(ATLAS.index, since=since))
    texts = [anniversaries_of_year(atlas, [claim], year)[0].at.text for year in (2016, 2022)]
    assert texts == ["2016-02-29", "2022-02-28"]


def test_the_anniversaries_of_a_year_are_in_order_of_time() -> None:
    found = anniversaries_of_year(ATLAS, ATLAS.index.claims, 2026)
    assert [entry.at.first for entry in found] == sorted(entry.at.first for entry in found)
    assert all(entry.at.first.year == 2026 for entry in found)
    assert all(entry.is_round for entry in found if entry.is_whole_year)


def test_a_round_number_of_years_in_the_quarter_is_an_anniversary() -> None:
    found = anniversaries_of_quarter(ATLAS, on=date(2026, 10, 1))
    assert (found[0].claim_id, found[0].years, found[0].at.text) == (AGREEMENT, 10, "2026-11")
    claims = [entry.claim_id for entry in anniversaries_of_quarter(ATLAS, on=date(2025, 11, 1))]
    assert AGREEMENT not in claims


def test_agreements_come_first_and_their_signings_are_not_counted_again() -> None:
    found = anniversaries_of_quarter(ATLAS, on=date(2027, 5, 1))
    facts = [ATLAS.claim(entry.claim_id).fact for entry in found]
    assert facts == sorted(facts, key=lambda fact: fact is Fact.EVENT)
    assert "event-signing-partizansky-ekibastuz-2017-04" not in {entry.claim_id for entry in found}


def test_what_is_of_one_country_or_dated_to_a_year_alone_is_none_of_a_quarter() -> None:
    days = [date(year, month, 1) for year in range(2000, 2030) for month in (1, 4, 7, 10)]
    claims = {entry.claim_id for day in days for entry in anniversaries_of_quarter(ATLAS, on=day)}
    assert len(claims) > 20
    assert "event-conference-kazan-2011-10" not in claims
    assert all(len(since.text) >= 7 for i in claims if (since := ATLAS.since(i)))
