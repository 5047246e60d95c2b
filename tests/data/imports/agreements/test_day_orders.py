"""Order of day and month in days with strokes."""

from __future__ import annotations

import pytest

from data.imports.agreements.day_orders import both_readings, day_order_in, is_open, with_day_first
from data.imports.quantities.periods import DayOrder
from tests.data.imports.grids import grid_of


@pytest.mark.parametrize(
    ("days", "order"),
    [
        (["05/06/2024"], DayOrder.EITHER),
        (["05/06/2024", "25/06/2024"], DayOrder.DAY_FIRST),
        (["05/06/2024", "06/25/24"], DayOrder.MONTH_FIRST),
        (["05/31/2024", "31/05/2024"], DayOrder.EITHER),
        (["05/05/2024", "05.06.2024", "2024-06-05", "45/46/2024", "00/05/2024"], None),
    ],
)
def test_the_days_of_a_sheet_show_their_order(days: list[str], order: DayOrder | None) -> None:
    grid = grid_of([["Дата", "07/08/2024"], *([day] for day in days)])
    assert day_order_in(grid, 1, [0]) is order


def test_a_month_that_comes_first_is_put_behind_its_day() -> None:
    assert with_day_first("06/05/2024 - 06/25/2024", DayOrder.MONTH_FIRST) == "05.06.2024 - 25.06.2024"
    assert with_day_first("05/06/2024", DayOrder.DAY_FIRST) == "05/06/2024"
    assert with_day_first(None, DayOrder.MONTH_FIRST) is None


def test_both_readings_of_a_day() -> None:
    assert both_readings("05/06/24") == ("2024-06-05", "2024-05-06")
    assert both_readings("soon") == ("soon", "soon")
    assert is_open("до 05/06/2024")
    assert not is_open("25/06/2024")
    assert not is_open(None)
