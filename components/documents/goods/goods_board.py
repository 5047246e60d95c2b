"""Board of goods on a page: the choice of level, reporter and months, and of each way its chapters and its goods."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from components.documents.goods.chapter_bars import chapter_bars, opens_chapters
from components.documents.goods.goods_choices import GoodsField, goods_fields
from components.documents.goods.goods_scope import DIGITS
from components.documents.goods.goods_titles import first_goods, goods_lead, other_chapters, ranking_caption
from components.documents.goods.goods_words import (
    amount,
    change_words,
    coded_name,
    name_beside_code,
    percent,
    whose_words,
)
from components.documents.goods.ranked_goods import rank_goods
from components.documents.layer_texts.layer_words import counted_in, licence_line, marked

if TYPE_CHECKING:
    from decimal import Decimal

    from components.context import View
    from components.documents.goods.goods_scope import GoodsScope
    from components.documents.goods.ranked_goods import GoodsRanking, GoodsValue, RankedGood
    from components.i18n.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsBar:
    """A chapter as a bar: its width is a percentage of the largest; `code` is empty for the others together."""

    code: str
    name: str
    value: str
    share: str
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsCell:
    """The value of a good by one reporter, in words, and the width of its bar."""

    reporter: str
    whose: str
    value: str
    share: str
    width: float
    change: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsLine:
    """A good, whether it can be opened, what each reporter says of it, and how far two of them differ."""

    code: str
    name: str
    opens: bool
    cells: tuple[GoodsCell, ...]
    differ: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsTable:
    """Goods of one scheme and currency under a caption."""

    caption: str
    lines: tuple[GoodsLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsWay:
    """One way: its title and lead as sentences, its chapters, and its goods."""

    name: str
    title: str
    lead: tuple[str, ...]
    bars_title: str
    bars_reporter: str
    bars: tuple[GoodsBar, ...]
    opens: bool
    tables: tuple[GoodsTable, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsCrumb:
    """A step of the way to the goods that are opened; an empty code is all goods."""

    code: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsBoard:
    """All that the board of a page says.

    Attributes
    ----------
    lang, title, notes
        Its language, its heading, which names the layer, and what is said below it.
    fields
        What can be chosen.
    crumbs_title, crumbs
        The way to the goods that are opened, from all goods; none where nothing is opened.
    columns
        The heads of the columns of every table.
    open
        The name of the button that opens a good, with the place ``{name}``.
    ways
        The ways that have records.
    """

    lang: str
    title: str
    notes: tuple[str, ...]
    fields: tuple[GoodsField, ...]
    crumbs_title: str
    crumbs: tuple[GoodsCrumb, ...]
    columns: tuple[str, ...]
    open: str
    ways: tuple[GoodsWay, ...]

    def to_json(self) -> dict[str, Any]:
        """Return what the browser draws the board from."""
        return dataclasses.asdict(self)


def goods_board(view: View, scope: GoodsScope) -> GoodsBoard:
    """Return the board of a scope."""
    _, lang = view.lang.text, view.lang
    return GoodsBoard(
        lang=lang.code.value,
        title=_("{layer}. Goods").format(layer=marked(scope.layer, lang)),
        notes=tuple(
            filter(
                None,
                (
                    _("By statistics that were brought to us. Two reporters are two rows and never added."),
                    _("Names in quotation marks are the words of the file; those of chapters are ours."),
                    counted_in(scope.layer, _records(scope, lang), lang) + ".",
                    licence_line(scope.layer, lang),
                ),
            )
        ),
        fields=goods_fields(scope, lang),
        crumbs_title=_("Goods that are opened"),
        crumbs=_crumbs(scope, lang),
        columns=(
            _("Goods"),
            _("By whose statistics"),
            _("Value"),
            _("Share of all that is on record here"),
            _("Against the same months of the year before"),
        ),
        open=_("Open: {name}"),
        ways=tuple(_way(view, scope, sides) for sides in scope.ways),
    )


def _records(scope: GoodsScope, lang: Language) -> str:
    return lang.plural(
        "{count} record of goods", "{count} records of goods", sum(i.records for i in scope.goods.imports)
    )


def _crumbs(scope: GoodsScope, lang: Language) -> tuple[GoodsCrumb, ...]:
    _, code = lang.text, scope.code
    if not code:
        return ()
    codes = [code[:length] for length in range(2, len(code) + 1, 2)]
    named = [GoodsCrumb(code=own, name=coded_name(scope, own, lang)) for own in codes]
    return (GoodsCrumb(code="", name=_("All goods")), *named)


def _way(view: View, scope: GoodsScope, sides: tuple[str, str]) -> GoodsWay:
    _, rankings = view.lang.text, rank_goods(scope, sides)
    bars = chapter_bars(scope, sides)
    largest = max((bar.value for bar in bars.bars), default=None) if bars else None
    return GoodsWay(
        name="-".join(sides).lower(),
        title=first_goods(view, scope, sides, rankings),
        lead=goods_lead(view, scope, rankings),
        bars_title=_("Chapters, {whose}").format(whose=whose_words(bars.kind, view.lang)) if bars else "",
        bars_reporter=bars.kind.reporter.value if bars else "",
        bars=tuple(
            GoodsBar(
                code=bar.chapter,
                name=coded_name(scope, bar.chapter, view.lang)
                if bar.chapter
                else other_chapters(view.lang, bar.others),
                value=amount(bar.value, bars.kind.currency, view.lang),
                share=percent(bar.share, view.lang),
                width=_width(bar.value, largest),
            )
            for bar in bars.bars
        )
        if bars
        else (),
        opens=opens_chapters(scope),
        tables=tuple(_table(view, scope, ranking) for ranking in rankings if ranking.goods),
    )


def _table(view: View, scope: GoodsScope, ranking: GoodsRanking) -> GoodsTable:
    values = [own.value for good in ranking.goods for own in good.values if own.value is not None]
    largest = max(values, default=None)
    lines = tuple(_line(view, scope, good, largest) for good in ranking.goods)
    return GoodsTable(caption=ranking_caption(scope, ranking, view.lang), lines=lines)


def _line(view: View, scope: GoodsScope, good: RankedGood, largest: Decimal | None) -> GoodsLine:
    lang = view.lang
    return GoodsLine(
        code=good.code,
        name=name_beside_code(scope, good.code, lang),
        opens=any(DIGITS[level] > len(good.code) for level in scope.levels),
        cells=tuple(_cell(own, largest, lang) for own in good.values),
        differ=_differ(good, lang),
    )


def _cell(own: GoodsValue, largest: Decimal | None, lang: Language) -> GoodsCell:
    _ = lang.text
    hidden = lang.plural("{count} record without a value", "{count} records without a value", own.unknown)
    return GoodsCell(
        reporter=own.kind.reporter.value,
        whose=whose_words(own.kind, lang),
        value=amount(own.value, own.kind.currency, lang) if own.value is not None else _("no value given"),
        share=percent(own.share, lang) if own.share is not None else "",
        width=_width(own.value, largest),
        change=_change(own, lang),
        note=hidden if own.unknown else "",
    )


def _change(own: GoodsValue, lang: Language) -> str:
    _ = lang.text
    if own.change is not None:
        return change_words(own.change, lang)
    if own.is_new:
        return _("new")
    return _("not on record then") if not own.compared_periods else ""


def _differ(good: RankedGood, lang: Language) -> str:
    """Return by how much two reporters differ, where both have the same number of months."""
    _, known = lang.text, [own for own in good.values if own.value]
    if len(known) < 2 or len({own.periods for own in known}) > 1:
        return ""
    values = sorted(own.value for own in known if own.value)
    gap = (values[-1] - values[0]) / values[-1] * 100
    return _("the two differ by {percent}").format(percent=percent(gap, lang)) if gap >= 1 else ""


def _width(value: Decimal | None, largest: Decimal | None) -> float:
    return round(float(max(value, value * 0) / largest * 100), 1) if value and largest else 0.0
