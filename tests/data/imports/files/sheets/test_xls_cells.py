from __future__ import annotations

import struct
from datetime import date
from decimal import Decimal
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.errors import FileRefused
from data.imports.files.model import CellFormat, Mark
from tests.data.imports.files.sheets.xls_making import formula, made_book, read_book, record

STYLES: Final = (
    record(0x41E, struct.pack("<HHB", 164, 10, 0) + b"dd.mm.yyyy")
    + record(0xE0, bytes(20))
    + record(0xE0, struct.pack("<HH", 0, 164) + bytes(16))
    + record(0xE0, struct.pack("<HH", 0, 9) + bytes(4) + b"\x02" + bytes(11))
)
EXTERNAL: Final = (
    record(0x1AE, struct.pack("<H", 1) + b"\x01\x04")
    + record(0x1AE, struct.pack("<H", 1) + b"\x08\0\0old.xls")
    + record(0x17, struct.pack("<H", 2) + struct.pack("<HHH", 0, 0, 0) + struct.pack("<HHH", 1, 0, 0))
)


def number(row: int, col: int, value: float, style: int = 0) -> bytes:
    return record(0x203, struct.pack("<HHHd", row, col, style, value))


def short(value: int) -> bytes:
    return record(0x27E, struct.pack("<HHHI", 0, 0, 0, value))


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (number(0, 0, 1.5), Decimal("1.5")),
        (number(0, 0, float("nan")), "nan"),
        (number(0, 0, 45429.0, 1), date(2024, 5, 17)),
        (short(42 << 2 | 2), Decimal(42)),
        (short(5250 << 2 | 3), Decimal("52.5")),
        (short((-125 << 2 | 3) & 0xFFFFFFFF), Decimal("-1.25")),
        (short(struct.unpack("<Q", struct.pack("<d", 1.5))[0] >> 32), Decimal("1.5")),
        (short(struct.unpack("<Q", struct.pack("<d", 150.0))[0] >> 32 | 1), Decimal("1.5")),
        (record(0x205, struct.pack("<HHHBB", 0, 0, 0, 1, 0)), True),
        (record(0x205, struct.pack("<HHHBB", 0, 0, 0, 0, 0)), False),
        (record(0x205, struct.pack("<HHHBB", 0, 0, 0, 7, 1)), "#DIV/0!"),
        (record(0x204, struct.pack("<HHHHB", 0, 0, 0, 5, 0) + b"Minsk"), "Minsk"),
        (record(0x204, struct.pack("<HHHHB", 0, 0, 0, 2, 1) + "пр".encode("utf-16-le")), "пр"),
        (formula(struct.pack("<d", 2.5), 0, b""), Decimal("2.5")),
        (formula(b"\x01\0\1\0\0\0\xff\xff", 0, b""), True),
        (formula(b"\x02\0\x2a\0\0\0\xff\xff", 0, b""), "#N/A"),
        (formula(b"\0\0\0\0\0\0\xff\xff", 0, b"") + record(0x207, b"\x02\0\0ab"), "ab"),
        (formula(b"\0\0\0\0\0\0\xff\xff", 0, b"") + record(0x4BC, bytes(9)) + record(0x207, b"\x02\0\0ab"), "ab"),
    ],
)
def test_a_cell_is_its_stored_value(cell: bytes, value: object) -> None:
    rows, _ = read_book(made_book(cell, before=STYLES))
    assert rows == [(value,)]
    assert type(rows[0][0]) is type(value)


def test_an_empty_result_is_empty() -> None:
    rows, notes = read_book(made_book(formula(b"\x03\0\0\0\0\0\xff\xff", 0, b""), number(0, 1, 1)))
    assert rows == [(None, Decimal(1))]
    assert notes.marks == {(0, 0): Mark.FORMULA}


