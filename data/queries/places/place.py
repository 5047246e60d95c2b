"""Facts of one place on a day beyond its ties and figures, and what the source does not say of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from data.atlas.derived import derived
from data.atlas.tie_counts import tie_group
from data.enums import Fact, Severity, TieGroup
from data.queries.places.claim_places import claims_at, territory_of
from data.queries.places.signings import without_signings
from data.queries.places.white_spots import AGREED, Knowledge, knowledge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from data.atlas.atlas import Atlas
    from data.model import Change


_VISITS: Final = frozenset({"visit", "meeting"})
"""Kinds of ties and of events that are visits."""


class Gap(StrEnum):
    """What the source does not say of a place; a gap that follows from another is left out."""

    NO_TIE = "no_tie"
    NO_AGREEMENT = "no_agreement"
    NO_DATED_AGREEMENT = "no_dated_agreement"
    UNDATED_AGREEMENTS = "undated_agreements"
    NO_FIGURE = "no_figure"
    NO_TRADE_FIGURE = "no_trade_figure"
    NO_TRADE_WITH_A_REGION = "no_trade_with_a_region"
    NO_VENTURE = "no_venture"
    NO_VISIT = "no_visit"
    NO_STATEMENT = "no_statement"


@dataclass(frozen=True, slots=True)
class Missing:
    """A gap, with the claims it is about: the agreements without a date; none where nothing is there at all."""

    gap: Gap
    claim_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Seat:
    """An organisation seated at a place; `inferred` where it is general knowledge and not stated."""

    org_id: str
    place_id: str
    inferred: bool


@dataclass(frozen=True, slots=True)
class PlaceFacts:
    """What is known of a place on a day; tuples hold claim ids, the earliest first and the undated last.

    Attributes
    ----------
    place_ids
        The places that have its territory that day: itself, or what it became or had been.
    by_territory
        Whether its territory was not the same that day.
    predecessors, successors
        The changes by which it came to be and by which it ended, also those after the day.
    dated, undated, memoranda
        Ties of its own that rest on a signed or working agreement, dated or not, or on a memorandum.
    first
        The claim with the earliest date of its agreements, if any is dated.
    ventures, ventures_below
        Ventures on its territory or of its own, and those of places within it.
    events, statements
        Those held here or that speak of it or of a place within it.
    organisations
        The bodies seated here or within.
    sources
        The sources that claims about it rest on, with how many do, the most first.
    conflicts
        The conflicts those claims are part of: first those that are about this place alone, then the gravest.
    missing
        What the source does not say.
    """

    place_id: str
    on: date
    place_ids: tuple[str, ...]
    by_territory: bool
    predecessors: tuple[Change, ...]
    successors: tuple[Change, ...]
    dated: tuple[str, ...]
    undated: tuple[str, ...]
    memoranda: tuple[str, ...]
    first: str | None
    ventures: tuple[str, ...]
    ventures_below: tuple[str, ...]
    events: tuple[str, ...]
    statements: tuple[str, ...]
    organisations: tuple[Seat, ...]
    sources: tuple[tuple[str, int], ...]
    conflicts: tuple[str, ...]
    missing: tuple[Missing, ...]

    @property
    def agreements(self) -> tuple[str, ...]:
        """Ties of its own that rest on an agreement, dated first."""
        return self.dated + self.undated


@derived(maxsize=512)
def place_facts(atlas: Atlas, place_id: str, *, on: date) -> PlaceFacts:
    """
    Return everything known of a place of any kind and time on a day.

    Raises
    ------
    data.errors.UnknownPlaceError
        If it is not in the tables.
    """
    resolution = atlas.resolve(place_id, on)
    here = by_date(atlas, claims_at(atlas, place_id, on=on))
    both = by_date(atlas, claims_at(atlas, place_id, on=on, below=True))
    ties = [i for i in here if atlas.is_between_places(i)]
    said = {state: tuple(i for i in ties if knowledge(atlas, i) is state) for state in Knowledge}
    dated = said[Knowledge.SIGNED]
    ventures = _of(Fact.VENTURE, atlas, here)
    return PlaceFacts(
        place_id,
        on,
        resolution.place_ids,
        resolution.by_territory,
        atlas.changes_into(place_id),
        atlas.changes_out_of(place_id),
        dated,
        said[Knowledge.UNDATED],
        said[Knowledge.MEMORANDUM],
        dated[0] if dated else None,
        ventures,
        tuple(i for i in _of(Fact.VENTURE, atlas, both) if i not in ventures),
        without_signings(atlas, _of(Fact.EVENT, atlas, both), _of(Fact.TIE, atlas, both)),
        _of(Fact.STATEMENT, atlas, both),
        tuple(_seats(atlas, place_id, on)),
        _sources(atlas, both),
        conflicts_among(atlas, both),
        tuple(_missing(atlas, place_id, on, both)),
    )


def by_date(atlas: Atlas, claim_ids: Iterable[str]) -> tuple[str, ...]:
    """Return claims in the order of their dates, the undated last."""

    def key(claim_id: str) -> tuple[str, str]:
        since = atlas.since(claim_id)
        return since.text if since else "9999", claim_id

    return tuple(sorted(claim_ids, key=key))


def _of(fact: Fact, atlas: Atlas, claim_ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(i for i in claim_ids if atlas.claim(i).fact is fact)


def _seats(atlas: Atlas, place_id: str, on: date) -> Iterator[Seat]:
    ground = territory_of(atlas, place_id, on=on)
    columns = ["org_id", "place_id", "seat_inferred"]
    for org_id, seat, inferred in atlas.tables["organisations"][columns].itertuples(index=False, name=None):
        if seat and ground.covers((seat,), below=atlas.place(place_id).kind != "country"):
            yield Seat(org_id, seat, inferred)


def _sources(atlas: Atlas, claim_ids: Iterable[str]) -> tuple[tuple[str, int], ...]:
    counted = Counter(atlas.claim(i).source_id for i in claim_ids)
    return tuple(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))


def conflicts_among(atlas: Atlas, claim_ids: Iterable[str], *, share: float = 0.0) -> tuple[str, ...]:
    """Return the conflicts that claims are part of: first those that are about these alone, then the gravest.

    Parameters
    ----------
    atlas
        The facts.
    claim_ids
        The claims.
    share
        At least so much of a conflict must be among them: 0.5 leaves out those that are mostly about others.
    """
    table, found = atlas.tables["conflicts"], Counter(c for i in claim_ids for c in atlas.conflicts_of(i))

    shares = {i: count / len(atlas.items(table.at[i, "claims"])) for i, count in found.items()}

    def key(conflict_id: str) -> tuple[float, int, str]:
        severity = Severity(str(table.at[conflict_id, "severity"]))
        return -shares[conflict_id], list(Severity).index(severity), conflict_id

    return tuple(sorted((i for i in found if shares[i] >= share), key=key))


def _missing(atlas: Atlas, place_id: str, on: date, claim_ids: tuple[str, ...]) -> Iterator[Missing]:
    ends = territory_of(atlas, place_id, on=on).here
    ties = [i for i in claim_ids if atlas.is_between_places(i) and not ends.isdisjoint(atlas.index.ends[i])]
    # What a place has by its territory alone is nothing that the source says of it; of one that is no more all is.
    gone = not atlas.exists(place_id, max(on, atlas.index.first_known))
    mutual = [i for i in ties if gone or tie_group(atlas, i, on, of=place_id) is not TieGroup.BY_TERRITORY]
    agreed = [i for i in mutual if knowledge(atlas, i) in AGREED]
    undated = tuple(i for i in agreed if atlas.since(i) is None)
    figures = [str(i) for i in atlas.figures_of(place_id, on=on).index]
    trade = [i for i in figures if atlas.claim(i).row["flow"] != "none"]
    absent = (
        (Gap.NO_TIE, not mutual),
        (Gap.NO_AGREEMENT, bool(mutual) and not agreed),
        (Gap.NO_DATED_AGREEMENT, bool(agreed) and len(undated) == len(agreed)),
        (Gap.NO_FIGURE, not figures),
        (Gap.NO_TRADE_FIGURE, bool(figures) and not trade),
        (Gap.NO_TRADE_WITH_A_REGION, bool(trade) and not any(_is_between_regions(atlas, i) for i in trade)),
        (Gap.NO_VENTURE, not _of(Fact.VENTURE, atlas, claim_ids)),
        (Gap.NO_VISIT, not any(_is_visit(atlas, i) for i in claim_ids)),
        (Gap.NO_STATEMENT, not _of(Fact.STATEMENT, atlas, claim_ids)),
    )
    for gap, holds in absent:
        if holds:
            yield Missing(gap)
    if undated:
        yield Missing(Gap.UNDATED_AGREEMENTS, undated)


def _is_between_regions(atlas: Atlas, claim_id: str) -> bool:
    return atlas.claim(claim_id).row["level"] == "region-region"


def _is_visit(atlas: Atlas, claim_id: str) -> bool:
    return atlas.claim(claim_id).row.get("kind") in _VISITS
