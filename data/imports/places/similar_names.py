"""Similar names: what a misspelt name may be meant for, with guards against what only looks alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz

from data.atlas.derived import derived
from data.imports.places.name_index import KnownName, NameKind, keys, name_index
from data.imports.places.written_name import Rank

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas
    from data.imports.places.written_name import WrittenName

LEAST: Final = 84.0
"""Least similarity of two names, of 100: the mean of their words."""

LEAST_OF_WORD: Final = 80.0
"""Least similarity of two words without the ending of an adjective."""

LEAST_OF_WHOLE: Final = 92.0
"""Least similarity of two words with their endings, which make all adjectives alike."""

MARGIN: Final = 5.0
"""By how much the best must be better than another place."""

_SHORTEST: Final = 4
_ADJECTIVE: Final = re.compile(r"(?:s|t|ts)k(?:aya|aia|aja|aa|aga|oi|oy)$")
_MASCULINE: Final = re.compile(r"[sc]k(?:ii|iy|i|yi|y)$")
_KINDS: Final = frozenset({NameKind.OFFICIAL, NameKind.WHOLE, NameKind.DATED, NameKind.FORMER, NameKind.ENDED})


def similar_names(atlas: Atlas, written: WrittenName) -> tuple[KnownName, ...]:
    """Return the names of the place that a misspelt name is most like; none where that is not clear.

    Every word must be like a word at the same position and begin alike, so that North is never West and what is short
    never becomes something else.
    """
    words = tuple(keys(written).split())
    if not words or any(len(word) < _SHORTEST for word in words) or _MASCULINE.search(words[-1]):
        return ()
    scored: dict[str, float] = {}
    names: dict[str, list[KnownName]] = {}
    for name, other in _candidates(atlas):
        if (written.rank and name.rank is not written.rank) or (not written.rank and name.rank is Rank.DISTRICT):
            continue
        score = _similarity(words, other)
        if score >= LEAST:
            if score > scored.get(name.place_id, 0.0):
                scored[name.place_id] = score
                names[name.place_id] = []
            if score == scored[name.place_id]:
                names[name.place_id].append(name)
    if not scored:
        return ()
    best = max(scored.values())
    near = [place_id for place_id, score in scored.items() if score > best - MARGIN]
    return tuple(name for place_id in near for name in names[place_id])


@derived(maxsize=2)
def _candidates(atlas: Atlas) -> tuple[tuple[KnownName, tuple[str, ...]], ...]:
    named = name_index(atlas).by_key.values()
    return tuple((name, tuple(name.key.split())) for names in named for name in names if name.kind in _KINDS)


def _similarity(words: tuple[str, ...], others: tuple[str, ...]) -> float:
    """Return how similar names are, word by word; 0 where they have not as many, or where two words are unlike."""
    if len(words) != len(others):
        return 0.0
    found = [_of_words(word, other) for word, other in zip(words, others, strict=True)]
    return sum(found) / len(found) if min(found) >= LEAST_OF_WORD else 0.0


def _of_words(word: str, other: str) -> float:
    """Return the similarity of two words without the endings of adjectives, or of the whole ones where it is great."""
    if word[0] != other[0]:
        return 0.0
    shorter, stem = _ADJECTIVE.sub("", word), _ADJECTIVE.sub("", other)
    if len(stem) < _SHORTEST:
        return 100.0 if word == other else 0.0
    whole = fuzz.ratio(word, other)
    return max(fuzz.ratio(shorter, stem), whole if whole >= LEAST_OF_WHOLE else 0.0)
