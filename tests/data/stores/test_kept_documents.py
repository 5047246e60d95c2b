"""Notes and talks in versions."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

import pytest

from data.errors import StoreError
from data.stores.kept_documents import OF_CONTENT
from data.stores.model import DocumentAction, DocumentKind
from data.stores.store import open_store
from tests.data.stores.rows import ANNA, BOB

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.stores.store import Store

NOTE = DocumentKind.NOTE


def test_every_version_of_a_note_stays_with_who_and_when(store: Store) -> None:
    assert store.keep_document(NOTE, "visit", {"text": "Гомель", "n": [1, None]}, deed=ANNA, base=0) == 1
    assert store.keep_document(NOTE, "visit", {"text": "Павлодар"}, deed=BOB, base=1) == 2
    versions = store.document_versions(NOTE, "visit")
    assert [(one.version, one.who, one.content) for one in versions] == [
        (1, "Анна", {"text": "Гомель", "n": [1, None]}),
        (2, "Bob", {"text": "Павлодар"}),
    ]
    assert store.documents(NOTE) == (versions[1],)
    assert store.documents(DocumentKind.TALK) == ()
    assert store.heads().documents == 2


def test_a_talk_and_a_note_of_one_id_are_two(store: Store) -> None:
    store.keep_document(NOTE, "x", {"a": 1}, deed=ANNA, base=0)
    store.keep_document(DocumentKind.TALK, "x", {"a": 2}, deed=ANNA, base=0)
    assert [one.content for one in store.documents(NOTE)] == [{"a": 1}]


def test_a_withdrawn_note_is_gone_from_the_list_and_can_come_back(store: Store) -> None:
    store.keep_document(NOTE, "x", {"a": 1}, deed=ANNA, base=0)
    assert store.withdraw_document(NOTE, "x", deed=BOB, base=1) == 2
    assert store.documents(NOTE) == ()
    assert store.document_versions(NOTE, "x")[1].content is None
    assert store.keep_document(NOTE, "x", {"a": 1}, deed=ANNA, base=2) == 3
    assert len(store.documents(NOTE)) == 1


@pytest.mark.parametrize("base", [0, 2])
def test_the_second_of_two_writers_sees_who_wrote_first(store: Store, base: int) -> None:
    store.keep_document(NOTE, "x", {"a": 1}, deed=ANNA, base=0)
    with pytest.raises(StoreError) as refused:
        store.keep_document(NOTE, "x", {"a": 2}, deed=BOB, base=base)
    assert refused.value.code == "store.document_stale"
    assert (refused.value.params["who"], refused.value.params["version"]) == ("Анна", "1")


def said(store: Store, doc_id: str = "x") -> list[tuple[str, object]]:
    return [(one.action.value, one.content and one.content["a"]) for one in store.document_versions(NOTE, doc_id)]


def test_undo_goes_back_a_change_at_a_time_as_versions_and_no_further_than_the_first(store: Store) -> None:
    for base in range(3):
        store.keep_document(NOTE, "x", {"a": base}, deed=ANNA, base=base)
    assert store.undo_document(NOTE, "x", deed=BOB, base=3) == 4
    assert store.undo_document(NOTE, "x", deed=BOB, base=4) == 5
    assert said(store) == [("keep", 0), ("keep", 1), ("keep", 2), ("undo", 1), ("undo", 0)]
    assert [one.undoes for one in store.document_versions(NOTE, "x")] == [None, None, None, 3, 2]
    with pytest.raises(StoreError) as refused:
        store.undo_document(NOTE, "x", deed=BOB, base=5)
    assert refused.value.code == "store.document_no_undo"
    store.keep_document(NOTE, "x", {"a": 9}, deed=ANNA, base=5)
    store.undo_document(NOTE, "x", deed=ANNA, base=6)
    assert store.documents(NOTE)[0].content == {"a": 0}, "a change after an undo is undone to what the undo made"


def test_undo_of_a_withdrawal_brings_a_note_back_as_a_draft(store: Store) -> None:
    store.keep_document(NOTE, "x", {"a": 1}, deed=ANNA, base=0)
    store.show_document(NOTE, "x", is_published=True, deed=ANNA, base=1)
    store.withdraw_document(NOTE, "x", deed=BOB, base=2)
    (gone,) = store.documents(NOTE, withdrawn=True)
    assert (gone.content, gone.is_published) == (None, False)
    store.undo_document(NOTE, "x", deed=ANNA, base=3)
    (back,) = store.documents(NOTE)
    assert (back.content, back.is_published, back.version) == ({"a": 1}, False, 4)


def test_an_earlier_version_comes_back_as_the_next_one_and_can_be_undone(store: Store) -> None:
    store.keep_document(NOTE, "x", {"a": 1}, deed=ANNA, base=0)
    store.keep_document(NOTE, "x", {"a": 2}, deed=ANNA, base=1)
    assert store.restore_document(NOTE, "x", 1, deed=BOB, base=2) == 3
    assert store.restore_document(NOTE, "x", 1, deed=BOB, base=3) == 3, "nothing would change"
    assert said(store)[-1] == ("restore", 1)
    store.undo_document(NOTE, "x", deed=BOB, base=3)
    assert said(store)[-1] == ("undo", 2)
    store.withdraw_document(NOTE, "x", deed=BOB, base=4)
    for version in (0, 5, 6):
        with pytest.raises(StoreError) as refused:
            store.restore_document(NOTE, "x", version, deed=BOB, base=5)
        assert refused.value.code == "store.document_version_unknown"


def test_publishing_and_withdrawing_from_readers_are_versions_and_change_no_word(store: Store) -> None:
    store.keep_document(NOTE, "x", {"a": 1}, deed=ANNA, base=0)
    assert store.show_document(NOTE, "x", is_published=False, deed=ANNA, base=1) == 1
    assert store.show_document(NOTE, "x", is_published=True, deed=BOB, base=1) == 2
    store.keep_document(NOTE, "x", {"a": 2}, deed=ANNA, base=2)
    assert store.documents(NOTE)[0].is_published, "what is public stays so when it is changed"
    store.show_document(NOTE, "x", is_published=False, deed=BOB, base=3)
    assert said(store) == [("keep", 1), ("publish", 1), ("keep", 2), ("unpublish", 2)]
    store.withdraw_document(NOTE, "x", deed=BOB, base=4)
    with pytest.raises(StoreError) as refused:
        store.show_document(NOTE, "x", is_published=True, deed=BOB, base=5)
    assert refused.value.code == "store.document_unknown"


def test_every_deed_needs_the_newest_version_and_a_document_that_is_there(store: Store) -> None:
    store.keep_document(NOTE, "x", {"a": 1}, deed=ANNA, base=0)
    store.keep_document(NOTE, "x", {"a": 2}, deed=ANNA, base=1)
    deeds: dict[str, Callable[[str, int], object]] = {
        "withdraw": lambda doc_id, base: store.withdraw_document(NOTE, doc_id, deed=BOB, base=base),
        "undo": lambda doc_id, base: store.undo_document(NOTE, doc_id, deed=BOB, base=base),
        "restore": lambda doc_id, base: store.restore_document(NOTE, doc_id, 1, deed=BOB, base=base),
        "show": lambda doc_id, base: store.show_document(NOTE, doc_id, is_published=True, deed=BOB, base=base),
    }
    for name, deed in deeds.items():
        for doc_id, base, code in (("x", 1, "store.document_stale"), ("y", 0, "store.document_unknown")):
            with pytest.raises(StoreError) as refused:
                deed(doc_id, base)
            assert refused.value.code == code, name
    assert len(store.document_versions(NOTE, "x")) == 2


@pytest.mark.parametrize("doc_id", ["", "X", "a b", "../x", "a" * 65])
def test_an_id_is_of_small_letters_digits_and_hyphens(store: Store, doc_id: str) -> None:
    with pytest.raises(StoreError) as refused:
        store.keep_document(NOTE, doc_id, {"a": 1}, deed=ANNA, base=0)
    assert refused.value.code == "store.document_id"


def test_two_processes_that_change_one_note_at_once_keep_one_change_and_one_is_refused(
    store: Store,
) -> None:
    store.keep_document(NOTE, "x", {"a": 1}, deed=ANNA, base=0)
    address = str(store.engine.url.render_as_string(hide_password=False))
    refused: list[str] = []

    def change(number: int) -> None:
        with open_store(address) as other:
            try:
                other.keep_document(NOTE, "x", {"a": number}, deed=BOB, base=1)
            except StoreError as fault:
                refused.append(fault.code)

    threads = [Thread(target=change, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert refused == ["store.document_stale"] * 3
    assert [one.version for one in store.document_versions(NOTE, "x")] == [1, 2]


def test_the_model_names_every_action() -> None:
    assert set(OF_CONTENT) < set(DocumentAction)
