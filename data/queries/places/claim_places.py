"""Where a claim of any table stands: its places in both countries, and how they lie to a place of a day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from data.atlas.atlas import COUNTRIES
from data.model import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from data.atlas.atlas import Atlas
    from data.model import Claim

_NAMED: Final = frozenset({PlaceKind.REGION, PlaceKind.CITY_OF_RANK, PlaceKind.CITY_DISTRICT, PlaceKind.CITY})
_SHORT: Final = re.compile(r"\((\w+)\)$")  # Minsk Tractor Works (MTZ)


@dataclass(frozen=True, slots=True)
class ClaimPlaces:
    """The places of a claim, each under the id of its own date; `by` in Belarus, `kz` in Kazakhstan.

    A country stands for itself: a claim that knows no place within it has its foot in ``BY`` or ``KZ``.
    """

    by: tuple[str, ...]
    kz: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        """All places, Belarus first."""
        return self.by + self.kz


@dataclass(frozen=True, slots=True)
class Territory:
    """Which places of the tables stand on a place's territory on a day, and which lie within it."""

    here: frozenset[str]
    below: frozenset[str]

    def covers(self, places: Iterable[str], *, below: bool) -> bool:
        """Return whether one of the places stands here, or, where asked, lies within."""
        return any(i in self.here or (below and i in self.below) for i in places)


def claim_places(atlas: Atlas, claim_id: str) -> ClaimPlaces:
    """
    Return the places of a claim.

    Ties, figures and agreements stand where their sides are, a company at its seat. A venture stands where it is
    built, and on the other side, or where only the country is known, at its parties. A statement stands at the places
    it speaks of. An event stands where it was held and at the regions, cities and organisations that its title and
    participants name: the table has one place for an event that brings two together.
    """
    return _all_claim_places(atlas)[atlas.claim(claim_id).claim_id]


def claims_at(atlas: Atlas, place_id: str, *, on: date, below: bool = False) -> tuple[str, ...]:
    """Return the claims of any table, told first and begun by a day, that stand at a place or, if asked, within it."""
    ground = territory_of(atlas, place_id, on=on)
    ids = ground.here | ground.below if below else ground.here
    at = _claims_by_place(atlas)
    found = dict.fromkeys(claim_id for place in sorted(ids) for claim_id in at.get(place, ()))
    return tuple(sorted(claim_id for claim_id in found if begun(atlas, claim_id, on)))


def territory_of(atlas: Atlas, place_id: str, *, on: date) -> Territory:
    """Return which places stand on a place's territory on a day, and which lie within it."""
    era = atlas.index.era(max(on, atlas.index.first_known))
    return _territory(atlas, place_id, era)


def begun(atlas: Atlas, claim_id: str, on: date) -> bool:
    """Return whether a claim's fact had begun by a day; what is not dated is always there."""
    since = atlas.since(claim_id)
    return since is None or since.first <= on


@lru_cache(maxsize=4096)
def _territory(atlas: Atlas, place_id: str, era: int) -> Territory:
    day = atlas.index.change_days[era - 1] if era else atlas.index.first_known
    stood = frozenset(atlas.resolve(place_id, day).place_ids)
    here, below = set(), set()
    for other in atlas.index.places:
        standing = atlas.resolve(other, day).place_ids
        if stood.issubset(standing):
            here.add(other)
        # What stands on one successor of several is not the whole: it lies within.
        elif not stood.isdisjoint(standing) or any(not stood.isdisjoint(_above(atlas, i, era)) for i in standing):
            below.add(other)
    return Territory(frozenset(here), frozenset(below))


@lru_cache(maxsize=4096)
def _above(atlas: Atlas, place_id: str, era: int) -> frozenset[str]:
    day = atlas.index.change_days[era - 1] if era else atlas.index.first_known
    return frozenset(atlas.ancestors(place_id, day))


@lru_cache(maxsize=2)
def _claims_by_place(atlas: Atlas) -> Mapping[str, tuple[str, ...]]:
    at: dict[str, list[str]] = {}
    for claim_id, found in _all_claim_places(atlas).items():
        if not atlas.claim(claim_id).repeats:
            for place in dict.fromkeys(found.all):
                at.setdefault(place, []).append(claim_id)
    return {place: tuple(claim_ids) for place, claim_ids in at.items()}


