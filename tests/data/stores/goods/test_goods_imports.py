"""Imports of goods in the versions of a layer: kept, undone, redone, as they were, refused where others came first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.errors import StoreError
from data.stores.model import Change, VersionKind
from tests.data.stores.goods_of_tests import brought
from tests.data.stores.rows import ANNA, BOB, FILE, figure

if TYPE_CHECKING:
    from data.stores.store import Store


def keys(store: Store, version: int | None = None) -> list[str]:
    return [one.key for one in store.goods.imports("ours", version=version)]


def begun(store: Store) -> Store:
    """Keep two imports of goods in a layer, the second with a figure too."""
    store.create("ours", "Ours", ANNA)
    store.keep("ours", Change(goods=brought("first")), deed=FILE, base=1)
    store.keep("ours", Change(put=[figure(1)], goods=brought("second", records=5)), deed=FILE, base=2)
    return store


def test_an_import_is_a_version_with_who_when_file_and_terms(store: Store) -> None:
    kept = begun(store)
    first, second = kept.goods.imports("ours")
    assert (first.key, first.version, first.records, first.source) == ("first", 2, 3, "Comtrade")
    assert (second.key, second.version, second.records) == ("second", 3, 5)
    assert (first.file, first.sha256, first.who, first.licence) == (FILE.file, FILE.sha256, FILE.who, FILE.licence)
    assert [made.kind for made in kept.versions("ours")] == [VersionKind.CREATE, VersionKind.IMPORT, VersionKind.IMPORT]
    assert kept.counts("ours") == {"goods": 8, "observations": 1}
    assert kept.licences("ours") == (FILE.licence,)


def test_a_version_has_the_imports_that_it_had(store: Store) -> None:
    kept = begun(store)
    assert [keys(kept, version) for version in (1, 2, 3)] == [[], ["first"], ["first", "second"]]
    assert kept.counts("ours", version=2) == {"goods": 3}


def test_undo_and_redo_take_goods_and_rows_of_a_version_together(store: Store) -> None:
    kept = begun(store)
    assert kept.undo("ours", BOB) == 4
    assert (keys(kept), list(kept.rows("ours"))) == (["first"], [])
    assert kept.redo("ours", BOB) == 5
    assert (keys(kept), len(list(kept.rows("ours")))) == (["first", "second"], 1)
    assert [keys(kept, version) for version in (3, 4, 5)] == [["first", "second"], ["first"], ["first", "second"]]
    again = kept.goods.imports("ours")[1]
    assert (again.version, again.who) == (3, FILE.who)


def test_an_earlier_import_may_be_taken_back_alone_and_brought_back(store: Store) -> None:
    kept = begun(store)
    kept.undo("ours", BOB, version=2)
    assert keys(kept) == ["second"]
    kept.redo("ours", BOB, version=2)
    assert keys(kept) == ["first", "second"]
    kept.undo("ours", BOB, version=2)
    assert keys(kept) == ["second"]


def test_the_newest_import_kept_again_changes_nothing_and_an_earlier_one_is_the_newest_then(store: Store) -> None:
    kept = begun(store)
    assert kept.keep("ours", Change(goods=brought("second")), deed=FILE, base=3) == 3
    assert kept.keep("ours", Change(goods=brought("first")), deed=FILE, base=3) == 4
    assert keys(kept) == ["second", "first"]
    kept.undo("ours", ANNA)
    assert keys(kept) == ["first", "second"]


def test_an_import_that_was_undone_may_be_brought_anew(store: Store) -> None:
    kept = begun(store)
    kept.undo("ours", ANNA)
    kept.keep("ours", Change(goods=brought("second")), deed=FILE, base=4)
    assert keys(kept) == ["first", "second"]


def test_goods_that_others_changed_since_are_refused_with_their_name(store: Store) -> None:
    kept = begun(store)
    with pytest.raises(StoreError) as refused:
        kept.keep("ours", Change(put=[figure(2)], goods=brought("third")), deed=FILE, base=2)
    assert refused.value.code == "store.goods_stale"
    assert (refused.value.params["who"], refused.value.params["version"]) == (FILE.who, "3")
    assert keys(kept) == ["first", "second"]
    assert kept.layer("ours").version == 3
    kept.keep("ours", Change(put=[figure(2)]), deed=FILE, base=2)
    assert kept.keep("ours", Change(goods=brought("third")), deed=FILE, base=3) == 5


def test_a_layer_that_is_not_there_has_no_goods(store: Store) -> None:
    kept = begun(store)
    with pytest.raises(StoreError, match="layer_unknown"):
        kept.goods.imports("nowhere")
    with pytest.raises(StoreError, match="version_unknown"):
        kept.goods.imports("ours", version=9)
