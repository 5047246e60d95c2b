"""What a selection lights: the table of cases, the atlas's own answers, and some cases read from the facts by hand."""

from __future__ import annotations

import dataclasses
import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.context import View
from components.i18n.language import language
from components.map.arcs import tie_variants
from components.map.highlight import NOTHING, Highlight, highlight, is_carried, seen_ties, sight
from data.atlas.atlas import COUNTRIES
from data.atlas.selection import Selection
from data.atlas.tie_counts import changed_ends, count_ties
from data.enums import Lang
from tests.cases import make
from tests.data.whole import ATLAS

TODAY = make.DAYS[-1]
OLD = date(2003, 7, 1)
CASES: list[dict[str, Any]] = json.loads(make.FILE.read_text(encoding="utf-8"))["cases"]
PLACES = sorted(set(ATLAS.index.places) - COUNTRIES)


def view(day: date = TODAY, **chosen: Any) -> View:
    return View(ATLAS, Selection(date=day, **chosen), language(Lang.EN), day)


def lit(day: date = TODAY, **chosen: Any) -> Highlight:
    shown = view(day, **chosen)
    return highlight(ATLAS, shown.selection, seen_ties(shown), on=day)


def claims(arcs: frozenset[str]) -> set[str]:
    return {arc.partition("~")[0] for arc in arcs}


def test_the_cases_are_those_of_the_facts_of_today() -> None:
    assert make.FILE.read_text(encoding="utf-8") == make.text(ATLAS), "run python -m tests.cases.make"


def test_the_cases_cover_every_place_day_table_and_kind_of_selection() -> None:
    assert {case["place"] for case in CASES if "place" in case} == set(ATLAS.index.places)
    assert {case["day"] for case in CASES} == {day.isoformat() for day in make.DAYS}
    tables = {ATLAS.claim(case["claim"]).table for case in CASES if "claim" in case}
    assert tables == {"agreements", "ties", "trade", "ventures", "events", "statements"}
    assert sum("by" in case and "kz" in case for case in CASES) > 60
    assert sum("by" in case and "kz" not in case for case in CASES) >= 3


@given(st.sampled_from(PLACES), st.dates(date(1996, 1, 1), date(2026, 11, 24)))
def test_a_place_lights_the_ties_and_partners_that_the_atlas_says(place: str, day: date) -> None:
    light = lit(day, place=place)
    here = set(ATLAS.resolve(place, day).place_ids)

    def drawn(below: bool) -> set[str]:
        """Return the ties of the place, but for those whose other end has another territory's ties on this day."""
        ties = ATLAS.between_places(ATLAS.ties_of(place, on=day, below=below))
        away = {
            tie: [i for end in changed_ends(ATLAS, tie, day) for i in ATLAS.resolve(end, day).place_ids]
            for tie in map(str, ties.index)
        }
        return {tie for tie, ids in away.items() if not ids or here.intersection(ids)}

    assert claims(light.lit) == drawn(below=False)
    assert claims(light.lit | light.lit_below) == drawn(below=True)
    assert light.partners <= set(ATLAS.partners(place, on=day))
    assert light.selected == here


@given(st.sampled_from(sorted(ATLAS.index.claims)), st.sampled_from(make.DAYS))
def test_no_place_is_lit_in_two_ways_and_no_tie_is(claim: str, day: date) -> None:
    light = lit(day, claim=claim)
    assert not light.selected
    assert not light.partners & light.below
    assert not light.lit & light.lit_below
    assert light.lit <= light.ties


def test_an_agreement_and_its_tie_light_the_pair_and_the_line() -> None:
    for claim in ("gomel-pavlodar-agreement-2016", "tie-gomel-pavlodar-2016"):
        light = lit(claim=claim)
        assert (set(light.partners), set(light.below)) == ({"BY-HO", "KZ-55"}, set())
        assert light.lit == {"tie-gomel-pavlodar-2016~0"}
        assert light.lit_below == set()


def test_before_an_agreement_was_signed_its_places_are_lit_without_a_line() -> None:
    light = lit(date(2015, 1, 1), claim="gomel-pavlodar-agreement-2016")
    assert (set(light.partners), set(light.lit)) == ({"BY-HO", "KZ-55"}, set())


def test_a_pair_lights_its_sides_and_what_joins_them() -> None:
    light = lit(by="BY-HO", kz="KZ-55")
    assert light.selected == {"BY-HO", "KZ-55"}
    assert light.partners == set()
    assert claims(light.lit) == {i for i, ends in ATLAS.index.ends.items() if ends == ("BY-HO", "KZ-55")} - {
        i for i in ATLAS.index.ends if ATLAS.claim(i).repeats
    }
    assert "tie-gomel-pavlodar-2016" in claims(light.lit)
    assert claims(light.lit_below) == {"tie-gomel-pavlodar-combines-2017", "tie-zhlobin-pavlodar-ferrosilicon-2017"}
    assert light.below == {"gomel", "zhlobin"}


