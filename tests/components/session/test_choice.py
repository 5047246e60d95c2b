"""The map shows one place of each country at most, and both together as a pair."""

from __future__ import annotations

from typing import Any

from components.session.choice import Choice, shown_pair, with_place
from data.atlas.selection import Selection
from tests.data.whole import ATLAS


def chosen(after: str, /, **before: str) -> Choice:
    return with_place(ATLAS, Selection(**before), after)  # type: ignore[arg-type]


def one(place: str) -> Choice:
    return Choice(place=place, by=None, kz=None)


def pair(by: str, kz: str) -> Choice:
    return Choice(place=None, by=by, kz=kz)


def test_a_claim_is_shown_before_a_pair_and_a_pair_before_a_place_that_is_its_side() -> None:
    sides: dict[str, Any] = {"by": "BY-HO", "kz": "KZ-55"}
    assert shown_pair(Selection(**sides)) == ("BY-HO", "KZ-55")
    assert shown_pair(Selection(place="KZ-55", **sides)) == ("BY-HO", "KZ-55")
    assert shown_pair(Selection(place="BY-HO", **sides)) == ("BY-HO", "KZ-55")
    assert shown_pair(Selection(place="KZ-35", **sides)) is None
    assert shown_pair(Selection(claim="accords-2009", **sides)) is None
    assert shown_pair(Selection(by="BY-HO")) is None
    assert shown_pair(Selection(kz="KZ-55")) is None


def test_a_place_of_the_other_country_makes_a_pair_whichever_came_first() -> None:
    assert chosen("KZ-55", place="BY-HO") == pair("BY-HO", "KZ-55")
    assert chosen("BY-HO", place="KZ-55") == pair("BY-HO", "KZ-55")
    assert chosen("KZ-55", by="BY-HO") == pair("BY-HO", "KZ-55")


def test_a_place_of_the_same_country_moves_the_choice() -> None:
    assert chosen("BY-MI", place="BY-HO") == one("BY-MI")
    assert chosen("KZ-35", by="BY-HO", kz="KZ-55") == pair("BY-HO", "KZ-35")
    assert chosen("BY-HO-VET", by="BY-HO", kz="KZ-55") == pair("BY-HO-VET", "KZ-55")


def test_a_pair_of_another_page_is_no_choice_of_the_map() -> None:
    assert chosen("KZ-55", place="KZ-35", by="BY-HO", kz="KZ-55") == one("KZ-55")


def test_whole_countries_claims_organisations_and_people_make_no_pair() -> None:
    for before in ({"place": "BY"}, {"claim": "accords-2009"}, {"org": "belaz"}, {"person": "putin-v"}, {}):
        assert chosen("KZ-55", **before) == one("KZ-55"), before
    assert chosen("KZ", place="BY-HO") == one("KZ")
