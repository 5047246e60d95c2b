from __future__ import annotations

import contextlib
import struct
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from data.errors import FileRefused
from data.imports.files.file_limits import LIMITS
from data.imports.files.sheets.ole_container import OleContainer
from data.imports.files.sheets.xls_book import Pieces, XlsBook, continued, records
from data.imports.files.sheets.xls_cells import XlsCells
from tests.data.imports.files.sheets.xls_making import begin, made_book, record

SAMPLES: Final = Path(__file__).parents[1] / "samples"
STREAM: Final = OleContainer((SAMPLES / "shapes.xls").read_bytes()).stream("workbook")


def test_sheets_of_a_workbook_of_libreoffice_are_named() -> None:
    book = XlsBook(STREAM, LIMITS)
    assert [(sheet.name, sheet.kind, sheet.is_hidden) for sheet in book.sheets] == [
        ("Торговля", "worksheet", False),
        ("Скрытый", "worksheet", True),
        ("Пустой", "worksheet", False),
    ]
    assert not book.is_1904


def texts_of(*parts: bytes, count: int = 1) -> list[str]:
    """Return the shared texts of a record that is cut into these parts."""
    first = record(0xFC, struct.pack("<II", count, count) + parts[0])
    return XlsBook(made_book(before=first + b"".join(record(0x3C, part) for part in parts[1:])), LIMITS).texts


@pytest.mark.parametrize(
    "parts",
    [
        (b"\x06\x00\x00Minsk!",),
        (b"\x06\x00\x00Min", b"\x00sk!"),
        (b"\x06\x00\x00Min", b"\x01s\0k\0!\0"),
        (b"\x06\x00\x01M\0i\0n\0", b"\x00sk!"),
        (b"\x06\x00\x00Minsk!", b""),
        (b"\x06\x00\x08\x01\x00Minsk!\x01\x02", b"\x03\x04"),
        (b"\x06\x00\x0c\x01\x00\x05\x00\x00\x00Minsk!\x01\x02\x03\x04abc", b"de"),
        (b"", b"\x06\x00\x00Minsk!"),
    ],
)
def test_a_text_that_is_cut_between_records_is_whole(parts: tuple[bytes, ...]) -> None:
    assert texts_of(*parts) == ["Minsk!"]
    twice = (*parts[:-1], parts[-1] + b"\x02\x00\x01\x3f\x04\x40\x04")
    assert texts_of(*twice, count=2) == ["Minsk!", "пр"]


def test_texts_without_an_end_are_damaged_and_too_many_are_refused() -> None:
    for parts in ((b"\x06\x00\x00Min",), (b"\x06\x00\x01M\0i",), (b"\x06",), (b"\xff\xff\x04\xff\xff\xff\xff",)):
        with pytest.raises(FileRefused, match="damaged"):
            texts_of(*parts)
    with pytest.raises(FileRefused, match="damaged"):
        texts_of(b"\x01\x00\x00a", count=4_000_000_000)
    first = record(0xFC, struct.pack("<II", 50, 50) + b"\x01\x00\x00a" * 50)
    with pytest.raises(FileRefused, match="too_many_texts"):
        XlsBook(made_book(before=first), replace(LIMITS, shared_text=1_000))


def test_texts_of_many_records_are_those_that_were_written() -> None:
    stream = OleContainer((SAMPLES / "texts.xls").read_bytes()).stream("workbook")
    texts = XlsBook(stream, LIMITS).texts
    assert any(kind == 0x3C for kind, _, _ in records(stream, 0)), "the texts run over several records"
    for number in range(1, 81):
        assert f"Область № {number}: " + "экспорт и импорт товаров " * (number % 9 + 1) in texts
    assert "простой жирный конец" in texts


@pytest.mark.parametrize(
    ("stream", "code"),
    [
        (begin() + record(0x2F, bytes(6)), "password"),
        (begin(0x500) + record(10), "old_xls"),
        (begin(), "damaged"),
        (b"", "damaged"),
        (record(10), "damaged"),
        (begin() + b"\x85\x00\xff\xff", "damaged"),
        (begin() + record(0x85, b"x") + record(10), "damaged"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(stream: bytes, code: str) -> None:
    with pytest.raises(FileRefused) as refused:
        XlsBook(stream, LIMITS)
    assert refused.value.code == code


def test_too_many_sheets_are_refused() -> None:
    with pytest.raises(FileRefused, match="too_many_sheets"):
        XlsBook(STREAM, replace(LIMITS, sheets=2))


def test_pieces_give_what_is_left_of_them() -> None:
    assert Pieces([b"ab", b"", b"cd"]).after(1).take(2) == b"bc"
    assert continued(record(1, b"ab") + record(0x3C, b"cd") + record(2, b"ef"), 0).take(4) == b"abcd"
    with pytest.raises(FileRefused, match="damaged"):
        Pieces([b"a"]).take(2)


def test_no_changed_byte_breaks_the_reading() -> None:
    for place in range(0, len(STREAM), 3):
        changed = STREAM[:place] + bytes([STREAM[place] ^ 0xFF]) + STREAM[place + 1 :]
        with contextlib.suppress(FileRefused):
            book = XlsBook(changed, LIMITS)
            for sheet in book.sheets:
                for _ in XlsCells(book, sheet, LIMITS, None).rows():
                    pass
