"""Ages: how long ago a date is on a day, as exactly as the date is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

    from components.i18n.language import Language
    from data.model import PartialDate

YEAR: Final = 12
"""Months."""


def age_text(when: PartialDate | None, day: date, lang: Language) -> str:
    """Return how long before a day a date was, in full years, or in months where it is less than two years.

    Of a month or a year that is between two ages, so that both are said. Nothing of what is not dated, or not yet.
    """
    _ = lang.text
    if when is None or when.first > day:
        return ""
    least, most = full_months(min(when.last, day), day), full_months(when.first, day)
    if most == 0:
        return _("less than a month")
    if most >= 2 * YEAR:
        return _between(least // YEAR, most // YEAR, lang, ("{count} year", "{count} years"))
    return _between(least, most, lang, ("{count} month", "{count} months"))


def full_months(first: date, last: date) -> int:
    """Return how many full months lie between two days."""
    return (last.year - first.year) * YEAR + last.month - first.month - (last.day < first.day)


def _between(least: int, most: int, lang: Language, forms: tuple[str, str]) -> str:
    said = lang.plural(*forms, most)
    return said if least == most else f"{lang.number(least)}–{said}"
