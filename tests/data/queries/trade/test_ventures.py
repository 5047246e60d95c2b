"""Ventures stand where the book puts them and are linked only where the data link them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.atlas.atlas import Atlas
from data.enums import Status
from data.queries.trade.ventures import (
    STAGES,
    Bond,
    Stage,
    assembly_counts,
    by_place,
    chains,
    moment,
    threads,
    ventures,
)
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)
DEEDS = set(ATLAS.tables["ventures"]["status"])
DAYS = st.dates(date(1996, 1, 1), TODAY)

if TYPE_CHECKING:
    from tests.data.conftest import Sample


def test_every_status_of_a_deed_is_a_stage() -> None:
    assert {Status(status) for status in DEEDS} <= set(STAGES)
    assert set(STAGES.values()) == set(Stage)


@settings(deadline=None)
@given(on=DAYS, place=st.sampled_from([None, "KZ-35", "KZ-KAR", "KZ-39", "BY-HO", "kostanay", "KZ", "BY-HM"]))
def test_a_venture_stated_again_or_begun_later_is_never_shown(on: date, place: str | None) -> None:
    single, counted = (ventures(ATLAS, on=on, place_id=place, aggregates=flag) for flag in (False, True))
    everything = {v.claim_id for flag in (False, True) for v in ventures(ATLAS, on=TODAY, aggregates=flag)}
    ids = [v.claim_id for v in single + counted]
    assert len(set(ids)) == len(ids)
    assert set(ids) <= everything
    assert not any(ATLAS.claim(i).repeats for i in ids)
    assert all((since := ATLAS.since(i)) is None or since.first <= on for i in ids)
    assert not any(v.is_aggregate for v in single)
    assert all(v.is_aggregate for v in counted)


def test_every_venture_first_stated_is_shown_once_on_a_late_day() -> None:
    shown = [v.claim_id for flag in (False, True) for v in ventures(ATLAS, on=TODAY, aggregates=flag)]
    table = ATLAS.tables["ventures"]
    assert sorted(shown) == sorted(i for i in table.index if not table.at[i, "repeats"])


def test_karaganda_holds_its_plants_before_and_after_its_region_was_split() -> None:
    for place, day in (("KZ-KAR", date(2013, 7, 1)), ("KZ-35", TODAY)):
        found = {v.claim_id for v in ventures(ATLAS, on=day, place_id=place)}
        assert {"venture-kazbelaz-2012", "venture-kazbelaz-2013"} <= found
    (kazbelaz,) = (v for v in ventures(ATLAS, on=TODAY) if v.claim_id == "venture-kazbelaz-2013")
    assert "kazbelaz-start" in kazbelaz.conflict_ids
    assert kazbelaz.by_org_ids == ("belaz",)
    assert kazbelaz.kz_org_ids == ("kazbelaz", "klmz", "kazakhmys")


def test_cities_part_the_ventures_and_leave_none_out() -> None:
    found = ventures(ATLAS, on=TODAY)
    groups = by_place(found)
    assert sorted(v.claim_id for group in groups.values() for v in group) == sorted(v.claim_id for v in found)
    assert all(v.place_id == place for place, group in groups.items() for v in group)
    assert next(place for place in groups if place and place not in ("KZ", "BY")) == "kostanay"


def test_a_year_of_the_note_serves_as_a_date_and_the_books_own_year_does_not() -> None:
    dated, noted, undated = (
        moment(ATLAS, i) for i in ("venture-kazbelaz-2013", "venture-cab-shop-2021", "venture-belaz-karaganda-2011")
    )
    assert dated is not None
    assert (dated.date.text, dated.noted) == ("2013-06", False)
    assert noted is not None
    assert (noted.date.text, noted.noted) == ("2021", True)
    assert undated is None


def test_a_thread_holds_only_what_the_data_link() -> None:
    found = threads(ATLAS, on=TODAY)
    ids = [step.claim_id for thread in found for step in thread.steps]
    assert len(ids) == len(set(ids))
    for thread in found:
        members = {step.claim_id for step in thread.steps}
        assert len(members) > 1
        assert {i for bond in thread.bonds for i in bond[:2]} == members
        for one, other, bond in thread.bonds:
            if bond is Bond.REPEATS:
                assert ATLAS.claim(other).repeats == one
            if bond is Bond.SAME:
                assert ATLAS.claim(one).row["product"] == ATLAS.claim(other).row["product"]


def test_the_park_of_kokshetau_runs_from_an_idea_to_its_first_stage() -> None:
    (park,) = (t for t in threads(ATLAS, on=TODAY) if t.steps[-1].claim_id == "venture-kokshetau-park-2016")
    assert [(s.claim_id, s.stage) for s in park.steps] == [
        ("venture-kokshetau-park-idea-2011", Stage.VOICED),
        ("venture-kokshetau-park-2012", Stage.PLANNED),
        ("venture-kokshetau-park-2016", Stage.OPERATING),
    ]
    assert {bond for _, _, bond in park.bonds} == {Bond.PROMISE}


def test_a_promise_that_is_not_met_links_nothing() -> None:
    linked = {i for t in threads(ATLAS, on=TODAY) for bond in t.bonds for i in bond[:2]}
    assert "venture-cab-axle-plant-2021" in linked  # stated again with its investment
    assert not any(
        {"venture-cab-axle-plant-2021", "venture-cab-workshop-2022"} <= {s.claim_id for s in t.steps}
        for t in threads(ATLAS, on=TODAY)
    )


def test_the_same_organisations_with_the_same_product_are_one_venture(sample: Sample) -> None:
    sample.add("venture_parties", "venture-tractors-2012", seq="2", side="kz", org_id="semey-university")
    sample.add("ventures", "venture-tractors-2012", claim_id="venture-tractors-2015", started="2015", name_en="Again")
    engines = {"claim_id": "venture-engines-2016", "product": "engines", "started": "2016", "name_en": "Engines"}
    sample.add("ventures", "venture-tractors-2012", **engines)
    for claim_id in ("venture-tractors-2015", "venture-engines-2016"):
        for seq, side, org in (("1", "by", "mtz"), ("2", "kz", "semey-university")):
            row = {"claim_id": claim_id, "seq": seq, "side": side, "org_id": org}
            sample.add("venture_parties", "venture-tractors-2012", **row)
    (thread,) = threads(Atlas.load(sample.write()), on=TODAY)
    assert thread.bonds == (("venture-tractors-2012", "venture-tractors-2015", Bond.SAME),)


def test_a_chain_has_an_organisation_on_both_sides_and_leads_from_the_plant() -> None:
    found = {chain.plant_id: chain for chain in chains(ventures(ATLAS, on=TODAY))}
    assert list(found)[:2] == ["mtz", "gomselmash"]  # those with most ventures
    for plant, chain in found.items():
        assert ATLAS.tables["organisations"].at[plant, "country"] == "BY"
        for venture in chain.ventures:
            assert plant in venture.by_org_ids
            assert venture.kz_org_ids
    assert "kazbelaz" in found["belaz"].ventures[0].kz_org_ids


def test_the_four_counts_are_twelve_thirteen_eight_and_six_and_no_two_count_the_same() -> None:
    rows = [ATLAS.claim(i).row for i in assembly_counts(ATLAS)]
    assert [row["value"] for row in rows] == [12, 13, 8, 6]
    assert len({row["product"] for row in rows}) == 4


def test_counts_that_the_tables_do_not_hold_are_left_out(small: Atlas) -> None:
    assert assembly_counts(small) == ()


@pytest.mark.parametrize("ask", [lambda: ventures(ATLAS, on=TODAY), lambda: threads(ATLAS, on=TODAY)])
def test_the_same_question_gets_the_same_answer(ask: Any) -> None:
    assert ask() == ask()
