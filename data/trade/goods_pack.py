"""Records of an import as files: those that a store keeps, and a folder of records is filled from."""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Final

import pyarrow.parquet as pq

from data.trade.goods_rows import to_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from data.trade.goods_rows import GoodsRow

ABOUT: Final = "about.json"
"""Name of the file of names of goods and sheets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsPack:
    """Records of one import.

    Attributes
    ----------
    sha256
        Hash of the file they are from.
    rows
        The records.
    names
        Names of goods by code, in the file's own words.
    weighed
        Ids of the figures that say the weight of a record and nothing else.
    sheets
        Names of the sheets whose numbers are in the lines of the records; see `goods_rows.line_of`.
    """

    sha256: str
    rows: Sequence[GoodsRow]
    names: Mapping[str, str] = field(default_factory=dict)
    sheets: tuple[str, ...] = ()
    weighed: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """Its name: the same for the same records of the same file, on every machine."""
        hashed = hashlib.sha256(self.sha256.encode())
        for row in self.rows:
            hashed.update(repr(tuple(str(cell) for cell in row.cells().values())).encode())
        return hashed.hexdigest()[:32]

    def files(self) -> Iterator[tuple[str, tuple[bytes]]]:
        """Yield names and contents of its files: of each year the records, and what is known of their goods."""
        about = {"names": dict(sorted(self.names.items())), "sheets": list(self.sheets)}
        yield ABOUT, (json.dumps(about, ensure_ascii=False, separators=(",", ":")).encode(),)
        ordered = sorted(self.rows, key=lambda row: row.year)
        for year, rows in groupby(ordered, key=lambda row: row.year):
            content = io.BytesIO()
            pq.write_table(to_table(rows), content, compression="zstd")
            yield f"year={year}/0.parquet", (content.getvalue(),)


def read_about(content: bytes) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the names of goods and the sheets that the file `ABOUT` says; none where there is no such file."""
    about = json.loads(content) if content else {"names": {}, "sheets": []}
    return about["names"], tuple(about["sheets"])
