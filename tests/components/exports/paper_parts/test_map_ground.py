"""Ground of the map of a paper: units, lines of ties, and where points of the map are in the drawing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from xml.etree import ElementTree as Tree

import pytest

from components.context import View, current_atlas
from components.exports.paper_parts.map_ground import WIDTH, draw_ties, draw_units, ground, ways_of
from components.i18n.language import language
from components.map.highlight import sight
from data.atlas.selection import Selection
from data.enums import Lang

if TYPE_CHECKING:
    from geo.projection import Layout

ATLAS = current_atlas()
VIEW = View(ATLAS, Selection(by="BY-HO", kz="KZ-55"), language(Lang.EN), date(2026, 11, 30))


@pytest.mark.parametrize("layout", ["side", "true"])
def test_every_unit_is_drawn_and_the_lit_ones_are_stronger(layout: Layout) -> None:
    drawn = ground(layout, "words")
    draw_units(drawn, VIEW, {"BY-HO", "KZ-55"})
    fills = [path.attrib["fill"] for path in drawn.root.iter("path")]
    assert len(fills) == len(ATLAS.units(VIEW.day))
    assert sorted(fills.count(fill) for fill in set(fills))[:2] == [1, 1]
    made = drawn.finished()
    assert (made.width, made.alt) == (WIDTH, "words")
    assert Tree.fromstring(made.svg).findtext("{http://www.w3.org/2000/svg}title") == "words"  # noqa: S314 - our own


def test_all_ties_of_two_ends_are_one_line_within_the_drawing() -> None:
    drawn, ways = ground("side", ""), ways_of(sight(VIEW))
    points = draw_ties(drawn, ways)
    assert len(list(drawn.root.iter("path"))) == len(ways) >= 1
    width, height = drawn.size
    assert all(0 <= x <= width and -height <= y <= height for x, y in points)


def test_a_frame_is_the_part_of_the_map_that_is_drawn() -> None:
    whole = ground("side", "")
    left, bottom, right, top = whole.frame
    half = ground("side", "", (left, bottom, (left + right) / 2, top))
    assert half.at(left, top) == (0, 0)
    assert half.size[1] == pytest.approx(2 * whole.size[1])
    assert half.within((left, bottom, right, top)) == pytest.approx((0, 0, 2 * WIDTH, half.size[1]))
