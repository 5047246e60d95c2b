"""Statements of one of two places about the whole other country, of the month in which the two met."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from data.atlas.atlas import COUNTRIES
from data.enums import Fact
from data.queries.places.claim_places import claim_places, claims_at, territory_of
from data.queries.places.pair import INTENTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from data.atlas.atlas import Atlas
    from data.model import PartialDate
    from data.queries.places.pair import Pair

_MONTH: Final = len("2017-04")


@dataclass(frozen=True, slots=True)
class SaidOfCountry:
    """An interest, a proposal or a plan of one place with the whole other country.

    Attributes
    ----------
    claim_id
        The claim.
    country
        The country that it is of.
    said
        When it was said; None where it has no date and is of a source of which something dated is.
    """

    claim_id: str
    country: str
    said: PartialDate | None


def said_of_country(atlas: Atlas, found: Pair) -> Iterator[SaidOfCountry]:
    """
    Yield what one of two places said or offered to the whole other country at the time of their meeting.

    It is of the month of a meeting of the two, or it has no date and is of a source of which something else is. That it
    was said at the meeting itself the source does not state.
    """
    places, day = (found.by_id, found.kz_id), found.on
    met = {since.text[:_MONTH] for i in found.events if (since := atlas.since(i)) and len(since.text) >= _MONTH}
    wide = [
        i for i in _claims_of(atlas, places, day) if _is_intent(atlas, i) and is_of_country(atlas, places, i, on=day)
    ]
    dated = {i: since for i in wide if (since := atlas.since(i)) and since.text[:_MONTH] in met}
    sources = {atlas.claim(i).source_id for i in dated}
    for claim_id in wide:
        country = "BY" if set(claim_places(atlas, claim_id).by) <= {"BY"} else "KZ"
        if claim_id in dated:
            yield SaidOfCountry(claim_id, country, dated[claim_id])
        elif atlas.since(claim_id) is None and atlas.claim(claim_id).source_id in sources:
            yield SaidOfCountry(claim_id, country, None)


def is_of_country(atlas: Atlas, place_ids: Iterable[str], claim_id: str, *, on: date) -> bool:
    """Return whether a claim is of one of some places, or of what lies in it, with the whole other country."""
    places = claim_places(atlas, claim_id)
    for place_id in place_ids:
        is_by = atlas.place(place_id).country == "BY"
        own, other = (places.by, places.kz) if is_by else (places.kz, places.by)
        if other and COUNTRIES.issuperset(other) and territory_of(atlas, place_id, on=on).covers(own, below=True):
            return True
    return False


def _claims_of(atlas: Atlas, place_ids: Iterable[str], day: date) -> Iterator[str]:
    found = (claims_at(atlas, place_id, on=day, below=True) for place_id in place_ids)
    yield from dict.fromkeys(claim_id for claim_ids in found for claim_id in claim_ids)


def _is_intent(atlas: Atlas, claim_id: str) -> bool:
    claim = atlas.claim(claim_id)
    return claim.fact is not Fact.FIGURE and claim.status in INTENTS
