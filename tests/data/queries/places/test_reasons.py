"""Reasons to talk come from the source, each with its claims."""

from __future__ import annotations

from datetime import date

from data.queries.places.pair import open_interests
from data.queries.places.reasons import ReasonKind, reasons
from data.queries.places.white_spots import AGREED, white_spots
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)
NEIGHBOURS = {"KZ-31": ("KZ-35", "KZ-62", "KZ-61"), "BY-BR": ("BY-HR", "BY-MI", "BY-HO")}


def test_interests_of_a_side_are_open_to_any_region() -> None:
    assert "tie-mogilev-kazakhstan-interest-2013" in open_interests(ATLAS, "BY-MA", on=TODAY)
    assert "tie-belarus-karaganda-interest-2021" in open_interests(ATLAS, "KZ-35", on=TODAY)
    # Wanted of Karaganda Region alone, and said of the regions of both countries.
    assert "tie-brest-karaganda-interest-2013" not in open_interests(ATLAS, "BY-BR", on=TODAY)
    assert "said-beisenbayev-forum-2021" not in open_interests(ATLAS, "BY-HO", on=TODAY)


def test_an_agreement_that_two_neighbours_inherited_is_one_reason() -> None:
    found = reasons(ATLAS, "BY-BR", "KZ-31", on=TODAY, neighbours=NEIGHBOURS)
    neighbours = [reason for reason in found if reason.kind is ReasonKind.NEIGHBOUR]
    assert [(reason.place_ids, reason.claim_ids) for reason in neighbours] == [
        (("BY-BR", "KZ-35", "KZ-62"), ("tie-brest-karaganda",))
    ]


def test_like_ventures_are_of_one_branch_and_of_both_sides() -> None:
    found = reasons(ATLAS, "BY-HM", "KZ-63", on=TODAY, neighbours={})
    alike = next(reason for reason in found if reason.kind is ReasonKind.LIKE_VENTURES)
    assert alike.sector == "machinery"
    assert "venture-lifts-oskemen-2012" in alike.claim_ids
    assert {ATLAS.claim(i).row["sector"] for i in alike.claim_ids} == {"machinery"}


def test_every_reason_of_every_white_spot_has_claims() -> None:
    found = white_spots(ATLAS, on=TODAY)
    neighbours = {i: tuple(j for j in ATLAS.units(TODAY) if j != i) for i in ATLAS.units(TODAY)}
    for by_id, kz_id in found.cells:
        for reason in reasons(ATLAS, by_id, kz_id, on=TODAY, neighbours=neighbours):
            assert reason.claim_ids
            assert all(ATLAS.claim(i) for i in reason.claim_ids)
            if reason.kind is ReasonKind.NEIGHBOUR:
                assert by_id in reason.place_ids or kz_id in reason.place_ids
                assert found.cells[reason.place_ids[0], reason.place_ids[1]].state in AGREED
