"""Tables of a layer's atlas: the book's places and names, the layer's own rows, and whom these name of the book."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pandas as pd

from data.atlas.index import keyed
from data.enums import Citation, Qualifier, Status
from data.layer_rows import OBSERVATIONS, Observation
from data.layers.figure_rows import figure_row, has_period, locator
from data.package.contract import CLAIM_FIELDS
from data.package.roles import PARTIES
from data.queries.texts.citations import BOOK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from data.atlas.atlas import Atlas
    from data.layer_rows import LayerRow
    from data.package.contract import Contract, Field, Table

    Cells = dict[str, Any]

GROUND: Final = ("places", "place_names", "place_forms", "place_changes", "place_codes", "translations")
"""Tables of the book that every atlas has whole: places, their names and their changes, and words for them."""
REFERRED: Final = ("organisations", "people")
"""Tables of which an atlas of a layer has the layer's rows, and those of the book that the layer names."""
_DEFAULTS: Final[Mapping[str, object]] = {
    "citation": Citation.DIRECT.value,
    "qualifier": Qualifier.EXACT.value,
    "status": Status.SIGNED.value,
    "title_state": "draft",
    "sector": "other",
    "as_stated": "",
}

_READ: Final[Mapping[str, Callable[[str], object]]] = {
    "boolean": lambda text: text in ("True", "true", "1"),
    "integer": int,
    "number": float,
    "date": date.fromisoformat,
}


def layer_tables(
    book: Atlas, rows: Iterable[LayerRow], *, figures: Mapping[str, Observation], title: str
) -> dict[str, pd.DataFrame]:
    """
    Return the tables of a layer.

    A row that names a place or an organisation that is nowhere is left out; of a source that is not there the name
    of the file is kept.

    Parameters
    ----------
    book
        The book's facts.
    rows
        The rows of the layer.
    figures
        Its figures by the ids of their rows; see `read_figures`.
    title
        What the layer is called; the title of a source that is not there.
    """
    contract = book.contract
    found: dict[str, list[Cells]] = {name: [] for name in contract.tables}
    of_trade: list[Cells] = []
    units = contract.table("trade").field("unit").enum
    shapes = {table.name: _Shape(table.fields, table.hedged, table.is_claims) for table in contract.tables.values()}
    for row in rows:
        if row.table == OBSERVATIONS:
            figure = figures.get(row.row_id)
            if figure and figure.value is not None and _is_of(book, figure):
                of_trade.append(figure_row(row.row_id, figure, row.origin, places=book.index.places, units=units))
        elif row.table in found and row.table not in GROUND:
            found[row.table].append(_typed(shapes[row.table], row))
    _refer(book, found)
    found["trade"] += of_trade
    _sources(book, found, title=title)
    return {name: _frame(book, contract, name, found[name]) for name in contract.tables}


def read_figures(rows: Iterable[LayerRow]) -> dict[str, Observation]:
    """Return the figures of a layer by the ids of their rows; what cannot be read as one is left out."""
    found = {}
    for row in rows:
        if row.table == OBSERVATIONS:
            try:
                found[row.row_id] = Observation.from_cells(row.cells)
            except (KeyError, ValueError, ArithmeticError):
                continue
    return found


def _is_of(book: Atlas, figure: Observation) -> bool:
    sides = [book.index.places[i].country for i in (figure.by_id, figure.kz_id) if i in book.index.places]
    return sides == ["BY", "KZ"] and has_period(figure)


class _Shape(NamedTuple):
    """What the contract says of the rows of a table, found once for all of them."""

    fields: tuple[Field, ...]
    hedged: tuple[tuple[str, str], ...]
    is_claims: bool


def _typed(table: _Shape, row: LayerRow) -> Cells:
    """Return the cells of a row with the types of the contract, and what a claim needs where it is not given."""
    cells = {field.name: _cell(field, row.cells.get(field.name)) for field in table.fields}
    for field in table.fields:
        if cells[field.name] is None and field.required:
            cells[field.name] = _DEFAULTS.get(field.name, False if field.type == "boolean" else None)
    for amount, hedge in table.hedged:
        if cells[amount] is not None and cells[hedge] is None:
            cells[hedge] = Qualifier.EXACT.value
    if table.is_claims:
        cells["locator"] = locator(row.origin) or cells["locator"] or ""
    return cells


def _cell(field: Field, cell: object) -> object:
    if cell is None or cell == "":
        return None
    try:
        return _READ.get(field.type, str)(str(cell))
    except ValueError:
        return None