@lru_cache(maxsize=2)
def _all_claim_places(atlas: Atlas) -> Mapping[str, ClaimPlaces]:
    columns = atlas.tables["organisations"][["org_id", "country", "place_id", "kind"]]
    seats = {
        # A ministry acts for its country, and an embassy does not carry it abroad.
        org_id: place_id if place_id and kind != "state_body" and atlas.place(place_id).country == country else country
        for org_id, country, place_id, kind in columns.itertuples(index=False, name=None)
    }
    return {claim_id: _of_claim(atlas, claim, seats) for claim_id, claim in atlas.index.claims.items()}


def _of_claim(atlas: Atlas, claim: Claim, seats: Mapping[str, str]) -> ClaimPlaces:
    if claim.table == "statements":
        return ClaimPlaces(*_sides(atlas, atlas.items(claim.row["place_ids"])))
    if claim.table == "ties":
        ids = [str(claim.row["by_place_id"]), str(claim.row["kz_place_id"])]
    elif claim.table == "trade":
        ids = [seats.get(side, side) for side in (str(claim.row["by_id"]), str(claim.row["kz_id"]))]
    elif claim.table == "events":
        ids = [str(claim.row["place_id"])] if claim.row["place_id"] else []
        ids += _named_in(atlas, claim, seats)
    else:
        ids = [str(party.place_id or seats[str(party.org_id)]) for party in atlas.parties(claim.claim_id)]
    by, kz = _sides(atlas, ids)
    if claim.table == "ventures" and (site := claim.row["place_id"]):
        country = atlas.place(str(site)).country
        # The parties of a venture that is built somewhere do not carry it to their own seats.
        if country == "BY":
            by = (str(site),) if site != "BY" or not by else by
        else:
            kz = (str(site),) if site != "KZ" or not kz else kz
    return ClaimPlaces(_narrowest(by), _narrowest(kz))


def _sides(atlas: Atlas, ids: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    unique = tuple(dict.fromkeys(ids))
    by, kz = (tuple(i for i in unique if atlas.place(i).country == country) for country in ("BY", "KZ"))
    return by, kz


def _narrowest(ids: tuple[str, ...]) -> tuple[str, ...]:
    """Drop the country where a place within it is named too."""
    return tuple(i for i in ids if i not in COUNTRIES) or ids


def _named_in(atlas: Atlas, claim: Claim, seats: Mapping[str, str]) -> list[str]:
    text = f"{claim.row['title_en']}; {claim.row['participants'] or ''}"
    since = atlas.since(claim.claim_id)
    day = max(since.last, atlas.index.first_known) if since else None
    found: list[str] = []
    for name, ids in _names(atlas):
        # A name that goes on in capitals is a longer name: Gomel Region is not Gomel, nor is Minsk Motor Works Minsk.
        pattern = rf"\b{re.escape(name)}\b(?! [A-Z])"
        if name in text and re.search(pattern, text):
            there = [seats.get(i, i) for i in ids if i in seats or day is None or atlas.exists(i, day)]
            found += [i for i in there if i not in found]
            text = re.sub(pattern, "", text)
    return found


@lru_cache(maxsize=2)
def _names(atlas: Atlas) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the English names of places and organisations with what bears them, the longest first."""
    names: dict[str, list[str]] = {}
    for place in atlas.index.places.values():
        if place.kind in _NAMED:
            names.setdefault(place.name_en, []).append(place.place_id)
    columns = atlas.tables["organisations"][["org_id", "name_en", "kind"]]
    for org_id, name, kind in columns.itertuples(index=False, name=None):
        # News agencies are named for what they print, not for where they are.
        for form in () if kind == "media" else dict.fromkeys((name, *_SHORT.findall(name))):
            names.setdefault(form, []).append(org_id)
    return tuple(sorted(((name, tuple(ids)) for name, ids in names.items()), key=lambda pair: (-len(pair[0]), pair[0])))
