"""Names of places as people write them: letters made equal, and the word for the kind of place apart from the name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from data.enums import Lang

if TYPE_CHECKING:
    from collections.abc import Mapping

_SPACES: Final = re.compile(r"\s+")
_NOTHING: Final = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_DASHES: Final = re.compile("[\u2010-\u2015\u2212]")
_APOSTROPHES: Final = re.compile("[\u2018\u2019\u02bc\u02b9`\u00b4]")
_QUOTES: Final = re.compile('[«»"“”„]')
_FOOTNOTE: Final = re.compile(r"[\u00b9\u00b2\u00b3\u2070\u2074-\u2079*]+$|(?<=\w)\s?\(?\d{1,2}\)$")
_NUMBERED: Final = re.compile(r"^\d{1,3}[.)]\s*(?=\D)")
_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+")
_DISTRICT: Final = re.compile(r"\bр-н(?=\W|а\b|е\b|у\b|$)", re.IGNORECASE)
_CITY_AUTHORITY: Final = re.compile(r"\s(?:г\.\s?а\.?|қ\.\s?ә\.?)$", re.IGNORECASE)
_JOINED: Final = re.compile(r"^(\w{4,}?)(область|вобласць|облысы|обл)$")

_LOOK_ALIKES: Final = str.maketrans("ABCEHIJKMOPSTXYaceijkmopstxyhəƏɵƟïëöÖ", "АВСЕНІЈКМОРЅТХУасеіјкморѕтхуһәӘөӨїёөӨ")
"""Latin letters, each with the Cyrillic one that it looks like."""

_TO_LATIN: Final = {cyrillic: latin for latin, cyrillic in _LOOK_ALIKES.items() if chr(cyrillic) not in "һїёөӨ"}
_LATIN: Final = re.compile("[A-Za-z\u00c0-\u024f\u0259\u018f]")
_CYRILLIC: Final = re.compile("[\u0400-\u04ff]")


class Rank(StrEnum):
    """Kind of place that a word beside a name says."""

    COUNTRY = "country"
    REGION = "region"
    DISTRICT = "district"
    CITY = "city"


_WORDS: Final[Mapping[Rank, Mapping[Lang, str]]] = {
    Rank.COUNTRY: {
        Lang.EN: "republic",
        Lang.RU: "республика республики республикой респ respublika",
        Lang.BE: "рэспубліка рэспублікі рэспублікай рэсп",
        Lang.KK: "республикасы республикасының респ",
    },
    Rank.REGION: {
        Lang.EN: "region reg oblast obl province",
        Lang.RU: "область области областью областей обл",
        Lang.BE: "вобласць вобласці вобласцю вобл voblasć voblast voblasc",
        Lang.KK: "облысы облысының облысына облысын облысында облысынан облысымен oblysy",
    },
    Rank.DISTRICT: {
        Lang.EN: "district raion rayon",
        Lang.RU: "район района районом районе",
        Lang.BE: "раен раена раенам раене",
        Lang.KK: "ауданы ауданының ауданына ауданын ауданында ауданынан ауданымен ауд audany",
    },
    Rank.CITY: {
        Lang.EN: "city town",
        Lang.RU: "город города городом городе гор г",
        Lang.BE: "горад горада горадам горадзе г",
        Lang.KK: "қаласы қаласының қаласына қаласын қаласында қаласынан қаласымен қ qalasy",
    },
}
_RANKS: Final[Mapping[str, Mapping[Rank, frozenset[Lang]]]] = {
    word: {
        rank: frozenset(lang for lang in Lang if word in langs[lang].split())
        for rank, langs in _WORDS.items()
        if any(word in text.split() for text in langs.values())
    }
    for words in _WORDS.values()
    for text in words.values()
    for word in text.split()
}
_SMALL: Final = frozenset({"of", "the"})


@dataclass(frozen=True, slots=True)
class WrittenName:
    """A name as it is written.

    Attributes
    ----------
    words
        Its words in small letters, е for ё, without hyphens and the word for its kind.
    rank
        What that word says; None where there is none.
    langs
        The languages of that word.
    has_look_alikes
        Whether letters of another script were in it that look alike.
    """

    words: tuple[str, ...]
    rank: Rank | None
    langs: frozenset[Lang]
    has_look_alikes: bool = False

    @property
    def stem(self) -> str:
        """The words, one space between them."""
        return " ".join(self.words)


def clean(text: str) -> str:
    """Return a text without what is not seen, signs of footnotes and quotation marks; of dashes there is one."""
    text = _NOTHING.sub("", unicodedata.normalize("NFC", text))
    text = _QUOTES.sub("", _APOSTROPHES.sub("'", _DASHES.sub("-", text)))
    text = _SPACES.sub(" ", text).strip()
    text = _NUMBERED.sub("", _FOOTNOTE.sub("", text).strip())
    return text.strip(" ,;:")


def one_script(word: str) -> str:
    """Return a word in the script of most of its letters, where some are of the other and look alike."""
    latin, cyrillic = len(_LATIN.findall(word)), len(_CYRILLIC.findall(word))
    if not latin or not cyrillic:
        return word
    return word.translate(_LOOK_ALIKES if cyrillic >= latin else _TO_LATIN)


def in_latin(text: str) -> str:
    """Return a text with Latin letters for the Cyrillic ones that look like them: codes are Latin."""
    return text.translate(_TO_LATIN)


def in_cyrillic(text: str) -> str:
    """Return a text with Cyrillic letters for the Latin ones that look like them."""
    return text.translate(_LOOK_ALIKES)


def read_name(text: str) -> WrittenName:
    """Return a name as its words and the kind of place that is said beside it."""
    cleaned = _CITY_AUTHORITY.sub(" қаласы", _DISTRICT.sub("район", clean(text)))
    written = [one_script(word) for word in _WORD.findall(cleaned)]
    mixed = written != _WORD.findall(cleaned)
    words = [part for word in written for part in _parted(fold(word))]
    rank, langs = None, frozenset[Lang]()
    for number in (len(words) - 1, 0):
        found = _RANKS.get(words[number]) if words and len(words) > 1 else None
        if found:
            (rank, langs), *_ = found.items()
            del words[number]
            break
    return WrittenName(tuple(word for word in words if word not in _SMALL) or tuple(words), rank, langs, mixed)


def fold(word: str) -> str:
    """Return a word in small letters, with е for ё and without apostrophes."""
    return word.casefold().replace("ё", "е").replace("'", "")


def _parted(word: str) -> tuple[str, ...]:
    """Return a word, and the word for a region apart where both are written as one."""
    joined = _JOINED.fullmatch(word)
    return (word,) if joined is None else (joined[1], joined[2])