def test_several_numbers_of_one_record_keep_their_columns_and_styles() -> None:
    cells = b"".join(struct.pack("<HI", style, value << 2 | 2) for style, value in ((0, 7), (2, 8), (1, 45429)))
    rows, notes = read_book(made_book(record(0xBD, struct.pack("<HH", 3, 1) + cells + b"\x03\x00"), before=STYLES))
    assert rows == [(), (), (), (None, Decimal(7), Decimal(8), date(2024, 5, 17))]
    assert (notes.formats, notes.indents) == ({(3, 2): CellFormat.PERCENT}, {(3, 2): 2})


@given(
    st.dictionaries(st.tuples(st.integers(0, 30), st.integers(0, 9)), st.integers(-999, 999), max_size=30), st.randoms()
)
def test_cells_in_any_order_come_in_their_rows(cells: dict[tuple[int, int], int], draw: object) -> None:
    written = [number(row, col, value) for (row, col), value in cells.items()]
    draw.shuffle(written)  # type: ignore[attr-defined]
    rows, _ = read_book(made_book(*written))
    found = {(at, col): value for at, row in enumerate(rows) for col, value in enumerate(row) if value is not None}
    assert found == {at: Decimal(value) for at, value in cells.items()}


@pytest.mark.parametrize(
    ("tokens", "mark"),
    [
        (b"\x3a" + struct.pack("<HHH", 0, 0, 0), Mark.FORMULA),
        (b"\x3a" + struct.pack("<HHH", 1, 0, 0), Mark.LINKED),
        (b"\x1e\x05\x00\x5b" + struct.pack("<H", 1) + bytes(8) + b"\x03", Mark.LINKED),
        (b"\x17\x02\x00\x3a\x3a\x1e\x01\x00\x08", Mark.FORMULA),
        (b"\x17\x01\x01\x3a\x01\x19\x04\x01\x00\x00\x00\x00\x00\x3a" + struct.pack("<HHH", 1, 0, 0), Mark.LINKED),
        (b"\x7f\x3a\x01\x00", Mark.FORMULA),
        (b"", Mark.FORMULA),
    ],
)
def test_a_formula_into_another_file_is_linked(tokens: bytes, mark: Mark) -> None:
    rows, notes = read_book(made_book(formula(struct.pack("<d", 33.0), 0, tokens), before=EXTERNAL))
    assert rows == [(Decimal(33),)]
    assert notes.marks == {(0, 0): mark}


@pytest.mark.parametrize(
    ("result", "flags", "value", "mark"),
    [
        (0.0, 3, None, Mark.NO_STORED_VALUE),
        (0.0, 0, Decimal(0), Mark.FORMULA),
        (2.0, 3, Decimal(2), Mark.FORMULA),
    ],
)
def test_a_result_that_was_never_computed_is_no_value(result: float, flags: int, value: object, mark: Mark) -> None:
    cells = formula(struct.pack("<d", result), flags, b"") + number(0, 1, 5)
    rows, notes = read_book(made_book(cells))
    assert rows == [(value, Decimal(5))]
    assert notes.marks == {(0, 0): mark}


def test_merged_cells_are_kept() -> None:
    merged = record(0xE5, struct.pack("<H", 2) + struct.pack("<HHHH", 0, 0, 0, 3) + struct.pack("<HHHH", 1, 2, 1, 1))
    _, notes = read_book(made_book(number(0, 0, 1), merged))
    assert notes.merges == [(0, 0, 0, 3), (1, 1, 2, 1)]


@pytest.mark.parametrize(
    "cell",
    [
        record(0xFD, struct.pack("<HHHI", 0, 0, 0, 5)),
        record(0x203, b"\0\0"),
        record(0x203, b""),
        record(0x204, struct.pack("<HHHHB", 0, 0, 0, 500, 0) + b"x"),
        record(6, bytes(10)),
        record(0xE5, b"\xff\xff"),
    ],
)
def test_a_record_that_is_cut_off_is_damaged(cell: bytes) -> None:
    with pytest.raises(FileRefused, match="damaged"):
        read_book(made_book(cell))
