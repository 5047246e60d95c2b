"""Ties of a layer that the map takes for one: of very many, the first of all that are alike, and how many there are.

A layer of 100,000 ties has some hundred pairs of places and a few kinds and statuses. The index of its map names the
first of those that are alike, and from which day how many there are; the browser asks for the others when it needs one.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from data.atlas.atlas import Atlas
from data.atlas.derived import derived
from data.atlas.index import build_index
from data.queries.places.partners import bond

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    import pandas as pd

    from components.context import View

MANY: Final = 10_000
"""With more ties than these the map of a layer has the first of those that are alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlikeTies:
    """
    Very many ties as the map has them.

    Attributes
    ----------
    atlas
        The same facts with the first of the ties that are alike alone.
    members
        The ties that are like the first one, itself too, by its id, in the order of their first days.
    starts
        From which days how many of them there are.
    first_of
        The first of those that a tie is like, by the tie.
    """

    atlas: Atlas
    members: Mapping[str, tuple[str, ...]]
    starts: Mapping[str, tuple[tuple[str, int], ...]]
    first_of: Mapping[str, str]


@derived(maxsize=1)
def alike_ties(atlas: Atlas) -> AlikeTies | None:
    """Return the ties as the map has them where they are very many; None where it has each of them."""
    if len(atlas.index.tie_ids) <= MANY:
        return None
    found: dict[Hashable, list[str]] = {}
    for tie in map(str, atlas.ties().index):
        found.setdefault(_likeness(atlas, tie), []).append(tie)
    ordered = [sorted(ties, key=lambda tie: (atlas.first_day(tie), tie)) for ties in found.values()]
    members = {ties[0]: tuple(ties) for ties in ordered}
    return AlikeTies(
        atlas=_with_ties(atlas, frozenset(members)),
        members=members,
        starts={first: _starts(atlas, ties) for first, ties in members.items()},
        first_of={tie: first for first, ties in members.items() for tie in ties},
    )


def _likeness(atlas: Atlas, tie: str) -> Hashable:
    """Return all that the map asks of a tie, but for its first day; what is stated again is like no other."""
    claim, facts = atlas.claim(tie), atlas.index.tie_facts[tie]
    parties = tuple((party.place_id, party.org_id, party.person_id) for party in atlas.parties(tie))
    again = tie if atlas.also_stated(tie) else ""
    kind = facts.kind, facts.status, facts.themes, atlas.since(tie) is None
    return atlas.index.ends[tie], kind, bond(atlas, tie), claim.row["agreement_id"], parties, again


def _starts(atlas: Atlas, ties: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    found, count = [], 0
    for day, begun in groupby(ties, atlas.first_day):
        count += sum(1 for _ in begun)
        found.append((day.isoformat(), count))
    return tuple(found)


def _with_ties(atlas: Atlas, firsts: frozenset[str]) -> Atlas:
    """Return the same facts with some of the ties, their later statements and their parties alone."""
    kept = {str(again) for tie in firsts for again in (tie, *atlas.also_stated(tie))}
    left = frozenset(atlas.index.tie_ids) - kept
    tables = {name: _without(frame, left) for name, frame in atlas.tables.items()}
    return Atlas(
        tables=tables,
        version=atlas.version,
        content_hash=f"{atlas.content_hash}~alike",
        index=build_index(atlas.contract, tables),
        contract=atlas.contract,
        changes=atlas.changes,
        layer=atlas.layer,
    )


def _without(frame: pd.DataFrame, left: frozenset[str]) -> pd.DataFrame:
    if "claim_id" not in frame or not len(frame):
        return frame
    kept = [claim_id not in left for claim_id in frame["claim_id"]]
    return frame if all(kept) else frame.loc[kept]


def claims_behind(view: View, tie: str) -> tuple[str, ...]:
    """Return the ties that one on the map is for: itself, and of very many those of the day that are like it."""
    alike = None if view.selection.claim else alike_ties(view.atlas)
    members = alike.members.get(tie, ()) if alike else ()
    return tuple(claim for claim in members if view.atlas.first_day(claim) <= view.day) or (tie,)
