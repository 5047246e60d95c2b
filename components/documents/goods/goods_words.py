"""Words about goods: names of codes, levels and reporters, amounts, months, and how a value changed."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from components.documents.layer_texts.own_evidence import reporters
from data.model import PartialDate
from data.trade.goods_chapters import name_of_chapter
from data.trade.goods_codes import GoodsLevel, chapter_of
from data.trade.questions.goods_question import YEAR

if TYPE_CHECKING:
    from components.context import View
    from components.documents.goods.goods_scope import GoodsScope, Kind
    from components.i18n.language import Language

MILLION: Final = Decimal(1_000_000)
THOUSAND: Final = Decimal(1_000)
SMALL: Final = Decimal("0.5")
"""A change of fewer percent is none: a value is rounded where it is stated."""
MANY: Final = Decimal(1000)
"""A rise of more percent is said in times."""


def level_names(lang: Language) -> dict[GoodsLevel, str]:
    """Return how finely goods are named, in words."""
    _ = lang.text
    return {
        GoodsLevel.TOTAL: _("all goods together"),
        GoodsLevel.CHAPTER: _("chapters (2 digits)"),
        GoodsLevel.HEADING: _("headings (4 digits)"),
        GoodsLevel.SUBHEADING: _("subheadings (6 digits)"),
        GoodsLevel.NATIONAL: _("national codes (8 or 10 digits)"),
    }


def goods_name(scope: GoodsScope, code: str, lang: Language) -> str:
    """Return the name of a code: of a chapter ours, else the file's own words in quotation marks; the code where none.

    A heading that no file names is called by its number and its chapter.
    """
    _ = lang.text
    if len(code) == 2:
        return name_of_chapter(code, lang.code.value)
    if name := scope.goods.name_of(code):
        return _("“{name}”").format(name=name)
    return _("{code}, of chapter “{chapter}”").format(
        code=code, chapter=name_of_chapter(chapter_of(code), lang.code.value)
    )


def coded_name(scope: GoodsScope, code: str, lang: Language) -> str:
    """Return a code with its name."""
    name = goods_name(scope, code, lang)
    return name if name.startswith(code) else f"{code} {name}"


def name_beside_code(scope: GoodsScope, code: str, lang: Language) -> str:
    """Return the name of a code where the code is written beside it: of one that has none, its chapter."""
    _ = lang.text
    if len(code) == 2 or scope.goods.name_of(code):
        return goods_name(scope, code, lang)
    return _("of chapter “{chapter}”").format(chapter=name_of_chapter(chapter_of(code), lang.code.value))


def amount(value: Decimal, currency: str, lang: Language) -> str:
    """Return a value in millions or thousands of its currency, rounded to what can be read."""
    _ = lang.text
    if abs(value) >= MILLION:
        return _("{number} million {currency}").format(number=rounded(value / MILLION, lang), currency=currency)
    if abs(value) >= THOUSAND:
        return _("{number} thousand {currency}").format(number=rounded(value / THOUSAND, lang), currency=currency)
    return f"{rounded(value, lang)}\u00a0{currency}"


def percent(value: Decimal, lang: Language) -> str:
    """Return percent, with a decimal where they are few."""
    _ = lang.text
    return _("{number}%").format(number=lang.number(float(round(value, 1 if abs(value) < 10 else 0))))


def period_words(first: int, last: int, lang: Language) -> str:
    """Return months or years in words; a whole year by its number."""
    if first // YEAR == last // YEAR and (first % YEAR, last % YEAR) in ((1, 12), (0, 0)):
        return str(first // YEAR)
    return lang.period(*(PartialDate.parse(period_text(month)) for month in (first, last)))


def month_text(month: int) -> str:
    """Return a month as an address has it, ``2024-03``; of a year as a whole its first."""
    return f"{month // YEAR}-{month % YEAR or 1:02}"


def period_text(period: int) -> str:
    """Return a month or a year as data has it: ``2024-03``, ``2024``."""
    return month_text(period) if period % YEAR else str(period // YEAR)


def way_words(view: View, sides: tuple[str, str]) -> str:
    """Return from where to where goods go."""
    seller, buyer = (place_words(view, side) for side in sides)
    return f"{seller} → {buyer}"


def place_words(view: View, place_id: str) -> str:
    """Return the name of a side of records: of a place of the atlas, else its code."""
    if view.atlas.is_place(place_id):
        return view.atlas.place_name(place_id, lang=view.lang.code, on=view.day)
    return place_id


def whose_words(kind: Kind, lang: Language) -> str:
    """Return whose statistics records are."""
    return reporters(lang)[kind.reporter]


def change_of(compared: Decimal | None, earlier: Decimal | None) -> Decimal | None:
    """Return by how many percent a value changed; None where one of the two is missing or nothing."""
    if compared is None or not earlier:
        return None
    return (compared - earlier) / earlier * 100


def change_words(change: Decimal, lang: Language) -> str:
    """Return a change in a word or two: ``+12 %``, ``−3.4 %``, or how many times as much."""
    _ = lang.text
    if abs(change) < SMALL:
        return _("about as much")
    if change >= MANY:
        return _("{number} times as much").format(number=lang.number(round(float(change) / 100 + 1)))
    return f"{'+' if change > 0 else '−'}{percent(abs(change), lang)}"


def rounded(value: Decimal, lang: Language) -> str:
    """Return a number with three digits or so."""
    return lang.number(float(round(value, 2 if abs(value) < 10 else 1 if abs(value) < 100 else 0)))
