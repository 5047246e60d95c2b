"""Notes and talks in versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.errors import StoreError
from data.stores.model import DocumentKind
from tests.data.stores.rows import ANNA, BOB

if TYPE_CHECKING:
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
