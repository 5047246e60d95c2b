"""Boundaries as they are kept: read once, sound, and found by the id of a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shapely

from geo import shapes
from geo.errors import BoundaryError, UnknownShapeError

if TYPE_CHECKING:
    from pathlib import Path

SOUND = shapely.box(0, 0, 1, 1)
BOWTIE = shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])


def write(folder: Path, *features: tuple[str, shapely.Geometry | None]) -> None:
    lines = ",".join(
        f'{{"type":"Feature","properties":{{"id":"{id_}"}},"geometry":{shapely.to_geojson(area) if area else "null"}}}'
        for id_, area in features
    )
    (folder / "some.geojson").write_text(f'{{"type":"FeatureCollection","features":[{lines}]}}', "utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(shapes, "FOLDER", tmp_path)
    return tmp_path


def read() -> list[str]:
    return list(shapes.read_boundaries.__wrapped__("some").index)


def test_shapes_are_indexed_by_id_in_order(folder: Path) -> None:
    write(folder, ("B", SOUND), ("A", SOUND))
    assert read() == ["A", "B"]


@pytest.mark.parametrize(
    "features", [[("A", SOUND), ("A", SOUND)], [("A", SOUND), ("B", None)], [("A", SOUND), ("B", BOWTIE)]]
)
def test_doubled_missing_and_broken_shapes_are_refused(
    folder: Path, features: list[tuple[str, shapely.Geometry | None]]
) -> None:
    write(folder, *features)
    with pytest.raises(BoundaryError, match=r"some\.geojson has broken or doubled shapes: restore it"):
        read()


def test_a_file_that_is_missing_or_is_none_is_named_with_the_remedy(folder: Path) -> None:
    with pytest.raises(BoundaryError, match=r"some\.geojson is missing: restore it .* 'make geo'"):
        read()
    (folder / "some.geojson").write_text("{", "utf-8")
    with pytest.raises(BoundaryError, match=r"some\.geojson cannot be read"):
        read()


def test_every_unit_since_1997_is_there_once() -> None:
    units = shapes.all_units()
    assert len(units) == 31
    assert units.index.is_unique
    assert units.index.is_monotonic_increasing
    assert units.crs == "EPSG:4326"


def test_a_shape_is_a_unit_s_or_a_district_s_and_a_city_has_none() -> None:
    assert shapes.shape("BY-HO").contains(shapely.Point(31.0, 52.44))
    assert shapes.shape("BY-HO-VET").area < shapes.shape("BY-HO").area
    with pytest.raises(UnknownShapeError, match="place 'gomel' has no shape in geo/boundaries"):
        shapes.shape("gomel")
