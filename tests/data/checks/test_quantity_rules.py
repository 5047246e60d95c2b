"""Rules for quantities: a row that breaks each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.data.conftest import Faults, Sample

FIGURE = "turnover-2021"
VENTURE = "venture-tractors-2012"


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"capacity": "5"}, "capacity_qualifier"),
        ({"investment_usd": "5"}, "investment_qualifier"),
        ({"jobs": "5"}, "jobs_qualifier"),
        ({"jobs_qualifier": "about"}, "jobs_qualifier"),
        ({"capacity": "5", "investment_qualifier": "about", "capacity_qualifier": "exact"}, "investment_qualifier"),
    ],
)
def test_an_amount_and_its_hedge_come_together(
    sample: Sample, faults: Faults, cells: dict[str, str], column: str
) -> None:
    sample.change("ventures", VENTURE, **cells)
    (fault,) = [fault for fault in faults() if "hedges nothing" in fault or "is hedged" in fault]
    assert fault.startswith("data/tables/ventures.csv:2: ")
    assert f": {column} " in fault


def test_amounts_with_their_hedges_pass(sample: Sample, faults: Faults) -> None:
    stated = {"as_stated": "almost five plants ... about 7 jobs", "qualifier": "almost", "capacity_unit": "plants"}
    amounts = {"capacity": "5", "capacity_qualifier": "almost", "jobs": "7", "jobs_qualifier": "about"}
    sample.change("ventures", VENTURE, **stated, **amounts)
    assert faults() == []


def test_a_result_has_a_period(sample: Sample, faults: Faults) -> None:
    sample.change("trade", "turnover-east-2012", period_start="", period_end="")
    assert [fault for fault in faults() if "a result has a period" in fault]


@pytest.mark.parametrize("missing", ["period_start", "period_end"])
def test_a_period_has_two_ends(sample: Sample, faults: Faults, missing: str) -> None:
    sample.change("trade", "turnover-east-2012", status="target", **{missing: ""})
    assert [fault for fault in faults() if "both ends of the period" in fault]


def test_a_target_may_have_no_stated_term(sample: Sample, faults: Faults) -> None:
    sample.change("trade", "turnover-east-2012", status="target", period_start="", period_end="")
    assert faults() == []


def test_a_figure_of_another_says_whose_it_is_in_every_language(sample: Sample, faults: Faults) -> None:
    about = {f"about_{lang}": "Union" for lang in ("en", "ru", "be")}
    sample.change("trade", "turnover-east-2012", level="other", **about)
    (fault,) = faults()
    assert "whom or what it is about" in fault


def test_a_figure_of_the_two_sides_is_about_nobody_else(sample: Sample, faults: Faults) -> None:
    sample.change("trade", "turnover-east-2012", about_ru="Союз")
    (fault,) = faults()
    assert "'Союз', but the level is region-country" in fault
