"""Mentions of names in texts: whether a text in any language or case form names what it must not name."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from data.atlas.derived import derived
from data.atlas.latin_key import key
from data.enums import Lang
from data.queries.texts.search.keys import STOP_WORDS, words_of
from data.queries.texts.search.titles import titles_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.atlas.atlas import Atlas

COMMON: Final = 5
"""A word that so many names have says what kind of thing they are, and none of them apart."""
SHORTEST: Final = 4
"""So many letters of a word are looked for at least."""
ENDING: Final = 2
"""So many letters at the end of a name may change in its forms."""
LONGEST_ENDING: Final = 6
"""So many letters an ending adds at most, as that of the adjective of a town."""
GAP: Final = "…"
_WORD: Final = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
_GAPS: Final = re.compile(rf"{GAP}(?:[\s-]*{GAP})+")


def mentions(atlas: Atlas, texts: Iterable[str], names: Iterable[str]) -> bool:
    """
    Return whether one of some texts has a word of one of some names, in any case form or within another word.

    Parameters
    ----------
    atlas
        The facts: words that many names have, as "region", are no word of a name.
    texts
        The texts, in any language.
    names
        The names, in any language and script.
    """
    stems = _all_stems(atlas, names)
    return any(_has(key(word), stems) for text in texts for word in words_of(text))


def is_named_alone(atlas: Atlas, text: str, names: Iterable[str]) -> bool:
    """Return whether a text has a name in some case form, and none within another word, as that of a plant."""
    stems = _all_stems(atlas, names)
    found = [word for word in map(key, words_of(text)) if _has(word, stems)]
    return bool(found) and all(_is_form(word, stems) for word in found)


def without(atlas: Atlas, text: str, names: Iterable[str]) -> str:
    """
    Return a text with a gap for each mention of some names.

    Parameters
    ----------
    atlas
        The facts.
    text
        The text.
    names
        The names, in any language and script; words that many names have are kept.
    """
    stems = _all_stems(atlas, names)
    return _GAPS.sub(GAP, _WORD.sub(lambda word: GAP if _has(key(word.group()), stems) else word.group(), text))


def place_words(atlas: Atlas, place_id: str) -> tuple[str, ...]:
    """Return all names that a place ever had or is known by, in all languages."""
    return _names_of_places(atlas).get(place_id, ())


def _has(word: str, stems: Iterable[str]) -> bool:
    return any(stem == word or (len(stem) >= SHORTEST and stem in word) for stem in stems)


def _is_form(word: str, stems: Iterable[str]) -> bool:
    return any(word.startswith(stem) and len(word) <= len(stem) + ENDING + LONGEST_ENDING for stem in stems)


def _all_stems(atlas: Atlas, names: Iterable[str]) -> frozenset[str]:
    return frozenset(stem for name in names for stem in _stems(atlas, name))


@derived(maxsize=4096)
def _stems(atlas: Atlas, name: str) -> tuple[str, ...]:
    common = _common_words(atlas)
    words = (found for word in words_of(name) if len(found := key(word)) >= SHORTEST - 1)
    return tuple(
        word[: max(SHORTEST, len(word) - ENDING)] for word in words if word not in STOP_WORDS and word not in common
    )


@derived(maxsize=1)
def _common_words(atlas: Atlas) -> frozenset[str]:
    counted: Counter[str] = Counter()
    for table in ("places", "organisations"):
        for id_ in map(str, atlas.tables[table].index):
            titles = (text for _, text in titles_of(atlas, table, id_))
            counted.update({key(word) for text in titles for word in words_of(text)})
    return frozenset(word for word, count in counted.items() if count >= COMMON)


@derived(maxsize=1)
def _names_of_places(atlas: Atlas) -> dict[str, tuple[str, ...]]:
    found = {place_id: [text for _, text in titles_of(atlas, "places", place_id)] for place_id in atlas.index.places}
    for place_id in atlas.index.places:
        found[place_id] += [name for lang in Lang for name in atlas.short_names(place_id, lang=lang)]
    columns = atlas.tables["place_names"][["place_id", "name"]]
    for place_id, name in columns.itertuples(index=False, name=None):
        found[place_id].append(name)
    return {place_id: tuple(dict.fromkeys(names)) for place_id, names in found.items()}
