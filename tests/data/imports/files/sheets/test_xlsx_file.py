from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.errors import FileRefused
from data.imports.files.file_limits import LIMITS
from data.imports.files.kept_rows import StreamedRows
from data.imports.files.model import FileKind, Mark
from data.imports.files.open_file import open_file
from data.imports.files.sheets.xlsx_file import read_xlsx
from tests.data.imports.files.making import RELATIONS, make_zip, sheet_xml, xlsx_parts

CASES = Path(__file__).parents[2] / "cases"


def test_formulas_errors_and_links_of_the_case_are_marked_beyond_its_dimension() -> None:
    kind, (grid,), notes = read_xlsx(CASES / "22_formulas.xlsx", LIMITS)
    assert (kind, notes, len(grid.rows)) == (FileKind.XLSX, (), 8)
    special = {grid.cell_name(*at): mark for at, mark in grid.marks.items() if mark is not Mark.FORMULA}
    assert special == {"D6": Mark.ERROR, "E6": Mark.ERROR, "D7": Mark.LINKED, "E8": Mark.NO_STORED_VALUE}
    assert [grid.cell(5, 3), grid.cell(6, 3), grid.cell(7, 4)] == ["#DIV/0!", Decimal(33), None]
    assert grid.cell(7, 0) == "Могилевская область"


def test_the_merged_header_of_the_case_is_kept() -> None:
    _, (grid,), _ = read_xlsx(CASES / "01_stat_regions_merged_header.xlsx", LIMITS)
    assert set(grid.merges) == {(0, 0, 0, 6), (2, 0, 3, 0), (2, 1, 2, 3), (2, 4, 2, 6)}
    assert grid.cell(1, 6) == "тыс. долларов США"
    assert grid.cell(4, 2) == Decimal("65584.1")


def test_the_hidden_sheet_of_the_case_is_read_and_marked() -> None:
    _, grids, _ = read_xlsx(CASES / "10_two_sheets_two_units.xlsx", LIMITS)
    assert [(grid.name, grid.is_hidden) for grid in grids] == [("2023", False), ("2024", False), ("Черновик", True)]


@pytest.mark.parametrize(
    ("name", "rows", "columns"), [("08_kato_soato_codes.xlsx", 26, 4), ("23_agreements.xlsx", 7, 7)]
)
def test_the_other_cases_have_their_rows_and_columns(name: str, rows: int, columns: int) -> None:
    _, (grid,), _ = read_xlsx(CASES / name, LIMITS)
    assert (len(grid.rows), max(map(len, grid.rows))) == (rows, columns)


def test_codes_and_days_of_the_cases_are_exact() -> None:
    _, (codes,), _ = read_xlsx(CASES / "08_kato_soato_codes.xlsx", LIMITS)
    assert str(codes.cell(1, 0)) == "100000000"
    _, (agreements,), _ = read_xlsx(CASES / "23_agreements.xlsx", LIMITS)
    assert (agreements.cell(1, 3), agreements.cell(4, 3)) == (date(2024, 5, 17), "12.13.2024")


CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**14), 10**14).map(Decimal),
    st.decimals(-(10**9), 10**9, places=4).map(lambda value: Decimal(repr(float(value)))),
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), min_size=1, max_size=20).filter(
        lambda text: "_x" not in text
    ),
    st.dates(date(1900, 3, 1), date(9999, 12, 30)),
)


def trimmed(rows: list[list[object]]) -> list[tuple[object, ...]]:
    found = []
    for row in rows:
        cells = [*row]
        while cells and cells[-1] is None:
            cells.pop()
        found.append(tuple(cells))
    while found and not found[-1]:
        found.pop()
    return found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(CELLS, max_size=5), max_size=6), st.booleans())
def test_what_xlsxwriter_writes_is_read_back(tmp_path: Path, rows: list[list[object]], lean: bool) -> None:
    path = tmp_path / "x.xlsx"
    with xlsxwriter.Workbook(path, {"constant_memory": lean, "default_date_format": "dd.mm.yyyy"}) as book:
        sheet = book.add_worksheet("Лист")
        for at, row in enumerate(rows):
            for col, cell in enumerate(row):
                match cell:
                    case None:
                        pass
                    case bool():
                        sheet.write_boolean(at, col, cell)
                    case Decimal():
                        sheet.write_number(at, col, float(cell))
                    case date():
                        sheet.write_datetime(at, col, cell)
                    case _:
                        sheet.write_string(at, col, str(cell))
    _, (grid,), _ = read_xlsx(path, LIMITS)
    expected = trimmed(rows)
    assert [*grid.rows] == expected
    assert [[type(cell) for cell in row] for row in grid.rows] == [[type(cell) for cell in row] for row in expected]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10)
@given(st.lists(st.lists(CELLS, max_size=5), min_size=1, max_size=6))
def test_what_openpyxl_writes_is_read_back(tmp_path: Path, rows: list[list[object]]) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for at, row in enumerate(rows, start=1):
        for col, value in enumerate(row, start=1):
            cell = sheet.cell(at, col)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
    book.save(tmp_path / "x.xlsx")
    _, (grid,), _ = read_xlsx(tmp_path / "x.xlsx", LIMITS)
    assert [*grid.rows] == trimmed(rows)


