"""Goods of a draft in words: what they are, which change, and which would go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from components.pages.your_data.draft_desk.draft_texts import draft_data
from components.pages.your_data.draft_desk.goods_changes import goods_changes, goods_sentences, level_words, period_text
from components.pages.your_data.layer_desk import layers_data
from data.enums import Lang
from data.trade.goods_codes import GoodsLevel
from tests.data.imports.goods.comtrade_files import months, text

if TYPE_CHECKING:
    from tests.components.pages.your_data.conftest import OwnData


def shown(own: OwnData, lang: Lang = Lang.EN) -> dict[str, Any]:
    return draft_data(own.view(lang), own.draft, own.store.layers())


def groups(own: OwnData) -> dict[str, dict[str, Any]]:
    return {group["id"]: group for group in shown(own)["changes"]}


def bring(own: OwnData, lines: list[list[str]]) -> None:
    own.bring(text(lines).encode(), "comtrade.csv")


def test_records_of_a_download_are_said_by_level_period_and_reporter(own: OwnData) -> None:
    bring(own, months(2024))
    data = shown(own)
    assert "records of goods 336" in data["verdict"]
    first, second = data["aside"][:2]
    assert first == (
        "Goods by level: all goods 24, chapters (2 digits) 144, subheadings (6 digits) 168. Classification: HS2022."
        " Reported by: statistics of Belarus, statistics of Kazakhstan."
    )
    assert second.startswith("Periods: 12 (January 2024 – December 2024).")
    new = groups(own)["goods-new"]
    assert (new["count"], new["more"]) == ("336", 336 - len(new["rows"]))
    row, value = new["rows"][0]
    assert row.startswith("Belarus → Kazakhstan, all goods, ")
    assert value.endswith(" USD")


def test_a_changed_record_has_its_value_before_and_after_and_one_that_would_go_is_named(own: OwnData) -> None:
    lines = months(2024, last=1)
    bring(own, lines)
    own.do(do="keep", draft=own.draft.draft_id, name="Goods", title="Comtrade")
    assert own.said == "Kept in “Goods” as version 2."
    tractors = next(number for number, one in enumerate(lines) if one[13] == "870192")
    lines[tractors] = [*lines[tractors][:-1], "7.5"]
    bring(own, [one for one in lines if one[13] != "040690"])
    found = groups(own)
    ((row, value),) = found["goods-changed"]["rows"]
    assert "870192: Tractors, January 2024, statistics of Belarus" in row
    assert value.endswith(" → 7.5 USD")
    assert found["goods-gone"]["count"] == "2"
    assert all("040690" in row for row, _ in found["goods-gone"]["rows"])
    assert found["goods-new"]["any"] is False
    (question,) = shown(own)["questions"]
    assert "2" in question["text"]


@pytest.mark.parametrize("lang", list(Lang))
def test_the_layer_says_how_many_records_it_has(own: OwnData, lang: Lang) -> None:
    bring(own, months(2024, last=1))
    own.do(do="keep", draft=own.draft.draft_id, name="Goods", title="Comtrade")
    (layer,) = layers_data(own.view(lang), own.visitor, None)["layers"]
    assert "28" in layer["counts"]
    assert layer["canUndo"] is True


def test_a_draft_without_goods_says_nothing_of_them(own: OwnData) -> None:
    own.bring()
    assert goods_changes(own.view(), own.draft.state) == []
    assert goods_sentences(own.view(), own.draft.state) == []


def test_every_level_has_words_and_a_period_is_a_month_or_a_year(own: OwnData) -> None:
    view = own.view(Lang.RU)
    assert set(level_words(view.lang)) == {level.value for level in GoodsLevel}
    assert (period_text(view, 202400), period_text(view, 202403)) == ("2024", "март 2024\u202fг.")
