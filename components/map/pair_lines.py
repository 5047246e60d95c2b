"""Lines of pairs of units: one for each pair that ties join, which the map draws while nothing is chosen."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from components.map.arcs import eras
from data.atlas.derived import derived
from data.queries.places.unit_pairs import unit_pairs, units_of_ends

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from components.context import View
    from data.atlas.atlas import Atlas

STEPS: Final = (1, 2, 4, 7)
"""The least number of ties of each step of width; the browser gets it with the index of the map."""


@dataclass(frozen=True, slots=True)
class PairLine:
    """
    The line of a pair of units.

    Attributes
    ----------
    id
        The ids of the two with a tilde between, Belarus first.
    by_id, kz_id
        The units; see `data.queries.places.unit_pairs.UnitPair`.
    claims
        The ties that it is for in each era, whatever is filtered; see `components.map.arcs.eras`.
    ever_named
        Whether any of them makes it a named pair.
    """

    id: str
    by_id: str
    kz_id: str
    claims: tuple[tuple[str, ...], ...]
    ever_named: bool


@dataclass(frozen=True, slots=True)
class SeenLine:
    """
    A line as it is seen on a day through the filters.

    Attributes
    ----------
    line
        The line.
    claims
        The ties behind it.
    step
        Number of its width, from 1.
    named
        Whether the pair is named as signed or working.
    by_territory
        Whether its ties are those of a unit whose territory another one has that day.
    """

    line: PairLine
    claims: tuple[str, ...]
    step: int
    named: bool
    by_territory: bool


@derived(maxsize=1)
def pair_lines(atlas: Atlas) -> tuple[PairLine, ...]:
    """Return the lines of all days, those that are ever named last: they are drawn above the rest."""
    units = [units_of_ends(atlas, on=start) for start in eras(atlas)]
    found: dict[tuple[str, str], list[list[str]]] = {}
    for claim_id in map(str, atlas.between_places(atlas.ties()).index):
        by, kz = atlas.index.ends[claim_id]
        for number, unit_of in enumerate(units):
            found.setdefault((unit_of[by], unit_of[kz]), [[] for _ in units])[number].append(claim_id)
    lines = [
        PairLine(
            f"{by}~{kz}",
            by,
            kz,
            tuple(tuple(claims) for claims in claims_of),
            not atlas.index.pair_ties.isdisjoint(claim for claims in claims_of for claim in claims),
        )
        for (by, kz), claims_of in found.items()
    ]
    return tuple(sorted(lines, key=lambda line: (line.ever_named, line.id)))


def seen_lines(view: View) -> tuple[SeenLine, ...]:
    """
    Return the lines of a view's day with the ties that pass its filters, the named ones last.

    The same is done by `linesOf` of components/map/js/pair_lines.js; tests/cases/highlight.json holds both.
    """
    pairs = {(p.by_id, p.kz_id): p for p in unit_pairs(view.atlas, on=view.day, filters=view.selection.filters)}
    seen = [
        SeenLine(line, pair.ties, step_of(len(pair.ties)), pair.named, pair.by_territory)
        for line in pair_lines(view.atlas)
        if (pair := pairs.get((line.by_id, line.kz_id)))
    ]
    return tuple(sorted(seen, key=lambda line: line.named))


def with_claims(lines: Iterable[SeenLine], claims: AbstractSet[str]) -> tuple[SeenLine, ...]:
    """Return the lines of some of the ties, each with these alone behind it."""
    kept = [(line, tuple(claim for claim in line.claims if claim in claims)) for line in lines]
    return tuple(replace(line, claims=found, step=step_of(len(found))) for line, found in kept if found)


def step_of(count: int) -> int:
    """Return the number of the step of width for a number of ties, from 1."""
    return bisect_right(STEPS, count)
