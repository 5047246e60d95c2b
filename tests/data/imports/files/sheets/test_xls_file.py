from __future__ import annotations

import contextlib
import random
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest
import python_calamine

from data.errors import FileRefused
from data.imports.files.file_limits import LIMITS
from data.imports.files.model import FileKind, Mark
from data.imports.files.sheets.xls_file import read_xls
from tests.extent import examples

FILES: Final = Path(__file__).parents[1]
XLS: Final = FILES / "samples" / "shapes.xls"


def test_a_workbook_of_libreoffice_is_read_with_its_errors_and_merges() -> None:
    kind, grids, notes = read_xls(XLS, LIMITS)
    assert (kind, notes) == (FileKind.XLS, ())
    assert [(grid.name, grid.is_hidden, len(grid.rows)) for grid in grids] == [
        ("Торговля", False, 12),
        ("Скрытый", True, 1),
        ("Пустой", False, 0),
    ]
    grid = grids[0]
    assert grid.merges == ((0, 0, 0, 3), (1, 1, 1, 2))
    assert grid.rows[3] == ("Беларусь", Decimal(42), Decimal(12), Decimal(54), "#DIV/0!", Decimal("0.125"), True)
    assert grid.cell(4, 4) == "#N/A"
    assert grid.cell(4, 5) == "040210"
    assert grid.cell(5, 5) == date(2024, 5, 17)
    assert grid.cell(6, 5) == datetime(2024, 5, 17, 13, 30)  # noqa: DTZ001 - cells have no time zone
    assert grid.cell(5, 6) == Decimal(123456789012345)
    assert grid.cell(11, 9) == "далеко"
    assert (grid.mark(3, 4), grid.mark(3, 3), grid.mark(3, 1)) == (Mark.ERROR, Mark.FORMULA, Mark.NONE)
    assert grid.cell_name(3, 4) == "E4"


@pytest.mark.parametrize("name", ["shapes.xls", "texts.xls"])
def test_the_referee_reads_the_same_values(name: str) -> None:
    book = python_calamine.load_workbook(str(XLS.with_name(name)))
    for number, grid in enumerate(read_xls(XLS.with_name(name), LIMITS)[1]):
        rows = book.get_sheet_by_index(number).to_python(skip_empty_area=False)
        assert len(rows) == len(grid.rows)
        for at, row in enumerate(rows):
            for col, theirs in enumerate(row):
                ours = grid.cell(at, col)
                if grid.mark(at, col) is Mark.ERROR:
                    assert theirs == "", "calamine shows no errors"
                elif isinstance(ours, Decimal):
                    assert float(ours) == theirs
                else:
                    assert (ours or "") == (theirs or "")


def test_an_encrypted_workbook_is_refused_for_its_password() -> None:
    with pytest.raises(FileRefused) as refused:
        read_xls(FILES.parent / "cases" / "13_password.xlsx", LIMITS)
    assert (refused.value.code, refused.value.params) == ("password", {})


def test_a_workbook_that_is_too_large_is_refused() -> None:
    with pytest.raises(FileRefused, match="too_large"):
        read_xls(XLS, replace(LIMITS, xls_size=1_000))


@pytest.mark.thorough
def test_changed_bytes_are_read_or_refused_and_never_an_error(tmp_path: Path) -> None:
    draw = random.Random(7)  # noqa: S311 - changed bytes
    whole = XLS.read_bytes()
    path = tmp_path / "x.xls"
    for _ in range(examples(2_000)):
        changed = bytearray(whole)
        for _ in range(draw.randrange(1, 6)):
            changed[draw.randrange(len(changed))] = draw.randrange(256)
        path.write_bytes(changed)
        with contextlib.suppress(FileRefused):
            read_xls(path, LIMITS)
