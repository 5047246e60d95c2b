"""Table of what each place and each claim highlights on the map, in each era; the browser gets it as data."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from components.context import layer_id_of
from components.map.arcs import eras, tie_variants
from components.map.pair_lines import pair_lines
from components.static.files import publish
from data.atlas.atlas import COUNTRIES
from data.atlas.derived import derived
from data.queries.places.claim_places import claim_places
from data.queries.places.highlight import claim_ties, place_ties, places_around
from data.queries.texts.organisations import organisation_claims
from data.queries.texts.people import people

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from components.map.arcs import TieVariant
    from components.static.files import Published
    from data.atlas.atlas import Atlas

    ArcsByEnds = Mapping[tuple[str, str], Sequence[tuple[int, TieVariant]]]


@dataclass(frozen=True, slots=True)
class PlaceHighlight:
    """
    What a chosen place highlights in one era, whatever is filtered.

    Attributes
    ----------
    at
        The place, or what is on its territory then; nothing for a whole country.
    around
        The places below the country that it lies in, nearest first.
    own, below
        Ids of the arcs of its own ties, and of those of what lies in it; a tie with a whole country, which has no
        arc, under the id of its claim.
    """

    at: tuple[str, ...]
    around: tuple[str, ...]
    own: tuple[str, ...]
    below: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimHighlight:
    """
    What a chosen claim, organisation or person highlights.

    Attributes
    ----------
    place_ids
        The places below the country that it, or what is stated of it, speaks of, each under the id of its own date.
    ties
        Ids of the arcs of its ties; a tie with a whole country under the id of its claim.
    """

    place_ids: tuple[str, ...]
    ties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HighlightTable:
    """
    What everything that can be chosen highlights.

    Attributes
    ----------
    ties
        Ids of all arcs, then those of the ties with a whole country.
    places
        Of every place, one entry for each era; see `components.map.arcs.eras`.
    claims, orgs, people
        Of every claim of every table, of every organisation and of every person.
    lines
        Ids of the arcs behind each line of a pair of units, in each era; see `components.map.pair_lines`.
    """

    ties: tuple[str, ...]
    places: Mapping[str, tuple[PlaceHighlight, ...]]
    claims: Mapping[str, ClaimHighlight]
    orgs: Mapping[str, ClaimHighlight]
    people: Mapping[str, ClaimHighlight]
    lines: Mapping[str, tuple[tuple[str, ...], ...]]

    def to_json(self) -> dict[str, Any]:
        """
        Return the table in its short form.

        Ties are numbers in the list of ``ties``; an entry of a place leaves out what is empty, and ``at`` where it is
        the place itself; a place or a line whose entries are all equal has one.
        """
        numbers = {id_: number for number, id_ in enumerate(self.ties)}

        def numbered(ids: tuple[str, ...]) -> list[int]:
            return [numbers[id_] for id_ in ids]

        def entry(place_id: str, found: PlaceHighlight) -> dict[str, Any]:
            at = {} if found.at == (place_id,) else {"at": list(found.at)}
            rest = {"around": list(found.around), "own": numbered(found.own), "below": numbered(found.below)}
            return at | {name: value for name, value in rest.items() if value}

        places = {
            place_id: [entry(place_id, found) for found in (entries if len(set(entries)) > 1 else entries[:1])]
            for place_id, entries in self.places.items()
        }
        return {
            "ties": list(self.ties),
            "places": {place_id: entries for place_id, entries in places.items() if entries != [{}]},
            **{
                name: {id_: [list(found.place_ids), numbered(found.ties)] for id_, found in entries.items()}
                for name, entries in (("claims", self.claims), ("orgs", self.orgs), ("people", self.people))
            },
            "lines": {
                id_: [numbered(found) for found in (entries if len(set(entries)) > 1 else entries[:1])]
                for id_, entries in self.lines.items()
            },
        }


@derived(maxsize=1)
def highlight_table(atlas: Atlas) -> HighlightTable:
    """Return what every place and every claim highlights."""
    variants = tie_variants(atlas)
    wide = tuple(str(tie) for tie in atlas.ties().index if COUNTRIES.intersection(atlas.index.ends[str(tie)]))
    starts = eras(atlas)
    spans = tuple(zip(starts, (*(start - timedelta(days=1) for start in starts[1:]), date.max), strict=True))
    arcs = _by_claim(variants) | {claim_id: [claim_id] for claim_id in wide}
    drawn = [tuple(tie for tie in variants if is_within(tie, *span)) for span in spans]
    arcs_of = [_by_claim(seen) for seen in drawn]
    ends_of = [_by_ends(seen) for seen in drawn]
    return HighlightTable(
        ties=(*(tie.id for tie in variants), *wide),
        places={
            place_id: tuple(
                _of_place(atlas, place_id, last, seen, wide) for (_, last), seen in zip(spans, ends_of, strict=True)
            )
            for place_id in sorted(atlas.index.places)
        },
        claims={
            claim_id: ClaimHighlight(
                tuple(i for i in claim_places(atlas, claim_id).all if i not in COUNTRIES),
                tuple(arc for tie in claim_ties(atlas, claim_id) for arc in arcs[tie]),
            )
            for claim_id in sorted(atlas.index.claims)
        },
        orgs={
            org_id: _of_claims(atlas, claim_ids, arcs)
            for org_id, claim_ids in sorted(organisation_claims(atlas).items())
        },
        people={person.person_id: _of_claims(atlas, person.claims, arcs) for person in people(atlas).values()},
        lines={
            line.id: tuple(
                tuple(arc for claim_id in claims for arc in found.get(claim_id, ()))
                for found, claims in zip(arcs_of, line.claims, strict=True)
            )
            for line in pair_lines(atlas)
        },
    )


def _by_claim(variants: Iterable[TieVariant]) -> dict[str, list[str]]:
    arcs: dict[str, list[str]] = {}
    for tie in variants:
        arcs.setdefault(tie.claim_id, []).append(tie.id)
    return arcs


def _by_ends(variants: Iterable[TieVariant]) -> ArcsByEnds:
    """Return the arcs between each two places, each with its number in the order of all."""
    arcs: dict[tuple[str, str], list[tuple[int, TieVariant]]] = {}
    for number, tie in enumerate(variants):
        arcs.setdefault((tie.by_place_id, tie.kz_place_id), []).append((number, tie))
    return arcs


def _of_claims(atlas: Atlas, claim_ids: Iterable[str], arcs: Mapping[str, Sequence[str]]) -> ClaimHighlight:
    """Return what some claims highlight together: an organisation or a person is where what is stated of it is."""
    places: dict[str, None] = {}
    ties: dict[str, None] = {}
    for claim_id in claim_ids:
        places |= dict.fromkeys(i for i in claim_places(atlas, claim_id).all if i not in COUNTRIES)
        ties |= dict.fromkeys(arc for tie in claim_ties(atlas, claim_id) for arc in arcs[tie])
    return ClaimHighlight(tuple(places), tuple(ties))


@derived(maxsize=1)
def highlight_url(atlas: Atlas) -> Published:
    """Return the address of the table, one for all languages."""
    return publish(
        json.dumps(highlight_table(atlas).to_json(), separators=(",", ":")), ".json", layer=layer_id_of(atlas)
    )


def is_within(tie: TieVariant, first: date, last: date) -> bool:
    """Return whether a tie is of a day or more of an era."""
    return tie.first <= last and (tie.last is None or first <= tie.last)


def _of_place(atlas: Atlas, place_id: str, day: date, seen: ArcsByEnds, wide: tuple[str, ...]) -> PlaceHighlight:
    """Return what a place highlights in the era that ends on a day; ties of the era are seen when they have begun."""
    if place_id in COUNTRIES:
        return PlaceHighlight((), (), tuple(tie for tie in wide if place_id in atlas.index.ends[tie]), ())
    found = place_ties(atlas, place_id, on=day)
    of_own: list[tuple[int, str]] = []
    of_below: list[tuple[int, str]] = []
    for ends, ties in seen.items():
        # Of a tie that several arcs show, those that end elsewhere are not of this place.
        if not found.place_ids.isdisjoint(ends):
            for number, tie in ties:
                (of_own if tie.claim_id in found.own else of_below).append((number, tie.id))
        elif _lies_within(atlas, ends, found.place_ids, day):
            of_below += (
                (number, tie.id) for number, tie in ties if tie.claim_id in found.own or tie.claim_id in found.below
            )
    own, below = ([id_ for _, id_ in sorted(arcs)] for arcs in (of_own, of_below))
    own += [tie for tie in wide if tie in found.own]
    below += [tie for tie in wide if tie in found.below]
    at = atlas.resolve(place_id, day).place_ids
    return PlaceHighlight(at, places_around(atlas, place_id, on=day), tuple(own), tuple(below))


def _lies_within(atlas: Atlas, ends: tuple[str, str], place_ids: frozenset[str], day: date) -> bool:
    return any(not place_ids.isdisjoint(atlas.ancestors(end, day)) for end in ends)
