"""Questions of time: what came first, in which year it was or whether that is stated, and names of a day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from data.atlas.atlas import COUNTRIES
from data.atlas.derived import derived
from data.enums import DEEDS, Fact, Lang, PlaceKind, Status
from data.package.roles import Role
from data.queries.places.claim_places import claim_places
from data.queries.quiz.askable import askable_claims, day_of, is_settled, matter
from data.queries.quiz.linked import members
from data.queries.quiz.question import NOT_STATED, Ask, Candidate, Option, OptionKind, QuestionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from data.atlas.atlas import Atlas
    from data.model import Claim, PartialDate

DATED: Final = frozenset({Fact.AGREEMENT, Fact.EVENT, Fact.VENTURE, Fact.TIE})
MOMENTS: Final = frozenset({Status.SIGNED, Status.COMPLETED, Status.IN_FORCE})
"""Statuses of ties that have a moment; of what is under way a year may be only that of which it is said."""
_DIGITS: Final = re.compile(r"\d{4}")


def order_candidates(atlas: Atlas) -> Iterator[Candidate]:
    """Yield the questions of what came first; each is about one fact that is put in order with others."""
    found = [claim for claim in _done(atlas) if atlas.since(claim.claim_id)]
    for claim in found:
        others = (o.claim_id for o in found if o is not claim and o.fact is claim.fact)
        yield Candidate(
            kind=QuestionKind.ORDER,
            ask=Ask.ORDER,
            subject=claim.claim_id,
            claims=(claim.claim_id,),
            day=day_of(atlas, claim.claim_id),
            right=Option(OptionKind.CLAIM, claim.claim_id),
            others=tuple(Option(OptionKind.CLAIM, other) for other in others),
        )


def date_candidates(atlas: Atlas) -> Iterator[Candidate]:
    """Yield the questions of the year of a fact, of which the source may say nothing."""
    for claim in _done(atlas):
        since, years = atlas.since(claim.claim_id), _years(atlas, claim.fact)
        if since is None and not _is_dated_elsewhere(atlas, claim):
            yield _dated(atlas, claim, Ask.UNKNOWN, NOT_STATED, years)
        elif since and since.first.year == since.last.year:
            year = str(since.first.year)
            right = Option(OptionKind.YEAR, year)
            yield _dated(atlas, claim, Ask.YEAR, right, [i for i in years if i != year], always=(NOT_STATED,))


def name_candidates(atlas: Atlas) -> Iterator[Candidate]:
    """Yield the questions of which name was official when a claim's fact was, among names of other days."""
    for claim in askable_claims(atlas):
        since = atlas.since(claim.claim_id)
        if since is None or since.first < atlas.index.first_known:
            continue
        for place_id in claim_places(atlas, claim.claim_id).kz:
            place = atlas.place(place_id)
            is_city = place.kind in (PlaceKind.CITY, PlaceKind.CITY_OF_RANK)
            if place_id in COUNTRIES or not (is_city or place.kind is PlaceKind.REGION):
                continue
            if is_settled(atlas, place_id, since, since.last):
                yield Candidate(
                    kind=QuestionKind.NAME,
                    ask=Ask.CITY_NAME if is_city else Ask.UNIT_NAME,
                    subject=claim.claim_id,
                    claims=(claim.claim_id,),
                    when=since,
                    day=since.last,
                    right=Option(OptionKind.PLACE, place_id, since.last),
                    others=_names_of_other_days(atlas, since, is_city=is_city),
                )
                break


def _done(atlas: Atlas) -> list[Claim]:
    """Return what was done once and has a title that says no year."""
    return [
        claim
        for claim in askable_claims(atlas)
        if claim.fact in DATED
        and not _counts_several(atlas, claim)
        and claim.status in (DEEDS if claim.fact is not Fact.TIE else MOMENTS)
        and (column := claim.columns.get(Role.TITLE))
        and not any(_DIGITS.search(atlas.text(claim.table, claim.claim_id, column, lang)) for lang in Lang)
    ]


