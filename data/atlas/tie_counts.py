"""Counts of ties on a day: own, carried by territory and undated, never added."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from data.atlas.succession import lies_in
from data.enums import TieGroup
from data.model import TieCounts

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from data.atlas.atlas import Atlas
    from data.atlas.selection import Filters


def changed_ends(atlas: Atlas, claim_id: str, on: date) -> tuple[str, ...]:
    """Return the places of a tie whose territory another one has on a day, under the ids that the tie states."""
    return tuple(end for end in atlas.index.ends[claim_id] if atlas.resolve(end, on).by_territory)


def tie_group(atlas: Atlas, claim_id: str, on: date, *, of: str | None = None) -> TieGroup:
    """
    Return how a tie counts on a day.

    Parameters
    ----------
    atlas
        The facts.
    claim_id
        The tie.
    on
        The day.
    of
        The place whose ties are counted, None for those of all. A tie that a place has by its territory alone is not
        its own. Of all ties, those with an end whose territory has changed are carried by territory: on that day they
        are nobody's.
    """
    changed = changed_ends(atlas, claim_id, on)
    if of is not None:
        here = frozenset(atlas.resolve(of, on).place_ids)
        changed = tuple(end for end in changed if not here.isdisjoint(atlas.resolve(end, on).place_ids))
    if changed:
        return TieGroup.BY_TERRITORY
    return TieGroup.OWN if atlas.since(claim_id) else TieGroup.UNDATED


def count_ties(atlas: Atlas, claim_ids: Iterable[object], on: date, *, of: str | None = None) -> TieCounts:
    """Return how many ties of each group there are on a day, see `tie_group`; what is no tie is not counted."""
    found = Counter[TieGroup]()
    for first, count in _alike(atlas, claim_ids):
        found[tie_group(atlas, first, on, of=of)] += count
    return TieCounts(**{group.value: found[group] for group in TieGroup})


def unit_counts(atlas: Atlas, on: date, filters: Filters) -> tuple[tuple[str, TieCounts], ...]:
    """
    Return the counts of each first-level unit of a day, of its ties with places of the other country.

    Those with most ties of their own come first, then those with most undated ones, then those with most carried.
    """
    alike = _alike(atlas, atlas.between_places(atlas.ties(on=on, **filters)).index)
    found = [(unit, _counts_of(atlas, alike, unit, on)) for unit in atlas.units(on)]
    return tuple(sorted(found, key=lambda pair: (-pair[1].own, -pair[1].undated, -pair[1].by_territory, pair[0])))


def _counts_of(atlas: Atlas, alike: Iterable[tuple[str, int]], unit: str, on: date) -> TieCounts:
    here, found = frozenset(atlas.resolve(unit, on).place_ids), Counter[TieGroup]()
    for first, count in alike:
        if any(lies_in(atlas.index, end, here, on, below=False) for end in atlas.index.ends[first]):
            found[tie_group(atlas, first, on, of=unit)] += count
    return TieCounts(**{group.value: found[group] for group in TieGroup})


def _alike(atlas: Atlas, claim_ids: Iterable[object]) -> list[tuple[str, int]]:
    """Return the first of the ties that count alike, however many there are, and how many; what is no tie is left."""
    ends, found = atlas.index.ends, dict[tuple[tuple[str, str], bool], list[str]]()
    for tie in map(str, claim_ids):
        if tie in ends:
            found.setdefault((ends[tie], atlas.since(tie) is None), []).append(tie)
    return [(ties[0], len(ties)) for ties in found.values()]
