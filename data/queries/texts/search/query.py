"""Query of search: the typed words with what each may mean, and names of places among them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from data.atlas.latin_key import key
from data.queries.texts.search.index import FORM
from data.queries.texts.search.keyboards import retyped
from data.queries.texts.search.keys import STOP_WORDS, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from data.queries.texts.search.index import Index, Matches

_LONGEST: Final = 5
"""So many words a place's name has at most."""

_ABBREVIATION: Final = 5
"""So many letters an abbreviation has at most."""

_RETYPED: Final = 3
"""A text of fewer letters is not taken for one typed on another keyboard layout."""


@dataclass(frozen=True, slots=True)
class Word:
    """A typed word as it was written, its key, and the words of the index that it may mean."""

    text: str
    key: str
    matches: Matches


@dataclass(frozen=True, slots=True)
class Run:
    """Words that name places together: their numbers, and the places."""

    words: range
    places: frozenset[str]


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed.

    Attributes
    ----------
    words
        The words that mean something, in their order.
    unknown
        Those that are like no word of the index, as they were written.
    read_as
        The text as it was meant, where it was typed on another keyboard layout; empty otherwise.
    """

    words: tuple[Word, ...]
    unknown: tuple[str, ...]
    read_as: str


def read_query(index: Index, text: str) -> Query:
    """Read a typed text."""
    chunks = text.split()
    read = [_chunk(index, chunk) for chunk in chunks]
    words = [word for _, found in read for word in found]
    # The last word may not be typed to its end; one before it is whole where it means something as it is.
    words = [*map(_as_whole, words[:-1]), *words[-1:]]
    # Words that say nothing are left out, but where there are no others.
    words = [word for word in words if word.key not in STOP_WORDS] or words
    shown = " ".join(chunk for chunk, _ in read)
    return Query(
        words=tuple(word for word in words if word.matches),
        unknown=tuple(dict.fromkeys(word.text for word in words if not word.matches)),
        read_as=shown if shown != " ".join(chunks) else "",
    )


def _as_whole(word: Word) -> Word:
    whole = {term: likeness for term, likeness in word.matches.items() if likeness >= FORM}
    return Word(word.text, word.key, whole) if whole else word


def places_named(index: Index, words: Sequence[Word]) -> Iterator[Run]:
    """Yield the runs of words that name places, the longest first; no word is part of two."""
    taken: set[int] = set()
    for length in range(min(_LONGEST, len(words)), 1, -1):
        for first in range(len(words) - length + 1):
            run = range(first, first + length)
            if taken.isdisjoint(run) and (found := _places(index, words[first : first + length])):
                taken.update(run)
                yield Run(run, found)


def _places(index: Index, words: Sequence[Word]) -> frozenset[str]:
    return frozenset(
        place_id
        for keys, place_id in index.phrases.get(len(words), ())
        if all(word.matches.get(key, 0.0) >= FORM for word, key in zip(words, keys, strict=True))
    )


def _chunk(index: Index, chunk: str) -> tuple[str, list[Word]]:
    """Return a part of the text between blanks, as it was meant, and its words.

    What means nothing as it is written is read as typed on another layout, and last as misspelt.
    """
    words = _words(index, chunk)
    if not all(word.matches for word in words) or not words:
        for other in retyped(chunk):
            meant = _words(index, other)
            if meant and all(word.matches for word in meant) and max(len(word.key) for word in meant) >= _RETYPED:
                return other, meant
    return chunk, [word if word.matches else Word(word.text, word.key, index.alike(word.key)) for word in words]


def _words(index: Index, text: str) -> list[Word]:
    keys = ((word, key(word)) for word in words_of(text))
    # What is written in capitals is an abbreviation; a word so written is found by its other forms all the same.
    return [Word(word, found, index.matches(found, whole=_is_abbreviation(word))) for word, found in keys if found]


def _is_abbreviation(word: str) -> bool:
    return len(word) <= _ABBREVIATION and word.isupper()
