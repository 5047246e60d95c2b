"""Questions of where: places to be found on the map of a claim's day, and towns to be typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from data.atlas.atlas import COUNTRIES
from data.atlas.derived import derived
from data.enums import Fact, Lang, PlaceKind
from data.package.roles import Role
from data.queries.places.claim_places import claim_places
from data.queries.quiz.askable import askable_claims, day_of, is_disputed, is_settled
from data.queries.quiz.linked import covers, linked, members
from data.queries.quiz.mentions import is_named_alone, mentions, place_words, without
from data.queries.quiz.party_questions import named, names_of
from data.queries.quiz.question import Ask, Candidate, Option, OptionKind, QuestionKind
from data.queries.quiz.typed_answers import accepted_names
from data.queries.texts.search.keys import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from data.atlas.atlas import Atlas
    from data.model import Claim, Place

TOWNS: Final = frozenset({PlaceKind.CITY, PlaceKind.CITY_OF_RANK})
MAPPED: Final = frozenset({*TOWNS, PlaceKind.REGION, PlaceKind.DISTRICT})
SAME: Final = 0.8
"""Of the words of two sentences so much is the same where they say almost the same."""
OF_TOWNS: Final = {Ask.BY_GAP: Ask.BY_TOWN, Ask.KZ_GAP: Ask.KZ_TOWN}
LEAST: Final = 25
"""So many characters a sentence has beside its gap."""


def place_candidates(atlas: Atlas) -> Iterator[Candidate]:
    """Yield the questions that are answered on the map: a gap in a sentence, or the only other end of a tie."""
    for claim in askable_claims(atlas):
        for ask, right in _asked_places(atlas, claim):
            if has_gap(atlas, claim, right):
                yield from _found(atlas, claim, right, ask, given=named(atlas, right, day_of(atlas, claim.claim_id)))
            elif ask is Ask.KZ_GAP and claim.fact is not Fact.STATEMENT:
                yield from _without_gap(atlas, claim, right)


def town_candidates(atlas: Atlas) -> Iterator[Candidate]:
    """Yield the questions of a town that is left out of a sentence, and of the town of an organisation."""
    for claim in askable_claims(atlas):
        if claim.fact in (Fact.VENTURE, Fact.EVENT):
            for ask, right in _asked_places(atlas, claim):
                if has_gap(atlas, claim, right):
                    yield from _town(atlas, claim, claim.claim_id, right, OF_TOWNS[ask])
    seen: set[str] = set()
    for claim in askable_claims(atlas):
        for party in atlas.parties(claim.claim_id):
            org_id = party.org_id
            if org_id and org_id not in seen and (town := _seat(atlas, claim, org_id)):
                seen.add(org_id)
                yield from _town(atlas, claim, org_id, town, Ask.SEAT)


def sentence_with_gap(atlas: Atlas, claim_id: str, place_id: str, lang: Lang) -> str:
    """Return the sentence of a claim, or what was said, without the names of a place and of its unit."""
    claim = atlas.claim(claim_id)
    return without(atlas, _sentence(atlas, claim, lang), _words_around(atlas, place_id, day_of(atlas, claim_id)))


def has_gap(atlas: Atlas, claim: Claim, place_id: str) -> bool:
    """Return whether the sentence of a claim names a place in every language, and says enough without it."""
    return _has_gap(atlas, claim.claim_id, place_id)


def unit_of(atlas: Atlas, place_id: str, on: date) -> str | None:
    """Return the first-level unit of a day that a place is or lies in."""
    units = set(atlas.units(on))
    return next((i for i in (place_id, *atlas.ancestors(place_id, on)) if i in units), None)


@derived(maxsize=4096)
def _has_gap(atlas: Atlas, claim_id: str, place_id: str) -> bool:
    claim, names = atlas.claim(claim_id), place_words(atlas, place_id)
    left = [sentence_with_gap(atlas, claim_id, place_id, lang) for lang in Lang]
    return (
        all(is_named_alone(atlas, _sentence(atlas, claim, lang), names) for lang in Lang)
        and all(len(text) >= LEAST for text in left)
        and not _fits_elsewhere(atlas, claim_id, place_id)
    )


def _fits_elsewhere(atlas: Atlas, claim_id: str, place_id: str) -> bool:
    """Return whether another claim says almost the same of another place: the gap would have two right answers."""
    own = _words_left(atlas, claim_id, place_id)
    for (_, other_place), words in _all_words_left(atlas).items():
        if other_place != place_id and _are_alike(own, words):
            return True
    return False


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether the words of two sentences are almost the same, and the numbers of one are among the other's."""
    numbers, others = ({word for word in words if word.isdigit()} for words in (one, other))
    few = min(len(one), len(other))
    return (numbers <= others or others <= numbers) and len(one & other) >= SAME * few


