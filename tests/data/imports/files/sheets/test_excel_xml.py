from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from data.errors import FileRefused
from data.imports.files.file_limits import LIMITS
from data.imports.files.model import CellFormat, FileKind, Mark
from data.imports.files.sheets.excel_xml import read_excel_xml

if TYPE_CHECKING:
    from pathlib import Path

    from data.imports.files.file_limits import Limits
    from data.imports.files.model import Grid

SPACE = "urn:schemas-microsoft-com:office:spreadsheet"


def read(folder: Path, sheets: str, styles: str = "", limits: Limits = LIMITS) -> tuple[Grid, ...]:
    path = folder / "x.xls"
    path.write_text(
        f'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        f'<Workbook xmlns="{SPACE}" xmlns:ss="{SPACE}"><Styles>{styles}</Styles>{sheets}</Workbook>',
        encoding="utf-8",
    )
    kind, grids, _ = read_excel_xml(path, limits)
    assert kind is FileKind.XLS_XML
    return grids


def sheet(rows: str, more: str = "") -> str:
    return f'<Worksheet ss:Name="Лист"><Table>{rows}</Table>{more}</Worksheet>'


@pytest.mark.parametrize(
    ("cell", "value", "mark"),
    [
        ('<Cell><Data ss:Type="Number">1.50</Data></Cell>', Decimal("1.5"), None),
        ('<Cell><Data ss:Type="String">a&lt;b</Data></Cell>', "a<b", None),
        ('<Cell><Data ss:Type="Boolean">1</Data></Cell>', True, None),
        ('<Cell><Data ss:Type="DateTime">2024-05-17T00:00:00.000</Data></Cell>', date(2024, 5, 17), None),
        (
            '<Cell><Data ss:Type="DateTime">2024-05-17T13:30:00.000</Data></Cell>',
            datetime(2024, 5, 17, 13, 30),  # noqa: DTZ001 - cells have no time zone
            None,
        ),
        ('<Cell ss:Formula="=1/0"><Data ss:Type="Error">#DIV/0!</Data></Cell>', "#DIV/0!", Mark.ERROR),
        ('<Cell ss:Formula="=RC[-1]*2"><Data ss:Type="Number">2</Data></Cell>', Decimal(2), Mark.FORMULA),
        ('<Cell ss:Formula="=RC[-1]*2"></Cell>', None, Mark.NO_STORED_VALUE),
        ('<Cell ss:Formula="=[old.xls]S!R1C1"><Data ss:Type="Number">3</Data></Cell>', Decimal(3), Mark.LINKED),
        ('<Cell><Data ss:Type="String">x</Data><Comment><Data>y</Data></Comment></Cell>', "x", None),
    ],
)
def test_a_cell_is_its_stored_value_and_its_mark(tmp_path: Path, cell: str, value: object, mark: Mark | None) -> None:
    (grid,) = read(tmp_path, sheet(f'<Row>{cell}</Row><Row><Cell><Data ss:Type="Number">9</Data></Cell></Row>'))
    assert [*grid.rows] == [() if value is None else (value,), (Decimal(9),)]
    assert grid.mark(0, 0) is (mark or Mark.NONE)


def test_rows_and_cells_are_where_they_say(tmp_path: Path) -> None:
    (grid,) = read(
        tmp_path,
        sheet(
            '<Row ss:Index="2" ss:Span="1"><Cell ss:Index="2" ss:MergeAcross="1" ss:MergeDown="2">'
            '<Data ss:Type="String">a</Data></Cell><Cell><Data ss:Type="String">b</Data></Cell></Row>'
            '<Row><Cell><Data ss:Type="String">c</Data></Cell></Row>',
            "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>",
        ),
    )
    assert [*grid.rows] == [(), (None, "a", None, "b"), (), ("c",)]
    assert grid.merges == ((1, 1, 3, 2),)
    assert grid.is_hidden


def test_styles_say_indents_and_formats(tmp_path: Path) -> None:
    styles = (
        '<Style ss:ID="a"><Alignment ss:Indent="2"/></Style>'
        '<Style ss:ID="b"><NumberFormat ss:Format="Percent"/></Style>'
        '<Style ss:ID="c" ss:Parent="a"><NumberFormat ss:Format="@"/></Style>'
    )
    cells = "".join(
        f'<Cell ss:StyleID="{name}"><Data ss:Type="{kind}">1</Data></Cell>'
        for name, kind in (("a", "String"), ("b", "Number"), ("c", "String"))
    )
    (grid,) = read(tmp_path, sheet(f"<Row>{cells}</Row>"), styles)
    assert grid.indents == {(0, 0): 2, (0, 2): 2}
    assert grid.formats == {(0, 1): CellFormat.PERCENT, (0, 2): CellFormat.TEXT}


@pytest.mark.parametrize(
    "rows",
    [
        '<Row ss:Index="3"/><Row ss:Index="2"/>',
        '<Row ss:Index="1048577"/>',
        '<Row><Cell ss:Index="2"/><Cell ss:Index="1"/></Row>',
        '<Row><Cell ss:MergeAcross="999999999"/></Row>',
    ],
)
def test_what_no_spreadsheet_writes_is_damaged(tmp_path: Path, rows: str) -> None:
    with pytest.raises(FileRefused, match="damaged"):
        read(tmp_path, sheet(rows))


def test_texts_and_sheets_without_an_end_have_one(tmp_path: Path) -> None:
    (grid,) = read(tmp_path, sheet(f'<Row><Cell><Data ss:Type="String">{"x" * 99_999}</Data></Cell></Row>'))
    assert len(str(grid.cell(0, 0))) == LIMITS.cell_text
    assert [fault.code for fault in grid.faults] == ["cell_too_long"]
    with pytest.raises(FileRefused, match="too_many_sheets"):
        read(tmp_path, sheet("") * 5, limits=replace(LIMITS, sheets=3))
