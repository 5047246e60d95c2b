"""Figures as they are shown, and their order."""

from __future__ import annotations

import pytest

from components.context import current_atlas
from components.documents.figures import amount_lines, basis, figure, figures_in_order, hedged, level, period, spoken
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
        if not row["period_start"]:
            keys.append((row["value"] is None, True, True, 0))
            continue
        start, end = (PartialDate.parse(str(row[name])) for name in ("period_start", "period_end"))
        keys.append((row["value"] is None, False, not is_year(start, end), -end.last.toordinal()))
    assert keys == sorted(keys)
    assert [len({key[place] for key in keys}) for place in range(3)] == [2, 2, 2]
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


SPOKEN = [
    ("area-kokshetau-park-2016", "almost 10,000 square metres", "почти 10\u00a0000 кв. м"),
    ("area-engine-building-kostanay-2021", "25,000 square metres", "25\u00a0000 кв. м"),
    ("target-turnover-3bn", "up to 3 billion US dollars", "до 3 млрд долл. США"),
    ("target-turnover-5bn", "5 billion US dollars", "5 млрд долл. США"),
    ("target-turnover-2021", "over 1 billion US dollars", "свыше 1 млрд долл. США"),
    ("target-container-transit-2020", "1 million units", "1 млн единиц"),
    ("target-container-transit-2025", "2 million units", "2 млн единиц"),
    ("days-container-transit-2017", "up to 2 weeks", "до 2 нед."),
    ("agricultural-output-eaeu-2020", "114.3 billion US dollars", "114,3 млрд долл. США"),
    ("investment-innovation-projects-kz-2012", "77 billion US dollars", "77 млрд долл. США"),
    ("investment-petrochemicals-mogilev-2013", "about 700 million US dollars", "около 700 млн долл. США"),
    ("turnover-2011", "almost 800 million US dollars", "почти 800 млн долл. США"),
    ("turnover-2021", "1,092.5 million US dollars", "1\u00a0092,5 млн долл. США"),
    ("contract-belaz-astanabelazservice-2017-11", "almost 25 million US dollars", "почти 25 млн долл. США"),
    ("capacity-farm-2021", "2,400 head of livestock", "2\u00a0400 голов скота"),
    ("count-production-sites-2021", "10", "10"),
]


@pytest.mark.parametrize(("claim_id", "english", "russian"), SPOKEN)
def test_a_quantity_is_said_as_people_say_it(claim_id: str, english: str, russian: str) -> None:
    claim = ATLAS.claim(claim_id)
    assert (spoken(claim, EN), spoken(claim, language(Lang.RU))) == (english, russian)


@pytest.mark.parametrize(
    ("claim_id", "said"),
    [
        ("growth-turnover-2016-over-2014", "from 2014 to 2016"),
        ("index-turnover-2005-2010", "from 2005 to 2010"),
        ("target-container-transit-doubling", "from 2020 to 2025"),
        ("growth-turnover-2021", "2021"),
        ("growth-turnover-2021-from-printed-2020", "2021"),
        ("index-turnover-2010", "2010"),
        ("target-turnover-3bn", "no deadline stated"),
        ("target-turnover-5bn", "no deadline stated"),
        ("target-turnover-2014-level", "no deadline stated"),
        ("potential-mutual-supplies-2022", "no deadline stated"),
        ("target-tractors-2012", "2012"),
    ],
)
def test_a_change_over_years_names_both_and_a_target_without_a_term_none(claim_id: str, said: str) -> None:
    assert period(ATLAS.claim(claim_id), EN) == said


def test_no_change_of_the_tables_hides_the_year_it_compares_with() -> None:
    far = []
    for claim_id in ATLAS.index.figure_sides:
        row = ATLAS.claim(claim_id).row
        base, end = str(row["basis"] or ""), str(row["period_end"] or "")
        if row["measure"] in {"growth_pct", "index_pct"} and base.isdigit() and int(base) < int(end[:4]) - 1:
            far.append(claim_id)
            for lang in Lang:
                assert base in period(ATLAS.claim(claim_id), language(lang))
    assert len(far) == 3


@pytest.mark.parametrize(
    ("claim_id", "english", "kazakh"),
    [
        ("agricultural-output-eaeu-2020", "Eurasian Economic Union", "Еуразиялық экономикалық одақ"),
        ("target-gdp-kz-2014", "Kazakhstan alone", "Тек Қазақстан"),
        ("units-agromashholding-2020", "AgromashHolding KZ alone", "Тек «АгромашХолдинг KZ» АҚ"),
        ("investment-mtz-kostanay-2021", "a company and a city", "компания мен қала"),
        ("turnover-2021", "Belarus and Kazakhstan as a whole", "тұтас алғанда Беларусь пен Қазақстан"),
    ],
)
def test_the_level_says_whose_a_figure_is(claim_id: str, english: str, kazakh: str) -> None:
    claim = ATLAS.claim(claim_id)
    assert level(ATLAS, claim, EN) == english
    assert level(ATLAS, claim, language(Lang.KK)).casefold() == kazakh.casefold()


@pytest.mark.parametrize("lang", list(Lang))
def test_what_a_figure_compares_with_is_no_id_and_no_foreign_word(lang: Lang) -> None:
    said = {}
    for claim_id in ATLAS.index.figure_sides:
        claim = ATLAS.claim(claim_id)
        if claim.row["basis"]:
            said[claim_id] = basis(ATLAS, claim, language(lang))
    assert len(said) > 40
    assert not [i for i, text in said.items() if not text or "-0" in text or text in ATLAS.index.claims]
    if lang is not Lang.EN:
        english = {i: basis(ATLAS, ATLAS.claim(i), EN) for i in said}
        assert not [
            i for i, text in said.items() if text == english[i] and not text.replace(" %", "").strip().isdigit()
        ]


@pytest.mark.parametrize(
    ("claim_id", "english", "russian"),
    [
        ("venture-maz-dealers-2017", "9 dealers (2017)", "9 дилеров (2017)"),
        ("venture-belarusian-companies-2021", "366 companies (2021)", "366 ед. (компании) (2021)"),
        ("venture-kazakh-capital-companies-2021", "54 companies (2021)", "54 ед. (компании) (2021)"),
        (
            "venture-mogilev-pet-2013",
            "investment: about 250 million US dollars",
            "инвестиции: около 250 млн долл. США",
        ),
        ("venture-kokshetau-park-second-stage", "jobs: about 230", "рабочие места: около 230"),
    ],
)
def test_an_amount_is_said_with_its_hedge_its_unit_and_its_year(claim_id: str, english: str, russian: str) -> None:
    assert amount_lines(ATLAS, claim_id, EN) == (english,)
    assert amount_lines(ATLAS, claim_id, language(Lang.RU)) == (russian,)


def test_the_about_of_the_money_is_not_said_of_the_plants() -> None:
    plants, money = amount_lines(ATLAS, "venture-mogilev-petrochemicals-2013", EN)
    assert (plants, money) == ("2 plants", "investment: about 700 million US dollars")
