"""Keeping of rows, undo and redo: nothing is lost or comes back changed, and two people see each other's changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import StoreError
from data.layer_rows import OBSERVATIONS, LayerRow
from data.stores.errors import StaleVersionError
from data.stores.model import Change, VersionKind
from data.stores.store import open_store
from tests.data.stores.rows import ANNA, BOB, FILE, begin, figure, tie

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from data.stores.store import Store


def values(store: Store) -> list[Any]:
    return sorted(str(row.cells["value"]) for row in store.rows("ours", tables=[OBSERVATIONS]))


def test_rows_come_back_as_they_were_given(store: Store) -> None:
    rows = [tie(2), figure(1, "0.10"), tie(1), figure(2, None), figure(3, "-12345678901234567890.000000000100")]
    begin(store, *rows)
    assert list(store.rows("ours")) == sorted(rows, key=lambda row: (row.table, row.row_id))
    assert list(store.rows("ours", tables=["ties"])) == [tie(1), tie(2)]
    assert list(store.rows("ours", tables=["ties", "agreements"])) == [tie(1), tie(2)]
    assert {row.table for row in store.rows("ours", tables=[OBSERVATIONS])} == {OBSERVATIONS}


def test_a_put_row_replaces_the_row_of_its_id_and_a_gone_one_goes(store: Store) -> None:
    base = begin(store, figure(1), figure(2), tie(1))
    change = Change(put=[figure(1, "9"), tie(2)], gone=[("ties", "tie-1")])
    assert store.keep("ours", change, deed=BOB, base=base) == 3
    assert list(store.rows("ours", tables=["ties"])) == [tie(2)]
    assert values(store) == ["1.50", "9"]
    assert list(store.rows("ours", version=base)) == list(store.rows("ours", version=2))
    assert store.counts("ours", version=2) == {"observations": 2, "ties": 1}


def test_rows_that_are_the_same_stay_those_of_their_first_file(store: Store) -> None:
    base = begin(store, figure(1))
    again = [figure(1, file="другой.xlsx")]
    assert store.keep("ours", Change(put=again), deed=FILE, base=base) == base, "nothing changes: no new version"
    assert store.keep("ours", Change(put=[*again, figure(2)]), deed=FILE, base=base) == 3
    assert store.stamp("ours", OBSERVATIONS, figure(1).row_id).version == 2


def test_kinds_of_versions_follow_from_what_is_done(store: Store) -> None:
    base = begin(store, figure(1), figure(2))
    base = store.keep("ours", Change(put=[figure(1, "3")]), deed=ANNA, base=base)
    store.withdraw("ours", [(OBSERVATIONS, figure(2).row_id)], deed=ANNA, base=base)
    kinds = [made.kind for made in store.versions("ours")]
    assert kinds == [VersionKind.CREATE, VersionKind.IMPORT, VersionKind.EDIT, VersionKind.WITHDRAW]


def test_after_an_undo_the_dump_is_the_earlier_one_byte_for_byte(store: Store) -> None:
    base = begin(store, *map(figure, range(30)), *map(tie, range(5)))
    before = store.dump("ours")
    change = Change(
        put=[figure(1, "8"), figure(40), tie(3, "x")], gone=[("ties", "tie-1"), (OBSERVATIONS, figure(7).row_id)]
    )
    store.keep("ours", change, deed=FILE, base=base)
    after = store.dump("ours")
    assert after != before
    assert store.undo("ours", BOB) == 4
    assert store.dump("ours") == before
    assert store.redo("ours", BOB) == 5
    assert store.dump("ours") == after
    assert store.undo("ours", BOB, version=3) == 6
    assert store.dump("ours") == before
    kinds = [(made.kind, made.undoes, made.undone_by) for made in store.versions("ours")[2:]]
    assert kinds == [
        (VersionKind.IMPORT, None, 4),
        (VersionKind.UNDO, 3, 5),
        (VersionKind.REDO, 4, 6),
        (VersionKind.UNDO, 5, None),
    ]


def test_an_import_in_the_middle_is_undone_alone(store: Store) -> None:
    base = begin(store, figure(1))
    base = store.keep("ours", Change(put=[figure(2)]), deed=FILE, base=base)
    base = store.keep("ours", Change(put=[figure(3)]), deed=FILE, base=base)
    store.undo("ours", ANNA, version=3)
    assert {row.row_id for row in store.rows("ours")} == {figure(1).row_id, figure(3).row_id}
    assert store.undo("ours", ANNA) == 6, "the last import that is not undone"
    assert {row.row_id for row in store.rows("ours")} == {figure(1).row_id}


def test_an_import_whose_rows_were_changed_later_is_not_undone(store: Store) -> None:
    base = begin(store, figure(1), figure(2))
    store.keep("ours", Change(put=[figure(1, "9")]), deed=BOB, base=base)
    with pytest.raises(StaleVersionError) as refused:
        store.undo("ours", ANNA, version=2)
    (row,) = refused.value.rows
    assert (row.row_id, row.who, row.version) == (figure(1).row_id, "Bob", 3)
    assert store.layer("ours").version == 3


def test_a_gone_row_that_came_again_keeps_its_withdrawal_from_being_undone(store: Store) -> None:
    base = begin(store, figure(1))
    base = store.withdraw("ours", [(OBSERVATIONS, figure(1).row_id)], deed=ANNA, base=base)
    store.keep("ours", Change(put=[figure(1, "5")]), deed=BOB, base=base)
    with pytest.raises(StaleVersionError):
        store.undo("ours", ANNA, version=3)
    assert values(store) == ["5"]


@pytest.mark.parametrize("method", ["undo", "redo"])
def test_where_nothing_can_be_taken_back_it_is_said(store: Store, method: str) -> None:
    begin(store)
    store.publish("ours", ANNA)
    for version in (None, 1, 2, 99):
        with pytest.raises(StoreError) as refused:
            getattr(store, method)("ours", ANNA, version=version)
        assert refused.value.code == f"store.no_{method}"


def test_what_is_undone_is_not_undone_again(store: Store) -> None:
    begin(store, figure(1))
    store.undo("ours", ANNA)
    for version in (None, 2, 3):
        with pytest.raises(StoreError):
            store.undo("ours", ANNA, version=version)
    assert store.redo("ours", ANNA, version=2) == 4
    assert values(store) == ["1.50"]


def test_of_two_who_change_one_figure_the_second_sees_the_first(store: Store) -> None:
    base = begin(store, figure(1), figure(2))
    store.keep("ours", Change(put=[figure(1, "2")]), deed=ANNA, base=base)
    with pytest.raises(StaleVersionError) as refused:
        store.keep("ours", Change(put=[figure(1, "3"), figure(2, "4")]), deed=BOB, base=base)
    (row,) = refused.value.rows
    assert row.old is not None
    assert row.new is not None
    assert (row.who, row.how_known, row.version) == ("Анна", "sign-in", 3)
    assert (row.old.cells["value"], row.new.cells["value"]) == ("1.50", "2")
    assert values(store) == ["1.50", "2"], "nothing of the second is kept"
    assert store.keep("ours", Change(put=[figure(1, "3")]), deed=BOB, base=3) == 4


def test_of_two_who_change_different_figures_both_are_kept(store: Store) -> None:
    base = begin(store, figure(1), figure(2))
    store.keep("ours", Change(put=[figure(1, "2")]), deed=ANNA, base=base)
    assert store.keep("ours", Change(put=[figure(2, "4")]), deed=BOB, base=base) == 4
    assert values(store) == ["2", "4"]


def test_of_two_who_say_the_same_neither_is_refused(store: Store) -> None:
    base = begin(store, figure(1))
    store.keep("ours", Change(put=[figure(1, "2")]), deed=ANNA, base=base)
    assert store.keep("ours", Change(put=[figure(1, "2")]), deed=BOB, base=base) == 3


def test_of_two_of_whom_one_withdraws_a_row_the_second_sees_it(store: Store) -> None:
    base = begin(store, figure(1), tie(1))
    store.withdraw("ours", [(OBSERVATIONS, figure(1).row_id)], deed=ANNA, base=base)
    with pytest.raises(StaleVersionError) as refused:
        store.keep("ours", Change(put=[figure(1, "3")]), deed=BOB, base=base)
    assert refused.value.rows[0].new is None
    with pytest.raises(StaleVersionError):
        store.withdraw("ours", [(OBSERVATIONS, figure(1).row_id)], deed=BOB, base=base)
    with pytest.raises(StoreError) as unknown:
        store.withdraw("ours", [(OBSERVATIONS, figure(1).row_id)], deed=BOB, base=3)
    assert unknown.value.code == "store.row_unknown"


def test_a_row_that_comes_twice_is_refused_with_all_others(store: Store) -> None:
    base = begin(store)
    for change in (Change(put=[figure(1), figure(2), figure(1, "3")]), Change(put=[tie(1)], gone=[("ties", "tie-1")])):
        with pytest.raises(StoreError) as refused:
            store.keep("ours", change, deed=ANNA, base=base)
        assert refused.value.code == "store.row_twice"
    assert store.counts("ours") == {}


def test_a_stream_that_breaks_off_leaves_nothing(store: Store) -> None:
    base = begin(store, figure(0))

    def rows() -> Iterator[LayerRow]:
        yield from map(figure, range(1, 5000))
        raise OSError("the file is gone")

    with pytest.raises(OSError, match="gone"):
        store.keep("ours", Change(put=rows()), deed=FILE, base=base)
    assert store.counts("ours") == {"observations": 1}
    assert store.layer("ours").version == base
    assert store.keep("ours", Change(put=[figure(9)]), deed=FILE, base=base) == base + 1


@pytest.mark.parametrize("base", [0, -1, 7])
def test_a_base_that_is_no_version_is_refused(store: Store, base: int) -> None:
    begin(store, figure(1))
    with pytest.raises(StoreError) as refused:
        store.keep("ours", Change(put=[figure(2)]), deed=ANNA, base=base)
    assert refused.value.code == "store.version_unknown"


DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.dictionaries(st.integers(0, 5), st.integers(0, 3), min_size=1)),
        st.tuples(st.just("gone"), st.sets(st.integers(0, 5), min_size=1)),
        st.tuples(st.just("undo"), st.none()),
        st.tuples(st.just("redo"), st.none()),
    ),
    min_size=1,
    max_size=12,
)


@pytest.mark.thorough
def test_any_run_of_deeds_leaves_what_a_list_of_states_says(new_place: Callable[[], str]) -> None:
    """Every version keeps its rows for ever, and an undo or redo goes where a list of states goes."""
    with open_store(new_place()) as store:
        layers = iter(range(10**6))

        @settings(deadline=None)
        @given(DEEDS)
        def check(deeds: list[tuple[str, Any]]) -> None:
            layer_id = f"layer-{next(layers)}"
            store.create(layer_id, "x", ANNA)
            states: list[dict[int, int]] = [{}]
            for deed, what in deeds:
                now = _do(store, layer_id, deed, what, states[-1])
                if store.layer(layer_id).version > len(states):
                    states.append(now)
                assert _state(store, layer_id, None) == states[-1] == now
            for number, state in enumerate(states, start=1):
                assert _state(store, layer_id, number) == state

        check()


def _do(store: Store, layer_id: str, deed: str, what: Any, now: dict[int, int]) -> dict[int, int]:
    """Do a deed and return the state that it must lead to."""
    base = store.layer(layer_id).version
    if deed == "put":
        store.keep(layer_id, Change(put=[_row(n, value) for n, value in what.items()]), deed=ANNA, base=base)
        return {**now, **what}
    if deed == "gone":
        there = sorted(what & now.keys())
        store.keep(layer_id, Change(gone=[(_row(n, 0).table, _row(n, 0).row_id) for n in there]), deed=ANNA, base=base)
        return {n: value for n, value in now.items() if n not in there}
    versions = store.versions(layer_id)
    try:
        number = getattr(store, deed)(layer_id, ANNA)
    except StoreError:
        return now
    undone = store.versions(layer_id)[number - 1].undoes
    assert undone is not None
    before, after = _state(store, layer_id, undone - 1), _state(store, layer_id, undone)
    assert versions[undone - 1].undone_by is None
    changed = {n for n in before.keys() | after.keys() if before.get(n) != after.get(n)}
    back = {n: before[n] for n in changed & before.keys()}
    return {n: value for n, value in now.items() if n not in changed} | back


def _row(number: int, value: int) -> LayerRow:
    return figure(number, str(value)) if number % 2 else tie(number, str(value))


def _state(store: Store, layer_id: str, version: int | None) -> dict[int, int]:
    return {
        int(str(row.cells.get("product_code", row.cells.get("seq")))): int(
            str(row.cells.get("value", row.cells.get("what_en")))
        )
        for row in store.rows(layer_id, version=version)
    }
