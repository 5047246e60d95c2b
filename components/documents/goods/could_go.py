"""Goods that could go a way: sold elsewhere and not here, or bought from others, each with its figures."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from components.documents.goods.goods_scope import Kind, kind_of
from components.documents.goods.goods_words import amount, coded_name, way_words, whose_words
from components.documents.model import Item, Section, section
from data.enums import Reporter
from data.trade.questions.possible_goods import ask_bought_from_others, ask_sold_elsewhere

if TYPE_CHECKING:
    from components.context import View
    from components.documents.goods.goods_scope import GoodsScope

MOST: Final = 8
"""So many goods of each reporter are listed."""


def could_go_sections(view: View, scope: GoodsScope) -> tuple[Section, ...]:
    """Return what could go each way; nothing where the records do not reach."""
    found = [
        part for sides in scope.ways for part in (_sold_elsewhere(view, scope, sides), _bought(view, scope, sides))
    ]
    return tuple(part for part in found if part.items)


def _sold_elsewhere(view: View, scope: GoodsScope, sides: tuple[str, str]) -> Section:
    """Return what a seller sells to other regions of the buyer's country; asked of a region alone."""
    _, lang = view.lang.text, view.lang
    way, name = way_words(view, sides), "-".join(sides).lower()
    title = _("{way}: sold to other regions of the same country, not here").format(way=way)
    if "-" not in sides[1]:
        return Section(id=f"elsewhere-{name}", title=title)
    items = []
    for row in scope.ask(ask_sold_elsewhere(scope.way(sides), most=MOST)):
        kind, code = kind_of(row), str(row["code"])
        places = lang.plural("{count} other region", "{count} other regions", int(str(row["buyers"])))
        months = lang.plural("{count} month", "{count} months", int(str(row["periods"])))
        sold = _("Sold to {places} in {months}: {value} ({whose}).").format(
            places=places,
            months=months,
            value=amount(Decimal(str(row["value"])), kind.currency, lang),
            whose=whose_words(kind, lang),
        )
        none = _("Not on record here in the same months.")
        items.append(Item(title=coded_name(scope, code, lang), lines=(sold, none), tone="row"))
    return section(f"elsewhere-{name}", title, items, note=_caveat(view))


def _bought(view: View, scope: GoodsScope, sides: tuple[str, str]) -> Section:
    """Return what the buyer buys from others and the seller sells to others."""
    _, lang = view.lang.text, view.lang
    way, name = way_words(view, sides), "-".join(sides).lower()
    items = []
    for row in scope.ask(ask_bought_from_others(scope.way(sides), most=MOST)):
        code, currency = str(row["code"]), str(row["currency"])
        bought, sold = (
            Kind(reporter=Reporter(str(row[by])), scheme=str(row["scheme"]), currency=currency)
            for by in ("bought_by_whom", "sold_by_whom")
        )
        lines = (
            _("The buyer bought it from others: {value} from {places} ({whose}).").format(
                value=amount(Decimal(str(row["bought"])), currency, lang),
                places=lang.plural("{count} place", "{count} places", int(str(row["sellers"]))),
                whose=whose_words(bought, lang),
            ),
            _("The seller sold it to others: {value} to {places} ({whose}).").format(
                value=amount(Decimal(str(row["sold"])), currency, lang),
                places=lang.plural("{count} place", "{count} places", int(str(row["buyers"]))),
                whose=whose_words(sold, lang),
            ),
            _("Not on record between the two in the same months."),
        )
        items.append(Item(title=coded_name(scope, code, lang), lines=lines, tone="row"))
    title = _("{way}: bought from others and sold to others, not between the two").format(way=way)
    return section(f"others-{name}", title, items, note=_caveat(view))


def _caveat(view: View) -> str:
    """Return what such figures do not say."""
    _ = view.lang.text
    return _(
        "These are records, not advice: price, quality, transport and permits are not in them, and a code may hold "
        "very different goods. Only months with records of this way count."
    )
