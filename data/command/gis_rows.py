"""Places and ties of the book as rows for geographic information systems."""

from __future__ import annotations

from statistics import fmean
from typing import TYPE_CHECKING, Any, Final

from data.enums import PlaceKind
from data.stores.gis_views import GisPlace, GisTie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.atlas.atlas import Atlas

UNITS: Final = (PlaceKind.REGION.value, PlaceKind.CITY_OF_RANK.value)


def gis_places(atlas: Atlas) -> Iterator[GisPlace]:
    """Yield the places of the book; Belarus and Kazakhstan have the middle of the points of their units."""
    places = atlas.tables["places"].reset_index()
    points = [row for row in places.to_dict("records") if row["lon"] is not None and row["kind"] in UNITS]
    for row in places.to_dict("records"):
        lon, lat, is_middle = row["lon"], row["lat"], False
        units = [unit for unit in points if unit["country"] == row["place_id"]]
        if lon is None and units:
            lon, lat = (round(fmean(float(unit[name]) for unit in units), 4) for name in ("lon", "lat"))
            is_middle = True
        yield GisPlace(
            place_id=row["place_id"],
            kind=row["kind"],
            country=_text(row["country"]),
            name_en=_text(row["name_en"]),
            name_ru=_text(row["name_ru"]),
            lon=None if lon is None else float(lon),
            lat=None if lat is None else float(lat),
            is_middle=is_middle,
        )


def gis_ties(atlas: Atlas) -> Iterator[GisTie]:
    """Yield the ties of the book."""
    names = tuple(GisTie.__dataclass_fields__)
    for row in atlas.tables["ties"].reset_index().to_dict("records"):
        yield GisTie(**{name: _text(row[name]) for name in names})


def _text(cell: Any) -> str:  # noqa: ANN401 - a cell of a table
    return "" if cell is None else str(cell)
