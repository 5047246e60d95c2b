"""Files of goods at the command line: downloads and records of our own columns, kept, tried, refused."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from data import __main__ as command
from data.atlas.atlas import Atlas
from data.command.goods_file import is_goods_file, keep_goods_file
from data.errors import StoreError
from data.stores.goods.goods_parts import BROUGHT
from data.stores.store import open_store
from data.trade.goods_csv import HEADER
from tests.data.imports.goods.comtrade_files import months, text
from tests.data.trade.records import draw_rows
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from data.stores.store import Store


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """The store that the command keeps in."""
    monkeypatch.setenv("PARTNERSHIP_VECTOR_STORE", str(tmp_path / "store.sqlite3"))
    monkeypatch.setattr(Atlas, "load", classmethod(lambda _cls: ATLAS))
    with open_store() as opened:
        yield opened


@pytest.fixture
def say(store: Store, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Runs the import and returns what it prints."""
    assert store.layers() == ()

    def run(*arguments: object) -> str:
        command.main(["import", *map(str, arguments)])
        return capsys.readouterr().out

    return run


def records_file(folder: Path, *, rows: int | None = None) -> Path:
    path = folder / "records.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        for row in draw_rows(years=(2024,))[:rows]:
            cells = row.cells()
            writer.writerow(["" if cells[name] is None else str(cells[name]) for name in HEADER])
    return path


def test_a_download_is_kept_and_the_same_again_changes_nothing(
    store: Store, say: Callable[..., str], tmp_path: Path
) -> None:
    file = tmp_path / "comtrade.csv"
    file.write_text(text(months(2024)), encoding="utf-8")
    assert "Records of goods: 336. New: 336, changed: 0" in (said := say(file))
    assert "Records of goods kept in the layer ours: 336, version 2." in said
    assert "New: 0, changed: 0, the same: 336" in say(file)
    (kept,) = store.goods.imports("ours")
    assert b"".join(store.goods.file("ours", kept.key, BROUGHT)) == file.read_bytes()
    assert store.layer("ours").version == 2


def test_records_of_our_own_columns_are_kept_without_questions(
    store: Store, say: Callable[..., str], tmp_path: Path
) -> None:
    file = records_file(tmp_path)
    count = len(file.read_text("utf-8").splitlines()) - 1
    assert is_goods_file(file)
    assert say(file, "--layer", "customs") == f"Records of goods kept in the layer customs: {count}, version 2.\n"
    (kept,) = store.goods.imports("customs")
    assert (kept.records, kept.file) == (count, "records.csv")
    assert b"".join(store.goods.file("customs", kept.key, BROUGHT)) == file.read_bytes()


def test_a_trial_keeps_nothing_and_leaves_nothing(store: Store, say: Callable[..., str], tmp_path: Path) -> None:
    file = records_file(tmp_path, rows=5)
    assert "Rows ready: 5" in say(file, "--dry-run", "--layer", "customs")
    assert store.layers() == ()
    assert list((store.goods.folder / "brought").iterdir()) == []
    assert "Rows ready: 5" in say(file, "--dry-run")


def test_a_file_with_a_fault_is_refused_and_leaves_nothing(store: Store, tmp_path: Path) -> None:
    file = records_file(tmp_path, rows=5)
    file.write_text(file.read_text("utf-8").replace("HS2022", "HS1999"), encoding="utf-8")
    with pytest.raises(StoreError) as refused:
        keep_goods_file(store, file, layer="customs", licence="")
    assert (refused.value.code, refused.value.params["column"]) == ("goods.csv_cell", "scheme")
    assert store.layers() == ()
    assert list((store.goods.folder / "brought").iterdir()) == []
    assert list((store.goods.folder / "spill").iterdir()) == []


def test_what_a_store_cannot_keep_leaves_nothing(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="layer_id"):
        keep_goods_file(store, records_file(tmp_path, rows=5), layer="No Id", licence="")
    assert list((store.goods.folder / "brought").iterdir()) == []


def test_another_file_is_none_of_records(tmp_path: Path) -> None:
    for content in ("", "a,b\n", "seller_id,buyer_id\n", "\ufeffseller_id\n"):
        (tmp_path / "t.csv").write_text(content, encoding="utf-8")
        assert not is_goods_file(tmp_path / "t.csv")
