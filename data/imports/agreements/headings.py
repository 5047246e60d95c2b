"""Headings of sheets of agreements, events and ventures: the row they are in and the role of each column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from data.imports.agreements.deed_words import FACTS, value_of
from data.imports.files.model import column_letters
from data.imports.reading import SheetColumn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from data.enums import Fact
    from data.imports.files.model import CellValue, Grid

_ROWS: Final = 25
_LONGEST: Final = 120


class DeedRole(StrEnum):
    """Role of a column."""

    NUMBER = "number"
    UNTIL = "until"
    PLACE = "place"
    STATUS = "status"
    KIND = "kind"
    THEMES = "themes"
    COUNT = "participants"
    BY_PARTY = "by_party"
    KZ_PARTY = "kz_party"
    PARTIES = "parties"
    DATE = "date"
    SOURCE = "source"
    NOTE = "note"
    TITLE = "title"
    NOTHING = "nothing"


_NO_TITLE: Final = re.compile(
    r"товар|продукц|тавар|прадукц|тауар|өнім|goods|product|commodit|\bкод\b|\bcode\b|показател|паказчык|көрсеткіш|регион|"
    r"рэгі[её]н|област|вобласц|облыс|аймақ|өңір|стран|краін|\bел\w*\b|region|oblast|countr|территор|тэрытор|аумақ",
    re.IGNORECASE,
)
"""What a heading of names has in it where it is not of documents or events."""

_FIGURES: Final = re.compile(
    r"экспорт|импорт|экспарт|імпарт|оборот|абарот|айналым|сальдо|сальда|export|import|turnover|balance|\bflow\b|"
    r"primaryvalue|obs_?value",
    re.IGNORECASE,
)
"""What headings of figures of trade have in them."""

_DATED: Final = (DeedRole.DATE, DeedRole.STATUS, DeedRole.UNTIL, DeedRole.KIND, DeedRole.THEMES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Headings:
    """The row of headings, from 0, the columns of each role, from 0, and the table that the rows are of."""

    row: int
    columns: Mapping[DeedRole, tuple[int, ...]]
    table: str

    @property
    def fact(self) -> Fact:
        """What the claims of the table are."""
        return FACTS[self.table]

    def first(self, role: DeedRole) -> int | None:
        """Return the first column of a role, None where there is none."""
        return next(iter(self.columns.get(role, ())), None)

    @property
    def party_columns(self) -> tuple[tuple[int, DeedRole], ...]:
        """The columns that name parties, Belarus before Kazakhstan."""
        roles = (DeedRole.BY_PARTY, DeedRole.KZ_PARTY, DeedRole.PARTIES)
        return tuple((col, role) for role in roles for col in self.columns.get(role, ()))


def find_headings(grid: Grid) -> Headings | None:
    """Return the headings of a sheet of agreements, events or ventures; None where a sheet is something else."""
    for number, cells in enumerate(grid.rows):
        if number >= _ROWS:
            return None
        columns = _roles(cells)
        if _is_of_deeds(columns) and not any(_FIGURES.search(cell) for cell in cells if isinstance(cell, str)):
            last, columns = _with_sides(grid, number, columns)
            title = " ".join(str(cells[col]) for col in columns[DeedRole.TITLE])
            above = " ".join(str(cell) for row in grid.rows[:number] for cell in row if isinstance(cell, str))
            table = next(filter(None, (value_of("table", text) for text in (title, grid.name, above))), "agreements")
            return Headings(row=last, columns=columns, table=table)
    return None


def sheet_columns(grid: Grid, headings: Headings) -> tuple[SheetColumn, ...]:
    """Return what the columns of a sheet are taken for."""
    from_col = sorted((col, role) for role, cols in headings.columns.items() for col in cols)
    return tuple(
        SheetColumn(
            sheet=grid.name,
            letter=column_letters(col),
            heading=heading_of(grid, headings, col),
            role=f"deed_{role}",
        )
        for col, role in from_col
    )


def heading_of(grid: Grid, headings: Headings, col: int) -> str:
    """Return the heading of a column, also where the row of it is above that of the two sides."""
    return next(
        (str(cell) for row in (headings.row, headings.row - 1) if row >= 0 and (cell := grid.cell(row, col))), ""
    )


def _with_sides(
    grid: Grid, number: int, columns: dict[DeedRole, tuple[int, ...]]
) -> tuple[int, dict[DeedRole, tuple[int, ...]]]:
    """Return the last row of headings and the roles, where the two sides are below one heading for both."""
    below = _roles(grid.rows[number + 1]) if number + 1 < len(grid.rows) else {}
    sides = {role: below.get(role, ()) for role in (DeedRole.BY_PARTY, DeedRole.KZ_PARTY)}
    cols = sorted(col for found in sides.values() for col in found)
    for col in columns.get(DeedRole.PARTIES, ()):
        if all(sides.values()) and cols == [col, col + 1] and not grid.cell(number, col + 1):
            return number + 1, {**{r: c for r, c in columns.items() if r is not DeedRole.PARTIES}, **sides}
    return number, columns


def _roles(cells: Sequence[CellValue]) -> dict[DeedRole, tuple[int, ...]]:
    found: dict[DeedRole, tuple[int, ...]] = {}
    for col, cell in enumerate(cells):
        if not isinstance(cell, str) or not cell.strip() or len(cell) > _LONGEST:
            continue
        text = " ".join(cell.split())
        role = _role(text)
        if role is not DeedRole.NOTHING and not (role is DeedRole.TITLE and _NO_TITLE.search(text)):
            found[role] = (*found.get(role, ()), col)
    return found


def _role(text: str) -> DeedRole:
    role = DeedRole(value_of("role", text.partition("(")[0]) or value_of("role", text) or DeedRole.NOTHING)
    # What is between the two countries is no side of one of them.
    is_of_both = value_of("country", text) == "both"
    return DeedRole.TITLE if is_of_both and role in (DeedRole.BY_PARTY, DeedRole.KZ_PARTY) else role


def _is_of_deeds(columns: Mapping[DeedRole, tuple[int, ...]]) -> bool:
    sides = DeedRole.PARTIES in columns or {DeedRole.BY_PARTY, DeedRole.KZ_PARTY} <= columns.keys()
    return DeedRole.TITLE in columns and sides and any(role in columns for role in _DATED)
