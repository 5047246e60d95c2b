"""GeoJSON (RFC 7946) of places and rows: polygons and points of places, great circles of ties."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import shapely

from components.documents.geometry import GEOMETRY_SOURCES
from components.exports.json_bytes import to_json_bytes
from data.enums import PlaceKind
from geo import layouts
from geo.anchors import anchor
from geo.arcs import great_circle
from geo.errors import NoAnchorError, UnknownShapeError
from geo.shapes import read_boundaries, shape

if TYPE_CHECKING:
    from datetime import date

    from shapely.geometry.base import BaseGeometry

    from components.exports.view_table import Cell, ViewTable
    from data.atlas.atlas import Atlas
    from data.enums import Lang

DECIMALS: Final = 4
PLACE_COLUMNS: Final = ("by_ids", "kz_ids", "place_ids", "by_id", "kz_id")
KINDS_WITH_AREA: Final = frozenset({PlaceKind.REGION, PlaceKind.CITY_OF_RANK, PlaceKind.DISTRICT})


@dataclass(frozen=True, slots=True)
class Geometry:
    """A geometry of GeoJSON: its type, and its coordinates as nested sequences, longitude first, in degrees."""

    type: str
    coordinates: Any

    def to_json(self) -> dict[str, Any]:
        """Return the geometry as a JSON document."""
        return {"type": self.type, "coordinates": self.coordinates}


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature of GeoJSON; `id` and `geometry` where it has them."""

    properties: dict[str, Any]
    geometry: Geometry | None
    id: str | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the feature as a JSON document."""
        return {
            "type": "Feature",
            **({"id": self.id} if self.id else {}),
            "geometry": self.geometry.to_json() if self.geometry else None,
            "properties": self.properties,
        }


def write_geojson(table: ViewTable) -> bytes:
    """Return a view's rows as GeoJSON.

    Each place that the rows name comes once, as the polygon of its own time or as a point, with ``role`` place; each
    row is a feature with ``role`` row: a great circle where it joins two places below the country, else the points of
    its places. A row that only names whole countries has no geometry: a point for a country would be invented.
    """
    atlas, lang, day = table.view.atlas, table.view.lang.code, table.view.day
    records = table.records
    named = sorted({place_id for record in records for place_id in _places(atlas, record)})
    places = [_place_feature(atlas, place_id, lang, day) for place_id in named]
    rows = [Feature({"role": "row"} | record, _row_geometry(atlas, record)) for record in records]
    return to_json_bytes(
        {
            "type": "FeatureCollection",
            "title": table.title,
            "version": table.contract.version,
            "query": table.query,
            "about": table.about,
            "attribution": GEOMETRY_SOURCES,
            "citation": table.cite,
            "features": [feature.to_json() for feature in (*places, *rows)],
        }
    )


def write_units(atlas: Atlas, *, lang: Lang, on: date, citation: str) -> bytes:
    """Return the first-level units in force on a day as GeoJSON."""
    layout = layouts.layout_on(on)
    features = [_place_feature(atlas, place_id, lang, on) for place_id in layout.unit_ids]
    unsure = sorted(i for last, units in layouts.unsure_outlines(atlas).items() if on <= last for i in units)
    return _collection(features, atlas, citation, date=on, layout=layout.name, known=layout.known, unsure=unsure)


def write_districts(atlas: Atlas, *, lang: Lang, on: date, citation: str) -> bytes:
    """Return the districts of Belarus and the city of Minsk as GeoJSON: those of today for any day."""
    features = [_place_feature(atlas, place_id, lang, on) for place_id in map(str, layouts.districts(on).index)]
    return _collection(features, atlas, citation, date=on)


def has_geometry(table: ViewTable) -> bool:
    """Return whether the rows of a view name places."""
    return bool(set(PLACE_COLUMNS) & set(table.columns))


def _collection(features: list[Feature], atlas: Atlas, citation: str, **members: Any) -> bytes:  # noqa: ANN401 - of JSON
    head = {"type": "FeatureCollection", "version": atlas.version, **members}
    return to_json_bytes(
        head | {"attribution": GEOMETRY_SOURCES, "citation": citation, "features": [f.to_json() for f in features]}
    )


def _place_feature(atlas: Atlas, place_id: str, lang: Lang, on: date) -> Feature:
    place = atlas.place(place_id)
    last = place.valid_to or on
    properties = {
        "role": "place",
        "place_id": place_id,
        "name": atlas.place_name(place_id, lang=lang, on=min(on, last)),
        "kind": place.kind,
        "country": place.country,
        "parent_id": place.parent_id,
        "iso_3166_2": place.iso_3166_2,
        "name_en": place.name_en, "name_ru": place.name_ru, "name_be": place.name_be, "name_kk": place.name_kk,
        "valid_from": place.valid_from,
        "valid_to": place.valid_to,
        "approx": _is_approximate(place_id),
        "remark": atlas.text("places", place_id, "note", lang) or None,
    }  # fmt: skip
    geometry = _polygon(place_id) if place.kind in KINDS_WITH_AREA else None
    return Feature(properties, geometry or _points([place_id]), place_id)


def _row_geometry(atlas: Atlas, record: dict[str, Cell]) -> Geometry | None:
    by_ids, kz_ids = (_ids(record, f"{side}_ids") or _ids(record, f"{side}_id") for side in ("by", "kz"))
    ends = _anchors([*by_ids, *kz_ids]) if len(by_ids) == len(kz_ids) == 1 else []
    if len(ends) == 2:  # a country has no point
        return Geometry("LineString", np.round(great_circle(*ends[0], *ends[1]), DECIMALS).tolist())
    return _points(_places(atlas, record))


def _places(atlas: Atlas, record: dict[str, Cell]) -> list[str]:
    """Return the places below the country that a row names, each once."""
    ids = dict.fromkeys(id_ for name in PLACE_COLUMNS for id_ in _ids(record, name))
    return [i for i in ids if atlas.is_place(i) and atlas.place(i).kind is not PlaceKind.COUNTRY]


def _ids(record: dict[str, Cell], name: str) -> list[str]:
    return str(record.get(name) or "").split(";") if record.get(name) else []


def _points(place_ids: list[str]) -> Geometry | None:
    points = [[round(lon, DECIMALS), round(lat, DECIMALS)] for lon, lat in _anchors(place_ids)]
    if len(points) > 1:
        return Geometry("MultiPoint", points)
    return Geometry("Point", points[0]) if points else None


def _anchors(place_ids: list[str]) -> list[tuple[float, float]]:
    found = []
    for place_id in place_ids:
        try:
            found.append(anchor(place_id))
        except NoAnchorError:
            continue  # a place without a point is listed without one
    return found


@lru_cache(maxsize=256)
def _polygon(place_id: str) -> Geometry | None:
    try:
        area: BaseGeometry = shape(place_id)
    except UnknownShapeError:
        return None
    # RFC 7946: outer rings run counterclockwise.
    mapped = shapely.geometry.mapping(shapely.orient_polygons(area, exterior_cw=False))
    return Geometry(mapped["type"], mapped["coordinates"])


def _is_approximate(place_id: str) -> bool:
    districts = read_boundaries("by_districts")
    return bool(place_id in districts.index and districts.at[place_id, "approx"])
