"""A small valid package, made from the contract, that a test may break."""

from __future__ import annotations

import csv
import io
import shutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from data.atlas.atlas import Atlas
from data.package import changes
from data.package.contract import FILE, read_contract
from data.package.reader import FOLDER, read_package
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from data.model import Issue
    from data.package.contract import Table
    from data.package.reader import Package

    Faults = Callable[[], list[str]]

CONTRACT = read_contract(FOLDER)
ROWS = Path(__file__).parent / "sample"
"""One file a table; cells that are left out are filled from the contract."""


class Sample:
    """The sample's rows, to be changed and written to a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.contract = CONTRACT
        self.changelog = (FOLDER / changes.FILE).read_text("utf-8")
        self.rows = {name: [dict(row) for row in rows] for name, rows in _sound_rows().items()}

    def row(self, table: str, key: str) -> dict[str, str]:
        """Return the first row whose key (or its first part) this is."""
        column = self.contract.table(table).primary_key[0]
        return next(row for row in self.rows[table] if row[column] == key)

    def change(self, table: str, key: str, /, **cells: str) -> None:
        """Change cells of a row."""
        self.row(table, key).update(cells)

    def add(self, table: str, like: str, /, **cells: str) -> None:
        """Add a row that differs from another in some cells."""
        self.rows[table].append(self.row(table, like) | cells)

    def drop_talks(self) -> None:
        """Leave out the talk, for tests that change what it says."""
        self.rows["stories"], self.rows["story_steps"] = [], []
        kept = [row for row in self.rows["translations"] if row["table"] not in ("stories", "story_steps")]
        self.rows["translations"] = kept

    def write(self) -> Path:
        """Write the package, rows sorted by their key, and return its folder."""
        (self.folder / "tables").mkdir(parents=True, exist_ok=True)
        shutil.copyfile(FOLDER / FILE, self.folder / FILE)
        (self.folder / changes.FILE).write_text(self.changelog, "utf-8")
        for name, table in self.contract.tables.items():
            rows = self.rows[name]
            text = _sound_text(name) if rows == _sound_rows()[name] else _text(name, rows)
            (self.folder / table.path).write_text(text, encoding="utf-8", newline="")
        return self.folder

    def messages(self, rule: Callable[[Package], Iterator[Issue]]) -> list[str]:
        """Write the package, which must keep to the contract, and return what one rule finds in it."""
        package, issues = read_package(self.write())
        assert issues == []
        return [issue.message for issue in rule(package)]


@cache
def _sound_rows() -> dict[str, list[dict[str, str]]]:
    """Return the rows before any change, read once."""
    return {name: _read(ROWS / f"{name}.csv") for name in CONTRACT.tables}


@cache
def _sound_text(name: str) -> str:
    """Return the file of a table that no test has changed."""
    return _text(name, _sound_rows()[name])


def _text(name: str, rows: list[dict[str, str]]) -> str:
    """Return the file of a table: its rows filled from the contract, in the order of their key."""
    table = CONTRACT.table(name)
    filled = [_filled(table, row) for row in rows]
    filled.sort(key=lambda row: [int(row[key]) if key == "seq" else row[key] for key in table.primary_key])
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, table.names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(filled)
    return file.getvalue()


def _filled(table: Table, row: dict[str, str]) -> dict[str, str]:
    whole = {}
    for field in table.fields:
        values = field.enum or (("false",) if field.type == "boolean" else ())
        whole[field.name] = row.get(field.name, values[0] if field.required and values else "")
    return whole


def _read(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return [{name: cell for name, cell in row.items() if cell} for row in csv.DictReader(lines)]


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    """Rows of a small valid package, not yet written."""
    return Sample(tmp_path / "data")


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Atlas:
    """The atlas of the small valid package."""
    return Atlas.load(Sample(tmp_path_factory.mktemp("small") / "data").write())


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """The atlas of the project's own tables."""
    return ATLAS


@pytest.fixture
def faults(sample: Sample) -> Faults:
    """Writes the sample and returns what is wrong with it, as text."""
    from data.checks.check import check_package

    def find() -> list[str]:
        package, issues = read_package(sample.write())
        return [str(issue) for issue in issues or check_package(package)]

    return find
