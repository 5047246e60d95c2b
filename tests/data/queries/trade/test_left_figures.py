"""Figures of a layer that no series or ranking has are listed all the same; the book's lists are as they were."""

from __future__ import annotations

from data.enums import Flow, ObsStatus, Reporter
from data.queries.trade.left_figures import left_figures
from data.queries.trade.rankings import rankings
from data.queries.trade.series import national
from tests.data.layers.own_rows import atlas_of, figure, placed, small_layer
from tests.data.whole import ATLAS


def test_of_the_book_there_are_none() -> None:
    assert left_figures(ATLAS) == ()


def test_money_of_another_currency_is_in_no_series_of_dollars_and_yet_listed() -> None:
    own = atlas_of(small_layer())
    roubles = next(i for i, unit in own.tables["trade"]["unit"].items() if unit == "byn_million")
    assert roubles in left_figures(own)
    assert all(point.claim_id != roubles for series in national(own) for point in series.years)


def test_an_estimate_is_listed() -> None:
    own = atlas_of((placed(figure("5", by_id="BY", kz_id="KZ", obs_status=ObsStatus.ESTIMATE), "B2"),))
    assert left_figures(own) == (next(iter(own.index.claims)),)


def test_reporters_are_never_ranked_together() -> None:
    rows = [
        placed(figure(value, by_id=by, kz_id="KZ", reporter=reporter, flow=Flow.EXPORT), cell)
        for value, by, reporter, cell in (
            ("5", "BY-HO", Reporter.BY, "B2"),
            ("9", "BY-BR", Reporter.BY, "B3"),
            ("7", "BY-HO", Reporter.KZ, "C2"),
        )
    ]
    own = atlas_of(tuple(rows))
    assert sorted(len(ranking.entries) for ranking in rankings(own)) == [1, 2]
