"""Packages with fixed dates: the same parts give the same bytes, whenever they were written."""

from __future__ import annotations

import io
import zipfile

from components.exports.paper_parts.same_bytes import same_bytes


def package(year: int) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as made:
        for name in ("[Content_Types].xml", "word/document.xml"):
            made.writestr(zipfile.ZipInfo(name, (year, 5, 4, 3, 2, 1)), f"<{name}/>")
    return content.getvalue()


def test_the_moment_of_writing_leaves_no_trace() -> None:
    assert package(2020) != package(2021)
    assert same_bytes(package(2020)) == same_bytes(package(2021))


def test_parts_keep_their_order_and_content() -> None:
    with zipfile.ZipFile(io.BytesIO(same_bytes(package(2020)))) as made:
        assert made.namelist() == ["[Content_Types].xml", "word/document.xml"]
        assert made.read("word/document.xml") == b"<word/document.xml/>"
        assert {entry.date_time for entry in made.infolist()} == {(1980, 1, 1, 0, 0, 0)}
