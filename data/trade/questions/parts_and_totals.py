"""Totals beside the sums of their parts."""

from __future__ import annotations

from data.trade.questions.question import KIND, Question


def ask_parts_and_totals(seller_id: str, buyer_id: str) -> Question:
    """Return the question for the sum of every level of a pair, by period.

    Whoever asks compares them: levels are beside each other and never added. A sum of which a part has no value is
    smaller than the truth; ``known`` of ``goods`` records have one.
    """
    sql = f"""
        SELECT {KIND}, period, level, sum(value) AS value, CAST(sum(goods) AS BIGINT) AS goods,
               CAST(sum(known) AS BIGINT) AS known
        FROM cube
        WHERE seller_id = :seller AND buyer_id = :buyer
        GROUP BY {KIND}, period, level
        ORDER BY {KIND}, period, level"""
    columns = ("reporter", "scheme", "currency", "period", "level", "value", "goods", "known")
    return Question(name="parts and totals", sql=sql, values={"seller": seller_id, "buyer": buyer_id}, columns=columns)
