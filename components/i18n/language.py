"""Languages of the interface: texts by gettext catalogues, numbers and dates by CLDR."""

from __future__ import annotations

import gettext as _gettext
import io
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from data.enums import Lang

if TYPE_CHECKING:
    from data.model import PartialDate

FOLDER: Final = Path(__file__).parent / "locale"
NAMES: Final = {Lang.EN: "English", Lang.RU: "Русский", Lang.BE: "Беларуская", Lang.KK: "Қазақша"}

# A whole number of each plural category; whole numbers of English and Kazakh beyond one are "other".
PLURAL_SAMPLES: Final = {"one": 1, "few": 2, "many": 5, "other": 10}


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the interface: its texts, numbers and dates.

    Attributes
    ----------
    code
        Language code.
    catalogue
        The compiled gettext catalogue; English texts are the message ids themselves.
    """

    code: Lang
    catalogue: _gettext.NullTranslations

    def text(self, message: str) -> str:
        """Return a message in this language."""
        return self.catalogue.gettext(message)

    def plural(self, one: str, many: str, count: int) -> str:
        """Return the form of a message that fits a count, with ``{count}`` filled in."""
        return self.catalogue.ngettext(one, many, count).format(count=self.number(count))

    def plural_forms(self, one: str, many: str) -> dict[str, str]:
        """Return a message's forms by CLDR plural category, ``{count}`` left in, for the browser to choose from."""
        return {form: self.catalogue.ngettext(one, many, count) for form, count in PLURAL_SAMPLES.items()}

    def number(self, value: float) -> str:
        """Return a number as CLDR writes it, with at most two decimals."""
        return format_decimal(value, format="#,##0.##", locale=self._locale)

    def exact(self, value: float) -> str:
        """Return a number as CLDR writes it, with all its decimals, at most six: a figure is not rounded."""
        return format_decimal(value, format="#,##0.######", locale=self._locale)

    def day(self, value: date) -> str:
        """Return a full day as CLDR writes it in running text."""
        return format_date(value, format="long", locale=self._locale)

    def day_patterns(self) -> list[str]:
        """Return how a day of each month is written, with ``{day}`` and ``{year}``: not every browser knows Kazakh."""
        written = [self.day(date(2034, month, 27)) for month in range(1, 13)]
        return [text.replace("2034", "{year}").replace("27", "{day}") for text in written]

    def partial(self, value: PartialDate) -> str:
        """Return a date of reduced precision: a year, a month or a day."""
        if len(value.text) == 4:
            return value.text
        if len(value.text) == 7:
            return format_skeleton("yMMMM", value.first, locale=self._locale)
        return self.day(value.first)

    def period(self, start: PartialDate, end: PartialDate) -> str:
        """Return a period; one date where both ends are the same."""
        if start.text == end.text:
            return self.partial(start)
        return f"{self.partial(start)} – {self.partial(end)}"

    def months(self, first: int, last: int) -> str:
        """Return months of any year, given by their numbers from 1; one where both are the same."""
        names = [format_date(date(2034, month, 1), format="LLLL", locale=self._locale) for month in (first, last)]
        cased = names if self.code is Lang.EN else map(str.lower, names)
        return " – ".join(dict.fromkeys(cased))

    @property
    def _locale(self) -> Locale:
        return Locale.parse("en_GB" if self.code is Lang.EN else self.code.value)


@lru_cache(maxsize=len(Lang))
def language(code: Lang) -> Language:
    """Return a language with its catalogue compiled from ``locale/<code>.po``.

    Raises
    ------
    FileNotFoundError
        If the catalogue of a language other than English is missing.
    """
    if code is Lang.EN:
        return Language(code, _gettext.NullTranslations())
    compiled = io.BytesIO()
    with (FOLDER / f"{code.value}.po").open("rb") as file:
        write_mo(compiled, read_po(file, locale=code.value))
    compiled.seek(0)
    return Language(code, _gettext.GNUTranslations(compiled))


def preferred_language(locale: str | None) -> Lang:
    """Return the language of ours that a browser's locale asks for, English where none fits."""
    code = (locale or "").split("-")[0].lower()
    return Lang(code) if code in set(Lang) else Lang.EN
