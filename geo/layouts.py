"""Layouts: the sets of boundaries valid over a period."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pandas as pd

from geo.anchors import anchor
from geo.shapes import read_boundaries
from geo.tables import read_recipe

if TYPE_CHECKING:
    import geopandas as gpd

    from data.atlas.atlas import Atlas
    from data.enums import Lang

BELARUS: Final = "by_regions"


@dataclass(frozen=True, slots=True)
class Layout:
    """A set of first-level boundaries.

    Attributes
    ----------
    name
        Its boundary file of Kazakhstan; those of Belarus do not change.
    valid_from, valid_to
        First and last day; ``date.max`` where it is open.
    unit_ids
        Ids of the units of both countries, sorted.
    known
        False for the days before the first layout we know, which are shown with its boundaries.
    """

    name: str
    valid_from: date
    valid_to: date
    unit_ids: tuple[str, ...]
    known: bool = True


@lru_cache(maxsize=1)
def layouts() -> tuple[Layout, ...]:
    """Return the known layouts, the earliest first."""
    found = []
    for row in read_recipe("layouts"):
        ids = sorted([*read_boundaries(row["layout"]).index, *read_boundaries(BELARUS).index])
        last = date.fromisoformat(row["valid_to"]) if row["valid_to"] else date.max
        found.append(Layout(row["layout"], date.fromisoformat(row["valid_from"]), last, tuple(ids)))
    return tuple(sorted(found, key=lambda layout: layout.valid_from))


def layout_on(day: date) -> Layout:
    """Return the layout in force on a day; before the first known one that one, marked as not known."""
    first = layouts()[0]
    if day < first.valid_from:
        return replace(first, valid_from=date.min, valid_to=first.valid_from - timedelta(days=1), known=False)
    return next(layout for layout in layouts() if layout.valid_from <= day <= layout.valid_to)


def units(day: date) -> gpd.GeoDataFrame:
    """Return the first-level units of both countries on a day, indexed by place id, EPSG:4326."""
    return _units(layout_on(day).name)


def districts(day: date) -> gpd.GeoDataFrame:
    """Return the districts of Belarus and the city of Minsk, indexed by place id, EPSG:4326.

    Those of today for any day: earlier ones are not known to us, and Kazakhstan's have no open boundaries. Where
    ``approx`` is true the line is an approximation.
    """
    _ = day
    return read_boundaries("by_districts")


@lru_cache(maxsize=1)
def approximate_shapes() -> frozenset[str]:
    """Return the ids of the districts and units whose line is an approximation."""
    shapes = read_boundaries("by_districts")
    return frozenset(shapes.index[shapes["approx"]])


def unsure_outlines(atlas: Atlas) -> dict[date, tuple[str, ...]]:
    """Return the units whose outline may have run otherwise than drawn, by the last day on which that is so.

    That of a day before the first layout is not known for any unit, see `Layout.known`.
    """
    known = atlas.tables["places"]["outline_known_from"].dropna()
    return {day - timedelta(days=1): tuple(sorted(map(str, found.index))) for day, found in known.groupby(known)}


def gazetteer(atlas: Atlas, day: date, *, lang: Lang) -> gpd.GeoDataFrame:
    """Return the first-level units of both countries on a day with all that is known of each as a territory.

    Parameters
    ----------
    atlas
        The facts: names, parents and changes.
    day
        Any day; before the first known layout the units of that layout.
    lang
        Language of the names.

    Returns
    -------
    GeoDataFrame
        Indexed by place id, EPSG:4326, with ``name`` on that day, ``country``, ``parent_id``, ``lon`` and ``lat`` of
        the centre in degrees, ``valid_from`` and ``valid_to`` (None where open), ``predecessors`` and ``successors``
        (tuples of place ids), ``approx`` and ``geometry``.
    """
    frame = units(day).copy()
    ids = [str(i) for i in frame.index]
    places, centres = [atlas.place(i) for i in ids], [anchor(i) for i in ids]
    frame["name"] = [atlas.place_name(i, lang=lang, on=day) for i in ids]
    frame["country"] = [place.country for place in places]
    frame["parent_id"] = [atlas.parent(i, day) for i in ids]
    frame["lon"], frame["lat"] = zip(*centres, strict=True)
    frame["valid_from"] = pd.Series([place.valid_from for place in places], index=frame.index, dtype=object)
    frame["valid_to"] = pd.Series([place.valid_to for place in places], index=frame.index, dtype=object)
    frame["predecessors"] = [tuple(change.predecessor_id for change in atlas.changes_into(i)) for i in ids]
    frame["successors"] = [tuple(change.successor_id for change in atlas.changes_out_of(i)) for i in ids]
    frame["approx"] = frame.index.isin(approximate_shapes())
    return frame


@lru_cache(maxsize=4)
def _units(name: str) -> gpd.GeoDataFrame:
    return pd.concat([read_boundaries(BELARUS), read_boundaries(name)]).sort_index()
