"""What was said of a whole country is beside a meeting of the two only where its month or its source is that of it."""

from __future__ import annotations

from datetime import date

import pytest

from data.queries.places.meetings import is_of_country, said_of_country
from data.queries.places.pair import pair
from tests.data.whole import ATLAS

DAY = date(2026, 12, 1)


def test_what_was_said_in_the_month_of_the_meeting_or_in_its_source_is_found() -> None:
    found = {said.claim_id: said for said in said_of_country(ATLAS, pair(ATLAS, "BY-HO", "KZ-55", on=DAY))}
    dated = found["tie-belarus-pavlodar-subsoil-2017"]
    assert (dated.country, dated.said and dated.said.text) == ("BY", "2017-04")
    assert found["venture-aluminium-cluster-2017"].said is None
    assert "tie-belarus-pavlodar-interest-2014" not in found


@pytest.mark.parametrize(("kz", "day"), [("KZ-43", DAY), ("KZ-55", date(2016, 12, 1))])
def test_two_that_have_not_met_have_none(kz: str, day: date) -> None:
    assert list(said_of_country(ATLAS, pair(ATLAS, "BY-HO", kz, on=day))) == []


def test_only_what_is_of_one_place_with_the_whole_other_country_is_of_the_country() -> None:
    places = ("BY-HO", "KZ-55")
    assert is_of_country(ATLAS, places, "venture-rice-harvesters-2017", on=DAY)
    assert not is_of_country(ATLAS, places, "venture-kzs5-pavlodar-2017", on=DAY)
    assert not is_of_country(ATLAS, ("BY-BR",), "venture-rice-harvesters-2017", on=DAY)
