"""What is on record of a pair: by whom, in which scheme, at which levels, for which months."""

from __future__ import annotations

from data.trade.questions.question import KIND, Question


def ask_recorded(seller_id: str, buyer_id: str) -> Question:
    """Return the question what is on record of goods that go from one place to another.

    A row is a reporter, scheme, currency and level, for months (``is_year`` 0) or years (1), with the first and the
    last period and how many there are.
    """
    sql = f"""
        SELECT {KIND}, level, CASE WHEN period % 100 = 0 THEN 1 ELSE 0 END AS is_year,
               min(period) AS first_period, max(period) AS last_period, count(DISTINCT period) AS periods,
               CAST(sum(goods) AS BIGINT) AS records
        FROM cube
        WHERE seller_id = :seller AND buyer_id = :buyer
        GROUP BY {KIND}, level, CASE WHEN period % 100 = 0 THEN 1 ELSE 0 END
        ORDER BY {KIND}, level, is_year"""
    columns = (
        "reporter",
        "scheme",
        "currency",
        "level",
        "is_year",
        "first_period",
        "last_period",
        "periods",
        "records",
    )
    return Question(name="recorded", sql=sql, values={"seller": seller_id, "buyer": buyer_id}, columns=columns)


def ask_pairs() -> Question:
    """Return the question which pairs have records at all, with the first and the last period of each."""
    sql = """
        SELECT seller_id, buyer_id, min(period) AS first_period, max(period) AS last_period,
               CAST(sum(goods) AS BIGINT) AS records
        FROM cube
        GROUP BY seller_id, buyer_id
        ORDER BY seller_id, buyer_id"""
    columns = ("seller_id", "buyer_id", "first_period", "last_period", "records")
    return Question(name="pairs", sql=sql, values={}, columns=columns)
