"""Ventures: their places, stages and organisations, and the claims that are steps of one venture."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from data.atlas.derived import derived
from data.enums import Status, Verdict
from data.model import PartialDate
from data.queries.places.claim_places import begun, claim_places, territory_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from data.atlas.atlas import Atlas

ASSEMBLY_COUNTS: Final = (
    "count-assembly-plants-2010-2011",
    "count-assembly-projects-2013",
    "count-assembly-plants-2017",
    "count-joint-ventures-forming-2017",
)
"""Twelve, thirteen, eight and six: each counts something else, so they are four statements and no series."""


class Stage(StrEnum):
    """How far a venture came, from the first to the last."""

    VOICED = "voiced"
    PLANNED = "planned"
    AGREED = "agreed"
    OPERATING = "operating"
    COMPLETED = "completed"
    CLOSED = "closed"


STAGES: Final = {
    Status.INTEREST: Stage.VOICED,
    Status.PROPOSED: Stage.VOICED,
    Status.ANNOUNCED: Stage.PLANNED,
    Status.PLANNED: Stage.PLANNED,
    Status.SIGNED: Stage.AGREED,
    Status.IN_FORCE: Stage.AGREED,
    Status.OPERATING: Stage.OPERATING,
    Status.COMPLETED: Stage.COMPLETED,
    Status.CLOSED: Stage.CLOSED,
}
_ORDER: Final = tuple(Stage)


class Bond(StrEnum):
    """Why two claims are steps of one venture."""

    REPEATS = "repeats"
    PROMISE = "promise"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Moment:
    """When a step happened; `noted` where only the year of the note that states it is known, no date of its own."""

    date: PartialDate
    noted: bool


@dataclass(frozen=True, slots=True)
class Venture:
    """A venture as one claim states it; `moment` is None where neither a date nor a note's year is known."""

    claim_id: str
    kind: str
    sector: str
    product: str
    place_id: str | None
    place_inferred: bool
    is_aggregate: bool
    stage: Stage
    moment: Moment | None
    by_org_ids: tuple[str, ...]
    kz_org_ids: tuple[str, ...]
    conflict_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thread:
    """The claims that the data link as steps of one venture, earliest first, with what links them."""

    steps: tuple[Venture, ...]
    bonds: tuple[tuple[str, str, Bond], ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """What a Belarusian organisation makes or does with Kazakh ones: each of `ventures` has partners and a product."""

    plant_id: str
    ventures: tuple[Venture, ...]


@derived(maxsize=64)
def ventures(atlas: Atlas, *, on: date, place_id: str | None = None, aggregates: bool = False) -> tuple[Venture, ...]:
    """
    Return the first statements of ventures that had begun by a day, undated ones among them.

    Parameters
    ----------
    atlas
        The facts.
    on
        The day.
    place_id
        Keep those at a place or within it; None keeps all.
    aggregates
        Whether to return the rows that count several ventures without naming them, instead of the ventures.
    """
    ground = territory_of(atlas, place_id, on=on) if place_id else None
    return tuple(
        venture
        for claim_id in map(str, atlas.tables["ventures"].index)
        if not atlas.claim(claim_id).repeats
        and begun(atlas, claim_id, on)
        and (ground is None or ground.covers(claim_places(atlas, claim_id).all, below=True))
        and (venture := venture_of(atlas, claim_id)).is_aggregate == aggregates
    )


def venture_of(atlas: Atlas, claim_id: str) -> Venture:
    """Return the venture that a claim states."""
    claim = atlas.claim(claim_id)
    row, parties = claim.row, atlas.parties(claim_id)
    by, kz = (
        tuple(str(party.org_id) for party in parties if party.org_id and party.side == side) for side in ("by", "kz")
    )
    return Venture(
        claim_id=claim_id,
        kind=str(row["kind"]),
        sector=str(row["sector"]),
        product=str(row["product"] or ""),
        place_id=str(row["place_id"]) if row["place_id"] else None,
        place_inferred=bool(row["place_inferred"]),
        is_aggregate=bool(row["is_aggregate"]),
        stage=STAGES[claim.status],
        moment=moment(atlas, claim_id),
        by_org_ids=by,
        kz_org_ids=kz,
        conflict_ids=atlas.conflicts_of(claim_id),
    )


def moment(atlas: Atlas, claim_id: str) -> Moment | None:
    """Return when a claim's fact began, else the year of the note that states it; the book's own year says nothing."""
    if since := atlas.since(claim_id):
        return Moment(since, noted=False)
    source = atlas.source(atlas.claim(claim_id).source_id)
    if source.note_no is None or source.year is None:
        return None
    return Moment(PartialDate.parse(str(source.year)), noted=True)


def by_place(found: Iterable[Venture]) -> dict[str | None, tuple[Venture, ...]]:
    """Group ventures by the place the book gives them, most first; None is no place at all."""
    groups: dict[str | None, list[Venture]] = {}
    for venture in found:
        groups.setdefault(venture.place_id, []).append(venture)
    ordered = sorted(groups, key=lambda place: (-len(groups[place]), place or ""))
    return {place: tuple(groups[place]) for place in ordered}


def threads(atlas: Atlas, *, on: date) -> tuple[Thread, ...]:
    """
    Return the ventures that are stated at more than one step, as far as the data link them.

    A later statement repeats a first one, a later fact answers a promise in full, or the same organisations of both
    sides have the same product. Nothing else links two claims, and a count of several ventures is linked to none.
    """
    bonds = tuple(sorted({bond for bond in _bonds(atlas) if all(begun(atlas, i, on) for i in bond[:2])}))
    group = {claim_id: {claim_id} for bond in bonds for claim_id in bond[:2]}
    for one, other, _ in bonds:
        joined = group[one] | group[other]
        for claim_id in joined:
            group[claim_id] = joined
    found = []
    for members in {frozenset(claim_ids) for claim_ids in group.values()}:
        own = tuple(bond for bond in bonds if bond[0] in members)
        first = {bond[0] for bond in own}
        steps = sorted(
            (venture_of(atlas, claim_id) for claim_id in members),
            # What is not dated and has a later statement or a later fact comes before it.
            key=lambda venture: ("",) if not venture.moment and venture.claim_id in first else _in_time(venture),
        )
        found.append(Thread(tuple(steps), own))
    return tuple(sorted(found, key=lambda thread: min(map(_in_time, thread.steps))))


def chains(found: Iterable[Venture]) -> tuple[Chain, ...]:
    """Return who makes what with whom: ventures with an organisation on both sides, by the Belarusian one."""
    groups: dict[str, list[Venture]] = {}
    for venture in found:
        for plant in venture.by_org_ids if venture.kz_org_ids else ():
            groups.setdefault(plant, []).append(venture)
    ordered = sorted(groups, key=lambda plant: (-len(groups[plant]), plant))
    return tuple(Chain(plant, tuple(sorted(groups[plant], key=_in_time))) for plant in ordered)


def assembly_counts(atlas: Atlas) -> tuple[str, ...]:
    """Return the four counts of assembly sites, each a statement of its own, oldest first."""
    return tuple(claim_id for claim_id in ASSEMBLY_COUNTS if claim_id in atlas.index.claims)


def _bonds(atlas: Atlas) -> Iterator[tuple[str, str, Bond]]:
    table = atlas.tables["ventures"]
    alike: dict[tuple[object, ...], str] = {}
    for claim_id in map(str, table.index):
        claim = atlas.claim(claim_id)
        if claim.row["is_aggregate"]:
            continue
        if claim.repeats:
            yield claim.repeats, claim_id, Bond.REPEATS
            continue
        venture = venture_of(atlas, claim_id)
        if venture.by_org_ids and venture.kz_org_ids and venture.product:
            key = (frozenset(venture.by_org_ids), frozenset(venture.kz_org_ids), venture.product)
            if key in alike:
                yield alike[key], claim_id, Bond.SAME
            alike.setdefault(key, claim_id)
    promises = atlas.tables["promises"][["target_claim_id", "outcome_claim_id", "verdict"]]
    for target, outcome, verdict in promises.itertuples(index=False, name=None):
        if verdict == Verdict.MET and target in table.index and outcome in table.index:
            yield target, outcome, Bond.PROMISE


def _in_time(venture: Venture) -> tuple[str, int, str]:
    when = venture.moment.date.text if venture.moment else "9999"
    return when, _ORDER.index(venture.stage), venture.claim_id
