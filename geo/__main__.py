"""Commands over the geometry: ``python -m geo build``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from geo.errors import PackageError
from geo.recipe import build
from geo.shapes import FOLDER


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit code: 0 where all is well, 1 where not."""
    parser = argparse.ArgumentParser(prog="python -m geo", description="Commands over the geometry.")
    commands = parser.add_subparsers(dest="command", required=True)
    building = commands.add_parser("build", help="make every file of geo/boundaries anew from its packages")
    building.add_argument("--packages", type=Path, help="folder that keeps the packages; what it lacks is fetched")
    building.add_argument("--into", type=Path, default=FOLDER, help="folder the files are written to")
    options = parser.parse_args(arguments)
    try:
        for line in build(options.into, packages=options.packages):
            print(line)
    except PackageError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
