"""Goods that could go to a place: sold elsewhere, or bought from others."""

from __future__ import annotations

from data.trade.questions.question import IN_PERIOD, KIND, WAY, Question, Way


def ask_sold_elsewhere(way: Way, *, most: int = 10) -> Question:
    """Return the question for goods that the seller sells to other places of the buyer's country, and not to this one.

    Nothing is answered where the records do not reach: a reporter, scheme and period count only if they have records of
    the pair itself, for without them nothing can be said of what does not go there. ``buyers`` are the other places
    that have bought; ``value`` is what they have bought together in the periods that the pair has records of.

    Parameters
    ----------
    way
        The pair, the level and the months. The buyer is a region (``KZ-55``).
    most
        How many goods of each reporter, scheme and currency.
    """
    sql = f"""
        WITH covered AS (
            SELECT DISTINCT {KIND}, period FROM cube WHERE {WAY} AND {IN_PERIOD}
        ), here AS (
            SELECT DISTINCT {KIND}, code FROM goods WHERE {WAY} AND {IN_PERIOD}
        ), elsewhere AS (
            SELECT g.reporter, g.scheme, g.currency, g.code, sum(g.value) AS value,
                   count(DISTINCT g.buyer_id) AS buyers, count(DISTINCT g.period) AS periods
            FROM goods g JOIN covered c
              ON c.reporter = g.reporter AND c.scheme = g.scheme AND c.currency = g.currency AND c.period = g.period
            WHERE g.seller_id = :seller AND g.buyer_id LIKE :others AND g.buyer_id <> :buyer AND g.level = :level
              AND g.value > 0
            GROUP BY g.reporter, g.scheme, g.currency, g.code
        ), ranked AS (
            SELECT e.*, row_number() OVER (
                       PARTITION BY e.reporter, e.scheme, e.currency ORDER BY e.value DESC, e.code
                   ) AS place
            FROM elsewhere e LEFT JOIN here h
              ON h.reporter = e.reporter AND h.scheme = e.scheme AND h.currency = e.currency AND h.code = e.code
            WHERE h.code IS NULL
        )
        SELECT {KIND}, code, value, buyers, periods FROM ranked WHERE place <= :most ORDER BY {KIND}, place"""
    values = way.values() | {"others": f"{way.buyer_id[:2]}-%", "most": most}
    columns = ("reporter", "scheme", "currency", "code", "value", "buyers", "periods")
    return Question(name="sold elsewhere", sql=sql, values=values, columns=columns)


def ask_bought_from_others(way: Way, *, most: int = 10) -> Question:
    """Return the question for goods that both trade with others and not with each other.

    Only periods count for which the pair itself has records of the same scheme and level. ``bought`` is what the buyer
    buys from others than the seller, ``sold`` what the seller sells to others than the buyer, each by whoever reports
    it: the two may be of two reporters, which are named, and are never added.

    Parameters
    ----------
    way
        The two countries or regions, the level and the months.
    most
        How many goods of each scheme and currency.
    """
    sql = f"""
        WITH covered AS (
            SELECT DISTINCT scheme, currency, period FROM cube WHERE {WAY} AND {IN_PERIOD}
        ), here AS (
            SELECT DISTINCT scheme, currency, code FROM goods WHERE {WAY} AND {IN_PERIOD}
        ), bought AS (
            SELECT g.reporter, g.scheme, g.currency, g.code, sum(g.value) AS bought,
                   count(DISTINCT g.seller_id) AS sellers
            FROM goods g JOIN covered c ON c.scheme = g.scheme AND c.currency = g.currency AND c.period = g.period
            WHERE g.buyer_id = :buyer AND g.seller_id <> :seller AND g.seller_id NOT LIKE :own_seller
              AND g.seller_id <> 'WORLD' AND g.level = :level AND g.value > 0
            GROUP BY g.reporter, g.scheme, g.currency, g.code
        ), sold AS (
            SELECT g.reporter, g.scheme, g.currency, g.code, sum(g.value) AS sold, count(DISTINCT g.buyer_id) AS buyers
            FROM goods g JOIN covered c ON c.scheme = g.scheme AND c.currency = g.currency AND c.period = g.period
            WHERE g.seller_id = :seller AND g.buyer_id <> :buyer AND g.buyer_id NOT LIKE :own_buyer
              AND g.buyer_id <> 'WORLD' AND g.level = :level AND g.value > 0
            GROUP BY g.reporter, g.scheme, g.currency, g.code
        ), ranked AS (
            SELECT b.scheme, b.currency, b.code, b.reporter AS bought_by_whom, b.bought, b.sellers,
                   s.reporter AS sold_by_whom, s.sold, s.buyers,
                   row_number() OVER (
                       PARTITION BY b.scheme, b.currency, b.reporter, s.reporter ORDER BY b.bought DESC, b.code
                   ) AS place
            FROM bought b
            JOIN sold s ON s.scheme = b.scheme AND s.currency = b.currency AND s.code = b.code
            LEFT JOIN here h ON h.scheme = b.scheme AND h.currency = b.currency AND h.code = b.code
            WHERE h.code IS NULL
        )
        SELECT scheme, currency, code, bought_by_whom, bought, sellers, sold_by_whom, sold, buyers
        FROM ranked WHERE place <= :most
        ORDER BY scheme, currency, bought_by_whom, sold_by_whom, place"""
    values = way.values() | {
        "own_seller": f"{way.seller_id[:2]}-%",
        "own_buyer": f"{way.buyer_id[:2]}-%",
        "most": most,
    }
    columns = (
        "scheme",
        "currency",
        "code",
        "bought_by_whom",
        "bought",
        "sellers",
        "sold_by_whom",
        "sold",
        "buyers",
    )
    return Question(name="bought from others", sql=sql, values=values, columns=columns)
