"""Document below the board of goods: equal months of years, goods new and gone, what could go, checks, other pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.goods.book_goods import book_section
from components.documents.goods.could_go import could_go_sections
from components.documents.goods.goods_titles import equal_sentence
from components.documents.goods.goods_words import amount, coded_name, goods_name, period_words, way_words, whose_words
from components.documents.goods.month_values import equal_months, month_lines
from components.documents.goods.ranked_goods import new_and_gone
from components.documents.goods.sums_of_parts import check_section
from components.documents.model import Badge, Document, Go, Item, Section, filled, folded, section
from data.trade.questions.recorded import ask_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.context import View
    from components.documents.goods.goods_scope import GoodsScope
    from components.documents.goods.month_values import EqualMonths
    from components.i18n.language import Language
    from data.trade.layer_goods import LayerGoods

MOST_PAIRS: Final = 60
"""So many pairs on record are listed."""


def goods_document(view: View, scope: GoodsScope) -> Document:
    """Return what is said of goods below the board, in sections that a reader unfolds."""
    sections = (
        *(_years(view, scope, sides) for sides in scope.ways),
        *(_changed(view, scope, sides) for sides in scope.ways),
        *could_go_sections(view, scope),
        book_section(view, scope),
        check_section(view, scope),
        pairs_section(view, scope.goods, scope.sides),
        _sources(view, scope.goods),
    )
    return Document(lang=view.lang.code, sections=folded(filled(sections)))


def other_pairs(view: View, by_id: str, kz_id: str) -> Document | None:
    """Return which pairs a layer has records of goods of, where it has none of two places; None where it has none."""
    goods = view.layer.goods if view.layer else None
    found = pairs_section(view, goods, (by_id, kz_id)) if goods else None
    return Document(lang=view.lang.code, sections=(found,)) if found and found.items else None


def _years(view: View, scope: GoodsScope, sides: tuple[str, str]) -> Section:
    """Return each year beside the one before, in the months that both have."""
    _, lang = view.lang.text, view.lang
    items = [
        Item(title=equal_sentence(one, lang), lines=(_months_of(one, lang), whose_words(one.kind, lang)), tone="row")
        for line in month_lines(scope, sides)
        for one in equal_months(line)
    ]
    goods = goods_name(scope, scope.code, lang) if scope.code else _("all goods on record")
    title = _("{way}, {goods}: the same months of two years").format(way=way_words(view, sides), goods=goods)
    return section(f"years-{'-'.join(sides).lower()}", title, items)


def _months_of(one: EqualMonths, lang: Language) -> str:
    """Return in which months two years are compared."""
    _ = lang.text
    if one.months == (0,):
        return _("whole years")
    runs: list[list[int]] = []
    for month in one.months:
        if runs and month == runs[-1][-1] + 1:
            runs[-1].append(month)
        else:
            runs.append([month])
    return ", ".join(lang.months(run[0], run[-1]) for run in runs)


def _changed(view: View, scope: GoodsScope, sides: tuple[str, str]) -> Section:
    """Return the goods that are new and those that are gone, in the months that are on record in both years."""
    _, lang = view.lang.text, view.lang
    items = []
    for own, code in new_and_gone(scope, sides):
        value = own.compared if own.is_new else own.earlier
        badge = Badge(text=_("new")) if own.is_new else Badge(text=_("gone"))
        items.append(
            Item(
                title=coded_name(scope, code, lang),
                value=amount(value, own.kind.currency, lang) if value is not None else None,
                badges=(badge,),
                lines=(whose_words(own.kind, lang),),
                tone="row",
            )
        )
    title = _("{way}: goods new and gone").format(way=way_words(view, sides))
    note = _("Compared are the months of {period} that are on record a year before too.").format(
        period=period_words(scope.first, scope.last, lang)
    )
    return section(f"changed-{'-'.join(sides).lower()}", title, items, note=note)


def pairs_section(view: View, goods: LayerGoods, sides: tuple[str, str]) -> Section:
    """Return the other pairs of places that have records, each with the way to its page.

    Parameters
    ----------
    view
        The view.
    goods
        The records.
    sides
        The pair that is shown; where it has a region, the pairs of that region alone are listed.
    """
    _, lang = view.lang.text, view.lang
    regions = {side for side in sides if "-" in side}
    found = {pair: months for pair, months in _pairs(view, goods) if pair != sides and _is_near(pair, regions)}
    items = [
        Item(
            title=" – ".join(view.atlas.place_name(side, lang=lang.code, on=view.day) for side in pair),
            lines=(period_words(*months, lang),),
            go=Go(by=pair[0], kz=pair[1], page="pair"),
            tone="row",
        )
        for pair, months in list(found.items())[:MOST_PAIRS]
    ]
    return section("goods-pairs", _("Other pairs with records of goods"), items)


def _is_near(pair: tuple[str, str], regions: set[str]) -> bool:
    return not regions or not regions.isdisjoint(pair)


def _pairs(view: View, goods: LayerGoods) -> Iterator[tuple[tuple[str, str], tuple[int, int]]]:
    """Yield the pairs of two places in the two countries that have records, with their first and last month."""
    months: dict[tuple[str, str], tuple[int, int]] = {}
    for seller, buyer, first, last, _records in goods.ask(ask_pairs()).rows:
        pair = (str(seller), str(buyer)) if str(seller).startswith("BY") else (str(buyer), str(seller))
        if (pair[0][:2], pair[1][:2]) != ("BY", "KZ") or not all(map(view.atlas.is_place, pair)):
            continue
        known = months.get(pair, (int(str(first)), int(str(last))))
        months[pair] = min(known[0], int(str(first))), max(known[1], int(str(last)))
    yield from sorted(months.items())


def _sources(view: View, goods: LayerGoods) -> Section:
    """Return the files that the records come from."""
    _, lang = view.lang.text, view.lang
    items = [
        Item(
            title=own.source or own.file,
            lines=tuple(
                filter(
                    None,
                    (
                        _("File: {file}").format(file=own.file),
                        lang.plural("{count} record of goods", "{count} records of goods", own.records),
                        _("Kept by {who} on {day}").format(who=own.who, day=lang.day(own.at.date())),
                        own.licence,
                    ),
                )
            ),
            tone="row",
        )
        for own in goods.imports
    ]
    return section("goods-files", _("Files of these records"), items)
