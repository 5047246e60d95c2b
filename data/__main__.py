"""Commands over the data and over layers: ``python -m data check``, ``import``, ``undo`` and others."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from data.atlas.atlas import Atlas
from data.checks.check import check_package
from data.checks.copied_text import shared_runs
from data.command.import_file import add_import
from data.command.layer_commands import add_layer_commands, add_layer_export, export_layer
from data.command.store_commands import add_store_commands
from data.enums import Lang
from data.errors import ContractError, StoreError
from data.imports.words.import_words import say
from data.package import dictionary, export
from data.package.contract import read_contract
from data.package.reader import FOLDER, read_package
from data.queries.texts.story_views import view_issues


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit code: 0 where all is well, 1 where not."""
    parser = argparse.ArgumentParser(prog="python -m data", description="Commands over the data.")
    commands = parser.add_subparsers(dest="command", required=True)

    check = commands.add_parser("check", help="print every fault of the tables as file:line: message")
    check.add_argument("folder", nargs="?", type=Path, default=FOLDER, help="folder of datapackage.json and tables/")
    check.add_argument("--against", type=Path, metavar="TEXTFILE", help="also find runs of words shared with this text")
    check.set_defaults(run=lambda options: _check(options.folder, options.against))

    exported = commands.add_parser("export", help="write the tables, the contract, how to cite and the licence")
    exported.add_argument("target", type=Path, metavar="DIR", help="folder to write into")
    exported.add_argument("--from", dest="folder", type=Path, default=FOLDER, help="folder of the tables")
    add_layer_export(exported)
    exported.set_defaults(
        run=lambda options: export_layer(options) if options.layer else _export(options.target, options.folder)
    )

    words = commands.add_parser("dictionary", help="write the data dictionary from the contract")
    words.add_argument("--check", action="store_true", help="write nothing; fail where the page is not up to date")
    words.set_defaults(run=lambda options: _dictionary(stale_only=options.check))

    add_import(commands)
    add_layer_commands(commands)
    add_store_commands(commands)

    options = parser.parse_args(arguments)
    try:
        return int(options.run(options))
    except ContractError as error:
        print(error)
    except StoreError as error:
        print(say(error.code, error.params, lang=getattr(options, "lang", Lang.EN)), file=sys.stderr)
    return 1


def _check(folder: Path, against: Path | None = None) -> int:
    package, issues = read_package(folder)
    issues = issues or check_package(package) or view_issues(Atlas.load(folder))
    if against is not None:
        issues += shared_runs(package, against.read_text(encoding="utf-8"))
    for issue in issues:
        print(issue)
    if not issues:
        print(f"{len(package.frames)} tables, {sum(map(len, package.frames.values()))} rows, no issues")
    return 1 if issues else 0


def _export(target: Path, folder: Path) -> int:
    if _check(folder):
        print("nothing is exported while the tables have issues")
        return 1
    print(f"{export.write(target, folder=folder)} files in {target}")
    return 0


def _dictionary(*, stale_only: bool) -> int:
    page = dictionary.dictionary(read_contract(FOLDER))
    written = dictionary.PATH.read_text(encoding="utf-8") if dictionary.PATH.exists() else ""
    if stale_only:
        fresh = page == written
        print("docs/data-dictionary.md " + ("is up to date" if fresh else "is stale: run python -m data dictionary"))
        return 0 if fresh else 1
    dictionary.PATH.parent.mkdir(exist_ok=True)
    dictionary.PATH.write_text(page, encoding="utf-8")
    print("docs/data-dictionary.md written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
