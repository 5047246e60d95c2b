"""Figures as they are shown, and their order."""

from __future__ import annotations

from components.context import current_atlas
from components.documents.figures import figure, figures_in_order, hedged, period
from components.i18n.language import language
from data.enums import Lang
from data.model import PartialDate
from data.queries.trade.series import FLOWS, is_year

ATLAS = current_atlas()
EN = language(Lang.EN)


def test_a_figure_has_its_hedge_number_and_unit() -> None:
    assert figure(ATLAS.claim("turnover-2021"), EN) == ("", "1,092.5", "million US dollars")
    assert figure(ATLAS.claim("count-regional-agreements-2021"), EN) == ("about", "30", "")
    assert figure(ATLAS.claim("exporters-gomel-region-2021"), EN) == ("", "among the main suppliers", "")


def test_a_hedge_comes_before_its_number() -> None:
    assert hedged(ATLAS.claim("count-regional-agreements-2021"), EN) == "about 30"
    assert hedged(ATLAS.claim("turnover-2021"), EN) == "1,092.5"


def test_a_period_is_one_date_where_both_ends_are_the_same() -> None:
    assert period(ATLAS.claim("turnover-2021"), EN) == "2021"
    assert period(ATLAS.claim("target-turnover-1bn"), EN) == "2019 – 2020"


def test_figures_come_numbers_first_whole_years_before_parts_the_latest_first_then_by_flow() -> None:
    found = figures_in_order(ATLAS, sorted(ATLAS.index.figure_sides))
    assert sorted(found) == sorted(ATLAS.index.figure_sides)
    keys = []
    for claim_id in found:
        row = ATLAS.claim(claim_id).row
        start, end = (PartialDate.parse(str(row[name])) for name in ("period_start", "period_end"))
        keys.append((row["value"] is None, not is_year(start, end), -end.last.toordinal()))
    assert keys == sorted(keys)
    assert len({key[0] for key in keys}) == len({key[1] for key in keys}) == 2
    year = ["turnover-2021", *(i for i in found if i.startswith(("exports-2021", "imports-2021", "balance-2021")))]
    flows = [FLOWS.index(str(ATLAS.claim(i).row["flow"])) for i in figures_in_order(ATLAS, reversed(year))]
    assert flows == sorted(flows)
    assert len(flows) > 2


def test_values_come_before_other_measures_and_all_goods_before_one() -> None:
    found = figures_in_order(ATLAS, sorted(ATLAS.index.figure_sides))
    groups: dict[tuple[object, ...], list[tuple[bool, bool]]] = {}
    for claim_id in found:
        row = ATLAS.claim(claim_id).row
        same = (row["value"] is None, row["period_start"], row["period_end"], row["flow"])
        groups.setdefault(same, []).append((row["measure"] != "value", row["product"] != "all goods"))
    assert any(len(set(kinds)) > 2 for kinds in groups.values())
    assert all(kinds == sorted(kinds) for kinds in groups.values())
