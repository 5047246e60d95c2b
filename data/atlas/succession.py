"""Territories through time: the places that a territory was or became by a day, and the places it lies in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from data.enums import ChangeKind
from data.model import Resolution

if TYPE_CHECKING:
    from datetime import date

    from data.atlas.index import Index

SAME_TERRITORY: Final = frozenset({ChangeKind.ELEVATED, ChangeKind.RENAMED})
"""Changes after which a place has the territory that it had before."""


def exists(index: Index, place_id: str, on: date) -> bool:
    """Return whether a territory exists in this form on a day."""
    place = index.place(place_id)
    return (place.valid_from is None or place.valid_from <= on) and (place.valid_to is None or on <= place.valid_to)


def resolve(index: Index, place_id: str, on: date) -> Resolution:
    """Return which places have a place's territory on a day; see `data.atlas.Atlas.resolve`."""
    on = max(on, index.first_known)
    key = (place_id, index.era(on))
    if key not in index.resolved:
        index.resolved[key] = _resolution(index, place_id, on)
    return index.resolved[key]


def _resolution(index: Index, place_id: str, on: date) -> Resolution:
    place = index.place(place_id)
    if place.valid_to is not None and on > place.valid_to:
        changes = index.out_of.get(place_id, ())
        following = [_resolution(index, change.successor_id, on) for change in changes]
    elif place.valid_from is not None and on < place.valid_from:
        changes = index.into.get(place_id, ())
        changes = tuple(c for c in changes if c.kind in SAME_TERRITORY) or changes
        following = [_resolution(index, change.predecessor_id, on) for change in changes]
    else:
        return Resolution((place_id,), by_territory=False, changes=())
    ids = tuple(dict.fromkeys(i for step in following for i in step.place_ids))
    by_territory = any(change.kind not in SAME_TERRITORY for change in changes) or any(
        step.by_territory for step in following
    )
    return Resolution(ids, by_territory, (*changes, *(c for step in following for c in step.changes)))


def parent(index: Index, place_id: str, on: date) -> str | None:
    """Return the place that a place lies in on a day."""
    parent_id = index.place(place_id).parent_id
    if parent_id is None:
        return None
    return next(iter(resolve(index, parent_id, on).place_ids), None)


def ancestors(index: Index, place_id: str, on: date) -> tuple[str, ...]:
    """Return the places a place lies in on a day, nearest first."""
    key = (place_id, index.era(max(on, index.first_known)))
    if key not in index.above:
        above = parent(index, place_id, on)
        index.above[key] = () if above is None else (above, *ancestors(index, above, on))
    return index.above[key]


def lies_in(index: Index, place_id: str, here: frozenset[str], on: date, *, below: bool) -> bool:
    """Return whether a place's territory of a day has all of some places, or with `below` lies in one of them."""
    there = frozenset(resolve(index, place_id, on).place_ids)
    if here <= there:
        return True
    inside = not here.isdisjoint(there)
    return below and (inside or any(not here.isdisjoint(ancestors(index, place, on)) for place in there))
