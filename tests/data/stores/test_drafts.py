"""Drafts of imports: they outlive a restart, and are gone with what they became."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.errors import StoreError
from data.stores.drafts import PART
from data.stores.model import Change
from data.stores.store import open_store
from tests.data.stores.rows import ANNA, BOB, FILE, begin, figure, tie

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.stores.store import Store


def test_a_draft_outlives_a_restart_with_its_state_rows_and_file(new_place: Callable[[], str]) -> None:
    place = new_place()
    rows = [tie(2), figure(1), tie(1)]
    body = [b"ab", bytes(PART + 1), b"", "тест\0".encode()]
    with open_store(place) as store:
        draft_id = store.add_draft("ours", FILE, state={"answers": {"unit": "usd"}, "step": 2}, rows=rows, body=body)
    with open_store(place) as store:
        draft = store.draft(draft_id)
        assert (draft.layer_id, draft.who, draft.file, draft.sha256) == ("ours", "Анна", FILE.file, FILE.sha256)
        assert (draft.state, draft.rows, draft.size) == (
            {"answers": {"unit": "usd"}, "step": 2},
            3,
            len(b"".join(body)),
        )
        assert list(store.draft_rows(draft_id)) == rows
        assert b"".join(store.draft_file(draft_id)) == b"".join(body)


def test_a_draft_is_changed_and_discarded(store: Store) -> None:
    draft_id = store.add_draft("ours", ANNA, state={}, rows=[figure(1)])
    store.change_draft(draft_id, state={"step": 1})
    assert list(store.draft_rows(draft_id)) == [figure(1)]
    store.change_draft(draft_id, state={"step": 2}, rows=[figure(2), figure(3)])
    assert list(store.draft_rows(draft_id)) == [figure(2), figure(3)]
    assert store.draft(draft_id).state == {"step": 2}
    store.discard_draft(draft_id)
    store.discard_draft(draft_id)
    assert store.drafts() == ()
    assert list(store.draft_rows(draft_id)) == []
    for call in (lambda: store.draft(draft_id), lambda: store.change_draft(draft_id, state={})):
        with pytest.raises(StoreError) as refused:
            call()
        assert refused.value.code == "store.draft_unknown"


def test_drafts_are_found_by_who_brought_them_newest_first(store: Store) -> None:
    first = store.add_draft("ours", ANNA, state={})
    store.add_draft("ours", BOB, state={})
    last = store.add_draft("other", ANNA, state={})
    assert [draft.draft_id for draft in store.drafts("Анна")] == [last, first]
    assert len(store.drafts()) == 3


def test_a_draft_becomes_a_version_and_is_gone_or_neither(store: Store) -> None:
    base = begin(store, figure(1))
    draft_id = store.add_draft("ours", FILE, state={}, rows=map(figure, range(2, 3000)))
    store.keep("ours", Change(put=[figure(1, "7")]), deed=ANNA, base=base)
    with pytest.raises(StoreError):
        store.keep("ours", Change(put=[figure(1, "8")]), deed=ANNA, base=base, draft_id=draft_id)
    assert store.draft(draft_id).rows == 2998
    version = store.keep("ours", Change(put=store.draft_rows(draft_id)), deed=FILE, base=base, draft_id=draft_id)
    assert version == 4
    assert store.drafts() == ()
    assert store.counts("ours") == {"observations": 2999}
