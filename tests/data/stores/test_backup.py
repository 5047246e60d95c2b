"""Backup and restoring: a restored store says what the first one said."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from data.errors import NewerStoreError, StoreError
from data.stores.backup import restore, write_backup
from data.stores.model import Change
from data.stores.schema import SQLITE
from data.stores.store import open_store
from tests.data.stores.rows import ANNA, begin, figure
from tests.data.stores.test_records import everything, filled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from data.stores.store import Store


def test_a_restored_store_says_what_the_first_one_said(
    store: Store, new_place: Callable[[], str], tmp_path: Path
) -> None:
    filled(store)
    before = everything(store)
    file = tmp_path / "backups" / "monday"
    assert write_backup(store, file) == file.stat().st_size
    store.undo("ours", ANNA)
    with open_store(new_place()) as other:
        assert restore(file, other) == ("other", "ours")
        assert everything(other) == before
        with pytest.raises(StoreError) as refused:
            restore(file, other)
        assert refused.value.code == "store.layer_exists"
        assert everything(other) == before
    assert [path.name for path in file.parent.iterdir()] == ["monday"]
    assert file.stat().st_mode & 0o077 == 0, "for its owner alone"


def test_a_backup_that_is_taken_while_others_write_is_of_one_moment(store: Store, tmp_path: Path) -> None:
    base = begin(store, *map(figure, range(500)))
    go_on = threading.Event()

    def write() -> None:
        for number in range(20):
            store.keep("ours", Change(put=[figure(n, str(number)) for n in range(500)]), deed=ANNA, base=base + number)
            go_on.set()

    writer = threading.Thread(target=write)
    writer.start()
    go_on.wait()
    write_backup(store, tmp_path / "b")
    writer.join()
    with open_store(tmp_path / "c.sqlite3") as other:
        restore(tmp_path / "b", other)
        version = other.layer("ours").version
        assert other.dump("ours") == store.dump("ours", version=version)
        assert len({row.cells["value"] for row in other.rows("ours")}) == 1


@pytest.mark.parametrize(
    "content", [b"", b"x", b"{}\n", b'{"format":"other","revision":"1"}\n', b"SQLite format 3\0 and no more"]
)
def test_a_file_that_is_no_backup_is_refused(store: Store, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "b"
    file.write_bytes(content)
    with pytest.raises(StoreError) as refused:
        restore(file, store)
    assert refused.value.code in ("store.no_backup", "store.unreadable")
    assert store.layers() == ()


LINES = (
    '{"format":"partnership-vector-store","revision":"0001"}',
    '{"row":{"layer_id":"a"},"table":"layers"}',
    '{"rows":1}',
)


def test_a_torn_backup_and_one_of_a_newer_program_are_refused(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "b"
    for lines, code in ((LINES[:2], "store.backup_torn"), ((*LINES[:2], '{"rows":2}'), "store.backup_torn")):
        file.write_text("\n".join(lines), "utf-8")
        with pytest.raises(StoreError) as refused:
            restore(file, store)
        assert refused.value.code == code
    file.write_text("\n".join([LINES[0].replace("0001", "9999"), *LINES[1:]]), "utf-8")
    with pytest.raises(NewerStoreError):
        restore(file, store)
    file.write_text("\n".join(LINES), "utf-8")
    restore(file, store)


def test_a_backup_of_sqlite_is_a_store_that_can_be_used(store: Store, tmp_path: Path) -> None:
    if store.engine.dialect.name != SQLITE:
        write_backup(store, tmp_path / "lines")
        assert (tmp_path / "lines").read_text("utf-8").startswith('{"format"')
        return
    filled(store)
    write_backup(store, tmp_path / "copy.sqlite3")
    with open_store(tmp_path / "copy.sqlite3") as copy:
        assert everything(copy) == everything(store)


def test_a_backup_that_fails_leaves_the_last_one(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "b"
    file.write_bytes(b"the last one")

    def fail(*_: object) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr("data.stores.backup._copy", fail)
    monkeypatch.setattr("data.stores.backup._lines", fail)
    with pytest.raises(OSError, match="gone"):
        write_backup(store, file)
    assert file.read_bytes() == b"the last one"
    assert [path.name for path in tmp_path.glob("*b*") if path.is_file() and "sqlite3" not in path.name] == ["b"]
