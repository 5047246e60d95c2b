"""Entries of claims: deeds by their titles, kinds, parties and dates, figures by what they measure of whom and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from data.atlas.atlas import COUNTRIES
from data.enums import Fact, Flow, Lang, Measure, Status
from data.model import PartialDate
from data.package.roles import Role
from data.queries.places.signings import signings
from data.queries.texts.people import people
from data.queries.texts.search.entry import Entry, HitKind, Name
from data.queries.texts.search.titles import parts_of, place_titles, titles_of
from data.queries.trade.goods import goods_of
from data.queries.trade.series import ALL_GOODS, is_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from data.atlas.atlas import Atlas
    from data.model import Claim, Party
    from data.queries.texts.search.entry import Words

_KINDS: Final = {
    Fact.AGREEMENT: HitKind.AGREEMENT,
    Fact.VENTURE: HitKind.VENTURE,
    Fact.EVENT: HitKind.EVENT,
    Fact.STATEMENT: HitKind.STATEMENT,
    Fact.TIE: HitKind.TIE,
}
_DONE: Final = frozenset({
    Status.SIGNED, Status.IN_FORCE, Status.OPERATING, Status.COMPLETED, Status.CLOSED, Status.ACTUAL,
})  # fmt: skip


def claim_entries(atlas: Atlas, words: Words) -> Iterator[Entry]:
    """Yield the entries of claims; what is stated again is found as what was first stated.

    A tie that rests on an agreement, and an event that is its signing, are found as the agreement.
    """
    for claim in atlas.index.claims.values():
        if claim.repeats or claim.cell(Role.SIGNING) or (claim.fact is Fact.TIE and claim.cell(Role.DOCUMENT)):
            continue
        yield _figure(atlas, claim, words) if claim.fact is Fact.FIGURE else _deed(atlas, claim, words)


def _deed(atlas: Atlas, claim: Claim, words: Words) -> Entry:
    """Return the entry of an agreement, a venture, an event, a statement or a tie without a document."""
    statements = (claim.claim_id, *atlas.also_stated(claim.claim_id), *signings(atlas, claim.claim_id))
    names = {
        Name(text, lang=lang.value): None
        for claim_id in statements
        for lang in Lang
        if (text := atlas.title(claim_id, lang))
    }
    ids = dict.fromkeys((*atlas.places_of(claim.claim_id), *(atlas.sides(claim.claim_id) or ())))
    named = [party for id_ in statements for party in (*atlas.parties(id_), *atlas.speakers(id_))]
    ids |= dict.fromkeys(party.id for party in named if party.id)
    codes = [f"kind.{claim.table}.{claim.row.get('kind')}", f"fact.{claim.fact.value}"]
    if claim.fact is Fact.TIE:
        codes.append(f"tie.{claim.row['kind']}")
    marks, general, places = _about(atlas, ids)
    return Entry(
        kind=_KINDS[claim.fact],
        id=claim.claim_id,
        names=tuple(names),
        kinds=words.of(*codes),
        marks=(*words.of(f"status.{claim.status.value}"), *marks, *_dated(atlas, claim.claim_id, words)),
        details=(*_details(atlas, claim, words), *_unnamed(named)),
        general=general,
        places=places,
        uncertain=claim.status not in _DONE,
        order=(int(claim.status not in _DONE), -len(atlas.parties(claim.claim_id))),
    )


def _details(atlas: Atlas, claim: Claim, words: Words) -> Iterator[str]:
    yield from words.of(*(f"theme.{theme}" for theme in atlas.items(claim.cell(Role.THEME))))
    for venue in atlas.items(claim.cell(Role.VENUE)):
        yield from place_titles(atlas, venue)
    texts = [name for name in ("product",) if claim.row.get(name)]
    texts += ["note"] if claim.fact is Fact.TIE else []
    for name in texts:
        for lang in Lang:
            yield atlas.text(claim.table, claim.claim_id, name, lang)


def _unnamed(parties: Iterable[Party]) -> Iterator[str]:
    """Yield the words for those who take part or speak and whom the source does not name."""
    for party in parties:
        for text in (party.unnamed_en, party.unnamed_ru, party.unnamed_be, party.unnamed_kk):
            if text:
                yield text


def _figure(atlas: Atlas, claim: Claim, words: Words) -> Entry:
    """Return the entry of a figure: what is measured of whom, in which period."""
    row = claim.row
    flow, measure, goods = str(row["flow"]), str(row["measure"]), str(row["product"])
    term = _term(claim)  # None of a target without one
    sides = dict.fromkeys(atlas.sides(claim.claim_id) or ())
    products = () if goods == ALL_GOODS else tuple(atlas.text("trade", goods, "product", lang) for lang in Lang)
    named = tuple(name for good in goods_of(atlas, claim.claim_id) for name in good.names.values())
    heads = (*(words.of(f"flow.{flow}") if flow != Flow.NONE else ()), *products)
    marks, general, places = _about(atlas, sides)
    of_both = COUNTRIES.issuperset(sides)
    dated = [f"{head} {term[1].last.year}" for head in heads] if term and of_both else []
    names = [Name(text) for text in (*heads, *dated)]
    return Entry(
        kind=HitKind.FIGURE,
        id=claim.claim_id,
        names=tuple(dict.fromkeys(names)),
        kinds=words.of(f"measure.{measure}", f"flow.{flow}", f"fact.{claim.fact.value}", f"goods.{goods}"),
        marks=(
            *words.of(f"status.{claim.status.value}"),
            *marks,
            *products,
            *named,
            *(_dates(*term, words) if term else ()),
        ),
        general=general,
        places=places,
        uncertain=claim.status is not Status.ACTUAL,
        order=(
            int(not of_both),
            int(measure != Measure.VALUE),
            int(goods != ALL_GOODS),
            int(not (term and is_year(*term))),
            -term[1].last.toordinal() if term else 0,
        ),
    )


def _about(atlas: Atlas, ids: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the names of places, organisations and people, those of the countries apart, and the places."""
    marks: list[str] = []
    general: list[str] = []
    places: list[str] = []
    for id_ in ids:
        if id_ in atlas.index.people:
            marks += [name for names in people(atlas)[id_].names.values() for name in names]
            continue
        if not atlas.is_place(id_):
            marks += [part for _, text in titles_of(atlas, "organisations", id_) for part in parts_of(text)]
            continue
        places.append(id_)
        (general if id_ in COUNTRIES else marks).extend(place_titles(atlas, id_))
    return tuple(marks), tuple(general), tuple(places)


def _dated(atlas: Atlas, claim_id: str, words: Words) -> tuple[str, ...]:
    since = atlas.since(claim_id)
    return _dates(since, since, words) if since else ()


def _term(claim: Claim) -> tuple[PartialDate, PartialDate] | None:
    """Return the first and the last date of a figure's period, None where no term is stated."""
    start, end = claim.row["period_start"], claim.row["period_end"]
    return (PartialDate.parse(str(start)), PartialDate.parse(str(end))) if start and end else None


def _dates(start: PartialDate, end: PartialDate, words: Words) -> tuple[str, ...]:
    """Return the years of a period, and the words for its month where it is one."""
    years = (str(year) for year in range(start.first.year, end.last.year + 1))
    one_month = (start.first.year, start.first.month) == (end.last.year, end.last.month)
    return (*years, *(words.of(f"month.{start.first.month}") if one_month else ()))
