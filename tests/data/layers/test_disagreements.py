"""Where a layer and the book, or two reporters, state one scope differently, both values are named; else none is."""

from __future__ import annotations

from typing import Any

import pytest

from data.enums import Flow, Qualifier, Reporter
from data.layers.disagreements import disagreements
from tests.data.layers.own_rows import atlas_of, figure, placed, small_layer
from tests.data.whole import ATLAS

BOOK_CLAIM = "turnover-2021"
OF_BOOK = ATLAS.claim(BOOK_CLAIM)


def of_2021(value: str, **named: Any) -> Any:
    fields = {"by_id": "BY", "kz_id": "KZ", "flow": Flow.TURNOVER, "period_start": "2021", "period_end": "2021"}
    return placed(figure(value, **(fields | {"unit": "usd_million"} | named)), "B4")


def test_the_book_and_a_layer_are_both_named() -> None:
    found = {one.scope["flow"]: one for one in disagreements(ATLAS, atlas_of(small_layer()))}
    assert found["turnover"].book_ids == (BOOK_CLAIM,)
    assert len(found["turnover"].own_ids) == 1
    assert (found["export"].book_ids, len(found["export"].own_ids)) == ((), 2)
    assert found["export"].sides == ("BY-HO", "KZ-55")


def test_without_the_book_only_reporters_are_compared() -> None:
    (found,) = disagreements(None, atlas_of(small_layer()))
    assert (found.book_ids, found.scope["flow"]) == ((), "export")


def test_the_same_value_in_another_size_is_no_disagreement() -> None:
    value = str(OF_BOOK.row["value"])
    assert disagreements(ATLAS, atlas_of((of_2021(value),))) == ()
    thousands = of_2021(str(float(value) * 1000), unit="usd_thousand")
    assert disagreements(ATLAS, atlas_of((thousands,))) == ()


@pytest.mark.parametrize(
    "named",
    [
        {"flow": Flow.EXPORT, "by_id": "BY-MA"},
        {"period_end": "2021-06", "period_start": "2021-01"},
        {"unit": "byn_million", "currency": "BYN"},
        {"by_id": "BY-HO"},
    ],
)
def test_another_scope_is_no_disagreement(named: dict[str, Any]) -> None:
    assert disagreements(ATLAS, atlas_of((of_2021("1", **named),))) == ()


def test_a_hedge_may_cover_the_difference() -> None:
    near = str(float(str(OF_BOOK.row["value"])) * 1.03)
    assert disagreements(ATLAS, atlas_of((of_2021(near, qualifier=Qualifier.ABOUT),))) == ()
    assert len(disagreements(ATLAS, atlas_of((of_2021(near),)))) == 1


def test_rounding_is_by_the_digits_of_the_file() -> None:
    rows = (of_2021("1300.4", by_id="BY-HO"), of_2021("1300", by_id="BY-HO", reporter=Reporter.KZ))
    assert disagreements(None, atlas_of(rows)) == ()
    rows = (of_2021("1301.1", by_id="BY-HO"), of_2021("1300", by_id="BY-HO", reporter=Reporter.KZ))
    assert len(disagreements(None, atlas_of(rows))) == 1
