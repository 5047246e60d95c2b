"""Words of a text that are written like the name of a place, and those among them that are no form of it.

What a sentence may say of a place is listed: the forms of `place_forms`, adjectives of a listed stem with a listed
ending, words of the names of organisations in quotation marks, and a few words of another meaning. Nothing else passes,
however much it looks like one of these.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final

from data.enums import Case, Lang
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

WORD: Final = re.compile(r"[\w’']+(?:-[\w’']+)*")
LONG: Final = 5
"""A beginning of so many letters is looked for in words with a small letter too."""

ENDINGS: Final[Mapping[Lang, str]] = {
    Lang.RU: "ий ая ое ие ого ой ому ую им ом их ими",
    Lang.BE: "і ая ае ія ага ай аму ую ім іх імі",
    Lang.KK: "",
}
"""Endings of adjectives after -ск and -цк."""

ADJECTIVES: Final[Mapping[Lang, tuple[str, ...]]] = {
    Lang.RU: ("казахск", "казахстанск", "казахстанско-белорусск", "белорусско-казахстанск"),
    Lang.BE: ("казахск", "казахстанск", "беларуск", "казахстанска-беларуск", "беларуска-казахстанск"),
    Lang.KK: ("қазақ", "қазақстандық", "қарағандылық", "беларусьтік", "беларусь"),
}
"""Adjectives that no name of a region or a district has: stems, in Kazakh whole words."""

OTHER_WORDS: Final[Mapping[Lang, frozenset[str]]] = {
    Lang.RU: frozenset({"Лидирует", "столице"}),
    Lang.BE: frozenset({"Лідзіруе"}),
    Lang.KK: frozenset({"астанада", "қазанда", "қазандағы", "оңтүстігіне", "Қазақмыстың"}),
}
"""Words of another meaning: is in the lead, in the capital, in October, to the south, of Kazakhmys."""

PLURALS: Final[Mapping[Lang, Mapping[str, str]]] = {
    Lang.RU: {
        "области": "область", "областей": "области", "областям": "области", "областями": "областью",
        "областях": "области", "районы": "район", "районов": "района", "районам": "району", "районами": "районом",
        "районах": "районе",
    },
    Lang.BE: {
        "вобласці": "вобласць", "абласцей": "вобласці", "абласцям": "вобласці", "абласцямі": "вобласцю",
        "абласцях": "вобласці", "раёны": "раён", "раёнаў": "раёна", "раёнам": "раёну", "раёнамі": "раёнам",
        "раёнах": "раёне",
    },
    Lang.KK: {},
}  # fmt: skip
"""The plural of what several regions or districts are, each with the singular of its case."""

HEADS: Final[Mapping[Lang, re.Pattern[str]]] = {
    Lang.RU: re.compile(r"(?:област|район)(?!н)\w*"),
    Lang.BE: re.compile(r"(?:вобласц|абласц|раён)(?!н)\w*"),
    Lang.KK: re.compile(r"(?:облыс|аудан|қала(?![нд])|Республика)\w*"),
}
"""What a word begins with that says what kind of place the name before it is; their adjectives are left out."""

OWNED: Final = ("облысы", "ауданы", "қаласы", "Республикасы", "облыстары", "аудандары", "қалалары")
SUFFIXES: Final = ("", "ның", "на", "н", "нда", "нан", "мен", "ндағы")
"""Suffixes of a Kazakh noun that belongs to the name before it; the last one makes an adjective of the locative."""

BEHIND_A_NAME: Final = frozenset({noun + suffix for noun in OWNED for suffix in SUFFIXES}) | {
    "облыстық", "аудандық", "қалалық",
}  # fmt: skip
"""What may be behind a Kazakh name without a suffix."""

AND: Final = frozenset({"и", "і"})


@dataclass(frozen=True, slots=True)
class Names:
    """What is known of the names of places in a language.

    Attributes
    ----------
    forms
        Every form, with the cases it may be.
    words
        Every word of a form, in Kazakh with the adjectives of the locatives.
    stems
        What the words with a capital letter of each name begin with in every case; of what has one form, less a letter.
        Names of places that have no forms are among them: a sentence that names one needs its forms.
    adjectives
        Stems of adjectives, in small letters.
    organisations
        Words of the names of organisations.
    """

    forms: Mapping[str, frozenset[Case]]
    words: frozenset[str]
    stems: frozenset[str]
    adjectives: frozenset[str]
    organisations: frozenset[str]


@lru_cache(maxsize=len(Lang))
def names(lang: Lang) -> Names:
    """Return what the project's own tables know of the names of places in a language."""
    frame = ATLAS.tables["place_forms"]
    frame = frame[frame["lang"] == lang.value]
    forms: dict[str, set[Case]] = defaultdict(set)
    by_position: dict[tuple[str, int], set[str]] = defaultdict(set)
    for name, case, text in frame[["name", "case", "text"]].itertuples(index=False, name=None):
        forms[text].add(Case(case))
        for position, word in enumerate(text.split()):
            by_position[name, position].add(word)
        if lang is Lang.KK and case == Case.LOCATIVE:
            local = text.split()[-1]
            by_position[name, -1].add(local + ("ғы" if local.endswith("а") else "гі"))
    stems = {
        _beginning(words) for (_, position), words in by_position.items() if position >= 0 and min(words)[0].isupper()
    }
    column = f"name_{lang.value}"
    places = list(ATLAS.tables["places"][column].dropna())
    without_forms = [name for name in places if name not in forms and not name.isupper()]
    stems |= {_beginning({word}) for name in without_forms for word in name.split() if word[0].isupper()}
    stem = r"([\w-]+[сц]к)(?:ая|ий|і)\b"
    others = ATLAS.tables["organisation_names"]
    organisations = [*ATLAS.tables["organisations"][column].dropna(), *others[others["lang"] == lang.value]["name"]]
    return Names(
        forms={text: frozenset(cases) for text, cases in forms.items()},
        words=frozenset(word for words in by_position.values() for word in words),
        stems=frozenset(stems),
        adjectives=frozenset({found.casefold() for found in re.findall(stem, " ".join(places))} | {*ADJECTIVES[lang]}),
        organisations=frozenset(word for name in organisations for word in WORD.findall(name)),
    )


