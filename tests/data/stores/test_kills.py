"""Imports cut by kill -9 at seeded points: what was answered as kept is there, and nothing is there by half."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.stores.model import Change
from tests.data.stores import kills
from tests.data.stores.rows import ANNA

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.stores.store import Store


@pytest.mark.thorough
def test_twenty_kills_lose_nothing_and_leave_no_half_import(new_place: Callable[[], str]) -> None:
    result = kills.run(new_place(), 20)
    assert result.faults == []
    assert result.lost == 0
    assert sum(result.moments.values()) == 20
    assert result.answered > 0
    assert result.cut > 0


def test_a_half_import_would_be_seen(store: Store) -> None:
    store.create("kills-0", "x", ANNA)
    half = kills.change_of(1)
    store.keep("kills-0", Change(put=list(half.put)[:-1]), deed=ANNA, base=1)
    looked = kills.Result()
    assert kills._look(store, "kills-0", kills._Expected(), [1], looked) == [
        "kills-0: the rows after import 1 are others than those that were put",
        "kills-0: the goods after import 1 are others than those that were put",
    ]
    assert kills._look(store, "kills-0", kills._Expected(), [3], looked) == [
        "kills-0: 3 imports were answered as kept, 1 are there"
    ]
    assert looked.lost == 2
