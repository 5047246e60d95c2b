"""Round anniversaries of agreements and events that fall into the quarter of a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from data.atlas.derived import derived
from data.enums import UNCERTAIN, Fact
from data.queries.places.claim_places import claim_places
from data.queries.places.signings import signings

if TYPE_CHECKING:
    from datetime import date

    from data.atlas.atlas import Atlas

ROUND: Final = 5
"""Every so many years an anniversary is kept."""

MONTH: Final = len("2016-11")
"""What is dated to a year alone has no quarter."""


@dataclass(frozen=True, slots=True)
class Anniversary:
    """A claim that is a round number of years old this quarter; `this_month` where its month is the day's."""

    claim_id: str
    years: int
    this_month: bool


@derived(maxsize=64)
def anniversaries(atlas: Atlas, *, on: date) -> tuple[Anniversary, ...]:
    """
    Return the anniversaries of the quarter of a day: agreements before events, the greater number of years first.

    What is stated again, what is not done, what is not of both countries, and the signing of an agreement that is among
    them are left out.
    """
    found = []
    for claim_id, claim in atlas.index.claims.items():
        since = atlas.since(claim_id)
        if claim.fact not in (Fact.AGREEMENT, Fact.EVENT) or claim.repeats or claim.status in UNCERTAIN:
            continue
        if since is None or len(since.text) < MONTH or not _same_quarter(since.first, on):
            continue
        places = claim_places(atlas, claim_id)
        if not (places.by and places.kz):
            continue
        years = on.year - since.first.year
        if years > 0 and years % ROUND == 0:
            found.append(Anniversary(claim_id, years, since.first.month == on.month))
    signed = {event for kept in found for event in signings(atlas, kept.claim_id)}
    kept = (entry for entry in found if entry.claim_id not in signed)
    return tuple(sorted(kept, key=lambda entry: _rank(atlas, entry)))


def _same_quarter(one: date, other: date) -> bool:
    return (one.month - 1) // 3 == (other.month - 1) // 3


def _rank(atlas: Atlas, entry: Anniversary) -> tuple[bool, bool, int, str]:
    is_event = atlas.claim(entry.claim_id).fact is Fact.EVENT
    return is_event, not entry.this_month, -entry.years, entry.claim_id
