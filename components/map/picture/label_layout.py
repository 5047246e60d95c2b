"""Layout of names on a map: those of regions inside them, those of symbols beside them, none on another.

The same is done by components/map/js/names/name_layout.js; tests/cases/names.json holds both.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from itertools import product
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Box = tuple[float, float, float, float]
Spot = tuple[float, float]

EDGE: Final = 8.0
"""Between a name and the edge of the sheet."""
GAP: Final = (3.0, 1.0)
"""Between a name and a symbol, to the side and up or down; and what is taken, where a sheet does not say otherwise."""
CENTRE: Final = 4.0
"""How far from the point of a region the names of others keep."""
APART: Final = 2.0
"""By how much a name lies nearer to its own symbol than to others."""
OFF: Final = 6.0
"""Between the point of a region and a name above or below it."""
COLUMNS: Final = (0.0, 0.25, 0.5, 0.75, 1.0)
ROWS: Final = (0.0, 0.5, 1.0)


@dataclass(frozen=True, slots=True)
class Name:
    """
    A name that wants a place on the map.

    Attributes
    ----------
    x, y
        What it lies near: the point of its place, or the symbol that was moved away from there.
    centre
        The point of its place, where that is one of the sheet's centres.
    forms
        Width and height of each form, the best first.
    inside
        Rectangles within its region: it lies in one of them. Of a symbol, which it lies beside, None.
    reach
        How far a symbol reaches from its point.
    lit
        Whether it is wanted even where its region is smaller than its shortest form: it then lies over the region.
    """

    x: float
    y: float
    forms: tuple[tuple[float, float], ...]
    centre: Spot | None = None
    inside: tuple[Box, ...] | None = None
    reach: float = 5.0
    lit: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """
    What names are laid out on.

    Attributes
    ----------
    box
        What all names lie in.
    taken
        What no name lies on.
    dots
        Symbols, which a name lies on only where it finds no other room.
    centres
        Points of first-level units: no name of another place lies on one.
    gap
        Between a name and what is taken, other names among it, to the side and up or down.
    """

    box: Box
    taken: tuple[Box, ...] = ()
    dots: tuple[Box, ...] = ()
    centres: tuple[Spot, ...] = ()
    gap: tuple[float, float] = GAP


@dataclass(frozen=True, slots=True)
class PlacedName:
    """A name that found room: which of its forms, and the left top corner of it."""

    form: int
    left: float
    top: float


@dataclass(slots=True)
class _Layout:
    sheet: Sheet
    taken: list[Box] = field(default_factory=list)

    def free(self, name: Name, box: Box, *, dots: bool) -> bool:
        """Return whether a name may cover a box; ``dots`` says whether it keeps off symbols."""
        left, top, right, bottom = self.sheet.box
        if box[0] < left or box[1] < top or box[2] > right or box[3] > bottom:
            return False
        if any(overlap(_around(box, self.sheet.gap), other) for other in self.taken):
            return False
        if dots and any(overlap(_around(box, GAP), other) for other in self.sheet.dots):
            return False
        if dots and name.inside is None and self.is_nearer_to_another(name, box):
            return False
        return not any(
            overlap(box, (x - CENTRE, y - CENTRE, x + CENTRE, y + CENTRE))
            for x, y in self.sheet.centres
            if (x, y) != name.centre
        )

    def is_nearer_to_another(self, name: Name, box: Box) -> bool:
        """Return whether a name would be read as that of another symbol than the one that it lies beside."""
        near = _distance(box, (name.x, name.y))
        points = (((left + right) / 2, (top + bottom) / 2) for left, top, right, bottom in self.sheet.dots)
        return any(
            _distance(box, point) < near + APART and math.dist(point, (name.x, name.y)) > name.reach for point in points
        )

    def find(self, name: Name) -> PlacedName | None:
        """Return where a name lies: off the symbols in any form, else on them, else over its region."""
        for dots in (True, False):
            for number, (width, height) in enumerate(name.forms):
                for x, y in spots(name, width, height, self.sheet.box):
                    if found := self.take(name, number, x, y, dots=dots):
                        return found
            if name.inside is None and not name.lit:
                return None
        if name.inside and name.lit:
            for x, y in _centres(name):
                if found := self.take(name, len(name.forms) - 1, x, y, dots=False):
                    return found
        return None

    def take(self, name: Name, number: int, x: float, y: float, *, dots: bool) -> PlacedName | None:
        """Take the box of a form around a point, if it is free."""
        width, height = name.forms[number]
        box = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
        if not self.free(name, box, dots=dots):
            return None
        self.taken.append(box)
        return PlacedName(number, box[0], box[1])


def placed_names(names: Sequence[Name], sheet: Sheet) -> list[PlacedName | None]:
    """Return where each name lies, the first name first served; None where there is no room for it."""
    left, top, right, bottom = sheet.box
    room = (left + EDGE, top + EDGE, right - EDGE, bottom - EDGE)
    layout = _Layout(replace(sheet, box=room), list(sheet.taken))
    return [layout.find(name) for name in names]


def spots(name: Name, width: float, height: float, sheet: Box) -> Iterable[Spot]:
    """Return the centres that a form of a name may have, best first."""
    if name.inside is None:
        return [(name.x + dx, name.y + dy) for dx, dy in _beside(name.reach, width, height)]
    return _nearest(name, [spot for box in name.inside for spot in _inside(name, _common(box, sheet), width, height)])


def _beside(reach: float, width: float, height: float) -> Iterator[Spot]:
    """Yield the centres around a symbol, from its point."""
    across, along = reach + 4 + width / 2, reach + 3 + height / 2
    yield from ((across, 0.0), (-across, 0.0), (0.0, along), (0.0, -along))
    off = 0.72 * reach + 3  # as far to the side as up or down, beyond the round symbol
    yield from product((off + width / 2, -off - width / 2), (-off - height / 2, off + height / 2))
    yield from product((width / 4, -width / 4), (along, -along))
    yield from product((across, -across), (-height / 2, height / 2))
    yield from product((width / 2, -width / 2), (along, -along))


def _inside(name: Name, box: Box, width: float, height: float) -> Iterator[Spot]:
    """Yield centres within a rectangle: as near to the point of the region as it allows, and all over it."""
    left, top, right, bottom = (
        box[0] + width / 2, box[1] + height / 2, box[2] - width / 2, box[3] - height / 2,
    )  # fmt: skip
    if left > right or top > bottom:
        return
    for y in (name.y - height / 2 - OFF, name.y + height / 2 + OFF, name.y):
        yield min(max(name.x, left), right), min(max(y, top), bottom)
    yield from product(
        (left + share * (right - left) for share in COLUMNS), (top + share * (bottom - top) for share in ROWS)
    )


def _centres(name: Name) -> list[Spot]:
    """Return points within a region, the nearest to its own first."""
    points = [(name.x, name.y)]
    for left, top, right, bottom in name.inside or ():
        points += product(
            (left + share * (right - left) for share in COLUMNS), (top + share * (bottom - top) for share in ROWS)
        )
    return _nearest(name, points)


def _nearest(name: Name, points: list[Spot]) -> list[Spot]:
    def far(spot: Spot) -> int:
        dx, dy = spot[0] - name.x, spot[1] - name.y
        return int(dx * dx + dy * dy)

    return sorted(points, key=far)


def _common(one: Box, other: Box) -> Box:
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])


def _around(box: Box, gap: tuple[float, float]) -> Box:
    return box[0] - gap[0], box[1] - gap[1], box[2] + gap[0], box[3] + gap[1]


def _distance(box: Box, point: Spot) -> float:
    """Return how far a box is from a point."""
    left, top, right, bottom = box
    x, y = point
    return math.hypot(max(left - x, 0.0, x - right), max(top - y, 0.0, y - bottom))


def overlap(one: Box, other: Box) -> bool:
    """Return whether two boxes share any area."""
    return one[0] < other[2] and one[2] > other[0] and one[1] < other[3] and one[3] > other[1]
