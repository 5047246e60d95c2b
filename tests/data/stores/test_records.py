"""Moving of layers from one store to another: all versions are the same there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.errors import StoreError
from data.stores.model import Change, DocumentKind
from data.stores.records import TABLES, move, records_of, write_records
from data.stores.schema import METADATA
from data.stores.store import open_store
from tests.data.stores.rows import ANNA, BOB, FILE, begin, figure, tie

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from data.stores.store import Store


def filled(store: Store) -> None:
    """Fill a store with something of everything."""
    base = begin(store, *map(figure, range(60)), *map(tie, range(4)))
    base = store.keep(
        "ours", Change(put=[figure(1, "7.10"), figure(99, None)], gone=[("ties", "tie-2")]), deed=BOB, base=base
    )
    store.undo("ours", ANNA)
    store.redo("ours", BOB)
    store.publish("ours", ANNA)
    begin(store, figure(5, "-0.000001"), layer_id="other")
    store.add_draft("ours", FILE, state={"a": 1}, rows=[figure(3)], body=[b"\x00\xff"])
    store.keep_document(DocumentKind.TALK, "t", {"я": [1]}, deed=BOB, base=0)
    store.withdraw_document(DocumentKind.TALK, "t", deed=ANNA, base=1)


def everything(store: Store) -> list[object]:
    """Return all that a store says of itself."""
    said: list[object] = [store.layers(), store.remembered("layout-1"), store.drafts()]
    for layer in store.layers():
        said += [store.versions(layer.layer_id), store.history(layer.layer_id, "observations", figure(1).row_id)]
        said += [store.dump(layer.layer_id, version=made.version) for made in store.versions(layer.layer_id)]
    said += [list(store.draft_rows(draft.draft_id)) for draft in store.drafts()]
    said += [b"".join(store.draft_file(draft.draft_id)) for draft in store.drafts()]
    said.append(store.document_versions(DocumentKind.TALK, "t"))
    return said


def test_every_version_is_the_same_in_the_other_store_and_back(
    store: Store, new_place: Callable[[], str], tmp_path: Path
) -> None:
    filled(store)
    before = everything(store)
    with open_store(tmp_path / "between.sqlite3") as between, open_store(new_place()) as last:
        assert move(store, between) == ("other", "ours")
        assert everything(between) == before
        assert move(between, last) == ("other", "ours")
        assert everything(last) == before
        assert last.undo("ours", ANNA) == 7, "its history goes on there"
        assert last.dump("ours") == last.dump("ours", version=2)
    assert everything(store) == before


def test_one_layer_may_be_moved_alone(store: Store, tmp_path: Path) -> None:
    filled(store)
    with open_store(tmp_path / "b.sqlite3") as target:
        assert move(store, target, ["other"]) == ("other",)
        assert [layer.layer_id for layer in target.layers()] == ["other"]
        assert target.drafts() == ()
        assert target.dump("other") == store.dump("other")


def test_a_layer_that_is_there_is_not_written_over(store: Store, tmp_path: Path) -> None:
    filled(store)
    with open_store(tmp_path / "b.sqlite3") as target:
        begin(target, layer_id="ours")
        with pytest.raises(StoreError) as refused:
            move(store, target)
        assert refused.value.code == "store.layer_exists"
        assert [layer.layer_id for layer in target.layers()] == ["ours"], "nothing is written"
        with pytest.raises(StoreError) as unknown:
            move(store, target, ["none"])
        assert unknown.value.code == "store.layer_unknown"


def test_a_layer_that_arrives_changed_is_not_kept(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(store)

    def without_one(connection: object, layer_ids: object = ()) -> object:
        found = list(records_of(connection, layer_ids))  # type: ignore[arg-type]
        last = max(
            n for n, (table, row) in enumerate(found) if table.name == "observations" and row["to_version"] is None
        )
        return found[:last] + found[last + 1 :]

    monkeypatch.setattr("data.stores.records.records_of", without_one)
    with open_store(tmp_path / "b.sqlite3") as target:
        with pytest.raises(StoreError) as refused:
            move(store, target)
        assert refused.value.code == "store.not_the_same"
        assert target.layers() == ()


def test_documents_of_one_id_are_not_mixed(store: Store, tmp_path: Path) -> None:
    filled(store)
    with open_store(tmp_path / "b.sqlite3") as target:
        target.keep_document(DocumentKind.TALK, "t", {}, deed=ANNA, base=0)
        with store.engine.connect() as read, target.engine.begin() as connection, pytest.raises(StoreError) as refused:
            write_records(connection, ((t, row) for t, row in records_of(read) if t.name == "documents"))
        assert refused.value.code == "store.document_exists"


def test_no_table_is_left_out() -> None:
    assert {table.name for table in TABLES} == set(METADATA.tables)
