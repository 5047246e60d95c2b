from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from data.errors import FileRefused
from data.imports.files import xml_events
from data.imports.files.file_limits import LIMITS
from data.imports.files.model import CellFormat, Mark
from data.imports.files.sheets.cell_styles import Style
from data.imports.files.sheets.sheet_cells import BookParts, CellNotes, SheetCells, position
from tests.data.imports.files.making import sheet_xml

if TYPE_CHECKING:
    from data.imports.files.file_limits import Limits
    from data.imports.files.kept_rows import Row

BOOK = BookParts(
    texts=["Брест", "Минск"],
    styles={
        "1": Style(is_date=True),
        "2": Style(indent=2),
        "3": Style(format=CellFormat.PERCENT),
        "4": Style(format=CellFormat.TEXT),
    },
)


def read(rows: str, *, after: str = "", limits: Limits = LIMITS) -> tuple[list[Row], CellNotes]:
    notes = CellNotes()
    cells = SheetCells(BOOK, limits, "S", notes)
    xml_events.read([sheet_xml(rows, before='<dimension ref="A1:A1"/>', after=after).encode()], cells)
    return cells.rows, notes


@pytest.mark.parametrize(
    ("cell", "value", "mark"),
    [
        ('<c r="A1"><v>1.50</v></c>', Decimal("1.5"), None),
        ('<c r="A1" t="n"></c>', None, None),
        ('<c r="A1" t="s"><v>1</v></c>', "Минск", None),
        ('<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r><rPh><t>c</t></rPh></is></c>', "a b", None),
        ('<c r="A1" t="b"><v>1</v></c>', True, None),
        ('<c r="A1" t="b"><v>0</v></c>', False, None),
        ('<c r="A1" t="d"><v>2024-05-17</v></c>', date(2024, 5, 17), None),
        ('<c r="A1" t="d"><v>17 мая</v></c>', "17 мая", None),
        ('<c r="A1" s="1"><v>45429</v></c>', date(2024, 5, 17), None),
        ('<c r="A1" s="1"><v>-3</v></c>', Decimal(-3), None),
        ('<c r="A1" t="e"><v>#DIV/0!</v></c>', "#DIV/0!", Mark.ERROR),
        ('<c r="A1" t="e"><f>1/0</f><v>#N/A</v></c>', "#N/A", Mark.ERROR),
        ('<c r="A1"><f>1+1</f><v>2</v></c>', Decimal(2), Mark.FORMULA),
        ('<c r="A1"><f>1+1</f></c>', None, Mark.NO_STORED_VALUE),
        ('<c r="A1"><f>1+1</f><v></v></c>', None, Mark.NO_STORED_VALUE),
        ('<c r="A1"><f>1+1</f><v/></c>', None, Mark.NO_STORED_VALUE),
        ('<c r="A1" t="str"><f>"a"</f><v>a</v></c>', "a", Mark.FORMULA),
        ('<c r="A1" t="str"><f>""</f><v></v></c>', None, Mark.FORMULA),
        ('<c r="A1" t="str"><f>B1</f></c>', None, Mark.NO_STORED_VALUE),
        ("<c r=\"A1\"><f>'[old.xlsx]Лист1'!B2</f><v>33</v></c>", Decimal(33), Mark.LINKED),
        ('<c r="A1"><f>[1]S!A1</f><v>33</v></c>', Decimal(33), Mark.LINKED),
        ('<c r="A1"><f>SUM(T1[Экспорт])</f><v>3</v></c>', Decimal(3), Mark.FORMULA),
        ('<c r="A1"><f>WEBSERVICE("http://127.0.0.1")</f><v>3</v></c>', Decimal(3), Mark.FORMULA),
    ],
)
def test_a_cell_is_its_stored_value_and_its_mark(cell: str, value: object, mark: Mark | None) -> None:
    rows, notes = read(f'<row r="1">{cell}</row>')
    assert rows == [() if value is None else (value,)]
    assert notes.marks == ({(0, 0): mark} if mark else {})


def test_cells_of_a_shared_formula_are_formulas() -> None:
    rows, notes = read(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">[1]S!A1</f><v>1</v></c>'
        '<c r="B1"><f t="shared" si="0"/><v>2</v></c><c r="C1"><f t="array" ref="C1">A1:B1</f><v>3</v></c></row>'
    )
    assert rows == [(Decimal(1), Decimal(2), Decimal(3))]
    assert notes.marks == {(0, 0): Mark.LINKED, (0, 1): Mark.LINKED, (0, 2): Mark.FORMULA}


def test_rows_and_cells_are_where_they_say_or_come_one_after_the_other() -> None:
    rows, _ = read('<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row>')
    assert rows == [(Decimal(1), Decimal(2)), (), (), (None, None, Decimal(3), Decimal(4))]


def test_rows_beyond_the_stated_dimension_are_read() -> None:
    rows, _ = read("".join(f'<row r="{n}"><c r="B{n}"><v>{n}</v></c></row>' for n in range(1, 50)))
    assert len(rows) == 49


def test_indents_formats_and_merges_are_kept() -> None:
    _, notes = read(
        '<row r="1"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1" s="3"><v>0.5</v></c>'
        '<c r="C1" s="4" t="s"><v>1</v></c><c r="D1" s="3"/></row>',
        after='<mergeCells><mergeCell ref="A1:D2"/><mergeCell ref="bad"/><mergeCell ref="F5"/></mergeCells>',
    )
    assert notes.indents == {(0, 0): 2}
    assert notes.formats == {(0, 1): CellFormat.PERCENT, (0, 2): CellFormat.TEXT}
    assert notes.merges == [(0, 0, 1, 3), (4, 5, 4, 5)]


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="2"/><row r="1"/>',
        '<row r="1"/><row r="1"/>',
        '<row r="1048577"/>',
        '<row r="99999999999"/>',
        '<row r="1"><c r="A2"><v>1</v></c></row>',
        '<row r="1"><c r="XFE1"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
        '<row r="1"><c r="A1" t="s"><v>2</v></c></row>',
        '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>',
        '<row r="1"><c r="A1" t="s"></c></row>',
        '<row r="1"><c r="A1" t="odd"><v>1</v></c></row>',
        '<row r="1"><c r="Я1"><v>1</v></c></row>',
    ],
)
def test_what_no_spreadsheet_writes_is_damaged(rows: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read(rows)
    assert refused.value.code == "damaged"


def test_a_text_longer_than_a_cell_is_cut_and_named() -> None:
    rows, notes = read(f'<row r="1"><c r="B1" t="inlineStr"><is><t>{"x" * 40_000}</t></is></c></row>')
    assert len(str(rows[0][1])) == LIMITS.cell_text
    assert [(fault.row, fault.code, fault.params["column"]) for fault in notes.faults] == [(0, "cell_too_long", "B")]


def test_formulas_beyond_the_limit_are_not_marked_and_errors_are_refused() -> None:
    limits = replace(LIMITS, marks=2)
    formulas = "".join(f'<row r="{n}"><c r="A{n}"><f>1</f><v>1</v></c></row>' for n in range(1, 9))
    rows, notes = read(formulas, limits=limits)
    assert (len(rows), len(notes.marks), notes.is_cut) == (8, 2, True)
    with pytest.raises(FileRefused, match="too_many_errors"):
        read(formulas.replace("<v>1</v>", ""), limits=limits)


def test_a_reference_is_a_row_and_a_column() -> None:
    assert position("D5") == (4, 3)
    assert position("$XFD$1048576") == (1_048_575, 16_383)
    assert position("5D") is None
    assert position("") is None
