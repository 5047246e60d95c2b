"""Rows in words: a figure by its places, flow, goods and period; an agreement by its title."""

from __future__ import annotations

from datetime import date

import pytest

from components.context import View
from components.i18n.language import language
from components.pages.your_data.draft_desk.row_texts import number_text, place_text, row_text, value_text
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS

VIEW = View(ATLAS, Selection(), language(Lang.EN), date(2026, 11, 24))
FIGURE = {
    "by_id": "BY-HO", "kz_id": "KZ-55", "flow": "export", "measure": "value", "period_start": "2024-01",
    "period_end": "2024-03", "product_code": "0401", "product_name": "Milk", "unit": "usd_thousand", "value": "1234.5",
}  # fmt: skip


def test_a_figure_is_said_by_its_places_flow_goods_and_period() -> None:
    said = row_text(VIEW, "observations", "obs-1", FIGURE)
    assert said == (
        "Gomel Region – Pavlodar Region, Exports from Belarus to Kazakhstan, 0401: Milk, January 2024 – March 2024"
    )
    assert value_text(VIEW, FIGURE) == "1.2345 million US dollars"
    assert value_text(VIEW, FIGURE | {"value": None}) == ""


def test_an_agreement_is_said_by_its_title_in_the_language_or_another() -> None:
    assert row_text(VIEW, "agreements", "a-1", {"title_ru": "Договор", "title_en": None}).startswith("Договор")
    assert row_text(VIEW, "agreements", "a-1", {}) == "a-1"


@pytest.mark.parametrize("text", ["<b>", "", "12,5 x"])
def test_what_is_no_number_and_no_place_stays_as_it_is(text: str) -> None:
    assert number_text(VIEW, text) == text
    assert place_text(VIEW, text) == text


def test_a_period_that_cannot_be_read_stays_as_it_is() -> None:
    said = row_text(VIEW, "observations", "obs-1", FIGURE | {"period_start": "?", "period_end": "2024"})
    assert said.endswith("? – 2024")
