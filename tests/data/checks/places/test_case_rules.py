"""Rules of case forms: what lacks a case, is of no name, or is written otherwise than its name is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.enums import CASES, Lang

if TYPE_CHECKING:
    from tests.data.conftest import Faults, Sample


def form(sample: Sample, name: str, lang: str, case: str) -> dict[str, str]:
    """Return the row of a form."""
    wanted = (name, lang, case)
    return next(row for row in sample.rows["place_forms"] if (row["name"], row["lang"], row["case"]) == wanted)


@pytest.mark.parametrize(
    ("table", "name", "lang"),
    [
        ("places", "Беларусь", Lang.RU),  # a country
        ("places", "Минская область", Lang.RU),  # a region
        ("places", "Минск", Lang.RU),  # a city of rank
        ("places", "Оңтүстік Қазақстан облысы", Lang.KK),  # a region of an earlier day
        ("places", "Семей", Lang.RU),  # a city at which a tie ends
        ("place_names", "Нур-Султан", Lang.RU),  # an official name of an earlier day
    ],
)
def test_a_name_that_sentences_need_has_every_case(
    sample: Sample, faults: Faults, table: str, name: str, lang: Lang
) -> None:
    rows = [row for row in sample.rows["place_forms"] if row["name"] == name and row["lang"] == lang]
    assert len(rows) == len(CASES[lang])
    for row in rows:
        sample.rows["place_forms"].remove(row)
    (fault,) = faults()
    assert fault.startswith(f"data/tables/{table}.csv:")
    assert f"{name!r} has no {', '.join(CASES[lang])} in {lang.value!r}: add each case to place_forms" in fault


@pytest.mark.parametrize("case", CASES[Lang.RU])
def test_each_single_case_that_is_missing_is_found(sample: Sample, faults: Faults, case: str) -> None:
    sample.rows["place_forms"].remove(form(sample, "Минск", "ru", case))
    (fault,) = faults()
    assert f"name_ru 'Минск' has no {case} in 'ru'" in fault


def test_a_place_that_no_claim_names_needs_no_forms(sample: Sample, faults: Faults) -> None:
    sample.add("places", "gomel", place_id="vetka", name_en="Vetka", name_be="Ветка", name_ru="Ветка")
    assert faults() == []


def test_a_district_needs_forms_once_a_claim_names_it(sample: Sample, faults: Faults) -> None:
    sample.add("places", "gomel", place_id="vetka", name_en="Vetka", name_be="Ветка")
    sample.change("statements", "said-trade-2021", place_ids="vetka")
    (fault,) = faults()
    assert "name_be 'Ветка' has no nominative" in fault


def test_a_name_that_needs_no_forms_has_all_or_none(sample: Sample, faults: Faults) -> None:
    sample.add("place_names", "gomel", name="Гомій", lang="be")
    row = {"place_id": "gomel", "name": "Гомій", "lang": "be", "case": "genitive", "text": "Гомія"}
    sample.rows["place_forms"].append(row)
    (fault,) = faults()
    assert fault.startswith("data/tables/place_forms.csv:")
    assert "case 'Гомій' has no nominative, dative, accusative, instrumental, prepositional in 'be'" in fault


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"text": "Минска"}, "text 'Минска' is not 'Минск': in the nominative write the name itself"),
        ({"text": "Мiнск"}, "has Latin letters (i)"),
        ({"text": "Минск  "}, "space"),
        ({"text": ""}, "text is empty"),
        ({"case": "vocative"}, "case 'vocative'"),
        ({"lang": "en"}, "lang 'en'"),
        ({"place_id": "BY-99"}, "'BY-99' is not in places"),
    ],
)
def test_a_nominative_that_is_not_the_name_as_it_is_written_is_found(
    sample: Sample, faults: Faults, cells: dict[str, str], words: str
) -> None:
    form(sample, "Минск", "ru", "nominative").update(cells)
    found = faults()
    assert any(words in fault and fault.startswith("data/tables/place_forms.csv:") for fault in found), found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Минской  области", "has a space too many"),
        ("Mинской области", "has Latin letters (M)"),
        ("Гомельской области", "does not begin as 'Минская область' does"),
    ],
)
def test_a_form_that_is_written_otherwise_than_its_name_is_found(
    sample: Sample, faults: Faults, text: str, words: str
) -> None:
    form(sample, "Минская область", "ru", "genitive")["text"] = text
    (fault,) = faults()
    assert words in fault


def test_a_name_of_two_places_is_declined_alike(sample: Sample, faults: Faults) -> None:
    sample.change("places", "KZ-63", name_ru="Минская область")
    sample.change("places", "KZ-63", short_ru="Вост.")
    rows = [row for row in sample.rows["place_forms"] if row["name"] == "Минская область"]
    copies = [row | {"place_id": "KZ-63"} for row in rows]
    sample.rows["place_forms"] += copies
    before = faults()
    assert not any("place_forms" in fault for fault in before), before
    next(row for row in copies if row["case"] == "dative")["text"] = "Минскою области"
    (fault,) = (fault for fault in faults() if fault not in before)
    assert "text 'Минскою области' is elsewhere 'Минской области': decline the same name alike" in fault