def _refer(book: Atlas, found: dict[str, list[Cells]]) -> None:
    """Leave out what names nobody that is known, and bring whom the layer names of the book."""
    contract = book.contract
    for name in REFERRED:
        key = contract.table(name).primary_key[0]
        own = {row[key] for row in found[name]}
        named = {row[column] for column, row in _referring(contract, found, name)} - own - {None}
        of_book = book.tables[name]
        found[name] += _records(of_book.loc[[i for i in of_book.index if i in named]])
    known_places = set(book.tables["places"].index)
    before = -1
    while before != (before := sum(map(len, found.values()))):  # what is left out leaves others without a claim
        known = {name: {row[table.primary_key[0]] for row in found[name]} for name, table in contract.tables.items()}
        known["places"] = known_places
        known["claims"] = {row["claim_id"] for row in _claims(contract, found)}
        for table in contract.tables.values():
            needs = _needs(table, known)
            found[table.name] = [row for row in found[table.name] if _holds(table.primary_key, needs, row)]


def _referring(contract: Contract, found: Mapping[str, list[Cells]], target: str) -> Iterator[tuple[str, Cells]]:
    """Yield the rows, each with the name of the column, that may point at a table."""
    for table in contract.tables.values():
        for field in table.fields:
            if table.target(field.name) == target or target in field.references:
                yield from ((field.name, row) for row in found[table.name])


def _needs(table: Table, known: Mapping[str, set[str]]) -> list[tuple[Field, list[set[str]]]]:
    """Return the columns of a table that point at others, each with the ids that are known there."""
    targets = [(field, {table.target(field.name), *field.references} - {"sources"}) for field in table.fields]
    return [(field, [known[name] for name in known.keys() & names]) for field, names in targets]


def _holds(key: tuple[str, ...], needs: list[tuple[Field, list[set[str]]]], row: Cells) -> bool:
    """Return whether everything that a row needs is there; what it does not need is taken out of it."""
    if any(row[name] is None for name in key):
        return False
    for field, targets in needs:
        if not targets or row[field.name] is None:
            continue
        items = str(row[field.name]).split(";") if field.kind == "list" else [row[field.name]]
        kept = [item for item in items if any(item in ids for ids in targets)]
        if not kept and (field.required or field.role in PARTIES):
            return False
        row[field.name] = ";".join(map(str, kept)) or None
    return True


def _sources(book: Atlas, found: dict[str, list[Cells]], *, title: str) -> None:
    """Give every claim a source and every source a year; the book itself is there, and states nothing."""
    table = book.contract.table("sources")
    own = {row["source_id"]: row for row in found["sources"]}
    years = [int(str(text)[:4]) for claim in _claims(book.contract, found) for text in _dates(claim) if text]
    year = max(years, default=int(book.contract.created[:4]))
    for claim in _claims(book.contract, found):
        source_id = claim["source_id"] = str(claim["source_id"] or "layer")
        if source_id not in own:
            name = str(claim["locator"]).partition(", ")[0] or title
            own[source_id] = dict.fromkeys(table.names) | {"source_id": source_id, "title_en": name}
    for row in own.values():
        row["kind"], row["year"] = row["kind"] or "official", row["year"] or year
        row["title_en"] = row["title_en"] or title
        row["note_no"] = row["chapter"] = row["literature_no"] = None
    of_book = book.tables["sources"]
    own.setdefault(BOOK, _records(of_book.loc[[BOOK]])[0])
    found["sources"] = list(own.values())


def _claims(contract: Contract, found: Mapping[str, list[Cells]]) -> Iterator[Cells]:
    for table in contract.claim_tables:
        yield from found[table.name]


def _dates(claim: Cells) -> Iterator[object]:
    return (claim.get(name) for name in ("period_end", "signed", "since", "started", "start"))


def _records(frame: pd.DataFrame) -> list[Cells]:
    return [dict(zip(frame.columns, cells, strict=True)) for cells in frame.itertuples(index=False, name=None)]


def _frame(book: Atlas, contract: Contract, name: str, rows: list[Cells]) -> pd.DataFrame:
    if name in GROUND:
        return book.tables[name]
    table = contract.table(name)
    unique = {tuple(row[key] for key in table.primary_key): row for row in rows}
    ordered = [unique[key] for key in sorted(unique, key=lambda key: tuple(map(_order, key)))]
    cells = [[row.get(column) for column in table.names] for row in ordered]
    if table.is_claims:
        assert set(CLAIM_FIELDS) <= set(table.names)  # noqa: S101 - as `Table.is_claims` says
    return keyed(table, pd.DataFrame(cells, columns=list(table.names), dtype=object))


def _order(part: object) -> tuple[int, str]:
    """Return by what a part of a key is sorted: numbers by their value."""
    return (int(str(part)), "") if isinstance(part, int) else (0, str(part))
