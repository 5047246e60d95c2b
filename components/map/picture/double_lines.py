"""Lines of a layer's ties on the drawn map: double ones with a diamond, and what the legend says of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from components.documents.counts import short_counts
from components.documents.layer_texts.layer_words import marked
from components.map.alike_ties import claims_behind
from components.map.arcs import line_of
from components.map.highlight import own_sight
from components.map.picture.legend import KIND, LINE, PAIR_WIDTH, ROW, SAMPLE, dashed, pair_colour
from components.map.picture.sheet import INK, PAPER, SOFT, element
from data.atlas.tie_counts import count_ties
from geo.layers import pair_arcs, tie_arc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from xml.etree.ElementTree import Element

    from components.context import View
    from components.map.highlight import Sight
    from geo.projection import Layout

    Spot = tuple[float, float]

STROKE: Final = 2.0
"""Width of the gap of an arc's double line."""
EDGE: Final = 2.0
"""How far each of the two lines reaches beyond the gap."""
DIAMOND: Final = 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWay:
    """The way of a line on the map, and how it is drawn; ``points`` are the map's."""

    id: str
    points: list[Spot]
    colour: str
    width: float
    dash: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDrawing:
    """What is drawn of a layer beside the book, as plain data: the process that draws has the book's facts alone.

    Attributes
    ----------
    ways
        Its lines.
    legend
        What they are, with their numbers; empty where there is none.
    lit
        The places that a chosen claim of the layer lights, chosen, partners and those around; None where none is
        chosen.
    """

    ways: tuple[OwnWay, ...]
    legend: str
    lit: tuple[frozenset[str], frozenset[str], frozenset[str]] | None


def own_drawing(view: View) -> OwnDrawing | None:
    """Return what is drawn of the layer that a view shows beside the book; None where it shows none."""
    seen, of_layer = own_sight(view), view.of_layer
    if seen is None or of_layer is None:
        return None
    return OwnDrawing(
        ways=tuple(own_ways(of_layer, seen, view.selection.layout)),
        legend=_legend(of_layer, seen),
        lit=(seen.chosen, seen.partners, seen.below) if view.selection.own else None,
    )


def own_ways(view: View, seen: Sight, layout: Layout) -> list[OwnWay]:
    """Return the lines of a layer's view that are seen, arcs last."""
    facts = view.atlas.index.tie_facts
    arcs = pair_arcs(layout, "wide", ((line.line.by_id, line.line.kz_id) for line in seen.lines)) if seen.lines else {}
    ways = [
        OwnWay(
            id=f"own-{pair.line.id}",
            points=arcs[pair.line.by_id, pair.line.kz_id]["coordinates"],
            colour=pair_colour(pair, view.selection.kinds),
            width=PAIR_WIDTH[pair.step],
            dash=LINE["by_territory"] if pair.by_territory else "",
        )
        for pair in seen.lines
    ]
    return ways + [
        OwnWay(
            id=f"own-{tie.id}",
            points=tie_arc(layout, "wide", tie.by_place_id, tie.kz_place_id, lane=tie.lane)["coordinates"],
            colour=KIND[facts[tie.claim_id].kind],
            width=STROKE,
            dash=LINE[line_of(view.atlas, tie)],
        )
        for tie, _ in seen.ties
    ]


def draw_own_ways(ground: Element, ways: Iterable[OwnWay], at: Callable[[float, float], Spot]) -> None:
    """Draw double lines, each with a diamond upon its middle."""
    for way in ways:
        points = [at(x, y) for x, y in way.points]
        _draw_double(ground, points, way)
        draw_diamond(ground, *points[len(points) // 2], way.colour)


def _draw_double(ground: Element, points: list[Spot], way: OwnWay) -> None:
    drawn = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    outer = element(
        "path", ground, d=drawn, fill="none", stroke=way.colour, stroke_width=way.width + 2 * EDGE, id=way.id
    )
    dashed(outer, way.dash)
    element("path", ground, d=drawn, fill="none", stroke=PAPER, stroke_width=way.width)


def draw_diamond(ground: Element, x: float, y: float, colour: str) -> None:
    """Draw the mark of a layer."""
    way = f"M{x:.1f} {y - DIAMOND:.1f}L{x + DIAMOND:.1f} {y:.1f}L{x:.1f} {y + DIAMOND:.1f}L{x - DIAMOND:.1f} {y:.1f}Z"
    element("path", ground, d=way, fill=colour, stroke=PAPER, stroke_width=1.4)


def draw_own_legend(root: Element, own: OwnDrawing, *, top: float) -> float:
    """Draw what double lines are, in a row; return its height."""
    if not own.legend:
        return 0.0
    way = OwnWay(id="own-sample", points=[], colour=INK, width=STROKE)
    _draw_double(root, [(0, top + 9), (SAMPLE, top + 9)], way)
    draw_diamond(root, SAMPLE / 2, top + 9, INK)
    element("text", root, own.legend, x=SAMPLE + 8, y=top + 13.5, font_size=13, fill=SOFT)
    return ROW


def _legend(view: View, seen: Sight) -> str:
    if view.layer is None or not (seen.lines or seen.ties):
        return ""
    claims = {claim for line in seen.lines for claim in line.claims}
    for tie, _ in seen.ties:
        claims.update(claims_behind(view, tie.claim_id))
    return f"{marked(view.layer, view.lang)}: {short_counts(count_ties(view.atlas, claims, view.day), view.lang)}"
