"""A match is settled by the period and the side: one place is taken, several are asked, what ended is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.imports.places.place_match import Matching, MatchKind
from data.model import PartialDate

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas


def matching(atlas: Atlas, on: str) -> Matching:
    return Matching(text="x", atlas=atlas, on=PartialDate.parse(on), country=None)


def test_one_place_of_the_period_is_taken_with_the_reason(atlas: Atlas) -> None:
    match = matching(atlas, "2015").settle(MatchKind.CONFIRM, "place.alias", ["KZ-63", "KZ-VOS"])
    assert (match.kind, match.proposed, match.reason_code) == (MatchKind.CONFIRM, "KZ-VOS", "place.alias")
    assert match.params == {"text": "x", "place": "KZ-VOS"}


def test_what_ended_is_asked_with_its_successors_and_the_day(atlas: Atlas) -> None:
    match = matching(atlas, "2020").settle(MatchKind.AUTO, "place.code", ["KZ-YUZ"])
    assert (match.kind, match.place_ids, match.proposed) == (MatchKind.ASK, ("KZ-61", "KZ-79"), None)
    assert match.params["ended_day"] == "2018-06-18"


def test_a_city_that_was_raised_in_rank_goes_on(atlas: Atlas) -> None:
    match = matching(atlas, "2024").settle(MatchKind.AUTO, "place.exact", ["shymkent"])
    assert (match.kind, match.proposed) == (MatchKind.CONFIRM, "KZ-79")


def test_units_come_before_what_lies_in_them(atlas: Atlas) -> None:
    assert matching(atlas, "2024").in_order(["brest", "BY-BR"]) == ("BY-BR", "brest")
    assert matching(atlas, "2024").in_order(["KZ-19", "KZ-75", "KZ"]) == ("KZ", "KZ-75", "KZ-19")
