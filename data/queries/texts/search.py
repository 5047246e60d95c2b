"""Search by name, across scripts, spellings and times."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np
from anyascii import anyascii
from rapidfuzz import fuzz, process

from data.atlas.derived import derived
from data.enums import Lang, PlaceKind
from data.package.roles import Role
from data.queries.texts.people import people

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from numpy.typing import NDArray

    from data.atlas.atlas import Atlas

    Scores = NDArray[np.float32]

CLOSE_ENOUGH: Final = 72.0
"""Below this likeness (of 100) a name is another name."""

_SHORT: Final = 3
"""Names are this long before likeness says anything: two letters are like half of all names."""

_WORD: Final = 85.0
"""So much of 100 is a name worth of which one word is the same as one of the query."""

_SAME_WORD: Final = 82.0
"""So like (of 100) are two forms of one word, as a town's name and its genitive."""

_WEIGHT: Final = {
    PlaceKind.COUNTRY: 4,
    PlaceKind.CITY_OF_RANK: 4,
    PlaceKind.REGION: 3,
    PlaceKind.CITY: 3,
    PlaceKind.DISTRICT: 1,
    PlaceKind.CITY_DISTRICT: 1,
}
_NOTE_WORDS: Final = {
    Lang.EN: ("note", "footnote"),
    Lang.RU: ("примечание", "сноска"),
    Lang.BE: ("заўвага", "зноска"),
    Lang.KK: ("ескертпе",),
}
"""What a note of the book is called before its number."""

_NOT_LETTERS: Final = re.compile(r"[^a-z0-9]+")


class HitKind(StrEnum):
    """What was found; a note is a source of the book, known by its number, its title and its authors."""

    PLACE = "place"
    ORGANISATION = "organisation"
    AGREEMENT = "agreement"
    VENTURE = "venture"
    PERSON = "person"
    NOTE = "note"


class NameKind(StrEnum):
    """In what way the matched name names what was found; `misspelling` is how a source prints it."""

    OFFICIAL = "official"
    FORMER = "former"
    ALIAS = "alias"
    MISSPELLING = "misspelling"


_TABLES: Final = {
    HitKind.PLACE: "places",
    HitKind.ORGANISATION: "organisations",
    HitKind.AGREEMENT: "agreements",
    HitKind.VENTURE: "ventures",
}
"""The table of a kind of thing; its titles are the names that are searched."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: `label` is its name in the asked language, `matched` the name that was like the text.

    Attributes
    ----------
    kind, id
        What it is, and its id: of a place, an organisation, a claim, a person of `people` or a source.
    note
        The days on which the matched name, or the territory, was in force, as ``2019-03-23/2022-09-16``; empty where
        no dates are known or the name holds today.
    claims
        The claims behind a person or a note.
    """

    kind: HitKind
    id: str
    label: str
    matched: str
    name_kind: NameKind
    note: str
    score: float
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Name:
    kind: HitKind
    id: str
    text: str
    name_kind: NameKind = NameKind.OFFICIAL
    lang: str = ""
    note: str = ""
    weight: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class _Index:
    """The names as they are compared: `padded` is a key between blanks, `sorted_keys` has its words in order.

    `words` are the different words of all keys; those of the name at ``i`` are ``word_at[first_word[i]:]`` up to the
    next name's.
    """

    names: tuple[_Name, ...]
    keys: tuple[str, ...]
    padded: tuple[str, ...]
    sorted_keys: tuple[str, ...]
    words: tuple[str, ...]
    word_at: NDArray[np.intp]
    first_word: NDArray[np.intp]


