"""The browser code and what checks it: names, lengths of lines, order of the sheets, and the lock of its packages."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Final

from components.static.files import FIRST_SHEETS, LAST_SHEETS, ROOM_SHEETS, style_sheets

ROOT: Final = Path(__file__).parents[3]
COLUMNS: Final = 120
OURS: Final = sorted(
    file
    for folder in ("components", "tests")
    for suffix in ("*.js", "*.css")
    for file in (ROOT / folder).rglob(suffix)
    if "leaflet" not in file.parts
)


def test_no_line_is_longer_than_the_rest_of_the_code() -> None:
    assert len(OURS) > 60
    long = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in OURS
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if len(line) > COLUMNS
    ]
    assert long == []


def test_no_two_scripts_have_one_name() -> None:
    names = Counter(file.name for file in OURS if file.suffix == ".js")
    assert len(names) > 40
    assert {name: count for name, count in names.items() if count > 1} == {}


def test_every_sheet_comes_once_documents_before_parts_and_pages_last() -> None:
    sheets = style_sheets()
    assert sorted(sheets) == sorted(
        file.relative_to(ROOT / "components").as_posix()
        for file in (ROOT / "components").rglob("*.css")
        if not {"player", "server"} & set(file.parts)  # their documents have their own
    )
    rooms = sheets[len(FIRST_SHEETS) : -len(LAST_SHEETS)]
    numbers = [next(n for n, room in enumerate(ROOM_SHEETS) if sheet.startswith(room)) for sheet in rooms]
    assert numbers == sorted(numbers)
    assert len(set(numbers)) == len(ROOM_SHEETS)


def test_the_lock_holds_every_package_by_its_hash_and_names_no_host() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert {"node_modules/typescript", "node_modules/happy-dom"} <= packages.keys()
    assert [name for name, entry in packages.items() if not entry.get("integrity", "").startswith("sha512-")] == []
    assert [name for name, entry in packages.items() if "resolved" in entry] == []
    assert [name for name, entry in packages.items() if not entry.get("dev")] == []


def test_packages_run_no_script_when_they_are_installed() -> None:
    assert "ignore-scripts=true" in (ROOT / ".npmrc").read_text(encoding="utf-8").splitlines()
