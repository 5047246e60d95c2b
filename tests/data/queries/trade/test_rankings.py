"""Rankings of regions: one scope and one side, and an order only where the figures bear it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.atlas.atlas import Atlas
from data.queries.trade.rankings import SCOPE, rankings
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from tests.data.conftest import Sample


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
    sample.change("trade", "turnover-east-2012", qualifier="about", as_stated="about 5 million dollars")
    other = {"kz_id": "KZ-55", "value": value, "as_stated": f"about {value} million dollars"}
    sample.add("trade", "turnover-east-2012", claim_id="turnover-pavlodar-2012", **other)
    (ranking,) = (r for r in rankings(Atlas.load(sample.write())) if r.side == "kz")
    assert [e.firm for e in ranking.entries] == [firm, True]


def test_stated_ranks_put_the_first_first(sample: Sample) -> None:
    cells = {"measure": "count", "unit": "rank"}
    sample.change("trade", "turnover-east-2012", value="2", as_stated="second place", **cells)
    cells |= {"claim_id": "rank-pavlodar-2012", "kz_id": "KZ-55", "value": "1", "as_stated": "first place"}
    sample.add("trade", "turnover-east-2012", **cells)
    (ranking,) = (r for r in rankings(Atlas.load(sample.write())) if r.side == "kz")
    assert [e.place_id for e in ranking.entries] == ["KZ-55", "KZ-VOS"]