def _counts_several(atlas: Atlas, claim: Claim) -> bool:
    document = atlas.document_of(claim.claim_id)
    return document is not None and bool(atlas.claim(document).row.get("is_aggregate"))


@derived(maxsize=8)
def _years(atlas: Atlas, fact: Fact) -> tuple[str, ...]:
    """Return the years in which facts of a kind were done."""
    done = (claim for claim in askable_claims(atlas) if claim.fact is fact and claim.status in DEEDS)
    dates = [since for claim in done if (since := atlas.since(claim.claim_id))]
    return tuple(sorted({str(since.first.year) for since in dates if since.first.year == since.last.year}))


def _is_dated_elsewhere(atlas: Atlas, claim: Claim) -> bool:
    """Return whether a repeated statement, the document, its signing, or what may be the same thing has a date."""
    same = {*atlas.also_stated(claim.claim_id), *matter(atlas, claim.claim_id)}
    named = members(atlas, claim.claim_id)
    own = {id_ for id_ in named if atlas.is_place(id_)} or named
    for other in atlas.index.claims.values():
        is_alike = other.fact in DATED and (other.fact is not claim.fact or other.row["kind"] == claim.row["kind"])
        if is_alike and (same & matter(atlas, other.claim_id) or own <= _around(atlas, other.claim_id)):
            same.add(other.claim_id)
    return any(atlas.since(found) for found in same if found in atlas.index.claims)


@derived(maxsize=2048)
def _around(atlas: Atlas, claim_id: str) -> frozenset[str]:
    """Return what a claim names, and what its places lie in."""
    found, day = members(atlas, claim_id), day_of(atlas, claim_id)
    return found.union(*(atlas.ancestors(i, day) for i in found if atlas.is_place(i)))


def _dated(
    atlas: Atlas, claim: Claim, ask: Ask, right: Option, years: Iterable[str], *, always: tuple[Option, ...] = ()
) -> Candidate:
    return Candidate(
        kind=QuestionKind.DATE,
        ask=ask,
        subject=claim.claim_id,
        claims=(claim.claim_id,),
        day=day_of(atlas, claim.claim_id),
        right=right,
        others=tuple(Option(OptionKind.YEAR, year) for year in years),
        always=always,
    )


def _names_of_other_days(atlas: Atlas, when: PartialDate, *, is_city: bool) -> tuple[Option, ...]:
    """Return names of places of Kazakhstan, each on a day on which it was official, that none had on some days."""
    in_force = {
        (lang, atlas.place_name(place_id, lang=lang, on=day))
        for place_id in _all(atlas)
        for day in (when.first, when.last)
        if atlas.exists(place_id, day)
        for lang in Lang
    }
    found: dict[tuple[str, ...], Option] = {}
    for place_id in _all(atlas):
        if (atlas.place(place_id).kind is not PlaceKind.REGION) != is_city:
            continue
        for day in _days(atlas):
            names = tuple(atlas.place_name(place_id, lang=lang, on=day) for lang in Lang)
            if atlas.exists(place_id, day) and not any(pair in in_force for pair in zip(Lang, names, strict=True)):
                found.setdefault(names, Option(OptionKind.PLACE, place_id, day))
    return tuple(found.values())


@derived(maxsize=1)
def _all(atlas: Atlas) -> tuple[str, ...]:
    kinds = (PlaceKind.REGION, PlaceKind.CITY, PlaceKind.CITY_OF_RANK)
    return tuple(i for i, place in sorted(atlas.index.places.items()) if place.country == "KZ" and place.kind in kinds)


@derived(maxsize=1)
def _days(atlas: Atlas) -> tuple[date, ...]:
    """Return the days on which an official name or a territory began, and the first that is known."""
    found = {atlas.index.first_known, *atlas.index.change_days}
    for names in atlas.index.dated_names.values():
        found |= {name.first for name in names if name.first} | {name.last for name in names if name.last}
    return tuple(sorted(found))
