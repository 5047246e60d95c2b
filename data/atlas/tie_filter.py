"""Filter of ties by day, kind, status and theme, over the facts of the index."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet
    from datetime import date

    from data.atlas.index import Index, TieFacts

NO_FILTER: Final[frozenset[str]] = frozenset()
"""Keeps all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TieFilter:
    """Which ties to keep; see `data.atlas.Atlas.ties`."""

    on: date | None = None
    kinds: AbstractSet[str] = NO_FILTER
    statuses: AbstractSet[str] = NO_FILTER
    themes: AbstractSet[str] = NO_FILTER
    repeats: bool = False

    def keeps(self, facts: TieFacts, first_day: date) -> bool:
        """Return whether a tie passes that began on a day or, undated, is first stated in the year of that day."""
        return (
            (self.repeats or not facts.repeats)
            and (not self.kinds or facts.kind in self.kinds)
            and (not self.statuses or facts.status in self.statuses)
            and (not self.themes or not self.themes.isdisjoint(facts.themes))
            and (self.on is None or first_day <= self.on)
        )

    def rows(self, index: Index, tie_ids: Iterable[str]) -> list[int]:
        """Return the numbers of the rows, in the table of ties, of those that pass."""
        return [index.tie_facts[i].row for i in tie_ids if self.keeps(index.tie_facts[i], index.first_day[i])]
