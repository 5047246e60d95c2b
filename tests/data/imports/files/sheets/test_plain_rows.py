from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.errors import FileRefused
from data.imports.files import xml_events
from data.imports.files.file_limits import LIMITS
from data.imports.files.model import CellFormat
from data.imports.files.sheets.cell_styles import Style
from data.imports.files.sheets.plain_rows import PlainRows
from data.imports.files.sheets.sheet_cells import BookParts, CellNotes, SheetCells
from tests.data.imports.files.making import sheet_xml

BOOK = BookParts(
    texts=["Брест", ""], styles={"1": Style(is_date=True), "2": Style(format=CellFormat.PERCENT, indent=1)}
)


def both(xml: bytes, size: int = 64) -> list[object]:
    """Return what the fast reading and the parser alone say of a sheet."""
    found: list[object] = []
    for fast in (True, False):
        notes = CellNotes()
        cells = (PlainRows if fast else SheetCells)(BOOK, LIMITS, "S", notes)
        pieces = [xml[place : place + size] for place in range(0, len(xml), size)]
        try:
            xml_events.read(cells.outside(pieces) if isinstance(cells, PlainRows) else pieces, cells)
            found.append((cells.rows, vars(notes)))
        except FileRefused as refused:
            found.append(refused.code)
    return found


ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
PLAIN = [
    '<c r="{}1"><v>1.5</v></c>',
    '<c r="{}1" s="1"><v>45429</v></c>',
    '<c r="{}1" s="2"><v>0.5</v></c>',
    '<c r="{}1" t="s"><v>0</v></c>',
    '<c r="{}1" t="s"><v>1</v></c>',
    '<c r="{}1" s="2" t="n"></c>',
    '<c r="{}1" s="2"/>',
    '<c r="{}1" t="inlineStr"><is><t xml:space="preserve"> Минск </t></is></c>',
    '<c r="{}1" t="b"><v>1</v></c>',
    '<c r="{}1" t="str"><v>a</v></c>',
    '<c r="{}1"><v>text</v></c>',
]
ODD = [
    '<c r="{}1"><f>1+1</f><v>2</v></c>',
    '<c r="{}1" t="e"><v>#N/A</v></c>',
    '<c t="s" r="{}1"><v>0</v></c>',
    '<c r="{}1" t="inlineStr"><is><t>a &amp; b</t></is></c>',
    '<c r="{}1" t="inlineStr"><is><t>a<![CDATA[<b>]]></t></is></c>',
    '<c r="{}1"><!-- <c r="A1"><v>9</v></c> --><v>3</v></c>',
    '<c r="{}1"><v>4</v><extLst/></c>',
    '<c r="{}1" t="s"><is><t>0</t></is></c>',
    '<c r="{}1" t="inlineStr"><is><t>a\r\nb</t></is></c>',
    '<c r="{}1" t="s"><v>7</v></c>',
    '<c r="{}9"><v>7</v></c>',
    '<c r="{}1"><v>7</v></c',
    '<c r="{}1" t="inlineStr"><is><t>\x01</t></is></c>',
]


@given(st.lists(st.sampled_from(PLAIN + ODD), max_size=5), st.integers(1, 300))
def test_the_parser_alone_says_the_same(cells: list[str], size: int) -> None:
    row = "".join(cell.format("ABCDE"[number]) for number, cell in enumerate(cells))
    fast, slow = both(
        sheet_xml(f'<row r="1" spans="1:5">{row}</row><row r="3"><c r="B3"><v>1</v></c></row>').encode(), size
    )
    assert fast == slow


@pytest.mark.parametrize("cell", PLAIN)
def test_each_plain_cell_is_read_without_the_parser(cell: str) -> None:
    rows = PlainRows(BOOK, LIMITS, "S", CellNotes())
    xml = sheet_xml(f'<row r="1">{cell.format("A")}</row>').encode()
    outside = b"".join(rows.outside([xml]))
    assert b"<c" not in outside
    assert len(rows.rows) == 1


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"/><row r="2"><c r="A2"><v>1</v></c></row>',
        '<!-- <row r="1"><c r="A1"><v>1</v></c></row> --><row r="1"><c r="A1"><v>2</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c><!-- </row><row r="2"><c r="A2"><v>5</v></c></row> --></row>',
        '<?x <row r="1"><c r="A1"><v>1</v></c></row> ?><row r="1"><c r="A1"><v>2</v></c></row>',
        '\n  <row r="1">\n <c r="A1"><v>1</v></c>\n</row>\n',
        '<row r="1" r="2"><c r="A1"><v>1</v></c></row>',
        '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row></sheetData><sheetData><row r="2"><c r="A2"><v>2</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c>',
        "",
    ],
)
@pytest.mark.parametrize("size", [7, 1_000])
def test_rows_within_comments_or_in_odd_forms_are_the_parser_s(rows: str, size: int) -> None:
    fast, slow = both(sheet_xml(rows).encode(), size)
    assert fast == slow


@pytest.mark.parametrize(
    "xml",
    [
        sheet_xml(ONE).replace("UTF-8", "windows-1251"),
        '<x:a xmlns:x="u"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:a>',
        "<!DOCTYPE worksheet>" + sheet_xml(ONE).partition("?>")[2],
        "<worksheet><sheetData/></worksheet>",
        "<worksheet><!-- <sheetData> --><sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData></worksheet>",
        sheet_xml(ONE, after='<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'),
    ],
)
def test_sheets_in_other_forms_are_read_alike(xml: str) -> None:
    fast, slow = both(xml.encode(), 50)
    assert fast == slow


def test_a_sheet_in_utf_16_is_the_parser_s() -> None:
    xml = sheet_xml('<row r="1"><c r="A1" t="inlineStr"><is><t>Минск</t></is></c></row>').replace("UTF-8", "UTF-16")
    fast, slow = both(xml.encode("utf-16"), 100)
    assert fast == slow
    assert fast != "damaged"


@given(st.data())
def test_a_changed_byte_is_read_alike_or_refused(data: st.DataObject) -> None:
    xml = bytearray(sheet_xml("".join(f'<row r="1">{cell.format("A")}</row>' for cell in PLAIN[:1])).encode())
    place = data.draw(st.integers(xml.index(b"<sheetData>"), len(xml) - 1))
    xml[place] = data.draw(st.integers(0, 255))
    fast, slow = both(bytes(xml), 40)
    assert fast == slow or "damaged" in (fast, slow)
