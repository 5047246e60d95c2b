"""Difference between what a file brings and what a layer keeps, and where it contradicts the book."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from data.enums import RESULTS, ProductScheme, Qualifier
from data.imports.layer_change import ChangedRow, Contradiction, Difference
from data.imports.observation_rows import ObservationRows, PickedRows
from data.imports.quantities.units import in_millions
from data.layer_rows import OBSERVATIONS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from data.atlas.atlas import Atlas
    from data.layer_rows import Cell, LayerRow

CLAIMS: Final = frozenset({OBSERVATIONS, "agreements", "events", "ventures"})
"""Tables whose rows are compared and counted; parties, ties and sources go with them."""

_SOURCES: Final = "sources"
_OF_SOURCE: Final = frozenset({"source_id", "locator"})
"""Where a row is stated, which is not what it states."""

_ABOUT: Final = Decimal("0.05")
_SCOPE: Final = (
    "by_id",
    "kz_id",
    "reporter",
    "flow",
    "measure",
    "product_scheme",
    "product_code",
    "product_name",
    "currency",
)


def difference(
    rows: Sequence[LayerRow], kept: Iterable[LayerRow], book: Atlas, *, held: Collection[str] = ()
) -> Difference:
    """Return what changes when rows are kept.

    Parameters
    ----------
    rows
        The rows of a file.
    kept
        The rows that the layer has.
    book
        The facts of the book.
    held
        Ids of the figures that are held until somebody answers: what is kept of them is not gone.
    """
    by_id = {(row.table, row.row_id): row for row in kept}
    if not by_id and not held:
        tables = rows.tables() if isinstance(rows, ObservationRows) else (row.table for row in rows)
        numbers = [number for number, table in enumerate(tables) if table in CLAIMS]
        return Difference(new=PickedRows(rows, numbers), contradictions=tuple(_all_contradictions(rows, _claims(book))))
    new: list[int] = []
    changed: list[ChangedRow] = []
    same: set[str] = set()
    beside: list[LayerRow] = []
    scope = _Scope()
    ids: set[str] = set()
    contradictions: list[Contradiction] = []
    claims = _claims(book)
    for number, row in enumerate(rows):
        old = by_id.get((row.table, row.row_id))
        if row.table not in CLAIMS:
            if old is not None and row.table != _SOURCES and _content(old) == _content(row):
                beside.append(row)
            continue
        ids.add(row.row_id)
        if row.table == OBSERVATIONS:
            scope.add(row)
            contradictions += _contradictions(row, claims)
        if old is None:
            new.append(number)
        elif (change := _change(old, row)) is None:
            same.add(row.row_id)
        else:
            changed.append(change)
    gone = [row for row in by_id.values() if row.row_id not in ids and row.row_id not in held and scope.has(row)]
    return Difference(
        new=PickedRows(rows, new),
        changed=tuple(changed),
        same=frozenset(same),
        same_beside=tuple(beside),
        gone=tuple(gone),
        held=len(set(held)),
        contradictions=tuple(contradictions),
    )


class _Scope:
    """What the figures of a file are about: each coordinate that occurs, and each period."""

    def __init__(self) -> None:
        self._values: dict[str, set[object]] = {name: set() for name in (*_SCOPE, "period")}

    def add(self, row: LayerRow) -> None:
        for name in _SCOPE:
            self._values[name].add(row.cells[name])
        self._values["period"].add((row.cells["period_start"], row.cells["period_end"]))

    def has(self, row: LayerRow) -> bool:
        if row.table != OBSERVATIONS:
            return False
        period = (row.cells["period_start"], row.cells["period_end"])
        return period in self._values["period"] and all(row.cells[name] in self._values[name] for name in _SCOPE)


def _change(old: LayerRow, new: LayerRow) -> ChangedRow | None:
    if new.table != OBSERVATIONS:
        return None if _content(old) == _content(new) else ChangedRow(old=old, new=new)
    before, after = _value(old.cells), _value(new.cells)
    if before == after and old.cells["obs_status"] == new.cells["obs_status"]:
        return None
    percent = (after - before) * 100 / before if before and after is not None else None
    return ChangedRow(
        old=old,
        new=new,
        old_value=_written(before),
        new_value=_written(after),
        percent=percent.quantize(Decimal("0.1")) if percent is not None else None,
    )


def _content(row: LayerRow) -> dict[str, Cell]:
    return {name: cell for name, cell in row.cells.items() if name not in _OF_SOURCE}


def _value(cells: Mapping[str, object]) -> Decimal | None:
    value = cells["value"]
    return None if value is None else in_millions(Decimal(str(value)), str(cells["unit"]))[0].normalize()


def _written(value: Decimal | None) -> str:
    return "" if value is None else format(value, "f")


_Claim = tuple[str, Decimal, str, Qualifier]


def _claims(book: Atlas) -> Mapping[tuple[str, ...], list[_Claim]]:
    """Return the results of the book on trade in all goods between two places, by their scope."""
    found: dict[tuple[str, ...], list[_Claim]] = {}
    results = {status.value for status in RESULTS}
    for claim in book.tables["trade"].to_dict("records"):
        if claim["product"] != "all goods" or str(claim["status"]) not in results or not str(claim["value"]).strip():
            continue
        try:
            value = Decimal(str(claim["value"]))
        except InvalidOperation:
            continue
        if not value.is_finite():
            continue
        period = _period(str(claim["period_start"]), str(claim["period_end"]))
        key = (str(claim["by_id"]), str(claim["kz_id"]), str(claim["flow"]), str(claim["measure"]), *period)
        entry = (str(claim["claim_id"]), *in_millions(value, str(claim["unit"])), Qualifier(str(claim["qualifier"])))
        found.setdefault(key, []).append(entry)
    return found


def _period(start: str, end: str) -> tuple[str, str]:
    return (start[:4], end[:4]) if start.endswith("-01") and end == f"{start[:4]}-12" else (start, end)


def _contradictions(row: LayerRow, claims: Mapping[tuple[str, ...], list[_Claim]]) -> Iterable[Contradiction]:
    cells = row.cells
    if cells["product_scheme"] != ProductScheme.ALL or cells["value"] is None:
        return
    period = _period(str(cells["period_start"]), str(cells["period_end"]))
    key = (str(cells["by_id"]), str(cells["kz_id"]), str(cells["flow"]), str(cells["measure"]), *period)
    value, unit = in_millions(Decimal(str(cells["value"])), str(cells["unit"]))
    for claim_id, stated, of, qualifier in claims.get(key, ()):
        if of == unit and not _agrees(value, stated, qualifier):
            yield Contradiction(
                new=row, claim_id=claim_id, book_value=_written(stated), own_value=_written(value), unit=unit
            )


def _all_contradictions(
    rows: Sequence[LayerRow], claims: Mapping[tuple[str, ...], list[_Claim]]
) -> Iterable[Contradiction]:
    """Return the contradictions of many rows; rows of single goods are not made, the book has none."""
    of_all_goods = rows.of_all_goods() if isinstance(rows, ObservationRows) else rows
    for row in of_all_goods:
        if row.table == OBSERVATIONS:
            yield from _contradictions(row, claims)


def _agrees(value: Decimal, stated: Decimal, qualifier: Qualifier) -> bool:
    """Return whether a value rounds to a stated one, or keeps to its hedge."""
    exponent = stated.normalize().as_tuple().exponent
    half = Decimal("0.5").scaleb(min(exponent, 0) if isinstance(exponent, int) else 0)
    if qualifier in (Qualifier.OVER, Qualifier.AT_LEAST):
        return value >= stated - half
    if qualifier is Qualifier.UP_TO:
        return value <= stated + half
    if qualifier is not Qualifier.EXACT:
        half = max(half, stated * _ABOUT)
    return abs(value - stated) <= half
