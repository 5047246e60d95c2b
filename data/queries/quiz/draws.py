"""Draws by a seed: the same on every Python, because ``Random.random`` alone is promised to stay as it is."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

Item = TypeVar("Item")


class Draws:
    """Choices by a text, one after the other."""

    def __init__(self, text: str) -> None:
        self._random = Random(text)  # noqa: S311 - the same for all who know the seed

    def below(self, count: int) -> int:
        """Return a whole number from 0 below a count."""
        return int(self._random.random() * count)

    def shuffled(self, items: Iterable[Item]) -> list[Item]:
        """Return items in a drawn order."""
        drawn = list(items)
        for last in range(len(drawn) - 1, 0, -1):
            other = self.below(last + 1)
            drawn[last], drawn[other] = drawn[other], drawn[last]
        return drawn
