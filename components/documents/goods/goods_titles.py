"""Titles about goods: what is first of what goes a way, how it changed, and in which months two years are compared."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from components.documents.goods.goods_words import (
    SMALL,
    amount,
    change_words,
    goods_name,
    percent,
    period_words,
    way_words,
    whose_words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.context import View
    from components.documents.goods.goods_scope import GoodsScope
    from components.documents.goods.month_values import EqualMonths, MonthLine
    from components.documents.goods.ranked_goods import GoodsRanking, GoodsValue
    from components.i18n.language import Language

SAID: Final = 3
"""So many goods are said in sentences."""


def first_goods(view: View, scope: GoodsScope, sides: tuple[str, str], rankings: Sequence[GoodsRanking]) -> str:
    """Return which goods are first of what goes a way, as a sentence with its months, value and reporter."""
    _, lang = view.lang.text, view.lang
    opened = f" · {goods_name(scope, scope.code, lang)}" if scope.code else ""
    said = {"way": f"{way_words(view, sides)}{opened}", "period": period_words(scope.first, scope.last, lang)}
    good = next((good for ranking in rankings for good in ranking.goods if good.values[0].value), None)
    if good is None or good.values[0].value is None:
        return _("{way}, {period}: no value is on record").format(**said)
    own = good.values[0]
    return _("{way}, {period}: the largest is {goods}, {value} ({whose})").format(
        goods=goods_name(scope, good.code, lang),
        value=amount(good.values[0].value, own.kind.currency, lang),
        whose=whose_words(own.kind, lang),
        **said,
    )


def goods_lead(view: View, scope: GoodsScope, rankings: Sequence[GoodsRanking]) -> tuple[str, ...]:
    """Return the first goods of a way with their change, each as a sentence, and how many months are compared."""
    _, lang = view.lang.text, view.lang
    first = next((ranking for ranking in rankings if ranking.goods), None)
    if first is None:
        return ()
    said = [
        change_sentence(goods_name(scope, good.code, lang), good.values[0], lang)
        for good in first.goods[:SAID]
        if good.values[0].value is not None
    ]
    own = first.goods[0].values[0]
    if own.periods < (asked := len(scope.months())):
        said.append(
            _("On record are {count} of {all} months; what the others had is not known.").format(
                count=lang.number(own.periods), all=lang.number(asked)
            )
        )
    if 0 < own.compared_periods < own.periods:
        said.append(
            _("Compared are {compared} of {all} months: those that are on record a year before too.").format(
                compared=lang.number(own.compared_periods), all=lang.number(own.periods)
            )
        )
    return tuple(said)


def change_sentence(goods: str, own: GoodsValue, lang: Language) -> str:
    """Return the value of a good and how it compares with the same months of the year before."""
    _ = lang.text
    value = amount(own.value, own.kind.currency, lang) if own.value is not None else _("no value given")
    if own.is_new:
        return _("{goods}: {value}; in the same months of the year before none is on record.").format(
            goods=goods, value=value
        )
    if own.change is None:
        return _("{goods}: {value}; the year before is not on record.").format(goods=goods, value=value)
    if abs(own.change) < SMALL:
        return _("{goods}: {value}, about as much as in the same months of the year before.").format(
            goods=goods, value=value
        )
    words = (
        _("{goods}: {value}, {percent} more than in the same months of the year before.")
        if own.change > 0
        else _("{goods}: {value}, {percent} less than in the same months of the year before.")
    )
    return words.format(goods=goods, value=value, percent=percent(abs(own.change), lang))


def ranking_caption(scope: GoodsScope, ranking: GoodsRanking, lang: Language) -> str:
    """Return what a list of goods is of: its scheme, its currency and its months."""
    kind = ranking.kinds[0]
    return ", ".join((kind.scheme, kind.currency, period_words(scope.first, scope.last, lang)))


def other_chapters(lang: Language, count: int) -> str:
    """Return how many chapters have no bar of their own."""
    return lang.plural("{count} other chapter", "{count} other chapters", count)


def months_title(view: View, scope: GoodsScope, sides: tuple[str, str], line: MonthLine | None) -> str:
    """Return what a line of months shows, with its largest month."""
    _, lang = view.lang.text, view.lang
    goods = goods_name(scope, scope.code, lang) if scope.code else _("all goods on record")
    said = {"way": way_words(view, sides), "goods": goods}
    known = [one for one in line.months if one.value is not None] if line else []
    if line is None or not known:
        return _("{way}: {goods} by month").format(**said)
    most = max(known, key=lambda one: (one.value or 0, one.period))
    return _("{way}, {goods}: the most was {value} in {month}").format(
        value=amount(most.value or Decimal(0), line.kind.currency, lang),
        month=period_words(most.period, most.period, lang),
        **said,
    )


def equal_sentence(one: EqualMonths, lang: Language) -> str:
    """Return a year beside the one before in the months that both have."""
    _ = lang.text
    values = [amount(value, one.kind.currency, lang) for value in (one.value, one.earlier)]
    change = change_words(one.change, lang) if one.change is not None else ""
    words = _("{year}: {value}; {before}: {earlier}; {change}") if change else _("{year}: {value}; {before}: {earlier}")
    return words.format(year=one.year, value=values[0], before=one.year - 1, earlier=values[1], change=change)
