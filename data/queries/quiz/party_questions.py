"""Questions of who signed with whom: agreements of two parties, and ties that rest on none that is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from data.atlas.atlas import COUNTRIES
from data.enums import DEEDS, Fact, Status, TieKind
from data.queries.quiz.askable import askable_claims, day_of, is_disputed, is_near, is_settled
from data.queries.quiz.linked import covers, linked, members
from data.queries.quiz.mentions import mentions, place_words
from data.queries.quiz.question import Ask, Candidate, Option, OptionKind, QuestionKind
from data.queries.texts.search.titles import titles_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from data.atlas.atlas import Atlas
    from data.model import Claim

SIGNED: Final = frozenset({Status.SIGNED, Status.IN_FORCE})
PARTNERS: Final = frozenset({TieKind.AGREEMENT, TieKind.UNIVERSITY})


def party_candidates(atlas: Atlas) -> Iterator[Candidate]:
    """Yield the questions of who the other side is, asked from either side."""
    for claim in askable_claims(atlas):
        sides = _sides(atlas, claim)
        if sides and not is_disputed(atlas, claim.claim_id):
            for ask, right, given in ((Ask.KZ_PARTY, *sides[::-1]), (Ask.BY_PARTY, *sides)):
                if candidate := _candidate(atlas, claim, ask, right=right, given=given):
                    yield candidate


def names_of(atlas: Atlas, id_: str) -> tuple[str, ...]:
    """Return the names of a place or an organisation in all languages, of all times."""
    if atlas.is_place(id_):
        return place_words(atlas, id_)
    return tuple(text for _, text in titles_of(atlas, "organisations", id_))


def named(atlas: Atlas, id_: str, day: date) -> Option:
    """Return a place on a day or an organisation as an option."""
    return Option(OptionKind.PLACE, id_, day) if atlas.is_place(id_) else Option(OptionKind.ORGANISATION, id_)


def _sides(atlas: Atlas, claim: Claim) -> tuple[str, str] | None:
    """Return the only party of each country, where both are places below it or both are organisations."""
    if claim.fact is Fact.AGREEMENT and claim.status in SIGNED:
        parties = atlas.parties(claim.claim_id)
        found = [[party.id for party in parties if party.side == side] for side in ("by", "kz")]
        if len(parties) != 2 or any(len(ids) != 1 for ids in found):
            return None
        by, kz = found[0][0], found[1][0]
    elif claim.fact is Fact.TIE and claim.row["kind"] in PARTNERS and claim.status in DEEDS:
        if atlas.parties(claim.claim_id) or claim.row["inferred"] or _is_asked_as_agreement(atlas, claim):
            return None
        by, kz = atlas.sides(claim.claim_id) or (None, None)
    else:
        return None
    if not by or not kz or COUNTRIES & {by, kz} or atlas.is_place(by) != atlas.is_place(kz):
        return None
    return by, kz


def _is_asked_as_agreement(atlas: Atlas, tie: Claim) -> bool:
    document = atlas.document_of(tie.claim_id)
    return document is not None and any(claim.claim_id == document for claim in askable_claims(atlas))


def _candidate(atlas: Atlas, claim: Claim, ask: Ask, *, right: str, given: str) -> Candidate | None:
    since, day = atlas.since(claim.claim_id), day_of(atlas, claim.claim_id)
    if any(atlas.is_place(id_) and not is_settled(atlas, id_, since, day) for id_ in (right, given)):
        return None
    if mentions(atlas, names_of(atlas, given), names_of(atlas, right)):
        return None
    others = _places(atlas, claim, right, given, day) if atlas.is_place(right) else _bodies(atlas, claim, right, given)
    return Candidate(
        kind=QuestionKind.PARTY,
        ask=ask,
        subject=claim.claim_id,
        claims=(claim.claim_id,),
        given=named(atlas, given, day),
        when=since,
        day=day,
        right=named(atlas, right, day),
        others=tuple(named(atlas, other, day) for other in others),
    )


def _places(atlas: Atlas, claim: Claim, right: str, given: str, day: date) -> list[str]:
    """Return the places of the same kind and day that nothing links with the given side."""
    place, since = atlas.place(right), atlas.since(claim.claim_id)
    known = linked(atlas, {given})
    return [
        other
        for other in sorted(atlas.index.places)
        if (found := atlas.place(other)).kind is place.kind
        and found.country == place.country
        and is_settled(atlas, other, since, day)
        and not covers(atlas, other, known, day)
    ]


def _bodies(atlas: Atlas, claim: Claim, right: str, given: str) -> list[str]:
    """Return the organisations of the same kind, country and period that nothing links with the given side."""
    rows = atlas.tables["organisations"]
    own: Any = rows.loc[right]
    known = linked(atlas, {given})
    near = [other for other in atlas.index.claims if is_near(atlas, claim.claim_id, other)]
    of_period = {id_ for other in near for id_ in members(atlas, other)}
    return [
        str(other)
        for other in sorted(rows.index)
        if (rows.at[other, "kind"], rows.at[other, "country"]) == (own["kind"], own["country"])
        and other not in known
        and other in of_period
    ]
