"""Places and claims as GeoJSON (RFC 7946): polygons and points of places, ties as great circles."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import shapely

from components.exports.json_bytes import as_json
from components.exports.view_table import SOURCES
from data.model import PlaceKind
from geo import layouts
from geo.anchors import anchor
from geo.arcs import great_circle
from geo.errors import NoAnchorError, UnknownShapeError
from geo.shapes import read_boundaries, shape

if TYPE_CHECKING:
    from datetime import date

    from shapely.geometry.base import BaseGeometry

    from components.exports.view_table import Cell, Extract
    from data.atlas.atlas import Atlas
    from data.model import Lang

DECIMALS: Final = 4
SIDES: Final = ("by_ids", "kz_ids", "place_ids")
AREAS: Final = frozenset({PlaceKind.REGION, PlaceKind.CITY_OF_RANK, PlaceKind.DISTRICT})

Feature = dict[str, Any]


def geometry_file(extract: Extract) -> bytes:
    """
    Return a view's rows as GeoJSON.

    Each place that the rows name comes once, as the polygon of its own time or as a point, with ``role`` place; each
    row is a feature with ``role`` row: a great circle where it joins two places below the country, else the points of
    its places. A row that only names whole countries has no geometry: a point for a country would be invented.
    """
    atlas, lang, day = extract.view.atlas, extract.view.lang.code, extract.view.day
    records = extract.records
    named = sorted({place_id for record in records for place_id in _places(atlas, record)})
    places = [_place_feature(atlas, place_id, lang, day) for place_id in named]
    rows = [
        {"type": "Feature", "geometry": _row_geometry(atlas, record), "properties": {"role": "row"} | record}
        for record in records
    ]
    return as_json(
        {
            "type": "FeatureCollection",
            "title": extract.title,
            "version": extract.contract.version,
            "query": extract.query,
            "about": extract.about,
            "attribution": SOURCES,
            "citation": extract.cite,
            "features": places + rows,
        }
    )


def units_file(atlas: Atlas, *, lang: Lang, on: date, citation: str) -> bytes:
    """Return the first-level units in force on a day as GeoJSON."""
    layout = layouts.layout_on(on)
    features = [_place_feature(atlas, place_id, lang, on) for place_id in layout.unit_ids]
    own = {"date": on, "layout": layout.name, "known": layout.known}
    return _collection(features, atlas, citation, own)


def districts_file(atlas: Atlas, *, lang: Lang, on: date, citation: str) -> bytes:
    """Return the districts of Belarus and the city of Minsk as GeoJSON: those of today for any day."""
    features = [_place_feature(atlas, place_id, lang, on) for place_id in map(str, layouts.districts(on).index)]
    return _collection(features, atlas, citation, {"date": on})


def has_geometry(extract: Extract) -> bool:
    """Return whether a view's rows name places."""
    return bool(set(SIDES) & set(extract.columns))


def _collection(features: list[Feature], atlas: Atlas, citation: str, own: dict[str, Any]) -> bytes:
    head = {"type": "FeatureCollection", "version": atlas.version, **own}
    return as_json(head | {"attribution": SOURCES, "citation": citation, "features": features})


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
    geometry = _polygon(place_id) if place.kind in AREAS else None
    return {"type": "Feature", "id": place_id, "geometry": geometry or _points([place_id]), "properties": properties}


def _row_geometry(atlas: Atlas, record: dict[str, Cell]) -> dict[str, Any] | None:
    by_ids, kz_ids = _ids(record, "by_ids"), _ids(record, "kz_ids")
    places = _places(atlas, record)
    if len(by_ids) == len(kz_ids) == 1 and {*by_ids, *kz_ids} <= set(places):
        ends = _anchors([*by_ids, *kz_ids])
        if len(ends) == 2:
            line = np.round(great_circle(*ends[0], *ends[1]), DECIMALS)
            return {"type": "LineString", "coordinates": line.tolist()}
    return _points(places)


def _places(atlas: Atlas, record: dict[str, Cell]) -> list[str]:
    """Return the places below the country that a row names, each once."""
    ids = dict.fromkeys(id_ for name in SIDES for id_ in _ids(record, name))
    return [i for i in ids if atlas.is_place(i) and atlas.place(i).kind is not PlaceKind.COUNTRY]


def _ids(record: dict[str, Cell], name: str) -> list[str]:
    return str(record.get(name) or "").split(";") if record.get(name) else []


def _points(place_ids: list[str]) -> dict[str, Any] | None:
    points = [[round(lon, DECIMALS), round(lat, DECIMALS)] for lon, lat in _anchors(place_ids)]
    if len(points) > 1:
        return {"type": "MultiPoint", "coordinates": points}
    return {"type": "Point", "coordinates": points[0]} if points else None


def _anchors(place_ids: list[str]) -> list[tuple[float, float]]:
    found = []
    for place_id in place_ids:
        try:
            found.append(anchor(place_id))
        except NoAnchorError:
            continue  # a place without a point is listed without one
    return found


@lru_cache(maxsize=256)
def _polygon(place_id: str) -> dict[str, Any] | None:
    try:
        area: BaseGeometry = shape(place_id)
    except UnknownShapeError:
        return None
    # RFC 7946: outer rings run against the clock.
    drawn: dict[str, Any] = shapely.geometry.mapping(shapely.orient_polygons(area, exterior_cw=False))
    return drawn


def _is_approximate(place_id: str) -> bool:
    districts = read_boundaries("by_districts")
    return bool(place_id in districts.index and districts.at[place_id, "approx"])
