"""Numbers, hedges and dates that a printed wording states."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from data.enums import Qualifier
from data.model import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Kind(StrEnum):
    """What a printed number counts; the amount of each is in the unit beside it."""

    MONEY = "money"
    """US dollars."""
    PERCENT = "percent"
    TIMES = "times"
    """How many times as much: a doubling is 2."""
    PART = "part"
    """A fraction in words, such as one third."""
    AREA = "area"
    """Square metres."""
    TIME = "time"
    """Days."""
    MASS = "mass"
    """Tonnes."""
    RANK = "rank"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed.

    Attributes
    ----------
    amount
        The number in the unit of its kind, its scale worked in: "$1.2 million" is 1200000.
    kind
        What it counts.
    hedge
        The hedge before it; exact where there is none.
    text
        How it is printed.
    """

    amount: float
    kind: Kind
    hedge: Qualifier
    text: str


_UNITS: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip
_SCALES: Final[Mapping[str, float]] = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "mln": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9,
    "trillion": 1e12,
}  # fmt: skip
_PARTS: Final[Mapping[str, float]] = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5}
_AFTER: Final[tuple[tuple[str, Kind, float], ...]] = (
    (r"(?:us |u\.s\. )?dollars?\b|usd\b", Kind.MONEY, 1),
    (r"%|per ?cent\b|percentage points?\b", Kind.PERCENT, 1),
    (r"times\b|fold\b", Kind.TIMES, 1),
    (r"square (?:metres?|meters?)\b|sq\. ?m\b|m2\b|m²", Kind.AREA, 1),
    (r"hectares?\b|ha\b", Kind.AREA, 1e4),
    (r"days?\b", Kind.TIME, 1),
    (r"weeks?\b", Kind.TIME, 7),
    (r"tons?\b|tonnes?\b", Kind.MASS, 1),
)
"""What follows a number, the kind that it makes of it, and how many of that kind's units it is."""

_HEDGES: Final[Mapping[str, Qualifier]] = {
    hedge: qualifier
    for qualifier, hedges_of_it in {
        Qualifier.ABOUT: ("about", "around", "approximately", "roughly", "some", "level of"),
        Qualifier.ALMOST: ("almost", "nearly", "close to", "just under"),
        Qualifier.OVER: ("over", "more than", "above", "exceed", "exceeds", "exceeded", "exceeding"),
        Qualifier.AT_LEAST: ("at least", "not less than", "no less than"),
        Qualifier.UP_TO: (
            "up to",
            "within",
            "among the",
            "among the world's",
            "no more than",
            "not more than",
            "at most",
        ),
    }.items()
    for hedge in hedges_of_it
}
_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip

