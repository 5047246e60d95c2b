"""Names of places as a reader chooses them, and which places can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.atlas.atlas import UNIT_KINDS
from data.atlas.derived import derived
from data.queries.places.white_spots import name_key

if TYPE_CHECKING:
    from datetime import date

    from components.context import View
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas


def places(view: View, country: str) -> tuple[str, ...]:
    """Return the places of a country that can be chosen: units of the day, earlier and later ones, then tied places."""
    atlas, units = view.atlas, set(view.atlas.units(view.day))
    groups: tuple[list[str], list[str], list[str]] = ([], [], [])
    for place_id in _choosable(atlas, country):
        group = 0 if place_id in units else 1 if atlas.place(place_id).kind in UNIT_KINDS else 2
        groups[group].append(place_id)
    return tuple(i for group in groups for i in sorted(group, key=lambda i: name_key(label(view, i))))


@derived(maxsize=8)
def _choosable(atlas: Atlas, country: str) -> tuple[str, ...]:
    ends = {end for ends in atlas.index.ends.values() for end in ends}
    found = ends.union(atlas.index.unit_ids) - {country}
    return tuple(sorted(i for i in found if atlas.place(i).country == country))


def label(view: View, place_id: str) -> str:
    """Return a place's name as a choice: what does not exist on the day says when it did."""
    return label_on(view.atlas, place_id, view.lang, view.day)


def label_on(atlas: Atlas, place_id: str, lang: Language, day: date) -> str:
    """Return a place's name on a day; what does not exist then says when it did."""
    _, place = lang.text, atlas.place(place_id)
    if place.valid_to and place.valid_to < day:
        name = atlas.place_name(place_id, lang=lang.code, on=place.valid_to)
        return _("{name} (until {day})").format(name=name, day=lang.day(place.valid_to))
    if place.valid_from and place.valid_from > max(day, atlas.index.first_known):
        name = atlas.place_name(place_id, lang=lang.code, on=place.valid_from)
        return _("{name} (since {day})").format(name=name, day=lang.day(place.valid_from))
    return atlas.place_name(place_id, lang=lang.code, on=day)


def label_of(view: View, ids: str) -> str:
    """Return the name of a place or of a pair, given as two ids with a comma."""
    return " – ".join(label(view, i) for i in ids.split(","))
