"""Figures stand together only where they may be compared."""

from __future__ import annotations

import dataclasses
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.enums import Flow, Qualifier, Status
from data.model import PartialDate
from data.queries.trade.rankings import rankings
from data.queries.trade.series import (
    Point,
    companies,
    equal_parts,
    is_year,
    national,
    rates,
    runs,
    sectors,
)
from tests.data.whole import ATLAS

RESULTS = {Status.ACTUAL, Status.DERIVED}


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
        ["turnover-2010"],
        ["turnover-2011"],
        ["turnover-2014"],
        ["turnover-2016"],
        ["turnover-2020", "turnover-2021"],
    ]


@pytest.mark.parametrize(
    ("rise", "direction", "joined"), [(-1, 1, False), (1, -1, False), (-1, -1, True), (-1, 0, True)]
)
def test_no_line_falls_where_the_source_says_that_the_figure_rose(rise: int, direction: int, joined: bool) -> None:
    one = point(2010, Status.ACTUAL, 5)
    two = dataclasses.replace(point(2011, Status.ACTUAL, 5 + rise), direction=direction)
    assert len(runs([one, two])) == (1 if joined else 2)


def test_the_source_calls_2011_a_rise_and_2021_too_and_says_nothing_of_2014() -> None:
    said = {p.claim_id: p.direction for p in national(ATLAS)[0].years}
    assert (said["turnover-2011"], said["turnover-2021"], said["turnover-2014"]) == (1, 1, 0)


def test_equal_parts_hold_the_same_months_of_each_year() -> None:
    found = equal_parts(national(ATLAS))
    assert {key: len(points) for key, points in found.items()} == {(1, 3): 5, (1, 8): 1, (1, 9): 2}
    for (month, months), points in found.items():
        assert {(p.start.first.month, p.months) for p in points} == {(month, months)}
    assert sum(map(len, found.values())) == sum(len(series.parts) for series in national(ATLAS))


def test_a_target_without_a_stated_term_has_no_year_and_comes_last() -> None:
    targets = national(ATLAS)[0].targets
    assert [(t.claim_id, t.term[1].text if t.term else None) for t in targets] == [
        ("target-turnover-1bn", "2020"),
        ("target-turnover-2021", "2021"),
        ("target-turnover-2014-level", None),
        ("target-turnover-3bn", None),
        ("target-turnover-5bn", None),
    ]
    assert [t.qualifier for t in targets][-2:] == [Qualifier.UP_TO, Qualifier.EXACT]


def test_targets_and_parts_of_a_year_stand_apart_from_whole_years() -> None:
    for series in national(ATLAS):
        assert all(p.status in RESULTS and is_year(p.start, p.end) for p in series.years)
        assert all(p.status in RESULTS and p.partial for p in series.parts)
        assert all(ATLAS.claim(t.claim_id).status not in RESULTS for t in series.targets)
    turnover = national(ATLAS)[0]
    assert {p.value for p in turnover.targets} == {966.8, 1000, 3000, 5000}
    assert {p.product for p in turnover.targets} == {"all goods", "goods and services"}
    assert "turnover-2017-01-09" in {p.claim_id for p in turnover.parts}


def test_a_repeated_figure_is_in_no_group() -> None:
    shown = {p.claim_id for s in national(ATLAS) for p in (*s.years, *s.parts)}
    shown |= {t.claim_id for s in national(ATLAS) for t in s.targets}
    shown |= {e.claim_id for r in rankings(ATLAS) for e in r.entries}
    for group in (*sectors(ATLAS).values(), *companies(ATLAS).values(), rates(ATLAS)):
        shown.update(group)
    assert not {i for i in shown if ATLAS.claim(i).repeats}
    assert len(shown) > 100


def test_sectors_hold_flows_of_goods_and_companies_their_own_figures() -> None:
    food = sectors(ATLAS)["food and agricultural products"]
    assert {"turnover-food-2020", "export-food-2020"} <= set(food)
    assert not any(str(ATLAS.claim(i).row["level"]).startswith("company") for g in sectors(ATLAS).values() for i in g)
    assert "contract-mtz-2021-06" in companies(ATLAS)["mtz"]
    assert "count-students-shakarim-2022" in companies(ATLAS)["shakarim-university"]
    assert {"units-agromashholding-2019", "units-agromashholding-2020"} <= set(companies(ATLAS)["agromash-holding"])
    assert not any("agromashholding-20" in i and i.startswith("units-agro") for i in companies(ATLAS)["gomselmash"])
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
