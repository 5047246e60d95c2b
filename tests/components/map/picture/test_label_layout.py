"""Layout of names: inside regions and beside symbols, off what is taken, and the cases that hold the browser's too."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.map.picture.label_layout import APART, EDGE, Box, Name, PlacedName, Sheet, overlap, placed_names
from tests.cases import names as cases

SHEET: Box = (0, 0, 400, 300)
WORD = (60.0, 12.0)
SHORT = (24.0, 12.0)


def region(
    *inside: Box, x: float = 200, y: float = 150, forms: tuple[tuple[float, float], ...] = (WORD,), **more: Any
) -> Name:
    return Name(x, y, forms, centre=(x, y), inside=inside or ((100, 100, 300, 200),), **more)


def symbol(x: float = 200, y: float = 150, **more: Any) -> Name:
    return Name(x, y, (WORD,), centre=(x, y), **more)


def box_of(name: Name, found: PlacedName) -> Box:
    width, height = name.forms[found.form]
    return found.left, found.top, found.left + width, found.top + height


def only(name: Name, **sheet: Any) -> PlacedName | None:
    [found] = placed_names([name], Sheet(SHEET, **sheet))
    return found


def test_the_name_of_a_region_is_on_its_point_and_of_a_symbol_beside_it() -> None:
    assert only(region()) == PlacedName(0, 170, 144)
    assert only(symbol()) == PlacedName(0, 209, 144)


def test_the_name_of_a_region_goes_above_the_symbol_on_its_point() -> None:
    assert only(region(), dots=((195, 145, 205, 155),)) == PlacedName(0, 170, 132)


def test_a_name_lies_inside_its_region_or_is_shortened_or_left_out() -> None:
    narrow: Box = (180, 100, 220, 200)
    assert only(region(narrow)) is None
    found = only(region(narrow, forms=(WORD, SHORT)))
    assert found
    assert (found.form, found.left) == (1, 188)
    assert only(region((180, 145, 220, 150), forms=(WORD, SHORT))) is None


def test_a_lit_name_lies_over_a_region_that_is_smaller_but_not_on_the_centre_of_another() -> None:
    tiny: Box = (195, 148, 205, 152)
    found = only(region(tiny, forms=(WORD, SHORT), lit=True))
    assert found == PlacedName(1, 188, 144)
    assert only(region(tiny, forms=(WORD, SHORT), lit=True), centres=((200, 150), (210, 150))) != found
    assert only(region(tiny, forms=(WORD, SHORT), lit=True), centres=((200, 150), (193, 150), (207, 150))) is None


def test_a_name_keeps_off_symbols_and_lies_on_them_only_where_there_is_no_other_room() -> None:
    dots: tuple[Box, ...] = ((150, 130, 160, 170),)
    beside = only(region((140, 140, 230, 160)), dots=dots)
    assert beside
    assert beside.left >= 163
    assert only(region((140, 140, 210, 160)), dots=dots) is not None
    assert only(region((140, 140, 210, 160)), taken=dots) is None


def test_the_short_form_off_a_symbol_is_better_than_the_long_one_on_it() -> None:
    found = only(region((100, 140, 170, 160), forms=(WORD, SHORT), x=150), dots=((150, 130, 160, 170),))
    assert found
    assert found.form == 1


def test_a_symbol_without_room_is_named_on_others_only_where_it_is_lit() -> None:
    around: tuple[Box, ...] = ((100, 100, 194, 200), (206, 100, 300, 200), (194, 100, 206, 144), (194, 156, 206, 200))
    assert only(symbol(), dots=around) is None
    assert only(symbol(lit=True), dots=around) == PlacedName(0, 209, 144)


def test_no_name_lies_on_the_centre_of_another_place() -> None:
    found = only(symbol(), centres=((200, 150), (240, 150)))
    assert found
    assert not overlap(box_of(symbol(), found), (236, 146, 244, 154))


def test_what_of_a_region_is_out_of_view_is_no_room() -> None:
    found = only(region((-300, 100, 80, 200), x=-200))
    assert found
    assert found.left == EDGE
    assert only(region((-300, 100, EDGE + 50, 200), x=-200)) is None


def test_no_name_touches_the_edge_of_its_sheet() -> None:
    corners = [symbol(20, 20), symbol(380, 5), symbol(20, 295), symbol(399, 280)]
    found = placed_names(corners, Sheet(SHEET))
    boxes = [box_of(name, spot) for name, spot in zip(corners, found, strict=True) if spot]
    assert len(boxes) == len(corners)
    assert min(min(left, top, 400 - right, 300 - bottom) for left, top, right, bottom in boxes) >= EDGE


def test_a_name_is_nearer_to_its_own_symbol_than_to_others_unless_it_is_wanted_and_has_no_other_room() -> None:
    around = tuple(
        (x - 5, y - 5, x + 5, y + 5) for x, y in ((230.0, 140.0), (170.0, 140.0), (200.0, 170.0), (200.0, 125.0))
    )
    assert only(symbol(), dots=around) is None
    assert only(symbol(lit=True), dots=around)


def test_names_keep_as_far_apart_as_their_sheet_says() -> None:
    names = [symbol(), symbol(y=164)]
    first, near = placed_names(names, Sheet(SHEET))
    _, far = placed_names(names, Sheet(SHEET, gap=(6, 3)))
    assert first
    assert near
    assert near.top - first.top == 14
    assert far != near


def test_names_of_one_point_take_different_spots_and_the_first_is_served_first() -> None:
    names = [symbol() for _ in range(30)]
    found = placed_names(names, Sheet(SHEET))
    assert found[0] == PlacedName(0, 209, 144)
    assert found[-1] is None
    boxes = [box_of(name, spot) for name, spot in zip(names, found, strict=True) if spot]
    assert len(boxes) > 3
    for number, one in enumerate(boxes):
        assert not any(overlap(one, other) for other in boxes[:number])


def test_boxes_that_touch_do_not_overlap() -> None:
    assert not overlap((0, 0, 10, 10), (10, 0, 20, 10))
    assert not overlap((0, 0, 10, 10), (0, 10, 10, 20))
    assert overlap((0, 0, 10, 10), (9, 9, 20, 20))


def test_the_cases_are_laid_out_as_they_say() -> None:
    found = json.loads(cases.FILE.read_text("utf-8"))
    assert len(found) >= 8
    for case in found:
        assert cases.laid_out(case) == case["placed"], case["title"]


@pytest.mark.thorough
def test_the_cases_are_those_of_the_data() -> None:
    assert json.loads(cases.FILE.read_text("utf-8")) == cases.cases(), "run python -m tests.cases.names"


BOX = st.tuples(*[st.floats(0, 380)] * 2, *[st.floats(10, 90)] * 2).map(
    lambda b: (b[0], b[1], b[0] + b[2], b[1] + b[3])
)


@given(st.lists(st.tuples(BOX, st.booleans(), st.booleans()), max_size=7), st.lists(BOX, max_size=3))
def test_no_name_lies_on_another_or_on_what_is_taken_or_off_the_sheet(
    wanted: list[tuple[Box, bool, bool]], taken: list[Box]
) -> None:
    names = [
        Name(
            box[0] + 5,
            box[1] + 5,
            (WORD, SHORT),
            centre=(box[0] + 5, box[1] + 5),
            inside=(box,) if area else None,
            lit=lit,
        )
        for box, area, lit in wanted
    ]
    found = placed_names(names, Sheet(SHEET, tuple(taken)))
    boxes = [box_of(name, spot) for name, spot in zip(names, found, strict=True) if spot]
    for number, one in enumerate(boxes):
        assert 0 <= one[0] <= one[2] <= 400
        assert 0 <= one[1] <= one[3] <= 300
        assert not any(overlap(one, other) for other in (*boxes[:number], *taken))


@pytest.mark.parametrize("lit", [True, False])
def test_an_unlit_name_of_a_region_never_leaves_it(*, lit: bool) -> None:
    inside: Box = (180, 140, 210, 160)
    found = only(region(inside, forms=(WORD, (40.0, 12.0)), lit=lit))
    assert (found is not None) == lit


def test_a_lit_name_over_a_small_region_lies_by_its_middle_its_edges_or_its_corners() -> None:
    """The region is too narrow for the name; what covers the rest of it leaves one spot."""
    tall: Box = (190, 100, 210, 200)
    for share, spot in ((0.0, 100), (0.5, 150), (1.0, 200)):
        taken = [(0, y - 7, 400, y + 7) for y in (100, 150, 200) if y != spot]
        found = only(region(tall, y=spot, lit=True), taken=tuple(taken))
        assert found is not None, share
        assert found.top + WORD[1] / 2 == spot
    above = only(region(tall, y=120, lit=True), taken=((0, 0, 400, 190),))
    assert above == PlacedName(0, 170, 194)
    wide: Box = (100, 148, 300, 152)
    beside = only(region(wide, x=110, lit=True), taken=((0, 0, 265, 300),))
    assert beside == PlacedName(0, 270, 144)


@pytest.mark.parametrize(("beyond", "is_free"), [(APART, True), (APART - 1, False)])
def test_a_name_lies_nearer_to_its_own_symbol_by_so_much(beyond: float, is_free: bool) -> None:
    first = only(symbol())
    assert first == PlacedName(0, 209, 144)
    x = 209 + 60 + 9 + beyond  # the name is 9 from its own symbol
    assert (only(symbol(), dots=((x, 150, x, 150),)) == first) is is_free
