"""Entries of search: everything that can be found, with its names and what else is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from data.enums import Lang, PlaceKind
from data.queries.texts.organisations import organisation_claims
from data.queries.texts.people import people
from data.queries.texts.search.claim_entries import claim_entries
from data.queries.texts.search.entry import Entry, HitKind, Name, NameKind
from data.queries.texts.search.notes import NOTE_WORDS
from data.queries.texts.search.titles import parts_of, place_titles, titles_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from data.atlas.atlas import Atlas
    from data.queries.texts.search.entry import Words

_GREATER: Final = {
    PlaceKind.COUNTRY: 0,
    PlaceKind.CITY_OF_RANK: 0,
    PlaceKind.REGION: 1,
    PlaceKind.CITY: 1,
    PlaceKind.DISTRICT: 2,
    PlaceKind.CITY_DISTRICT: 2,
}


def entries(atlas: Atlas, words: Words) -> Iterator[Entry]:
    """Yield everything that can be found; what is stated again is found as what was first stated."""
    yield from _kinds_and_themes(atlas, words)
    yield from _places(atlas, words)
    yield from _organisations(atlas, words)
    yield from _people(atlas)
    yield from claim_entries(atlas, words)
    yield from _notes(atlas)


def _kinds_and_themes(atlas: Atlas, words: Words) -> Iterator[Entry]:
    kinds = {facts.kind for facts in atlas.index.tie_facts.values()}
    named: set[str] = set()
    for kind, group, ids in ((HitKind.TIE_KIND, "tie", kinds), (HitKind.THEME, "theme", atlas.index.themes - kinds)):
        for id_ in sorted(ids):
            spelt = {text.casefold(): text for text in words.of(f"{group}.{id_}")}
            texts = [text for folded, text in spelt.items() if folded not in named]
            named.update(text.casefold() for text in texts)
            if texts:
                yield Entry(kind=kind, id=id_, names=tuple(map(Name, texts)), kinds=tuple(texts))


def _places(atlas: Atlas, words: Words) -> Iterator[Entry]:
    others: dict[str, list[Name]] = {}
    columns = ["place_id", "name", "lang", "kind", "valid_from", "valid_to"]
    rows = atlas.tables["place_names"][columns].itertuples(index=False, name=None)
    for place_id, text, lang, kind, first, last in rows:
        # Another spelling of a territory that is no more is as old as the territory.
        days = _days(first, last) or _days_of(atlas, place_id)
        others.setdefault(place_id, []).append(Name(text, NameKind(kind), lang, days))
    for place_id, place in atlas.index.places.items():
        official = (
            Name(text, lang=lang.value, days=_days_of(atlas, place_id))
            for lang, text in titles_of(atlas, "places", place_id)
        )
        around = tuple(dict.fromkeys(i for i in (place.parent_id, place.country) if i and i != place_id))
        yield Entry(
            kind=HitKind.PLACE,
            id=place_id,
            names=(*official, *others.get(place_id, ())),
            kinds=words.of(f"place.{place.kind.value}"),
            general=tuple(name for outer in around for name in place_titles(atlas, outer)),
            places=(place_id,),
            around=around,
            # A territory that is no more comes after the one of its name today.
            order=(_GREATER[place.kind], int(place.valid_to is not None), -len(atlas.index.ties_at.get(place_id, ()))),
        )


def _organisations(atlas: Atlas, words: Words) -> Iterator[Entry]:
    others: dict[str, list[Name]] = {}
    frame = atlas.tables["organisation_names"][["org_id", "name", "lang", "kind"]]
    for org_id, text, lang, kind in frame.itertuples(index=False, name=None):
        others.setdefault(org_id, []).append(Name(text, NameKind(kind), lang))
    columns = atlas.tables["organisations"][["org_id", "place_id", "kind", "sector"]]
    claims = organisation_claims(atlas)
    for org_id, seat, kind, sector in columns.itertuples(index=False, name=None):
        names = [
            Name(part, lang=lang.value)
            for lang, text in titles_of(atlas, "organisations", org_id)
            for part in parts_of(text)
        ]
        yield Entry(
            kind=HitKind.ORGANISATION,
            id=org_id,
            names=(*names, *others.get(org_id, ())),
            kinds=words.of(f"organisation.{kind}"),
            details=(*words.of(f"theme.{sector}"), *(place_titles(atlas, seat) if seat else ())),
            order=(-len(claims[org_id]),),
        )


def _people(atlas: Atlas) -> Iterator[Entry]:
    for person in people(atlas).values():
        names: list[Name] = []
        for lang, texts in person.names.items():
            names += [Name(text, lang=lang.value) for text in texts]
            surnames = dict.fromkeys(text.split()[-1] for text in texts)
            names += [Name(text, lang=lang.value) for text in surnames if text not in texts]
        yield Entry(
            kind=HitKind.PERSON,
            id=person.person_id,
            names=tuple(names),
            marks=tuple(dict.fromkeys(title for office in person.offices for title in office.titles.values())),
            details=tuple(
                text
                for office in person.offices
                if office.holder_of
                for _, text in titles_of(atlas, _table(atlas, office.holder_of), office.holder_of)
            ),
            order=(-len(person.claims),),
        )


def _table(atlas: Atlas, id_: str) -> str:
    return "places" if atlas.is_place(id_) else "organisations"


def _notes(atlas: Atlas) -> Iterator[Entry]:
    for source in atlas.index.sources.values():
        names = [Name(source.title_en, lang=Lang.EN.value)]
        names += [Name(author, NameKind.ALIAS) for author in (source.authors or "").split(";") if author]
        if source.note_no is not None:
            names.append(Name(str(source.note_no)))
            names += [Name(f"{word} {source.note_no}") for word in NOTE_WORDS]
        yield Entry(
            kind=HitKind.NOTE,
            id=source.source_id,
            names=tuple(names),
            kinds=NOTE_WORDS if source.note_no is not None else (),
            details=tuple(str(part) for part in (source.publisher, source.year) if part),
            order=(source.note_no or 0,),
        )


def _days_of(atlas: Atlas, place_id: str) -> str:
    place = atlas.place(place_id)
    return _days(place.valid_from, place.valid_to) if place.valid_to else ""


def _days(first: date | None, last: date | None) -> str:
    return f"{first or ''}/{last or ''}" if first or last else ""
