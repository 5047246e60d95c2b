"""Time: an order without ties, years among which one is right or none is known, and names of their own days."""

from __future__ import annotations

import re
from datetime import date

import pytest

from data.enums import DEEDS, Lang
from data.queries.quiz.question import NOT_STATED, Ask, OptionKind
from data.queries.quiz.time_questions import date_candidates, name_candidates, order_candidates
from tests.data.whole import ATLAS

ORDERS = list(order_candidates(ATLAS))
DATES = list(date_candidates(ATLAS))
NAMES = list(name_candidates(ATLAS))


def test_what_is_put_in_order_was_done_is_dated_and_says_no_year() -> None:
    assert len(ORDERS) > 50
    for asked in ORDERS:
        assert ATLAS.since(asked.subject)
        assert ATLAS.claim(asked.subject).status in DEEDS
        assert {ATLAS.claim(other.id).fact for other in asked.others} == {ATLAS.claim(asked.subject).fact}
        for lang in Lang:
            assert not re.search(r"\d{4}", ATLAS.title(asked.subject, lang))


def test_a_year_is_asked_for_with_the_chance_that_it_is_not_stated() -> None:
    for asked in DATES:
        since = ATLAS.since(asked.subject)
        years = {other.id for other in asked.others if other.kind is OptionKind.YEAR}
        if asked.ask is Ask.YEAR:
            assert since
            assert asked.right.id == str(since.first.year) == str(since.last.year)
            assert asked.always == (NOT_STATED,)
            assert asked.right.id not in years
        else:
            assert since is None
            assert asked.right == NOT_STATED
            assert asked.always == ()
        assert len(years) > 2


@pytest.mark.parametrize(
    "claim_id",
    [
        "tie-minsk-karaganda-region-tractors-2013",  # under way: its year is not that of a beginning
        "tie-gomel-kazakhstan-ambassador",  # a visit of the ambassador to Gomel is dated elsewhere
        "tie-minsk-region-karaganda-note-90",  # repeats a dated one
        "tie-belarus-kazakhstan-universities-2011",  # 52 agreements, of many dates
        "venture-bobruiskagromash-balers-2013",  # the same assembly is dated as a tie
    ],
)
def test_what_may_be_dated_elsewhere_is_not_called_undated(claim_id: str) -> None:
    asked = {found.subject for found in DATES if found.ask is Ask.UNKNOWN}
    assert claim_id not in asked
    assert {"tie-brest-semey", "bobruisk-oskemen-agreement", "venture-kazbelleasing-2011"} <= asked


def test_years_of_other_options_are_those_of_true_facts_of_the_kind() -> None:
    true_years = {
        (claim.fact, str(since.first.year))
        for claim_id, claim in ATLAS.index.claims.items()
        if (since := ATLAS.since(claim_id))
    }
    for asked in DATES:
        for other in asked.others:
            assert (ATLAS.claim(asked.subject).fact, other.id) in true_years


def test_the_right_name_was_in_force_for_all_of_the_date_and_no_other_was_for_any_of_it() -> None:
    assert len(NAMES) > 80
    kazakh = [i for i, place in ATLAS.index.places.items() if place.country == "KZ"]
    for asked in NAMES:
        assert asked.when
        assert asked.right.on == asked.when.last
        for lang in Lang:
            in_force = {
                ATLAS.place_name(place_id, lang=lang, on=day)
                for place_id in kazakh
                for day in (asked.when.first, asked.when.last)
                if ATLAS.exists(place_id, day)
            }
            assert ATLAS.place_name(asked.right.id, lang=lang, on=asked.when.first) in in_force
            for other in asked.others:
                assert other.on
                assert ATLAS.exists(other.id, other.on)
                assert ATLAS.place_name(other.id, lang=lang, on=other.on) not in in_force


def test_names_of_both_sides_of_a_renaming_are_asked() -> None:
    def others(day: date) -> set[str]:
        found = next(asked for asked in NAMES if asked.ask is Ask.CITY_NAME and asked.day >= day)
        return {ATLAS.place_name(o.id, lang=Lang.EN, on=o.on or day) for o in found.others}

    assert {"Nur-Sultan", "Kapshagay", "Akmola"} <= others(date(2022, 10, 1))
    assert {"Astana", "Konaev"} <= others(date(2020, 1, 1))
    early = [asked for asked in NAMES if asked.day < date(2018, 1, 1) and asked.ask is Ask.UNIT_NAME]
    assert {"KZ-61", "KZ-10", "KZ-62"} <= {other.id for asked in early for other in asked.others}
