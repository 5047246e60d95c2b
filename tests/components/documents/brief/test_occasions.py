"""Occasions of a visit, and of a place in a year."""

from __future__ import annotations

from datetime import date

import pytest

from components.documents.brief.occasions import occasions, occasions_of_year
from data.enums import Lang
from data.errors import UnknownPlaceError
from data.queries.places.pair import pair
from tests.components.documents.brief import briefs


def test_the_agreement_of_gomel_and_pavlodar_is_ten_years_old_in_december_2026() -> None:
    (line,) = briefs.brief(*briefs.GOMEL_PAVLODAR).occasions
    assert line.text.startswith("November 2026: 10 years. In November 2016 the Gomel Regional")
    assert line.claims == ("gomel-pavlodar-agreement-2016",)
    assert line.marks == ()
    assert line.sources


def test_what_is_known_to_the_year_counts_all_the_year_and_says_so() -> None:
    for day in (date(2026, 1, 1), date(2026, 12, 31)):
        (line,) = briefs.brief(*briefs.MINSK_KARAGANDA, day=day).occasions[:1]
        assert line.text.startswith("2026: 30 years. In 1996")
        assert line.marks == ("only the year is known",)
    later = briefs.brief(*briefs.MINSK_KARAGANDA, day=date(2027, 1, 1)).occasions
    assert "minsk-region-karaganda-agreement-1996" not in {claim for line in later for claim in line.claims}


def test_the_day_of_the_visit_decides_and_not_today() -> None:
    found = briefs.brief(*briefs.GOMEL_PAVLODAR, day=date(2031, 10, 15)).occasions
    assert found[0].text.startswith("November 2031: 15 years.")


def test_round_occasions_stay_on_the_page_longer() -> None:
    visit = briefs.visit(*briefs.GOMEL_PAVLODAR, day=date(2027, 4, 1))
    found = pair(briefs.ATLAS, *briefs.GOMEL_PAVLODAR, on=visit.view.day)
    kept = [entry.kept for entry in occasions(visit, found.claim_ids)]
    assert kept == sorted(kept)
    assert kept


@pytest.mark.parametrize("lang", list(Lang))
def test_the_calendar_of_a_place_has_the_anniversaries_of_a_year(lang: Lang) -> None:
    found = occasions_of_year(briefs.view(lang), "BY-HO", 2026)
    ten = next(entry for entry in found if entry.claim == "gomel-pavlodar-agreement-2016")
    assert (ten.years, ten.first, ten.last) == (10, date(2026, 11, 1), date(2026, 11, 30))
    assert (ten.is_round, ten.is_whole_year) == (True, False)
    assert "2016" in ten.text
    assert ten.source
    assert [entry.first for entry in found] == sorted(entry.first for entry in found)
    assert all(entry.is_round for entry in found if entry.is_whole_year)


def test_an_occasion_of_a_year_alone_says_so() -> None:
    found = next(entry for entry in occasions_of_year(briefs.view(), "KZ-35", 2026) if entry.is_whole_year)
    assert found.text.endswith("(only the year is known)")
    assert (found.first, found.last) == (date(2026, 1, 1), date(2026, 12, 31))


def test_a_place_that_is_unknown_has_no_calendar() -> None:
    with pytest.raises(UnknownPlaceError):
        occasions_of_year(briefs.view(), "nowhere", 2026)
