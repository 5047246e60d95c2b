"""A store from its opening to its closing: layers, publication, documents' heads, several at once."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from data.errors import NewerStoreError, StoreError
from data.stores.model import Change, VersionKind
from data.stores.store import open_store
from tests.data.stores.rows import ANNA, BOB, FILE, begin, figure, tie

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.stores.store import Store


def test_a_new_store_has_no_layers(store: Store) -> None:
    assert store.layers() == ()
    assert store.heads().layers == {}


def test_a_layer_is_a_draft_with_who_began_it(store: Store) -> None:
    assert store.create("ours", "  Наш   слой ", ANNA) == 1
    (layer,) = store.layers()
    assert (layer.layer_id, layer.name, layer.is_published, layer.version) == ("ours", "Наш слой", False, 1)
    assert (layer.who, layer.created_by) == ("Анна", "Анна")
    assert timedelta() <= datetime.now(UTC) - layer.at < timedelta(minutes=1)
    assert layer.at.tzinfo is UTC


def test_publishing_renaming_and_withdrawing_are_versions_with_who(store: Store) -> None:
    begin(store)
    assert store.publish("ours", BOB) == 2
    assert store.publish("ours", BOB) == 2, "it is published already"
    assert store.rename("ours", "Торговля", ANNA) == 3
    assert store.layer("ours").is_published
    assert store.unpublish("ours", BOB) == 4
    kinds = [(made.kind, made.who, made.name, made.is_published) for made in store.versions("ours")]
    assert kinds == [
        (VersionKind.CREATE, "Анна", "Наш слой", False),
        (VersionKind.PUBLISH, "Bob", "Наш слой", True),
        (VersionKind.RENAME, "Анна", "Торговля", True),
        (VersionKind.UNPUBLISH, "Bob", "Торговля", False),
    ]
    layer = store.layer("ours")
    assert (layer.created_by, layer.who, layer.version) == ("Анна", "Bob", 4)


def test_layers_are_apart(store: Store) -> None:
    begin(store, figure(1), layer_id="b-2")
    begin(store, figure(1, "7"), tie(1), layer_id="a-1")
    assert [layer.layer_id for layer in store.layers()] == ["a-1", "b-2"]
    assert store.counts("a-1") == {"observations": 1, "ties": 1}
    assert [row.cells["value"] for row in store.rows("b-2")] == ["1.50"]
    assert store.heads().layers == {"a-1": 2, "b-2": 2}


@pytest.mark.parametrize("layer_id", ["", "Ours", "наш", "a--b", "-a", "a_b", "a" * 65, "a\n"])
def test_an_id_of_a_layer_is_a_short_word_of_an_address(store: Store, layer_id: str) -> None:
    with pytest.raises(StoreError) as refused:
        store.create(layer_id, "x", ANNA)
    assert refused.value.code == "store.layer_id"


def test_a_layer_has_a_name_and_an_id_of_its_own(store: Store) -> None:
    begin(store)
    with pytest.raises(StoreError) as refused:
        store.create("ours", "x", ANNA)
    assert (refused.value.code, refused.value.params) == ("store.layer_exists", {"layer": "ours"})
    with pytest.raises(StoreError) as refused:
        store.rename("ours", " \n ", ANNA)
    assert refused.value.code == "store.layer_name"


@pytest.mark.parametrize("method", ["layer", "versions", "dump", "counts", "licences"])
def test_a_layer_that_is_not_there_is_named(store: Store, method: str) -> None:
    with pytest.raises(StoreError) as refused:
        getattr(store, method)("none")
    assert (refused.value.code, refused.value.params) == ("store.layer_unknown", {"layer": "none"})


def test_what_was_kept_is_there_when_a_store_is_opened_again(new_place: Callable[[], str]) -> None:
    place = new_place()
    with open_store(place) as store:
        version = begin(store, figure(1), tie(1))
        dump = store.dump("ours")
    with open_store(place) as store:
        assert store.layer("ours").version == version
        assert store.dump("ours") == dump


def test_two_may_open_a_new_store_at_once(new_place: Callable[[], str]) -> None:
    place = new_place()
    faults: list[BaseException] = []

    def open_it() -> None:
        try:
            open_store(place).close()
        except BaseException as error:
            faults.append(error)

    threads = [threading.Thread(target=open_it) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []


def test_a_store_of_a_newer_program_is_refused_and_left_alone(new_place: Callable[[], str]) -> None:
    place = new_place()
    with open_store(place) as store:
        begin(store, figure(1))
        with store.engine.begin() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerStoreError) as refused:
        open_store(place)
    assert refused.value.code == "store.newer"
    assert (refused.value.params["found"], refused.value.params["known"]) == ("9999", "0003")


def test_many_who_keep_other_rows_at_once_all_succeed(store: Store) -> None:
    base = begin(store, *map(figure, range(8)))
    faults: list[BaseException] = []

    def keep(number: int) -> None:
        try:
            store.keep("ours", Change(put=[figure(number, f"{number}.7")]), deed=ANNA, base=base)
        except BaseException as error:
            faults.append(error)

    threads = [threading.Thread(target=keep, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert store.layer("ours").version == base + 8
    assert {row.cells["value"] for row in store.rows("ours")} == {f"{number}.7" for number in range(8)}


def test_a_version_says_all_that_is_known_of_an_import(store: Store) -> None:
    begin(store, figure(1))
    made = store.versions("ours")[-1]
    assert made.kind is VersionKind.IMPORT
    for name in ("who", "how_known", "file", "sha256", "fingerprint", "answers", "licence", "note"):
        assert getattr(made, name) == getattr(FILE, name), name


def test_reading_goes_on_while_somebody_writes(store: Store) -> None:
    version = begin(store, *map(figure, range(50)))
    rows = store.rows("ours")
    next(rows)
    store.keep("ours", Change(gone=[("observations", figure(n).row_id) for n in range(50)]), deed=ANNA, base=version)
    assert len(list(rows)) == 49
    assert store.counts("ours") == {}
