"""Territories at a time: whether a place was there in a period, and what it became."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from data.model import FIRST_KNOWN

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas
    from data.model import PartialDate


class Presence(StrEnum):
    """Whether a place was there in a period: in all of it, a part of it, before it alone, or after it alone."""

    WHOLE = "whole"
    PART = "part"
    ENDED = "ended"
    NOT_YET = "not_yet"


def presence(atlas: Atlas, place_id: str, on: PartialDate | None) -> Presence:
    """Return whether a place was there in a period; without one, whether it is there today."""
    place = atlas.place(place_id)
    begun, ended = place.valid_from or date.min, place.valid_to or date.max
    if on is None:
        return Presence.WHOLE if place.valid_to is None else Presence.ENDED
    # Before the first known boundaries those of that day count, as in the rest of the atlas.
    first, last = max(on.first, FIRST_KNOWN), max(on.last, FIRST_KNOWN)
    if ended < first:
        return Presence.ENDED
    if last < begun:
        return Presence.NOT_YET
    return Presence.WHOLE if begun <= first and last <= ended else Presence.PART


def successors(atlas: Atlas, place_id: str, on: PartialDate | None) -> tuple[str, ...]:
    """Return the places that have a place's territory at the end of a period, or today."""
    return atlas.resolve(place_id, on.last if on else date.max).place_ids