def _words_left(atlas: Atlas, claim_id: str, place_id: str) -> frozenset[str]:
    return frozenset(keys_of(sentence_with_gap(atlas, claim_id, place_id, Lang.EN)))


@derived(maxsize=1)
def _all_words_left(atlas: Atlas) -> Mapping[tuple[str, str], frozenset[str]]:
    """Return the words of every sentence that names a place, without its name."""
    found = {}
    for claim_id, claim in atlas.index.claims.items():
        for place_id in claim_places(atlas, claim_id).all:
            if place_id not in COUNTRIES and claim.fact is not Fact.FIGURE:
                found[claim_id, place_id] = _words_left(atlas, claim_id, place_id)
    return found


def _asked_places(atlas: Atlas, claim: Claim) -> Iterator[tuple[Ask, str]]:
    """Yield the only place below the country of each side, where the claim itself states it."""
    if claim.row.get("inferred") or claim.row.get("place_inferred") or claim.fact is Fact.FIGURE:
        return
    if is_disputed(atlas, claim.claim_id):
        return
    places = claim_places(atlas, claim.claim_id)
    stated = {*(atlas.sides(claim.claim_id) or ()), *atlas.places_of(claim.claim_id)}
    stated |= {party.place_id for party in atlas.parties(claim.claim_id)}
    for ask, found in ((Ask.BY_GAP, places.by), (Ask.KZ_GAP, places.kz)):
        if len(found) == 1 and found[0] not in COUNTRIES and found[0] in stated:
            yield ask, found[0]


def _without_gap(atlas: Atlas, claim: Claim, right: str) -> Iterator[Candidate]:
    """Yield the question of a place that a title does not name, or of the only other end of a tie."""
    titles = [atlas.title(claim.claim_id, lang) for lang in Lang]
    day = day_of(atlas, claim.claim_id)
    if all(titles) and not mentions(atlas, titles, _words_around(atlas, right, day)):
        yield from _found(atlas, claim, right, Ask.TITLED)
    elif claim.fact is Fact.TIE and _is_only_one(atlas, claim):
        given = str(claim.row["by_place_id"])
        if given not in COUNTRIES and not mentions(atlas, names_of(atlas, given), _words_around(atlas, right, day)):
            yield from _found(atlas, claim, right, Ask.OTHER_END, given=named(atlas, given, day))


def _is_only_one(atlas: Atlas, tie: Claim) -> bool:
    """Return whether no other tie of its kind, at a time that may be the same, goes from its Belarusian end."""
    given, right = atlas.sides(tie.claim_id) or ("", "")
    since, day = atlas.since(tie.claim_id), day_of(atlas, tie.claim_id)
    for other in atlas.index.tie_ids:
        by, kz = atlas.index.ends[other]
        when = atlas.since(other)
        if atlas.claim(other).row["kind"] != tie.row["kind"] or kz == right or not covers(atlas, given, (by,), day):
            continue
        if not (since and when) or (when.first <= since.last and since.first <= when.last):
            return False
    return True


