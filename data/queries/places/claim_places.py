"""Places of a claim of any table in both countries, and the claims of a place on a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.atlas.atlas import COUNTRIES
from data.atlas.derived import derived
from data.enums import Fact
from data.package.roles import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from data.atlas.atlas import Atlas
    from data.model import Claim, Party


@dataclass(frozen=True, slots=True)
class ClaimPlaces:
    """The places of a claim, each under the id of its own date; `by` in Belarus, `kz` in Kazakhstan.

    A claim that names no place within a country is placed in ``BY`` or ``KZ`` itself.
    """

    by: tuple[str, ...]
    kz: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        """All places, Belarus first."""
        return self.by + self.kz


@dataclass(frozen=True, slots=True)
class Territory:
    """Which places of the tables cover a place's territory on a day, and which lie within it."""

    here: frozenset[str]
    below: frozenset[str]

    def covers(self, places: Iterable[str], *, below: bool) -> bool:
        """Return whether one of the places is here, or, where asked, lies within."""
        return any(i in self.here or (below and i in self.below) for i in places)


def claim_places(atlas: Atlas, claim_id: str) -> ClaimPlaces:
    """
    Return the places of a claim.

    Ties, figures and agreements are placed where their sides are, a company at its seat. A venture is placed where it
    is built, and on the other side, or where only the country is known, at its parties. A statement is placed at the
    places it is about. An event is placed where it was held and at its parties: it brings two together in one place.
    """
    return _all_claim_places(atlas)[atlas.claim(claim_id).claim_id]


@derived(maxsize=32)
def claims_at(atlas: Atlas, place_id: str, *, on: date, below: bool = False) -> tuple[str, ...]:
    """Return the claims of any table, first stated and begun by a day, of a place or, if asked, of those within it."""
    ground = territory_of(atlas, place_id, on=on)
    ids = ground.here | ground.below if below else ground.here
    at = _claims_by_place(atlas)
    found = dict.fromkeys(claim_id for place in sorted(ids) for claim_id in at.get(place, ()))
    return tuple(sorted(claim_id for claim_id in found if begun(atlas, claim_id, on)))


def territory_of(atlas: Atlas, place_id: str, *, on: date) -> Territory:
    """Return which places cover a place's territory on a day, and which lie within it."""
    era = atlas.index.era(max(on, atlas.index.first_known))
    return _territory(atlas, place_id, era)


def begun(atlas: Atlas, claim_id: str, on: date) -> bool:
    """Return whether a claim's fact had begun by a day or, if it is not dated, had been stated by then."""
    return atlas.first_day(claim_id) <= on


@derived(maxsize=4096)
def _territory(atlas: Atlas, place_id: str, era: int) -> Territory:
    day = atlas.index.change_days[era - 1] if era else atlas.index.first_known
    whole = frozenset(atlas.resolve(place_id, day).place_ids)
    here, below = set(), set()
    for other in atlas.index.places:
        covered = atlas.resolve(other, day).place_ids
        if whole.issubset(covered):
            here.add(other)
        # A place of one successor among several is not the whole: it lies within.
        elif not whole.isdisjoint(covered) or any(not whole.isdisjoint(_above(atlas, i, era)) for i in covered):
            below.add(other)
    return Territory(frozenset(here), frozenset(below))


@derived(maxsize=4096)
def _above(atlas: Atlas, place_id: str, era: int) -> frozenset[str]:
    day = atlas.index.change_days[era - 1] if era else atlas.index.first_known
    return frozenset(atlas.ancestors(place_id, day))


@derived(maxsize=1)
def _claims_by_place(atlas: Atlas) -> Mapping[str, tuple[str, ...]]:
    at: dict[str, list[str]] = {}
    for claim_id, found in _all_claim_places(atlas).items():
        if not atlas.claim(claim_id).repeats:
            for place in dict.fromkeys(found.all):
                at.setdefault(place, []).append(claim_id)
    return {place: tuple(claim_ids) for place, claim_ids in at.items()}


@derived(maxsize=1)
def _all_claim_places(atlas: Atlas) -> Mapping[str, ClaimPlaces]:
    columns = atlas.tables["organisations"][["org_id", "country", "place_id", "kind"]]
    seats = {
        # A ministry acts for its country, and an embassy abroad is not the seat of the ministry.
        org_id: place_id if place_id and kind != "state_body" and atlas.place(place_id).country == country else country
        for org_id, country, place_id, kind in columns.itertuples(index=False, name=None)
    }
    return {claim_id: _of_claim(atlas, claim, seats) for claim_id, claim in atlas.index.claims.items()}


def _of_claim(atlas: Atlas, claim: Claim, seats: Mapping[str, str | None]) -> ClaimPlaces:
    if claim.has(Role.ABOUT_PLACE):
        return ClaimPlaces(*_sides(atlas, atlas.places_of(claim.claim_id)))
    if ends := atlas.sides(claim.claim_id):
        return _narrowest(*_sides(atlas, [seat for end in ends if (seat := seats.get(end, end))]))
    here = atlas.places_of(claim.claim_id)
    parties = [place for party in atlas.parties(claim.claim_id) if (place := _place_of(atlas, party, seats))]
    if claim.fact is Fact.EVENT:
        return _narrowest(*_sides(atlas, [*here, *parties]))
    by, kz = _sides(atlas, parties)
    for place_id in here:
        # The parties of a venture that is built somewhere do not take it to their own seats.
        if atlas.place(place_id).country == "BY":
            by = (place_id,) if place_id != "BY" or not by else by
        else:
            kz = (place_id,) if place_id != "KZ" or not kz else kz
    return _narrowest(by, kz)


def _sides(atlas: Atlas, ids: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    unique = tuple(dict.fromkeys(ids))
    by, kz = (tuple(i for i in unique if atlas.place(i).country == country) for country in ("BY", "KZ"))
    return by, kz


def _narrowest(*sides: tuple[str, ...]) -> ClaimPlaces:
    """Return the places of both sides, without the country where a place within it is named too."""
    by, kz = (tuple(i for i in ids if i not in COUNTRIES) or ids for ids in sides)
    return ClaimPlaces(by, kz)


def _place_of(atlas: Atlas, party: Party, seats: Mapping[str, str | None]) -> str | None:
    """Return where a party is: itself, its seat, or of a person the country; None where that is not known."""
    if party.person_id:
        country = atlas.index.people[party.person_id].country
        return country if country and atlas.is_place(country) else None
    return party.place_id or seats.get(str(party.org_id))
