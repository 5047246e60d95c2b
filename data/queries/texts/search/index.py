"""Inverted index of search: which entries have a word, and which words are like one that was typed."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Prefix

from data.atlas.atlas import COUNTRIES
from data.atlas.derived import derived
from data.queries.texts.search.entries import entries
from data.queries.texts.search.entry import Entry, HitKind, Name, Words
from data.queries.texts.search.keys import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from data.atlas.atlas import Atlas

NAME: Final = 1.0
"""What a word is worth that is in a name of an entry or says what kind of thing it is, whose and of when."""

DETAIL: Final = 0.8
GENERAL: Final = 0.5
"""What one is worth that says more of the entry, and one that does not distinguish it."""

EXACT: Final = 1.0
FORM: Final = 0.96
BEGINNING: Final = 0.9
"""How like a typed word is to the same word, to another form of it, and to one that it begins."""

FUZZY: Final = 0.75
"""How like it is to a word that is only spelt alike, times their likeness."""

_AT_THE_END: Final = (
    # Of English, Russian and Belarusian, as they are spelt in Latin letters
    "a i o u y s e es ies ya yu ia ie ye iy yy oy ey ay oe ee uyu yuyu aya yaya ogo ego aga yaga omu emu amu yamu "
    "ym im ymi imi ykh ikh akh yakh am yam om yem yom ami yami ov ev ou eu iya iyu iyakh iyami "
    # Of Kazakh
    "ny ni dy di ty ti nyn nin dyn din tyn tin ga ge ka ke na ne da de ta te nda nde dan den tan ten nan nen "
    "men ben pen lar ler dar der tar ter sy si lary leri dary deri tary teri ynda inde yna ine ynyn inin syn sin"
)
_ENDINGS: Final = frozenset(_AT_THE_END.split())
"""Endings of words: two words that differ by them alone are forms of one, as a town's name and its genitive."""

_STEM: Final = 3
"""So many letters forms of one word share at their beginning."""

_LONGEST_ENDING: Final = 5

_SHORT: Final = 3
"""Words of so few letters are like half of all others: the same word alone counts where there is one."""

_LIKE: Final = 79.0
"""Below this likeness (of 100) a word is another word."""

Matches = dict[str, float]
"""Words of the index that a typed word may mean, with how like it they are."""


@dataclass(frozen=True, slots=True)
class Known:
    """A name of an entry as its keys."""

    name: Name
    keys: tuple[str, ...]
    key_set: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """Everything that can be found, by its words.

    Attributes
    ----------
    entries
        The entries; their numbers are their places here.
    names, kinds
        Of each entry its names, and the names of what kind of thing it is.
    terms
        All words, sorted.
    postings
        Of each word the entries that have it, with what it is worth there.
    at_place
        Of each place the entries that are found by its names, with what they are worth.
    phrases, place_words
        The names of places that have several words, by the number of words, and the words of all names of places.
    """

    entries: tuple[Entry, ...]
    names: tuple[tuple[Known, ...], ...]
    kinds: tuple[frozenset[tuple[str, ...]], ...]
    terms: tuple[str, ...]
    postings: Mapping[str, Mapping[int, float]]
    at_place: Mapping[str, Mapping[int, float]]
    phrases: Mapping[int, tuple[tuple[tuple[str, ...], str], ...]]
    place_words: frozenset[str]

    def matches(self, word: str, *, whole: bool = False) -> Matches:
        """Return the words that a typed word may mean: the same, other forms of it, and what it begins.

        Numbers, words of few letters and what is asked for as a `whole` mean themselves where there is such a word.
        """
        found: Matches = {word: EXACT} if word in self.postings else {}
        if found and (whole or word.isdigit() or len(word) <= _SHORT):
            return found
        for term in self._beginning_with(word):
            found.setdefault(term, FORM if _is_form(word, term) else BEGINNING)
        if not word.isdigit():
            stem = word[: max(_STEM, len(word) - _LONGEST_ENDING)]
            for term in self._beginning_with(stem):
                if _is_form(word, term):
                    found.setdefault(term, FORM)
        return found

    def alike(self, word: str) -> Matches:
        """Return the words that are spelt almost like one; a number is never almost another number."""
        if len(word) <= _SHORT or any(letter.isdigit() for letter in word):
            return {}
        likeness = process.cdist([word], self.terms, scorer=fuzz.ratio, dtype=np.float32, score_cutoff=_LIKE)[0]
        return {self.terms[at]: FUZZY * float(likeness[at]) / 100 for at in np.flatnonzero(likeness)}

    def _beginning_with(self, stem: str) -> Iterator[str]:
        at = bisect_left(self.terms, stem)
        while at < len(self.terms) and self.terms[at].startswith(stem):
            yield self.terms[at]
            at += 1


@derived(maxsize=4)
def index_of(atlas: Atlas, words: Words) -> Index:
    """Return the index of everything that can be found."""
    found = tuple(entries(atlas, words))
    read = cache(keys_of)  # the names of places are in hundreds of entries
    names = tuple(
        tuple(Known(name, keys, frozenset(keys)) for name in entry.names if (keys := read(name.text)))
        for entry in found
    )
    postings: dict[str, dict[int, float]] = {}
    at_place: dict[str, dict[int, float]] = {}
    phrases: dict[int, list[tuple[tuple[str, ...], str]]] = {}
    for number, entry in enumerate(found):
        texts = ((known.keys, NAME) for known in names[number])
        marks = ((read(text), NAME) for text in dict.fromkeys((*entry.kinds, *entry.marks)))
        details = ((read(text), DETAIL) for text in dict.fromkeys(entry.details))
        general = ((read(text), GENERAL) for text in dict.fromkeys(entry.general))
        for keys, worth in (*texts, *marks, *details, *general):
            for key in keys:
                of_key = postings.setdefault(key, {})
                of_key[number] = max(worth, of_key.get(number, 0.0))
        for place_id in entry.around:
            at_place.setdefault(place_id, {})[number] = GENERAL
        for place_id in entry.places:
            distinguished = entry.kind is HitKind.PLACE or place_id not in COUNTRIES
            at_place.setdefault(place_id, {})[number] = NAME if distinguished else GENERAL
        if entry.kind is HitKind.PLACE:
            for known in names[number]:
                phrases.setdefault(len(known.keys), []).append((known.keys, entry.id))
    return Index(
        entries=found,
        names=names,
        kinds=tuple(frozenset(map(read, entry.kinds)) for entry in found),
        terms=tuple(sorted(postings)),
        postings=postings,
        at_place=at_place,
        place_words=frozenset(key for known in phrases.values() for keys, _ in known for key in keys),
        phrases={length: tuple(dict.fromkeys(known)) for length, known in phrases.items() if length > 1},
    )


def _is_form(one: str, other: str) -> bool:
    """Return whether two words differ by their endings alone."""
    shared = Prefix.similarity(one, other)
    ends = one[shared:], other[shared:]
    # Of a short stem but a letter may differ: nearly anything begins with the same three.
    return (
        shared >= _STEM
        and all(not end or end in _ENDINGS for end in ends)
        and (shared > _STEM or max(map(len, ends)) <= 1)
    )
