"""Answers remembered by the layout of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.stores.model import Change
from tests.data.stores.rows import ANNA, FILE, begin, figure

if TYPE_CHECKING:
    from data.stores.store import Store


def test_the_answers_of_a_kept_file_are_those_of_the_next_one(store: Store) -> None:
    assert store.remembered("layout-1") == {}
    begin(store, figure(1))
    assert store.remembered("layout-1") == FILE.answers
    assert store.remembered("layout-2") == {}
    store.undo("ours", ANNA)
    assert store.remembered("layout-1") == FILE.answers, "what was answered stays answered"


def test_later_answers_take_the_place_of_earlier_ones(store: Store) -> None:
    store.remember("l", {"unit": "usd"}, ANNA)
    store.remember("l", {"unit": "usd_million"}, ANNA)
    assert store.remembered("l") == {"unit": "usd_million"}


def test_answers_of_a_refused_file_are_not_remembered(store: Store) -> None:
    base = begin(store)
    try:
        store.keep("ours", Change(put=[figure(1), figure(1)]), deed=FILE, base=base)
    except RuntimeError:
        assert store.remembered("layout-1") == {}
    else:
        raise AssertionError
