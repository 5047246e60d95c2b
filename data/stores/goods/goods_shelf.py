"""Records of goods that a store keeps: the imports of a version of a layer, and the files of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.stores import versions
from data.stores.engine import derived_path, reading
from data.stores.goods import goods_imports, goods_parts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine

    from data.stores.goods.goods_imports import KeptGoods


class GoodsShelf:
    """The records of goods of the layers of a store; safe for several threads.

    Parameters
    ----------
    engine
        The connections of the store.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @property
    def folder(self) -> Path:
        """The folder of this machine for files that are derived from the records and can be made anew."""
        return derived_path(self._engine.url) / "goods"

    def imports(self, layer_id: str, *, version: int | None = None) -> tuple[KeptGoods, ...]:
        """Return the imports in force in a version of a layer, the newest where none is named, the oldest first."""
        with reading(self._engine) as connection:
            found = versions.checked_version(connection, layer_id, version)
            return goods_imports.goods_at(connection, layer_id, found)

    def keys(self, layer_id: str) -> tuple[str, ...]:
        """Return the imports whose files a layer has, those that are taken back too."""
        with reading(self._engine) as connection:
            return goods_parts.import_keys(connection, layer_id)

    def names(self, layer_id: str, key: str) -> tuple[str, ...]:
        """Return the names of the files of an import."""
        with reading(self._engine) as connection:
            return goods_parts.file_names(connection, layer_id, key)

    def file(self, layer_id: str, key: str, name: str) -> Iterator[bytes]:
        """Yield a file of an import in parts; `goods_parts.BROUGHT` is the one that was brought."""
        with reading(self._engine) as connection:
            yield from goods_parts.file_parts(connection, layer_id, key, name)
