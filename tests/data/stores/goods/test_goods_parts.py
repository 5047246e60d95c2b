"""Files of imports of goods: in parts, once, from a draft, and gone with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from data.stores.drafts import PART
from data.stores.goods.goods_parts import BROUGHT
from data.stores.model import Change, GoodsBrought
from data.stores.schema import DRAFT_GOODS, GOODS_PARTS
from tests.data.stores.goods_of_tests import brought
from tests.data.stores.rows import ANNA, FILE

if TYPE_CHECKING:
    from sqlalchemy import Table

    from data.stores.store import Store


def count(store: Store, table: Table) -> int:
    with store.engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(table)) or 0


def test_files_come_back_as_they_were_and_large_ones_in_parts(store: Store) -> None:
    store.create("ours", "Ours", ANNA)
    store.keep("ours", Change(goods=brought("first")), deed=FILE, base=1)
    assert store.goods.names("ours", "first") == ("about.json", BROUGHT, "year=2024/0.parquet")
    assert b"".join(store.goods.file("ours", "first", BROUGHT)) == b"brought first in two"
    parts = list(store.goods.file("ours", "first", "year=2024/0.parquet"))
    assert b"".join(parts) == b"first" * 200_000
    assert len(parts) == -(-1_000_000 // PART)
    assert list(store.goods.file("ours", "first", "nothing")) == []


def test_files_of_an_import_that_comes_again_are_written_once(store: Store) -> None:
    store.create("ours", "Ours", ANNA)
    store.keep("ours", Change(goods=brought("first")), deed=FILE, base=1)
    written = count(store, GOODS_PARTS)
    store.undo("ours", ANNA)
    store.keep("ours", Change(goods=brought("first")), deed=FILE, base=3)
    assert count(store, GOODS_PARTS) == written


def test_the_files_of_a_draft_become_those_of_the_import(store: Store) -> None:
    store.create("ours", "Ours", ANNA)
    files = tuple(brought("first").files)[1:]
    draft_id = store.add_draft("ours", FILE, state={}, body=[b"what ", b"was brought"], goods=files)
    store.change_draft(draft_id, state={"a": 1}, goods=files[:1])
    goods = GoodsBrought(key="first", records=3, draft_id=draft_id)
    store.keep("ours", Change(goods=goods), deed=FILE, base=1, draft_id=draft_id)
    assert store.goods.names("ours", "first") == ("about.json", BROUGHT)
    assert b"".join(store.goods.file("ours", "first", BROUGHT)) == b"what was brought"
    assert (store.drafts(), count(store, DRAFT_GOODS)) == ((), 0)


def test_a_draft_that_is_thrown_away_leaves_nothing(store: Store) -> None:
    draft_id = store.add_draft("ours", FILE, state={}, goods=brought("first").files)
    assert count(store, DRAFT_GOODS) > 0
    store.change_draft(draft_id, state={})
    assert count(store, DRAFT_GOODS) > 0
    store.discard_draft(draft_id)
    assert count(store, DRAFT_GOODS) == 0
