"""What is known of one place, and what is not."""

from __future__ import annotations

from datetime import date

import pytest

from data.queries.places.place import Gap, place_facts
from data.queries.places.similarity import Trait, most_similar
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)


def _gaps(place: str, day: date = TODAY) -> set[Gap]:
    return {missing.gap for missing in place_facts(ATLAS, place, on=day).missing}


def test_karaganda_shows_five_partners_1996_kazbelaz_twice_and_21_joint_ventures() -> None:
    found = place_facts(ATLAS, "KZ-35", on=TODAY)
    assert {ATLAS.index.ends[tie][0] for tie in found.agreements} == {"BY-MI", "BY-BR", "BY-HO", "BY-VI", "BY-MA"}
    assert found.first
    assert str(ATLAS.since(found.first).text) == "1996"  # type: ignore[union-attr]
    assert {"venture-kazbelaz-2012", "venture-kazbelaz-2013"} <= set(found.ventures_below)
    assert "kazbelaz-start" in found.conflicts
    assert "venture-karaganda-joint-ventures-2021" in found.ventures
    assert ATLAS.tables["trade"].loc["count-joint-ventures-karaganda-2021-10", "value"] == 21


def test_a_territory_knows_where_it_came_from_and_what_it_became() -> None:
    assert [change.predecessor_id for change in place_facts(ATLAS, "KZ-35", on=TODAY).predecessors] == ["KZ-KAR"]
    before = place_facts(ATLAS, "KZ-KAR", on=TODAY)
    assert [change.successor_id for change in before.successors] == ["KZ-35", "KZ-62"]
    assert (before.place_ids, before.by_territory) == (("KZ-35", "KZ-62"), True)


def test_a_venture_in_a_city_is_below_its_region_of_the_day() -> None:
    assert "venture-kazbelaz-2013" in place_facts(ATLAS, "karaganda", on=TODAY).ventures
    assert "venture-kazbelaz-2013" not in place_facts(ATLAS, "KZ-62", on=TODAY).ventures_below
    assert "venture-kazbelaz-2013" in place_facts(ATLAS, "KZ-KAR", on=date(2020, 1, 1)).ventures_below
    assert "venture-kazbelaz-2013" not in place_facts(ATLAS, "KZ-KAR", on=date(2012, 1, 1)).ventures_below


def test_what_the_source_does_not_say_is_of_a_closed_list() -> None:
    assert _gaps("KZ-31") == {Gap.NO_TIE, Gap.NO_FIGURE, Gap.NO_VENTURE, Gap.NO_VISIT, Gap.NO_STATEMENT}
    assert _gaps("BY-HO") == {Gap.UNDATED_AGREEMENTS}
    assert _gaps("KZ-35") == {Gap.NO_AGREEMENT, Gap.NO_TRADE_WITH_A_REGION}, "what is carried is not its own"
    assert Gap.NO_TIE in _gaps("KZ-62")
    assert Gap.UNDATED_AGREEMENTS in _gaps("KZ-KAR") & _gaps("KZ-KAR", date(2022, 6, 7))
    assert {Gap.NO_DATED_AGREEMENT, Gap.UNDATED_AGREEMENTS} <= _gaps("BY-BR")
    assert Gap.NO_AGREEMENT in _gaps("KZ-75")


def test_undated_agreements_are_listed_with_their_claims() -> None:
    missing = next(m for m in place_facts(ATLAS, "KZ-KAR", on=TODAY).missing if m.gap is Gap.UNDATED_AGREEMENTS)
    assert len(missing.claim_ids) == 4
    assert all(ATLAS.since(claim) is None for claim in missing.claim_ids)


def test_seats_that_general_knowledge_gives_are_marked() -> None:
    seats = {seat.org_id: seat.inferred for seat in place_facts(ATLAS, "KZ-35", on=TODAY).organisations}
    assert seats["kazbelaz"] is False
    assert seats["kazakhmys"] is True


@pytest.mark.parametrize("place", [*ATLAS.units(TODAY), "KZ-KAR", "KZ-YUZ", "semey", "BY-HO-VET", "BY", "KZ"])
def test_sources_are_counted_by_the_claims_that_rest_on_them(place: str) -> None:
    found = place_facts(ATLAS, place, on=TODAY)
    for source, count in found.sources:
        assert 0 < count <= len(ATLAS.claims_of_source(source))
    counts = [count for _, count in found.sources]
    assert counts == sorted(counts, reverse=True)


def test_the_nearest_region_shares_what_both_have_of_their_own() -> None:
    like = most_similar(ATLAS, "BY-VI", on=TODAY)
    assert like
    partners = {shared.value for shared in like.shared if shared.trait is Trait.PARTNER}
    assert (like.place_id, partners) == ("BY-HO", {"KZ-KAR", "KZ-59"})


def test_heirs_of_one_territory_share_nothing_they_only_inherited() -> None:
    for unit in ATLAS.units(TODAY):
        like = most_similar(ATLAS, unit, on=TODAY)
        for shared in like.shared if like else ():
            assert set(shared.here).isdisjoint(shared.there)
    assert most_similar(ATLAS, "KZ-62", on=TODAY).place_id != "KZ-35"  # type: ignore[union-attr]


def test_a_region_that_is_not_in_the_source_is_like_none() -> None:
    assert most_similar(ATLAS, "KZ-31", on=TODAY) is None
