"""What is computed from an atlas is kept in it, is bounded, and goes with it."""

from __future__ import annotations

import gc
import threading
import tracemalloc
import weakref
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from data.atlas.derived import Derived, derived
from data.queries.places.white_spots import white_spots
from data.queries.texts.promises import promises
from data.queries.texts.search.search import search

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas

DAY = date(2026, 11, 24)
calls: list[tuple[object, ...]] = []


@pytest.fixture(autouse=True)
def _no_calls_yet() -> None:
    calls.clear()


@dataclass(frozen=True, slots=True)
class Chosen:
    """A record of an atlas and a choice, as a view is."""

    atlas: Atlas
    place: str


@derived(maxsize=2)
def squared(atlas: Atlas, number: int, *, plus: int = 0) -> list[int]:
    """Return a number, squared."""
    calls.append((atlas.version, number, plus))
    return [number * number + plus]


@derived(maxsize=8)
def named(chosen: Chosen, suffix: str) -> str:
    """Return the name of what is chosen."""
    calls.append((chosen.place, suffix))
    return chosen.atlas.place(chosen.place).name_en + suffix


def copy_of(atlas: Atlas, version: str) -> Atlas:
    return replace(atlas, version=version, content_hash=version, derived=Derived())


def test_a_result_is_computed_once_and_is_the_very_same_again(small: Atlas) -> None:
    atlas = copy_of(small, "one")
    assert squared(atlas, 3) == [9]
    assert squared(atlas, 3) is squared(atlas, 3)
    assert calls == [("one", 3, 0)]


def test_arguments_by_keyword_are_distinguished_in_any_order(small: Atlas) -> None:
    atlas = copy_of(small, "one")
    assert [squared(atlas, 2, plus=1), squared(atlas, 2, plus=2), squared(atlas, 2, plus=1)] == [[5], [6], [5]]
    assert calls == [("one", 2, 1), ("one", 2, 2)]


def test_the_least_recently_used_result_goes_first(small: Atlas) -> None:
    atlas = copy_of(small, "one")
    for number in (1, 2, 1, 3, 1, 2):
        squared(atlas, number)
    assert [number for _, number, _ in calls] == [1, 2, 3, 2]
    assert len(atlas.derived) == 2


def test_two_atlases_take_turns_and_nothing_is_computed_again(small: Atlas) -> None:
    atlases = [copy_of(small, version) for version in ("one", "two", "three")]
    for _ in range(5):
        for atlas in atlases:
            squared(atlas, 4)
    assert calls == [("one", 4, 0), ("two", 4, 0), ("three", 4, 0)]


def test_a_record_with_an_atlas_is_part_of_the_key_and_its_atlas_keeps_the_result(small: Atlas) -> None:
    atlas = copy_of(small, "one")
    first, second = Chosen(atlas, "BY-HO"), Chosen(atlas, "KZ-55")
    assert [named(first, "!"), named(second, "!"), named(Chosen(atlas, "BY-HO"), "!")] == [
        "Gomel Region!",
        "Pavlodar Region!",
        "Gomel Region!",
    ]
    assert calls == [("BY-HO", "!"), ("KZ-55", "!")]
    assert len(atlas.derived) == 2
    atlas.derived.clear()
    assert len(atlas.derived) == 0


def test_an_error_is_not_kept(small: Atlas) -> None:
    @derived(maxsize=1)
    def broken(_: Atlas) -> int:
        calls.append(())
        raise ValueError

    atlas = copy_of(small, "one")
    for _ in range(2):
        with pytest.raises(ValueError):  # noqa: PT011 - it has no words
            broken(atlas)
    assert len(calls) == 2
    assert len(atlas.derived) == 0


def test_a_function_may_ask_for_what_is_kept_of_itself(small: Atlas) -> None:
    @derived(maxsize=50)
    def factorial(atlas: Atlas, number: int) -> int:
        calls.append((number,))
        return number * factorial(atlas, number - 1) if number else 1

    atlas = copy_of(small, "one")
    assert factorial(atlas, 20) == 2432902008176640000
    assert factorial(atlas, 10) == 3628800
    assert len(calls) == 21


def test_threads_that_miss_together_are_given_one_result(small: Atlas) -> None:
    both, found = threading.Barrier(2), []

    @derived(maxsize=1)
    def slow(_: Atlas) -> list[int]:
        both.wait(10)
        return []

    atlas = copy_of(small, "one")
    threads = [threading.Thread(target=lambda: found.append(slow(atlas))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert len(found) == 2
    assert found[0] is found[1]


def test_what_was_computed_dies_with_its_atlas(small: Atlas) -> None:
    atlas = copy_of(small, "one")
    squared(atlas, 3)
    named(Chosen(atlas, "BY-HO"), "?")
    search(atlas, "Gomel")
    white_spots(atlas, on=DAY)
    known = weakref.ref(atlas)
    del atlas
    gc.collect()
    assert known() is None


def test_an_atlas_whose_results_hold_no_atlas_goes_at_once(small: Atlas) -> None:
    atlas = copy_of(small, "one")
    squared(atlas, 3)
    known = weakref.ref(atlas)
    gc.disable()
    try:
        del atlas
        assert known() is None
    finally:
        gc.enable()


@pytest.mark.thorough
def test_two_hundred_versions_leave_memory_flat(small: Atlas) -> None:
    gone: list[bool] = []

    def live(number: int) -> None:
        atlas = copy_of(small, f"version {number}")
        weakref.finalize(atlas, gone.append, True)
        promises(atlas)
        named(Chosen(atlas, "semey"), str(number))
        squared(atlas, number).extend(range(1000))
        calls.clear()
        assert len(atlas.derived) > 2

    def used(numbers: range) -> int:
        for number in numbers:
            live(number)
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    live(0)
    tracemalloc.start()
    try:
        before = used(range(10))
        after = used(range(200))
    finally:
        tracemalloc.stop()
    assert len(gone) == 211
    assert after - before < 50_000
