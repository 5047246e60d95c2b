"""What any claim names together is linked, disputed and repeated claims too."""

from __future__ import annotations

from datetime import date

import pytest

from data.atlas.atlas import COUNTRIES
from data.queries.quiz.linked import covers, linked, members
from tests.data.whole import ATLAS


def test_the_members_of_a_claim_are_its_places_and_organisations() -> None:
    assert members(ATLAS, "tie-gomel-pavlodar-2016") == {"BY-HO", "KZ-55"}
    assert {"maz", "hyundai-trans-auto", "KZ-75"} <= members(ATLAS, "venture-maz-hyundai-2017")
    assert not any(members(ATLAS, claim_id) & COUNTRIES for claim_id in ATLAS.index.claims)


def test_members_of_one_claim_are_linked() -> None:
    found = linked(ATLAS, {"BY-HO"})
    assert {"BY-HO", "KZ-55", "KZ-39", "KZ-ALM"} <= found  # Kostanay by a disputed proposal alone
    assert linked(ATLAS, {"nothing"}) == {"nothing"}
    assert linked(ATLAS, ()) == frozenset()


@pytest.mark.parametrize(
    ("place_id", "others", "day", "expected"),
    [
        ("KZ-55", ["KZ-55"], date(2020, 1, 1), True),
        ("KZ-55", ["ekibastuz"], date(2020, 1, 1), True),  # a region has what lies in it
        ("ekibastuz", ["KZ-55"], date(2020, 1, 1), False),  # one town of a region is not all of it
        ("KZ-61", ["KZ-YUZ"], date(2020, 1, 1), True),
        ("KZ-YUZ", ["KZ-61"], date(2017, 1, 1), True),
        ("KZ-62", ["KZ-KAR"], date(2023, 1, 1), True),
        ("KZ-10", ["semey"], date(2023, 1, 1), True),
        ("KZ-39", ["KZ-55", "maz"], date(2020, 1, 1), False),
        ("KZ-39", [], date(2020, 1, 1), False),
    ],
)
def test_a_place_covers_others_by_territory(place_id: str, others: list[str], day: date, expected: bool) -> None:
    assert covers(ATLAS, place_id, others, day) is expected
