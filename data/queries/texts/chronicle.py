"""Chronicle: events, agreements, contracts and the first dates of ventures on one time line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from data.atlas.derived import derived
from data.enums import AgreementKind, Fact, TieKind
from data.model import PartialDate
from data.package.roles import Role
from data.queries.places.claim_places import claim_places, territory_of
from data.queries.places.signings import agreements_signed, signings

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from datetime import date

    from data.atlas.atlas import Atlas
    from data.model import Claim


class EntryKind(StrEnum):
    """What an entry is about."""

    EVENT = "event"
    AGREEMENT = "agreement"
    CONTRACT = "contract"
    VENTURE = "venture"


OF_TIES: Final = {
    TieKind.VISIT: EntryKind.EVENT,
    TieKind.AGREEMENT: EntryKind.AGREEMENT,
    TieKind.TRADE: EntryKind.CONTRACT,
    TieKind.PROJECT: EntryKind.VENTURE,
}
"""Which kind of entry a filter of ties asks for; the other kinds of ties have no date of their own here."""

_KINDS: Final = {
    Fact.EVENT: EntryKind.EVENT,
    Fact.AGREEMENT: EntryKind.AGREEMENT,
    Fact.VENTURE: EntryKind.VENTURE,
}
"""The facts that are entries, and their kinds."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the time line.

    Attributes
    ----------
    claim_id, kind
        The claim and what it is about; its title is that of the claim. A signing is within its agreement.
    detail
        Kind of event, document or venture, by the contract's word.
    start, end
        When, as far as dated; `end` is the start's own where no other is stated.
    place_ids
        The claim's places, each under the id of its own date.
    themes
        What it is about; None for events, of which the tables do not say it.
    """

    claim_id: str
    kind: EntryKind
    detail: str
    start: PartialDate | None
    end: PartialDate | None
    place_ids: tuple[str, ...]
    themes: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Chronicle:
    """The entries that pass the filters.

    Attributes
    ----------
    dated
        In the order of their first day, the less precise date first.
    undated
        Events and agreements without a date; ventures without one are no entries.
    unthemed
        How many entries a filter by theme left out only because no theme of theirs is known.
    """

    dated: tuple[Entry, ...]
    undated: tuple[Entry, ...]
    unthemed: int


def chronicle(
    atlas: Atlas,
    *,
    on: date,
    place_id: str | None = None,
    kinds: AbstractSet[str] = frozenset(),
    themes: AbstractSet[str] = frozenset(),
) -> Chronicle:
    """
    Return the time line up to a day.

    Parameters
    ----------
    atlas
        The facts.
    on
        The day; entries that began later are left out.
    place_id
        Keep what is at a place or within it, as its territory is or was; None keeps all.
    kinds
        Kinds of entries to keep; empty keeps all.
    themes
        Themes to keep; empty keeps all.
    """
    ground = territory_of(atlas, place_id, on=on) if place_id else None
    found = [
        entry
        for entry in entries(atlas)
        if (not kinds or entry.kind in kinds)
        and (entry.start is None or entry.start.first <= on)
        and (ground is None or ground.covers(entry.place_ids, below=True))
    ]
    kept = [
        entry for entry in found if not themes or (entry.themes is not None and not themes.isdisjoint(entry.themes))
    ]
    return Chronicle(
        dated=tuple(entry for entry in kept if entry.start),
        undated=tuple(entry for entry in kept if not entry.start),
        unthemed=sum(entry.themes is None for entry in found) if themes else 0,
    )


@derived(maxsize=1)
def entries(atlas: Atlas) -> tuple[Entry, ...]:
    """Return every entry, first statements alone, dated ones in order of time and the others behind them."""
    found = [
        _entry(atlas, claim)
        for claim in atlas.index.claims.values()
        if claim.fact in _KINDS and not claim.repeats and not claim.row.get("is_aggregate")
        if not agreements_signed(atlas, claim.claim_id)
    ]
    found = [entry for entry in found if entry.start or entry.kind is not EntryKind.VENTURE]
    return tuple(sorted(found, key=_in_time))


def kinds_of(ties: AbstractSet[str]) -> frozenset[EntryKind]:
    """Return which kinds of entries a filter of ties asks for; none where it asks for all."""
    return frozenset(of for tie, of in OF_TIES.items() if tie.value in ties)


def middle(entry: Entry) -> date:
    """Return the day in the middle of an entry's dates, for one mark that shows a date that may be a whole year."""
    if entry.start is None or entry.end is None:
        raise ValueError(f"{entry.claim_id} is not dated")
    return entry.start.first + timedelta(days=(entry.end.last - entry.start.first).days // 2)


def _entry(atlas: Atlas, claim: Claim) -> Entry:
    row, kind = claim.row, _KINDS[claim.fact]
    if row["kind"] == AgreementKind.CONTRACT:
        kind = EntryKind.CONTRACT
    # An agreement that is not dated itself is dated by its signing, and is also where that was.
    dates = (atlas.since(i) for i in (claim.claim_id, *signings(atlas, claim.claim_id)))
    start, end = next(filter(None, dates), None), claim.cell(Role.DATE_END)
    places = (claim_places(atlas, i).all for i in (claim.claim_id, *signings(atlas, claim.claim_id)))
    return Entry(
        claim_id=claim.claim_id,
        kind=kind,
        detail=str(row["kind"]),
        start=start,
        end=PartialDate.parse(str(end)) if end else start,
        place_ids=tuple(dict.fromkeys(i for found in places for i in found)),
        themes=_themes(atlas, claim),
    )


def _themes(atlas: Atlas, claim: Claim) -> frozenset[str] | None:
    if not claim.has(Role.THEME):
        return None
    # A branch is a theme where both lists have the word; an automotive plant has none of the themes by name.
    return frozenset(atlas.items(claim.cell(Role.THEME))) & atlas.index.themes


def _in_time(entry: Entry) -> tuple[str, int, str]:
    start = entry.start
    return (start.first.isoformat() if start else "9999", len(start.text) if start else 0, entry.claim_id)
