"""Sheets and files made of rows, for tests of what is read from them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from data.imports.files.model import CellNames, FileKind, Grid, ReadFile
from data.imports.import_state import ImportState
from data.imports.read_file import read_opened
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from data.imports.reading import Reading
    from data.layer_rows import LayerRow


def grid_of(rows: Iterable[Any], *, name: str = "Sheet1", **more: Any) -> Grid:
    """Return a sheet; numbers become decimals, as the readers of files give them."""
    cells = [[Decimal(str(cell)) if type(cell) in (int, float) else cell for cell in row] for row in rows]
    return Grid(name=name, rows=cells, **more)


def state_of(**answers: str) -> ImportState:
    """Return the state of a reading with answers given."""
    return ImportState(atlas=ATLAS, answers=answers)


def read_rows(
    *sheets: Iterable[Any] | Grid, answers: Mapping[str, str] | None = None, kept: Iterable[LayerRow] = ()
) -> Reading:
    """Return the reading of a workbook with these sheets."""
    grids = tuple(
        sheet if isinstance(sheet, Grid) else grid_of(sheet, name=f"Sheet{n}")
        for n, sheet in enumerate(sheets, start=1)
    )
    file = ReadFile(name="test.xlsx", kind=FileKind.XLSX, sha256="0" * 64, size=1, grids=grids)
    return read_opened(file, atlas=ATLAS, kept=kept, answers=answers or {})


def text_grid(rows: Iterable[Any]) -> Grid:
    """Return a sheet whose cells are called by their lines, as those of a text."""
    return grid_of(rows, cell_names=CellNames.LINES)
