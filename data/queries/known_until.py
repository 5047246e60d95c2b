"""Latest dated fact: of the book, of a place, of a pair and of any claims; and the earliest deed of the book."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from data.atlas.derived import derived
from data.enums import UNCERTAIN, Fact
from data.model import PartialDate
from data.package.roles import Role
from data.queries.places.claim_places import claims_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.atlas.atlas import Atlas
    from data.model import Claim


_DEEDS: Final = frozenset({Fact.AGREEMENT, Fact.TIE, Fact.VENTURE, Fact.EVENT})


def known_until(atlas: Atlas, claim_ids: Iterable[str]) -> PartialDate | None:
    """
    Return the date of the latest dated fact among claims; None where none of them is dated.

    A plan, a target or the end of an agreement is no fact of its date. Of what is said, the date counts on which it
    was said. A month is later than the year that it lies in: of the year it is not known how far it goes.
    """
    dates = (day for claim_id in claim_ids for day in _dates(atlas, atlas.claim(claim_id)))
    return max(dates, key=lambda day: (day.first, day.last), default=None)


@derived(maxsize=1)
def book_known_until(atlas: Atlas) -> PartialDate | None:
    """Return the date of the latest dated fact of all."""
    return known_until(atlas, atlas.index.claims)


@derived(maxsize=1)
def book_known_from(atlas: Atlas) -> PartialDate | None:
    """Return the date of the earliest deed of all: an agreement, a tie, a venture or an event that is done."""
    deeds = (i for i, claim in atlas.index.claims.items() if claim.fact in _DEEDS and claim.status not in UNCERTAIN)
    return min((since for i in deeds if (since := atlas.since(i))), key=lambda day: (day.first, day.last), default=None)


@derived(maxsize=512)
def place_known_until(atlas: Atlas, place_id: str) -> PartialDate | None:
    """Return the date of the latest dated fact of a place, of what lies in it and of what its territory was."""
    return known_until(atlas, claims_at(atlas, place_id, on=date.max, below=True))


@derived(maxsize=512)
def pair_known_until(atlas: Atlas, by_id: str, kz_id: str) -> PartialDate | None:
    """Return the date of the latest dated fact of two places together."""
    here, there = (claims_at(atlas, place_id, on=date.max, below=True) for place_id in (by_id, kz_id))
    return known_until(atlas, set(here) & set(there))


def _dates(atlas: Atlas, claim: Claim) -> list[PartialDate]:
    said, done = claim.has(Role.DATE_STATED), claim.status not in UNCERTAIN
    since = atlas.since(claim.claim_id)
    found = [since] if since and (said or done) else []
    end = claim.cell(Role.DATE_END)
    return [*found, PartialDate.parse(str(end))] if end and done else found
