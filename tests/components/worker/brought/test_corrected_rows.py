"""The origin of a corrected row: of its cell, or of its row where a label was corrected."""

from __future__ import annotations

from components.worker.brought.corrected_rows import change_text, corrections_text, with_corrections
from data.imports.files.model import CellNames, FileKind, Grid, ReadFile
from data.layer_rows import LayerRow, Origin


def found(*grids: Grid) -> ReadFile:
    return ReadFile(name="t", kind=FileKind.XLSX, sha256="", size=0, grids=grids)


def row(cell: str, sheet: str = "") -> LayerRow:
    return LayerRow(table="observations", row_id=cell, cells={}, origin=Origin(file="t", sheet=sheet, cell=cell))


SHEET = Grid(name="S", rows=[["Место", "2023", "2024"], ["Павладар", "1O", "2"]])


def test_a_corrected_figure_is_said_at_its_own_row_alone() -> None:
    rows = with_corrections([row("B2"), row("C2")], found(SHEET), {("S", 1, 1): "10"}, "Анна")
    assert [one.origin.cell for one in rows] == ["B2 (B2: “1O” → “10”; Анна)", "C2"]


def test_a_corrected_label_is_said_at_every_figure_of_its_row() -> None:
    rows = with_corrections([row("B2"), row("C2"), row("B3")], found(SHEET), {("S", 1, 0): "Павлодар"}, "Анна")
    said = "A2: “Павладар” → “Павлодар”; Анна"
    assert [one.origin.cell for one in rows] == [f"B2 ({said})", f"C2 ({said})", "B3"]


def test_a_correction_of_one_sheet_is_not_said_of_another() -> None:
    other = Grid(name="T", rows=SHEET.rows)
    rows = list(with_corrections([row("B2", "S"), row("B2", "T")], found(SHEET, other), {("S", 1, 1): "10"}, "Анна"))
    assert rows[1].origin.cell == "B2"
    assert "→" in rows[0].origin.cell


def test_a_line_of_a_text_is_its_row() -> None:
    text = Grid(name="t.csv", rows=SHEET.rows, cell_names=CellNames.LINES)
    (one,) = with_corrections([row("row 2")], found(text), {("t.csv", 1, 1): "10"}, "Анна")
    assert one.origin.cell == "row 2 (row 2: “1O” → “10”; Анна)"


def test_nothing_is_said_without_corrections_and_long_texts_are_cut() -> None:
    rows = [row("B2")]
    assert with_corrections(rows, found(SHEET), {}, "Анна") is rows
    assert with_corrections(rows, None, {("S", 1, 1): "1"}, "Анна") is rows
    assert corrections_text(None, {}) == ""
    assert corrections_text(found(SHEET), {("S", 1, 1): "10", ("moon", 0, 0): "x"}) == "B2: “1O” → “10”"
    assert len(change_text(SHEET, 0, 0, "x" * 500)) < 100
