"""Links of places and organisations by any claim: what is linked is never a wrong answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.atlas.atlas import COUNTRIES
from data.atlas.derived import derived
from data.queries.places.claim_places import claim_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from data.atlas.atlas import Atlas


def members(atlas: Atlas, claim_id: str) -> frozenset[str]:
    """Return the places below the countries and the organisations that a claim names or is placed at."""
    return _members(atlas)[claim_id]


def linked(atlas: Atlas, ids: Iterable[str]) -> frozenset[str]:
    """Return what any claim, repeated and disputed ones too, names together with one of some ids, and these."""
    by_id = _links(atlas)
    return frozenset(other for id_ in ids for other in by_id.get(id_, frozenset({id_})))


def covers(atlas: Atlas, place_id: str, found: Iterable[str], on: date) -> bool:
    """Return whether a place has, or lies within, or shares the territory of one of some places on a day."""
    own = set(atlas.resolve(place_id, on).place_ids) | {place_id}
    for other in found:
        if atlas.is_place(other):
            there = set(atlas.resolve(other, on).place_ids) | {other}
            above = {up for id_ in there for up in atlas.ancestors(id_, on)} - COUNTRIES
            if own & (there | above):
                return True
    return False


@derived(maxsize=1)
def _members(atlas: Atlas) -> Mapping[str, frozenset[str]]:
    found = {}
    for claim_id in atlas.index.claims:
        ids = {party.id for party in atlas.parties(claim_id)}
        ids |= {*(atlas.sides(claim_id) or ()), *atlas.places_of(claim_id), *claim_places(atlas, claim_id).all}
        found[claim_id] = frozenset(id_ for id_ in ids if id_) - COUNTRIES
    return found


@derived(maxsize=1)
def _links(atlas: Atlas) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for ids in _members(atlas).values():
        for id_ in ids:
            found.setdefault(id_, {id_}).update(ids)
    return {id_: frozenset(others) for id_, others in found.items()}