def search(atlas: Atlas, text: str, *, lang: Lang = Lang.EN, limit: int = 10) -> list[Hit]:
    """
    Find places, organisations, agreements, ventures, people and notes by a name in any language, today's or former.

    Parameters
    ----------
    atlas
        The facts.
    text
        What is looked for, in any script; small misspellings do no harm. A note is found by its number, with or
        without the word.
    lang
        Language of the labels.
    limit
        How many hits are wanted at most.

    Returns
    -------
    list of Hit
        Best first, each thing once.
    """
    query = _key(text)
    if not query:
        return []
    index = _index(atlas)
    scores = _likeness(query, index)
    if scores.max(initial=0) < CLOSE_ENOUGH:
        scores = _by_word(query, index)
    best: dict[tuple[HitKind, str], tuple[tuple[float, ...], _Name]] = {}
    for at in np.flatnonzero(scores >= CLOSE_ENOUGH):
        name = index.names[at]
        # Of equals, what is spelt as it was typed comes first, then what the language knows, then the greater thing.
        rank = (
            float(scores[at]),
            name.text.casefold() == text.strip().casefold(),
            name.weight,
            name.name_kind is NameKind.OFFICIAL,
            name.lang == lang,
        )
        if (name.kind, name.id) not in best or best[name.kind, name.id][0] < rank:
            best[name.kind, name.id] = (rank, name)
    ranked = sorted(best.values(), key=lambda pair: pair[1].id)
    ranked.sort(key=lambda pair: pair[0], reverse=True)
    return [_hit(atlas, name, rank[0], lang) for rank, name in ranked[:limit]]


def _likeness(query: str, index: _Index) -> Scores:
    """Return 100 for the same name, a little less for its beginning or its words, else how like the two are."""
    words = query.split()
    scores = np.zeros(len(index.keys), dtype=np.float32)
    # A number is never almost another number.
    if len(query) >= _SHORT and not any(char.isdigit() for char in query):
        # The whole name first, then its words: "Kustanay Region" is asked for as "Kustanai".
        whole = _ratios(query, index.keys)
        sorted_words = _ratios(" ".join(sorted(words)), index.sorted_keys)
        scores = 0.9 * np.maximum(whole, 0.95 * sorted_words)
        if len(words) == 1:
            scores = np.maximum(scores, _WORD / 100 * _word_likeness(query, index))
    starts = [f" {word}" for word in words]
    for at, name in enumerate(index.padded):
        if all(start in name for start in starts):
            scores[at] = _literal(query, name)
    return scores


def _by_word(query: str, index: _Index) -> Scores:
    """Return just enough for the names that have most of the words of a query of several, and 0 for all others.

    Words that are like no name are so left out, and of "mayor of a town" the town comes first, for its weight.
    """
    words = query.split()
    answered = np.zeros(len(index.keys), dtype=np.int8)
    # A number is never left out: it says which note is meant.
    if len(words) > 1 and not any(char.isdigit() for char in query):
        for word in words:
            answered += len(word) >= _SHORT and _word_likeness(word, index) >= _SAME_WORD
    scores: Scores = np.where((answered > 0) & (answered == answered.max()), CLOSE_ENOUGH, 0).astype(np.float32)
    return scores


def _word_likeness(word: str, index: _Index) -> Scores:
    """Return how like a word the likest word of each name is."""
    likest: Scores = np.maximum.reduceat(_ratios(word, index.words)[index.word_at], index.first_word)
    return likest


def _literal(query: str, padded: str) -> float:
    """Return how well a name answers a query whose words all begin words of it."""
    if padded == f" {query} ":
        return 100.0
    if padded.startswith(f" {query}"):
        return 97.0 if padded[len(query) + 1] == " " else 93.0
    return 92.0 if f" {query}" in padded else 91.0


def _ratios(query: str, texts: tuple[str, ...]) -> Scores:
    ratios: Scores = process.cdist([query], texts, scorer=fuzz.ratio, dtype=np.float32)[0]
    return ratios


@derived(maxsize=1)
def _index(atlas: Atlas) -> _Index:
    named = [(name, key) for name in _names(atlas) if (key := _key(name.text))]
    words: dict[str, int] = {}
    word_at: list[int] = []
    first_word: list[int] = []
    for _, key in named:
        first_word.append(len(word_at))
        word_at += [words.setdefault(word, len(words)) for word in key.split()]
    return _Index(
        names=tuple(name for name, _ in named),
        keys=tuple(key for _, key in named),
        padded=tuple(f" {key} " for _, key in named),
        sorted_keys=tuple(" ".join(sorted(key.split())) for _, key in named),
        words=tuple(words),
        word_at=np.array(word_at, dtype=np.intp),
        first_word=np.array(first_word, dtype=np.intp),
    )


