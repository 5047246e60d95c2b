"""Names of months, quarters and half-years in English, Russian, Belarusian and Kazakh, by their stems."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_STEMS: Final[tuple[tuple[str, ...], ...]] = (
    ("january", "jan", "январ", "янв", "студзен", "студз", "қаңтар", "қаң"),
    ("february", "feb", "феврал", "фев", "люты", "лютага", "ақпан", "ақп"),
    ("march", "mar", "март", "мар", "сакавік", "сак", "наурыз", "нау"),
    ("april", "apr", "апрел", "апр", "красавік", "крас", "сәуір", "сәу"),
    ("may", "май", "мая", "мае", "мамыр", "мам"),
    ("june", "jun", "июн", "чэрвен", "чэр", "маусым", "мау"),
    ("july", "jul", "июл", "ліпен", "ліп", "шілде", "шіл"),
    ("august", "aug", "август", "авг", "жнівен", "жні", "тамыз", "там"),
    ("september", "sept", "sep", "сентябр", "сен", "верасен", "вер", "қыркүйек", "қыр"),
    ("october", "oct", "октябр", "окт", "кастрычнік", "кастр", "қазан", "қаз"),
    ("november", "nov", "ноябр", "ноя", "лістапад", "ліст", "қараша", "қар"),
    ("december", "dec", "декабр", "дек", "снежан", "снеж", "желтоқсан", "жел"),
)
MONTH_STEMS: Final[Mapping[str, int]] = {stem: month for month, stems in enumerate(_STEMS, start=1) for stem in stems}
"""The month of each stem; a short one (up to four letters) is a word of its own, maybe with a full stop behind it."""

INFLECTED: Final = frozenset({"март", "июн", "июл"})
"""Short stems that are whole names and take endings."""

ENDINGS: Final = "(?:ь|я|е|а|у|ю|ы|ня|не|і|ем|ом|ы|ага|ға|ға дейін|ындағы|дағы|ның|нің)?"
"""Endings of a long stem in a case form."""

QUARTER_WORDS: Final = "(?:квартал[а-яі]*|кв|quarters?|qtr|тоқсан[а-яәіңғүұқөһ]*|квартал)"
HALF_WORDS: Final = "(?:полугоди[еяю]|паўгоддз[еі]|пол|half[ -]?years?|half|semester|жартыжылды[қғ][а-яәіңғүұқөһ]*)"
MONTH_WORDS: Final = "(?:месяц[а-яев]*|мес|months?|месяц|месяцаў|мясяц[а-яі]*|месяцы|ай[а-яәіңғүұқөһ]*)"
YEAR_WORDS: Final = "(?:год[ауы]?|годах?|г|гг|гады|года|years?|жыл[а-яәіңғүұқөһ]*|ж|fy|cy)"
ORDINALS: Final[Mapping[str, int]] = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "і": 1, "іі": 2, "ііі": 3, "1": 1, "2": 2, "3": 3, "4": 4,
    "1st": 1, "2nd": 2, "3rd": 3,
    "4th": 4, "first": 1, "second": 2, "third": 3, "fourth": 4, "первый": 1, "второй": 2, "третий": 3, "четвертый": 4,
    "первое": 1, "второе": 2, "1-й": 1, "2-й": 2, "3-й": 3, "4-й": 4, "1-ое": 1, "2-ое": 2, "1-е": 1, "2-е": 2,
    "1-ы": 1,
    "2-і": 2, "3-і": 3, "4-ы": 4, "1-ші": 1, "2-ші": 2, "3-ші": 3, "4-ші": 4, "бірінші": 1, "екінші": 2, "үшінші": 3,
    "төртінші": 4, "iі": 2, "іv": 4,
}  # fmt: skip
"""Ordinals of quarters and half-years, Latin and Cyrillic letters for Roman numbers."""
