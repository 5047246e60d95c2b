"""The drawn map of a selection: which regions, arcs, points and names it has, and how each is lit."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from components.context import View
from components.i18n.language import language
from components.map.arcs import tie_variants
from components.map.highlight import sight
from components.map.picture.legend import PAIR_WIDTH
from components.map.picture.svg_map import OPACITY, STROKE, UNIT, WIDTH, Room, draw_map
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from xml.etree import ElementTree as Tree

    from components.map.picture.label_layout import Box

DAY = date(2026, 11, 24)
ARCS = {tie.id: tie for tie in tie_variants(ATLAS)}


def view(day: date = DAY, **chosen: Any) -> View:
    return View(ATLAS, Selection(date=day, **chosen), language(Lang.EN), day)


def paths(shown: View) -> dict[str, Tree.Element]:
    root, _ = draw_map(shown)
    return {str(part.get("id")): part for part in root.iter("path") if part.get("id")}


def names(shown: View) -> list[str]:
    root, _ = draw_map(shown)
    group = next(part for part in root.iter("g") if part.get("id") == "names")
    return [" ".join(line.text or "" for line in text) for text in group]


def strong(shown: View) -> set[str]:
    """Return the regions that are drawn as chosen or as partners."""
    fills = {colours[1] for colours in UNIT.values()}
    return {id_ for id_, part in paths(shown).items() if part.get("fill") in fills}


@pytest.mark.parametrize(
    ("chosen", "regions"),
    [
        ({"claim": "gomel-pavlodar-agreement-2016"}, {"BY-HO", "KZ-55"}),
        ({"by": "BY-HO", "kz": "KZ-55"}, {"BY-HO", "KZ-55"}),
        ({"claim": "share-tractors-mtz-kostanay-2013"}, {"BY-HM", "KZ-39"}),
        ({"claim": "area-engine-building-kostanay-2021"}, {"BY-HM"}),  # of the city of Kostanay
        ({"place": "KZ-YUZ"}, {"BY-MA", "KZ-61", "KZ-79"}),
        ({"place": "KZ"}, set()),
    ],
)
def test_the_regions_that_are_lit_are_filled(chosen: dict[str, Any], regions: set[str]) -> None:
    assert strong(view(**chosen)) == regions


def test_the_chosen_regions_have_a_broad_line_and_partners_a_thin_one() -> None:
    drawn = paths(view(place="KZ-YUZ"))
    assert {drawn[i].get("stroke-width") for i in ("KZ-61", "KZ-79")} == {"2.4"}
    assert {drawn[i].get("stroke-width") for i in ("BY-MA", "KZ-55")} == {"0.9"}


def test_each_arc_is_drawn_as_it_is_lit() -> None:
    shown = view(date(2021, 7, 1), place="KZ-YUZ")  # that of Shymkent itself is first stated in this year
    drawn = paths(shown)
    lights = {light for _, light in sight(shown).ties}
    assert lights == {"lit", "below"}
    for tie, light in sight(shown).ties:
        assert drawn[tie.id].get("stroke-opacity") == str(OPACITY[light])
        assert drawn[tie.id].get("stroke-width") == f"{STROKE[light]:g}"
    lit = {ARCS[i].kz_place_id for i, part in drawn.items() if part.get("stroke-opacity") == "1.0"}
    assert lit == {"KZ-61", "KZ-79"}


def test_without_a_choice_each_pair_has_a_line_as_wide_as_its_ties_are_many_the_named_ones_above() -> None:
    shown = view()
    drawn = paths(shown)
    assert not set(drawn) & set(ARCS)
    lines = {line.line.id: line for line in sight(shown).lines}
    assert len(lines) > 30
    for id_, line in lines.items():
        assert drawn[id_].get("stroke-width") == f"{PAIR_WIDTH[line.step]:g}"
        assert (drawn[id_].get("stroke-dasharray") is not None) == line.by_territory
    named = [lines[id_].named for id_ in drawn if id_ in lines]
    assert named == sorted(named)


def test_the_countries_are_named_in_their_language() -> None:
    assert {"BELARUS", "KAZAKHSTAN"} <= set(names(view()))


def test_what_is_lit_lies_above_what_is_below() -> None:
    shown = view(place="KZ-55")
    order = [id_ for id_ in paths(shown) if id_ in ARCS]
    light_of = {tie.id: OPACITY[light] for tie, light in sight(shown).ties}
    assert [light_of[i] for i in order] == sorted(light_of[i] for i in order)


def test_the_town_of_a_claim_is_drawn_and_named_though_no_tie_ends_there() -> None:
    ends = {end for tie in tie_variants(ATLAS) for end in (tie.by_place_id, tie.kz_place_id)}
    assert "aktobe" not in ends
    claim = next(i for i in ATLAS.index.claims if "aktobe" in sight(view(claim=i)).partners)
    assert "Aktobe" in names(view(claim=claim))
    assert "Aktobe" not in names(view())


def test_of_one_layout_all_pictures_are_equally_wide() -> None:
    sizes = {draw_map(view(place=place))[1][0] for place in (None, "BY-HO", "KZ-YUZ")}
    assert sizes == {WIDTH}


def test_a_name_or_a_mark_may_touch_the_edge_of_the_drawing_and_its_neighbours() -> None:
    room = Room((0.0, 0.0, 100.0, 50.0), [])
    for outside in ((-1, 0, 9, 5), (0, -1, 9, 5), (92, 0, 101, 5), (0, 46, 9, 51)):
        assert not room.take(outside), outside
    corners: list[Box] = [(0, 0, 10, 5), (90, 0, 100, 5), (0, 45, 10, 50), (90, 45, 100, 50)]
    for corner in corners:
        assert room.take(corner), corner
        assert not room.take(corner), "it is taken"
    assert room.take((10, 0, 20, 5)), "it touches another"
    assert not room.take((19, 4, 30, 9)), "it lies on another"
    assert len(room.taken) == 5
