"""Typed answers: names of a place in four languages and two scripts, as they were on a day, however they are spelt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from data.enums import Lang
from data.queries.texts.search.keys import keys_of
from data.queries.texts.search.titles import place_titles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from data.atlas.atlas import Atlas

MOST: Final = 100
"""So many characters of a typed answer are read."""
_ALIKE: Final = (("АВЕЅІЈКМНОРСТХУҮҺаеѕіјорсхуүһ", "ABESIJKMHOPCTXYYHaesijopcxyyh"),)
_TO_LATIN: Final = {ord(a): b for cyrillic, latin in _ALIKE for a, b in zip(cyrillic, latin, strict=True)}
_TO_CYRILLIC: Final = {ord(b): a for cyrillic, latin in _ALIKE for a, b in zip(cyrillic, latin, strict=True)}
_SCHWA: Final = str.maketrans("Əə", "Әә")
"""The Latin letter that looks like the Cyrillic one of Kazakh."""
_WORD: Final = re.compile(r"\w+")
_CODE: Final = re.compile(r"[A-Z]{2}-[A-Z0-9]+")
"""A code of ISO 3166-2 is no name."""


def is_accepted(accepted: Iterable[str], typed: str) -> bool:
    """
    Return whether a typed text is one of the right ones.

    Parameters
    ----------
    accepted
        The right texts, in any language.
    typed
        What was typed: any case, Cyrillic or Latin letters, ё or е, і or и, ў or у, Ә or А, and letters of one script
        among those of the other that look the same.
    """
    right = {keys_of(text) for text in accepted}
    return any(keys in right for keys in map(keys_of, _readings(typed[:MOST])) if keys)


def accepted_names(atlas: Atlas, place_id: str, day: date) -> tuple[str, ...]:
    """
    Return the names by which a place is right on a day: those official then, those of today, and other names.

    A name of which the tables say that it was official on other days is none of them.

    Parameters
    ----------
    atlas
        The facts.
    place_id
        The place.
    day
        The day.
    """
    found = [atlas.place_name(place_id, lang=lang, on=day) for lang in Lang]
    found += place_titles(atlas, place_id)
    past = {
        _run_together(name.text)
        for lang in Lang
        for name in atlas.dated_names(place_id, lang=lang)
        if atlas.place_name(place_id, lang=lang, on=day) != name.text and name.text not in found
    }
    rows = atlas.tables["place_names"]
    # A former name without dates is known by no day on which it was wrong; another spelling has none either.
    undated = rows["valid_from"].isna() & rows["valid_to"].isna() & (rows["kind"] != "misspelling")
    own = rows[(rows["place_id"] == place_id) & undated]["name"]
    found += [name for name in map(str, own) if _run_together(name) not in past and not _CODE.fullmatch(name)]
    return tuple(dict.fromkeys(found))


def _run_together(name: str) -> str:
    return "".join(keys_of(name))


def _readings(typed: str) -> Iterator[str]:
    """Yield a typed text as it is, and with letters that look alike in the script of the others."""
    text = normalize("NFC", typed).translate(_SCHWA)
    yield text
    yield _WORD.sub(lambda word: _in_one_script(word.group(), _TO_CYRILLIC), text)
    yield _WORD.sub(lambda word: _in_one_script(word.group(), _TO_LATIN), text)


def _in_one_script(word: str, table: dict[int, str]) -> str:
    """Return a word that has letters of both scripts with all of them in one."""
    has_cyrillic = any("\u0400" <= letter <= "\u052f" for letter in word)
    has_latin = any("a" <= letter.casefold() <= "z" for letter in word)
    return word.translate(table) if has_cyrillic and has_latin else word