def _beginning(words: set[str]) -> str:
    """Return what all of some words begin with; of a single one all but its last letter."""
    if len(words) == 1:
        return min(words)[:-1]
    both = zip(min(words), max(words), strict=False)
    return "".join(letter for letter, _ in takewhile(lambda pair: pair[0] == pair[1], both))


@lru_cache(maxsize=20_000)
def resembles(word: str, lang: Lang) -> bool:
    """Return whether a word begins as a name does, the last letter of a long beginning left out."""
    stems, small = names(lang).stems, word.casefold()
    return any(
        word.startswith(stem[:-1] if len(stem) >= LONG else stem)
        or (len(stem) >= LONG and small.startswith(stem.casefold()))
        for stem in stems
    )


def mentions(text: str, lang: Lang) -> Iterator[re.Match[str]]:
    """Give the words of a text that begin as the name of a place does."""
    return (
        match
        for match in WORD.finditer(text)
        if any(resembles(word, lang) for word in (match[0], *match[0].split("-")))
    )


def wrong_mentions(text: str, lang: Lang) -> list[str]:
    """Return the mentions of places in a text that are no form of a name, nor anything else that is listed."""
    found = [match[0] for match in mentions(text, lang) if not _is_known(match, lang)]
    return found + list(_wrong_pairs(text, lang))


def _is_known(match: re.Match[str], lang: Lang) -> bool:
    """Return whether a word is a form, an adjective, a word of an organisation's name, or one of another meaning."""
    known, word = names(lang), match[0]
    if _is_form_or_adjective(word, lang) or word in OTHER_WORDS[lang]:
        return True
    parts = word.split("-")
    similar = [part for part in parts if resembles(part, lang)]
    if len(parts) > 1 and similar and all(_is_form_or_adjective(part, lang) for part in similar):
        return not any(word.startswith(stem) for stem in known.stems if "-" in stem)
    text = match.string
    opened = text.rfind("«", 0, match.start()) > text.rfind("»", 0, match.start())
    is_whole = text[match.start() - 1 : match.end() + 1] == f"«{word}»"
    own = [name for name in known.organisations if name not in known.words and resembles(name, lang)]
    return opened and any(
        (is_whole and word == name)
        or (word.startswith(name) and not any(form.startswith(name) for form in known.words))
        for name in own
    )


@lru_cache(maxsize=20_000)
def _is_form_or_adjective(word: str, lang: Lang) -> bool:
    known, small = names(lang), word.casefold()
    endings = ENDINGS[lang].split() or [""]
    return word in known.words or any(small == stem + ending for stem in known.adjectives for ending in endings)


def _wrong_pairs(text: str, lang: Lang) -> Iterator[str]:
    """Give names with a word for the kind of place behind them, of which the two do not fit each other."""
    words = list(WORD.finditer(text))
    for number, (name, head) in enumerate(pairwise(words)):
        pair = text[name.start() : head.end()]
        if pair == f"{name[0]} {head[0]}" and resembles(name[0], lang) and HEADS[lang].fullmatch(head[0]):
            before = [word[0] for word in words[max(number - 2, 0) : number]]
            if not (_fits_kazakh(name[0], head[0]) if lang is Lang.KK else _fits(name[0], head[0], before, lang)):
                yield pair


def _fits(name: str, head: str, before: list[str], lang: Lang) -> bool:
    """Return whether an adjective agrees with what it describes: in a form of a name, or of one of several places."""
    pairs = {" ".join(form.split()[:2]) for form in names(lang).forms}
    of_one = PLURALS[lang].get(head)
    return f"{name} {head}" in pairs or (
        of_one is not None
        and len(before) == 2
        and before[1] in AND
        and {f"{name} {of_one}", f"{before[0]} {of_one}"} <= pairs
    )


def _fits_kazakh(name: str, head: str) -> bool:
    """Return whether what is behind a name without a suffix has a form that it may have there."""
    forms = names(Lang.KK).forms
    is_bare = name[0].isupper() and any(
        name in form.split() for form, cases in forms.items() if Case.NOMINATIVE in cases
    )
    return head in BEHIND_A_NAME or not is_bare


def governed(text: str, lang: Lang, government: Mapping[str, Iterable[Case]]) -> Iterator[tuple[str, bool]]:
    """Give each preposition with the name right behind it, and whether the name is in a case that it governs."""
    forms, words = names(lang).forms, text.removesuffix(".").split()
    for number, word in enumerate(words):
        cases = government.get(word.casefold())
        behind = (" ".join(words[number + 1 : number + 1 + length]).rstrip(",;:") for length in (3, 2, 1))
        if cases and (form := next((some for some in behind if some in forms), None)):
            yield f"{word} {form}", not forms[form].isdisjoint(cases)
