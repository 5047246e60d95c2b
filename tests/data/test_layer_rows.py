from __future__ import annotations

import dataclasses
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.enums import Flow, Measure, ObsStatus, ProductScheme, Reporter
from data.layer_rows import OBSERVATIONS, LayerRow, Observation, Origin

FIGURE = Observation(
    by_id="BY-HO",
    kz_id="KZ-55",
    reporter=Reporter.KZ,
    flow=Flow.IMPORT,
    measure=Measure.VALUE,
    product_scheme=ProductScheme.HS2022,
    product_code="040210",
    period_start="2024",
    period_end="2024",
    value=Decimal("12.50"),
    unit="usd_million",
    currency="USD",
    as_written="12,50",
    note="=1+1",
)
decimals = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**15), max_value=10**15)


@given(value=st.none() | decimals, note=st.text(max_size=20), code=st.from_regex(r"\d{2,6}", fullmatch=True))
def test_a_figure_is_the_same_after_it_was_a_row(value: Decimal | None, note: str, code: str) -> None:
    figure = dataclasses.replace(FIGURE, value=value, note=note, product_code=code)
    row = figure.to_row(Origin(file="f.xlsx", sheet="1", cell="D5"))
    assert (row.table, row.row_id) == (OBSERVATIONS, figure.obs_id)
    assert Observation.from_cells(row.cells) == figure


def test_a_row_holds_its_value_without_an_exponent_and_its_digits_as_they_are() -> None:
    cells = dataclasses.replace(FIGURE, value=Decimal("5.5E+8")).to_row(Origin()).cells
    assert (cells["value"], cells["product_code"]) == ("550000000", "040210")
    assert dataclasses.replace(FIGURE, value=None).to_row(Origin()).cells["value"] is None


@pytest.mark.parametrize(
    ("changed", "is_same"),
    [
        ({"value": Decimal(13)}, True),
        ({"unit": "usd_thousand"}, True),
        ({"obs_status": ObsStatus.PROVISIONAL}, True),
        ({"note": "another"}, True),
        ({"as_written": "13"}, True),
        ({"source_id": "other"}, True),
        ({"kz_id": "KZ-10"}, False),
        ({"reporter": Reporter.BY}, False),
        ({"flow": Flow.EXPORT}, False),
        ({"measure": Measure.INDEX_PCT}, False),
        ({"product_code": "0402"}, False),
        ({"period_end": "2025"}, False),
        ({"currency": "BYN"}, False),
        ({"basis": "2023"}, False),
    ],
)
def test_a_corrected_value_is_the_same_figure_and_another_scope_is_another(
    changed: dict[str, object],
    is_same: bool,
) -> None:
    other = dataclasses.replace(FIGURE, **changed)  # type: ignore[arg-type]
    assert (other.obs_id == FIGURE.obs_id) is is_same


def test_goods_in_words_are_part_of_the_figure_where_they_are_all_that_names_it() -> None:
    words = dataclasses.replace(FIGURE, product_scheme=ProductScheme.TEXT, product_code="", product_name="Tractors")
    assert words.obs_id != dataclasses.replace(words, product_name="Cheese").obs_id
    assert FIGURE.obs_id == dataclasses.replace(FIGURE, product_name="Milk powder").obs_id


def test_the_content_of_a_row_does_not_depend_on_the_order_of_its_cells() -> None:
    one = LayerRow(table="events", row_id="a", cells={"b": "ы", "a": None})
    other = LayerRow(table="events", row_id="a", cells={"a": None, "b": "ы"})
    assert one.content() == other.content() == '{"a":null,"b":"ы"}'


def test_cells_that_are_no_figure_are_refused() -> None:
    cells = FIGURE.to_row(Origin()).cells
    with pytest.raises(ValueError, match="sideways"):
        Observation.from_cells({**cells, "flow": "sideways"})
    with pytest.raises(KeyError):
        Observation.from_cells({"flow": "export"})
