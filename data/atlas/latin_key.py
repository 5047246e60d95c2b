"""Keys of words: any script and spelling as plain Latin letters, for search and for matching of names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from anyascii import anyascii

LONGEST: Final = 40
"""Keys of words of so many characters are kept; what is longer is no word that comes again."""
_NOT_LETTERS: Final = re.compile(r"[^a-z0-9]+")
_FOLDED: Final = str.maketrans("қғңүұөәһҚҒҢҮҰӨӘҺ", "кгнууоахКГНУУОАХ")
"""Letters of Kazakh as those who have a Russian keyboard write them."""


def key(word: str) -> str:
    """Return a word in plain lower-case Latin letters and digits; empty where it has none."""
    return _kept_key(word) if len(word) <= LONGEST else _key(word)


def _key(word: str) -> str:
    # The letters Q and K are one sound that the spellings of Kazakh write either way.
    return _NOT_LETTERS.sub("", anyascii(word.translate(_FOLDED)).casefold()).replace("q", "k")


@lru_cache(maxsize=32_768)
def _kept_key(word: str) -> str:
    return _key(word)
