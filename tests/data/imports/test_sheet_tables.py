"""Tables of sheets."""

from __future__ import annotations

from data.imports.sheet_tables import has_headings_of_figures
from tests.data.imports.grids import grid_of, read_rows

HEAD = ["Область", "Экспорт в Казахстан, млн USD"]


def test_a_hidden_sheet_is_not_read() -> None:
    shown = grid_of([HEAD, ["Брестская область", 1.5]], name="2024")
    hidden = grid_of([HEAD, ["Брестская область", 2.5]], name="2023", is_hidden=True)
    reading = read_rows(shown, hidden)
    assert (reading.taken, reading.skipped["hidden sheet"]) == (1, 1)


def test_the_name_of_a_sheet_gives_its_year_or_its_region() -> None:
    reading = read_rows(
        grid_of([HEAD, ["Брестская область", 1.5]], name="2023"), grid_of([HEAD, ["Минская область", 1.5]], name="2024")
    )
    assert [row.cells["period_start"] for row in reading.rows[1:]] == ["2023", "2024"]
    rows = [["Год", "Экспорт в Казахстан, млн USD"], [2024, 1.5]]
    assert read_rows(grid_of(rows, name="Брестская область")).rows[1].cells["by_id"] == "BY-BR"


def test_a_sheet_without_figures_is_said() -> None:
    reading = read_rows(
        grid_of([HEAD, ["Брестская область", 1.5]], name="2024"), grid_of([["Пояснение"]], name="О данных")
    )
    assert [finding.code for finding in reading.findings] == ["layout.no_figures"]
    assert reading.taken == 1


def test_columns_have_their_roles() -> None:
    reading = read_rows([HEAD, ["Брестская область", 1.5]], answers={"period": "2024"})
    assert [(column.letter, column.role) for column in reading.columns] == [("A", "place"), ("B", "export")]


def test_headings_of_figures_are_known() -> None:
    assert has_headings_of_figures(grid_of([["Показатель", "Значение", "Период"]]))
    assert not has_headings_of_figures(grid_of([["Название", "Стороны", "Дата подписания"]]))
