"""What may be asked about is said once, by the source itself, and in no conflict."""

from __future__ import annotations

from datetime import date

import pytest

from data.enums import Citation, Status
from data.model import PartialDate
from data.queries.quiz.askable import askable_claims, day_of, is_disputed, is_near, is_settled, matter
from tests.data.whole import ATLAS


def test_no_repeat_no_conflict_no_total_and_nothing_derived_is_asked_about() -> None:
    found = askable_claims(ATLAS)
    assert 300 < len(found) < len(ATLAS.index.claims)
    assert [claim.claim_id for claim in found] == sorted(claim.claim_id for claim in found)
    for claim in found:
        assert claim.repeats is None
        assert ATLAS.conflicts_of(claim.claim_id) == ()
        assert not claim.row.get("is_aggregate")
        assert Status.DERIVED is not claim.status
        assert Citation.DERIVED is not claim.citation
    left_out = set(ATLAS.index.claims) - {claim.claim_id for claim in found}
    for claim_id in left_out:
        claim = ATLAS.claim(claim_id)
        derived = (claim.status, claim.citation) in ((Status.DERIVED, claim.citation), (claim.status, Citation.DERIVED))
        assert claim.repeats or ATLAS.conflicts_of(claim_id) or claim.row.get("is_aggregate") or derived


@pytest.mark.parametrize(
    ("claim_id", "expected"),
    [
        ("tie-grodno-kostanay", True),
        ("tie-mogilev-karaganda", False),
        ("tie-gomel-atyrau", True),
        ("turnover-2005", False),
    ],
)
def test_a_tie_is_disputed_where_its_document_is(claim_id: str, expected: bool) -> None:
    assert is_disputed(ATLAS, claim_id) is expected


def test_claims_of_one_matter_are_the_document_and_what_rests_on_it() -> None:
    tie = matter(ATLAS, "tie-gomel-pavlodar-2016")
    assert tie == {"tie-gomel-pavlodar-2016", "gomel-pavlodar-agreement-2016"}
    assert "gomel-pavlodar-agreement-2016" in matter(ATLAS, "event-signing-gomel-pavlodar-2016-11")
    assert matter(ATLAS, "package-2009") == {"package-2009"}  # a conflict is a matter of its own


def test_the_day_of_a_claim_is_the_last_of_its_date_or_the_first_on_which_it_is_shown() -> None:
    assert day_of(ATLAS, "event-opening-maz-almaty-2017-06") == date(2017, 6, 30)
    assert day_of(ATLAS, "brest-semey-agreement") == ATLAS.first_day("brest-semey-agreement")


@pytest.mark.parametrize(
    ("place_id", "when", "expected"),
    [
        ("KZ-71", "2017", True), ("KZ-71", "2019", False), ("KZ-71", "2022", False), ("KZ-71", "2020-05", True),
        ("KZ-YUZ", "2017", True), ("KZ-YUZ", "2018", False), ("KZ-62", "2021", False), ("KZ-55", "1996", True),
        ("konaev", "2022-05", False), ("konaev", "2022-06", True),
    ],
)  # fmt: skip
def test_a_place_is_settled_where_it_kept_its_name_and_territory(place_id: str, when: str, expected: bool) -> None:
    since = PartialDate.parse(when)
    assert is_settled(ATLAS, place_id, since, since.last) is expected
    assert is_settled(ATLAS, place_id, None, date(2023, 1, 1)) is (place_id != "KZ-YUZ")


def test_claims_are_near_within_a_few_years() -> None:
    assert is_near(ATLAS, "turnover-2005", "turnover-2011")
    assert not is_near(ATLAS, "turnover-2005", "turnover-2014")
    assert is_near(ATLAS, "turnover-2011", "turnover-2005")
