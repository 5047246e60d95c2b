"""Changes of a draft by pairs of places: whole counts, the first rows, ends of claims, and what has no pair."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from components.worker.brought.pair_changes import PAIRS_KEPT, ROWS_KEPT, RowMark, pair_changes
from data.enums import ProductScheme
from data.imports.layer_change import ChangedRow, Difference
from tests.data.layers.own_rows import BY_UNITS, KZ_UNITS, claim, figure, placed, row

if TYPE_CHECKING:
    from data.layer_rows import LayerRow


def of(by: str, kz: str, number: int = 0, value: str = "1") -> LayerRow:
    goods = {"product_scheme": ProductScheme.HS2022, "product_code": f"{number:04d}"}
    return placed(figure(value, by_id=by, kz_id=kz, **goods), "B2")


def one(state: dict[str, Any]) -> dict[str, Any]:
    (pair,) = state["pairs"]
    return dict(pair)


def test_new_changed_and_gone_figures_of_a_pair_are_counted_apart() -> None:
    old, new, changed, gone = (of("BY-HO", "KZ-55", number, str(value)) for value, number in enumerate((1, 2, 1, 3)))
    change = Difference(
        new=[new],
        changed=(ChangedRow(old=old, new=changed, old_value="1", new_value="2", percent=Decimal(100)),),
        gone=(gone,),
    )
    pair = one(pair_changes([new, changed], change))
    assert [pair[mark] for mark in RowMark] == [1, 1, 1]
    assert [(entry[0], entry[4], entry[5]) for entry in pair["rows"]] == [
        ("new", "", ""), ("changed", "1", "2"), ("gone", "", ""),
    ]  # fmt: skip


def test_an_agreement_is_of_the_pairs_of_its_ties_and_an_event_of_the_places_of_its_parties() -> None:
    rows = [
        claim("agreements", "own-a", title_ru="Соглашение"),
        claim("ties", "t1", agreement_id="own-a", by_place_id="BY-BR", kz_place_id="KZ-39"),
        claim("ties", "t2", agreement_id="own-a", by_place_id="BY-BR", kz_place_id="KZ-55"),
        claim("events", "own-e", title_ru="Выставка"),
        row("event_parties", "own-e/1", side="kz", place_id="KZ-75", org_id=None),
        claim("events", "nowhere", title_ru="Форум"),
    ]
    state = pair_changes(rows, Difference())
    assert [(pair["by"], pair["kz"], pair["new"]) for pair in state["pairs"]] == [
        ("BY", "KZ-75", 1), ("BY-BR", "KZ-39", 1), ("BY-BR", "KZ-55", 1),
    ]  # fmt: skip
    assert state["unplaced"] == 1


def test_what_is_kept_already_as_it_is_does_not_change_a_pair() -> None:
    tie = claim("ties", "t1", agreement_id="own-a", by_place_id="BY-BR", kz_place_id="KZ-39")
    same = Difference(same=frozenset({"own-a"}), same_beside=(tie,))
    assert pair_changes([], same) == {"pairs": [], "left": 0, "unplaced": 0}


def test_a_changed_claim_is_of_the_pairs_of_its_ties_that_do_not_change() -> None:
    tie = claim("ties", "t1", agreement_id="own-a", by_place_id="BY-BR", kz_place_id="KZ-39")
    state = pair_changes([claim("agreements", "own-a")], Difference(same_beside=(tie,)))
    assert [(pair["by"], pair["kz"]) for pair in state["pairs"]] == [("BY-BR", "KZ-39")]
    assert state["unplaced"] == 0


def test_of_what_cannot_be_read_nothing_is_on_the_map() -> None:
    assert pair_changes([], None) == {"pairs": [], "left": 0, "unplaced": 0}


@given(st.lists(st.tuples(st.sampled_from(BY_UNITS), st.sampled_from(KZ_UNITS)), max_size=60))
def test_the_counts_are_those_of_the_rows_and_the_fullest_pairs_come_first(pairs: list[tuple[str, str]]) -> None:
    rows = [of(by, kz, number) for number, (by, kz) in enumerate(pairs)]
    state = pair_changes(rows, Difference(new=rows))
    assert sum(pair["new"] for pair in state["pairs"]) == len(rows)
    counts = [pair["new"] for pair in state["pairs"]]
    assert counts == sorted(counts, reverse=True)
    assert all(len(pair["rows"]) == min(pair["new"], ROWS_KEPT) for pair in state["pairs"])
    json.dumps(state)


def test_of_very_many_pairs_the_number_of_the_others_is_said() -> None:
    rows = [of(f"BY-{number}", "KZ-55", number) for number in range(PAIRS_KEPT + 7)]
    state = pair_changes(rows, Difference(new=rows))
    assert (len(state["pairs"]), state["left"]) == (PAIRS_KEPT, 7)
