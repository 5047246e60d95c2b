"""Facts of a place in Belarus and a place in Kazakhstan together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from data.atlas.atlas import COUNTRIES
from data.atlas.derived import derived
from data.enums import Fact, Status, Verdict
from data.package.roles import Role
from data.queries.places.claim_places import claim_places, claims_at, territory_of
from data.queries.places.signings import without_signings
from data.queries.places.white_spots import RANK, Knowledge, knowledge

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from data.atlas.atlas import Atlas
    from data.model import Change
    from data.queries.places.claim_places import Territory

INTENTS: Final = frozenset(
    {Status.INTEREST, Status.PROPOSED, Status.PLANNED, Status.ANNOUNCED, Status.PLAN, Status.TARGET}
)
OPEN: Final = frozenset({Status.INTEREST, Status.PROPOSED, Status.PLANNED})

_VOICES: Final = frozenset({Fact.TIE, Fact.VENTURE, Fact.STATEMENT})
"""Facts that may say what one side wants."""

_DOCUMENTS: Final = frozenset({Status.SIGNED, Status.IN_FORCE})
_LOWER: Final = frozenset({"company", "institution"})


@dataclass(frozen=True, slots=True)
class Pair:
    """What is known of two places together on a day; every tuple holds claim ids, the strongest or earliest first.

    Attributes
    ----------
    state
        What the strongest tie of the two says.
    by_territory
        Whether something here was made by a territory that has changed since, or had not changed yet.
    changes
        What happened to the two territories between the claims and the day.
    agreements
        Signed or working documents of the two themselves, memoranda included.
    ties
        What else links the two themselves.
    interests
        Interests, proposals and plans of the two themselves.
    figures
        Figures between the two themselves, never those of one of them with a whole country.
    ventures, events, statements
        Those that are placed in both, or in places within both; signings are shown within their agreements.
    below
        Ties, documents and figures of cities, districts, universities and companies within the two.
    above
        Ties of the regions that the two lie in, where one of them is no region itself.
    promises
        Promises (not claims) about the two, the open ones first.
    """

    by_id: str
    kz_id: str
    on: date
    state: Knowledge
    by_territory: bool
    changes: tuple[Change, ...]
    agreements: tuple[str, ...]
    ties: tuple[str, ...]
    interests: tuple[str, ...]
    figures: tuple[str, ...]
    ventures: tuple[str, ...]
    events: tuple[str, ...]
    statements: tuple[str, ...]
    below: tuple[str, ...]
    above: tuple[str, ...]
    promises: tuple[str, ...]

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """All claims about the two, each once, in the order of a page."""
        groups = (self.agreements, self.ties, self.figures, self.ventures, self.interests)
        more = (self.events, self.statements, self.below, self.above)
        return tuple(dict.fromkeys(claim_id for group in groups + more for claim_id in group))


@dataclass(frozen=True, slots=True)
class Nearest:
    """What comes nearest to a missing tie on one side: its own ties with others, and what it wants of the country."""

    place_id: str
    ties: tuple[str, ...]
    interests: tuple[str, ...]


@derived(maxsize=512)
def pair(atlas: Atlas, by_id: str, kz_id: str, *, on: date) -> Pair:
    """
    Return everything known of a place in Belarus and a place in Kazakhstan together on a day.

    Either may be of any kind and any time: on another day what its territory was or became counts for it.

    Raises
    ------
    data.errors.UnknownPlaceError
        If one of them is not in the tables.
    """
    grounds = territory_of(atlas, by_id, on=on), territory_of(atlas, kz_id, on=on)
    both = _of_both(atlas, by_id, kz_id, on)
    groups: dict[str, list[str]] = {name: [] for name in _GROUPS}
    for claim_id in both:
        groups[_group(atlas, claim_id, grounds)].append(claim_id)
    shown = {claim_id for name in ("agreements", "interests", "below") for claim_id in groups[name]}
    for name in ("ties", "interests", "below"):
        # A tie that rests on a document shown here says nothing that the document does not.
        groups[name] = [i for i in groups[name] if atlas.document_of(i) not in shown or atlas.document_of(i) == i]
    groups["events"] = list(without_signings(atlas, groups["events"], {*groups["ties"], *shown}))
    found = {name: tuple(sorted(ids, key=lambda i: _by_strength(atlas, i))) for name, ids in groups.items()}
    ends = [end for claim_id in both for end in claim_places(atlas, claim_id).all]
    return Pair(
        by_id,
        kz_id,
        on,
        _state(atlas, both, grounds),
        any(atlas.resolve(end, on).by_territory for end in ends),
        tuple(dict.fromkeys(change for end in (*ends, by_id, kz_id) for change in atlas.resolve(end, on).changes)),
        above=_above(atlas, by_id, kz_id, on),
        promises=_promises(atlas, both),
        **found,
    )


def pair_state(atlas: Atlas, by_id: str, kz_id: str, *, on: date) -> Knowledge:
    """Return what is known of a place in Belarus and one in Kazakhstan together, as `pair` says it, and no more."""
    grounds = territory_of(atlas, by_id, on=on), territory_of(atlas, kz_id, on=on)
    return _state(atlas, _of_both(atlas, by_id, kz_id, on), grounds)


def _of_both(atlas: Atlas, by_id: str, kz_id: str, on: date) -> set[str]:
    return set(claims_at(atlas, by_id, on=on, below=True)).intersection(claims_at(atlas, kz_id, on=on, below=True))


def nearest(atlas: Atlas, place_id: str, *, on: date) -> Nearest:
    """Return what comes nearest to a missing tie of a place: its ties with others and its stated interests."""
    found = claims_at(atlas, place_id, on=on) or claims_at(atlas, place_id, on=on, below=True)
    ties = [i for i in found if atlas.is_between_places(i)]
    return Nearest(
        place_id,
        tuple(sorted(ties, key=lambda i: _by_strength(atlas, i))),
        open_interests(atlas, place_id, on=on),
    )


def with_whole_country(atlas: Atlas, place_id: str, *, on: date) -> tuple[str, ...]:
    """Return the figures of a place with the whole other country; none of what is a country itself.

    A figure of level `other` is about one side alone.
    """
    if place_id in COUNTRIES:
        return ()
    side = 1 if atlas.place(place_id).country == "BY" else 0
    found = map(str, atlas.figures_of(place_id, on=on).index)
    shared = (i for i in found if atlas.claim(i).row["level"] != "other")
    return tuple(i for i in shared if (sides := atlas.sides(i)) and sides[side] in COUNTRIES)


def open_interests(atlas: Atlas, place_id: str, *, on: date) -> tuple[str, ...]:
    """Return what a place, or a place within it, wants of the whole other country: it is open to any region there."""
    country = atlas.place(place_id).country
    found = []
    for claim_id in claims_at(atlas, place_id, on=on, below=True):
        claim, places = atlas.claim(claim_id), claim_places(atlas, claim_id)
        own, other = (places.by, places.kz) if country == "BY" else (places.kz, places.by)
        voiced = claim.fact in _VOICES and claim.row.get("kind") != "visit"
        if voiced and claim.status in OPEN and COUNTRIES.isdisjoint(own) and COUNTRIES.issuperset(other):
            found.append(claim_id)
    return tuple(sorted(found, key=lambda i: (_OPEN_ORDER[atlas.claim(i).status], i)))


_OPEN_ORDER: Final = {Status.INTEREST: 0, Status.PROPOSED: 1, Status.PLANNED: 2}
_WHOLE: Final = {Fact.VENTURE: "ventures", Fact.EVENT: "events"}
"""Groups that hold every claim of a kind of fact, also those of places within the two."""
_GROUPS: Final = ("agreements", "ties", "interests", "figures", "ventures", "events", "statements", "below")


def _group(atlas: Atlas, claim_id: str, grounds: tuple[Territory, Territory]) -> str:
    claim = atlas.claim(claim_id)
    if claim.fact in _WHOLE:
        return _WHOLE[claim.fact]
    own = _is_own(atlas, claim_id, grounds)
    if claim.fact is Fact.STATEMENT:
        return "interests" if own and claim.status in OPEN else "statements"
    if not own or claim.fact is Fact.FIGURE:
        return "figures" if own else "below"
    if claim.fact is Fact.AGREEMENT:
        return "agreements" if claim.status in _DOCUMENTS else "interests"
    return "interests" if knowledge(atlas, claim_id) is Knowledge.INTENT and claim.status in INTENTS else "ties"


def _is_own(atlas: Atlas, claim_id: str, grounds: tuple[Territory, Territory]) -> bool:
    """Return whether a claim is of the two places themselves, not of what lies or is seated in them."""
    document = atlas.document_of(claim_id)
    if atlas.claim(claim_id).cell(Role.INFERRED) or (document and _is_lower(atlas, document)):
        return False
    # A company's figure is its own, and not that of the place where it has its seat.
    signed = () if atlas.claim(claim_id).fact is Fact.EVENT else atlas.parties(claim_id)
    sides = atlas.sides(claim_id) or tuple(str(party.place_id) for party in signed)
    sides = sides or claim_places(atlas, claim_id).all
    return all(ground.covers(sides, below=False) for ground in grounds)


def _is_lower(atlas: Atlas, agreement_id: str) -> bool:
    return atlas.claim(agreement_id).row["level"] in _LOWER


def _state(atlas: Atlas, claim_ids: Iterable[str], grounds: tuple[Territory, Territory]) -> Knowledge:
    states = [
        knowledge(atlas, i) if _is_own(atlas, i, grounds) else Knowledge.BELOW
        for i in claim_ids
        if i in atlas.index.ends
    ]
    return min(states, key=RANK.__getitem__, default=Knowledge.NONE)


def _by_strength(atlas: Atlas, claim_id: str) -> tuple[int, str, str]:
    since = atlas.since(claim_id)
    rank = RANK[knowledge(atlas, claim_id)] if claim_id in atlas.index.ends else 0
    return rank, since.text if since else "9999", claim_id


def _above(atlas: Atlas, by_id: str, kz_id: str, on: date) -> tuple[str, ...]:
    regions = [
        {i for place in atlas.resolve(end, on).place_ids for i in atlas.ancestors(place, on)} - COUNTRIES
        for end in (by_id, kz_id)
    ]
    if not any(regions):
        return ()
    sides = [
        frozenset().union(*(territory_of(atlas, i, on=on).here for i in (end, *sorted(above))))
        for end, above in zip((by_id, kz_id), regions, strict=True)
    ]
    own = territory_of(atlas, by_id, on=on).here, territory_of(atlas, kz_id, on=on).here
    found = [
        tie_id
        for tie_id in dict.fromkeys(tie for end in sides[0] for tie in atlas.index.ties_at.get(end, ()))
        if not atlas.index.tie_facts[tie_id].repeats and atlas.first_day(tie_id) <= on
        for ends in (atlas.index.ends[tie_id],)
        if ends[0] in sides[0] and ends[1] in sides[1] and not (ends[0] in own[0] and ends[1] in own[1])
    ]
    return tuple(sorted(found, key=lambda i: _by_strength(atlas, i)))


def _promises(atlas: Atlas, claim_ids: Iterable[str]) -> tuple[str, ...]:
    found = [promise for claim_id in claim_ids for promise in _promised(atlas).get(claim_id, ())]
    return tuple(promise_id for verdict, promise_id in sorted(found, key=lambda p: (p[0] != Verdict.OPEN, p[1])))


@derived(maxsize=1)
def _promised(atlas: Atlas) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return the verdicts and ids of the promises that each claim makes."""
    found: dict[str, list[tuple[str, str]]] = {}
    columns = atlas.tables["promises"][["promise_id", "target_claim_id", "verdict"]]
    for promise_id, target_id, verdict in columns.itertuples(index=False, name=None):
        found.setdefault(target_id, []).append((verdict, promise_id))
    return {target_id: tuple(promises) for target_id, promises in found.items()}
