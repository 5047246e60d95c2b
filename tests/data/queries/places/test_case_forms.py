"""Case forms of place names: of each language, of each name of a renamed place, and where none is known."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

import pytest

from data.atlas.atlas import Atlas
from data.enums import CASES, Case, Lang
from data.errors import UnknownCaseError, UnknownPlaceError
from data.queries.places.case_forms import CaseForm, case_form
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from tests.data.conftest import Sample

TODAY = date(2026, 11, 24)
BEFORE_2022_09 = date(2021, 6, 1)


@pytest.mark.parametrize(
    ("place", "case", "lang", "text"),
    [
        ("BY-HO", Case.GENITIVE, Lang.RU, "Гомельской области"),
        ("BY-HO", Case.INSTRUMENTAL, Lang.RU, "Гомельской областью"),
        ("BY-MA", Case.GENITIVE, Lang.BE, "Магілёўскай вобласці"),
        ("KZ-55", Case.DATIVE, Lang.KK, "Павлодар облысына"),
        ("KZ-55", Case.LOCATIVE, Lang.KK, "Павлодар облысында"),
        ("KZ-10", Case.ACCUSATIVE, Lang.RU, "область Абай"),
        ("BY-HM-PAR", Case.GENITIVE, Lang.BE, "Партызанскага раёна Мінска"),
        ("BY-HM", Case.PREPOSITIONAL, Lang.BE, "Мінску"),
        ("BY-HM", Case.DATIVE, Lang.KK, "Минскіге"),
        ("brest", Case.PREPOSITIONAL, Lang.BE, "Брэсце"),
        ("baranovichi", Case.GENITIVE, Lang.RU, "Барановичей"),
        ("baranovichi", Case.GENITIVE, Lang.BE, "Баранавіч"),
        ("karaganda", Case.PREPOSITIONAL, Lang.BE, "Карагандзе"),
        ("zhodino", Case.PREPOSITIONAL, Lang.BE, "Жодзіне"),
        ("kokshetau", Case.GENITIVE, Lang.RU, "Кокшетау"),
        ("ekibastuz", Case.INSTRUMENTAL, Lang.KK, "Екібастұзбен"),
        ("mogilev", Case.ABLATIVE, Lang.KK, "Могилёвтен"),
        ("BY", Case.INSTRUMENTAL, Lang.BE, "Беларуссю"),
        ("BY", Case.GENITIVE, Lang.KK, "Беларусьтің"),
        ("KZ", Case.ABLATIVE, Lang.KK, "Қазақстаннан"),
    ],
)
def test_a_name_is_given_in_the_case_that_is_asked_for(place: str, case: Case, lang: Lang, text: str) -> None:
    assert case_form(ATLAS, place, case, lang=lang, on=TODAY) == CaseForm(text, is_known=True)


@pytest.mark.parametrize(
    ("lang", "case", "then", "now"),
    [
        (Lang.RU, Case.PREPOSITIONAL, "Нур-Султане", "Астане"),
        (Lang.BE, Case.GENITIVE, "Нур-Султана", "Астаны"),
        (Lang.KK, Case.ABLATIVE, "Нұр-Сұлтаннан", "Астанадан"),
    ],
)
def test_a_renamed_place_has_forms_of_the_name_of_each_day(lang: Lang, case: Case, then: str, now: str) -> None:
    assert case_form(ATLAS, "KZ-71", case, lang=lang, on=BEFORE_2022_09).text == then
    assert case_form(ATLAS, "KZ-71", case, lang=lang, on=TODAY).text == now


@pytest.mark.parametrize("lang", list(CASES))
def test_each_unit_of_each_day_and_each_end_of_a_tie_has_every_case_of_a_language(lang: Lang) -> None:
    ends = {end for both in ATLAS.index.ends.values() for end in both}
    places = {*ATLAS.index.unit_ids, *ends, "BY", "KZ"}
    days = (date(1996, 1, 1), date(2003, 7, 1), BEFORE_2022_09, TODAY)
    asked = [(place, case, day) for place in places for case in CASES[lang] for day in days]
    forms = {(place, case, day): case_form(ATLAS, place, case, lang=lang, on=day) for place, case, day in asked}
    assert [key for key, form in forms.items() if not form.is_known] == []
    assert len(forms) > 1000


@pytest.mark.parametrize("lang", list(Lang))
def test_the_nominative_is_the_name_itself(lang: Lang) -> None:
    for place in ATLAS.index.places:
        name = ATLAS.place_name(place, lang=lang, on=TODAY)
        assert case_form(ATLAS, place, Case.NOMINATIVE, lang=lang, on=TODAY) == CaseForm(name, is_known=True)


def test_an_english_name_is_the_same_in_every_case() -> None:
    found = {case_form(ATLAS, "BY-HO", case, lang=Lang.EN, on=TODAY) for case in Case}
    assert found == {CaseForm("Gomel Region", is_known=True)}


def test_where_no_form_is_known_the_nominative_is_given_and_says_so(sample: Sample) -> None:
    sample.add("places", "gomel", place_id="vetka", name_en="Vetka", name_be="Ветка", name_ru="Ветка")
    brought_in = Atlas.load(sample.write())
    form = case_form(brought_in, "vetka", Case.GENITIVE, lang=Lang.BE, on=TODAY)
    assert form == CaseForm("Ветка", is_known=False)
    assert case_form(brought_in, "gomel", Case.GENITIVE, lang=Lang.BE, on=TODAY) == CaseForm("Гомеля", is_known=True)


@pytest.mark.parametrize(
    ("lang", "case"),
    [
        (Lang.RU, Case.LOCATIVE),
        (Lang.BE, Case.ABLATIVE),
        (Lang.KK, Case.PREPOSITIONAL),
        (Lang.EN, cast(Case, "vocative")),
    ],
)
def test_a_case_that_a_language_does_not_have_is_an_error_of_its_own(lang: Lang, case: Case) -> None:
    with pytest.raises(UnknownCaseError, match=f"'{lang}' has no case '{case}': ask for nominative"):
        case_form(ATLAS, "BY", case, lang=lang, on=TODAY)


def test_an_unknown_place_has_no_forms() -> None:
    with pytest.raises(UnknownPlaceError):
        case_form(ATLAS, "KZ-99", Case.GENITIVE, lang=Lang.RU, on=TODAY)