_WORD: Final = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_UNITS[1:10])}))?|{'|'.join(reversed(_UNITS))})"
_NUMBER: Final = re.compile(
    r"(?P<money>us\$ ?|\$ ?|usd )?"
    r"(?:(?<![\w-])(?P<digits>\d{1,3}(?: \d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*)(?P<ordinal>st|nd|rd|th)?"
    rf"|\b(?P<word>{_WORD})\b(?! of )(?: and (?P<half>a half)\b)?)"
    r"(?:[- ]?(?P<scale>hundred|thousand|million|billion|trillion|mln|bn|m|k)\b)?"
    r"(?: and (?P<half_of>a half)\b)?",
)
_DOUBLE: Final = re.compile(
    r"\b(?P<twice>doubl(?:e[ds]?|ing)|twice)\b|\b(?P<thrice>tripl(?:e[ds]?|ing)|trebled)\b"
    r"|\b(?P<word>two|three|four|five|six|seven|eight|nine|ten)-?fold\b"
)
_PART: Final = re.compile(
    r"(?:\b(?P<count>a|one|two|three) (?!half))?(?<!\ba )\b(?P<part>half|third|quarter|fifth)s?\b"
    r"(?! place| of (?!the )\w)"
)
_RANK: Final = re.compile(
    rf"(?<!one )(?<!two )\b(?:the |ranking |ranks )?(?P<rank>{'|'.join(_ORDINALS)})\b(?= place| after|$)"
)
_HEDGE: Final = re.compile(
    rf"(?<![\w-])(?P<hedge>{'|'.join(sorted(_HEDGES, key=len, reverse=True))})\s+(?:by |the |a |all |another )?$"
)
_RISE: Final = re.compile(r"\b(?:increas\w+|grew|grown|rose|risen)\b")
_ALL: Final = re.compile(r"\b(?:all|every|whole|half)\b")
_YEAR: Final = r"(?:19|20)\d\d"
_DATE: Final = re.compile(
    rf"\b(?:(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)?(?:[-–](?:[12]?\d|3[01]))? )?(?P<month>{'|'.join(_MONTHS)})\b\.?,?"
    rf"(?: (?P<day_after>[12]?\d|3[01])\b,?)?(?: (?:of )?(?P<year>{_YEAR})(?:\s*[-–]\s*{_YEAR})?\b)?"
    rf"|(?<![\d.,$])(?P<alone>{_YEAR})(?:\s*[-–]\s*(?P<last>{_YEAR}))?(?![\d%])(?![.,]\d)"
)
_AROUND_A_DATE: Final = frozenset(
    {
        "in", "on", "at", "of", "the", "end", "beginning", "start", "early", "late", "back", "since", "from", "until",
        "by", "to", "summer", "autumn", "fall", "winter", "spring", "half", "second", "first", "year", "and", "same",
    }
)  # fmt: skip
"""Words that make a date no more than a date."""
_COUNTED: Final = re.compile(
    r"\s*(?:hundred|thousand|million|billion|mln|bn|%|per ?cent|times|square|hectare|tons?\b|tonnes?\b|days?\b|"
    r"vehicles?\b|units?\b|sets?\b|people\b|tractors?\b|machines?\b|harvesters?\b|animals?\b|head\b)"
)
"""What makes a number of four digits a count and no year."""


def numbers(text: str) -> tuple[Number, ...]:
    """
    Return the numbers that a printed wording states, dates aside.

    Parameters
    ----------
    text
        The wording, as in the column ``as_stated``.

    Returns
    -------
    tuple of Number
        In the order of the wording; a number in words counts as one in digits does.
    """
    return _numbers(text)


@lru_cache(maxsize=8192)
def _numbers(text: str) -> tuple[Number, ...]:
    text = _plain(text)
    taken = [match.span() for match in _dates(text)]
    found: list[tuple[int, Number]] = []

    def keep(match: re.Match[str], amount: float, kind: Kind, end: int | None = None) -> None:
        start, last = match.start(), end or match.end()
        if all(last <= first or start >= after for first, after in taken):
            taken.append((start, last))
            hedge = _hedge_before(text[:start])
            found.append((start, Number(amount, kind, hedge, text[start:last].strip())))

    for match in _DOUBLE.finditer(text):
        times = 2 if match["twice"] else 3 if match["thrice"] else _UNITS.index(match["word"])
        keep(match, times, Kind.TIMES)
    for match in _RANK.finditer(text):
        keep(match, _ORDINALS.index(match["rank"]) + 1, Kind.RANK)
    for match in _PART.finditer(text):
        count = {"two": 2, "three": 3}.get(match["count"] or "", 1)
        keep(match, count * _PARTS[match["part"]], Kind.PART)
    for match in _NUMBER.finditer(text):
        amount = (_digits(match["digits"]) if match["digits"] else _word(match["word"])) + (0.5 if match["half"] else 0)
        scale = _SCALES[match["scale"]] if match["scale"] else 1
        if match["half_of"] and not match["half"]:
            amount += 0.5
        kind, factor, end = Kind.MONEY if match["money"] else Kind.COUNT, 1.0, match.end()
        if match["ordinal"]:
            kind = Kind.RANK
        for pattern, after, each in _AFTER:
            if follows := re.compile(rf"[- ]?(?:{pattern})").match(text, match.end()):
                kind, factor, end = after, each, follows.end()
                break
        keep(match, amount * scale * factor, kind, end)
    return tuple(number for _, number in sorted(found, key=lambda pair: pair[0]))


