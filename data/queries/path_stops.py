"""Stops of the path of learning: what each asks on which view, its options and its evidence, as ids."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from data.atlas.derived import derived
from data.enums import Severity, SourcesPart, Verdict
from data.queries.known_until import book_known_until
from data.queries.places.claim_places import claims_at
from data.queries.places.highlight import place_ties
from data.queries.places.unit_pairs import unit_pairs, units_of_ends
from data.queries.places.white_spots import AGREED, COUNTED, Knowledge, white_spots
from data.queries.quiz.doubt_questions import DISAGREE, SILENT, doubt_candidates
from data.queries.quiz.question import Ask
from data.queries.texts.promises import promises
from data.queries.texts.sources import notes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from data.atlas.atlas import Atlas

OPTIONS: Final = 4
"""So many options the list beside a view has."""
EVIDENCE: Final = 3
"""So many claims are shown as evidence at most."""
FIRST_NOTES: Final = 15
"""So many notes the page of sources shows before it is unfolded: what is in the list can be seen there."""
LEGAL: Final = "law"
REPORTS: Final = frozenset({"journal", "conference", "news", "website"})


class StopKind(StrEnum):
    """What a stop is about, in the order of the path."""

    REGION = "region"
    LINE = "line"
    DATE = "date"
    WHITE_SPOT = "white-spot"
    DISAGREEMENT = "disagreement"
    PROMISE = "promise"
    SOURCE = "source"


class AnsweredBy(StrEnum):
    """What a reader chooses on the view to answer."""

    PLACE = "place"
    """A place of the map."""
    PAIR = "pair"
    """Two places; the id is theirs with a comma, Belarus first."""
    PROMISE = "promise"
    """A promise of the list, by the claim that states it."""
    ENTRY = "entry"
    """An entry of a list of the page of sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PathStop:
    """
    A stop of the path.

    Attributes
    ----------
    kind, by
        What it is about, and how it is answered.
    page, query
        The view: the name of its page and the parameters of its address.
    options
        Ids that the list beside the view offers; one of them is right.
    answer
        The one that is right.
    right
        All ids that are right on the view.
    claims
        The evidence.
    day
        The day of the view.
    numbers
        What its explanation counts, by name.
    """

    kind: StopKind
    by: AnsweredBy
    page: str
    query: Mapping[str, str]
    options: tuple[str, ...]
    answer: str
    right: tuple[str, ...]
    claims: tuple[str, ...]
    day: date
    numbers: Mapping[str, int]


@derived(maxsize=1)
def path_stops(atlas: Atlas) -> tuple[PathStop, ...]:
    """Return the stops of the path, each as the facts give it; one that they do not give is left out."""
    known = book_known_until(atlas)
    if known is None:
        return ()
    day, ways = known.last, (_region, _line, _date, _white_spot, _disagreement, _promise, _source)
    return tuple(stop for way in ways if (stop := way(atlas, day)))


def most_joined(atlas: Atlas, day: date) -> Counter[str]:
    """Return how many lines the map of a day has from each region of Belarus."""
    units = frozenset(atlas.units(day))
    return Counter(pair.by_id for pair in unit_pairs(atlas, on=day) if pair.by_id in units)


def _region(atlas: Atlas, day: date) -> PathStop | None:
    counts = most_joined(atlas, day)
    if not (best := _most(counts)):
        return None
    options = _among(best, (unit for unit, _ in counts.most_common()))
    lines = [pair.ties for pair in unit_pairs(atlas, on=day) if pair.by_id == best]
    return PathStop(
        kind=StopKind.REGION,
        by=AnsweredBy.PLACE,
        page="map",
        query={"date": day.isoformat()},
        options=options,
        answer=best,
        right=_within(atlas, (best,), day),
        claims=tuple(ties[0] for ties in lines)[:EVIDENCE],
        day=day,
        numbers={"count": counts[best]},
    )


def _line(atlas: Atlas, day: date) -> PathStop | None:
    place = _most(most_joined(atlas, day))
    if not place:
        return None
    unit_of, units = units_of_ends(atlas, on=day), frozenset(atlas.units(day))
    found = place_ties(atlas, place, on=day)
    ends = ((tie, atlas.index.ends[tie][1]) for tie in sorted(found.own | found.below))
    ties = [(tie, unit) for tie, end in ends if (unit := unit_of.get(end, end)) in units]
    counts = Counter(unit for _, unit in ties)
    if not (best := _most(counts)):
        return None
    return PathStop(
        kind=StopKind.LINE,
        by=AnsweredBy.PAIR,
        page="map",
        query={"place": place, "date": day.isoformat()},
        options=tuple(f"{place},{unit}" for unit in _among(best, (unit for unit, _ in counts.most_common()))),
        answer=f"{place},{best}",
        right=tuple(f"{place},{unit}" for unit in _within(atlas, (best,), day)),
        claims=tuple(tie for tie, unit in ties if unit == best)[:EVIDENCE],
        day=day,
        numbers={"count": counts[best]},
    )


def _date(atlas: Atlas, _day: date) -> PathStop | None:
    divided: dict[date, list[str]] = {}
    for start in atlas.index.change_days:
        before = start - timedelta(days=1)
        for unit in atlas.units(before):
            if any(c.kind == "split" and c.date == start for c in atlas.changes_out_of(unit)):
                divided.setdefault(start, []).append(unit)
    alone = [start for start, units in divided.items() if len(units) == 1]
    if not alone:
        return None
    start = max(alone)
    (unit,), day = divided[start], start - timedelta(days=1)
    others = (i for i in atlas.units(day) if atlas.place(i).country == atlas.place(unit).country and i != unit)
    became = [change.successor_id for change in atlas.changes_out_of(unit)]
    return PathStop(
        kind=StopKind.DATE,
        by=AnsweredBy.PLACE,
        page="map",
        query={"date": day.isoformat()},
        options=_among(unit, (i for i in others if not atlas.changes_out_of(i))),
        answer=unit,
        right=(*_within(atlas, (unit,), day), *became),  # a reader who moves the clock sees what it became
        claims=_each_once(atlas, claims_at(atlas, unit, on=day))[:EVIDENCE],
        day=day,
        numbers={},
    )


