"""A larger world for the map: Kazakhstan's regions cut into many, and ties between them, drawn by lot."""

from __future__ import annotations

import csv
import random
import shutil
from typing import TYPE_CHECKING, Any, Final

import geopandas as gpd
import numpy as np
import shapely

from geo.anchors import anchor
from geo.recipe.coverage import as_array
from tests.browser.serving import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

UNITS_NOW: Final = 27
SEED: Final = 7
KINDS: Final = ("project", "trade", "interest", "visit")
BELARUS: Final = ("BY-BR", "BY-HO", "BY-HM", "BY-HR", "BY-MA", "BY-MI", "BY-VI")
LAYER: Final = "kz_2022"
NEAR: Final = 0.9  # degrees
GAP: Final = 1e-3  # degrees
SNAP: Final = 1e-5  # degrees
NAMES: Final = (("name", "Region"), ("short", "R"))


def grow(folder: Path, *, units: int, ties: int, seed: int = SEED) -> int:
    """Write data and boundaries with as many units, and with as many ties beside the real ones.

    New ties end at new regions alone: what is known of the old ones stays, so that a click on them is the same question
    in every world.

    Parameters
    ----------
    folder
        Where ``data`` and ``boundaries`` are written to.
    units, ties
        How many first-level units and how many ties there are in all, at least; 0 ties for the real ones alone.
    seed
        Of the lots that are drawn: the same gives the same world.

    Returns
    -------
    int
        The number of ties in all.
    """
    shutil.copytree(ROOT / "data", folder / "data", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    shutil.copytree(ROOT / "geo" / "boundaries", folder / "boundaries")
    chance = random.Random(seed)  # noqa: S311 - the same world in every run
    new = _cut(folder, units - UNITS_NOW, np.random.default_rng(seed)) if units > UNITS_NOW else {}
    tables = folder / "data" / "tables"
    if new:
        _extend(
            tables / "places.csv",
            [_place(number, id_, point) for number, (id_, point) in enumerate(new.items(), start=1)],
            like="KZ-39",
        )
    with (tables / "ties.csv").open(encoding="utf-8", newline="") as file:
        known = sum(1 for _ in csv.DictReader(file))
    rows = [_tie(chance, number, list(new)) for number in range(ties - known)] if new else []
    _extend(tables / "ties.csv", rows, like="tie-grodno-akmola-interest-2014")
    return known + len(rows)


def _cut(folder: Path, count: int, lots: np.random.Generator) -> dict[str, shapely.Point]:
    """Cut regions into cells of lots drawn in them; the cell that holds a region's middle stays that region.

    Returns a point inside each new unit, by its id.
    """
    file = folder / "boundaries" / f"{LAYER}.geojson"
    frame = gpd.read_file(file).set_index("id")
    areas = dict(zip(frame.index, shapely.area(frame.geometry.array), strict=True))
    large = sorted(areas, key=areas.__getitem__, reverse=True)[:17]
    shares = np.array([areas[i] for i in large]) / sum(areas[i] for i in large)
    counts = np.floor(shares * count).astype(int)
    counts[: count - counts.sum()] += 1
    shapes: dict[str, BaseGeometry] = dict(frame.geometry)
    new: dict[str, shapely.Point] = {}
    for id_, pieces in zip(large, counts, strict=True):
        own, *others = _cells(frame.geometry[id_], shapely.Point(anchor(id_)), int(pieces) + 1, lots)
        shapes[id_] = own
        for shape in others:
            unit = f"KZ-N{len(new):03d}"
            new[unit], shapes[unit] = shape.representative_point(), shape
    columns: dict[str, Any] = {"id": list(shapes)}
    for name in frame.columns.drop("geometry"):
        columns[name] = [frame[name].get(i, frame[name].iloc[0]) for i in shapes]
    grown = gpd.GeoDataFrame(columns, geometry=_coverage(list(shapes.values())), crs=frame.crs)
    file.unlink()
    grown.to_file(file, driver="GeoJSON")
    return new


def _cells(area: BaseGeometry, middle: BaseGeometry, count: int, lots: np.random.Generator) -> list[BaseGeometry]:
    """Return an area in as many cells, that of its middle first; no other cell comes near the middle."""
    left, bottom, right, top = area.bounds
    seeds = [middle]
    while len(seeds) < count:
        point = shapely.Point(lots.uniform(left, right), lots.uniform(bottom, top))
        if area.contains(point) and point.distance(middle) > NEAR:
            seeds.append(point)
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.MultiPoint(seeds), extend_to=area))
    pieces = [_whole(shapely.intersection(cell, area)) for cell in cells]
    return sorted(pieces, key=lambda piece: not piece.contains(middle))


def _coverage(shapes: list[BaseGeometry]) -> list[BaseGeometry]:
    """Return the areas with the same vertices on both sides of every border, as those of the real files have."""
    return list(shapely.coverage_clean(as_array(shapes), gap_width=GAP, snapping_distance=SNAP))


def _whole(shape: BaseGeometry) -> BaseGeometry:
    """Return what of a cut is an area."""
    parts = [part for part in shapely.get_parts(shape) if shapely.get_dimensions(part) == 2]
    return shapely.union_all(parts)


def _place(number: int, id_: str, point: shapely.Point) -> dict[str, str]:
    names = {f"{column}_{lang}": f"{word} {number}" for lang in ("en", "ru", "be", "kk") for column, word in NAMES}
    where = {"lon": f"{point.x:.4f}", "lat": f"{point.y:.4f}"}
    return {"place_id": id_, "iso_3166_2": "", "iso_3166_2_old": "", **where, **names}


def _tie(chance: random.Random, number: int, new: list[str]) -> dict[str, str]:
    return {
        "claim_id": f"tie-grown-{number:05d}",
        "by_place_id": chance.choice(BELARUS),
        "kz_place_id": chance.choice(new),
        "kind": chance.choice(KINDS),
        "since": str(chance.randint(1996, 2022)),
        "note_en": "",
    }


def _extend(file: Path, rows: list[dict[str, str]], *, like: str) -> None:
    """Add rows to a table, each like a row that is there but for some cells, and keep its order."""
    with file.open(encoding="utf-8", newline="") as source:
        reader = csv.DictReader(source)
        names, found = list(reader.fieldnames or ()), list(reader)
    model = next(row for row in found if row[names[0]] == like)
    found = sorted([*found, *({**model, **row} for row in rows)], key=lambda row: row[names[0]])
    with file.open("w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(found)
