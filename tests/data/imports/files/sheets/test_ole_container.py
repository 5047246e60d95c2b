from __future__ import annotations

import contextlib
import struct
from pathlib import Path

import pytest

from data.errors import FileRefused
from data.imports.files.sheets.ole_container import MAGIC, OleContainer

FILES = Path(__file__).parents[1]
XLS = (FILES / "samples" / "shapes.xls").read_bytes()


def test_streams_are_found_by_name() -> None:
    container = OleContainer(XLS)
    assert "workbook" in container.names
    assert struct.unpack_from("<HH", container.stream("workbook")) == (0x809, 16)
    assert len(container.stream("\x05summaryinformation")) > 0


def test_an_encrypted_workbook_is_such_a_container() -> None:
    names = OleContainer((FILES.parent / "cases" / "13_password.xlsx").read_bytes()).names
    assert {"encryptedpackage", "encryptioninfo"} <= names


@pytest.mark.parametrize("content", [b"", MAGIC, MAGIC + bytes(504), XLS[:1_000], b"PK" + XLS[2:]])
def test_what_is_no_whole_container_is_damaged(content: bytes) -> None:
    with pytest.raises(FileRefused, match="damaged"):
        OleContainer(content).stream("workbook")


def test_a_chain_of_sectors_that_runs_in_a_circle_ends() -> None:
    (first,) = struct.unpack_from("<I", XLS, 76)
    broken = bytearray(XLS)
    place = (first + 1) * 512
    for number in range(128):
        struct.pack_into("<I", broken, place + 4 * number, number)
    with pytest.raises(FileRefused, match="damaged"):
        OleContainer(bytes(broken))


def test_no_changed_byte_of_the_head_breaks_the_reading() -> None:
    for place in range(8, 512):
        for value in (0, 0x7F, 0xFF):
            changed = XLS[:place] + bytes([value]) + XLS[place + 1 :]
            with contextlib.suppress(FileRefused, KeyError):
                OleContainer(changed).stream("workbook")
