"""Map of a step: what is chosen on it, what is lit, and the map in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.items import name_then
from components.documents.places import label
from components.documents.story.step_pictures import MapPicture
from data.atlas.atlas import COUNTRIES
from data.queries.places.claim_places import claim_places

if TYPE_CHECKING:
    from components.context import View


def map_picture(view: View, claims: tuple[str, ...]) -> MapPicture:
    """
    Return the map of a view.

    Parameters
    ----------
    view
        The facts, the language, and what is chosen.
    claims
        What the step rests on.
    """
    chosen = view.selection
    return MapPicture(
        place=chosen.place,
        claim=chosen.claim,
        org=chosen.org,
        person=chosen.person,
        by=chosen.by,
        kz=chosen.kz,
        date=chosen.date.isoformat() if chosen.date else None,
        layout=chosen.layout,
        kinds=tuple(sorted(chosen.kinds)),
        statuses=tuple(sorted(chosen.statuses)),
        themes=tuple(sorted(chosen.themes)),
        lit=claims,
        alt=_words(view, claims),
    )


def _words(view: View, claims: tuple[str, ...]) -> str:
    """Return the map in words: the places that are marked on it."""
    _, chosen = view.lang.text, view.selection
    named = {i: label(view, i) for i in (chosen.by, chosen.kz, chosen.place) if i}
    for claim_id in (*([chosen.claim] if chosen.claim else []), *claims):
        for place_id in claim_places(view.atlas, claim_id).all:
            if place_id not in COUNTRIES:
                named.setdefault(place_id, name_then(view.atlas, place_id, claim_id, view.lang, view.day))
    if not named:
        return _("Map of Belarus and Kazakhstan with the ties of {day}.").format(day=view.lang.day(view.day))
    places = ", ".join(dict.fromkeys(named.values()))
    return _("Map of Belarus and Kazakhstan. Marked: {places}.").format(places=places)
