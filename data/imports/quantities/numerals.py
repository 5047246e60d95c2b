"""Numbers as people write them, and the marks that statistics put in the place of a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from data.imports.quantities.folded import SPACES, fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.imports.quantities.folded import CellValue


class Sense(StrEnum):
    """Senses of a cell in the place of a figure.

    NUMBER: a number. ZERO: nothing of it happened (``-``). NEAR_ZERO: less than half a unit (``0,0``).
    NOT_AVAILABLE: no data. CONFIDENTIAL: not published. EMPTY: an empty cell. UNCLEAR: a number that can be read in two
    ways (``1,234``). TEXT: anything else.
    """

    NUMBER = "number"
    ZERO = "zero"
    NEAR_ZERO = "near_zero"
    NOT_AVAILABLE = "not_available"
    CONFIDENTIAL = "confidential"
    EMPTY = "empty"
    UNCLEAR = "unclear"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A cell in the place of a figure: its sense, its number and the words behind it (``12,5 млн``)."""

    sense: Sense
    number: Decimal | None = None
    words: str = ""

    @property
    def is_figure(self) -> bool:
        """Whether it is in the place of a figure: a number or a mark."""
        return self.sense not in (Sense.EMPTY, Sense.TEXT)


MOST_DIGITS: Final = 20
"""No figure of trade is longer: 1E400 is a slip."""
EMPTY: Final = Numeral(sense=Sense.EMPTY)
TEXT: Final = Numeral(sense=Sense.TEXT)
_ZERO_MARKS: Final = frozenset({"-", "–", "—", "−", "--", "- -"})
_NO_DATA: Final = frozenset({
    "…", "..", "...", "....", ". .", ". . .", "н/д", "н.д.", "н/д.", "нд", "нет данных", "нет свед.", "нет сведений",
    "n/a", "na", "n.a.", "n.a", "nan", "null", "none", ":", "мәлімет жоқ", "деректер жоқ", "жоқ", "няма даных",
    "няма звестак", "not available", "no data", "m",
})  # fmt: skip
_CONFIDENTIAL: Final = frozenset({
    "x", "х", "c", "с", "(c)", "(с)", "(x)", "(х)", "конф.", "конфиденциально", "confidential", "құпия",
    "канфідэнцыйна",
    "к", "k", "xx", "хх",
})  # fmt: skip
_SIGN: Final = r"[-−–+]?"
_NUMBER: Final = re.compile(rf"({_SIGN})\s*(\d[\d.,'’ ]*?|[.,]\d+)(e[-+]?\d+)?\s*(?:[*]+|\d\))?$", re.IGNORECASE)
_WITH_WORDS: Final = re.compile(
    rf"([^\d\s.,+−–-]{{1,4}}\s?)?({_SIGN}\s*\d[\d.,'’ ]*\d|{_SIGN}\s*\d)\s*([^\d\s.,].*)$", re.IGNORECASE
)
_MISTYPED: Final = re.compile(r"(?![mм][²³23]\b)[^\W\d_]{1,2}[.,]?\d|[oоз]$", re.IGNORECASE)
"""A letter in place of a digit: ``91O,4``, ``1l0``, ``12З``."""
_GROUPED: Final = re.compile(r"\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$")


def read_numeral(cell: CellValue, *, decimal: str = "") -> Numeral:
    """Read a cell in the place of a figure.

    Parameters
    ----------
    cell
        The cell as its file gives it.
    decimal
        The decimal mark of its table, ``,`` or ``.``; empty where it is not known.
    """
    if isinstance(cell, Decimal):
        return TEXT if cell.adjusted() > MOST_DIGITS else Numeral(sense=Sense.NUMBER, number=cell)
    if cell is None:
        return EMPTY
    if isinstance(cell, (bool, date)):
        return TEXT
    return _read_text(cell, decimal)


@lru_cache(maxsize=65536)
def _read_text(text: str, decimal: str) -> Numeral:
    folded = fold(text)
    if not folded:
        return EMPTY
    if folded in _ZERO_MARKS or text.strip() in _ZERO_MARKS:
        return Numeral(sense=Sense.ZERO, number=Decimal(0))
    if folded in _NO_DATA or text.strip() == "…":
        return Numeral(sense=Sense.NOT_AVAILABLE)
    if folded in _CONFIDENTIAL:
        return Numeral(sense=Sense.CONFIDENTIAL)
    body, in_brackets = (folded[1:-1].strip(), True) if re.fullmatch(r"\(\s*\d[\d.,' ]*\)", folded) else (folded, False)
    match = _NUMBER.match(body)
    words = ""
    if match is None:
        split = _WITH_WORDS.match(body)
        if split is None or (split.group(1) and not re.search(r"[$€₽₸¥£]|us|br", split.group(1))):
            currency = re.match(r"([$€₽₸¥£])\s*(.*)$", body)
            match = _NUMBER.match(currency.group(2)) if currency else None
            words = currency.group(1) if currency else ""
        else:
            match = _NUMBER.match(split.group(2).strip())
            words = f"{(split.group(1) or '').strip()}{split.group(3)}"
    if match is None or not _is_unit_like(words):
        return TEXT
    return _number(match, decimal=decimal, words=words, is_negative=in_brackets)


