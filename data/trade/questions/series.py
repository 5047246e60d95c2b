"""Values of a pair by month or year."""

from __future__ import annotations

from data.trade.questions.question import IN_PERIOD, KIND, WAY, Question, Way


def ask_series(way: Way, *, code: str = "") -> Question:
    """Return the question for the values of a pair by period, all its goods or those of a code.

    A period that nobody recorded has no row, and a value that was not given is counted, not taken as zero: ``known`` of
    ``goods`` records have a value.

    Parameters
    ----------
    way
        The pair, the level and the months.
    code
        Goods of a chapter, heading or subheading: all codes of the level that begin with it. Empty for all goods.
    """
    columns = ("reporter", "scheme", "currency", "period", "value", "goods", "known")
    values = way.values()
    if len(code) <= 2:
        source, chosen = "cube", "(:code = '' OR chapter = :code)"
        counts = "CAST(sum(goods) AS BIGINT) AS goods, CAST(sum(known) AS BIGINT) AS known"
        values |= {"code": code}
    else:
        source, chosen = "goods", "code LIKE :code"
        counts = "count(*) AS goods, count(value) AS known"
        values |= {"code": f"{code}%"}
    sql = f"""
        SELECT {KIND}, period, sum(value) AS value, {counts}
        FROM {source}
        WHERE {WAY} AND {IN_PERIOD} AND {chosen}
        GROUP BY {KIND}, period
        ORDER BY {KIND}, period"""
    return Question(name="series", sql=sql, values=values, columns=columns)


def ask_chapters(way: Way) -> Question:
    """Return the question for the values of a pair by chapter, the largest first."""
    sql = f"""
        SELECT {KIND}, chapter, sum(value) AS value, CAST(sum(goods) AS BIGINT) AS goods,
               CAST(sum(known) AS BIGINT) AS known, count(DISTINCT period) AS periods
        FROM cube
        WHERE {WAY} AND {IN_PERIOD}
        GROUP BY {KIND}, chapter
        ORDER BY {KIND}, value DESC NULLS LAST, chapter"""
    columns = ("reporter", "scheme", "currency", "chapter", "value", "goods", "known", "periods")
    return Question(name="chapters", sql=sql, values=way.values(), columns=columns)
