"""Goods of a store on this machine: derived from the store, made anew when missing, only the years that change."""

from __future__ import annotations

import os
import shutil
from decimal import Decimal
from typing import TYPE_CHECKING

import duckdb
import pytest

from data.command.layer_files import write_layer
from data.enums import ProductScheme, Reporter
from data.errors import StoreError
from data.layer_rows import Origin
from data.layers.store_goods import StoreGoods
from data.stores.model import Change, GoodsBrought
from data.stores.store import open_store
from data.trade.goods_pack import GoodsPack
from data.trade.goods_rows import GoodsRow, line_of
from data.trade.questions.recorded import ask_pairs
from tests.data.stores.rows import ANNA, FILE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from data.stores.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with an empty layer."""
    with open_store(tmp_path / "store.sqlite3") as opened:
        opened.create("ours", "Ours", ANNA)
        yield opened


@pytest.fixture
def goods(store: Store) -> Iterator[StoreGoods]:
    """The goods of the store."""
    made = StoreGoods(store.goods)
    yield made
    made.close()


def row(code: str, value: int, period: int = 202400) -> GoodsRow:
    return GoodsRow(
        seller_id="BY", buyer_id="KZ", reporter=Reporter.BY, scheme=ProductScheme.HS2022, code=code, period=period,
        currency="USD", value=Decimal(value), line=line_of(1, 7),
    )  # fmt: skip


def keep(store: Store, *rows: GoodsRow, names: dict[str, str] | None = None) -> str:
    pack = GoodsPack(sha256="ab" * 32, rows=rows, names=names or {}, sheets=("One", "Two"))
    brought = GoodsBrought(key=pack.key, records=len(rows), source="Comtrade", files=pack.files())
    store.keep("ours", Change(goods=brought), deed=FILE, base=store.layer("ours").version)
    return pack.key


def values(goods: StoreGoods, version: int | None = None) -> dict[tuple[str, int], Decimal | None]:
    """Return the records of a version by code and period, read from its files."""
    found = goods.of("ours", version=version)
    if found is None:
        return {}
    asked = "SELECT code, period, value FROM read_parquet(?)"
    files = [str(path) for path in found.version.years]
    return {(code, period): value for code, period, value in duckdb.execute(asked, [files]).fetchall()}


def test_a_layer_without_goods_has_none(goods: StoreGoods) -> None:
    assert goods.of("ours") is None
    with pytest.raises(StoreError, match="layer_unknown"):
        goods.of("nowhere")


def test_records_are_asked_with_their_imports_names_and_places(store: Store, goods: StoreGoods) -> None:
    key = keep(store, row("04", 5), row("0402", 3), names={"0402": "Milk"})
    found = goods.of("ours")
    assert found is not None
    (pair,) = found.ask(ask_pairs()).rows
    assert pair[:2] == ("BY", "KZ")
    (kept,) = found.imports
    assert (kept.key, kept.file, kept.who, kept.source, kept.records, kept.version) == (
        key, FILE.file, FILE.who, "Comtrade", 2, 2,
    )  # fmt: skip
    assert found.name_of("0402") == "Milk"
    assert kept.place_of(line_of(1, 7)) == ("Two", 7)


def test_a_month_more_a_year_restated_and_what_is_taken_back(store: Store, goods: StoreGoods) -> None:
    keep(store, row("04", 5, 202301), row("04", 6, 202401))
    keep(store, row("04", 7, 202402))
    keep(store, row("04", 60, 202401), row("87", 1, 202401))
    whole = {("04", 202301): 5, ("04", 202401): 60, ("87", 202401): 1, ("04", 202402): 7}
    assert values(goods) == whole
    assert values(goods, version=2) == {("04", 202301): 5, ("04", 202401): 6}
    store.undo("ours", ANNA, version=3)
    assert values(goods) == {key: value for key, value in whole.items() if key[1] != 202402}
    store.undo("ours", ANNA, version=4)
    assert values(goods) == values(goods, version=2)
    store.redo("ours", ANNA, version=4)
    assert values(goods)["87", 202401] == 1


def test_only_the_years_that_an_import_touches_are_written(store: Store, goods: StoreGoods) -> None:
    keep(store, row("04", 5, 202301), row("04", 6, 202401))
    before = goods.of("ours")
    assert before is not None
    stamps = {path: path.stat().st_mtime_ns for path in before.version.years}
    keep(store, row("04", 7, 202402))
    after = goods.of("ours")
    assert after is not None
    assert len(set(before.version.years) & set(after.version.years)) == 1
    assert {path: path.stat().st_mtime_ns for path in before.version.years} == stamps


def test_what_is_derived_may_be_deleted_and_every_process_finds_the_same_version(store: Store) -> None:
    keep(store, row("04", 5), row("87", 9))
    first = StoreGoods(store.goods)
    one = first.of("ours")
    assert one is not None
    expected = values(first)
    first.close()
    shutil.rmtree(store.goods.folder)
    with open_store(store.place) as other:
        second = StoreGoods(other.goods)
        two = second.of("ours")
        assert two is not None
        assert two.version == one.version
        assert values(second) == expected
        second.close()


def test_records_are_compared_with_those_of_the_same_scope_alone(store: Store, goods: StoreGoods) -> None:
    keep(store, row("04", 5), row("87", 9), row("31", 4), row("0402", 3), row("04", 1, 202300))
    found = goods.compare("ours", [row("04", 5), row("87", 10), row("94", 2)])
    assert (found.new, found.same, found.changed, found.gone) == (1, 1, 1, 1)
    (changed,), (gone,) = found.samples["changed"], found.samples["gone"]
    assert (changed.code, changed.old, changed.new) == ("87", Decimal(9), Decimal(10))
    assert (gone.code, gone.old, gone.new) == ("31", Decimal(4), None)
    assert goods.compare("", [row("04", 5)]).new == 1


def test_old_files_go_and_those_of_the_newest_versions_stay(store: Store, goods: StoreGoods) -> None:
    keep(store, row("04", 5))
    old = goods.of("ours")
    assert old is not None
    keep(store, row("04", 6))
    for path in (*old.version.years, *old.version.cubes):
        os.utime(path, (0, 0))
    goods.prepare("ours")
    new = goods.of("ours")
    assert new is not None
    assert not any(path.exists() for path in old.version.years)
    assert all(path.exists() for path in new.version.years)
    assert values(goods, version=2) == {("04", 202400): 5}


def test_a_folder_that_cannot_be_written_is_said_in_words(store: Store) -> None:
    keep(store, row("04", 5))
    store.goods.folder.parent.mkdir()
    store.goods.folder.write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(StoreError) as refused:
        StoreGoods(store.goods).of("ours")
    assert refused.value.code == "goods.folder"


def test_the_folder_is_for_its_owner_alone(store: Store, goods: StoreGoods) -> None:
    keep(store, row("04", 5))
    goods.of("ours")
    assert store.goods.folder.stat().st_mode & 0o077 == 0


def test_a_whole_layer_has_its_records_as_rows_with_their_places(
    store: Store, goods: StoreGoods, tmp_path: Path
) -> None:
    keep(store, row("04", 5), row("0402", 3))
    first, second = goods.rows("ours")
    assert (first.table, first.cells["code"], first.cells["value"], first.cells["period"]) == (
        "goods",
        "04",
        "5.0000",
        202400,
    )
    assert first.origin == Origin(file=FILE.file, sheet="Two", cell="row 7")
    assert first.row_id != second.row_id
    assert list(goods.rows("ours", version=1)) == []
    assert write_layer(store, "ours", tmp_path / "files") == 2
    lines = (tmp_path / "files" / "goods.csv").read_text("utf-8").splitlines()
    assert len(lines) == 3
    assert lines[1].startswith("BY,KZ,by,HS2022,chapter,04,04,202400,USD,5.0000,final,")
