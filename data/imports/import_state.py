"""State of the reading of one file: what was found, what is asked, what is set aside."""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from data.imports.reading import Finding, NameReading, Proposal, Question

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.atlas.atlas import Atlas
    from data.imports.files.model import Grid
    from data.imports.quantities.units import Unit
    from data.trade.goods_rows import GoodsRow

MOST_OF_A_CODE: Final = 500
"""Findings of one code that are listed; further ones are counted in a finding of their own."""
_MOST_CELLS: Final = 20
NO_PARAMS: Final[Mapping[str, str]] = MappingProxyType({})


class Doubt:
    """A question while it is collected: how many rows wait for it, and whether the file waits or some rows alone."""

    def __init__(
        self,
        *,
        key: str,
        code: str,
        params: Mapping[str, str],
        proposals: tuple[Proposal, ...] = (),
        proposed: str | None = None,
        is_free: bool = False,
        of_rows: bool = False,
        rows: int = 0,
    ) -> None:
        self.key = key
        self.code = code
        self.params = params
        self.proposals = proposals
        self.proposed = proposed
        self.is_free = is_free
        self.of_rows = of_rows
        self.rows = rows
        self.cells: list[str] = []

    def add(self, cell: str = "") -> None:
        """Count one more row that waits for it."""
        self.rows += 1
        if cell and len(self.cells) < _MOST_CELLS and cell not in self.cells:
            self.cells.append(cell)

    def question(self) -> Question:
        """Return it as a question."""
        return Question(
            key=self.key,
            code=self.code,
            params={**self.params, "rows": str(self.rows), "cells": ", ".join(self.cells)},
            proposals=self.proposals,
            proposed=self.proposed,
            rows=self.rows,
            cells=tuple(self.cells),
            is_free=self.is_free,
        )


class ImportState:
    """Everything that is collected while a file is read."""

    def __init__(
        self,
        *,
        atlas: Atlas,
        answers: Mapping[str, str],
        has_sheets: bool = False,
        has_many: bool = False,
        zeros: int = 0,
    ) -> None:
        self.atlas = atlas
        self.answers = answers
        self.has_sheets = has_sheets
        self.has_many = has_many
        self.findings: list[Finding] = []
        self.doubts: dict[str, Doubt] = {}
        self.used: dict[str, str] = {}
        self.skipped: Counter[str] = Counter()
        self.missing: Counter[str] = Counter()
        self.names: dict[str, NameReading] = {}
        self.zeros = zeros
        self.counts: Counter[str] = Counter()
        self.headings: list[str] = []
        self.units: set[Unit] = set()
        self.other_goods: list[GoodsRow] = []

    def answer(self, key: str) -> str | None:
        """Return the answer to a question, and note that it was used."""
        given = self.answers.get(key)
        if given is not None:
            self.used[key] = given
        return given

    def find(
        self,
        code: str,
        grid: Grid | None = None,
        row: int = -1,
        col: int = -1,
        /,
        *,
        column: str = "",
        is_error: bool = True,
        params: Mapping[str, str] = NO_PARAMS,
        **more: str,
    ) -> None:
        """Note a finding at a cell, at a row (no column), or of the file (no grid)."""
        self.counts[code] += 1
        if self.counts[code] > MOST_OF_A_CODE:
            return
        cell = ""
        if grid is not None and row >= 0:
            cell = grid.cell_name(row, col, column) if col >= 0 else grid.row_name(row)
        self.findings.append(
            Finding(
                code=code,
                params={"cell": cell, **params, **more},
                cell=cell,
                sheet=grid.name if grid is not None and self.has_many else "",
                position=(row, col) if row >= 0 else None,
                is_error=is_error,
            )
        )

    def doubt(
        self,
        key: str,
        code: str,
        *,
        proposals: tuple[Proposal, ...] = (),
        proposed: str | None = None,
        is_free: bool = False,
        of_rows: bool = False,
        params: Mapping[str, str] = NO_PARAMS,
        **more: str,
    ) -> Doubt:
        """Return the question of a key, asked for the first time or again."""
        if key not in self.doubts:
            self.doubts[key] = Doubt(
                key=key,
                code=code,
                params={**params, **more},
                proposals=proposals,
                proposed=proposed,
                is_free=is_free,
                of_rows=of_rows,
            )
        return self.doubts[key]

    def settle_counts(self) -> None:
        """Note how many findings of a code are not listed."""
        for code, count in self.counts.items():
            if count > MOST_OF_A_CODE:
                self.findings.append(
                    Finding(
                        code="layout.more_of_a_kind",
                        params={"count": str(count - MOST_OF_A_CODE), "kind": code},
                        is_error=False,
                    )
                )
