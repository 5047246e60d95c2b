"""Goods of a layer as a step: what is drawn and in the table is what the page ranks, and the view is of the layer."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

import pytest
from pptx import Presentation

from components.context import View
from components.documents.goods.ranked_goods import rank_goods
from components.documents.story.model import Picture
from components.documents.story.of_layers.goods_step import EACH, goods_chart, is_of_goods, scope_of
from components.documents.story.place_talk import pair_talk, region_talk
from components.documents.story.step_pictures import ChartPicture
from components.documents.story.suggestion import suggested_step
from components.exports.talks.pptx_file import write_pptx
from components.i18n.language import language
from data.atlas.addresses import read_address
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from tests.data.trade.goods_layer import DrawnGoods

DAY = date(2026, 11, 24)
PAIR = "/pair?by=BY-HO&kz=KZ-55&data=own&layer=chamber&level=heading"


def own(drawn: DrawnGoods, lang: Lang = Lang.EN, **chosen: str) -> View:
    selection = Selection(lang=lang, data=DataChoice.OWN, **chosen)  # type: ignore[arg-type]
    return View(drawn.atlas(), selection, language(lang), DAY)


def test_the_chart_has_the_values_that_the_page_ranks(goods_layer: DrawnGoods) -> None:
    view = own(goods_layer, by="BY-HO", kz="KZ-55")
    chart, scope = goods_chart(view), scope_of(view)
    assert scope is not None
    ranked = rank_goods(scope, ("BY-HO", "KZ-55"))[0]
    first = [value for value in chart.series[0].values if value]
    assert [value.value for value in first] == [
        round(float(good.values[0].value or 0) / 1e6, 4) for good in ranked.goods[: len(first)]
    ]
    assert [category[:4] for category in chart.categories][: len(first)] == [g.code for g in ranked.goods[: len(first)]]
    assert [row[1][:4] for row in chart.table[1:] if row[0].startswith("Gomel")] == [
        good.code for good in ranked.goods[:EACH]
    ]
    assert all(len(series.values) == len(chart.categories) for series in chart.series)


@pytest.mark.parametrize("lang", list(Lang))
def test_a_view_of_goods_is_a_step_in_every_language(goods_layer: DrawnGoods, lang: Lang) -> None:
    step = suggested_step(own(goods_layer, lang), PAIR, lang2=Lang.EN)
    assert step.picture is Picture.CHART
    assert isinstance(step.shown, ChartPicture)
    assert step.view == PAIR
    assert "comtrade-2023-2024.csv" in step.source
    assert step.claims == ()
    assert step.layer is not None
    assert len(step.shown.table) > 1
    read_address(step.view, atlas=goods_layer.atlas())


def test_beside_the_book_a_view_of_goods_is_a_step_of_the_layer_alone(goods_layer: DrawnGoods) -> None:
    both = View(ATLAS, Selection(data=DataChoice.BOTH), language(Lang.EN), DAY, goods_layer.atlas())
    step = suggested_step(both, "/trade?data=both&level=chapter&from=2023-01&to=2023-12")
    assert step.view == "/trade?data=own&layer=chamber&level=chapter&from=2023-01&to=2023-12"
    assert step.layer is not None
    assert not step.layer.is_beside
    assert "2023" in step.headline


def test_a_view_without_records_is_a_step_of_what_else_it_shows(goods_layer: DrawnGoods) -> None:
    step = suggested_step(own(goods_layer), "/pair?by=BY-VI&kz=KZ-10&data=own&level=heading")
    assert "level" not in step.view
    assert step.picture is Picture.MAP
    empty = goods_chart(own(goods_layer, by="BY-VI", kz="KZ-10"))
    assert (empty.series, empty.table) == ((), ())


def test_a_view_of_the_book_is_never_of_goods() -> None:
    assert not is_of_goods(read_address("/trade?place=BY-HO", atlas=ATLAS))


def test_talks_made_on_the_spot_have_the_goods_of_the_pair_and_of_the_place(goods_layer: DrawnGoods) -> None:
    pair = pair_talk(own(goods_layer), "BY-HO", "KZ-55", lang2=Lang.KK)
    (step,) = [step for step in pair.steps if step.id.endswith(":goods")]
    assert step.view == PAIR
    assert step.headline2
    assert not any(step.id.endswith(":goods") for step in region_talk(own(goods_layer), "BY-HO").steps)


def test_its_slide_has_a_native_chart_and_a_native_table(goods_layer: DrawnGoods) -> None:
    view = own(goods_layer, Lang.RU)
    slides = Presentation(io.BytesIO(write_pptx(view, pair_talk(view, "BY-HO", "KZ-55")))).slides
    (slide,) = [slide for slide in slides if any(shape.has_chart for shape in slide.shapes)]
    (chart,) = [shape for shape in slide.shapes if shape.has_chart]
    (table,) = [shape for shape in slide.shapes if shape.has_table]
    assert table.table.cell(1, 1).text == "8433 «Harvesting machinery»"
    assert chart.top + chart.height <= table.top
    assert table.top + table.height < slide.shapes.title.top + 6_858_000
