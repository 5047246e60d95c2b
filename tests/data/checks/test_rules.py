"""Each rule of sense finds the row that breaks it, and a sound package breaks none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.checks.rules import RULES
from data.checks.trade_rules import evaluate
from data.package.reader import read_package

BREAKS: dict[str, list[tuple[str, str, dict[str, str], str]]] = {
    "steps_are_numbered": [
        ("story_steps", "gomel-pavlodar-02", {"seq": "4"}, "seq 4 is not 3, the number that follows"),
        ("story_steps", "gomel-pavlodar-03", {"seq": "4"}, "step_id 'gomel-pavlodar-03' is not the step's talk"),
    ],
    "talks_take_their_minutes": [
        ("stories", "gomel-pavlodar", {"minutes": "2"}, "2 are 120 seconds, but the steps take 60"),
    ],
    "steps_name_first_statements": [
        (
            "story_steps",
            "gomel-pavlodar-01",
            {"claims": "tie-gomel-pavlodar-2016-again"},
            "repeats another claim: name 'tie-gomel-pavlodar-2016'",
        ),
    ],
    "steps_have_claims_or_say_so": [
        ("story_steps", "gomel-pavlodar-01", {"claims": ""}, "'kk' does not say that the source says nothing"),
        ("story_steps", "gomel-pavlodar-03", {"headline_en": "No visits"}, "'en' does not say"),
    ],
    "numbers_shown_are_of_the_step": [
        ("story_steps", "gomel-pavlodar-01", {"number": "turnover-2021"}, "is not among the claims of the step"),
    ],
    "headlines_are_short": [
        ("story_steps", "gomel-pavlodar-01", {"headline_en": "An agreement" + " of 2016" * 10}, "has 92 characters"),
        ("story_steps", "gomel-pavlodar-01", {"headline_en": "An agreement of 2016."}, "ends with a full stop"),
    ],
    "steps_say_what_their_claims_say": [
        ("story_steps", "gomel-pavlodar-02", {"headline_en": "Trade of 1.5 million"}, "has the number 1.5"),
        ("story_steps", "gomel-pavlodar-02", {"notes_en": "In 77 days."}, "notes_en has the number 77"),
    ],
    "periods_run_forward": [
        ("trade", "turnover-2021", {"period_end": "2020"}, "period_end 2020 lies before period_start 2021"),
        ("events", "event-visit-2021-06", {"end": "2021-05"}, "end 2021-05 lies before start 2021-06-29"),
        ("agreements", "gomel-pavlodar-agreement-2016", {"valid_until": "2015"}, "valid_until 2015 lies before"),
        ("place_names", "KZ-71", {"valid_to": "2018-01-01"}, "valid_to 2018-01-01 lies before"),
    ],
    "places_existed": [
        ("ties", "tie-minsk-shymkent-2010", {"since": "2019"}, "'shymkent' did not exist in 2019"),
        ("trade", "turnover-east-2012", {"kz_id": "KZ-63"}, "'KZ-63' did not exist in 2012"),
        ("ventures", "venture-tractors-2012", {"started": "2022-06-08"}, "'KZ-VOS' did not exist in 2022-06-08"),
        ("statements", "said-trade-2021", {"place_ids": "BY-HO;KZ-10"}, "'KZ-10' did not exist in 2021-06"),
        (
            "agreement_parties",
            "gomel-pavlodar-agreement-2016",
            {"place_id": "KZ-10"},
            "'KZ-10' did not exist in 2016-11",
        ),
    ],
    "hedges_belong_to_amounts": [
        ("ventures", "venture-tractors-2012", {"jobs": "230"}, "say how jobs 230 is hedged"),
        ("ventures", "venture-tractors-2012", {"investment_qualifier": "about"}, "'about' hedges nothing"),
    ],
    "results_have_a_period": [
        ("trade", "turnover-2021", {"period_start": "", "period_end": ""}, "a result has a period"),
        ("trade", "turnover-2021", {"status": "target", "period_end": ""}, "give both ends of the period"),
    ],
    "others_say_whom_they_are_about": [
        ("trade", "turnover-2021", {"level": "other", "about_en": "Union"}, "about_ru is empty"),
        ("trade", "turnover-2021", {"about_kk": "Одақ"}, "'Одақ', but the level is country-country"),
    ],
    "sources_are_used": [
        ("sources", "fn-002", {"no_claim_reason": ""}, "no_claim_reason is empty, but no claim rests on fn-002"),
        ("sources", "fn-001", {"no_claim_reason": "None."}, "no_claim_reason is given, but claims rest on fn-001"),
    ],
    "ids_have_their_date": [
        ("ties", "tie-minsk-shymkent-2010", {"since": "2012"}, "since 2012 is not 2010, the date in"),
        (
            "trade",
            "turnover-east-2012",
            {"period_start": "2011", "period_end": "2011"},
            "is not 2012, the date in",
        ),
    ],
    "notes_rise_through_the_chapters": [
        ("sources", "fn-001", {"note_no": "3"}, "note_no 3 is not the number in fn-001"),
        ("sources", "fn-001", {"chapter": "2"}, "chapter 1 lies before 2, the chapter of an earlier note"),
        ("sources", "fn-002", {"chapter": ""}, "chapter is empty: every note is in a chapter"),
        ("sources", "zalesskij-2023", {"chapter": "1"}, "only notes of the book are in one"),
    ],
    "notes_are_in_their_chapter": [
        ("trade", "turnover-2021", {"locator": "ch. 2, note 1"}, "is not where fn-001 stands: that is ch. 1"),
    ],
    "same_words_have_one_source": [
        ("ties", "tie-countries", {"locator": "ch. 1"}, "which has the same printed words ('as printed')"),
        ("ties", "tie-gomel-pavlodar-2016", {"citation": "adjacent"}, "citation 'adjacent' is not that of"),
    ],
    "deeds_precede_their_source": [
        ("ties", "tie-gomel-pavlodar-2016", {"since": "2024"}, "2024 is later than fn-001 (ch. 1, note 1, of 2022)"),
        ("trade", "turnover-2021", {"period_start": "2023", "period_end": "2023"}, "2023 is later than fn-001"),
    ],
    "numbers_are_as_stated": [
        (
            "trade",
            "turnover-2021",
            {"value": "1029.5"},
            "('$1.092.5 billion') gives (1092.5)",
        ),
        ("trade", "turnover-2021", {"unit": "usd"}, "1092.5 is not what as_stated"),
        ("trade", "turnover-2021", {"value": ""}, "value is empty, but as_stated gives 1092.5"),
        (
            "trade",
            "index-import-2021",
            {"unit": "usd_million"},
            "161 counts money, but as_stated",
        ),
        ("ventures", "venture-tractors-2012", {"capacity": "1200"}, "capacity 1200 is not in as_stated ('as printed')"),
    ],
    "amounts_have_their_figure": [
        ("ties", "tie-countries", {"as_stated": "$7 million"}, "'$7 million' is the number of no figure"),
    ],
    "hedges_are_as_stated": [
        ("trade", "target-turnover-2021", {"qualifier": "exact"}, "'exact' is not the hedge in as_stated"),
        ("ties", "tie-countries", {"qualifier": "about"}, "qualifier 'about' is not the hedge in as_stated"),
    ],
    "dates_are_as_stated": [
        (
            "ties",
            "tie-minsk-shymkent-2010",
            {"as_stated": "back in 2011"},
            "2010 is not 2011, which as_stated",
        ),
        ("events", "event-visit-2021-06", {"as_stated": "in May 2021"}, "start 2021-06-29 is not 2021-05"),
        ("ties", "tie-minsk-country", {"as_stated": "in 2011"}, "since is empty, but as_stated gives 2011"),
    ],
    "rows_are_no_copies": [
        ("ties", "tie-minsk-country", {"by_place_id": "BY", "kind": "diaspora"}, "'tie-minsk-country' is a copy of"),
    ],
    "names_are_of_one": [
        (
            "organisations",
            "semey-university",
            {"name_en": "Minsk tractor plant", "country": "BY"},
            "is the name of mtz too",
        ),
    ],
    "figures_are_stated_once": [
        ("trade", "turnover-2021-again", {"repeats": ""}, "states what turnover-2021 in line"),
    ],
    "deeds_are_stated_once": [
        (
            "ties",
            "tie-minsk-country",
            {"by_place_id": "BY", "kind": "diaspora", "what_en": "Diaspora"},
            "states what tie-countries in line",
        ),
    ],
    "sides_are_of_their_country": [
        ("agreement_parties", "gomel-pavlodar-agreement-2016", {"side": "kz"}, "'kz' is not the side of BY-HO (BY)"),
        ("venture_parties", "venture-tractors-2012", {"seq": "2"}, "seq 2 is not the next number of a party: write 1"),
    ],
    "levels_are_of_their_sides": [
        ("trade", "turnover-2021", {"level": "region-country"}, "is not the level of BY and KZ (country and country)"),
        ("trade", "turnover-2021", {"by_id": "mtz"}, "is not the level of mtz and KZ (company and country)"),
    ],
    "agreements_are_of_the_level_of_their_parties": [
        ("agreements", "gomel-pavlodar-agreement-2016", {"level": "city"}, "is not the level of any of its parties"),
        ("agreements", "gomel-pavlodar-agreement-2016", {"level": "multilateral"}, "no party is of a third country"),
    ],
    "ties_of_agreement_have_theirs": [
        ("ties", "tie-gomel-pavlodar-2016", {"agreement_id": ""}, "agreement_id is empty, but the kind is agreement"),
    ],
    "balances_have_their_sign": [
        ("trade", "balance-2021", {"value": "-731.1"}, "-731.1 has the wrong sign"),
        ("trade", "balance-2021", {"as_stated": "$731.1 million"}, "says neither that it is a surplus nor a deficit"),
    ],
    "growths_fit_their_levels": [
        (
            "trade",
            "growth-turnover-2021",
            {"basis": "2021"},
            "is not the change from turnover-2021 to",
        ),
    ],
    "derived_figures_keep_hedges": [
        ("trade", "turnover-2021", {"qualifier": "about"}, "qualifier 'exact', but turnover-2021 is 'about'"),
    ],
    "verdicts_have_their_outcome": [
        ("promises", "billion-2021", {"outcome_claim_id": ""}, "is empty, but the promise is met"),
        ("promises", "billion-2021", {"verdict": "open"}, "is given, but the promise is open"),
        ("promises", "billion-2021", {"outcome_claim_id": "target-turnover-2021"}, "is the target itself"),
    ],
    "outcomes_follow_their_target": [
        (
            "promises",
            "billion-2021",
            {"outcome_claim_id": "turnover-east-2012"},
            "(2012) lies before its target",
        ),
    ],
    "promises_compare_like_with_like": [
        (
            "promises",
            "billion-2021",
            {"outcome_claim_id": "export-2021"},
            "than its target: flow differ",
        ),
    ],
    "verdicts_are_as_the_figures_say": [
        ("promises", "billion-2021", {"verdict": "missed"}, "'missed', but 1092.5 reaches the target of 1000"),
    ],
    "citations_fit": [
        (
            "ties",
            "tie-grodno-semey",
            {"citation": "direct"},
            "citation 'direct' does not fit source_id 'zalesskij-2023'",
        ),
        ("trade", "turnover-2021", {"citation": "uncited"}, "citation 'uncited' does not fit source_id 'fn-001'"),
        ("trade", "turnover-2021", {"locator": "ch. 1, note 2"}, "'ch. 1, note 2' does not name the note of fn-001"),
        ("ties", "tie-grodno-semey", {"locator": "ch. 2, note 1"}, "names a note, but source_id is zalesskij-2023"),
    ],
    "title_claims_are_in_their_note": [
        (
            "trade",
            "turnover-2021",
            {"citation": "title", "as_stated": "an agreement of 2017"},
            "citation 'title' does not fit: the note has no 2017",
        ),
    ],
    "repeats_match": [
        ("ties", "tie-grodno-semey", {"repeats": "tie-grodno-semey"}, "must be another claim of ties"),
        ("ties", "tie-grodno-semey", {"repeats": "turnover-2021"}, "must be another claim of ties"),
        ("ties", "tie-grodno-semey", {"repeats": "tie-gomel-pavlodar-2016-again"}, "repeats another claim: point at"),
    ],
    "short_names_are_shorter": [
        ("places", "BY-MI", {"short_ru": ""}, "short_ru is empty: give a form of 'Минская область' that is shorter"),
        ("places", "BY-HO", {"short_en": "Gom.;Gomel"}, "'Gomel' is no shorter than 'Gom.': put the longest first"),
        ("places", "KZ-55", {"short_en": "Pavlodar Region"}, "is no shorter than 'Pavlodar Region'"),
    ],
    "short_names_differ": [
        ("places", "BY-MI", {"short_en": "Minsk"}, "'Minsk' names BY-HM too: make them differ"),
        ("places", "KZ-63", {"short_en": "Pavl."}, "'Pavl.' names KZ-55 too"),
    ],
    "ends_are_of_their_country": [
        ("ties", "tie-grodno-semey", {"by_place_id": "KZ-55"}, "by_place_id 'KZ-55' lies in KZ, not in BY"),
        ("trade", "turnover-2021", {"by_id": "KZ", "kz_id": "BY"}, "kz_id 'BY' lies in BY, not in KZ"),
        ("trade", "turnover-2021", {"kz_id": "mtz"}, "kz_id 'mtz' lies in BY, not in KZ"),
    ],
    "ties_rest_on_their_agreement": [
        (
            "ties",
            "tie-gomel-pavlodar-2016",
            {"since": "2017"},
            "2017 is not when gomel-pavlodar-agreement-2016 was signed",
        ),
        ("ties", "tie-gomel-pavlodar-2016", {"by_place_id": "BY-HR"}, "'BY-HR' is no party of gomel-pavlodar"),
    ],
    "interests_are_no_deeds": [
        ("ties", "tie-grodno-semey", {"status": "operating"}, "kind an interest cannot be 'operating'"),
    ],
    "changes_fit_validity": [
        ("place_changes", "shymkent", {"date": "2018-06-20"}, "2018-06-20 does not fit: shymkent ends 2018-06-18"),
        ("places", "BY-MI", {"valid_to": "2020-01-01"}, "place_changes does not say what the place became"),
    ],
    "parents_exist_on_the_last_day": [
        ("places", "semey", {"parent_id": "KZ-VOS"}, "'KZ-VOS' did not exist on the last day of semey"),
        ("places", "shymkent", {"parent_id": "KZ-61"}, "'KZ-61' did not exist on the last day of shymkent"),
    ],
    "conflicts_name_what_they_concern": [
        ("conflicts", "billion-wording", {"claims": ""}, "claims is empty, and source_ids too"),
    ],
    "translations_have_a_text": [
        ("translations", "trade", {"table": "prices"}, "table 'prices' is not a table"),
        ("translations", "trade", {"field": "colour"}, "field 'colour' is not a field of trade"),
        ("translations", "trade", {"key": "some goods"}, "key 'some goods' is neither a key nor a product of trade"),
    ],
    "titles_tell_claims_apart": [
        ("ties", "tie-grodno-semey", {"what_ru": "Trade of Minsk"}, "what_ru 'Trade of Minsk' is the title of"),
        ("agreements", "minsk-east-agreement-2003", {"title_en": "On cooperation"}, "'On cooperation' is the title of"),
    ],
    "signings_name_what_they_sign": [
        ("events", "event-visit-2021-06", {"kind": "signing"}, "agreement_ids is empty: name the agreement"),
        (
            "events",
            "event-visit-2021-06",
            {"agreement_ids": "gomel-pavlodar-agreement-2016"},
            "'gomel-pavlodar-agreement-2016' is of 2016-11, the event of 2021-06-29",
        ),
    ],
    "identities_hold": [
        ("trade", "balance-2021", {"value": "731.4"}, "731.4 is not export-2021 - import-2021 (731.1)"),
        (
            "trade",
            "turnover-2021",
            {"value": "1100", "status": "actual"},
            "911.8 is not half of turnover-2021 + balance-2021 (915.55)",
        ),
    ],
    "targets_stay_apart": [
        (
            "trade",
            "target-turnover-2021",
            {"repeats": "turnover-2021"},
            "a plan or target and a result are not the same fact",
        ),
        ("promises", "billion-2021", {"target_claim_id": "turnover-2021"}, "'turnover-2021' is a result, not a target"),
        ("promises", "billion-2021", {"outcome_claim_id": "target-turnover-2021"}, "is itself a plan or target"),
        (
            "trade",
            "import-2021",
            {"formula": "target-turnover-2021 - export-2021"},
            "combines a plan or target with a result",
        ),
    ],
    "growth_is_no_index": [
        ("trade", "growth-turnover-2021", {"value": "131.9"}, "growth of 131.9 % reads like an index"),
        ("trade", "index-import-2021", {"note_en": ""}, "note_en is empty: say how the printed figure is read"),
        ("trade", "index-import-2021", {"value": "-5"}, "an index is above 0"),
    ],
    "units_fit_measures": [
        ("trade", "growth-turnover-2021", {"unit": "usd_million"}, "'usd_million' is not how a growth_pct is counted"),
        ("trade", "growth-turnover-2021", {"measure": "share_pct", "value": "120"}, "120 is no share"),
        ("trade", "turnover-2021", {"unit": "people"}, "'people' is no unit of money"),
    ],
    "formulas_are_ours": [
        ("trade", "import-2021", {"formula": ""}, "formula makes a figure derived"),
        ("trade", "turnover-2021", {"formula": "export-2021 + import-2021"}, "formula makes a figure derived"),
        ("trade", "import-2021", {"formula": "turnover-2021 - export-1999"}, "export-1999 is not in claims"),
        ("trade", "import-2021", {"formula": "1092.5 * 2"}, "names no claim"),
        ("trade", "import-2021", {"formula": "import-2021 * 1"}, "is derived from itself"),
        (
            "trade",
            "import-2021",
            {"formula": "turnover-2021 minus export-2021"},
            "cannot be calculated: it is no arithmetic",
        ),
        ("trade", "import-2021", {"formula": "turnover-2021 - tie-grodno-semey"}, "tie-grodno-semey has no value"),
        ("trade", "import-2021", {"formula": "turnover-2021 + export-2021"}, "is not what the formula gives (2004.3)"),
    ],
    "figures_repeat_the_same_fact": [
        ("trade", "turnover-2021-again", {"flow": "export"}, "'turnover-2021' is not the same fact: flow differ"),
        (
            "trade",
            "turnover-2021-again",
            {"period_start": "2020", "period_end": "2020"},
            "period_start, period_end differ",
        ),
    ],
    "people_are_named_once": [
        ("people", "rusy-m", {"name_en": "Serik Akhmetov"}, "'Serik Akhmetov' is already a name of 'akhmetov-s'"),
        ("people", "rusy-m", {"printed": "M. Rusy;Serik Akhmetau"}, "printed 'Serik Akhmetau' is already a name of"),
    ],
    "offices_are_of_one_holder": [
        ("offices", "akhmetov-s-akim", {"place_id": ""}, "org_id and place_id: give exactly one of them"),
        ("offices", "akhmetov-s-akim", {"org_id": "mtz"}, "org_id and place_id: give exactly one of them"),
        ("offices", "akhmetov-s-akim", {"stated_to": ""}, "stated_to and stated_from: give both"),
        ("offices", "akhmetov-s-akim", {"locator": "ch. 1, note 2"}, "does not name the note of fn-001"),
    ],
    "words_are_in_every_language": [
        (
            "statement_speakers",
            "said-trade-2021",
            {"person_id": "", "unnamed_en": "A guest"},
            "unnamed_ru is empty, but the party has words in unnamed_en",
        ),
    ],
    "goods_are_named_alike": [
        (
            "trade_goods",
            "turnover-gomel-pavlodar-2017",
            {"goods_en": "metalware"},
            "goods_ru 'метизы' is elsewhere 'тракторы' for 'metalware'",
        ),
    ],
    "codes_fit_their_scheme": [
        ("place_codes", "KZ-55", {"code": "5500000000"}, "code '5500000000' has not the 9 characters of kato"),
        ("place_codes", "BY-HR", {"scheme": "kato", "code": "390000000"}, "'BY-HR' is not in KZ, of which kato is"),
    ],
    "codes_mean_one_place": [
        ("place_codes", "KZ-71", {"code": "550000000"}, "code '550000000' means KZ-55 on the same days"),
        ("place_codes", "KZ-10", {"valid_from": "2020-01-01"}, "valid_to go beyond the days of KZ-10"),
    ],
    "names_have_all_cases": [
        ("places", "KZ", {"name_be": "Казахстан"}, "name_be 'Казахстан' has no nominative, genitive, dative"),
        ("place_names", "KZ-71", {"lang": "kk"}, "name 'Nur-Sultan' has no nominative, genitive, dative"),
    ],
    "case_forms_are_of_a_name": [
        ("place_forms", "BY", {"name": "Белоруссия"}, "name 'Белоруссия' is no name of BY in 'ru'"),
        ("place_forms", "BY", {"case": "locative"}, "case 'ru' has no locative: use one of nominative, genitive"),
    ],
    "case_forms_are_well_spelt": [
        ("place_forms", "BY", {"text": "Беларyсь"}, "text 'Беларyсь' has Latin letters (y)"),
        ("place_forms", "BY", {"text": "Минск"}, "text 'Минск' does not begin as 'Беларусь' does"),
    ],
}
CASES = [(rule, case) for rule, cases in BREAKS.items() for case in cases]

if TYPE_CHECKING:
    from tests.data.conftest import Faults, Sample


@pytest.mark.daily(121)
@pytest.mark.parametrize(("rule", "case"), CASES)
def test_a_rule_finds_the_row_that_breaks_it(
    sample: Sample, rule: str, case: tuple[str, str, dict[str, str], str]
) -> None:
    table, key, cells, words = case

    (found,) = [candidate for candidate in RULES if candidate.__name__ == rule]
    assert list(found(read_package(sample.write())[0])) == []
    sample.change(table, key, **cells)
    package, issues = read_package(sample.write())
    assert issues == []
    faults = [str(issue) for issue in found(package)]
    assert any(words in fault and fault.startswith(f"data/tables/{table}.csv:") for fault in faults), faults


def test_every_rule_has_a_row_that_breaks_it() -> None:
    elsewhere = {
        "names_do_not_overlap",
        "sentences_are_whole",
        "sentences_say_what_their_row_says",
        "talks_are_in_every_language",
    }
    assert set(BREAKS) | elsewhere == {rule.__name__ for rule in RULES}


def test_two_official_former_names_of_one_day_are_found(sample: Sample, faults: Faults) -> None:
    sample.add("place_names", "KZ-71", name="Akmola", valid_from="2020-01-01", valid_to="2020-12-31")
    (fault,) = faults()
    assert "valid_from lies within the time of another former name" in fault


def test_undated_claims_name_any_place(sample: Sample, faults: Faults) -> None:
    sample.change("ties", "tie-grodno-semey", kz_place_id="KZ-VOS")
    assert faults() == []


def test_before_the_first_known_boundaries_those_of_1997_count(sample: Sample, faults: Faults) -> None:
    sample.change("ties", "tie-minsk-country", kz_place_id="KZ-VOS", since="1996")
    assert faults() == []


def test_a_plan_may_lie_after_its_territory_changed(sample: Sample, faults: Faults) -> None:
    sample.change("trade", "turnover-east-2012", status="target", period_start="2025", period_end="2025")
    assert faults() == []


def test_an_inexact_figure_may_miss_an_identity_by_its_hedge(sample: Sample, faults: Faults) -> None:
    said = "balance is positive - about $740 million"
    sample.change("trade", "balance-2021", value="740", qualifier="about", as_stated=said)
    assert faults() == []


@pytest.mark.parametrize(("kind", "known"), [("contradiction", True), ("identity", False), ("gap", False)])
def test_a_broken_identity_is_known_where_a_conflict_says_that_the_figures_contradict_each_other(
    sample: Sample,
    faults: Faults,
    kind: str,
    known: bool,
) -> None:
    sample.change("trade", "balance-2021", value="800", as_stated="balance is positive - $800 million")
    named = "balance-2021;export-2021;import-2021;turnover-2021"
    sample.change("conflicts", "billion-wording", claims=named, kind=kind)
    assert (faults() == []) is known


@pytest.mark.parametrize("end", ["KZ", "semey"])
def test_a_tie_may_end_in_or_around_a_party(sample: Sample, faults: Faults, end: str) -> None:
    sample.change("ties", "tie-minsk-east-2003", kz_place_id=end)
    assert faults() == []


def test_the_seat_of_a_party_may_be_the_end_of_its_tie(sample: Sample, faults: Faults) -> None:
    sample.change("agreement_parties", "gomel-pavlodar-agreement-2016", place_id="", org_id="mtz")
    sample.change("ties", "tie-gomel-pavlodar-2016", by_place_id="BY-HM")
    sample.change("ties", "tie-gomel-pavlodar-2016-again", by_place_id="BY-HM")
    assert faults() == []


@given(st.integers(1, 999), st.integers(1, 999), st.integers(1, 999))
def test_a_formula_is_reckoned_as_python_would(first: int, second: int, third: int) -> None:
    values = {"a-1": float(first), "b-2": float(second), "c-3": float(third)}
    assert evaluate("( a-1 - b-2 ) / c-3 * 100", values) == pytest.approx((first - second) / third * 100)


@pytest.mark.parametrize("formula", ["a-1 ** 2", "__import__('os')", "a-1 / 0", "a-1 b-2", "a-1 if 1 else 2"])
def test_what_is_no_arithmetic_is_refused(formula: str) -> None:
    with pytest.raises(ValueError, match=r"no arithmetic|has no value"):
        evaluate(formula, {"a-1": 1.0, "b-2": 2.0})
