"""Goods that a page shows as rows of its files, of both ways, each reporter by itself, with the codes of everything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from components.documents.goods.goods_scope import goods_scope
from components.documents.goods.goods_words import month_text
from components.documents.goods.ranked_goods import READ, rank_goods
from data.trade.goods_codes import level_of
from data.trade.questions.goods_question import YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.context import View
    from components.documents.goods.goods_scope import GoodsScope

COLUMNS: Final = (
    "seller_id", "buyer_id", "reporter", "scheme", "goods_level", "goods_code", "goods_name", "first_period",
    "last_period", "periods", "currency", "goods_value", "records_without_value", "share_pct", "compared_periods",
    "compared_value", "earlier_value", "change_pct",
)  # fmt: skip
"""Columns of goods in a file; ``goods_value`` is in whole units of the currency."""


def with_goods(view: View, frame: pd.DataFrame, by_id: str, kz_id: str) -> pd.DataFrame:
    """Return the rows of a page with those of a layer's goods between two places after them.

    Parameters
    ----------
    view
        The view of the layer's facts; the book has no goods.
    frame
        The rows of the page.
    by_id, kz_id
        The two places.

    Returns
    -------
    DataFrame
        The same rows where there are no goods; else the columns of the page and those of `COLUMNS`.
    """
    if view.atlas.layer is None or (scope := goods_scope(view, by_id, kz_id)) is None:
        return frame
    goods = pd.DataFrame(list(_rows(scope)), columns=list(COLUMNS), dtype=object)
    return goods.reindex(columns=[*frame.columns, *COLUMNS]) if frame.empty else pd.concat([frame, goods])


def _rows(scope: GoodsScope) -> Iterator[dict[str, object]]:
    for sides in scope.ways:
        for ranking in rank_goods(scope, sides, most=READ):
            for good in ranking.goods:
                for own in good.values:
                    yield {
                        "seller_id": sides[0],
                        "buyer_id": sides[1],
                        "reporter": own.kind.reporter.value,
                        "scheme": own.kind.scheme,
                        "goods_level": level_of(good.code).value,
                        "goods_code": good.code,
                        "goods_name": scope.goods.name_of(good.code) or None,
                        "first_period": _period(scope.first),
                        "last_period": _period(scope.last),
                        "periods": own.periods,
                        "currency": own.kind.currency,
                        "goods_value": _number(own.value),
                        "records_without_value": own.unknown,
                        "share_pct": _rounded(own.share),
                        "compared_periods": own.compared_periods,
                        "compared_value": _number(own.compared),
                        "earlier_value": _number(own.earlier),
                        "change_pct": _rounded(own.change),
                    }


def _period(month: int) -> str:
    return month_text(month) if month % YEAR else str(month // YEAR)


def _number(value: object) -> float | None:
    return None if value is None else float(str(value))


def _rounded(value: object) -> float | None:
    return None if value is None else round(float(str(value)), 2)
