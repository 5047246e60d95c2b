from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.errors import FileRefused
from data.imports.files.file_limits import LIMITS
from data.imports.files.sheets.sheet_stream import OpenSheet, read_sheets

if TYPE_CHECKING:
    from data.imports.files.kept_rows import Row


class Numbers:
    """Handler that takes ``<s/>`` for a sheet, ``<e n="5"/>`` for empty rows and ``<r n="2"/>`` for rows."""

    def __init__(self, *, marking: bool) -> None:
        self.sheets: list[OpenSheet] = []
        self.found: list[tuple[int, int, Row]] = []
        self.marking = marking

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "s":
            self.sheets.append(OpenSheet(f"S{len(self.sheets)}", is_hidden=False))
        elif name in ("e", "r"):
            row = ("x",) if name == "r" else ()
            self.found.append((len(self.sheets) - 1, int(attributes["n"]), row))

    def end(self, name: str) -> None:
        pass

    def text(self, data: str) -> None:
        pass


def rows(document: str) -> list[list[object]]:
    grids, _ = read_sheets(lambda: iter([document.encode()]), lambda marking: Numbers(marking=marking), LIMITS)
    return [[*grid.rows] for grid in grids]


def test_empty_rows_come_only_before_others_of_their_sheet() -> None:
    text = '<a><s/><e n="2"/><r n="1"/><e n="1048570"/><s/><s/><e n="3"/><s/><r n="2"/><e n="1"/><r n="1"/></a>'
    assert rows(text) == [[(), (), ("x",)], [], [], [("x",), ("x",), (), ("x",)]]


def test_rows_beyond_the_last_one_of_a_sheet_are_refused() -> None:
    for text in ('<a><s/><e n="1048576"/><r n="1"/></a>', '<a><s/><r n="2000000"/></a>'):
        with pytest.raises(FileRefused, match="too_many_cells"):
            rows(text)
