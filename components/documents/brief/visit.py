"""Visit: who comes to whom on which day, checked, and the day on which its facts are read."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from components.documents.brief.refusals import Refusal, RefusedError
from data.atlas.atlas import COUNTRIES
from data.atlas.selection import FIRST_DAY, NO_FILTERS
from data.errors import UnknownPlaceError

if TYPE_CHECKING:
    from components.context import View
    from data.atlas.atlas import Atlas
    from data.model import Place

YEARS_AHEAD: Final = 10
"""A visit can be prepared up to so many years ahead."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit.

    Attributes
    ----------
    view
        The view, of the day on which facts are read: the day of the visit where that is past, else the day of the view,
        and never later than today. It has no filters.
    by, kz
        The place in Belarus and the place in Kazakhstan; None for the other side of a place alone.
    guest
        The place that comes; empty where the visit is about one place and the other country comes to it.
    day
        The day of the visit.
    """

    view: View
    by: str | None
    kz: str | None
    guest: str
    day: date

    @property
    def places(self) -> tuple[str, ...]:
        """The places, Belarus first."""
        return tuple(place for place in (self.by, self.kz) if place)

    @property
    def host(self) -> str:
        """The place that receives; of a place alone that comes, the other country."""
        others = [place for place in self.places if place != self.guest]
        return others[0] if others else other_country(self.view.atlas, self.guest)

    @property
    def is_pair(self) -> bool:
        """Whether both sides are places."""
        return self.by is not None and self.kz is not None

    def name(self, place_id: str) -> str:
        """Return the name of a place on the day of the facts, of one that is no more its last."""
        last = self.view.atlas.place(place_id).valid_to or self.view.day
        return self.view.atlas.place_name(place_id, lang=self.view.lang.code, on=min(self.view.day, last))


def pair_visit(view: View, by_id: str, kz_id: str, *, guest: str, day: date) -> Visit:
    """
    Return a visit of one of two places to the other.

    Raises
    ------
    components.documents.brief.refusals.RefusedError
        If a place is unknown, a country or of the other country, if the guest is neither, or the day out of range.
    """
    _check_side(view, by_id, "BY")
    _check_side(view, kz_id, "KZ")
    if guest not in (by_id, kz_id):
        raise RefusedError(Refusal.WRONG_GUEST, place=guest, sides=f"{by_id}, {kz_id}")
    return Visit(_view_of_facts(view, day), by_id, kz_id, guest, day)


def place_visit(view: View, place_id: str, *, guest: str, day: date) -> Visit:
    """
    Return a visit that is about one place: it comes, or, where the guest is empty, the other country comes to it.

    Raises
    ------
    components.documents.brief.refusals.RefusedError
        If the place is unknown or a country, if the guest is neither it nor the other country, or the day out of range.
    """
    place = _place_below_country(view.atlas, place_id)
    if place.country not in COUNTRIES:
        raise RefusedError(Refusal.WRONG_SIDE, place=place_id, country="BY, KZ")
    other = other_country(view.atlas, place_id)
    if guest not in (place_id, other, ""):
        raise RefusedError(Refusal.WRONG_GUEST, place=guest, sides=f"{place_id}, {other}")
    by_id, kz_id = (place_id, None) if place.country == "BY" else (None, place_id)
    return Visit(_view_of_facts(view, day), by_id, kz_id, place_id if guest == place_id else "", day)


def last_day(today: date) -> date:
    """Return the last day of a visit that can be prepared."""
    day = today.day if (today.month, today.day) != (2, 29) else 28
    return date(today.year + YEARS_AHEAD, today.month, day)


def check_day(day: date, today: date) -> None:
    """
    Check that a visit on a day can be prepared.

    Raises
    ------
    components.documents.brief.refusals.RefusedError
        If it is before the facts begin, or too far ahead.
    """
    if not FIRST_DAY <= day <= last_day(today):
        raise RefusedError(
            Refusal.DAY, day=day.isoformat(), first=FIRST_DAY.isoformat(), last=last_day(today).isoformat()
        )


def other_country(atlas: Atlas, place_id: str) -> str:
    """Return the country that a place is not in."""
    return "KZ" if atlas.place(place_id).country == "BY" else "BY"


def _check_side(view: View, place_id: str, country: str) -> None:
    if _place_below_country(view.atlas, place_id).country != country:
        name = view.atlas.place_name(country, lang=view.lang.code, on=view.today)
        raise RefusedError(Refusal.WRONG_SIDE, place=place_id, country=name)


def _place_below_country(atlas: Atlas, place_id: str) -> Place:
    try:
        place = atlas.place(place_id)
    except UnknownPlaceError:
        raise RefusedError(Refusal.UNKNOWN_PLACE, place=place_id) from None
    if place.kind == "country":
        raise RefusedError(Refusal.COUNTRY, place=place_id)
    return place


def _view_of_facts(view: View, day: date) -> View:
    check_day(day, view.today)
    chosen = dataclasses.replace(view.selection, date=min(day, view.day, view.today), **NO_FILTERS)
    return dataclasses.replace(view, selection=chosen)
