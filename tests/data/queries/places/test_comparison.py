"""Two sides stand beside each other only where that makes sense."""

from __future__ import annotations

from datetime import date
from itertools import combinations

from data.queries.places.comparison import Comparison, Difference, Holding, compare
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)


def _pairs(found: Comparison) -> set[tuple[str | None, str | None]]:
    return {(row.left, row.right) for row in found.comparable}


def test_figures_of_one_level_and_period_are_compared() -> None:
    assert _pairs(compare(ATLAS, "BY-BR", "BY-HO", on=TODAY)) == {
        ("turnover-brest-region-2020", "turnover-gomel-region-2020")
    }
    assert _pairs(compare(ATLAS, "KZ-35", "KZ-39", on=TODAY)) == {
        ("turnover-karaganda-region-2012", "turnover-kostanay-region-2012"),
        ("count-tractors-karaganda-2013", "count-tractors-kostanay-2013"),
    }


def test_other_figures_say_why_they_are_not() -> None:
    rows = {(row.left, row.right): row.differences for row in compare(ATLAS, "BY-BR", "KZ-35", on=TODAY).figures}
    assert rows["turnover-brest-region-2020", "turnover-karaganda-region-2012"] == (
        Difference.SIDES,
        Difference.PERIOD,
    )
    assert rows[None, "growth-turnover-karaganda-region-2012"] == (Difference.MISSING,)


def test_the_figure_of_one_territory_is_not_compared_with_itself() -> None:
    found = compare(ATLAS, "KZ-35", "KZ-62", on=TODAY)
    assert found.comparable == ()
    assert {row.differences for row in found.figures} == {(Difference.SAME,)}


def test_nothing_comparable_differs_in_unit_level_flow_measure_product_or_period() -> None:
    names = ("unit", "level", "flow", "measure", "product", "period_start", "period_end")
    for left, right in combinations(ATLAS.units(TODAY), 2):
        for row in compare(ATLAS, left, right, on=TODAY).comparable:
            one, other = (ATLAS.claim(str(i)).row for i in (row.left, row.right))
            assert [one[name] for name in names] == [other[name] for name in names]


def test_every_figure_of_a_side_is_shown_once() -> None:
    found = compare(ATLAS, "BY-HO", "BY-MI", on=TODAY)
    for side in ([row.left for row in found.figures], [row.right for row in found.figures]):
        stated = [i for i in side if i]
        assert len(stated) == len(set(stated))
    shown = {i for row in found.figures for i in (row.left, row.right)}
    assert "turnover-minsk-region-2021" in shown
    assert "goods-demand-gomel-region-2022" not in shown


def test_pairs_are_compared_by_what_they_hold() -> None:
    found = compare(ATLAS, ("BY-HO", "KZ-55"), ("BY-MI", "KZ-55"), on=TODAY)
    held = {row.holding: (row.left, row.right) for row in found.held}
    assert held[Holding.DATED_AGREEMENTS] == (("tie-gomel-pavlodar-2016",), ("tie-minsk-region-pavlodar-2009",))
    assert all(row.right is None for row in found.figures)
