"""Records of goods in a CSV file of our own columns: the way of many records at once."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

import duckdb

from data.enums import ObsStatus, ProductScheme, Reporter
from data.errors import StoreError
from data.trade.connection import connect, text
from data.trade.goods_codes import CHAPTERS
from data.trade.goods_rows import EARLIEST, WORLD

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from data.trade.goods_folder import Brought, GoodsFolder

HEADER: Final = (
    "seller_id",
    "buyer_id",
    "reporter",
    "scheme",
    "code",
    "period",
    "currency",
    "value",
    "status",
    "net_kg",
)
"""The columns of such a file, in this order, in its first line; UTF-8, commas, decimal points.

All are as in `goods_rows.SCHEMA`; the code of all goods together is empty, level and chapter follow from it.
"""
_PLACE: Final = f"^([A-Z]{{2,3}}(-[0-9A-Z]{{1,3}})?|{WORLD})$"
_CHUNK: Final = 1 << 20


def bring_csv(folder: GoodsFolder, path: Path) -> Brought:
    """Read a file of records into a folder.

    Parameters
    ----------
    folder
        Where the records go.
    path
        The file; its columns are `HEADER`. It is read in parts: a file larger than memory is no hindrance.

    Raises
    ------
    StoreError
        ``goods.csv_header`` where other columns are there; ``goods.csv_cell`` for a cell that cannot be read, with
        line, column and what is there; ``goods.csv_unreadable`` where lines and cells cannot be told apart;
        ``goods.repeated`` for lines that state the same. Nothing is kept then.
    """
    with path.open("rb") as file:
        first = file.readline(10_000).decode("utf-8-sig", "replace").strip()
        if tuple(first.split(",")) != HEADER:
            raise StoreError("goods.csv_header", file=path.name, found=first[:200], expected=",".join(HEADER))
        file.seek(0)
        hashed = hashlib.sha256()
        while part := file.read(_CHUNK):
            hashed.update(part)
    connection = connect([folder.path, path.absolute().parent], ordered=True)
    try:
        _refuse_faults(connection, path)
        return folder.bring_relation(hashed.hexdigest(), connection, _records(path))
    except (
        duckdb.InvalidInputException
    ) as error:  # of the reader: a line with too many cells, letters of another encoding
        raise StoreError("goods.csv_unreadable", file=path.name, why=str(error).splitlines()[0]) from error
    finally:
        connection.close()


def _lines(path: Path) -> str:
    columns = ", ".join(f"{text(name)}: 'VARCHAR'" for name in HEADER)
    return (
        f"(SELECT *, row_number() OVER () + 1 AS line FROM read_csv({text(path.absolute())}, header = true,"
        f" delim = ',', quote = '\"', auto_detect = false, columns = {{{columns}}}, nullstr = '\\0'))"
    )


def _records(path: Path) -> str:
    return f"""
        SELECT seller_id, buyer_id, reporter, scheme,
               CASE length(code) WHEN 0 THEN 'total' WHEN 2 THEN 'chapter' WHEN 4 THEN 'heading'
                    WHEN 6 THEN 'subheading' ELSE 'national' END AS level,
               code[1:2] AS chapter, code, CAST(period AS INTEGER) AS period, currency,
               CAST(nullif(value, '') AS DECIMAL(22, 4)) AS value, status,
               CAST(nullif(net_kg, '') AS DECIMAL(22, 3)) AS net_kg, CAST(line AS BIGINT) AS line
        FROM {_lines(path)}"""


def _refuse_faults(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Look at every cell before anything is written; the first fault of each column is named."""
    chapters = _one_of(CHAPTERS)
    sound = {
        "seller_id": f"regexp_matches(seller_id, '{_PLACE}')",
        "buyer_id": f"regexp_matches(buyer_id, '{_PLACE}') AND buyer_id <> seller_id",
        "reporter": f"reporter IN ({_one_of(reporter.value for reporter in Reporter)})",
        "scheme": f"scheme IN ({_one_of(scheme.value for scheme in ProductScheme)})",
        "code": f"code = '' OR (regexp_matches(code, '^([0-9]{{2}}){{1,5}}$') AND code[1:2] IN ({chapters}))",
        "period": f"regexp_matches(period, '^[0-9]{{4}}(0[0-9]|1[0-2])$') AND period >= '{EARLIEST}00'",
        "currency": "regexp_matches(currency, '^[A-Z]{3}$')",
        "value": r"regexp_matches(value, '^(-?[0-9]{1,18}(\.[0-9]{1,4})?)?$')",
        "status": f"status IN ({_one_of(status.value for status in ObsStatus)})",
        "net_kg": r"regexp_matches(net_kg, '^([0-9]{1,18}(\.[0-9]{1,3})?)?$')",
    }
    found = ", ".join(
        f"min(CASE WHEN NOT coalesce({rule}, false) THEN struct_pack(line := line, said := coalesce({name}, '')) END)"
        for name, rule in sound.items()
    )
    faults = connection.execute(f"SELECT {found} FROM {_lines(path)}").fetchone() or ()
    named = [(fault["line"], column, fault["said"]) for column, fault in zip(sound, faults, strict=True) if fault]
    if named:
        line, column, said = min(named)
        raise StoreError("goods.csv_cell", file=path.name, line=line, column=column, found=said[:80], count=len(named))


def _one_of(values: Iterable[str]) -> str:
    return ", ".join(text(value) for value in sorted(values))
