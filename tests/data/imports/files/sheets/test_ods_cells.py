from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from data.errors import FileRefused
from data.imports.files import xml_events
from data.imports.files.file_limits import LIMITS
from data.imports.files.model import CellFormat, Mark
from data.imports.files.sheets.ods_cells import OdsCells
from tests.data.imports.files.making import ods_xml

if TYPE_CHECKING:
    from data.imports.files.file_limits import Limits


def read(tables: str, styles: str = "", limits: Limits = LIMITS) -> OdsCells:
    handler = OdsCells(limits, marking=True)
    xml_events.read([ods_xml(tables, styles).encode()], handler)
    return handler


def table(*rows: str, name: str = "Лист", more: str = "") -> str:
    cells = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    return f'<table:table table:name="{name}" {more}>{cells}</table:table>'


FLOAT = '<table:table-cell office:value-type="float" office:value="{}"/>'
TEXT = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'


@pytest.mark.parametrize(
    ("cell", "value", "mark"),
    [
        (FLOAT.format("1.50"), Decimal("1.5"), None),
        (TEXT.format("Мінск"), "Мінск", None),
        (TEXT.format("a<text:s text:c='2'/>b<text:tab/>c<text:line-break/>d"), "a  b\tc\nd", None),
        (TEXT.format("a</text:p><text:p>b"), "a\nb", None),
        (TEXT.format("a<office:annotation><text:p>note</text:p></office:annotation>b"), "ab", None),
        ('<table:table-cell office:value-type="date" office:date-value="2024-05-17"/>', date(2024, 5, 17), None),
        (
            '<table:table-cell office:value-type="date" office:date-value="2024-05-17T13:30:00"/>',
            datetime(2024, 5, 17, 13, 30),  # noqa: DTZ001 - cells have no time zone
            None,
        ),
        ('<table:table-cell office:value-type="time" office:time-value="PT06H00M00S"/>', Decimal("0.25"), None),
        ('<table:table-cell office:value-type="boolean" office:boolean-value="true"/>', True, None),
        ('<table:table-cell office:value-type="currency" office:value="5"/>', Decimal(5), None),
        (FLOAT.format('2" table:formula="of:=1+1'), Decimal(2), Mark.FORMULA),
        ('<table:table-cell table:formula="of:=1+1"/>', None, Mark.NO_STORED_VALUE),
        (
            "<table:table-cell table:formula=\"of:='file:///x/old.ods'#$S.B2\" "
            'office:value-type="float" office:value="33"/>',
            Decimal(33),
            Mark.LINKED,
        ),
        (
            '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" '
            'calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
            "#DIV/0!",
            Mark.ERROR,
        ),
        (
            '<table:table-cell table:formula="of:=X()" office:value-type="float" office:value="0">'
            "<text:p>Err:508</text:p></table:table-cell>",
            "Err:508",
            Mark.ERROR,
        ),
    ],
)
def test_a_cell_is_its_stored_value_and_its_mark(cell: str, value: object, mark: Mark | None) -> None:
    found = read(table(cell))
    assert found.found == [(0, 1, () if value is None else (value,))]
    assert found.sheets[0].notes.marks == ({(0, 0): mark} if mark else {})


def test_repeated_cells_and_rows_are_where_they_are() -> None:
    rows = (
        '<table:table-cell table:number-columns-repeated="2"/>' + FLOAT.format(1),
        FLOAT.format(2).replace("/>", ' table:number-columns-repeated="3"/>') + "<table:table-cell/>",
    )
    text = table(*rows).replace("<table:table-row>", '<table:table-row table:number-rows-repeated="2">', 1)
    found = read(text.replace("</table:table>", f"{LAST}</table:table>"))
    assert found.found == [
        (0, 2, (None, None, Decimal(1))),
        (0, 1, (Decimal(2),) * 3),
        (0, 1_048_573, ()),
    ]


LAST = (
    '<table:table-row table:number-rows-repeated="1048573">'
    '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
)


def test_marks_of_repeated_cells_are_on_each_of_them() -> None:
    cell = '<table:table-cell table:formula="of:=1" table:number-columns-repeated="2"/>' + FLOAT.format(1)
    found = read(table(cell).replace("<table:table-row>", '<table:table-row table:number-rows-repeated="2">'))
    assert set(found.sheets[0].notes.marks) == {(0, 0), (0, 1), (1, 0), (1, 1)}


STYLES = (
    '<number:text-style style:name="N1"/>'
    '<number:number-style style:name="N2"><number:number number:display-factor="1000"/></number:number-style>'
    '<style:style style:name="in" style:family="table-cell">'
    '<style:paragraph-properties fo:margin-left="0.706cm"/></style:style>'
    '<style:style style:name="tx" style:family="table-cell" style:data-style-name="N1"/>'
    '<style:style style:name="sc" style:family="table-cell" style:data-style-name="N2"/>'
    '<style:style style:name="hi" style:family="table"><style:table-properties table:display="false"/></style:style>'
)


def test_indents_formats_spans_and_hidden_sheets_are_kept() -> None:
    row = (
        TEXT.format("a").replace("<table:table-cell", '<table:table-cell table:style-name="in"')
        + TEXT.format("0402").replace("<table:table-cell", '<table:table-cell table:style-name="tx"')
        + FLOAT.format(5000).replace("<table:table-cell", '<table:table-cell table:style-name="sc"')
        + '<table:table-cell office:value-type="percentage" office:value="0.5"/>'
        + TEXT.format("m").replace(
            "<table:table-cell", '<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3"'
        )
        + "<table:covered-table-cell/>"
    )
    found = read(table(row, more='table:style-name="hi"'), STYLES)
    notes = found.sheets[0].notes
    assert found.sheets[0].is_hidden
    assert notes.indents == {(0, 0): 2}
    assert notes.formats == {(0, 1): CellFormat.TEXT, (0, 2): CellFormat.SCALED, (0, 3): CellFormat.PERCENT}
    assert notes.merges == [(0, 4, 2, 5)]


def test_styles_of_a_column_are_those_of_its_cells() -> None:
    column = '<table:table-column table:number-columns-repeated="2" table:default-cell-style-name="in"/>'
    text = table(TEXT.format("a") + TEXT.format("b"))
    found = read(text.replace("<table:table-row>", f"{column}<table:table-row>"), STYLES)
    assert found.sheets[0].notes.indents == {(0, 0): 2, (0, 1): 2}


def test_a_table_within_a_cell_is_no_sheet() -> None:
    inner = table(FLOAT.format(1), name="inner")
    found = read(table(f"<table:table-cell>{inner}</table:table-cell>" + FLOAT.format(2)))
    assert [sheet.name for sheet in found.sheets] == ["Лист"]
    assert found.found == [(0, 1, (None, Decimal(2)))]


def test_cells_and_texts_without_an_end_have_one() -> None:
    wide = FLOAT.format(1).replace("/>", ' table:number-columns-repeated="999999999"/>')
    assert len(read(table(wide)).found[0][2]) == LIMITS.columns
    long = read(table(TEXT.format("x" * 100_000)))
    assert len(str(long.found[0][2][0])) == LIMITS.cell_text
    assert [fault.code for fault in long.sheets[0].notes.faults] == ["cell_too_long"]
    with pytest.raises(FileRefused, match="too_many_sheets"):
        read(table() * 5, limits=replace(LIMITS, sheets=3))


def test_a_document_without_the_names_of_the_format_is_damaged() -> None:
    with pytest.raises(FileRefused, match="damaged"):
        xml_events.read([b"<a/>"], OdsCells(LIMITS, marking=True))