def hedges(text: str) -> frozenset[Qualifier]:
    """Return the hedges of a wording: those before its numbers, and before words such as all."""
    found = {number.hedge for number in numbers(text)}
    text = _plain(text)
    found |= {_hedge_before(text[: match.start()]) for match in _ALL.finditer(text)}
    return frozenset(found - {Qualifier.EXACT})


def dates(text: str, year: int | None = None) -> tuple[PartialDate, ...]:
    """
    Return the dates that a printed wording states, each as precise as it is printed.

    Parameters
    ----------
    text
        The wording.
    year
        The year of a date that is printed without one; such a date is left out where this is None.
    """
    found: list[PartialDate] = []
    for match in _dates(_plain(text)):
        if match["alone"]:
            found.append(PartialDate.parse(match["alone"]))
            found += [PartialDate.parse(match["last"])] if match["last"] else []
        elif printed := match["year"] or (f"{year:04d}" if year else None):
            when = f"{printed}-{_MONTHS.index(match['month']) + 1:02d}"
            day = match["day"] or match["day_after"]
            found.append(PartialDate.parse(f"{when}-{int(day):02d}" if day else when))
    return tuple(found)


def only_dates(text: str) -> bool:
    """Return whether a wording states a date and hardly anything else: "back in 2012", "at the end of June 2021"."""
    text = _plain(text)
    rest = text
    for match in reversed(list(_dates(text))):
        rest = rest[: match.start()] + rest[match.end() :]
    left = set(re.findall(r"\w+", rest)) - _AROUND_A_DATE
    return rest != text and not left


def words(text: str) -> tuple[str, ...]:
    """Return the words of a wording without case and punctuation, for comparing two of them."""
    return tuple(re.findall(r"\w+(?:[.,]\d+)*%?|\$", _plain(text)))


def _dates(text: str) -> Iterator[re.Match[str]]:
    for match in _DATE.finditer(text):
        if match["alone"] and not match["last"] and _COUNTED.match(text, match.end()):
            continue
        if match["month"] == "may" and not match["year"] and not match["day"]:
            continue  # the verb
        yield match


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.casefold().replace("\N{NO-BREAK SPACE}", " "))


def _hedge_before(text: str) -> Qualifier:
    match = _HEDGE.search(text)
    if match is None or (match["hedge"] == "up to" and _RISE.search(text)):
        return Qualifier.EXACT  # "increased ... up to 18": the level that was reached, and no limit
    return _HEDGES[match["hedge"]]


def _digits(text: str) -> float:
    """Read digits: a comma before three of them groups, else it is decimal; after a point all others are decimals."""
    text = text.replace(" ", "")
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", text):
        return float(text.replace(",", ""))
    whole, *decimals = re.split(r"[.,]", text)
    return float(f"{whole}.{''.join(decimals)}") if decimals else float(whole)


def _word(text: str) -> float:
    first, *second = re.split(r"[- ]", text)
    if first in _TENS:
        return float(10 * (_TENS.index(first) + 2) + (_UNITS.index(second[0]) if second else 0))
    return float(_UNITS.index(first))


def amount_of(number: Number, kind: Kind) -> float | None:
    """Return what a printed number comes to as a count of another kind, None where it is none."""
    match number.kind, kind:
        case (same, other) if same is other:
            return number.amount
        case (Kind.PART, Kind.PERCENT):
            return number.amount * 100
        case (Kind.PERCENT, Kind.TIMES):
            return number.amount / 100
        case (Kind.COUNT, Kind.RANK):
            return number.amount
        case _:
            return None


def unit_of(text: str) -> tuple[Kind, float]:
    """Return what a unit in words counts and what one of it comes to: "million containers a year", "square metres"."""
    text = _plain(text)
    first, _, rest = text.partition(" ")
    scale = _SCALES.get(first, 1) if rest else 1
    for pattern, kind, each in _AFTER:
        if re.match(pattern, rest if scale != 1 else text):
            return kind, each * scale
    return Kind.COUNT, scale
