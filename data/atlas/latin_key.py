"""Keys of words: any script and spelling as plain Latin letters, for search and for matching of names."""

from __future__ import annotations

import re
from typing import Final

from anyascii import anyascii

_NOT_LETTERS: Final = re.compile(r"[^a-z0-9]+")
_FOLDED: Final = str.maketrans("қғңүұөәһҚҒҢҮҰӨӘҺ", "кгнууоахКГНУУОАХ")
"""Letters of Kazakh as those who have a Russian keyboard write them."""


def key(word: str) -> str:
    """Return a word in plain lower-case Latin letters and digits; empty where it has none."""
    # The letters Q and K are one sound that the spellings of Kazakh write either way.
    return _NOT_LETTERS.sub("", anyascii(word.translate(_FOLDED)).casefold()).replace("q", "k")
