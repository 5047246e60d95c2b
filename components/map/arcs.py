"""Arcs of ties: between which places a tie is drawn while no border changes, and in which lane beside others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Final, Literal

from data.atlas.atlas import COUNTRIES
from data.atlas.derived import derived

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas

BUNDLED_ABOVE: Final = 400
"""With more arcs than these the map draws one line for each pair of places."""
WORKING: Final = frozenset({"signed", "in_force", "operating", "completed", "closed"})
Line = Literal["working", "undated", "planned", "interest", "by_territory"]


@dataclass(frozen=True, slots=True)
class TieVariant:
    """A tie as it is drawn while no border changes: one arc between two places.

    Attributes
    ----------
    id
        Id of the arc: the claim's id, a tilde and a number.
    claim_id
        The claim.
    by_place_id, kz_place_id
        The arc's ends.
    lane
        0 for the straight way, 1, -1, 2 ... for those fanned out beside it.
    first, last
        First and last day it is seen; the last is None where open.
    changed
        Those of the ends that are on the territory of the claim's place but are another territory.
    """

    id: str
    claim_id: str
    by_place_id: str
    kz_place_id: str
    lane: int
    first: date
    last: date | None
    changed: tuple[str, ...] = ()

    @property
    def by_territory(self) -> bool:
        """Whether it carries the tie to another territory; such an arc is drawn where that territory is chosen."""
        return bool(self.changed)


@derived(maxsize=1)
def eras(atlas: Atlas) -> tuple[date, ...]:
    """Return the first day of each time without a change of territory, the open beginning first."""
    return (date.min, *sorted(set(atlas.tables["place_changes"]["date"])))


@derived(maxsize=1)
def tie_variants(atlas: Atlas) -> tuple[TieVariant, ...]:
    """Return every arc that the map may show: ties between places below the country, first stated, at each era."""
    starts, spans_of = eras(atlas), dict[tuple[str, str], dict[tuple[str, str, tuple[str, ...]], list[int]]]()
    found: list[tuple[str, str, str, date, date | None, tuple[str, ...]]] = []
    for claim_id in map(str, atlas.ties().index):
        ends = atlas.index.ends[claim_id]
        if COUNTRIES.intersection(ends):
            continue
        first_day = atlas.first_day(claim_id)
        if ends not in spans_of:
            spans_of[ends] = _spans(atlas, *ends)
        for (by_id, kz_id, changed), numbers in spans_of[ends].items():
            for _, group in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
                run = [number for _, number in group]
                first = max(starts[run[0]], first_day)
                last = starts[run[-1] + 1] - timedelta(days=1) if run[-1] + 1 < len(starts) else None
                if last is None or first <= last:
                    found.append((claim_id, by_id, kz_id, first, last, changed))
    lanes: dict[tuple[str, str], dict[str, int]] = {}
    numbers_of: dict[str, int] = {}
    variants = []
    for claim_id, by_id, kz_id, first, last, changed in found:
        pair = lanes.setdefault((by_id, kz_id), {})
        position = pair.setdefault(claim_id, len(pair))
        lane = (position + 1) // 2 * (1 if position % 2 else -1)
        number = numbers_of[claim_id] = numbers_of.get(claim_id, -1) + 1
        variants.append(TieVariant(f"{claim_id}~{number}", claim_id, by_id, kz_id, lane, first, last, changed))
    return tuple(variants)


def _spans(atlas: Atlas, by: str, kz: str) -> dict[tuple[str, str, tuple[str, ...]], list[int]]:
    """Return between which places a tie of two places is drawn, and those of them changed, with the eras of each."""
    spans: dict[tuple[str, str, tuple[str, ...]], list[int]] = {}
    for number, start in enumerate(eras(atlas)):
        by_there, kz_there = atlas.resolve(by, start), atlas.resolve(kz, start)
        for by_id in by_there.place_ids:
            for kz_id in kz_there.place_ids:
                changed = tuple(i for i, there in ((by_id, by_there), (kz_id, kz_there)) if there.by_territory)
                spans.setdefault((by_id, kz_id, changed), []).append(number)
    return spans


def bundled(variants: tuple[TieVariant, ...]) -> bool:
    """Return whether there are too many arcs to draw each."""
    return len(variants) > BUNDLED_ABOVE


def line_of(atlas: Atlas, tie: TieVariant) -> Line:
    """Return the line style that an arc is drawn in."""
    status = atlas.index.tie_facts[tie.claim_id].status
    if tie.by_territory:
        return "by_territory"
    if status == "interest":
        return "interest"
    if status not in WORKING:
        return "planned"
    return "working" if atlas.since(tie.claim_id) else "undated"
