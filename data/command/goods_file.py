"""Import of a file of records of goods of our own columns, of any number of lines, at the command line."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from data.stores.store import Store


def is_goods_file(file: Path) -> bool:
    """Return whether the first line of a file is that of records of our own columns."""
    with file.open("rb") as lines:
        first = lines.readline(1000).decode("utf-8-sig", "replace").strip()
    if not first.startswith("seller_id,"):
        return False
    from data.trade.goods_csv import HEADER  # noqa: PLC0415 - loads DuckDB

    return first == ",".join(HEADER)


def keep_goods_file(store: Store, file: Path, *, layer: str, licence: str, is_trial: bool = False) -> tuple[int, int]:
    """Keep a file of records in a layer, which is made where it is new; return how many they are, and the version.

    Parameters
    ----------
    store, file
        The store and the file.
    layer, licence
        Where it is kept, and on what terms it may be passed on.
    is_trial
        Whether it is read and not kept: its version is 0.

    Raises
    ------
    StoreError
        Where something in it is wrong; nothing is kept then.
    """
    # The store and the engine are loaded only where such a file is read.
    from data.layers.store_goods import StoreGoods  # noqa: PLC0415
    from data.stores.model import Change, Deed  # noqa: PLC0415

    goods = StoreGoods(store.goods)
    brought = goods.bring(file)
    is_kept = False
    try:
        if is_trial:
            return brought.records, 0
        who = getpass.getuser()
        deed = Deed(who=who, how_known="owner on this computer", file=file.name, sha256=brought.key, licence=licence)
        known = {found.layer_id: found.version for found in store.layers()}
        base = known.get(layer)
        if base is None:
            base = store.create(layer, layer, Deed(who=who, how_known=deed.how_known))
        version = store.keep(layer, Change(goods=brought), deed=deed, base=base)
        is_kept = True
        goods.prepare(layer, others=known.keys() - {layer})
        return brought.records, version
    finally:
        if not is_kept:
            goods.forget(brought)
