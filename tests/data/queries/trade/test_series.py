"""Figures stand together only where they may be compared."""

from __future__ import annotations

import dataclasses
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.atlas.atlas import Atlas
from data.enums import Flow, Qualifier, Status
from data.model import PartialDate
from data.queries.trade.series import SCOPE, Point, companies, is_year, national, rankings, rates, runs, sectors
from tests.data.whole import ATLAS

RESULTS = {Status.ACTUAL, Status.DERIVED}

if TYPE_CHECKING:
    from tests.data.conftest import Sample


def point(year: int, status: Status, value: float = 1.0, *, partial: bool = False) -> Point:
    period = PartialDate.parse(f"{year}-03" if partial else str(year))
    return Point(
        claim_id=f"x-{year}-{status.value}-{value}",
        flow=Flow.TURNOVER,
        start=period,
        end=period,
        value=value,
        unit="usd_million",
        qualifier=Qualifier.EXACT,
        status=status,
        product="all goods",
        partial=partial,
        conflict_ids=(),
    )


POINTS = st.lists(
    st.builds(
        point,
        st.integers(2000, 2012),
        st.sampled_from([Status.ACTUAL, Status.DERIVED, Status.TARGET]),
        st.integers(1, 3).map(float),
        partial=st.booleans(),
    ),
    max_size=20,
)


@given(points=POINTS)
def test_a_run_joins_settled_whole_years_that_follow_each_other_and_no_other(points: list[Point]) -> None:
    found = runs(points)
    assert all(two.year == one.year + 1 for run in found for one, two in pairwise(run))
    assert all(two[0].year > one[-1].year + 1 for one, two in pairwise(found))
    joined = [p for run in found for p in run]
    assert all(not p.partial and p.status in RESULTS for p in joined)
    stated = Counter(p.year for p in points if not p.partial and p.status is Status.ACTUAL)
    derived = Counter(p.year for p in points if not p.partial and p.status is Status.DERIVED)
    settled = {year for year in stated | derived if stated[year] == 1 or (not stated[year] and derived[year] == 1)}
    assert {p.year for p in joined} == settled
    assert all(p.status is Status.ACTUAL for p in joined if stated[p.year])


def test_the_turnover_of_2020_has_two_marks_and_the_line_goes_through_the_stated_one() -> None:
    turnover = national(ATLAS)[0]
    marks = {p.claim_id: p for p in turnover.years if p.year == 2020}
    assert {i: p.value for i, p in marks.items()} == {"turnover-2020": 847.9, "turnover-2020-implied": 828.3}
    assert marks["turnover-2020"].rival_ids == ("turnover-2020-implied",)
    assert "turnover-2021-growth-base" in marks["turnover-2020-implied"].conflict_ids
    assert [[p.claim_id for p in run] for run in runs(turnover.years)] == [
        ["turnover-2005"],
        ["turnover-2010", "turnover-2011"],
        ["turnover-2014"],
        ["turnover-2016"],
        ["turnover-2020", "turnover-2021"],
    ]


def test_targets_and_parts_of_a_year_stand_apart_from_whole_years() -> None:
    for series in national(ATLAS):
        assert all(p.status in RESULTS and is_year(p.start, p.end) for p in series.years)
        assert all(p.status in RESULTS and p.partial for p in series.parts)
        assert all(p.status not in RESULTS for p in series.targets)
    turnover = national(ATLAS)[0]
    assert {p.value for p in turnover.targets} == {966.8, 1000, 3000, 5000}
    assert {p.product for p in turnover.targets} == {"all goods", "goods and services"}
    assert "turnover-2017-01-09" in {p.claim_id for p in turnover.parts}


def test_a_repeated_figure_is_in_no_group() -> None:
    shown = {p.claim_id for s in national(ATLAS) for p in (*s.years, *s.parts, *s.targets)}
    shown |= {e.claim_id for r in rankings(ATLAS) for e in r.entries}
    for group in (*sectors(ATLAS).values(), *companies(ATLAS).values(), rates(ATLAS)):
        shown.update(group)
    assert not {i for i in shown if ATLAS.claim(i).repeats}
    assert len(shown) > 100


def test_a_ranking_holds_one_scope_and_one_side_largest_first() -> None:
    for ranking in rankings(ATLAS):
        for entry in ranking.entries:
            row = ATLAS.claim(entry.claim_id).row
            assert {name: row[name] for name in SCOPE} == ranking.scope
            assert row["kz_id" if ranking.side == "kz" else "by_id"] == entry.place_id
            if ranking.side == "kz":
                assert row["by_id"] == "BY"
        values = [entry.value for entry in ranking.entries]
        assert values == sorted(values, reverse=True)


def test_the_regions_of_2020_and_of_2012_are_ranked_and_never_with_each_other() -> None:
    ranked = {
        (r.side, r.scope["period_end"]): [e.place_id for e in r.entries] for r in rankings(ATLAS) if len(r.entries) > 1
    }
    assert ranked == {("by", "2020"): ["BY-MI", "BY-BR", "BY-HO"], ("kz", "2012"): ["KZ-KAR", "KZ-39"]}


@pytest.mark.parametrize(("value", "firm"), [("5.2", False), ("7.5", True)])
def test_a_hedge_may_leave_the_order_open(sample: Sample, value: str, firm: bool) -> None:
    sample.change("trade", "turnover-east-2012", qualifier="about")
    sample.add("trade", "turnover-east-2012", claim_id="turnover-pavlodar-2012", kz_id="KZ-55", value=value)
    (ranking,) = (r for r in rankings(Atlas.load(sample.write())) if r.side == "kz")
    assert [e.firm for e in ranking.entries] == [firm, True]


def test_stated_ranks_put_the_first_first(sample: Sample) -> None:
    cells = {"measure": "count", "unit": "rank"}
    sample.change("trade", "turnover-east-2012", value="2", **cells)
    sample.add("trade", "turnover-east-2012", claim_id="rank-pavlodar-2012", kz_id="KZ-55", value="1", **cells)
    (ranking,) = (r for r in rankings(Atlas.load(sample.write())) if r.side == "kz")
    assert [e.place_id for e in ranking.entries] == ["KZ-55", "KZ-VOS"]


def test_sectors_hold_flows_of_goods_and_companies_their_own_figures() -> None:
    food = sectors(ATLAS)["food and agricultural products"]
    assert {"turnover-food-2020", "export-food-2020"} <= set(food)
    assert not any(str(ATLAS.claim(i).row["level"]).startswith("company") for g in sectors(ATLAS).values() for i in g)
    assert "contract-mtz-2021-06" in companies(ATLAS)["mtz"]
    assert "count-students-shakarim-2022" in companies(ATLAS)["shakarim-university"]
    assert "growth-turnover-2021" in rates(ATLAS)


@given(year=st.integers(1990, 2040), month=st.integers(1, 12))
def test_a_month_is_no_year_and_a_year_in_months_is(year: int, month: int) -> None:
    first, last, whole = (PartialDate.parse(t) for t in (f"{year}-01", f"{year}-12", str(year)))
    assert is_year(whole, whole)
    assert is_year(first, last)
    assert not is_year(PartialDate.parse(f"{year}-{month:02}"), PartialDate.parse(f"{year}-{month:02}"))
    assert not is_year(whole, PartialDate.parse(str(year + 1)))


def test_a_point_is_not_changed_by_accident() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        point(2000, Status.ACTUAL).value = 2.0  # type: ignore[misc]
