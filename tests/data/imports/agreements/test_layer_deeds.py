"""Rows of a layer have every column of their tables, and an atlas can be built of them."""

from __future__ import annotations

import re

from tests.data.imports.agreements.sheets import cells, read, sheet
from tests.data.whole import ATLAS

ROW = ("Соглашение", "Гомельский облисполком; ТОО «Тест»", "17.05.2024", "до 2027", "действует", "торговля")


def test_rows_have_the_columns_and_values_of_the_contract() -> None:
    reading = read(sheet(ROW))
    assert {row.table for row in reading.rows} == {"agreements", "agreement_parties", "ties", "organisations"}
    for row in reading.rows:
        table = ATLAS.contract.table(row.table)
        assert tuple(row.cells) == table.names
        for field in table.fields:
            cell = row.cells[field.name]
            assert cell is not None or not field.required
            assert cell is None or not field.enum or cell in field.enum
            assert (
                cell is None or not field.pattern or field.name == "locator" or re.fullmatch(field.pattern, str(cell))
            )
        assert row.row_id == "/".join(str(row.cells[key]) for key in table.primary_key)
        assert (row.origin.file, row.origin.sheet) == ("f.xlsx", "Соглашения")


def test_an_organisation_without_a_seat_ties_its_country() -> None:
    (tie,) = cells(read(sheet(ROW)), "ties")
    assert (tie["by_place_id"], tie["kz_place_id"], tie["inferred"]) == ("BY-HO", "KZ", True)
    assert (tie["kind"], tie["since"], tie["themes"]) == ("agreement", "2024-05-17", "trade")


def test_a_title_is_in_the_language_it_is_written_in() -> None:
    (row,) = cells(read(sheet(ROW)), "agreements")
    assert (row["title_en"], row["title_ru"], row["title_be"], row["title_kk"]) == (
        "Соглашение",
        "Соглашение",
        None,
        None,
    )
    assert row["title_state"] == "draft"
    headings = ("Название (рус)", "Title (eng)", "Стороны", "Дата")
    (both,) = cells(
        read(sheet(("Соглашение", "Agreement", "Брестская область; Костанайская область", "2024"), headings=headings)),
        "agreements",
    )
    assert (both["title_en"], both["title_ru"]) == ("Agreement", "Соглашение")


def test_what_states_the_book_again_repeats_it_with_its_tie() -> None:
    reading = read(sheet(("Меморандум", "Гродненская область; Акмолинская область", "2014")))
    assert cells(reading, "agreements")[0]["repeats"] == "grodno-akmola-memorandum-2014"
    assert cells(reading, "ties")[0]["repeats"] == "tie-grodno-akmola-memorandum-2014"
