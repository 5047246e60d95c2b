"""Fingerprint of a layout."""

from __future__ import annotations

from data.imports.fingerprint import fingerprint_of, masked_text
from tests.data.imports.grids import read_rows


def test_the_next_month_has_the_same_fingerprint() -> None:
    def reading(month: str, value: float) -> str:
        rows = [[f"Экспорт в Казахстан за {month}, млн USD"], ["Область", "Объем"], ["Брестская область", value]]
        return read_rows(rows).fingerprint

    assert reading("январь 2024 г.", 1.5) == reading("май 2025 г.", 2.5)


def test_another_layout_has_another_one() -> None:
    assert fingerprint_of("xlsx", ["Экспорт"]) != fingerprint_of("xlsx", ["Импорт"])
    assert fingerprint_of("xlsx", ["Экспорт"]) != fingerprint_of("text", ["Экспорт"])
    assert masked_text("Экспорт 2024, млн") == masked_text("Экспорт 2025, млн")
