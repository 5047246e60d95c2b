"""Sentences for the codes of findings, questions and proposals, from a table of four languages."""

from __future__ import annotations

import csv
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from data.enums import Lang
from data.model import PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FOLDER: Final = Path(__file__).parent
WORDS: Final = FOLDER / "words.csv"
"""The sentence of every code."""

GROUPS: Final = FOLDER / "groups.csv"
"""What findings of one code are called together; has the codes of findings alone."""

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_PARAM: Final = re.compile(r"\{(\w+)\}")
_NUMBERS: Final = re.compile(r"difference|times|size|(?:old|new)_value")
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")
_IDS: Final = re.compile(r"(?:.+_)?(?:places?|claim)")


@lru_cache(maxsize=2)
def table(file: Path = WORDS) -> Mapping[str, Mapping[Lang, str]]:
    """Return a table of words: of each code its text in every language."""
    with file.open(encoding="utf-8", newline="") as lines:
        return {row["code"]: {lang: row[lang.value] for lang in Lang} for row in csv.DictReader(lines)}


def params_of(text: str) -> frozenset[str]:
    """Return the names in braces of a sentence."""
    return frozenset(_PARAM.findall(text))


def say(code: str, params: Mapping[str, str], *, lang: Lang, name_of: Callable[[str], str] | None = None) -> str:
    """Return the sentence of a code in a language; raise KeyError where the code or a parameter is unknown.

    Parameters
    ----------
    code
        A code of `WORDS`.
    params
        What the sentence takes in, letter for letter: text of a file is neither markup nor a sentence of ours.
        By the end of its name a parameter may be something else than text: ``_word`` is a code of the same table,
        ``_day`` a date (``2018``, ``2018-06``, ``2018-06-18``), ``place``, ``places`` and ``claim``, alone or at
        the end, are ids joined by ``|``; ``difference``, ``times``, ``size``, ``old_value`` and ``new_value`` are
        numbers that the import has worked out, with a decimal point.
    name_of
        What the place or the claim of an id is called in that language, see `data.imports.words.atlas_names`; ids are
        left as they are without it.
    """
    text = table()[code][lang]

    def value(match: re.Match[str]) -> str:
        name = match[1]
        given = params[name]
        if name.endswith("_word"):
            return say(given, {}, lang=lang)
        if name.endswith("_day"):
            return _date(given, lang)
        if _NUMBERS.fullmatch(name):
            return _number(given, lang)
        if name_of and _IDS.fullmatch(name):
            return ", ".join(map(name_of, filter(None, given.split("|"))))
        return given

    return _PARAM.sub(value, text)


def group_title(code: str, lang: Lang) -> str:
    """Return what the findings of a code are called together; raise KeyError where it is no code of findings."""
    return table(GROUPS)[code][lang]


def _number(text: str, lang: Lang) -> str:
    """Return a number as it is written in a language; what is none is left as it is."""
    if lang is Lang.EN or not _NUMBER.fullmatch(text):
        return text
    whole, _, decimals = text.partition(".")
    grouped = f"{int(whole):,}".replace(",", "\N{NO-BREAK SPACE}")
    sign = "-" if whole.startswith("-") and not grouped.startswith("-") else ""
    return f"{sign}{grouped},{decimals}" if decimals else f"{sign}{grouped}"


def _date(text: str, lang: Lang) -> str:
    """Return a date as it is written in a language; what is none is left as it is."""
    try:
        PartialDate.parse(text)
    except ValueError:
        return text
    year, *rest = text.split("-")
    if lang is Lang.EN:
        return " ".join([str(int(part)) for part in rest[1:]] + [_MONTHS[int(part) - 1] for part in rest[:1]] + [year])
    return ".".join([*reversed(rest), year])
