"""Figures as the passages of the book have them: whose, where, how hedged, in what unit, and when."""

from __future__ import annotations

import pytest

from data.enums import Level, Status
from tests.data.whole import ATLAS

# claim: Belarusian side, Kazakh side, level, hedge, value, unit, end of the period
CASES = {
    "capacity-cabins-kostanay-2022": ("BY", "kostanay", "city-country", "exact", 10_000, "units", "2022-10"),
    "capacity-tractors-kostanay-2021": ("mtz", "kostanay", "company-city", "exact", 1200, "vehicles", "2021"),
    "area-engine-building-kostanay-2021": ("mtz", "kostanay", "company-city", "exact", 25_000, "square_metres", None),
    "investment-mtz-cabin-plant-2021": ("mtz", "kostanay", "company-city", "about", 7, "usd_million", None),
    "investment-mtz-kostanay-2021": ("mtz", "kostanay", "company-city", "exact", 50, "usd_million", None),
    "investment-mtz-kostanay-2021-total": ("mtz", "kostanay", "company-city", "about", 50, "usd_million", None),
    "area-kostanay-zone-2021": ("BY", "kostanay", "other", "exact", 400, "hectares", "2021"),
    "area-kokshetau-park-2016": ("BY", "kokshetau", "city-country", "almost", 10_000, "square_metres", "2016"),
    "units-agromashholding-2019": ("BY", "agromash-holding", "other", "exact", 429, "vehicles", "2019"),
    "units-agromashholding-2020": ("BY", "agromash-holding", "other", "exact", 730, "vehicles", "2020"),
    "agricultural-output-eaeu-2020": ("BY", "KZ", "other", "exact", 114.3, "usd_billion", "2020"),
    "count-round-table-participants-2022-10": ("BY", "KZ", "other", "over", 80, "count", "2022-10"),
    "market-harvesters-2017": ("BY", "KZ", "other", "exact", 1000, "vehicles", "2017"),
    "count-tractors-karaganda-2013": ("BY", "KZ-KAR", "other", "exact", 9000, "vehicles", "2013"),
    "target-turnover-3bn": ("BY", "KZ", "country-country", "up_to", 3000, "usd_million", None),
    "target-turnover-5bn": ("BY", "KZ", "country-country", "exact", 5000, "usd_million", None),
    "target-turnover-2014-level": ("BY", "KZ", "country-country", "exact", 966.8, "usd_million", None),
    "target-container-transit-2020": ("BY", "KZ", "other", "exact", 1, "million_units", "2020"),
    "days-container-transit-2017": ("BY", "KZ", "other", "up_to", 2, "weeks", "2017"),
}
ALONE = {
    "eurasian economic union": {"agricultural-output-eaeu-2020", "growth-agricultural-output-eaeu-2020"},
    "agromashholding kz alone": {
        "units-agromashholding-2019", "units-agromashholding-2020", "index-output-agromashholding-2020",
    },
    "belarus alone": {"growth-agricultural-output-by-2020"},
}  # fmt: skip


@pytest.mark.parametrize("claim_id", list(CASES))
def test_a_figure_is_the_one_of_its_passage(claim_id: str) -> None:
    claim = ATLAS.claim(claim_id)
    row = claim.row
    sides = row["by_id"], row["kz_id"], row["level"]
    found = (*sides, claim.qualifier.value, row["value"], row["unit"], row["period_end"])
    assert found == CASES[claim_id]


@pytest.mark.parametrize("about", list(ALONE))
def test_what_is_about_one_alone_says_so(about: str) -> None:
    table = ATLAS.tables["trade"]
    found = {str(i) for i in table.index if str(table.at[i, "about_en"]).casefold() == about}
    assert found == ALONE[about]


def test_no_figure_whose_goods_name_one_country_or_the_union_is_of_both() -> None:
    named = ("of Kazakhstan", "in Kazakhstan", "of Belarus", "of the EAEU", "event participants")
    shared = {"Belarusian enterprises in Kazakhstan"}
    table = ATLAS.tables["trade"]
    alone = [i for i in table.index if str(table.at[i, "product"]).endswith(named)]
    assert len(alone) > 12
    assert [
        i for i in alone
        if table.at[i, "level"] != Level.OTHER and table.at[i, "product"] not in shared
    ] == []  # fmt: skip


def test_results_are_dated_and_a_target_without_a_term_says_so_in_its_remark() -> None:
    table = ATLAS.tables["trade"]
    open_ended = [ATLAS.claim(str(i)) for i in table.index if table.at[i, "period_end"] is None]
    assert {claim.status for claim in open_ended} == {Status.TARGET, Status.PLAN, Status.ESTIMATE}
    remarks = [str(claim.note_en) for claim in open_ended if claim.status is Status.TARGET]
    assert len(remarks) == 4
    assert all("deadline" in remark for remark in remarks)


def test_no_promise_is_answered_by_a_figure_that_is_about_another() -> None:
    columns = ["promise_id", "target_claim_id", "outcome_claim_id"]
    answered, wrong = 0, []
    for promise_id, target, outcome in ATLAS.tables["promises"][columns].itertuples(index=False, name=None):
        if outcome:
            about = [ATLAS.claim(claim_id).row.get("about_en") for claim_id in (target, outcome)]
            answered += 1
            wrong += [promise_id] if about[0] != about[1] else []
    assert answered > 10
    assert wrong == []