def test_a_pair_with_a_former_region_is_lit_over_all_its_successors() -> None:
    light = lit(by="BY-MA", kz="KZ-YUZ")
    assert light.selected == {"BY-MA", "KZ-61", "KZ-79"}
    assert claims(light.lit) == {"tie-mogilev-south-kazakhstan-2003"}
    assert len(light.lit) == 2
    assert claims(light.lit_below) == {"tie-mogilev-shymkent"}, "Shymkent alone is one of two successors"


def test_the_pair_with_one_successor_has_its_line_alone() -> None:
    light = lit(by="BY-MA", kz="KZ-61")
    assert light.selected == {"BY-MA", "KZ-61"}
    ends = {(tie.by_place_id, tie.kz_place_id) for tie in tie_variants(ATLAS) if tie.id in light.lit}
    assert ends == {("BY-MA", "KZ-61")}


def test_one_side_of_a_pair_lights_as_a_place_does() -> None:
    assert lit(by="BY-HO") == lit(place="BY-HO") == lit(place="BY-HO", kz=None)
    assert lit(kz="KZ-55") == lit(place="KZ-55")


def test_karaganda_region_of_2003_has_its_own_ties_and_today_those_of_both_successors() -> None:
    then, now = lit(OLD, place="KZ-KAR"), lit(place="KZ-KAR")
    assert then.selected == {"KZ-KAR"}
    assert now.selected == {"KZ-35", "KZ-62"}
    assert "tie-minsk-region-karaganda-1996" in claims(then.lit) & claims(now.lit)
    for claim in claims(now.lit):
        ends = {tie.kz_place_id for tie in tie_variants(ATLAS) if tie.id in now.lit and tie.claim_id == claim}
        assert ends == {"KZ-35", "KZ-62"}, "no tie of one successor alone is the region's own"
    assert now.below >= {"karaganda"}


def test_south_kazakhstan_does_not_take_the_tie_of_shymkent_for_its_own() -> None:
    light = lit(date(2021, 7, 1), place="KZ-YUZ")
    assert claims(light.lit) == {"tie-mogilev-south-kazakhstan-2003"}
    assert claims(light.lit_below) == {"tie-mogilev-shymkent"}


def test_a_venture_lights_its_town_its_partners_place_and_the_region_around() -> None:
    claim = next(
        i for i, c in ATLAS.index.claims.items()
        if c.table == "ventures" and c.row["place_id"] == "kokshetau" and not c.repeats
    )  # fmt: skip
    light = lit(claim=claim)
    assert "kokshetau" in light.partners
    assert "KZ-11" in light.below
    assert light.lit == set()


def test_a_figure_lights_its_region_and_a_statement_the_places_it_speaks_of() -> None:
    figure = lit(claim="area-engine-building-kostanay-2021")
    assert (set(figure.partners), set(figure.below)) == ({"BY-HM", "kostanay"}, {"KZ-39"})
    assert "KZ-39" in lit(claim="share-tractors-mtz-kostanay-2013").partners, "this one is of the region itself"
    assert "KZ" not in figure.partners | figure.below
    said = lit(claim="said-akashin-230-jobs-2016")
    assert (set(said.partners), set(said.below)) == ({"kokshetau"}, {"KZ-11"})


def test_a_figure_of_south_kazakhstan_lights_what_is_there_on_the_day() -> None:
    claim = "tie-mogilev-south-kazakhstan-2003"
    assert lit(OLD, claim=claim).partners == {"BY-MA", "KZ-YUZ"}
    assert lit(claim=claim).partners == {"BY-MA", "KZ-61", "KZ-79"}


def test_what_is_stated_again_lights_what_was_first_stated() -> None:
    again = [c for c in ATLAS.index.claims.values() if c.table == "ties" and c.repeats]
    assert len(again) > 5
    for claim in again:
        assert lit(claim=claim.claim_id).lit == lit(claim=str(claim.repeats)).lit


def test_whole_countries_light_nothing() -> None:
    choices: list[dict[str, Any]] = [
        {"place": "BY"}, {"by": "BY"}, {"kz": "KZ"}, {"by": "BY", "kz": "KZ"}, {"claim": "accords-2009"},
    ]  # fmt: skip
    for chosen in choices:
        assert not lit(**chosen), chosen
    assert sight(view(place="KZ")) == sight(view())
    commission = lit(claim="tie-belarus-astana-commission-2012")
    assert commission.partners == {"KZ-71"}
    assert commission.ties == {"tie-belarus-astana-commission-2012"}


