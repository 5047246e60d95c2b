"""Ids of talks: stories of the tables, a pair, a region, and the visitor's own, which the browser keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from data.atlas.atlas import COUNTRIES
from data.errors import UnknownPlaceError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.atlas.atlas import Atlas

OWN: Final = "own"
"""The talk that the visitor has made; only the browser has it."""

PAIR: Final = "pair-"
REGION: Final = "region-"


def talk_id(text: str, atlas: Atlas) -> str:
    """
    Return the id of a talk as it is written.

    Parameters
    ----------
    text
        The id of a story; ``pair-`` with two places, such as ``pair-BY-HO-KZ-55``; ``region-`` with one; or ``own``.
    atlas
        The facts.

    Raises
    ------
    KeyError
        If there is no such talk.
    """
    if text == OWN or text in atlas.tables["stories"].index or places_of(text, atlas):
        return text
    raise KeyError(text)


def places_of(text: str, atlas: Atlas) -> tuple[str, ...]:
    """Return the places that the id of a talk names: of a pair, Belarus first, two, of a region one, else none."""
    if text.startswith(REGION):
        try:
            return (atlas.place(text.removeprefix(REGION)).place_id,)
        except UnknownPlaceError:
            return ()
    return next(_pairs(text, atlas), ())


def _pairs(text: str, atlas: Atlas) -> Iterator[tuple[str, str]]:
    """Give the two places that an id names: ids of places have hyphens of their own."""
    parts = text.removeprefix(PAIR).split("-") if text.startswith(PAIR) else []
    places = atlas.index.places
    for cut in range(1, len(parts)):
        by_id, kz_id = "-".join(parts[:cut]), "-".join(parts[cut:])
        ends = [places.get(i) for i in (by_id, kz_id)]
        if [end.country for end in ends if end] == ["BY", "KZ"] and COUNTRIES.isdisjoint((by_id, kz_id)):
            yield by_id, kz_id
