"""Headings of agreements are found below titles, and each column gets the role that its heading names."""

from __future__ import annotations

import pytest

from data.imports.agreements.headings import DeedRole, find_headings, sheet_columns
from data.imports.files.model import Grid


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
