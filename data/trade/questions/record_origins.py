"""Records as they were brought, each with its import and line, and how many of a sum are of which import."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from data.trade.questions.goods_question import IN_PERIOD, KIND, WAY, Question

if TYPE_CHECKING:
    from data.trade.questions.goods_question import Way

_RECORD: Final = "reporter, scheme, currency, code, period, value, status, net_kg, import_key, line"
_ANY: Final = "(:reporter = '' OR reporter = :reporter)"


def ask_records(way: Way, *, code: str = "", reporter: str = "", after: int = 0, most: int = 1000) -> Question:
    """Return the question for the records of a way, by code and period.

    Parameters
    ----------
    way
        The pair, the level and the months.
    code
        Goods whose code begins so; empty for all goods of the level.
    reporter
        Whose records alone; empty for all.
    after, most
        So many records are passed over, and so many are answered; ``place`` counts them from 1, ``records`` is how
        many there are in all.
    """
    sql = f"""
        WITH found AS (
            SELECT {_RECORD}, row_number() OVER (ORDER BY code, period, {KIND}, import_key, line) AS place,
                   count(*) OVER () AS records
            FROM goods
            WHERE {WAY} AND {IN_PERIOD} AND code LIKE :code AND {_ANY}
        )
        SELECT place, records, {_RECORD} FROM found WHERE place > :after AND place <= :until ORDER BY place"""
    values = way.values() | {"code": f"{code}%", "reporter": reporter, "after": after, "until": after + most}
    columns = ("place", "records", *_RECORD.split(", "))
    return Question(name="records", sql=sql, values=values, columns=columns)


def ask_origins(way: Way, *, code: str = "") -> Question:
    """Return the question by which imports the records of a way are: how many of each, and its first and last line.

    Parameters
    ----------
    way
        The pair, the level and the months.
    code
        Goods whose code begins so; empty for all goods of the level.
    """
    sql = f"""
        SELECT {KIND}, import_key, count(*) AS records, count(value) AS known, min(line) AS first_line,
               max(line) AS last_line
        FROM goods
        WHERE {WAY} AND {IN_PERIOD} AND code LIKE :code
        GROUP BY {KIND}, import_key
        ORDER BY {KIND}, import_key"""
    columns = ("reporter", "scheme", "currency", "import_key", "records", "known", "first_line", "last_line")
    return Question(name="origins", sql=sql, values=way.values() | {"code": f"{code}%"}, columns=columns)
