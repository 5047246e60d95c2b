"""Goods of a store elsewhere: in a backup, in another store, and the folder of what is derived."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from data.stores.backup import restore, write_backup
from data.stores.goods.goods_parts import BROUGHT
from data.stores.model import Change
from data.stores.records import move
from data.stores.store import open_store
from tests.data.stores.goods_of_tests import brought
from tests.data.stores.rows import ANNA, FILE

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.stores.store import Store


def begin(store: Store) -> None:
    store.create("ours", "Ours", ANNA)
    store.keep("ours", Change(goods=brought("first")), deed=FILE, base=1)
    store.keep("ours", Change(goods=brought("second")), deed=FILE, base=2)
    store.undo("ours", ANNA)


def all_of(store: Store) -> object:
    imports = store.goods.imports("ours"), store.goods.imports("ours", version=3)
    files = {
        (key, name): b"".join(store.goods.file("ours", key, name))
        for key in ("first", "second")
        for name in store.goods.names("ours", key)
    }
    assert files["second", BROUGHT] == b"brought second in two"
    return imports, files


def test_a_backup_has_the_goods_with_their_files_and_versions(
    store: Store, new_place: Callable[[], str], tmp_path: Path
) -> None:
    begin(store)
    write_backup(store, tmp_path / "backup")
    with open_store(new_place()) as target:
        restore(tmp_path / "backup", target)
        assert all_of(target) == all_of(store)
        target.redo("ours", ANNA)
        assert [one.key for one in target.goods.imports("ours")] == ["first", "second"]


def test_a_layer_that_moves_takes_its_goods_along(store: Store, new_place: Callable[[], str]) -> None:
    begin(store)
    store.create("other", "Other", ANNA)
    with open_store(new_place()) as target:
        move(store, target, ["ours"])
        assert all_of(target) == all_of(store)


def test_what_is_derived_is_beside_a_store_on_sqlite(store: Store) -> None:
    if "://" in store.place:
        assert store.goods.folder.name == "goods"
        return
    assert store.goods.folder == Path(f"{store.place}.derived") / "goods"
