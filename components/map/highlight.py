"""What of the map is seen at a date through the filters, and what a selection lights of it; as on the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from components.map import index
from data.atlas.atlas import UNIT_KINDS
from data.atlas.derived import derived

if TYPE_CHECKING:
    from datetime import date

    from components.context import View
    from components.map.index import TieVariant
    from data.atlas.atlas import Atlas

Light = Literal["plain", "lit", "below", "faded"]
Line = Literal["working", "undated", "planned", "interest", "by_territory"]
WORKING: Final = frozenset({"signed", "in_force", "operating", "completed", "closed"})


@dataclass(frozen=True, slots=True)
class Sight:
    """
    What is seen.

    Attributes
    ----------
    ties
        The arcs and how each is lit: plain where nothing is chosen, else lit, below (a place within the chosen one
        has it) or faded.
    chosen, partners
        The chosen places as they stand that day, and the other ends of the lit arcs.
    """

    ties: tuple[tuple[TieVariant, Light], ...]
    chosen: frozenset[str]
    partners: frozenset[str]


def sight(view: View, *, ties: bool = True) -> Sight:
    """Return what is seen of the map in a view; without its ties where something else stands in place of them."""
    atlas, day, chosen = view.atlas, view.day, view.selection
    passing = {str(i) for i in atlas.ties(on=day, **chosen.filters).index}
    seen = [
        tie for tie in (_variants(atlas) if ties else ())
        if tie.claim_id in passing and (tie.first is None or tie.first <= day) and (tie.last is None or day <= tie.last)
    ]  # fmt: skip
    ends = [end for end in (chosen.place, chosen.by, chosen.kz) if end]
    here = frozenset(i for end in ends for i in atlas.resolve(end, day).place_ids)
    lights = [_light(view, tie, here) for tie in seen]
    lit = {end for tie, light in zip(seen, lights, strict=True) if light == "lit" for end in _ends(tie)}
    return Sight(tuple(zip(seen, lights, strict=True)), here, frozenset(lit) - here)


def line_of(atlas: Atlas, tie: TieVariant) -> Line:
    """Return the line style that a tie is drawn in."""
    status = atlas.index.tie_facts[tie.claim_id].status
    if tie.by_territory:
        return "by_territory"
    if status == "interest":
        return "interest"
    if status not in WORKING:
        return "planned"
    return "working" if atlas.since(tie.claim_id) else "undated"


def _light(view: View, tie: TieVariant, here: frozenset[str]) -> Light:
    atlas, chosen = view.atlas, view.selection
    if chosen.claim:
        return "lit" if chosen.claim in (tie.claim_id, atlas.claim(tie.claim_id).row["agreement_id"]) else "faded"
    if not here:
        return "plain"
    # A pair lights what joins its two sides; one place lights all that it has.
    enough = all if chosen.by and chosen.kz and not chosen.place else any
    if enough(end in here for end in _ends(tie)):
        return "lit"
    if enough(end in here or _unit_of(atlas, end, view.day) in here for end in _ends(tie)):
        return "below"
    return "faded"


def _ends(tie: TieVariant) -> tuple[str, str]:
    return tie.by_place_id, tie.kz_place_id


def _unit_of(atlas: Atlas, place_id: str, day: date) -> str | None:
    if atlas.place(place_id).kind in UNIT_KINDS:
        return place_id
    return next((i for i in atlas.ancestors(place_id, day) if atlas.place(i).kind in UNIT_KINDS), None)


@derived(maxsize=1)
def _variants(atlas: Atlas) -> tuple[TieVariant, ...]:
    return index.tie_variants(atlas)
