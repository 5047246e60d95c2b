"""Headings of agreements are found below titles, and each column gets the role that its heading names."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from data.errors import FileRefused
from data.imports.agreements.headings import DeedRole, find_headings, heading_of, sheet_columns
from data.imports.files.model import Grid
from data.imports.files.open_file import open_file


def test_headings_below_a_title() -> None:
    grid = Grid(
        name="Лист1", rows=[["Соглашения с Казахстаном (ТЕСТ)"], [], ["№", "Название", "Стороны", "Дата", "Статус"]]
    )
    headings = find_headings(grid)
    assert headings is not None
    assert (headings.row, headings.table) == (2, "agreements")
    assert [(column.letter, column.role) for column in sheet_columns(grid, headings)] == [
        ("A", "deed_number"),
        ("B", "deed_title"),
        ("C", "deed_parties"),
        ("D", "deed_date"),
        ("E", "deed_status"),
    ]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Дата подписания соглашения", DeedRole.DATE),
        ("Срок действия", DeedRole.UNTIL),
        ("Место подписания", DeedRole.PLACE),
        ("Вид документа", DeedRole.KIND),
        ("Белорусская сторона", DeedRole.BY_PARTY),
        ("Қазақстан тарапы", DeedRole.KZ_PARTY),
        ("Название (между Беларусью и Казахстаном)", DeedRole.TITLE),
        ("Примечание", DeedRole.NOTE),
        ("Соглашения Беларуси и Казахстана", DeedRole.TITLE),
        ("Number of participants", DeedRole.COUNT),
    ],
)
def test_a_heading_has_its_role(heading: str, role: DeedRole) -> None:
    grid = Grid(name="x", rows=[["Title", "Parties", "Date", "Status", heading]])
    headings = find_headings(grid)
    assert headings is not None
    assert 4 in headings.columns[role]


@pytest.mark.parametrize(
    "cells",
    [
        ["Регион", "Год", "Экспорт"],
        ["Белорусская сторона", "Казахстанская сторона", "Наименование товара", "Год"],
        ["Title", "Parties"],
        ["Наименование региона", "Страна-партнёр", "Год", "Значение"],
        ["Country name", "Partner", "Year", "Trade Flow"],
        ["Название", "Партнёр", "Год", "Экспорт, тыс. долл."],
        ["Стороны", "Дата"],
        [],
    ],
)
def test_other_headings_are_none(cells: list[str]) -> None:
    assert find_headings(Grid(name="x", rows=[cells])) is None


def test_the_table_is_said_by_the_title_or_the_sheet() -> None:
    rows = [["Название", "Участники", "Дата"]]
    events, agreements = find_headings(Grid(name="Мероприятия", rows=rows)), find_headings(Grid(name="x", rows=rows))
    assert (events and events.table, agreements and agreements.table) == ("events", "agreements")


def test_the_sides_may_be_below_one_heading_for_both() -> None:
    rows = [["№", "Название", "Стороны", None, "Дата"], [None, None, "Беларусь", "Казахстан", None]]
    headings = find_headings(Grid(name="x", rows=[*rows, ["1", "Соглашение", "Брестская область", "Астана", "2024"]]))
    assert headings is not None
    assert headings.row == 1
    assert headings.party_columns == ((2, DeedRole.BY_PARTY), (3, DeedRole.KZ_PARTY))
    assert heading_of(Grid(name="x", rows=rows), headings, 4) == "Дата"
    of_countries = find_headings(
        Grid(name="x", rows=[["Название", "Стороны", "Дата"], ["Договор", "Беларусь", "2024"]])
    )
    assert of_countries is not None
    assert of_countries.row == 0


def test_no_file_of_figures_is_taken_for_agreements() -> None:
    folder = Path(__file__).parents[1]
    files = [file for name in ("cases", "own_cases") for file in sorted((folder / name).iterdir())]
    found = []
    for file in files:
        with suppress(FileRefused):
            found += [file.name for grid in open_file(file, name=file.name).grids if find_headings(grid)]
    assert len(files) > 30
    assert "23_agreements.xlsx" in found
    assert [name for name in found if not any(word in name for word in ("agreement", "event", "venture"))] == []
