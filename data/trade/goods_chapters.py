"""Names of the chapters of goods in four languages."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).with_name("chapters.csv")
"""The table: chapter, en, ru, be, kk. The codes and what they hold are facts; the names are ours."""


def name_of_chapter(chapter: str, lang: str) -> str:
    """Return the name of a chapter.

    Parameters
    ----------
    chapter
        Two digits of `goods_codes.CHAPTERS`.
    lang
        ``en``, ``ru``, ``be`` or ``kk``.

    Raises
    ------
    KeyError
        If there is no such chapter or language.
    """
    return _names()[chapter][lang]


@lru_cache(maxsize=1)
def _names() -> dict[str, dict[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return {row.pop("chapter"): row for row in csv.DictReader(file)}
