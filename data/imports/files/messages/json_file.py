"""JSON as grids: UN Comtrade in its new and its old layout, SDMX, files of this site, and plain lists of records."""

from __future__ import annotations

import json
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, Final

from data.errors import FileRefused
from data.imports.files.cell_numbers import from_text
from data.imports.files.codes import Refusal
from data.imports.files.file_limits import MB
from data.imports.files.messages.observation_table import record_grid
from data.imports.files.messages.sdmx_json import is_sdmx, sdmx_grid
from data.imports.files.model import FileKind
from data.imports.files.texts.text_encoding import find_encoding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from data.imports.files.file_limits import Limits
    from data.imports.files.messages.sdmx_json import Json
    from data.imports.files.model import CellValue, Grid

COMTRADE: Final = ({"reporterCode", "partnerCode", "cmdCode"}, {"rtCode", "ptCode", "cmdCode"})
"""Columns by which records of UN Comtrade are known: of the present service, and of the one before 2022."""

OWN: Final = {"view", "columns", "rows"}
LONGEST_NUMBER: Final = 30


def read_json(path: Path, name: str, limits: Limits) -> tuple[FileKind, str, tuple[Grid, ...]]:
    """Read a JSON document.

    Parameters
    ----------
    path
        The file.
    name
        Its name as its owner gave it.
    limits
        What may be read.

    Returns
    -------
    FileKind
        Whose JSON it is.
    str
        Its encoding.
    tuple of Grid
        Its lists of records, the names of columns as their first rows.

    Raises
    ------
    data.errors.FileRefused
        If it is damaged, too large, or has no list of records.
    """
    size = path.stat().st_size
    if size > limits.json_size:
        raise FileRefused(Refusal.TOO_LARGE, {"size": str(-(-size // MB)), "limit": str(limits.json_size // MB)})
    with path.open("rb") as file:
        encoding = find_encoding(file)
    text = path.read_text(encoding=encoding.codec, errors="replace")
    document = _parse(text)
    del text
    if is_sdmx(document):
        return FileKind.SDMX_JSON, encoding.name, (sdmx_grid(document, name, limits),)
    lists = dict(_lists(document, name))
    if not lists:
        raise FileRefused(Refusal.JSON_UNKNOWN)
    kind = FileKind.JSON
    if isinstance(document, dict) and document.keys() >= OWN:
        kind = FileKind.OWN_JSON
        own = {"rows": (document["rows"], _names(document["columns"]))}
        lists = own if isinstance(document["rows"], list) else {}
    elif any(columns <= set(found) for _, found in lists.values() for columns in COMTRADE):
        kind = FileKind.COMTRADE_JSON
    grids = []
    for key, (records, columns) in lists.items():
        rows = [tuple(columns), *(_row(record, columns, limits) for record in records)] if records else []
        if sum(map(len, rows)) > limits.kept_cells * 10:
            raise FileRefused(Refusal.TOO_MANY_CELLS, {"sheet": key, "limit": str(limits.kept_cells * 10)})
        grids.append(record_grid(name if len(lists) == 1 else key, [*rows], limits))
    return kind, encoding.name, tuple(grids)


def _parse(text: str) -> Json:
    """Return a document, or the list of documents that its lines are."""
    try:
        try:
            return _loads(text)
        except json.JSONDecodeError as error:
            lines = [line for line in text.splitlines() if line.strip()]
            if error.msg != "Extra data" or len(lines) < 2:
                raise
            return [_loads(line) for line in lines]
    except RecursionError as error:
        raise FileRefused(Refusal.TOO_DEEP) from error
    except json.JSONDecodeError as error:
        raise FileRefused(Refusal.DAMAGED, {"line": str(error.lineno)}) from error


def _loads(text: str) -> Json:
    return json.loads(text, parse_float=from_text, parse_int=_whole, parse_constant=str)


def _whole(text: str) -> Decimal | str:
    """Return a whole number; one that no figure has stays a text."""
    return Decimal(text) if len(text) <= LONGEST_NUMBER else text


def _lists(document: Json, name: str) -> Iterator[tuple[str, tuple[Sequence[Json], list[str]]]]:
    """Give the lists of records in a document with their columns, by the names of the lists."""
    if isinstance(document, list):
        found = {name: document}
    elif isinstance(document, dict):
        found = {key: value for key, value in document.items() if isinstance(value, list)}
        split = document.get("columns"), document.get("data")
        if all(isinstance(part, list) for part in split) and all(isinstance(row, list) for row in document["data"]):
            yield "data", (document["data"], _names(document["columns"]))
            return
    else:
        return
    for key, records in found.items():
        if records and all(isinstance(record, dict) for record in records):
            yield key, (records, list(dict.fromkeys(chain.from_iterable(records))))


def _names(columns: Sequence[Json]) -> list[str]:
    return [column if isinstance(column, str) else json.dumps(column, default=str) for column in columns]


def _row(record: Json, columns: Sequence[str], limits: Limits) -> tuple[CellValue, ...]:
    if isinstance(record, dict):
        cells = [_cell(record.get(column), limits) for column in columns]
    elif isinstance(record, list):
        cells = [_cell(value, limits) for value in record]
    else:
        raise FileRefused(Refusal.DAMAGED)
    while cells and cells[-1] is None:
        cells.pop()
    return tuple(cells)


def _cell(value: Json, limits: Limits) -> CellValue:
    """Return a value as that of a cell; a list or a mapping as its JSON."""
    if value is None or isinstance(value, bool | Decimal):
        return value
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text[: limits.cell_text] or None
