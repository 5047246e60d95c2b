"""Spelling of texts: their words, what names and lists make known, and what a dictionary of hunspell does not know."""

from __future__ import annotations

import re
import subprocess
from collections import defaultdict
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from data.enums import Lang
from tests.texts import PACKAGE, all_texts, other_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

DICTIONARIES: Final = {Lang.EN: "en_GB", Lang.RU: "ru_RU", Lang.BE: "be_BY"}
"""Kazakh has none: Debian's `hunspell-kk` lacks a quarter of our words, those for import and region among them."""

LISTS: Final = Path(__file__).parent / "words"
PRINTED: Final = "printed"
"""The list of words that texts quote as the book and its notes print them, misprints among them."""

NAMED: Final = ("places", "organisations", "people")
ADDRESS: Final = re.compile(r"\b(?:[\w.-]+\.(?:by|com|info|kz|net|org|ru)\b|https?:)[\w./:#?=&%-]*")
NOT_WORDS: Final = re.compile(
    r"`[^`]*`|\{\w*\}|<[^>]*>|[\w./]*_[\w./]*|[\w./-]+\.(?:conf|csv|json|md|po|py)\b|\b[A-Z]{2}-[A-Z\d-]+\b|"
    r"\w*\d\w*(?:-\w{1,3}\b)?"
)
"""Code, gaps for values, tags, names of columns and of files, codes of places, numbers with what is joined to them."""

WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
"""A word, with the apostrophes within it."""

LATIN: Final = re.compile(r"[A-Za-zÀ-ſ]")
ENDINGS: Final = {
    Lang.EN: re.compile("s"),
    Lang.RU: re.compile(
        "а|ам|ами|ах|ая|е|ев|его|ей|ем|ему|и|ие|ий|им|ими|их|ия|ов|ого|ое|ой|ом|ому|"
        "у|ую|ы|ые|ый|ым|ыми|ых|ю|ью|юю|я|ям|ями|ях|яя"
    ),
    Lang.BE: re.compile(
        "а|ага|аму|ай|ам|амі|аў|ах|ая|е|ей|ем|ею|ё|ём|і|ія|ім|імі|іх|ой|ом|оў|"
        "у|ую|ы|ым|ымі|ых|ыя|э|ю|я|яга|яму|яй|ям|ямі|яў|ях"
    ),
}
"""Endings of the case forms of a name, after what is left of it without its own."""

OWN_ENDING: Final = {
    Lang.EN: re.compile(r"$"),
    Lang.RU: re.compile(r"(?:[ыио]й|[аяое][яе]|[ыи]е|[аяоеыиуь]|й)?$"),
    Lang.BE: re.compile(r"(?:[аяе][яе]|[ыі]я|[аяоеэыіуь]|й)?$"),
}
"""What a name loses before such an ending: Костанайская, Костанайскую; Семей, Семее."""

ADJECTIVE: Final = re.compile(r"[сц]к$")
"""What is left of an adjective of a name, which is written small as well."""


def words_of(text: str) -> Iterator[str]:
    """Yield the words of a text that are more than one letter; the parts of what is joined by hyphens are words."""
    for pattern in (ADDRESS, codes(), NOT_WORDS):
        text = pattern.sub(" ", text)
    yield from (word.replace("’", "'").removesuffix("'s") for word in WORD.findall(text) if len(word) > 1)


@lru_cache(maxsize=1)
def codes() -> re.Pattern[str]:
    """Return what finds the ids of rows in a text."""
    found = {
        str(row[key])
        for table in PACKAGE.contract.tables.values()
        for key in table.primary_key
        if key.endswith("_id")
        for row in PACKAGE.rows(table.name)
    }
    written = sorted((re.escape(code) for code in found if "-" in code), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(written)})(?![\w-])")


def words_by_spelling() -> dict[Lang, dict[str, list[str]]]:
    """Return the words that each dictionary is asked for, with where they are; Latin words in any text are English."""
    found: dict[Lang, dict[str, list[str]]] = {lang: defaultdict(list) for lang in DICTIONARIES}
    for text in all_texts():
        for word in words_of(text.text):
            latin = bool(LATIN.match(word))
            lang = Lang.EN if latin else text.lang
            if lang in found and latin == (lang is Lang.EN):  # English texts quote other languages too
                found[lang][word].append(text.where)
    return found


def listed(name: str) -> list[str]:
    """Return the words of a list of ours, in its order."""
    return (LISTS / f"{name}.txt").read_text(encoding="utf-8").split()


def capital(word: str) -> str:
    """Return a word as it is written where a sentence begins."""
    return word[0].upper() + word[1:]


@lru_cache(maxsize=8)
def names(lang: Lang) -> frozenset[str]:
    """Return the words that begin with a capital letter in the names of places, organisations and people."""
    found = [
        str(row[column])
        for table in NAMED
        for row in PACKAGE.rows(table)
        for column in (f"name_{lang}", f"short_{lang}")
        if column in row.cells and row[column]
    ]
    found += [name.text for name in other_names() if name.lang is lang]
    return frozenset(word for name in found for word in words_of(name) if word[0].isupper())


@lru_cache(maxsize=1)
def misprints() -> frozenset[str]:
    """Return the words of the spellings that the tables keep as misspelt or as printed."""
    found = [
        row["name"]
        for table in ("place_names", "organisation_names")
        for row in PACKAGE.rows(table)
        if row["kind"] == "misspelling"
    ]
    found += [row["printed"] for row in PACKAGE.rows("people") if row["printed"]]
    return frozenset(word for name in found for word in words_of(name))


def is_name(word: str, lang: Lang) -> bool:
    """Whether a word is a name of the tables or a case form of one; an adjective of a name may be written small."""
    if word in names(lang):
        return True
    parts = ((word[:end], word[end:]) for end in range(2, len(word) + 1))
    return any(
        stem in _stems(lang) and (not ending or ENDINGS[lang].fullmatch(ending))
        for stem, ending in parts
        if word[0].isupper() or ADJECTIVE.search(stem)
    )


@lru_cache(maxsize=8)
def _stems(lang: Lang) -> frozenset[str]:
    """Return the names of a language without their endings, and adjectives among them in small letters too."""
    stems = {OWN_ENDING[lang].sub("", name, count=1) for name in names(lang)}
    # Belarusian: Ахметаў, Ахметава.
    stems |= {stem[:-1] + "в" for stem in stems if stem.endswith("ў")}
    return frozenset(stems | {stem.lower() for stem in stems if ADJECTIVE.search(stem)})


def unknown_to(dictionary: str, words: Iterable[str]) -> set[str]:
    """Return the words that a dictionary of hunspell does not know."""
    done = subprocess.run(
        ["hunspell", "-l", "-i", "utf-8", "-d", dictionary],
        input="\n".join(sorted(words)),
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    return set(done.stdout.splitlines())


def unknown(lang: Lang, words: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Return the words that neither the dictionary, the names of the tables nor our lists know, with where they are."""
    known = {*listed(lang), *listed(PRINTED), *misprints()}
    known |= set(map(capital, known))
    found = unknown_to(DICTIONARIES[lang], words)
    return {word: words[word] for word in sorted(found) if word not in known and not is_name(word, lang)}
