from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest

from data.errors import FileRefused
from data.imports.files.file_limits import LIMITS
from data.imports.files.model import FileKind
from data.imports.files.sheets.ods_file import read_flat_ods, read_ods
from data.imports.files.sheets.xlsx_file import read_xlsx
from tests.data.imports.files.making import make_zip, ods_parts

SAMPLES: Final = Path(__file__).parents[1] / "samples"
ROW: Final = "<table:table-row><table:table-cell office:value-type='float' office:value='{}'/></table:table-row>"


@pytest.mark.parametrize("name", ["shapes.ods", "shapes.fods"])
def test_a_workbook_is_the_same_in_both_formats(name: str) -> None:
    reader = read_ods if name.endswith(".ods") else read_flat_ods
    kind, ours, notes = reader(SAMPLES / name, LIMITS)
    _, theirs, _ = read_xlsx(SAMPLES / "shapes.xlsx", LIMITS)
    assert (kind, notes) == (FileKind.ODS, ())
    for mine, other in zip(ours, theirs, strict=True):
        assert (mine.name, mine.is_hidden, mine.merges) == (other.name, other.is_hidden, other.merges)
        assert [*mine.rows] == [*other.rows]
        assert (mine.indents, mine.formats) == (other.indents, other.formats)
        # OpenDocument writes a truth as a formula.
        assert {at: mark for at, mark in mine.marks.items() if at != (3, 6)} == other.marks


def test_an_encrypted_workbook_is_refused_for_its_password(tmp_path: Path) -> None:
    parts = ods_parts("") | {"META-INF/manifest.xml": "<m><manifest:encryption-data/></m>"}
    with pytest.raises(FileRefused) as refused:
        read_ods(make_zip(tmp_path / "x.ods", parts), LIMITS)
    assert refused.value.code == "password"


def test_macros_are_noted(tmp_path: Path) -> None:
    parts = ods_parts("") | {"Basic/Standard/Module1.xml": "<x/>"}
    assert [note.code for note in read_ods(make_zip(tmp_path / "x.ods", parts), LIMITS)[2]] == ["macros_not_opened"]


def test_large_sheets_are_read_from_their_file_each_time(tmp_path: Path) -> None:
    tables = "".join(
        f'<table:table table:name="T{sheet}">'
        + "".join(ROW.format(sheet * 10_000 + row) for row in range(900))
        + "</table:table>"
        for sheet in range(3)
    )
    _, grids, _ = read_ods(make_zip(tmp_path / "x.ods", ods_parts(tables)), replace(LIMITS, kept_cells=100))
    for sheet, grid in enumerate(grids):
        expected = [(Decimal(sheet * 10_000 + row),) for row in range(900)]
        assert [*grid.rows] == [*grid.rows] == expected
