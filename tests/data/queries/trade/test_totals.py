"""What can be added, and what cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.atlas.atlas import Atlas
from data.errors import NotComparableError
from data.queries.trade.totals import total

if TYPE_CHECKING:
    from tests.data.conftest import Sample


@pytest.fixture
def atlas(sample: Sample) -> Atlas:
    """The sample with a second regional figure of the same scope."""
    other = {"claim_id": "turnover-pavlodar-2012", "kz_id": "KZ-55", "value": "7.5", "as_stated": "7.5 million dollars"}
    sample.add("trade", "turnover-east-2012", **other)
    return Atlas.load(sample.write())


def test_figures_of_one_scope_for_different_sides_add_up(atlas: Atlas) -> None:
    assert total(atlas, ["turnover-east-2012", "turnover-pavlodar-2012"]) == 12.5
    assert total(atlas, ["turnover-2021"]) == 1092.5
    assert total(atlas, []) == 0


@pytest.mark.parametrize(
    ("others", "why"),
    [
        (["turnover-2021"], "differ in level, period_start, period_end"),
        (["turnover-gomel-pavlodar-2017"], "differ in level, period_start, period_end"),
        (["turnover-east-2012"], "have the same two sides"),
        (["turnover-2021-again"], "repeats turnover-2021"),
        (["growth-turnover-2021"], "rates and shares cannot be added"),
        (["tie-grodno-semey"], "is no figure"),
    ],
)
def test_what_cannot_be_added_is_refused_with_the_reason(atlas: Atlas, others: list[str], why: str) -> None:
    with pytest.raises(NotComparableError, match=why):
        total(atlas, ["turnover-east-2012", *others])


def test_flows_and_targets_are_not_added_to_results(atlas: Atlas) -> None:
    with pytest.raises(NotComparableError, match="export-2021 and import-2021 differ in flow"):
        total(atlas, ["export-2021", "import-2021"])
    with pytest.raises(NotComparableError, match="differ in status"):
        total(atlas, ["turnover-2021", "target-turnover-2021"])


def test_a_belarusian_and_a_kazakh_region_with_the_other_country_overlap(sample: Sample) -> None:
    other = {"by_id": "BY-HO", "kz_id": "KZ", "value": "4", "as_stated": "4 million dollars"}
    sample.add("trade", "turnover-east-2012", claim_id="turnover-gomel-2012", **other)
    with pytest.raises(NotComparableError, match="overlap") as caught:
        total(Atlas.load(sample.write()), ["turnover-east-2012", "turnover-gomel-2012"])
    assert caught.value.reasons == ("overlap",)


def test_ranks_and_days_are_never_added(sample: Sample) -> None:
    rank = {"measure": "count", "unit": "rank", "value": "2", "as_stated": "second place"}
    sample.drop_talks()
    sample.change("trade", "turnover-gomel-pavlodar-2017", **rank)
    with pytest.raises(NotComparableError, match="counted in rank"):
        total(Atlas.load(sample.write()), ["turnover-gomel-pavlodar-2017"])
