"""Anniversaries of agreements, visits, events and first ties: near a day, in a quarter and in a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from data.atlas.derived import derived
from data.enums import UNCERTAIN, Fact, TieKind
from data.model import PartialDate
from data.queries.places.claim_places import claim_places
from data.queries.places.signings import signings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.atlas.atlas import Atlas

ROUND: Final = 5
"""Every so many years an anniversary is round; every twice as many it is rounder."""

NEAR: Final = 60
"""An anniversary at most so many days from a day is near it."""

_YEAR: Final = len("2016")


@dataclass(frozen=True, slots=True)
class Anniversary:
    """A claim and its age in years at the time when it has its anniversary.

    Attributes
    ----------
    years
        The age.
    at
        When: a day, a month or a year, as the claim is dated.
    """

    claim_id: str
    years: int
    at: PartialDate

    @property
    def is_round(self) -> bool:
        """Whether it is one that people celebrate."""
        return self.years % ROUND == 0

    @property
    def is_whole_year(self) -> bool:
        """Whether of the claim only the year is known, so that its anniversary counts all the year."""
        return len(self.at.text) == _YEAR

    def away(self, day: date) -> int:
        """Return how many days a day is from the nearest day of the anniversary."""
        return max((self.at.first - day).days, (day - self.at.last).days, 0)


def anniversaries(atlas: Atlas, claim_ids: Iterable[str], *, near: date, within: int = NEAR) -> tuple[Anniversary, ...]:
    """
    Return the anniversaries near a day, those of ten years first, then of five, then of other numbers of years.

    Of claims that are dated alike, agreements come before events, and these before first ties; then what is nearer.

    Parameters
    ----------
    atlas
        The facts.
    claim_ids
        The claims; see `worthy` for those that count.
    near
        The day.
    within
        At most so many days away. What is dated to a month counts by its nearest day. What is dated to a year counts
        all the year, and only where the anniversary is round: each year has one otherwise.
    """
    years = range((near - timedelta(within)).year, (near + timedelta(within)).year + 1)
    found: dict[str, Anniversary] = {}
    for entry in _in_years(atlas, claim_ids, years):
        away = entry.away(near)
        is_near = away <= within if not entry.is_whole_year else entry.is_round and away == 0
        if is_near and (entry.claim_id not in found or away < found[entry.claim_id].away(near)):
            found[entry.claim_id] = entry
    return tuple(sorted(found.values(), key=lambda entry: (*_rank(atlas, entry), entry.away(near), entry.claim_id)))


def anniversaries_of_year(atlas: Atlas, claim_ids: Iterable[str], year: int) -> tuple[Anniversary, ...]:
    """Return the anniversaries of a year in order of time; of what is dated to a year alone the round ones."""
    found = _in_years(atlas, claim_ids, range(year, year + 1))
    kept = (entry for entry in found if entry.is_round or not entry.is_whole_year)
    return tuple(sorted(kept, key=lambda entry: (entry.at.first, -entry.at.last.toordinal(), entry.claim_id)))


@derived(maxsize=64)
def anniversaries_of_quarter(atlas: Atlas, *, on: date) -> tuple[Anniversary, ...]:
    """Return the round anniversaries of the quarter of a day: agreements before events, the day's month first."""
    claims = (i for i, claim in atlas.index.claims.items() if claim.fact is not Fact.TIE)
    deeds = [i for i in claims if (places := claim_places(atlas, i)).by and places.kz]
    found = [entry for entry in _in_years(atlas, deeds, range(on.year, on.year + 1)) if entry.is_round]
    kept = [entry for entry in found if not entry.is_whole_year and _quarter(entry.at.first) == _quarter(on)]

    def rank(entry: Anniversary) -> tuple[int, bool, int, str]:
        fact = _FACTS.index(atlas.claim(entry.claim_id).fact)
        return fact, entry.at.first.month != on.month, -entry.years, entry.claim_id

    return tuple(sorted(kept, key=rank))


def worthy(atlas: Atlas, claim_ids: Iterable[str]) -> tuple[str, ...]:
    """
    Return the dated claims whose anniversaries are kept: agreements, events and the first tie.

    What is stated again, what is not done, and the signing of an agreement that is among them are left out; the first
    tie too where an agreement or an event is as early.
    """
    claims = [atlas.claim(i) for i in dict.fromkeys(claim_ids)]
    done = [c.claim_id for c in claims if not c.repeats and c.status not in UNCERTAIN and atlas.since(c.claim_id)]
    deeds = [i for i in done if atlas.claim(i).fact in (Fact.AGREEMENT, Fact.EVENT)]
    signed = {event for i in deeds for event in signings(atlas, i)}
    kept = [i for i in deeds if i not in signed]
    ties = sorted((i for i in done if atlas.claim(i).row.get("kind") in _BEGINNINGS), key=lambda i: _first(atlas, i))
    is_earliest = ties and all(_first(atlas, ties[0])[:2] < _first(atlas, i)[:2] for i in kept)
    return (*kept, *(ties[:1] if is_earliest else ()))


_BEGINNINGS: Final = frozenset({TieKind.PARTNERSHIP, TieKind.PROJECT, TieKind.UNIVERSITY, TieKind.DIASPORA})
"""Kinds of ties that begin at their date; trade is dated to the period of its figures."""

_FACTS: Final = (Fact.AGREEMENT, Fact.EVENT, Fact.TIE)


def _in_years(atlas: Atlas, claim_ids: Iterable[str], years: range) -> list[Anniversary]:
    dated = [(i, since) for i in worthy(atlas, claim_ids) if (since := atlas.since(i))]
    return [
        Anniversary(i, year - since.first.year, _in_year(since, year))
        for i, since in dated
        for year in years
        if year > since.first.year
    ]


def _in_year(since: PartialDate, year: int) -> PartialDate:
    """Return a date in another year; the last of February is the 28th where there is no 29th."""
    rest = since.text[_YEAR:]
    if rest == "-02-29" and (year % 4 or (year % 100 == 0 and year % 400)):
        rest = "-02-28"
    return PartialDate.parse(f"{year}{rest}")


def _first(atlas: Atlas, claim_id: str) -> tuple[date, date, str]:
    since = atlas.since(claim_id)
    return (since.first, since.last, claim_id) if since else (date.max, date.max, claim_id)


def _quarter(day: date) -> int:
    return (day.month - 1) // 3


def _rank(atlas: Atlas, entry: Anniversary) -> tuple[int, int]:
    roundness = 0 if entry.years % (2 * ROUND) == 0 else 1 if entry.is_round else 2
    return roundness, _FACTS.index(atlas.claim(entry.claim_id).fact)