def test_every_claim_that_names_a_place_below_the_country_lights_it() -> None:
    lights = {claim: bool(lit(claim=claim)) for claim in ATLAS.index.claims}
    assert sum(lights.values()) > 540
    assert lit() == NOTHING


def test_only_what_is_lit_is_drawn_and_without_a_choice_the_lines_of_pairs() -> None:
    seen = {tie.id: light for tie, light in sight(view(place="KZ-YUZ")).ties}
    light = lit(place="KZ-YUZ")
    assert {id_ for id_, how in seen.items() if how == "lit"} == light.lit != set()
    assert {id_ for id_, how in seen.items() if how == "below"} == light.lit_below
    assert set(seen) == light.lit | light.lit_below
    assert sight(view()).ties == ()
    assert len(sight(view()).lines) > 30


def test_a_tie_of_what_is_chosen_that_no_arc_shows_is_shown_by_the_line_of_its_pair() -> None:
    lines = {line.line.id: line.claims for line in sight(view(place="BY-VI")).lines}
    assert lines == {"BY-VI~KZ-KAR": ("tie-vitebsk-karaganda",)}
    choices: list[dict[str, Any]] = [
        {"place": "KZ-62"}, {"by": "BY-VI", "kz": "KZ-KAR"}, {"claim": "tie-vitebsk-karaganda"},
    ]  # fmt: skip
    for chosen in choices:
        assert sight(view(**chosen)).lines == (), chosen
    assert sight(view(), ties=False).lines == ()


def test_what_is_drawn_is_carried_where_a_territory_has_changed() -> None:
    assert is_carried(sight(view()))
    assert is_carried(sight(view(place="KZ-62")))
    assert not is_carried(sight(view(place="KZ-55")))
    assert not is_carried(sight(view(OLD)))


@pytest.mark.parametrize("day", [date(2016, 6, 30), date(2018, 6, 18), date(2018, 6, 19), TODAY])
def test_ties_are_seen_on_their_first_and_last_day_and_on_no_other(day: date) -> None:
    seen = {tie.id for tie in seen_ties(view(day))}
    expected = {tie.id for tie in tie_variants(ATLAS) if tie.first <= day <= (tie.last or date.max)}
    assert seen == expected


@pytest.mark.parametrize("day", [date(1997, 9, 1), date(1998, 1, 1), date(2012, 12, 31), date(2022, 6, 8), TODAY])
def test_on_the_first_map_each_tie_is_behind_one_line(day: date) -> None:
    behind = [claim for line in sight(view(day)).lines for claim in line.claims]
    counts = count_ties(ATLAS, ATLAS.between_places(ATLAS.ties(on=day)).index, day)
    assert len(behind) == len(set(behind)) == counts.own + counts.undated + counts.by_territory


def test_a_carried_arc_is_drawn_where_its_successor_or_the_claim_itself_is_chosen() -> None:
    def carried(**chosen: Any) -> set[tuple[str, str]]:
        shown = sight(view(**chosen)).ties
        assert all(how == "lit" for tie, how in shown if tie.by_territory)
        return {(tie.by_place_id, tie.kz_place_id) for tie, _ in shown if tie.by_territory}

    assert carried() == carried(place="BY-VI") == carried(place="KZ-55") == set()
    assert {kz for _, kz in carried(place="KZ-62")} == {"KZ-62"}
    assert carried(by="BY-VI", kz="KZ-62") == {("BY-VI", "KZ-62")}
    assert carried(claim="tie-vitebsk-karaganda") == {("BY-VI", "KZ-35"), ("BY-VI", "KZ-62")}


def test_a_park_first_stated_in_2013_is_not_on_the_map_of_2012() -> None:
    claim = "tie-minsk-astana-training-centre-2013"
    assert ATLAS.since(claim) is None
    assert ATLAS.source(ATLAS.claim(claim).source_id).year == 2013
    for day, shown in ((date(2012, 12, 31), False), (date(2013, 1, 1), True), (TODAY, True)):
        assert (claim in claims(frozenset(tie.id for tie in seen_ties(view(day))))) is shown
    parks = {i for i in ATLAS.index.tie_facts if "park" in i and ATLAS.since(i) is None}
    assert len(parks) == 3
    assert not parks & {tie.claim_id for tie in seen_ties(view(date(2012, 12, 31)))}


@pytest.mark.parametrize("name", ["selected", "partners", "below", "lit"])
def test_anything_alone_is_something_that_is_lit(name: str) -> None:
    assert dataclasses.replace(NOTHING, **{name: frozenset({"x"})})
    assert not dataclasses.replace(NOTHING, ties=frozenset({"x"})), "a tie with a whole country lights nothing"