def _names(atlas: Atlas) -> Iterator[_Name]:
    yield from _place_names(atlas)
    for kind in (HitKind.ORGANISATION, HitKind.AGREEMENT, HitKind.VENTURE):
        for id_, texts in _titles(atlas, _TABLES[kind]):
            # A repeated statement is no other thing: its words lead to what was first stated.
            first = (kind is not HitKind.ORGANISATION and atlas.claim(id_).repeats) or id_
            for lang, text in texts:
                yield _Name(kind, first, text, lang=lang)
    yield from _person_names(atlas)
    yield from _note_names(atlas)


def _place_names(atlas: Atlas) -> Iterator[_Name]:
    for place_id, texts in _titles(atlas, _TABLES[HitKind.PLACE]):
        place = atlas.place(place_id)
        note = _days(place.valid_from, place.valid_to) if place.valid_to else ""
        for lang, text in texts:
            yield _Name(HitKind.PLACE, place_id, text, lang=lang, note=note, weight=_weight(atlas, place_id))
    columns = ["place_id", "name", "lang", "kind", "valid_from", "valid_to"]
    rows = atlas.tables["place_names"][columns].itertuples(index=False, name=None)
    for place_id, text, lang, kind, first, last in rows:
        # Another spelling of a territory that is no more is as old as the territory.
        place = atlas.place(place_id)
        note = _days(first, last) or (_days(place.valid_from, place.valid_to) if place.valid_to else "")
        yield _Name(HitKind.PLACE, place_id, text, NameKind(kind), lang, note, _weight(atlas, place_id))


def _weight(atlas: Atlas, place_id: str) -> int:
    place = atlas.place(place_id)
    # A territory that is no more comes after the one of its name today.
    return 2 * _WEIGHT[place.kind] - (1 if place.valid_to else 0)


def _person_names(atlas: Atlas) -> Iterator[_Name]:
    for person in people(atlas).values():
        for lang, names in person.names.items():
            for text in names:
                yield _Name(HitKind.PERSON, person.person_id, text, lang=lang)
            for surname in dict.fromkeys(text.split()[-1] for text in names):
                yield _Name(HitKind.PERSON, person.person_id, surname, NameKind.ALIAS, lang)


def _note_names(atlas: Atlas) -> Iterator[_Name]:
    for source in atlas.index.sources.values():
        yield _Name(HitKind.NOTE, source.source_id, source.title_en, lang=Lang.EN)
        for author in source.authors.split(";") if source.authors else ():
            yield _Name(HitKind.NOTE, source.source_id, author, NameKind.ALIAS)
        if source.note_no is not None:
            yield _Name(HitKind.NOTE, source.source_id, str(source.note_no), weight=1)
            for lang, words in _NOTE_WORDS.items():
                for word in words:
                    yield _Name(HitKind.NOTE, source.source_id, f"{word} {source.note_no}", lang=lang)
            # Kazakh counts notes as "the 90th note".
            yield _Name(HitKind.NOTE, source.source_id, f"{source.note_no}-ескертпе", lang=Lang.KK)


def _titles(atlas: Atlas, table: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    stem = atlas.contract.table(table).column(Role.TITLE)
    frame = atlas.tables[table][[f"{stem}_{lang}" for lang in Lang]]
    for id_, *texts in frame.itertuples(name=None):
        yield id_, [(lang.value, text) for lang, text in zip(Lang, texts, strict=True) if text]


def _hit(atlas: Atlas, name: _Name, score: float, lang: Lang) -> Hit:
    claims: tuple[str, ...] = ()
    if name.kind is HitKind.PERSON:
        person = people(atlas)[name.id]
        label, claims = person.name(lang), person.claims
    elif name.kind is HitKind.NOTE:
        label, claims = atlas.source(name.id).title_en, atlas.claims_of_source(name.id)
    else:
        table = _TABLES[name.kind]
        label = atlas.text(table, name.id, str(atlas.contract.table(table).column(Role.TITLE)), lang)
    return Hit(name.kind, name.id, label, name.text, name.name_kind, name.note, score, claims)


def _days(first: date | None, last: date | None) -> str:
    return f"{first or ''}/{last or ''}" if first or last else ""


def _key(text: str) -> str:
    return _NOT_LETTERS.sub(" ", anyascii(text).casefold()).strip()
