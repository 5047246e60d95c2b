"""Pictures of goods among those of trade, a region and a pair; the worker draws each, beside the book and alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from components.exports.goods_pictures import GoodsPictures
from components.exports.picture_plan import names, plan
from components.exports.view_table import tabulate
from components.pages import page
from components.worker.drawing_jobs import JOBS
from components.worker.pictures import picture_job
from data.enums import DataChoice, Lang
from tests.components.documents.goods.goods_views import goods_view

if TYPE_CHECKING:
    from tests.data.trade.goods_layer import DrawnGoods

CHOSEN: dict[str, dict[str, Any]] = {
    "trade": {},
    "region": {"place": "KZ"},
    "pair": {"by": "BY-HO", "kz": "KZ-55"},
}


@pytest.mark.parametrize("data", [DataChoice.OWN, DataChoice.BOTH])
@pytest.mark.parametrize("name", CHOSEN)
def test_each_picture_has_a_title_and_is_drawn(goods_layer: DrawnGoods, name: str, data: DataChoice) -> None:
    view, content = goods_view(goods_layer, data=data, lang=Lang.RU, **CHOSEN[name]), page(name).content
    own = [one for one in names(view, content) if one.startswith(("goods-", "months-"))]
    assert own == ["goods-export", "months-export", "goods-import", "months-import"]
    for one in own:
        drawn = plan(view, content, one)
        assert "→" in drawn.title
        assert (data is DataChoice.BOTH) == drawn.title.startswith("Наши данные: Chamber of Commerce. ")
        assert drawn.note
    job = picture_job(view, content, own[1], "svg")
    assert JOBS[job.name](view.atlas, **job.arguments).startswith(b"<svg")


@pytest.mark.parametrize("name", CHOSEN)
def test_the_files_have_the_goods_of_the_layer_and_the_books_rows_are_its_own(
    goods_layer: DrawnGoods, name: str
) -> None:
    view, content = goods_view(goods_layer, **CHOSEN[name]), page(name).content
    found = tabulate(view, content)
    goods = [row for row in found.records if row.get("goods_code")]
    assert goods
    assert {row["data"] for row in goods} == {"chamber"}
    assert all(row["cite"] and row["goods_value"] for row in goods)


def test_without_places_or_goods_there_are_none(goods_layer: DrawnGoods) -> None:
    view = goods_view(goods_layer)
    assert GoodsPictures(lambda _view: None).charts(view) == {}
    assert GoodsPictures(lambda _view: ("BY-BR", "KZ-15")).titles(view) == {}
