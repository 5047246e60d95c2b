"""The origin of what is said of goods: counted anew from the records, with file, rows, who and when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from components.context import View
from components.documents.goods.goods_origins import goods_evidence, goods_origins, goods_sources
from components.documents.goods.goods_scope import GoodsScope, goods_scope
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang, Reporter
from data.trade.goods_codes import GoodsLevel, level_of

if TYPE_CHECKING:
    from tests.data.trade.goods_layer import DrawnGoods

SIDES = ("BY-HO", "KZ-55")


def asked(drawn: DrawnGoods, lang: Lang = Lang.EN, **chosen: object) -> tuple[View, GoodsScope]:
    selection = Selection(lang=lang, **chosen)  # type: ignore[arg-type]
    view = View(drawn.atlas(), selection, language(lang), date(2026, 11, 24))
    scope = goods_scope(view, *SIDES)
    assert scope
    return view, scope


@pytest.mark.parametrize("code", ["", "84", "0402"])
def test_origins_count_the_records_with_their_first_and_last_row(goods_layer: DrawnGoods, code: str) -> None:
    _, scope = asked(goods_layer, level=GoodsLevel.SUBHEADING)
    found = goods_origins(scope, SIDES, code=code)
    assert {origin.kind.reporter for origin in found} == {Reporter.BY, Reporter.KZ}
    for origin in found:
        mine = [
            row
            for row in goods_layer.rows
            if (row.seller_id, row.buyer_id) == SIDES
            and level_of(row.code) is GoodsLevel.SUBHEADING
            and row.code.startswith(code)
            and row.reporter is origin.kind.reporter
            and scope.first <= row.period <= scope.last
        ]
        lines = [row.line for row in mine]
        assert (origin.records, origin.first_line, origin.last_line) == (len(mine), min(lines), max(lines))
        assert origin.known == sum(row.value is not None for row in mine)
        assert origin.brought is not None
        assert origin.brought.file == "comtrade-2023-2024.csv"


def test_sources_are_of_the_reporter_that_comes_first_each_file_once(goods_layer: DrawnGoods) -> None:
    view, scope = asked(goods_layer, reporter=Reporter.KZ)
    (line,) = goods_sources(scope, scope.ways, view.lang)
    assert line.startswith("UN Comtrade; comtrade-2023-2024.csv, rows ")
    assert line.count("rows ") == 2  # of the two ways
    assert line.endswith("; statistics of Kazakhstan; kept by Anna, 3 November 2026")


@pytest.mark.parametrize("lang", list(Lang))
def test_the_card_names_everything_in_every_language(goods_layer: DrawnGoods, lang: Lang) -> None:
    view, scope = asked(goods_layer, lang)
    card = goods_evidence(view, scope, SIDES, "8433")
    said = " ".join(text for _, text in card.rows)
    for word in ("comtrade-2023-2024.csv", "Anna", "UN Comtrade", "HS2022", "8433", "2026", "For members"):
        assert word in said
    assert all(name and text for name, text in card.rows)
    if lang is not Lang.EN:
        english = {name for name, _ in goods_evidence(*asked(goods_layer), SIDES, "8433").rows}
        assert english.isdisjoint(name for name, _ in card.rows)


def test_the_value_of_the_card_is_the_sum_of_its_records(goods_layer: DrawnGoods) -> None:
    view, scope = asked(goods_layer)
    whole = sum(
        float(row.value or 0)
        for row in goods_layer.rows
        if (row.seller_id, row.buyer_id, row.code, row.reporter) == (*SIDES, "8433", Reporter.BY)
        and scope.first <= row.period <= scope.last
    )
    said = dict(goods_evidence(view, scope, SIDES, "8433").rows)["Value"]
    assert said == f"{whole / 1e6:.2f} million USD; 11 periods on record"


def test_goods_that_nobody_recorded_have_a_card_that_says_so(goods_layer: DrawnGoods) -> None:
    view, scope = asked(goods_layer)
    assert goods_evidence(view, scope, SIDES, "9999").label == "Source: no value is on record"
