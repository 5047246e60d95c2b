"""Goods of figures: names in four languages, and the chapter where it is certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.enums import Lang
from data.queries.trade.goods import claims_of_goods, goods_of

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas


def test_goods_come_in_the_order_of_the_source_with_their_chapter(small: Atlas) -> None:
    tractors, metalware = goods_of(small, "turnover-gomel-pavlodar-2017")
    assert (tractors.names[Lang.RU], tractors.hs_chapter) == ("тракторы", "87")
    assert (metalware.names[Lang.KK], metalware.hs_chapter) == ("метиздер", None)
    assert goods_of(small, "turnover-2021") == ()


def test_figures_are_found_by_their_goods(small: Atlas) -> None:
    assert claims_of_goods(small) == {
        "metalware": ("turnover-gomel-pavlodar-2017",),
        "tractors": ("turnover-gomel-pavlodar-2017",),
    }


@pytest.mark.parametrize(
    ("claim_id", "english"),
    [
        (
            "goods-export-gomel-pavlodar-2017-01-02",
            ["condensed milk and cream", "railway track equipment", "metalware", "porcelain tableware and kitchenware"],
        ),
        ("goods-import-gomel-pavlodar-2017-01-02", ["ferrosilicon"]),
        ("goods-export-new-2011", ["vegetables", "glassware", "newsprint", "leisure watercraft"]),
        ("goods-wanted-feed-2022-10", ["mixed feed", "premixes", "amino acids", "seed potatoes"]),
        ("units-agromashholding-2020", ["combine harvesters", "tractors"]),
        ("share-paraxylene-mogilev-region-2022", ["paraxylene"]),
        ("turnover-2021", []),
    ],
)
def test_the_goods_of_a_figure_are_those_of_the_book(atlas: Atlas, claim_id: str, english: list[str]) -> None:
    assert [good.names[Lang.EN] for good in goods_of(atlas, claim_id)] == english


@pytest.mark.parametrize(
    ("english", "chapter"),
    [
        ("furniture", "94"), ("sugar", "17"), ("ferrosilicon", "72"), ("medicines", "30"), ("milk and cream", "04"),
        ("beef", "02"), ("combine harvesters", "84"), ("tractors", "87"), ("wires and cables", None),
    ],
)  # fmt: skip
def test_a_chapter_is_given_where_the_words_leave_no_doubt(atlas: Atlas, english: str, chapter: str | None) -> None:
    (found,) = {
        good.hs_chapter
        for claim_id in claims_of_goods(atlas)[english]
        for good in goods_of(atlas, claim_id)
        if good.names[Lang.EN] == english
    }
    assert found == chapter


def test_every_figure_that_speaks_of_goods_in_general_names_them_where_the_book_does(atlas: Atlas) -> None:
    vague = {"main goods", "goods in demand", "goods offered", "new export items"}
    products = atlas.tables["trade"]["product"]
    without = [i for i in products.index[products.isin(vague)] if not goods_of(atlas, i)]
    # A number of new items, and the goods of two makers which the book does not name.
    assert without == ["count-export-items-added-2010", "goods-demand-gomel-region-2022"]
