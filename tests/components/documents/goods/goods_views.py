"""Views of drawn goods, beside the book and alone, and sums of the drawn records counted anew."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from components.context import View
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang
from data.trade.goods_codes import level_of
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from data.enums import Reporter
    from data.trade.goods_codes import GoodsLevel
    from tests.data.trade.goods_layer import DrawnGoods

DAY: Final = date(2026, 11, 24)
SOLD: Final = ("BY", "KZ")
BOUGHT: Final = ("KZ", "BY")


def goods_view(drawn: DrawnGoods, *, lang: Lang = Lang.EN, data: DataChoice = DataChoice.BOTH, **chosen: Any) -> View:
    """Return a view of a layer with drawn goods, beside the book or alone."""
    selection, own = Selection(data=data, lang=lang, **chosen), drawn.atlas()
    if data is DataChoice.OWN:
        return View(own, selection, language(lang), DAY)
    return View(ATLAS, selection, language(lang), DAY, own)


def known_sum(
    drawn: DrawnGoods,
    sides: tuple[str, str],
    reporter: Reporter,
    *,
    level: GoodsLevel,
    code: str = "",
    years: tuple[int, ...] = (2024,),
) -> Decimal:
    """Return the sum of the known values of a way, record by record."""
    return sum(
        (
            row.value
            for row in drawn.rows
            if (row.seller_id, row.buyer_id) == sides
            and row.reporter is reporter
            and level_of(row.code) is level
            and row.code.startswith(code)
            and row.year in years
            and row.value is not None
        ),
        Decimal(0),
    )
