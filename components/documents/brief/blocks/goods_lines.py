"""Lines of a brief about the goods of a layer: what goes which way, with period, reporter and file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.brief.model import Line
from components.documents.goods.goods_origins import goods_sources
from components.documents.goods.goods_scope import goods_scope
from components.documents.goods.goods_titles import first_goods, goods_lead
from components.documents.goods.goods_words import amount, goods_name, period_words, way_words, whose_words
from components.documents.goods.ranked_goods import rank_goods

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.context import View
    from components.documents.brief.model import BlockKind
    from components.documents.goods.goods_scope import GoodsScope
    from components.documents.goods.ranked_goods import GoodsRanking


def goods_lines(view: View, block: BlockKind, by_id: str | None, kz_id: str | None) -> Iterator[Line]:
    """Yield a line for each way that a layer has records of: its first goods, how they changed, and their source.

    Parameters
    ----------
    view
        The view; its layer is the one whose goods are said, whether alone or beside the book.
    block
        The block that the lines are in.
    by_id, kz_id
        The places of the visit; without one of them its whole country.
    """
    scope = goods_scope(view, by_id or "BY", kz_id or "KZ")
    if scope is None:
        return
    for sides in scope.ways:
        rankings = rank_goods(scope, sides)
        if not any(ranking.goods for ranking in rankings):
            continue
        lead = goods_lead(view, scope, rankings)
        head = _way_and_time(view, scope, sides) if lead else first_goods(view, scope, sides, rankings)
        yield Line(
            id=f"{block}:goods-{'-'.join(sides)}",
            text=" ".join((f"{head}.", *lead)),
            marks=tuple(_others(view, scope, rankings)),
            sources=goods_sources(scope, (sides,), view.lang),
            rank=0,
        )


def _way_and_time(view: View, scope: GoodsScope, sides: tuple[str, str]) -> str:
    """Return from where to where, when, and by whose statistics."""
    _ = view.lang.text
    return _("{way}, {period} ({whose})").format(
        way=way_words(view, sides),
        period=period_words(scope.first, scope.last, view.lang),
        whose=whose_words(scope.kinds[0], view.lang),
    )


def _others(view: View, scope: GoodsScope, rankings: Sequence[GoodsRanking]) -> Iterator[str]:
    """Yield what the other reporters have recorded of the first good: two reporters are never one figure."""
    _, good = view.lang.text, next(good for ranking in rankings for good in ranking.goods)
    for own in good.values[1:]:
        value = amount(own.value, own.kind.currency, view.lang) if own.value is not None else _("no value given")
        name = goods_name(scope, good.code, view.lang)
        yield _("{whose}: {goods}, {value}").format(whose=whose_words(own.kind, view.lang), goods=name, value=value)
