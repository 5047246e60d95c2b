"""Filter of ties by day, kind, status and theme, over the facts of the index."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet
    from datetime import date

    from data.atlas.index import Index, TieFacts
    from data.model import PartialDate

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

    def keeps(self, facts: TieFacts, since: PartialDate | None) -> bool:
        """Return whether a tie that began at a date, or at none that is known, passes."""
        return (
            (self.repeats or not facts.repeats)
            and (not self.kinds or facts.kind in self.kinds)
            and (not self.statuses or facts.status in self.statuses)
            and (not self.themes or not self.themes.isdisjoint(facts.themes))
            and (self.on is None or since is None or since.first <= self.on)
        )

    def rows(self, index: Index, tie_ids: Iterable[str]) -> list[int]:
        """Return the numbers of the rows, in the table of ties, of those that pass."""
        return [index.tie_facts[i].row for i in tie_ids if self.keeps(index.tie_facts[i], index.since.get(i))]
