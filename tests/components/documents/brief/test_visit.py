"""Visits: which places, guests and days can be taken, and on which day facts are read."""

from __future__ import annotations

from datetime import date

import pytest

from components.documents.brief.refusals import Refusal, RefusedError
from components.documents.brief.visit import check_day, last_day, other_country, pair_visit, place_visit
from tests.components.documents.brief import briefs


@pytest.mark.parametrize(
    ("by_id", "kz_id", "guest", "refusal"),
    [
        ("nowhere", "KZ-55", "KZ-55", Refusal.UNKNOWN_PLACE),
        ("KZ-55", "KZ-55", "KZ-55", Refusal.WRONG_SIDE),
        ("BY-HO", "BY-HO", "BY-HO", Refusal.WRONG_SIDE),
        ("BY-HO", "moscow", "moscow", Refusal.WRONG_SIDE),
        ("BY", "KZ-55", "KZ-55", Refusal.COUNTRY),
        ("BY-HO", "KZ-55", "KZ-35", Refusal.WRONG_GUEST),
        ("BY-HO", "KZ-55", "", Refusal.WRONG_GUEST),
    ],
)
def test_a_pair_that_cannot_be_taken_is_refused_by_name(by_id: str, kz_id: str, guest: str, refusal: Refusal) -> None:
    with pytest.raises(RefusedError) as caught:
        pair_visit(briefs.view(), by_id, kz_id, guest=guest, day=briefs.DAY)
    assert caught.value.refusal is refusal
    named = guest if refusal is Refusal.WRONG_GUEST else caught.value.values["place"]
    assert f"“{named}”" in str(caught.value)


@pytest.mark.parametrize(
    ("place_id", "guest", "refusal"),
    [
        ("nowhere", "", Refusal.UNKNOWN_PLACE),
        ("moscow", "", Refusal.WRONG_SIDE),
        ("KZ", "", Refusal.COUNTRY),
        ("KZ-55", "BY-HO", Refusal.WRONG_GUEST),
    ],
)
def test_a_place_that_cannot_be_taken_is_refused(place_id: str, guest: str, refusal: Refusal) -> None:
    with pytest.raises(RefusedError) as caught:
        place_visit(briefs.view(), place_id, guest=guest, day=briefs.DAY)
    assert caught.value.refusal is refusal


def test_days_from_1996_to_ten_years_ahead_can_be_prepared() -> None:
    check_day(date(1996, 1, 1), briefs.TODAY)
    check_day(date(2036, 11, 30), briefs.TODAY)
    for day in (date(1995, 12, 31), date(2036, 12, 1)):
        with pytest.raises(RefusedError, match=day.isoformat()):
            check_day(day, briefs.TODAY)
    assert last_day(date(2028, 2, 29)) == date(2038, 2, 28)


def test_facts_are_read_on_the_day_of_a_past_visit_and_never_later_than_today() -> None:
    assert briefs.visit(*briefs.GOMEL_PAVLODAR, day=date(2030, 1, 1)).view.day == briefs.TODAY
    assert briefs.visit(*briefs.GOMEL_PAVLODAR, day=date(2010, 1, 1)).view.day == date(2010, 1, 1)


def test_host_and_guest_are_the_two_sides() -> None:
    found = briefs.visit(*briefs.GOMEL_PAVLODAR, guest="BY-HO")
    assert (found.guest, found.host, found.is_pair) == ("BY-HO", "KZ-55", True)
    alone = place_visit(briefs.view(), "KZ-55", guest="BY", day=briefs.DAY)
    assert (alone.places, alone.guest, alone.host, alone.is_pair) == (("KZ-55",), "", "KZ-55", False)
    coming = place_visit(briefs.view(), "KZ-55", guest="KZ-55", day=briefs.DAY)
    assert coming.host == other_country(briefs.ATLAS, "KZ-55") == "BY"


def test_a_territory_that_is_no_more_has_its_last_name() -> None:
    found = briefs.visit("BY-MI", "KZ-KAR")
    assert found.name("KZ-KAR") == "Karaganda Region"
