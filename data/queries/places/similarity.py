"""Similarity of regions: what two of them share, with the claims of both; never a score."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from data.atlas.derived import derived
from data.enums import Fact
from data.queries.places.claim_places import claim_places, claims_at
from data.queries.places.white_spots import AGREED, knowledge

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from data.atlas.atlas import Atlas


class Trait(StrEnum):
    """In what two regions can be alike."""

    PARTNER = "partner"
    SECTOR = "sector"
    TIE_KIND = "tie_kind"


@dataclass(frozen=True, slots=True)
class Shared:
    """Something two regions share: a partner (a place id), a branch of ventures or a kind of tie, and who says so."""

    trait: Trait
    value: str
    here: tuple[str, ...]
    there: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Similarity:
    """A region of the same country and what it shares with another."""

    place_id: str
    shared: tuple[Shared, ...]


@derived(maxsize=256)
def most_similar(atlas: Atlas, unit_id: str, *, on: date) -> Similarity | None:
    """
    Return the region of the same country that shares most with a region on a day, or None where none shares anything.

    Of equals the one with more partners in common is nearer. What both have from one and the same claim of
    a territory that has been divided since is nothing they share.

    Parameters
    ----------
    atlas
        The facts.
    unit_id
        A first-level unit of that day.
    on
        The day.
    """
    country = atlas.place(unit_id).country
    others = [i for i in atlas.units(on) if i != unit_id and atlas.place(i).country == country]
    found = [Similarity(other, _shared(atlas, unit_id, other, on)) for other in others]
    best = max(found, key=lambda like: (len(like.shared), _partners(like)), default=None)
    return best if best and best.shared else None


def _partners(like: Similarity) -> int:
    return sum(shared.trait is Trait.PARTNER for shared in like.shared)


def _shared(atlas: Atlas, unit_id: str, other_id: str, on: date) -> tuple[Shared, ...]:
    here, there = _traits(atlas, unit_id, on), _traits(atlas, other_id, on)
    found = []
    for key in sorted(here.keys() & there.keys()):
        common = set(here[key]) & set(there[key])
        ours, theirs = (tuple(i for i in traits[key] if i not in common) for traits in (here, there))
        if ours and theirs:
            found.append(Shared(*key, ours, theirs))
    return tuple(sorted(found, key=lambda shared: (list(Trait).index(shared.trait), shared.value)))


@derived(maxsize=256)
def _traits(atlas: Atlas, unit_id: str, on: date) -> Mapping[tuple[Trait, str], tuple[str, ...]]:
    found: dict[tuple[Trait, str], list[str]] = defaultdict(list)
    own = set(claims_at(atlas, unit_id, on=on))
    for claim_id in claims_at(atlas, unit_id, on=on, below=True):
        claim = atlas.claim(claim_id)
        if claim.fact is Fact.VENTURE and claim.row["sector"] != "other" and not claim.row["is_aggregate"]:
            found[Trait.SECTOR, str(claim.row["sector"])].append(claim_id)
        elif claim_id in own and atlas.is_between_places(claim_id):
            found[Trait.TIE_KIND, str(claim.row["kind"])].append(claim_id)
            if knowledge(atlas, claim_id) in AGREED:
                found[Trait.PARTNER, _partner(atlas, claim_id, unit_id)].append(claim_id)
    return {key: tuple(claim_ids) for key, claim_ids in found.items()}


def _partner(atlas: Atlas, tie_id: str, unit_id: str) -> str:
    """Return the other end under the id of its own date: heirs of one territory are one partner."""
    places = claim_places(atlas, tie_id)
    return (places.kz if atlas.place(unit_id).country == "BY" else places.by)[0]
