"""Search of everything that is named or stated, by words in any language, script and spelling."""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING, Final

from data.atlas.derived import derived
from data.enums import Lang, PlaceKind
from data.queries.texts.search.entry import NO_WORDS, HitKind, NameKind, Words
from data.queries.texts.search.index import BEGINNING, EXACT, FORM, GENERAL, index_of
from data.queries.texts.search.notes import is_note_word
from data.queries.texts.search.query import places_named, read_query

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from data.atlas.atlas import Atlas
    from data.queries.texts.search.entry import Entry, Name
    from data.queries.texts.search.index import Index, Known
    from data.queries.texts.search.query import Query, Run, Word

_WHOLE: Final = 1.0
_STARTS: Final = 0.97
_CONTAINS: Final = 0.93
_ANY_ORDER: Final = 0.9
_TOGETHER: Final = 0.92
_APART: Final = 0.85
"""How well an entry answers: by a name that is what is asked for, begins with it, has it within, has its words; by
words that say what it is, whose and of when; or by any words of it."""

_LENGTH: Final = 0.03
"""What a name loses at most for what it has beside the query."""

_WORTH: Final[Mapping[NameKind, float]] = {
    NameKind.OFFICIAL: 1.0,
    NameKind.FORMER: 0.985,
    NameKind.ALIAS: 0.984,
    NameKind.MISSPELLING: 0.984,
}
"""What a name is worth by what it is; a former name says more than another spelling of it."""

_SAME_LANGUAGE: Final = 1e-4
"""What is added to a name in the reader's language, so that of equal ones it is named."""

_OF_PLACE: Final = 2.0
"""How much more a word counts that names a place, where not all words of a query can be answered together."""

_OF_KIND: Final = 7.0
"""What is added, of 100, to what is of the kind that a word names: agreements come before what speaks of them."""

_UNCERTAIN: Final = 6.0
"""What is taken off, of 100, for what is not done."""

_BONUS: Final[Mapping[HitKind, float]] = {
    HitKind.PLACE: 3.0,
    HitKind.TIE_KIND: 2.6,
    HitKind.ORGANISATION: 2.5,
    HitKind.PERSON: 2.0,
    HitKind.AGREEMENT: 1.5,
    HitKind.THEME: 1.4,
    HitKind.FIGURE: 1.2,
    HitKind.VENTURE: 1.0,
    HitKind.EVENT: 0.8,
    HitKind.TIE: 0.3,
    HitKind.STATEMENT: 0.0,
    HitKind.NOTE: 0.0,
}
"""What is added, of 100: of what answers equally well, what most people look for comes first."""


