"""Records of what changes in a layer when a file is kept, and of what contradicts the book."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from data.layer_rows import LayerRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedRow:
    """A row that is kept already and comes with another value.

    Attributes
    ----------
    old, new
        The row that is kept, and the one of the file.
    old_value, new_value
        Their figures in millions or in their unit, as text; empty for what is no figure.
    percent
        By how much the new one is more (negative: less) than the old one, in percent; None where the old one is zero.
    """

    old: LayerRow
    new: LayerRow
    old_value: str = ""
    new_value: str = ""
    percent: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """A figure of the file and the claim of the book that says another value of the same scope."""

    new: LayerRow
    claim_id: str
    book_value: str
    own_value: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What changes when a file is kept.

    Attributes
    ----------
    new, changed
        Rows that are not kept yet, and rows that are kept with another value.
    same
        Ids of the claims that are kept already as they are.
    same_beside
        Parties, ties and organisations of the file that are kept already as they are.
    gone
        Rows that are kept, are within what the file is about, and are not in it.
    held
        Figures that the file gives twice with different values.
    contradictions
        Figures that the book has otherwise.
    """

    new: Sequence[LayerRow] = ()
    changed: tuple[ChangedRow, ...] = ()
    same: frozenset[str] = frozenset()
    same_beside: tuple[LayerRow, ...] = ()
    gone: tuple[LayerRow, ...] = ()
    held: int = 0
    contradictions: tuple[Contradiction, ...] = ()
