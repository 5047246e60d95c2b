"""Rows of the time line: marks that have room, with their names, one behind the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

LETTER: Final = 7.2
"""Width of a broad letter of 12 px, in pixels."""
NAME: Final = 20
"""So many letters of a name have room beside a mark on a wide screen; a shorter name takes less."""
WIDE: Final = 1300
"""Width of the chart on a wide screen, in pixels, for which names are given room."""
APART: Final = 14
"""So many pixels are between a mark, its name and the next mark, together."""


@dataclass(frozen=True, slots=True)
class Span:
    """A mark: its first day and the day after its last, as ordinals, and the letters of its name."""

    begin: int
    end: int
    letters: int


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a mark is: its row, on which side its name is, and up to which day the name may reach."""

    row: int
    is_left: bool
    free: float


def spots(spans: Iterable[Span], *, first: float, last: float) -> list[Spot]:
    """Return where marks are, each in the first row in which it and its name have room.

    Parameters
    ----------
    spans
        The marks in the order of their first days.
    first, last
        The ends of the axis, as ordinals. What is near the last has its name on the left.
    """
    days = (last - first) / WIDE
    found: list[Spot] = []
    newest: list[int] = []  # of each row the number of its last mark
    free: list[float] = []  # from which day on each row has room, behind that mark and its name
    for number, span in enumerate(spans):
        room = (min(span.letters, NAME) * LETTER + APART) * days
        is_left = span.end + room > last
        begins = span.begin - room if is_left else span.begin
        row = next((i for i, taken in enumerate(free) if taken <= begins), len(free))
        if row == len(free):
            free.append(first)
            newest.append(number)
            reach = first if is_left else last
        elif found[newest[row]].is_left:
            reach = free[row] if is_left else last
        else:
            found[newest[row]] = Spot(row, is_left=False, free=begins)
            reach = begins if is_left else last
        found.append(Spot(row, is_left=is_left, free=reach))
        free[row] = span.end + (APART * days if is_left else room)
        newest[row] = number
    return found
