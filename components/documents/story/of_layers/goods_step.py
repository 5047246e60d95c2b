"""Step of the goods of a layer: what goes which way, as a chart with its table, sentences for the hall and sources."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from components.documents.goods.goods_origins import goods_sources
from components.documents.goods.goods_scope import goods_scope
from components.documents.goods.goods_titles import first_goods, goods_lead
from components.documents.goods.goods_words import (
    MILLION,
    THOUSAND,
    amount,
    change_words,
    coded_name,
    percent,
    period_words,
    rounded,
    way_words,
    whose_words,
)
from components.documents.goods.ranked_goods import rank_goods
from components.documents.story.step_pictures import ChartPicture, ChartSeries, ChartValue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.context import View
    from components.documents.goods.goods_scope import GoodsScope, Kind
    from components.documents.goods.ranked_goods import GoodsValue
    from components.i18n.language import Language
    from data.atlas.addresses import Address
    from data.atlas.selection import Selection

PATHS: Final = ("pair", "region", "trade")
"""Pages that show goods."""
CHOICE: Final = ("goods", "level", "reporter", "first_month", "last_month")
"""What of a selection chooses goods: a view with any of these is of the goods of its layer."""
EACH: Final = 5
"""So many goods of each way are in the table."""
DRAWN: Final = {1: 6, 2: 4}
"""So many goods of each way are in the chart, by the number of ways."""
LABEL: Final = 34
"""So many characters of a good are below its column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsOffer:
    """What a step of goods says: its headline, what is spoken, and the line of its sources."""

    headline: str
    notes: tuple[str, ...]
    source: str


def is_of_goods(where: Address) -> bool:
    """Return whether a view is of the goods of a layer."""
    return where.path in PATHS and any(getattr(where.selection, name) for name in CHOICE)


def without_goods(chosen: Selection) -> Selection:
    """Return a selection that chooses no goods."""
    return dataclasses.replace(chosen, goods="", level=None, reporter=None, first_month="", last_month="")


def scope_of(view: View) -> GoodsScope | None:
    """Return what of the goods a view of a pair, a place or the two countries is about; None without records."""
    chosen = view.selection
    if chosen.by and chosen.kz:
        return goods_scope(view, chosen.by, chosen.kz)
    if chosen.place is None:
        return goods_scope(view, "BY", "KZ")
    of_belarus = view.atlas.place(chosen.place).country == "BY"
    return goods_scope(view, chosen.place, "KZ") if of_belarus else goods_scope(view, "BY", chosen.place)


def goods_offer(view: View) -> GoodsOffer | None:
    """Return what a step says of the goods of a view; None without records."""
    _, scope = view.lang.text, scope_of(view)
    if scope is None:
        return None
    rankings = {sides: rank_goods(scope, sides, most=EACH) for sides in scope.ways}
    said = [first_goods(view, scope, sides, found) for sides, found in rankings.items()]
    notes = [*said[1:]]
    for sides, found in rankings.items():
        notes += [f"{way_words(view, sides)}.", *goods_lead(view, scope, found)]
    notes.append(_("Records of another reporter differ: they are on the page, and never added to these."))
    sources = goods_sources(scope, scope.ways, view.lang)
    return GoodsOffer(
        headline=said[0],
        notes=tuple(notes if len(scope.kinds) > 1 else notes[:-1]),
        source=_("Source: {source}").format(source="; ".join(sources)) if sources else "",
    )


def goods_chart(view: View) -> ChartPicture:
    """Return the largest goods of each way as a chart of columns, with a table of more of them.

    Only records of the kind that comes first are drawn, in one scheme and currency.
    """
    _, lang, scope = view.lang.text, view.lang, scope_of(view)
    rows = list(_rows(scope)) if scope else []
    if scope is None or not rows:
        text = _("No record of goods")
        return ChartPicture(title=text, unit="", categories=("–",), series=(), alt=f"{text}.")
    kind = scope.kinds[0]
    drawn = [row for row in rows if row.place < DRAWN[len(scope.ways)]]
    divisor = MILLION if max(row.value for row in drawn) >= MILLION else THOUSAND
    number = _("{number} million {currency}") if divisor == MILLION else _("{number} thousand {currency}")
    unit = number.format(number="", currency=kind.currency).strip()
    title = _("Goods by value, {period}: {whose}, {scheme}").format(
        period=period_words(scope.first, scope.last, lang), whose=whose_words(kind, lang), scheme=kind.scheme
    )
    series = tuple(
        ChartSeries(
            name=way_words(view, sides),
            values=tuple(_value(row, sides, divisor, lang) for row in drawn),
        )
        for sides in scope.ways
    )
    return ChartPicture(
        title=title,
        unit=unit,
        categories=tuple(_label(scope, row.code, lang) for row in drawn),
        series=series,
        alt=f"{title}. {'; '.join(_said(view, scope, row, kind) for row in drawn)}.",
        table=tuple(_table(view, scope, rows, kind)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A good of a way: its place among the largest, and what the first reporter says of it."""

    sides: tuple[str, str]
    place: int
    code: str
    value: Decimal
    own: GoodsValue


def _rows(scope: GoodsScope) -> Iterator[_Row]:
    for sides in scope.ways:
        ranking = next((found for found in rank_goods(scope, sides) if found.kinds[0] == scope.kinds[0]), None)
        known = [(good.code, good.values[0]) for good in ranking.goods if good.values[0].value] if ranking else []
        most = max(EACH, DRAWN[len(scope.ways)])
        for place, (code, own) in enumerate(known[:most]):
            yield _Row(sides=sides, place=place, code=code, value=own.value or Decimal(0), own=own)


def _value(row: _Row, sides: tuple[str, str], divisor: Decimal, lang: Language) -> ChartValue | None:
    if row.sides != sides:
        return None
    shown = row.value / divisor
    return ChartValue(value=float(round(shown, 4)), label=rounded(shown, lang), lit=row.place == 0)


def _label(scope: GoodsScope, code: str, lang: Language) -> str:
    text = coded_name(scope, code, lang)
    return text if len(text) <= LABEL else f"{text[: LABEL - 1].rstrip()}…"


def _said(view: View, scope: GoodsScope, row: _Row, kind: Kind) -> str:
    name = coded_name(scope, row.code, view.lang)
    return f"{way_words(view, row.sides)}, {name}: {amount(row.value, kind.currency, view.lang)}"


def _table(view: View, scope: GoodsScope, rows: list[_Row], kind: Kind) -> Iterator[tuple[str, ...]]:
    """Yield the head and the rows of the table: which way, what, how much, its share, and its change in a year."""
    _, lang = view.lang.text, view.lang
    yield _("Way"), _("Goods"), _("Value"), _("Share"), _("Against the same months of the year before")
    for row in rows:
        if row.place < EACH:
            change, share = row.own.change, row.own.share
            new = _("new") if row.own.is_new else ""
            yield (
                way_words(view, row.sides),
                coded_name(scope, row.code, lang),
                amount(row.value, kind.currency, lang),
                percent(share, lang) if share is not None else "",
                change_words(change, lang) if change is not None else new,
            )
