"""Forms of names: whole before shortened, large before small, broken where a line may end."""

from __future__ import annotations

from datetime import date

import pytest

from components.map.name_forms import NameForm, broken, place_forms
from data.enums import Lang, PlaceKind
from tests.data.whole import ATLAS

DAY = date(2026, 11, 24)
REGIONS = [i for i in ATLAS.index.unit_ids if ATLAS.place(i).kind is PlaceKind.REGION]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Астана", ["Астана"]),
        ("Павлодарская область", ["Павлодарская область", "Павлодарская\nобласть"]),
        (
            "Западно-Казахстанская область",
            [
                "Западно-Казахстанская область",
                "Западно-\nКазахстанская область",
                "Западно-\nКазахстанская\nобласть",
            ],
        ),
        ("W. Kaz.", ["W. Kaz.", "W.\nKaz."]),
    ],
)
def test_a_name_is_broken_at_spaces_and_after_hyphens(name: str, lines: list[str]) -> None:
    assert list(broken(name)) == lines


def test_a_region_is_named_whole_then_shortened_then_in_small_letters() -> None:
    forms = place_forms(ATLAS, "KZ-55", "Павлодарская область", lang=Lang.RU)
    assert [(form.text, form.small) for form in forms] == [
        ("Павлодарская область", False),
        ("Павлодарская\nобласть", False),
        ("Павлодарская", False),
        ("Павлодарская", True),
        ("Павл.", False),
        ("Павл.", True),
        ("Пав.", False),
        ("Пав.", True),
    ]
    assert NameForm("a\nb", small=False).lines == ["a", "b"]


def test_a_place_without_short_forms_has_its_name_in_two_sizes() -> None:
    assert place_forms(ATLAS, "KZ-71", "Нур-Султан", lang=Lang.RU) == (
        NameForm("Нур-Султан", small=False),
        NameForm("Нур-Султан", small=True),
    )


@pytest.mark.parametrize("lang", list(Lang))
def test_every_region_has_a_form_whose_lines_have_at_most_six_letters(lang: Lang) -> None:
    assert len(REGIONS) == 27
    for region in REGIONS:
        name = ATLAS.place_name(region, lang=lang, on=min(DAY, ATLAS.place(region).valid_to or DAY))
        forms = place_forms(ATLAS, region, name, lang=lang)
        assert forms[0].text == name
        assert max(map(len, forms[-1].lines)) <= 6, forms[-1]


def test_a_name_of_very_many_words_stays_in_one_line() -> None:
    name = "word " * 3000 + "end"
    assert list(broken(name)) == [name]
