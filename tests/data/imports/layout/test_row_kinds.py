"""Kinds of cells and rows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from data.imports.layout.row_kinds import CellKind, cell_kind, is_body, is_footnote, is_numbering, is_total, row_kinds


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        (None, CellKind.EMPTY),
        (" ", CellKind.EMPTY),
        (Decimal("1.5"), CellKind.NUMBER),
        (Decimal(2024), CellKind.YEAR),
        ("2024", CellKind.YEAR),
        ("I кв. 2024", CellKind.PERIOD),
        (date(2024, 1, 1), CellKind.PERIOD),
        ("…", CellKind.MARK),
        ("1,234", CellKind.NUMBER),
        ("Экспорт", CellKind.TEXT),
        (True, CellKind.TEXT),
    ],
)
def test_each_cell_has_its_kind(cell: object, kind: CellKind) -> None:
    assert cell_kind(cell) is kind  # type: ignore[arg-type]


def test_a_body_has_figures_and_a_heading_of_years_has_none() -> None:
    assert is_body(row_kinds(["Брест", Decimal("1.5")]))
    assert is_body(row_kinds(["Брест", "…"]))
    assert not is_body(row_kinds(["Область", "2023", "2024"]))


def test_a_row_that_counts_the_columns_is_seen() -> None:
    assert is_numbering(["1", "2", "3"])
    assert is_numbering(["А", "1", "2"])
    assert not is_numbering(["Брест", "1", "2"])


@pytest.mark.parametrize(
    "label", ["Итого", "ВСЕГО по Беларуси", "Барлығы", "Усяго", "Total", "Республика Казахстан - всего"]
)
def test_totals_are_named_in_four_languages(label: str) -> None:
    assert is_total(label)


def test_a_name_that_begins_like_a_total_is_none() -> None:
    assert not is_total("Всеволожск")


def test_notes_are_seen() -> None:
    assert is_footnote("1) Предварительные данные")
    assert is_footnote("Источник: ТЕСТ")
    assert not is_footnote("Брестская область")
