"""Numbered symbols on the drawn map: how many things there are at a place; as components/map/js/pins.js draws them."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from components.map.picture.sheet import INK, PAPER, element

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from xml.etree.ElementTree import Element

    from components.map.picture.label_layout import Box

SMALLEST, STEP, LARGEST = 24.0, 6.0, 54.0  # diameters
# The light colours of .pv-pin in components/static/base.css.
COLOUR, PICK = "#713701", "#e3a300"
GAP: Final = 2.0
NEAR: Final = (0.0, 15.0, 25.0, 35.0, 45.0)
"""So far a pin may be moved that would lie on another, nearest first."""
WAYS: Final = 8


@dataclass(frozen=True, slots=True)
class Pinned:
    """What is drawn on a map in place of the ties.

    Attributes
    ----------
    title
        What the map shows.
    pins
        The number at each place.
    legend
        What a number means.
    note
        What is not on the map; nothing where all of it is.
    """

    title: str
    pins: Mapping[str, int]
    legend: str
    note: str


@dataclass(frozen=True, slots=True)
class Pin:
    """A numbered symbol at a point of a drawing; its size says its number once more."""

    place_id: str
    count: int
    x: float
    y: float
    chosen: bool = False

    @property
    def radius(self) -> float:
        """Half of how wide it is."""
        return min(LARGEST, SMALLEST + STEP * math.sqrt(self.count - 1)) / 2

    @property
    def box(self) -> Box:
        """What it covers: names keep out of it."""
        reach = self.radius + GAP
        return self.x - reach, self.y - reach, self.x + reach, self.y + reach


def placed_pins(pins: Iterable[Pin], may_move_to: Callable[[Pin], bool]) -> list[Pin]:
    """
    Return pins so that none lies on another where that can be helped; the largest first and the chosen last.

    Parameters
    ----------
    pins
        The pins, each at the point of its place.
    may_move_to
        Whether a pin may be moved to where it is asked about: one for an area may, within it.
    """
    ordered = sorted(pins, key=lambda pin: (pin.chosen, -pin.count, pin.place_id))
    fixed = [pin for pin in ordered if not may_move_to(pin)]
    found = {pin.place_id: pin for pin in fixed}
    for pin in ordered:
        if pin.place_id not in found:
            tried = (moved for moved in _around(pin) if may_move_to(moved) and not _lies_on(moved, found.values()))
            found[pin.place_id] = next(tried, pin)
    return [found[pin.place_id] for pin in ordered]


def _around(pin: Pin) -> Iterable[Pin]:
    for far in NEAR:
        for way in range(WAYS if far else 1):
            angle = 2 * math.pi * way / WAYS
            yield replace(pin, x=pin.x - far * math.cos(angle), y=pin.y + far * math.sin(angle))


def _lies_on(pin: Pin, others: Iterable[Pin]) -> bool:
    return any(math.hypot(pin.x - o.x, pin.y - o.y) < pin.radius + o.radius + GAP for o in others)


def draw_pin(root: Element, pin: Pin) -> None:
    """Draw a pin: its number in a disc, and nothing but its number says how many."""
    fill, ring, ink = (PICK, INK, INK) if pin.chosen else (COLOUR, PAPER, PAPER)
    element("circle", root, cx=pin.x, cy=pin.y, r=pin.radius, fill=fill, stroke=ring, stroke_width=2)
    element(
        "text", root, str(pin.count), x=pin.x, y=pin.y + 4.6, font_size=13, font_weight="bold", text_anchor="middle",
        fill=ink,
    )  # fmt: skip