def _found(atlas: Atlas, claim: Claim, right: str, ask: Ask, *, given: Option | None = None) -> Iterator[Candidate]:
    since, day, place = atlas.since(claim.claim_id), day_of(atlas, claim.claim_id), atlas.place(right)
    if place.kind not in MAPPED or not is_settled(atlas, right, since, day):
        return
    unit = unit_of(atlas, right, day)
    others = (other for other in _others(atlas, claim, place, day) if unit_of(atlas, other, day) != unit)
    yield Candidate(
        kind=QuestionKind.PLACE,
        ask=ask,
        subject=claim.claim_id,
        claims=(claim.claim_id,),
        given=given,
        when=since,
        day=day,
        right=Option(OptionKind.PLACE, right, day),
        others=tuple(Option(OptionKind.PLACE, other, day) for other in others),
        accepted=tuple(dict.fromkeys((right, *((unit,) if unit else ())))),
    )


def _town(atlas: Atlas, claim: Claim, subject: str, town: str, ask: Ask) -> Iterator[Candidate]:
    since, day, place = atlas.since(claim.claim_id), day_of(atlas, claim.claim_id), atlas.place(town)
    if place.kind not in TOWNS or not is_settled(atlas, town, since, day):
        return
    given = Option(OptionKind.ORGANISATION, subject) if ask is Ask.SEAT else Option(OptionKind.PLACE, town, day)
    yield Candidate(
        kind=QuestionKind.TOWN,
        ask=ask,
        subject=subject,
        claims=(claim.claim_id,),
        given=given,
        when=since,
        day=day,
        right=Option(OptionKind.PLACE, town, day),
        others=tuple(Option(OptionKind.PLACE, other, day) for other in _others(atlas, claim, place, day)),
        accepted=accepted_names(atlas, town, day),
    )


def _others(atlas: Atlas, claim: Claim, place: Place, day: date) -> Iterator[str]:
    """Yield the places of the same kind, country and day that no claim links with what the claim names."""
    since = atlas.since(claim.claim_id)
    kinds = TOWNS if place.kind in TOWNS else {place.kind}
    named_too = members(atlas, claim.claim_id) - {place.place_id}
    known = {place.place_id, *linked(atlas, named_too), *(_of_same_kind(atlas, claim) if not named_too else ())}
    for other, found in sorted(atlas.index.places.items()):
        is_alike = found.kind in kinds and found.country == place.country
        if is_alike and is_settled(atlas, other, since, day) and not covers(atlas, other, known, day):
            yield other


def _of_same_kind(atlas: Atlas, claim: Claim) -> Iterator[str]:
    """Yield what claims of the same kind name, that may be of the same time."""
    since = atlas.since(claim.claim_id)
    for other in atlas.index.claims.values():
        if other.fact is claim.fact and other.row.get("kind") == claim.row.get("kind"):
            when = atlas.since(other.claim_id)
            if not (since and when) or (when.first <= since.last and since.first <= when.last):
                yield from members(atlas, other.claim_id)


def _seat(atlas: Atlas, claim: Claim, org_id: str) -> str | None:
    """Return the town of an organisation, where its names do not say it and the claim's own sentence does."""
    row = atlas.tables["organisations"].loc[org_id]
    town = str(row["place_id"] or "")
    if not town or row["seat_inferred"] or town not in claim_places(atlas, claim.claim_id).all:
        return None
    if not mentions(atlas, (_sentence(atlas, claim, Lang.EN),), place_words(atlas, town)):
        return None
    return None if mentions(atlas, names_of(atlas, org_id), place_words(atlas, town)) else town


def _words_around(atlas: Atlas, place_id: str, day: date) -> list[str]:
    """Return all names of a place and of those that it lies in below its country."""
    around = (place_id, *(i for i in atlas.ancestors(place_id, day) if i not in COUNTRIES))
    return [word for i in around for word in place_words(atlas, i)]


def _sentence(atlas: Atlas, claim: Claim, lang: Lang) -> str:
    """Return the sentence of a claim, or what was said; nothing where it has neither."""
    column = claim.columns.get(Role.SENTENCE) or claim.columns.get(Role.TITLE)
    return atlas.text(claim.table, claim.claim_id, column, lang) if column else ""
