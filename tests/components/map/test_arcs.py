"""The arcs of every day are the ties of the atlas at the places of that day."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from components.map.arcs import tie_variants
from data.atlas.atlas import COUNTRIES
from tests.data.whole import ATLAS

VARIANTS = tie_variants(ATLAS)


def seen(day: date) -> set[tuple[str, str, str]]:
    return {
        (v.claim_id, v.by_place_id, v.kz_place_id)
        for v in VARIANTS
        if v.first <= day and (v.last is None or day <= v.last)
    }


@given(st.dates(date(1996, 1, 1), date(2026, 12, 31)))
def test_on_every_day_the_arcs_are_the_atlas_ties_at_the_places_of_that_day(day: date) -> None:
    expected = set()
    for claim in map(str, ATLAS.ties(on=day).index):
        by, kz = ATLAS.index.ends[claim]
        if COUNTRIES.intersection((by, kz)):
            continue
        expected |= {(claim, b, k) for b in ATLAS.resolve(by, day).place_ids for k in ATLAS.resolve(kz, day).place_ids}
    assert seen(day) == expected


def test_mogilev_and_south_kazakhstan_end_in_the_old_region_in_2003_and_in_its_successors_today() -> None:
    claim = next(str(i) for i, ends in ATLAS.index.ends.items() if ends == ("BY-MA", "KZ-YUZ"))
    assert {kz for c, _, kz in seen(date(2010, 1, 1)) if c == claim} == {"KZ-YUZ"}
    assert {kz for c, _, kz in seen(date(2024, 1, 1)) if c == claim} == {"KZ-61", "KZ-79"}
    assert all(v.by_territory for v in VARIANTS if v.claim_id == claim and v.kz_place_id != "KZ-YUZ")


def test_no_two_ties_of_one_pair_share_a_lane_on_a_day() -> None:
    for day in (date(2003, 1, 1), date(2019, 1, 1), date(2026, 1, 1)):
        lanes = [
            (v.by_place_id, v.kz_place_id, v.lane)
            for v in VARIANTS
            if v.first <= day and (v.last is None or day <= v.last)
        ]
        assert len(lanes) == len(set(lanes))