def _is_unit_like(words: str) -> bool:
    """Return whether words behind a number can be its unit, and not a sentence or the name of a thing."""
    return (
        len(words) <= 30
        and not re.match(
            r"раз[аы]?\b|есе\b|times\b|разоў\b|[-/)]|квартал|кв\.|год|жыл|г\.|полугод|мес|месяц|month|quarter|тоқсан",
            words,
        )
        and not _MISTYPED.match(words)
        and not re.match(r"\(.*\d", words)
    )


def _number(match: re.Match[str], *, decimal: str, words: str, is_negative: bool) -> Numeral:
    sign, digits, exponent = match.group(1), match.group(2), match.group(3) or ""
    plain = _plain_digits(digits, decimal)
    if plain is None:
        return TEXT
    if plain == "":
        return Numeral(sense=Sense.UNCLEAR, words=words)
    try:
        number = Decimal(plain + exponent)
    except InvalidOperation:
        return TEXT
    if number.adjusted() > MOST_DIGITS:
        return TEXT
    if is_negative or (sign and sign in "-−–"):
        number = -number
    if number == 0 and "." in plain:
        return Numeral(sense=Sense.NEAR_ZERO, number=Decimal(0), words=words)
    return Numeral(sense=Sense.NUMBER, number=number, words=words)


def _plain_digits(digits: str, decimal: str) -> str | None:
    """Return digits with a point as decimal mark; empty where two readings are open, None where there is none."""
    body = SPACES.sub(" ", digits).strip()
    if " " in body or "'" in body or "’" in body:
        if not _GROUPED.fullmatch(body):
            return None
        body = re.sub("[ '’]", "", body)
        return body.replace(",", ".")
    marks = re.findall("[.,]", body)
    if not marks:
        return body
    if len(marks) == 1:
        return _one_mark(body, marks[0], decimal)
    if len(set(marks)) == 1:
        return body.replace(marks[0], "") if _is_grouped(body, marks[0]) else None
    whole, _, rest = body.rpartition(marks[-1])
    group = marks[0]
    return f"{whole.replace(group, '')}.{rest}" if marks[-1] not in whole and _is_grouped(whole, group) else None


def _one_mark(body: str, mark: str, decimal: str) -> str:
    """Return digits with one mark among them; empty where it may be a decimal mark or part groups of three."""
    whole, rest = body.split(mark)
    if len(rest) != 3 or not 1 <= len(whole) <= 3 or whole == "0" or decimal == mark:
        return f"{whole or '0'}.{rest or '0'}"
    return whole + rest if decimal else ""


def _is_grouped(whole: str, mark: str) -> bool:
    """Return whether the digits are in groups of three."""
    first, *others = whole.split(mark)
    return 1 <= len(first) <= 3 and all(len(group) == 3 for group in others)


def decimal_mark(texts: Iterable[str]) -> str:
    """Return the decimal mark that numbers of a table have for certain: ``,`` or ``.``; empty where none shows it."""
    votes = {",": 0, ".": 0}
    for text in texts:
        body = re.sub(r"(?<=\d)[\s'’\u00a0\u202f](?=\d)", "", text.strip())
        if not re.fullmatch(r"[-−+$€]?\s*[\d.,]+\s*\D{0,12}", body):
            continue
        match = re.search(r"\d+(?:[.,]\d+)*", body)
        marks = re.findall(r"[.,]", match.group()) if match else []
        if not match or not marks:
            continue
        rest = len(match.group()) - 1 - max(match.group().rfind(","), match.group().rfind("."))
        other = {",": ".", ".": ","}[marks[-1]]
        if len(marks) > 1 and marks[-1] == marks[-2]:
            votes[other] += 1
        elif len(marks) > 1 or rest != 3 or match.group().startswith("0") or len(body) != len(text.strip()):
            votes[marks[-1]] += 1
    best = max(votes, key=lambda mark: votes[mark])
    return best if votes[best] and not all(votes.values()) else best if votes[best] > 3 * min(votes.values()) else ""
