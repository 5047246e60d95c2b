"""Changes of a draft by pairs of places: how many rows are new, changed or gone, with the first ones."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from data.layer_rows import OBSERVATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from data.imports.layer_change import Difference
    from data.layer_rows import LayerRow

    Pair = tuple[str, str]

PAIRS_KEPT: Final = 150
"""So many pairs are kept, those with the most rows; the number of the others is said."""
ROWS_KEPT: Final = 8
"""So many rows of a pair are kept."""
CLAIMS: Final = frozenset({OBSERVATIONS, "agreements", "events", "ventures"})
PARTIES: Final = {"event_parties": "place_id", "venture_parties": "place_id"}
WHOLE: Final = {"by": "BY", "kz": "KZ"}
"""The place of a side that names none: the whole country."""
_SAID: Final = ("flow", "measure", "product_code", "product_name", "period_start", "period_end", "value", "unit")


class RowMark(StrEnum):
    """What becomes of a row when a draft is kept."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


def pair_changes(put: Iterable[LayerRow], change: Difference | None) -> dict[str, Any]:
    """
    Return the changes of each pair of places, the pairs with the most rows first.

    Parameters
    ----------
    put
        The rows that would be put into the layer, with those of their parties and ties that change.
    change
        What would change; None where nothing can be read.

    Returns
    -------
    dict
        ``pairs``: each with ``by``, ``kz``, the count of each mark and its first ``rows``: mark, table, id, cells, and
        the old and the new value of a changed one; ``left``: how many pairs are not among them; ``unplaced``: how many
        rows are of no pair.
    """
    if change is None:
        return {"pairs": [], "left": 0, "unplaced": 0}
    found, unplaced = _Pairs(), 0
    values = {(one.new.table, one.new.row_id): [one.old_value, one.new_value] for one in change.changed}
    claims: list[LayerRow] = []
    ends = _Ends()
    for row in put:
        if row.table == OBSERVATIONS:
            known = values.get((row.table, row.row_id))
            found.add(_sides(row.cells), RowMark.CHANGED if known else RowMark.NEW, row, known)
        elif row.table in CLAIMS:
            claims.append(row)
        else:
            ends.add(row)
    for row in change.same_beside:
        ends.add(row)
    for row in claims:
        known = values.get((row.table, row.row_id))
        pairs = list(ends.of(row.row_id))
        unplaced += not pairs
        for pair in pairs:
            found.add(pair, RowMark.CHANGED if known else RowMark.NEW, row, known)
    for row in change.gone:
        found.add(_sides(row.cells), RowMark.GONE, row)
    return found.state() | {"unplaced": unplaced}


class _Pairs:
    """Pairs of places with the counts and the first rows of each."""

    def __init__(self) -> None:
        self._counts: dict[Pair, Counter[RowMark]] = {}
        self._rows: dict[Pair, list[list[Any]]] = {}

    def add(self, pair: Pair, mark: RowMark, row: LayerRow, values: list[str] | None = None) -> None:
        if (counts := self._counts.get(pair)) is None:
            counts = self._counts[pair] = Counter()
            self._rows[pair] = []
        counts[mark] += 1
        rows = self._rows[pair]
        if len(rows) < ROWS_KEPT:
            rows.append([mark.value, row.table, row.row_id, _cells(row), *(values or ["", ""])])

    def state(self) -> dict[str, Any]:
        ordered = sorted(self._counts, key=lambda pair: (-self._counts[pair].total(), pair))
        return {
            "pairs": [
                {"by": by, "kz": kz, "rows": self._rows[by, kz]}
                | {mark.value: self._counts[by, kz][mark] for mark in RowMark}
                for by, kz in ordered[:PAIRS_KEPT]
            ],
            "left": max(0, len(ordered) - PAIRS_KEPT),
        }


class _Ends:
    """Ends of claims: of agreements those of the ties that rest on them, of others the places of their parties."""

    def __init__(self) -> None:
        self._ties: dict[str, set[Pair]] = {}
        self._places: dict[str, dict[str, set[str]]] = {}

    def add(self, row: LayerRow) -> None:
        cells = row.cells
        if row.table == "ties" and cells["agreement_id"]:
            pair = str(cells["by_place_id"]), str(cells["kz_place_id"])
            self._ties.setdefault(str(cells["agreement_id"]), set()).add(pair)
        elif row.table in PARTIES and (place := cells[PARTIES[row.table]]) and str(cells["side"]) in WHOLE:
            sides = self._places.setdefault(str(cells["claim_id"]), {})
            sides.setdefault(str(cells["side"]), set()).add(str(place))

    def of(self, claim_id: str) -> Iterator[Pair]:
        yield from sorted(self._ties.get(claim_id, ()))
        if sides := self._places.get(claim_id):
            for by in sorted(sides.get("by", {WHOLE["by"]})):
                for kz in sorted(sides.get("kz", {WHOLE["kz"]})):
                    yield by, kz


def _sides(cells: Mapping[str, Any]) -> Pair:
    return str(cells["by_id"]), str(cells["kz_id"])


def _cells(row: LayerRow) -> dict[str, Any]:
    """Return the cells by which a row is said: of a figure what it is of, of others what is filled in."""
    if row.table == OBSERVATIONS:
        return {name: row.cells[name] for name in _SAID}
    return {name: cell for name, cell in row.cells.items() if cell is not None}
