"""One of every question, for tests that ask them all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from data.trade.goods_codes import GoodsLevel
from data.trade.questions.compared_goods import ask_new_and_gone, ask_top_goods
from data.trade.questions.goods_question import Way
from data.trade.questions.goods_series import ask_chapters, ask_series
from data.trade.questions.parts_and_totals import ask_parts_and_totals
from data.trade.questions.possible_goods import ask_bought_from_others, ask_sold_elsewhere
from data.trade.questions.record_origins import ask_origins, ask_records
from data.trade.questions.recorded import ask_pairs, ask_recorded
from data.trade.questions.trade_map import ask_map

if TYPE_CHECKING:
    from data.trade.questions.goods_question import Question

REGIONS: Final = Way(seller_id="BY-HO", buyer_id="KZ-55", first=202401, last=202409)
COUNTRIES: Final = Way(seller_id="BY", buyer_id="KZ", first=202301, last=202402, level=GoodsLevel.HEADING)
YEARS: Final = Way(seller_id="BY", buyer_id="KZ", first=202300, last=202412, yearly=True)


def every_question() -> list[Question]:
    """Return every question, of regions, countries, months and years."""
    asked: list[Question] = [ask_pairs()]
    for way in (REGIONS, COUNTRIES, YEARS):
        asked += [
            ask_recorded(way.seller_id, way.buyer_id),
            ask_parts_and_totals(way.seller_id, way.buyer_id),
            ask_series(way),
            ask_series(way, code="87"),
            ask_series(way, code="8704"),
            ask_chapters(way),
            ask_top_goods(way, most=4),
            ask_new_and_gone(way, most=3),
            ask_sold_elsewhere(way, most=5),
            ask_bought_from_others(way, most=5),
            ask_records(way, code="84", reporter="by", after=1, most=7),
            ask_origins(way, code="84"),
            ask_map(way.first, way.last, way.level, yearly=way.yearly),
            ask_map(way.first, way.last, way.level, chapter="84", yearly=way.yearly),
        ]
    return asked
