"""Names on a drawn map: each beside its point, in the first position that is free, or left out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from components.map.picture.sheet import text_width

if TYPE_CHECKING:
    from collections.abc import Iterable

GAP: Final = 3.0
SMALLER: Final = 0.8
SHIFTS: Final = (18.0, -30.0, 28.0, -44.0)
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Label:
    """A name that wants a place: `rank` decides who stays where there is no room, lower first.

    `around` keeps it off a symbol at its point, which reaches `reach` from there.
    """

    id: str
    text: str
    x: float
    y: float
    size: float
    rank: tuple[float, ...]
    bold: bool
    around: bool
    reach: float = 4.0

    @property
    def spots(self) -> tuple[tuple[float, float], ...]:
        """Where its left top corner may stand, from its point, best first."""
        width, height = self.width, self.size * 1.15
        far, near = self.reach + 5, self.reach + 4
        beside = ((far, -height / 2), (-width - far, -height / 2), (-width / 2, near), (-width / 2, -height - near))
        if self.around:
            off = 0.72 * self.reach + 3  # as far to the side as up or down, beyond the round symbol
            corners = ((off, -height - off), (off, off), (-width - off, -height - off), (-width - off, off))
            shifted = tuple((-width * share, dy) for share in (0.25, 0.75) for dy in (near, -height - near))
            return beside + corners + shifted
        close = ((-width / 2, -height / 2), (-width / 2, -height - 4), (-width / 2, 5.0))
        away = ((-width / 2, 16.0), (-width / 2, -height - 16), (-width + 12, -height - 6), (-width + 12, 7.0))
        return (
            *close,
            *beside,
            *away,
            (-12.0, -height - 6),
            (-12.0, 7.0),
            *((-width * share, dy) for share in (0.7, 0.3, 0.9) for dy in SHIFTS),
        )

    @property
    def width(self) -> float:
        """About how wide it is."""
        return text_width(self.text, self.size, bold=self.bold)


@dataclass(frozen=True, slots=True)
class Room:
    """What of a sheet is taken."""

    width: float
    height: float
    taken: list[Box]

    def take(self, box: Box) -> bool:
        """Take a place if it lies on the sheet and is free; return whether it was."""
        left, top, right, bottom = box
        if left < 0 or top < 0 or right > self.width or bottom > self.height:
            return False
        if any(left < r and right > x and top < b and bottom > y for x, y, r, b in self.taken):
            return False
        self.taken.append(box)
        return True


def placed(labels: Iterable[Label], room: Room) -> list[tuple[Label, float, float]]:
    """Return the labels that found a place, each with the left end of its baseline; none lies on another.

    A name that finds no room is tried once more in smaller letters.
    """
    found = []
    for label in sorted(labels, key=lambda label: (label.rank, label.id)):
        for tried in (label, replace(label, size=label.size * SMALLER)):
            if spot := _taken_spot(tried, room):
                found.append((tried, *spot))
                break
    return found


def _taken_spot(label: Label, room: Room) -> tuple[float, float] | None:
    height = label.size * 1.15
    for dx, dy in label.spots:
        x, y = label.x + dx, label.y + dy
        if room.take((x - GAP, y - 1, x + label.width + GAP, y + height + 1)):
            return x, y + label.size * 0.92
    return None
