"""Records of goods of the layers of a store: the files of this machine that are derived from them, and their engine."""

from __future__ import annotations

from decimal import Decimal
from itertools import chain
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

import pyarrow.parquet as pq

from data.errors import StoreError
from data.layer_rows import LayerRow, Origin
from data.stores.goods.goods_parts import BROUGHT
from data.stores.model import GoodsBrought
from data.trade.engines.chosen_engine import open_engine
from data.trade.goods_comparison import compare_goods
from data.trade.goods_csv import bring_csv
from data.trade.goods_folder import GoodsFolder, in_parts
from data.trade.goods_pack import ABOUT, read_about
from data.trade.goods_rows import SCOPE
from data.trade.layer_goods import GoodsImport, LayerGoods

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from data.layer_rows import Cell
    from data.stores.goods.goods_imports import KeptGoods
    from data.stores.goods.goods_shelf import GoodsShelf
    from data.trade.engines.goods_engine import Engine
    from data.trade.goods_comparison import GoodsComparison
    from data.trade.goods_folder import GoodsVersion
    from data.trade.goods_rows import GoodsRow

GOODS: Final = "goods"
"""Name of the table of records in files of a whole layer."""
AT_ONCE: Final = 20_000
"""Records that are held in memory at a time."""


class StoreGoods:
    """The records of goods of the layers of a store, on this machine; any thread may ask.

    What is missing in the folder is made anew from the store, so that it may be deleted at any time while nobody asks.

    Parameters
    ----------
    shelf
        The records as the store keeps them.
    """

    def __init__(self, shelf: GoodsShelf) -> None:
        self._shelf = shelf
        self._lock = Lock()
        self._folder: GoodsFolder | None = None
        self._engine: Engine | None = None

    def of(self, layer_id: str, *, version: int | None = None) -> LayerGoods | None:
        """Return the records of a version of a layer, the newest where none is named; None where it has none.

        Raises
        ------
        StoreError
            Where there is no such layer or version, or the files cannot be written.
        """
        kept = self._shelf.imports(layer_id, version=version)
        if not kept:
            return None
        files = self._files(layer_id, kept)
        imports = tuple(self._import(layer_id, one) for one in kept)
        return LayerGoods(self._opened(), files, imports)

    def rows(self, layer_id: str, *, version: int | None = None) -> Iterator[LayerRow]:
        """Yield the records of a version of a layer as rows of the table `GOODS`, in the order of its files."""
        kept = self._shelf.imports(layer_id, version=version)
        imports = {one.key: self._import(layer_id, one) for one in kept}
        for path in self._files(layer_id, kept).years if kept else ():
            for batch in pq.ParquetFile(path).iter_batches(AT_ONCE):
                for record in batch.to_pylist():
                    yield _row(record, imports[record["import_key"]])

    def compare(self, layer_id: str, rows: Iterable[GoodsRow]) -> GoodsComparison:
        """Return what changes when records are put into a layer as it is now; into a new one where none is named."""
        kept = self._shelf.imports(layer_id) if layer_id else ()
        with self._lock:
            folder = self._made()
        return compare_goods(folder, self._files(layer_id, kept), rows)

    def bring(self, path: Path) -> GoodsBrought:
        """Read a file of records of our own columns, of any size, for a change of a layer; see `goods_csv.bring_csv`.

        Raises
        ------
        StoreError
            Where something in it is wrong; nothing is left of it then.
        """
        with self._lock:
            folder = self._made()
        brought = bring_csv(folder, path)
        files = chain(((BROUGHT, in_parts(path)),), folder.files(brought.key))
        return GoodsBrought(key=brought.key, records=brought.rows, source=path.name, files=files)

    def forget(self, brought: GoodsBrought) -> None:
        """Remove what was read of a file that is not kept."""
        with self._lock:
            self._made().forget(brought.key)

    def prepare(self, layer_id: str, *, others: Iterable[str] = ()) -> None:
        """Derive the files of the newest version of a layer, and remove old ones that no layer's newest version names.

        Parameters
        ----------
        layer_id
            The layer.
        others
            The other layers of the store.
        """
        versions = [self._files(one, self._shelf.imports(one)) for one in (layer_id, *others)]
        self._made().prune(versions)

    def close(self) -> None:
        """Leave the engine."""
        with self._lock:
            if self._engine is not None:
                self._engine.close()
                self._engine = None

    def _files(self, layer_id: str, kept: Iterable[KeptGoods]) -> GoodsVersion:
        with self._lock:  # whoever comes meanwhile waits for what is being made
            folder = self._made()
            keys = []
            try:
                for one in kept:
                    if not folder.has(one.key):
                        folder.restore(one.key, self._records(layer_id, one.key))
                    keys.append(one.key)
                return folder.version(keys)
            except OSError as error:
                raise StoreError("goods.folder", where=folder.path, why=error.strerror or error) from error

    def _records(self, layer_id: str, key: str) -> Iterator[tuple[str, Iterable[bytes]]]:
        for name in self._shelf.names(layer_id, key):
            if name.startswith("year="):
                yield name, self._shelf.file(layer_id, key, name)

    def _import(self, layer_id: str, kept: KeptGoods) -> GoodsImport:
        names, sheets = read_about(b"".join(self._shelf.file(layer_id, kept.key, ABOUT)))
        return GoodsImport(
            key=kept.key,
            file=kept.file,
            sha256=kept.sha256,
            who=kept.who,
            at=kept.at,
            source=kept.source,
            licence=kept.licence,
            records=kept.records,
            names=names,
            sheets=sheets,
            version=kept.version,
        )

    def _made(self) -> GoodsFolder:
        if self._folder is None:
            path: Path = self._shelf.folder
            try:
                path.mkdir(mode=0o700, parents=True, exist_ok=True)  # drafts too: for its owner alone
                path.chmod(0o700)
                self._folder = GoodsFolder(path)
            except OSError as error:
                raise StoreError("goods.folder", where=path, why=error.strerror or error) from error
        return self._folder

    def _opened(self) -> Engine:
        with self._lock:
            if self._engine is None:
                self._engine = open_engine(self._made().path)
            return self._engine


def _row(record: Mapping[str, Any], brought: GoodsImport) -> LayerRow:
    """Return a record as a row of a layer: decimals as text, and where it is in what was brought."""
    cells: dict[str, Cell] = {
        name: format(cell, "f") if isinstance(cell, Decimal) else cell
        for name, cell in record.items()
        if name not in {"line", "import_key"}
    }
    sheet, line = brought.place_of(record["line"])
    origin = Origin(file=brought.file, sheet=sheet, cell=f"row {line}")
    return LayerRow(
        table=GOODS, row_id="/".join(str(cells[name]) for name in (*SCOPE, "code")), cells=cells, origin=origin
    )
