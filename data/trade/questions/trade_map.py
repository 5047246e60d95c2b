"""Values of all pairs in a period, for a map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.trade.questions.question import IN_PERIOD, KIND, Question

if TYPE_CHECKING:
    from data.trade.goods_codes import GoodsLevel


def ask_map(first: int, last: int, level: GoodsLevel, *, chapter: str = "", yearly: bool = False) -> Question:
    """Return the question for the value of every pair in a period.

    Parameters
    ----------
    first, last
        Months or years, both included; see `question.Way`.
    level
        Records of one level alone are read.
    chapter
        Goods of one chapter; empty for all.
    yearly
        Whether records of years are asked for instead of months.
    """
    sql = f"""
        SELECT seller_id, buyer_id, {KIND}, sum(value) AS value, count(DISTINCT period) AS periods,
               CAST(sum(goods) AS BIGINT) AS goods, CAST(sum(known) AS BIGINT) AS known
        FROM cube
        WHERE level = :level AND {IN_PERIOD} AND (:chapter = '' OR chapter = :chapter)
        GROUP BY seller_id, buyer_id, {KIND}
        ORDER BY seller_id, buyer_id, {KIND}"""
    values = {"level": level.value, "first": first, "last": last, "yearly": int(yearly), "chapter": chapter}
    columns = ("seller_id", "buyer_id", "reporter", "scheme", "currency", "value", "periods", "goods", "known")
    return Question(name="map", sql=sql, values=values, columns=columns)
