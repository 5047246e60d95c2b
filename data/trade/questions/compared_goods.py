"""Goods of a pair compared with the same months of the year before."""

from __future__ import annotations

from typing import Final

from data.trade.questions.goods_question import IN_PERIOD, KIND, WAY, YEAR, Question, Value, Way

COLUMNS: Final = (
    "reporter",
    "scheme",
    "currency",
    "code",
    "value",
    "unknown",
    "compared",
    "earlier",
    "periods",
    "compared_periods",
)
"""Columns of the answers.

``value`` is of all periods asked for, ``compared`` of those that are on record a year earlier too, and ``earlier`` of
the same months then: only these two may be set against each other. ``periods`` and ``compared_periods`` say how many
they are. ``unknown`` counts the records without a value.
"""
_COMPARED: Final = f"""
        WITH held AS (
            SELECT DISTINCT {KIND}, period FROM cube WHERE {WAY} AND (period % 100 = 0) = (:yearly = 1)
        ), asked AS (
            SELECT h.reporter, h.scheme, h.currency, h.period,
                   CASE WHEN e.period IS NULL THEN 0 ELSE 1 END AS is_compared
            FROM held h LEFT JOIN held e
              ON e.reporter = h.reporter AND e.scheme = h.scheme AND e.currency = h.currency
             AND e.period = h.period - {YEAR}
            WHERE h.{IN_PERIOD.replace("(period", "(h.period")}
        ), counted AS (
            SELECT {KIND}, count(*) AS periods, CAST(sum(is_compared) AS BIGINT) AS compared_periods
            FROM asked GROUP BY {KIND}
        ), lately AS (
            SELECT g.reporter, g.scheme, g.currency, g.code, sum(g.value) AS value,
                   count(*) - count(g.value) AS unknown,
                   sum(CASE WHEN a.is_compared = 1 THEN g.value END) AS compared, max(a.is_compared) AS is_compared
            FROM goods g JOIN asked a
              ON a.reporter = g.reporter AND a.scheme = g.scheme AND a.currency = g.currency AND a.period = g.period
            WHERE {WAY} AND g.code LIKE :code
            GROUP BY g.reporter, g.scheme, g.currency, g.code
        ), before AS (
            SELECT g.reporter, g.scheme, g.currency, g.code, sum(g.value) AS earlier
            FROM goods g JOIN asked a
              ON a.reporter = g.reporter AND a.scheme = g.scheme AND a.currency = g.currency
             AND a.period - {YEAR} = g.period
            WHERE {WAY} AND g.code LIKE :code AND a.is_compared = 1
            GROUP BY g.reporter, g.scheme, g.currency, g.code
        )"""


def _values(way: Way, most: int, code: str) -> dict[str, Value]:
    return way.values() | {"most": most, "code": f"{code}%"}


def ask_top_goods(way: Way, *, most: int = 10, code: str = "") -> Question:
    """Return the question for the goods of the largest value, with the same months of the year before.

    Parameters
    ----------
    way
        The pair, the level and the months.
    most
        How many goods of each reporter, scheme and currency.
    code
        Goods whose code begins so; empty for all goods of the level.
    """
    sql = f"""{_COMPARED}, ranked AS (
            SELECT l.reporter, l.scheme, l.currency, l.code, l.value, l.unknown, l.compared, b.earlier, c.periods,
                   c.compared_periods,
                   row_number() OVER (
                       PARTITION BY l.reporter, l.scheme, l.currency ORDER BY l.value DESC NULLS LAST, l.code
                   ) AS place
            FROM lately l
            JOIN counted c ON c.reporter = l.reporter AND c.scheme = l.scheme AND c.currency = l.currency
            LEFT JOIN before b
              ON b.reporter = l.reporter AND b.scheme = l.scheme AND b.currency = l.currency AND b.code = l.code
        )
        SELECT {", ".join(COLUMNS)} FROM ranked WHERE place <= :most ORDER BY {KIND}, place"""
    return Question(name="top goods", sql=sql, values=_values(way, most, code), columns=COLUMNS)


def ask_new_and_gone(way: Way, *, most: int = 10, code: str = "") -> Question:
    """Return the question for goods on record in one of the two years alone, the largest first.

    New goods have ``compared`` and no ``earlier``, gone ones the other way round; both in the months that are on record
    in both years, so that a month nobody recorded makes nothing new.

    Parameters
    ----------
    way
        The pair, the level and the months.
    most
        How many new and how many gone goods of each reporter, scheme and currency.
    code
        Goods whose code begins so; empty for all goods of the level.
    """
    sql = f"""{_COMPARED}, either AS (
            SELECT l.reporter, l.scheme, l.currency, l.code, l.value, l.unknown, l.compared, b.earlier
            FROM lately l LEFT JOIN before b
              ON b.reporter = l.reporter AND b.scheme = l.scheme AND b.currency = l.currency AND b.code = l.code
            WHERE b.code IS NULL AND l.compared IS NOT NULL
            UNION ALL
            SELECT b.reporter, b.scheme, b.currency, b.code, l.value, l.unknown, l.compared, b.earlier
            FROM before b LEFT JOIN lately l
              ON b.reporter = l.reporter AND b.scheme = l.scheme AND b.currency = l.currency AND b.code = l.code
             AND l.is_compared = 1
            WHERE l.code IS NULL AND b.earlier IS NOT NULL
        ), ranked AS (
            SELECT e.*, c.periods, c.compared_periods,
                   row_number() OVER (
                       PARTITION BY e.reporter, e.scheme, e.currency, CASE WHEN e.earlier IS NULL THEN 0 ELSE 1 END
                       ORDER BY coalesce(e.compared, e.earlier) DESC, e.code
                   ) AS place
            FROM either e
            JOIN counted c ON c.reporter = e.reporter AND c.scheme = e.scheme AND c.currency = e.currency
        )
        SELECT {", ".join(COLUMNS)} FROM ranked WHERE place <= :most
        ORDER BY {KIND}, CASE WHEN earlier IS NULL THEN 0 ELSE 1 END, place"""
    return Question(name="new and gone", sql=sql, values=_values(way, most, code), columns=COLUMNS)
