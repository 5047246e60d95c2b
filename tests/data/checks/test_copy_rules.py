"""What is stated twice is found, and what only looks alike is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.checks.copy_rules import deeds_are_stated_once, figures_are_stated_once, names_are_of_one, rows_are_no_copies

if TYPE_CHECKING:
    from tests.data.conftest import Sample


@pytest.mark.parametrize("table", ["agreements", "ties", "trade", "ventures", "events", "statements"])
def test_a_copy_under_another_id_is_found_in_every_table_of_claims(sample: Sample, table: str) -> None:
    first = sample.rows[table][0]["claim_id"]
    sample.add(table, first, claim_id="zz-copy", note_en="A remark of its own.")
    for parties in ("agreement_parties", "venture_parties"):
        copies = [row | {"claim_id": "zz-copy"} for row in sample.rows[parties] if row["claim_id"] == first]
        sample.rows[parties] += copies
    assert any("'zz-copy' is a copy of" in fault for fault in sample.messages(rows_are_no_copies))


def test_a_copy_that_calls_itself_a_repetition_is_a_copy(sample: Sample) -> None:
    sample.add("trade", "turnover-2021", claim_id="zz-copy", repeats="turnover-2021")
    assert len(sample.messages(rows_are_no_copies)) == 1


def test_two_documents_of_other_parties_are_two(sample: Sample) -> None:
    sample.add("agreements", "minsk-east-agreement-2003", claim_id="zz-other")
    sample.rows["agreement_parties"].append({"claim_id": "zz-other", "seq": "1", "side": "by", "place_id": "BY-HR"})
    assert sample.messages(rows_are_no_copies) == []


def test_a_plan_and_a_result_of_one_period_are_two_figures(sample: Sample) -> None:
    sample.change("trade", "turnover-2021-again", repeats="", status="plan")
    sample.rows["trade"] = [row for row in sample.rows["trade"] if row["claim_id"] != "target-turnover-2021"]
    assert sample.messages(figures_are_stated_once) == []


def test_a_figure_that_repeats_is_stated_again(sample: Sample) -> None:
    assert sample.messages(figures_are_stated_once) == []
    assert sample.messages(deeds_are_stated_once) == []


def test_a_region_that_was_split_may_keep_its_name(sample: Sample) -> None:
    assert sample.messages(names_are_of_one) == []
