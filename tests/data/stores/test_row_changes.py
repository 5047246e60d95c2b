"""Where rows come from, and what was done to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.errors import StoreError
from data.layer_rows import OBSERVATIONS, Origin
from data.stores.model import Change, Deed, VersionKind
from data.stores.row_changes import changed_since, changes_since
from tests.data.stores.rows import ANNA, BOB, FILE, begin, figure, tie

if TYPE_CHECKING:
    from data.stores.store import Store

ONE = figure(1).row_id


def test_a_stamp_says_who_brought_a_row_when_and_with_which_file(store: Store) -> None:
    begin(store, figure(1), tie(1))
    stamp = store.stamp("ours", OBSERVATIONS, ONE)
    assert (stamp.version, stamp.since, stamp.kind, stamp.who, stamp.how_known) == (
        2,
        2,
        VersionKind.IMPORT,
        "Анна",
        "sign-in",
    )
    assert (stamp.file, stamp.licence, stamp.note) == (FILE.file, FILE.licence, FILE.note)
    assert stamp.origin == Origin(file="экспорт.xlsx", sheet="Лист 1", cell="D1")
    assert stamp.at == store.versions("ours")[1].at
    assert store.stamp("ours", "ties", "tie-1").origin == Origin(cell="A1")


def test_a_row_that_is_put_back_still_comes_from_who_brought_it(store: Store) -> None:
    base = begin(store, figure(1))
    store.keep("ours", Change(put=[figure(1, "2")]), deed=BOB, base=base)
    assert store.stamp("ours", OBSERVATIONS, ONE).who == "Bob"
    store.undo("ours", BOB)
    stamp = store.stamp("ours", OBSERVATIONS, ONE)
    assert (stamp.who, stamp.version, stamp.since) == ("Анна", 2, 4)
    assert store.stamp("ours", OBSERVATIONS, ONE, version=3).who == "Bob"


def test_a_row_of_another_version_or_table_has_no_stamp(store: Store) -> None:
    begin(store, figure(1), tie(1))
    for table, row_id, version in ((OBSERVATIONS, "none", None), (OBSERVATIONS, ONE, 1), ("agreements", "tie-1", None)):
        with pytest.raises(StoreError) as refused:
            store.stamp("ours", table, row_id, version=version)
        assert refused.value.code == "store.row_unknown"


def test_the_history_of_a_row_has_every_change_of_it(store: Store) -> None:
    base = begin(store, figure(1))
    base = store.keep("ours", Change(put=[figure(1, "2"), tie(1)]), deed=BOB, base=base)
    store.withdraw("ours", [(OBSERVATIONS, ONE)], deed=ANNA, base=base)
    history = store.history("ours", OBSERVATIONS, ONE)
    assert [(change.version, change.kind, change.who) for change in history] == [
        (2, VersionKind.IMPORT, "Анна"),
        (3, VersionKind.EDIT, "Bob"),
        (4, VersionKind.WITHDRAW, "Анна"),
    ]
    assert [(change.old, change.new) for change in history] == [
        (None, figure(1)),
        (figure(1), figure(1, "2")),
        (figure(1, "2"), None),
    ]
    assert store.history("ours", OBSERVATIONS, "none") == ()


def test_the_changes_of_a_version_are_its_rows_before_and_after(store: Store) -> None:
    base = begin(store, figure(1), tie(1), tie(2))
    store.keep("ours", Change(put=[figure(1, "2"), tie(3)], gone=[("ties", "tie-1")]), deed=BOB, base=base)
    changes = list(store.changes("ours", 3))
    assert [(change.row_id, change.old, change.new) for change in changes] == [
        (ONE, figure(1), figure(1, "2")),
        ("tie-1", tie(1), None),
        ("tie-3", None, tie(3)),
    ]
    assert list(store.changes("ours", 1)) == []


def test_of_what_others_did_the_last_state_is_named(store: Store) -> None:
    base = begin(store, figure(1), figure(2))
    store.keep("ours", Change(put=[figure(1, "2")]), deed=BOB, base=base)
    store.keep("ours", Change(put=[figure(1, "3")]), deed=ANNA, base=3)
    ids = [ONE, figure(2).row_id, "none"]
    with store.engine.connect() as connection:
        assert changed_since(connection, "ours", OBSERVATIONS, ids, base) == {ONE}
        (change,) = changes_since(connection, "ours", OBSERVATIONS, ids, base)
    assert (change.version, change.who, change.old, change.new) == (4, "Анна", figure(1), figure(1, "3"))


def test_licences_are_those_of_the_rows_that_are_in_the_layer(store: Store) -> None:
    base = begin(store, figure(1))
    other = Deed(who="Bob", file="b.csv", licence="for members alone")
    store.keep("ours", Change(put=[tie(1)]), deed=other, base=base)
    assert store.licences("ours") == ("CC BY 4.0", "for members alone")
    assert store.licences("ours", version=2) == ("CC BY 4.0",)
    store.undo("ours", ANNA)
    assert store.licences("ours") == ("CC BY 4.0",)
    assert store.licences("ours", version=1) == ()