def test_macros_are_noted_and_never_read(tmp_path: Path) -> None:
    made = xlsx_parts(sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>'), more={"xl/vbaProject.bin": b"no macro"})
    rels = str(made["xl/_rels/workbook.xml.rels"])
    kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    more = f'<Relationship Id="rV" Type="{kind}" Target="vbaProject.bin"/></Relationships>'
    made["xl/_rels/workbook.xml.rels"] = rels.replace("</Relationships>", more)
    found, (grid,), notes = read_xlsx(make_zip(tmp_path / "x.xlsm", made), LIMITS)
    assert (found, [note.code for note in notes]) == (FileKind.XLSM, ["macros_not_opened"])
    assert [*grid.rows] == [(Decimal(1),)]


def test_a_sheet_of_a_chart_is_noted(tmp_path: Path) -> None:
    made = xlsx_parts(sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>'), "<chartsheet/>")
    rels = str(made["xl/_rels/workbook.xml.rels"])
    old, new = (f'Type="{RELATIONS}/{kind}" Target="worksheets/sheet2' for kind in ("worksheet", "chartsheet"))
    made["xl/_rels/workbook.xml.rels"] = rels.replace(old, new)
    _, grids, notes = read_xlsx(make_zip(tmp_path / "x.xlsx", made), LIMITS)
    assert len(grids) == 1
    assert [note.params for note in notes] == [{"sheet": "S2", "kind": "chartsheet"}]


def test_days_of_a_workbook_that_counts_from_1904(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with xlsxwriter.Workbook(path, {"date_1904": True, "default_date_format": "yyyy-mm-dd hh:mm"}) as book:
        book.add_worksheet().write_datetime(0, 0, datetime(2024, 5, 17, 13, 30))  # noqa: DTZ001 - cells have no zone
    assert [*read_xlsx(path, LIMITS)[1][0].rows] == [(datetime(2024, 5, 17, 13, 30),)]  # noqa: DTZ001


def test_a_large_sheet_is_read_from_its_file_each_time(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for row in range(3_000):
            sheet.write_row(row, 0, [f"имя {row}", row])
    _, (kept,), _ = read_xlsx(path, LIMITS)
    _, (streamed,), _ = read_xlsx(path, replace(LIMITS, kept_cells=100))
    assert isinstance(streamed.rows, StreamedRows)
    assert [*streamed.rows] == [*streamed.rows] == [*kept.rows]
    assert streamed.cell(2_999, 0) == "имя 2999"


def test_a_cell_in_the_last_corner_takes_no_memory(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    _, (grid,), _ = read_xlsx(make_zip(tmp_path / "x.xlsx", xlsx_parts(sheet_xml(rows))), LIMITS)
    assert len(grid.rows) == 1_048_576
    assert grid.cell(1_048_575, 16_383) == Decimal(2)
    assert grid.cell_name(1_048_575, 16_383) == "XFD1048576"


def test_wide_rows_without_an_end_are_refused(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{number}"><c r="XFD{number}"><v>1</v></c></row>' for number in range(1, 40))
    path = make_zip(tmp_path / "x.xlsx", xlsx_parts(sheet_xml(rows)))
    with pytest.raises(FileRefused, match="too_many_cells"):
        read_xlsx(path, replace(LIMITS, cells=500_000))


@pytest.mark.parametrize("name", ["worksheets/sheet1.xml", "sharedStrings.xml", "styles.xml", "workbook.xml"])
def test_a_document_type_in_any_part_is_refused(tmp_path: Path, name: str) -> None:
    made = xlsx_parts(sheet_xml('<row r="1"/>'), texts="<si/>", styles="<cellXfs/>")
    hostile = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    part = f"xl/{name}"
    made[part] = str(made[part]).replace("?>\n", f"?>\n{hostile}")
    with pytest.raises(FileRefused) as refused:
        read_xlsx(make_zip(tmp_path / "x.xlsx", made), LIMITS)
    assert refused.value.code == "xml_entities"


def test_a_workbook_without_the_part_of_a_sheet_is_damaged(tmp_path: Path) -> None:
    made = xlsx_parts(sheet_xml(""))
    del made["xl/worksheets/sheet1.xml"]
    with pytest.raises(FileRefused, match="damaged"):
        read_xlsx(make_zip(tmp_path / "x.xlsx", made), LIMITS)


@pytest.mark.parametrize("more", ["", '<c r="C2" t="str"><f>1</f><v>x</v></c>'])
def test_hidden_rows_and_columns_are_kept_in_mind(tmp_path: Path, more: str) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
    rows += (
        f'<row r="2" hidden="1"><c r="A2"><v>3</v></c>{more}</row><row r="3" hidden="0"><c r="A3"><v>4</v></c></row>'
    )
    columns = '<cols><col min="2" max="3" width="9" hidden="1"/><col min="x" max="3" hidden="1"/></cols>'
    file = make_zip(tmp_path / "a.xlsx", xlsx_parts(sheet_xml(rows, before=columns)))
    (grid,) = open_file(file, name="a.xlsx").grids
    assert (grid.hidden_rows, grid.hidden_columns) == ((1,), (1, 2))
    notes = {note.code: note.params["cells"] for note in open_file(file, name="a.xlsx").notes}
    assert notes == {"hidden_rows": "2", "hidden_columns": "B, C" if more else "B"}
