"""Doubts of a whole table: columns of texts that are not understood, and months that may be counted from January."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from data.imports.columns.other_words import is_planned, is_together
from data.imports.files.model import column_letters
from data.imports.layout.heading_words import ColumnRole, role_in
from data.imports.layout.row_kinds import CellKind, cell_kind, is_total
from data.imports.quantities.folded import fold_heading, text_of
from data.imports.reading import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from data.imports.columns.column_roles import Column
    from data.imports.files.model import Grid
    from data.imports.import_state import ImportState
    from data.imports.layout.sheet_blocks import Block
    from data.imports.quantities.periods import Period

CUMULATIVE: Final = "cumulative"
FROM_JANUARY: Final = "from_january"
MONTH_ALONE: Final = "month_alone"
WHOLE: Final = "whole"
GOODS: Final = "column_of_goods"
PARTS: Final = "parts"
_SAMPLE: Final = 200
_FROM_JANUARY: Final = re.compile(
    r"нараста\w+\s+(?:итог|вын)|накопительн|накопленн|с начала года|з пачатку года|cumulative|year[- ]to[- ]date|"
    r"\bytd\b|"
    r"жыл басынан|өспелі"
)
_OF_GOODS: Final = re.compile(
    r"товар(?!ооб)|тавар(?!аб)|тауар(?! ?айн)|\bgoods\b|commodit|\bproducts?\b|продукци|прадукцы"
)
_NAMES: Final = re.compile(r"^(?:наименован|назва|найменн|атау|name|items?$|позици|вид$)")
_ACTUAL: Final = re.compile(r"\bфакт|\bактуал|\bactual|\bнақты|\bвыполнен|отч[её]т\b")


class TableDoubts:
    """Questions about one table as a whole, and what their answers make of its columns and periods.

    Parameters
    ----------
    state
        What is asked, answered and found.
    grid, block, columns
        The table.
    titles
        Its titles and the name of its sheet.
    """

    def __init__(
        self, state: ImportState, grid: Grid, block: Block, columns: Sequence[Column], titles: Sequence[str]
    ) -> None:
        self._state, self._grid, self._titles = state, grid, titles
        self.waits_for: tuple[str, ...] = ()
        """Keys of the questions that all its figures wait for."""
        self.is_of_parts = False
        roles = {column.role for column in columns}
        self._has_figures, self._has_codes = ColumnRole.VALUE in roles, ColumnRole.PRODUCT_CODE in roles
        self._is_of_goods = any(_OF_GOODS.search(fold_heading(title)) for title in titles)
        self.columns = [self._settled(column, block) for column in columns]
        self._since = {column.index: self._from_january(column) for column in self.columns}

    @property
    def planned(self) -> str:
        """The title that calls its figures a plan, a forecast or an average; empty where none does."""
        if any(_ACTUAL.search(fold_heading(column.heading)) for column in self.columns):
            return ""
        return next((title for title in self._titles if is_planned(title) or is_together(title)), "")

    def period_of(self, column: Column, period: Period | None) -> tuple[Period | None, tuple[str, ...]]:
        """Return the period of a figure, and the keys of what it waits for: a month may be all months up to it."""
        text = self._since.get(column.index, "")
        if not text or period is None or period.months is None or period.months[0] == 1 or period.day is not None:
            return period, self.waits_for
        given = self._state.answer(CUMULATIVE)
        if given == FROM_JANUARY:
            return replace(period, months=(1, period.months[1])), self.waits_for
        if given == MONTH_ALONE:
            return period, self.waits_for
        self._state.doubt(
            CUMULATIVE,
            "layout.cumulative",
            proposals=tuple(
                Proposal(value=value, code=f"layout.answer.{value}") for value in (FROM_JANUARY, MONTH_ALONE)
            ),
            text=text,
        )
        return period, (*self.waits_for, CUMULATIVE)

    def _from_january(self, column: Column) -> str:
        """Return the heading or the title that says that figures are counted from the beginning of the year."""
        texts = (column.heading, *self._titles)
        return next((text for text in texts if _FROM_JANUARY.search(fold_heading(text))), "")

    def _settled(self, column: Column, block: Block) -> Column:
        """Return a column as an answer says; ask about one of texts that nothing is known of."""
        if column.role is not ColumnRole.SET_ASIDE or role_in(column.heading) is not None or not self._has_figures:
            return column
        is_name = bool(_NAMES.search(fold_heading(column.heading)))
        if is_name and self._has_codes:
            return column
        texts = list(_texts(block, column.index))
        if len(set(texts)) < 2:
            return column
        if is_name and self._is_of_goods:
            return replace(column, role=ColumnRole.PRODUCT)
        key = f"column:{column_letters(column.index)}" + (f"@{self._grid.name}" if self._state.has_many else "")
        given = self._state.answer(key)
        if given == GOODS:
            return replace(column, role=ColumnRole.PRODUCT)
        if given == PARTS:
            self.is_of_parts = True
        elif given != WHOLE:
            self.waits_for += (key,)
            self._state.doubt(
                key,
                "layout.unread_column",
                proposals=tuple(
                    Proposal(value=value, code=f"layout.answer.{value}") for value in (WHOLE, GOODS, PARTS)
                ),
                text=column.heading or column_letters(column.index),
                example=texts[0],
            )
        return column


def _texts(block: Block, col: int) -> Iterator[str]:
    """Return the texts of a column, nothing where most of its cells are none."""
    rows = [row for _, row in block.sample[:_SAMPLE] if not _is_total(row)]
    cells = [row[col] for row in rows if col < len(row)]
    texts = [text for cell in cells if cell_kind(cell) is CellKind.TEXT and (text := text_of(cell).strip())]
    if 2 * len(texts) >= len(rows):
        yield from texts


def _is_total(row: Iterable[object]) -> bool:
    return any(isinstance(cell, str) and is_total(cell) for cell in row)
