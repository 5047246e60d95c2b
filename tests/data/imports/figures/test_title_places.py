"""Places in titles."""

from __future__ import annotations

import pytest

from data.imports.figures.title_places import places_in


@pytest.mark.parametrize(
    ("title", "places"),
    [
        ("Торговля Гродненской области с Казахстаном", ["Гродненской области"]),
        ("Экспорт города Минска", ["города Минска"]),
        ("Павлодар облысының экспорты", ["Павлодар облысының"]),
        ("Exports of Gomel Region", ["Gomel Region"]),
        ("Экспорт областей Беларуси", []),
    ],
)
def test_regions_and_cities_are_found(title: str, places: list[str]) -> None:
    assert list(places_in([title])) == places
