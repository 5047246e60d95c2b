from __future__ import annotations

import io
import stat
import struct
import time
import tracemalloc
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from data.errors import FileRefused
from data.imports.files.file_limits import LIMITS
from data.imports.files.zip_parts import ZipParts
from tests.data.imports.files.making import make_zip

CASES = Path(__file__).parents[1] / "cases"


def refusal(path: Path, name: str = "") -> FileRefused:
    with pytest.raises(FileRefused) as refused, ZipParts(path, LIMITS) as parts:
        parts.content(name)
    return refused.value


def test_parts_are_read_whatever_the_case_of_their_names(tmp_path: Path) -> None:
    with ZipParts(make_zip(tmp_path / "x.zip", {"xl/Book.xml": "text", "b": b"\1" * 200_000}), LIMITS) as parts:
        assert "XL/book.xml" in parts
        assert "other" not in parts
        assert parts.names == ("xl/Book.xml", "b")
        assert parts.content("xl/book.XML") == b"text"
        assert b"".join(parts.chunks("b")) == b"\1" * 200_000
        assert parts.size("b") == 200_000


def test_the_bomb_is_refused_at_once_and_in_little_memory() -> None:
    tracemalloc.start()
    begun = time.perf_counter()
    refused = refusal(CASES / "18_zip_bomb.xlsx")
    seconds, (_, peak) = time.perf_counter() - begun, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert refused.code == "unpacks_to"
    assert refused.params == {"size": "234", "limit": "64"}
    assert seconds < 0.5
    assert peak < 5_000_000


def test_the_sum_of_all_parts_counts(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "x.zip", {f"p{number}": bytes(range(256)) * 40 for number in range(30)})
    with pytest.raises(FileRefused, match="unpacks_to"):
        ZipParts(path, replace(LIMITS, unpacked=200_000))


def lying(path: Path, size: int, claimed: int) -> Path:
    """Write a zip whose directory says that its part has another size."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("part", b"\0" * size)
    whole = bytearray(content.getvalue())
    for signature, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", whole, whole.index(signature) + place, claimed)
    path.write_bytes(whole)
    return path


@pytest.mark.parametrize("claimed", [10, 1_000_000])
def test_a_directory_that_lies_about_a_size_is_found_while_unpacking(tmp_path: Path, claimed: int) -> None:
    path = lying(tmp_path / "x.zip", 100_000_000, claimed)
    tracemalloc.start()
    begun = time.perf_counter()
    refused = refusal(path, "part")
    seconds, (_, peak) = time.perf_counter() - begun, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert refused.code == "damaged"
    assert seconds < 0.5
    assert peak < 50_000_000


@pytest.mark.parametrize("name", ["../x", "a/../../x", "/etc/passwd", "C:/x", "..\\x", "\\\\host\\x", "a/..", "c:x"])
def test_names_outside_the_zip_are_refused(tmp_path: Path, name: str) -> None:
    refused = refusal(make_zip(tmp_path / "x.zip", {"a": "b", name: "x"}))
    assert refused.code == "unsafe_part"


def test_a_link_among_the_parts_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as file:
        entry = zipfile.ZipInfo("xl/link")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        file.writestr(entry, "/etc/passwd")
    assert refusal(path).code == "unsafe_part"


def test_too_many_parts_are_refused_before_they_become_objects(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "x.zip", {f"p{number}": "" for number in range(300)})
    with pytest.raises(FileRefused) as refused:
        ZipParts(path, replace(LIMITS, parts=100))
    assert (refused.value.code, refused.value.params) == ("too_many_parts", {"count": "300", "limit": "100"})


def test_a_zip_that_is_cut_off_is_damaged(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "x.zip", {"a": "b" * 1_000})
    whole = path.read_bytes()
    for length in (0, 4, 30, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:length])
        assert refusal(path).code == "damaged"


def test_every_changed_byte_gives_the_content_or_a_refusal(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "x.zip", {"a": bytes(range(200)) * 3})
    whole = path.read_bytes()
    codes = set()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        try:
            with ZipParts(path, LIMITS) as parts:
                assert {parts.content(name) for name in parts.names} <= {bytes(range(200)) * 3}
        except FileRefused as refused:
            codes.add(refused.code)
    assert "damaged" in codes
    assert codes <= {"damaged", "password", "unsafe_part", "too_many_parts", "unpacks_to"}


def test_a_long_part_is_no_small_one(tmp_path: Path) -> None:
    with ZipParts(make_zip(tmp_path / "x.zip", {"a": "b" * 2_000_000}), LIMITS) as parts:
        with pytest.raises(FileRefused, match="unpacks_to"):
            parts.content("a", 1_000_000)
        with pytest.raises(FileRefused, match="damaged"):
            parts.content("missing")
