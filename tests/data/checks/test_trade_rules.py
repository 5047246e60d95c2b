"""Bounds of the rules for figures: what just passes and what just does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.checks.trade_rules import (
    SAME_FACT,
    evaluate,
    figures_repeat_the_same_fact,
    formulas_are_ours,
    growth_is_no_index,
    targets_stay_apart,
    units_fit_measures,
)
from data.package.reader import read_package

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from data.model import Issue
    from data.package.reader import Package
    from tests.data.conftest import Sample

    Rule = Callable[[Package], Iterator[Issue]]


def faults(sample: Sample, rule: Rule, key: str, /, **cells: str) -> list[str]:
    sample.change("trade", key, **cells)
    package, issues = read_package(sample.write())
    assert issues == []
    return [issue.message for issue in rule(package)]


@pytest.mark.parametrize(("value", "count"), [("100", 0), ("100.1", 1), ("", 0)])
def test_a_growth_up_to_a_hundred_percent_needs_no_remark(sample: Sample, value: str, count: int) -> None:
    assert len(faults(sample, growth_is_no_index, "growth-turnover-2021", value=value)) == count


def test_a_growth_above_a_hundred_percent_with_a_remark_passes(sample: Sample) -> None:
    cells = {"value": "131.9", "note_en": "Twice and more."}
    assert faults(sample, growth_is_no_index, "growth-turnover-2021", **cells) == []


@pytest.mark.parametrize(("value", "count"), [("0.1", 0), ("0", 1), ("", 0)])
def test_an_index_lies_above_zero(sample: Sample, value: str, count: int) -> None:
    assert len(faults(sample, growth_is_no_index, "index-import-2021", value=value)) == count


@pytest.mark.parametrize(("value", "count"), [("0", 0), ("100", 0), ("-0.1", 1), ("100.1", 1), ("", 0)])
def test_a_share_lies_between_zero_and_a_hundred(sample: Sample, value: str, count: int) -> None:
    found = faults(sample, units_fit_measures, "growth-turnover-2021", measure="share_pct", value=value)
    assert len(found) == count


@pytest.mark.parametrize(("measure", "unit", "count"), [("value", "hectares", 0), ("index_pct", "index_pct", 0)])
def test_a_unit_is_free_where_a_measure_does_not_ask_for_one(
    sample: Sample, measure: str, unit: str, count: int
) -> None:
    cells = {"measure": measure, "unit": unit, "flow": "none"}
    assert len(faults(sample, units_fit_measures, "growth-turnover-2021", **cells)) == count


@pytest.mark.parametrize(("value", "count"), [("180.7", 0), ("181", 0), ("182.4", 0), ("182.6", 1), ("", 1)])
def test_a_derived_figure_may_be_rounded_by_a_hundredth(sample: Sample, value: str, count: int) -> None:
    assert len(faults(sample, formulas_are_ours, "import-2021", value=value)) == count


def test_a_formula_of_one_claim_and_a_number_is_reckoned(sample: Sample) -> None:
    assert faults(sample, formulas_are_ours, "import-2021", formula="turnover-2021 / 2", value="546.25") == []


@pytest.mark.parametrize("cells", [{"status": "actual"}, {"citation": "direct"}, {"formula": ""}])
def test_status_citation_and_formula_are_derived_together(sample: Sample, cells: dict[str, str]) -> None:
    (fault,) = faults(sample, formulas_are_ours, "import-2021", **cells)
    assert fault == "makes a figure derived, as status and citation do: give all three or none"


def test_two_plans_are_the_same_kind_of_fact(sample: Sample) -> None:
    sample.add("trade", "target-turnover-2021", claim_id="target-turnover-2021-again")
    cells = {"repeats": "target-turnover-2021", "status": "plan"}
    assert faults(sample, targets_stay_apart, "target-turnover-2021-again", **cells) == []


def test_a_result_that_repeats_a_target_is_found(sample: Sample) -> None:
    (fault,) = faults(sample, targets_stay_apart, "turnover-2021-again", repeats="target-turnover-2021")
    assert fault == "'target-turnover-2021': a plan or target and a result are not the same fact"


def test_a_derived_result_is_no_target_of_a_promise(sample: Sample) -> None:
    sample.change("promises", "billion-2021", target_claim_id="import-2021")
    (fault,) = faults(sample, targets_stay_apart, "turnover-2021")
    assert fault == "'import-2021' is a result, not a target"


@pytest.mark.parametrize("name", SAME_FACT)
def test_a_repeated_figure_differs_in_no_column_of_its_scope(sample: Sample, name: str) -> None:
    other = {
        "flow": "export", "measure": "count", "level": "region-country", "by_id": "BY-HO", "kz_id": "KZ-55",
        "period_start": "2020", "period_end": "2022",
    }  # fmt: skip
    (fault,) = faults(sample, figures_repeat_the_same_fact, "turnover-2021-again", **{name: other[name]})
    assert fault == f"'turnover-2021' is not the same fact: {name} differ"


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        ("a-1 + b-2", 10.0), ("a-1 - b-2", 6.0), ("a-1 * b-2", 16.0), ("a-1 / b-2", 4.0), ("-a-1", -8.0),
        ("( a-1 - b-2 ) * 0.5", 3.0), ("a-1 - b-2 - 1", 5.0), ("a-1 / b-2 / 2", 2.0),
    ],
)  # fmt: skip
def test_each_operation_is_itself(formula: str, result: float) -> None:
    assert evaluate(formula, {"a-1": 8.0, "b-2": 2.0}) == result
