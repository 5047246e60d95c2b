"""Rules of sentences: each is whole in four languages, with the same numbers, those of its row, and its hedge."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from data.checks import printed
from data.enums import Fact, Lang, Qualifier
from data.package.roles import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from data.model import Issue
    from data.package.contract import Table
    from data.package.reader import Package, Row

HEDGES: Final[Mapping[Qualifier, Mapping[Lang, tuple[str, ...]]]] = {
    Qualifier.ABOUT: {
        Lang.RU: ("около", "примерно", "порядка"),
        Lang.BE: ("каля", "прыкладна"),
        Lang.KK: ("шамамен", "жуық", "шақты"),
    },
    Qualifier.ALMOST: {
        Lang.RU: ("почти",),
        Lang.BE: ("амаль",),
        Lang.KK: ("дерлік", "жуық"),
    },
    Qualifier.OVER: {
        Lang.RU: ("более", "больше", "свыше", "превы"),
        Lang.BE: ("больш", "звыш", "перавы"),
        Lang.KK: ("астам", "артық", "көп", "асты", "асқан", "асып"),
    },
    Qualifier.AT_LEAST: {
        Lang.RU: ("не менее", "не меньше", "минимум"),
        Lang.BE: ("не менш", "мінімум"),
        Lang.KK: ("кемінде", "кем емес"),
    },
    Qualifier.UP_TO: {Lang.RU: ("до ",), Lang.BE: ("да ",), Lang.KK: ("дейін",)},
}
"""Words that say a hedge, one of which a sentence has; what English says is read as in what is printed."""

_ENGLISH: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_OTHER: Final = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_DIGIT: Final = re.compile(r"\d")
_TWO: Final = re.compile(r"[.!?…] +(?=[A-ZА-ЯЁІЎӘҒҚҢӨҰҮҺ])")
_INITIAL: Final = re.compile(r"\b[A-ZА-ЯЁІЎӘҒҚҢӨҰҮҺ]\. ?")
SCALES: Final = (1.0, 1e3, 1e6, 1e-3, 1e-6)
"""What a number is multiplied by to be said in thousands or millions, or without them."""


def sentences_are_whole(package: Package) -> Iterator[Issue]:
    """Find a sentence that a language lacks, that is none or two, or whose numbers differ from the English one's."""
    fields = {column.removesuffix("_en") for t in package.contract.claim_tables for column in t.columns(Role.SENTENCE)}
    kept = (row for row in package.rows("translations") if row["field"] in fields)
    translated = {(row["table"], row["field"], row["key"], row["lang"]): row for row in kept}
    for table, column, row in _sentences(package):
        english = str(row[column])
        said = numbers(english, Lang.EN)
        if fault := _fault(english):
            yield row.issue(column, fault)
        for lang in (Lang.RU, Lang.BE, Lang.KK):
            other = translated.get((table.name, column.removesuffix("_en"), row["claim_id"], lang.value))
            if other is None:
                yield row.issue(column, f"has no wording in {lang.value!r}: add it to translations")
            elif fault := _fault(str(other["text"])):
                yield other.issue("text", fault)
            elif said != numbers(str(other["text"]), lang):
                yield other.issue("text", f"has other numbers than {column} of {row['claim_id']}: {english!r}")
            elif hedge := _missing_hedge(table, row, str(other["text"]), lang):
                yield other.issue("text", hedge)


def sentences_say_what_their_row_says(package: Package) -> Iterator[Issue]:
    """Find an English sentence with a number that its row does not have, or without the hedge of its figure.

    A row's numbers are those of its cells, in digits or in words, of its parties, and of the figures that it names or
    that belong to it.
    """
    for table, column, row in _sentences(package):
        known = numbers_of_row(row, without=column)
        said = {round(number, 6) for number in numbers(str(row[column]), Lang.EN)}
        if not said <= known:  # seldom, and the rest is long to gather
            for number in sorted(said - known - wider_numbers(package, row, without=column)):
                yield row.issue(column, f"has the number {number:g}, which no other cell of the row has")
        if hedge := _missing_hedge(table, row, str(row[column]), Lang.EN):
            yield row.issue(column, hedge)


def wider_numbers(package: Package, row: Row, *, without: str = "") -> set[float]:
    """Return a row's numbers in words, those of its parties, and of the figures that it names or that belong to it."""
    claim_id, cells = row["claim_id"], {str(cell) for name, cell in row.cells.items() if cell and name != without}
    found = {number.amount for cell in cells if " " in cell for number in printed.numbers(cell)}
    others = [other for table in package.contract.party_tables for other in package.rows(table.name)]
    found |= {number for other in others if other["claim_id"] == claim_id for number in numbers_of_row(other)}
    for table in package.contract.of(Fact.FIGURE):
        columns = table.columns(Role.BELONGS_TO)
        for other in package.rows(table.name):
            belongs = any(claim_id in (other[column] or "").split(";") for column in columns)
            if belongs or (other["claim_id"] in cells and other["claim_id"] != claim_id):
                found |= numbers_of_row(other)
    return found


def numbers_of_row(row: Row, *, without: str = "") -> set[float]:
    """Return the numbers that a row's cells have in digits, in any of the scales in which people say them."""
    found = set[float]()
    for name, cell in row.cells.items():
        if isinstance(cell, (int, float)):
            found.update(round(abs(cell) * scale, 6) for scale in SCALES)
        elif isinstance(cell, str) and name != without and _DIGIT.search(cell):
            found.update(numbers(re.sub(r"(?<=\d)-(?=\d)", " ", cell), Lang.EN))
    return found


def numbers(text: str, lang: Lang) -> Counter[float]:
    """Return the numbers of a text, as its language writes them."""
    if lang is Lang.EN:
        return Counter(float(found.replace(",", "")) for found in _ENGLISH.findall(text))
    return Counter(float(re.sub(r"[ \u00a0\u202f]", "", found).replace(",", ".")) for found in _OTHER.findall(text))


def hedge_is_said(hedge: Qualifier, text: str, lang: Lang) -> bool:
    """Return whether a text has a word of a hedge."""
    if lang is Lang.EN:
        return hedge in printed.hedges(text)
    return any(word in text.casefold() for word in HEDGES[hedge][lang])


def _sentences(package: Package) -> Iterator[tuple[Table, str, Row]]:
    """Give the tables, columns and rows that have a sentence."""
    for table in package.contract.claim_tables:
        for column in table.columns(Role.SENTENCE):
            for row in package.rows(table.name):
                if row[column]:
                    yield table, column, row


def _fault(text: str) -> str:
    """Return what is wrong with the form of a sentence, nothing where it is one."""
    if not text.endswith(".") or text.endswith(".."):
        return f"{text!r} does not end with a full stop"
    if _TWO.search(_INITIAL.sub("", text)):
        return f"{text!r} is more than one sentence"
    if "  " in text or text != text.strip() or not (text[0].isupper() or text[0].isdigit() or text[0] in "«“"):
        return f"{text!r} has a space too many, or begins with a small letter"
    return ""


def _missing_hedge(table: Table, row: Row, text: str, lang: Lang) -> str:
    """Return what a sentence of a figure lacks of its hedge."""
    hedge = Qualifier(row["qualifier"])
    if table.fact is not Fact.FIGURE or hedge is Qualifier.EXACT:
        return ""
    return "" if hedge_is_said(hedge, text, lang) else f"does not say that its number is {hedge}: {text!r}"
