"""Errors of stores that name rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.stores.model import RowChange


class StaleVersionError(StoreError):
    """Somebody else has changed the same rows since; `rows` says which, who, when, and what they were and are.

    `old` of a row is what it was in the version that the refused change was made on, `new` what it is now.
    """

    def __init__(self, layer_id: str, base: int, rows: Sequence[RowChange]) -> None:
        self.rows = tuple(rows)
        super().__init__(
            "store.stale",
            layer=layer_id,
            version=base,
            count=len(self.rows),
            rows=", ".join(f"{row.table}/{row.row_id}" for row in self.rows[:5]),
            who=", ".join(sorted({row.who for row in self.rows})),
        )
