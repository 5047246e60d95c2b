"""Layouts: the sets of boundaries valid over a period."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pandas as pd

from geo.shapes import read_boundaries
from geo.tables import read_recipe

if TYPE_CHECKING:
    import geopandas as gpd

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


@lru_cache(maxsize=4)
def _units(name: str) -> gpd.GeoDataFrame:
    return pd.concat([read_boundaries(BELARUS), read_boundaries(name)]).sort_index()
