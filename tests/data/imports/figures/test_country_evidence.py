"""What titles say of the two countries."""

from __future__ import annotations

import pytest

from data.imports.figures.country_evidence import evidence_of


def test_the_country_named_first_is_known() -> None:
    found = evidence_of(["Торговля Республики Казахстан с Республикой Беларусь"], [])
    assert (found.first, found.countries) == ("KZ", frozenset({"BY", "KZ"}))


def test_headings_and_notes_name_countries_too() -> None:
    assert evidence_of([], ["export_to_kz"]).countries == {"KZ"}
    assert evidence_of([], [], ["Торговля с Казахстаном"]).countries == {"KZ"}


def test_a_statistical_office_is_stated() -> None:
    assert evidence_of(["По данным Белстата"], []).stated == "BY"
    assert evidence_of([], [], ["Источник: stat.gov.kz"]).stated == "KZ"
    assert evidence_of(["Экспорт в Россию"], []).is_foreign


@pytest.mark.parametrize(
    ("title", "is_of_kazakhstan"),
    [
        ("Торговля Казахстана с областями Беларуси", True),
        ("Внешняя торговля Республики Казахстан", True),
        ("Foreign trade of Kazakhstan", True),
        ("Торговля с Казахстаном", False),
        ("Торговля областей Беларуси с Казахстаном", False),
    ],
)
def test_a_title_is_of_kazakhstan_where_it_is_not_the_partner_alone(title: str, is_of_kazakhstan: bool) -> None:
    assert evidence_of([title], ()).is_of_kazakhstan is is_of_kazakhstan
