"""Texts without what people vary."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from data.imports.quantities.folded import fold, fold_heading, references, text_of, without_references


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        (Decimal("550000000.0"), "550000000"),
        (Decimal("5.5E+8"), "550000000"),
        (Decimal("0.50"), "0.5"),
        (True, "TRUE"),
        (date(2024, 5, 1), "2024-05-01"),
        (datetime(2024, 5, 1), "2024-05-01"),  # noqa: DTZ001 - cells have no zone
        ("а", "а"),
    ],
)
def test_each_cell_has_its_text(cell: object, text: str) -> None:
    assert text_of(cell) == text  # type: ignore[arg-type]


def test_case_spaces_and_underscores_do_not_matter() -> None:
    assert fold("  Ёлка\u00a0 ОК ") == "елка ок"
    assert fold_heading("export_to_KZ") == "export to kz"


def test_signs_of_footnotes_are_taken_off_and_known() -> None:
    assert without_references("2024 год1)") == "2024 год"
    assert references("2024 год1)") == ("1",)
    assert references("г. Минск¹") == ("1",)
    assert references("total*") == ("*",)
    assert references("Брестская область") == ()


def test_latin_letters_within_cyrillic_words_are_folded_and_latin_words_stay() -> None:
    assert fold_heading("Экспopт, млн USD") == "экспорт, млн usd"
