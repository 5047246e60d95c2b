"""A layer as files for others: a CSV file a table, and what must be known of it."""

from __future__ import annotations

import csv
import json
from itertools import chain, groupby
from typing import TYPE_CHECKING, Any

from data.layers.store_goods import StoreGoods

if TYPE_CHECKING:
    from pathlib import Path

    from data.layer_rows import Cell
    from data.stores.store import Store

ABOUT = "layer.json"


def write_layer(store: Store, layer_id: str, target: Path, *, version: int | None = None) -> int:
    """Write a layer into a folder, which is made where it is missing; return how many files.

    The columns of a table are those of its rows, and behind them the file, sheet and cell that each row is from.
    `ABOUT` has the layer's name and version, the terms of its rows and its versions with who and when.
    """
    number = version or store.layer(layer_id).version
    made = store.versions(layer_id)[:number]
    target.mkdir(parents=True, exist_ok=True)
    tables: dict[str, int] = {}
    goods = StoreGoods(store.goods).rows(layer_id, version=number)
    for table, rows in groupby(chain(store.rows(layer_id, version=number), goods), key=lambda row: row.table):
        with (target / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = None
            for row in rows:
                if writer is None:
                    names = [*row.cells, "from_file", "from_sheet", "from_cell"]
                    writer = csv.DictWriter(file, names, lineterminator="\n")
                    writer.writeheader()
                origin = {"from_file": row.origin.file, "from_sheet": row.origin.sheet, "from_cell": row.origin.cell}
                writer.writerow({name: _plain(cell) for name, cell in row.cells.items()} | origin)
                tables[table] = tables.get(table, 0) + 1
    about: dict[str, Any] = {
        "layer": layer_id,
        "name": made[-1].name,
        "version": number,
        "published": made[-1].is_published,
        "licences": list(store.licences(layer_id, version=number)),
        "rows": tables,
        "versions": [
            {"version": one.version, "kind": one.kind.value, "at": one.at.isoformat(), "who": one.who, "file": one.file}
            for one in made
        ],
    }
    (target / ABOUT).write_text(json.dumps(about, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return len(tables) + 1


def _plain(cell: Cell) -> str:
    """Return a cell as the tables of the book write it."""
    return "" if cell is None else str(cell).lower() if isinstance(cell, bool) else str(cell)
