"""Commands over the data: ``python -m data check``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from data.check import check_package
from data.errors import ContractError
from data.package import FOLDER, read_package


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit code: 0 where all is well, 1 where not."""
    parser = argparse.ArgumentParser(prog="python -m data", description="Commands over the data.")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="print every fault of the tables as file:line: message")
    check.add_argument("folder", nargs="?", type=Path, default=FOLDER, help="folder of datapackage.json and tables/")
    options = parser.parse_args(arguments)
    return _check(options.folder)


def _check(folder: Path) -> int:
    try:
        package, issues = read_package(folder)
    except ContractError as error:
        print(error)  # noqa: T201 - a command speaks
        return 1
    issues = issues or check_package(package)
    for issue in issues:
        print(issue)  # noqa: T201
    if not issues:
        print(f"{len(package.frames)} tables, {sum(map(len, package.frames.values()))} rows, no issues")  # noqa: T201
    return 1 if issues else 0


if __name__ == "__main__":
    sys.exit(main())