def _white_spot(atlas: Atlas, day: date) -> PathStop | None:
    found = white_spots(atlas, on=day)
    by_id = min(found.by_ids, key=found.known, default="")
    empty = [f"{by},{kz}" for (by, kz), cell in found.cells.items() if cell.state is Knowledge.NONE]
    agreed = [f"{by},{kz}" for (by, kz), cell in found.cells.items() if cell.state in AGREED]
    answer = next((pair for pair in empty if pair.startswith(f"{by_id},")), None)
    if not answer or COUNTED not in atlas.index.claims:
        return None
    return PathStop(
        kind=StopKind.WHITE_SPOT,
        by=AnsweredBy.PAIR,
        page="white-spots",
        query={"date": day.isoformat()},
        options=_among(answer, agreed),
        answer=answer,
        right=tuple(empty),
        claims=(COUNTED,),
        day=day,
        numbers={"count": len(empty), "all": len(found.cells)},
    )


def _disagreement(atlas: Atlas, day: date) -> PathStop | None:
    rows, severities = atlas.tables["conflicts"], list(Severity)

    def by_severity(conflict_id: str) -> tuple[int, str]:
        return severities.index(Severity(str(rows.at[conflict_id, "severity"]))), conflict_id

    asked = {ask: [c.subject for c in doubt_candidates(atlas) if c.ask is ask] for ask in (Ask.DISAGREE, Ask.SILENT)}
    if not all(asked.values()):
        return None
    answer = min(asked[Ask.DISAGREE], key=by_severity)
    return PathStop(
        kind=StopKind.DISAGREEMENT,
        by=AnsweredBy.ENTRY,
        page="sources",
        query={"part": SourcesPart.CONFLICTS.value, "date": day.isoformat()},
        options=_among(answer, sorted(asked[Ask.SILENT], key=by_severity)),
        answer=answer,
        right=tuple(str(i) for i in rows.index if rows.at[i, "kind"] == DISAGREE),
        claims=atlas.items(rows.at[answer, "claims"])[:EVIDENCE],
        day=day,
        numbers={kind: int((rows["kind"] == kind).sum()) for kind in (DISAGREE, SILENT)} | {"all": len(rows)},
    )


def _promise(atlas: Atlas, day: date) -> PathStop | None:
    found = promises(atlas)
    kept = [promise for promise in found if promise.verdict is Verdict.MET]
    left = [promise.target_id for promise in found if promise.verdict is Verdict.OPEN]
    if not kept:
        return None
    best = kept[0]
    outcomes = (outcome.claim_id for outcome in best.outcomes if outcome.claim_id)
    return PathStop(
        kind=StopKind.PROMISE,
        by=AnsweredBy.PROMISE,
        page="chronicle",
        query={"date": day.isoformat()},
        options=_among(best.target_id, left),
        answer=best.target_id,
        right=tuple(promise.target_id for promise in kept),
        claims=(best.target_id, *outcomes)[:EVIDENCE],
        day=day,
        numbers={"all": len(found), "kept": len(kept), "open": len(left)},
    )


def _source(atlas: Atlas, day: date) -> PathStop | None:
    every = notes(atlas)

    def stated(source_id: str) -> tuple[str, ...]:
        return _each_once(atlas, atlas.claims_of_source(source_id))

    legal = [source.source_id for source in every if source.kind == LEGAL]
    first = [source for source in every[:FIRST_NOTES] if source.kind == LEGAL or source.kind in REPORTS]
    answer = next((s.source_id for s in first if s.kind == LEGAL and stated(s.source_id)), None)
    if not answer:
        return None
    return PathStop(
        kind=StopKind.SOURCE,
        by=AnsweredBy.ENTRY,
        page="sources",
        query={"part": SourcesPart.NOTES.value, "date": day.isoformat()},
        options=_among(answer, (source.source_id for source in first if source.kind in REPORTS)),
        answer=answer,
        right=tuple(legal),
        claims=stated(answer)[:EVIDENCE],
        day=day,
        numbers={"count": len(legal), "all": len(every)},
    )


def _each_once(atlas: Atlas, claim_ids: Iterable[str]) -> tuple[str, ...]:
    """Return claims without repeats, and without ties that say what an agreement says that they rest on."""
    return tuple(i for i in claim_ids if atlas.claim(i).repeats is None and atlas.document_of(i) in (None, i))


def _most(counts: Counter[str]) -> str | None:
    """Return what has most; None where two have as many, so that no two answers are right."""
    best = counts.most_common(2)
    return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else None


def _among(answer: str, others: Iterable[str]) -> tuple[str, ...]:
    """Return the answer among the first of the others, in an order that does not give it away."""
    wrong = [other for other in dict.fromkeys(others) if other != answer][: OPTIONS - 1]
    return tuple(sorted((answer, *wrong)))


def _within(atlas: Atlas, places: tuple[str, ...], day: date) -> tuple[str, ...]:
    """Return places with the cities and districts in them, which a tap may hit."""
    inner = (i for i in map(str, atlas.tables["places"].index) if not set(places).isdisjoint(atlas.ancestors(i, day)))
    return (*places, *inner)
