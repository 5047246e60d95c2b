"""Promises: each target with the later claims that answer it, and how the two compare."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from data.atlas.derived import derived
from data.enums import Fact, Verdict
from data.model import PartialDate
from data.package.roles import Role
from data.queries.places.claim_places import claim_places, territory_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from data.atlas.atlas import Atlas
    from data.model import Claim

ORDER: Final = (Verdict.MISSED, Verdict.MET, Verdict.NOT_COMPARABLE, Verdict.OPEN)
"""The order of the outcomes of one target: what is known first, silence last."""
GROUPS: Final = (Verdict.OPEN, Verdict.MISSED, Verdict.MET, Verdict.NOT_COMPARABLE)
"""The order of targets by verdict: what can still be asked about first."""

_DEEDS: Final = frozenset({Fact.AGREEMENT, Fact.TIE, Fact.VENTURE})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a target: a later claim and how it compares; the reason is the note of the promise.

    `claim_id` is None where the book states nothing later.
    """

    promise_id: str
    claim_id: str | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Promise:
    """A target with its outcomes.

    Attributes
    ----------
    target_id
        The claim that states it.
    made
        When it was stated, as far as dated: its own date, else the year of the note.
    deadline
        Its term, where one is stated that ends after the target was.
    outcomes
        Its outcomes, in the order of `ORDER`.
    also_ids
        Later statements of the target.
    """

    target_id: str
    made: PartialDate | None
    deadline: PartialDate | None
    outcomes: tuple[Outcome, ...]
    also_ids: tuple[str, ...]

    @property
    def verdict(self) -> Verdict:
        """The verdict that says most of the target's outcomes."""
        return self.outcomes[0].verdict


def oldest_open(atlas: Atlas, promises: Iterable[Promise]) -> Promise | None:
    """
    Return the earliest dated open promise of something to be done together; None where there is none.

    Goals of one economy are promises too, but nothing that one side can ask the other about.
    """
    found = (p for p in promises if p.verdict is Verdict.OPEN and p.made and atlas.claim(p.target_id).fact in _DEEDS)
    return min(found, key=lambda p: (p.made.first if p.made else date.max, p.target_id), default=None)


def select_promises(
    atlas: Atlas, *, on: date, place_id: str | None = None, verdicts: AbstractSet[str] = frozenset()
) -> tuple[Promise, ...]:
    """
    Return the promises by verdict, each group in order of time; verdicts are those of the whole book.

    Parameters
    ----------
    atlas
        The facts.
    on
        The day: targets stated later are left out, and `place_id` is read on its boundaries.
    place_id
        Keep targets of a place or of those within it; None keeps all.
    verdicts
        Keep targets with such an outcome; empty keeps all.
    """
    ground = territory_of(atlas, place_id, on=on) if place_id else None
    return tuple(
        promise
        for promise in promises(atlas)
        if (not verdicts or not verdicts.isdisjoint(outcome.verdict for outcome in promise.outcomes))
        and (promise.made is None or promise.made.first <= on)
        and (ground is None or ground.covers(claim_places(atlas, promise.target_id).all, below=True))
    )


@derived(maxsize=1)
def promises(atlas: Atlas) -> tuple[Promise, ...]:
    """Return every promise, outcomes of one target together."""
    groups: dict[str, list[Outcome]] = {}
    columns = ["promise_id", "target_claim_id", "outcome_claim_id", "verdict"]
    for promise_id, target, outcome, verdict in atlas.tables["promises"][columns].itertuples(index=False, name=None):
        groups.setdefault(target, []).append(Outcome(promise_id, outcome, Verdict(verdict)))
    found = []
    for target, outcomes in groups.items():
        claim = atlas.claim(target)
        made = _made(atlas, claim)
        ordered = tuple(sorted(outcomes, key=lambda outcome: (ORDER.index(outcome.verdict), outcome.promise_id)))
        found.append(Promise(target, made, _deadline(atlas, claim, made), ordered, atlas.also_stated(target)))
    return tuple(sorted(found, key=_in_order))


def _made(atlas: Atlas, claim: Claim) -> PartialDate | None:
    """Return when a target was stated: a deed's date is when it is to happen, a statement's when it was said."""
    if claim.has(Role.DATE_STATED):
        return atlas.since(claim.claim_id)
    source = atlas.source(claim.source_id)
    return PartialDate.parse(str(source.year)) if source.note_no is not None and source.year else None


def _deadline(atlas: Atlas, claim: Claim, made: PartialDate | None) -> PartialDate | None:
    """Return the term of a target.

    The tables hold a period for every figure, and for some it is only the year in which the target was stated. A term
    is what ends later than that, or spans more than one year. The term of an agreement is its expiry, that of another
    deed its date.
    """
    start = atlas.since(claim.claim_id) if claim.has(Role.DATE) else None
    if claim.has(Role.EXPIRY):
        return atlas.until(claim.claim_id)
    end = atlas.until(claim.claim_id)
    if not claim.has(Role.QUANTITY) or start is None or end is None:
        return start
    spans = end.last.year > start.first.year
    return end if spans or (made is not None and end.last > made.last) else None


def _in_order(promise: Promise) -> tuple[int, str, str]:
    made = promise.made or promise.deadline
    return GROUPS.index(promise.verdict), made.text if made else "9999", promise.target_id