_NAMED: Final = frozenset({HitKind.PLACE, HitKind.ORGANISATION, HitKind.PERSON})
"""What has a name of its own."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found.

    Attributes
    ----------
    kind, id
        What it is, and its id: of a place, an organisation, a claim, a person, a source, a kind of tie or a theme.
    matched, name_kind
        The name that was like the text, and what it is to the thing; empty where no name has all of the words.
    days
        The days on which the matched name, or the territory, was in force, as ``2019-03-23/2022-09-16``; empty where
        no dates are known or the name holds today.
    score
        How well it answers, of about 100.
    """

    kind: HitKind
    id: str
    matched: str
    name_kind: NameKind
    days: str
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found.

    Attributes
    ----------
    hits
        Everything found, best first, each thing once.
    not_found
        The words that were left out, because nothing has them, or nothing has them with the others.
    read_as
        The text as it was meant, where it was typed on another keyboard layout.
    """

    hits: tuple[Hit, ...] = ()
    not_found: tuple[str, ...] = ()
    read_as: str = ""

    def counts(self) -> dict[HitKind, int]:
        """Return how many of each kind were found, in the order of their best hits."""
        counted: dict[HitKind, int] = {}
        for hit in self.hits:
            counted[hit.kind] = counted.get(hit.kind, 0) + 1
        return counted


@dataclass(frozen=True, slots=True)
class _Fit:
    """How well an entry answers, how its best name does so, and that name."""

    value: float
    shape: float
    name: Name | None


@dataclass(slots=True)
class _Ranked:
    """An entry with how well it answers, how its best name does so, that name, and how many words are its own."""

    entry: Entry
    score: float
    shape: float
    name: Name | None
    own: int


def search(atlas: Atlas, text: str, *, words: Words = NO_WORDS, lang: Lang = Lang.EN) -> Found:
    """
    Find whatever has the words of a text.

    Parameters
    ----------
    atlas
        The facts.
    text
        What is looked for, in any of the four languages and any script; small misspellings do no harm. Words that
        nothing has are left out.
    words
        What codes are called, so that things are found by their kinds too.
    lang
        Language of the reader: of equal names, the one in it is named.
    """
    index = index_of(atlas, words)
    query = read_query(index, text)
    if not query.words or _is_unknown_note(query):
        return Found(not_found=query.unknown)
    runs = tuple(places_named(index, query.words))
    worth = [_worth(index, word) for word in query.words]
    said = tuple(worth)  # which words are an entry's own, not those of a place around it
    for run in runs:
        _narrow(index, query.words, worth, run)
    if len(query.words) == 1 and len(query.words[0].key) == 1:
        # One letter begins half of all words: it begins names alone.
        worth = [{number: found for number, found in worth[0].items() if index.entries[number].kind in _NAMED}]
    numbers, kept = _answered(index, query.words, worth)
    asked = [query.words[at] for at in kept]
    whole = {place for run in runs if len(run.words) == len(query.words) for place in run.places}
    ranked = []
    for number in sorted(numbers):  # what answers equally well comes as in the tables
        values = [worth[at][number] for at in kept]
        if max(values) > GENERAL:
            own = sum(words_of.get(number, 0.0) > GENERAL for words_of in said)
            ranked.append(_rank(index, number, asked, values, lang, own=own, whole=whole))
    _put_regions_first(atlas, ranked)
    ranked.sort(key=lambda found: (-round(found.score, 2), found.entry.order, -found.own))
    left_out = (word.text for at, word in enumerate(query.words) if at not in kept)
    return Found(
        hits=tuple(_hit(found) for found in ranked),
        not_found=tuple(dict.fromkeys((*query.unknown, *left_out))),
        read_as=query.read_as,
    )


def _is_unknown_note(query: Query) -> bool:
    """Return whether a note is asked for by a number that none has: another note is no answer."""
    return any(text.isdigit() for text in query.unknown) and all(is_note_word(word.key) for word in query.words)


def _worth(index: Index, word: Word) -> dict[int, float]:
    """Return the entries that have a word: how like the typed one it is, times what it is worth there."""
    found: dict[int, float] = {}
    for term, likeness in word.matches.items():
        for number, worth in index.postings[term].items():
            if likeness * worth > found.get(number, 0.0):
                found[number] = likeness * worth
    return found


def _narrow(index: Index, words: Sequence[Word], worth: list[dict[int, float]], run: Run) -> None:
    """Keep, of what has words that name a place together, what is of that place or has them all in one name."""
    kept: dict[int, float] = {}
    together = [words[at] for at in run.words]
    for place in run.places:
        for number, value in index.at_place.get(place, {}).items():
            kept[number] = max(value if value == GENERAL else FORM, kept.get(number, 0.0))
    for number in set.intersection(*(set(worth[at]) for at in run.words)):
        if any(_has_all(known, together) for known in index.names[number]):
            kept[number] = FORM
    for at in run.words:
        worth[at] = kept


def _answered(
    index: Index, words: Sequence[Word], worth: Sequence[Mapping[int, float]]
) -> tuple[set[int], tuple[int, ...]]:
    """Return the entries that have all words, or else the rarest that go together, and the places of those words."""
    every = set(worth[0]).intersection(*worth[1:])
    if every:
        return every, tuple(range(len(worth)))
    rarity = [
        log(1 + len(index.entries) / len(found)) * (_OF_PLACE if _names_place(index, word) else 1.0) if found else 0.0
        for word, found in zip(words, worth, strict=True)
    ]
    sums: dict[int, float] = {}
    for found, rare in zip(worth, rarity, strict=True):
        for number, value in found.items():
            # What is only spelt alike says less of what was meant.
            sums[number] = sums.get(number, 0.0) + rare * value
    if not sums:
        return set(), ()
    best = max(sums, key=lambda number: (sums[number], -number))
    kept = tuple(at for at, found in enumerate(worth) if best in found)
    return set(worth[kept[0]]).intersection(*(worth[at] for at in kept)), kept


def _names_place(index: Index, word: Word) -> bool:
    return any(likeness >= FORM and term in index.place_words for term, likeness in word.matches.items())


def _rank(
    index: Index,
    number: int,
    asked: Sequence[Word],
    values: Sequence[float],
    lang: Lang,
    *,
    own: int,
    whole: Container[str],
) -> _Ranked:
    entry, kinds = index.entries[number], index.kinds[number]
    of_kind = _of_kind(kinds, asked)
    if of_kind:
        # Any form of its word names a kind, and beside a kind a country distinguishes: "cities of Kazakhstan".
        values = [
            EXACT if word in of_kind else value / GENERAL if value <= GENERAL else value
            for word, value in zip(asked, values, strict=True)
        ]
    # "Agreements of a region": the region is looked for in the names of agreements.
    rest = [word for word in asked if word not in of_kind]
    apart = _STARTS if not rest else _APART if min(values) < BEGINNING else _TOGETHER
    best = _Fit(apart * sum(values) / len(values), 0.0, None)
    for looked_for in (asked, rest) if rest else ():
        best = max(best, _best_name(index.names[number], looked_for, lang), key=lambda fit: fit.value)
    if entry.kind is HitKind.PLACE and entry.id in whole:
        best = _Fit(max(best.value, FORM), _WHOLE, best.name)
    score = 100 * best.value + _BONUS[entry.kind] + _OF_KIND * bool(of_kind) - _UNCERTAIN * entry.uncertain
    return _Ranked(entry, score, best.shape, best.name, own)


def _of_kind(kinds: Iterable[tuple[str, ...]], asked: Sequence[Word]) -> list[Word]:
    """Return the words that name a kind of thing; of a name of several words all must be asked for."""
    likely = [{term for term, likeness in word.matches.items() if likeness >= FORM} for word in asked]
    found: set[int] = set()
    for keys in kinds:
        places = [next((at for at, terms in enumerate(likely) if key in terms), None) for key in keys]
        if None not in places:
            found.update(at for at in places if at is not None)
    return [asked[at] for at in sorted(found)]


def _best_name(names: Sequence[Known], asked: Sequence[Word], lang: Lang) -> _Fit:
    """Return how well the names of an entry answer some words, and the one that does it best."""
    value, shape, best = 0.0, 0.0, None
    for known in names:
        if not _has_all(known, asked):
            continue
        found = _shape(known.keys, asked)
        likeness = sum(max(word.matches.get(key, 0.0) for key in known.keys) for word in asked) / len(asked)
        worth = found * likeness - _LENGTH * (1 - len(asked) / max(len(asked), len(known.keys)))
        worth *= _WORTH[known.name.kind]
        worth += _SAME_LANGUAGE * (known.name.lang == lang)
        if worth > value:
            value, shape, best = worth, found, known.name
    return _Fit(value, shape, best)


def _has_all(known: Known, asked: Sequence[Word]) -> bool:
    return not any(known.key_set.isdisjoint(word.matches) for word in asked)


def _shape(keys: Sequence[str], asked: Sequence[Word]) -> float:
    """Return how a name answers some words, of each of which it has one."""
    for at in range(len(keys) - len(asked) + 1):
        if all(keys[at + offset] in word.matches for offset, word in enumerate(asked)):
            return _CONTAINS if at else _WHOLE if len(keys) == len(asked) else _STARTS
    return _ANY_ORDER


def _put_regions_first(atlas: Atlas, ranked: Sequence[_Ranked]) -> None:
    """Put a region that bears its city's name before the city where more is known of the region."""
    places = {found.entry.id: found for found in ranked if found.entry.kind is HitKind.PLACE}
    for place_id, city in places.items():
        place = atlas.place(place_id)
        region = places.get(place.parent_id or "")
        if place.kind is not PlaceKind.CITY or region is None or region.shape < _STARTS or city.shape < _WHOLE:
            continue
        if atlas.place(region.entry.id).kind is PlaceKind.REGION and known_of(atlas, region.entry.id) > known_of(
            atlas, place_id
        ):
            region.score = max(region.score, city.score + 0.01)


@derived(maxsize=256)
def known_of(atlas: Atlas, place_id: str) -> int:
    """Return the number of ties that end at a place as it is after all changes of territory."""
    return len(atlas.ties_of(place_id, on=atlas.index.change_days[-1]))


def _hit(found: _Ranked) -> Hit:
    name = found.name
    kind = name.kind if name else NameKind.OFFICIAL
    return Hit(
        found.entry.kind, found.entry.id, name.text if name else "", kind, name.days if name else "", found.score
    )
