"""Choice of places on the map: one of each country at most, and both together are a pair."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from data.atlas.atlas import COUNTRIES

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas
    from data.atlas.selection import Selection


class Choice(TypedDict):
    """What is chosen: one place, or the two sides of a pair."""

    place: str | None
    by: str | None
    kz: str | None


def shown_pair(selection: Selection) -> tuple[str, str] | None:
    """
    Return the pair that a map shows, Belarus first.

    A claim is shown before a pair. A place is shown before a pair that it is no side of: the pair is then what was
    chosen earlier on another page.
    """
    place, by, kz = selection.place, selection.by, selection.kz
    if selection.claim or selection.org or selection.person or not by or not kz or place not in (None, by, kz):
        return None
    return by, kz


def with_place(atlas: Atlas, selection: Selection, place_id: str) -> Choice:
    """
    Return what is chosen after a place is chosen beside what a map shows.

    Beside a place of the other country it makes a pair, in place of one of its own country it moves the choice. A whole
    country makes no pair. The same is done by `withPlace` of components/map/js/map_choice.js;
    tests/cases/highlight.json holds both.
    """
    by, kz = shown_pair(selection) or _one_side(atlas, selection)
    if place_id not in COUNTRIES:
        by, kz = (place_id, kz) if atlas.place(place_id).country == "BY" else (by, place_id)
        if by and kz:
            return Choice(place=None, by=by, kz=kz)
    return Choice(place=place_id, by=None, kz=None)


def _one_side(atlas: Atlas, selection: Selection) -> tuple[str | None, str | None]:
    """Return the one place that is chosen as a side of a pair; neither where something else is chosen."""
    other = selection.claim or selection.org or selection.person
    place_id = None if other else selection.place or selection.by or selection.kz
    if place_id is None or place_id in COUNTRIES:
        return None, None
    return (place_id, None) if atlas.place(place_id).country == "BY" else (None, place_id)
