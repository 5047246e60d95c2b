"""Locked hashes and licences of packages, the list of parts, and files that are the same on every machine."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tests.extent import FULL
from tests.supply.made import hashes
from tests.supply.parts import LOCK, ROOT, VENDORED, bill, is_allowed, licence, packages, vendored

MADE = Path(__file__).parent / "supply/made.py"
RECORDED = MADE.with_name("hashes.json")
ELSEWHERE = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LANG": "C", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Anchorage", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "BACKWARDS": "1"},
)


def test_every_locked_package_is_named_by_hash() -> None:
    for lock in (LOCK, ROOT / "constraints-dev.txt", ROOT / "requirements-geo.txt"):
        text = lock.read_text(encoding="utf-8")
        for block in re.split(r"\n(?=[A-Za-z0-9])", text):
            if re.match(r"[A-Za-z0-9]", block):
                assert re.match(r"[\w.-]+(\[[\w,-]+\])?==\S+", block), block[:60]
                assert "--hash=sha256:" in block, block[:60]
    make = (ROOT / "Makefile").read_text(encoding="utf-8")
    installs = re.findall(r"pip install [^|\n]*", make)
    assert installs
    assert all("--require-hashes" in command for command in installs)


def test_every_package_has_a_licence_that_may_be_used() -> None:
    parts = [*packages(), *vendored()]
    assert len(parts) > 40
    assert [(part.name, part.licence) for part in parts if not is_allowed(part.licence)] == []


@pytest.mark.parametrize("name", VENDORED)
def test_what_is_copied_into_the_repository_comes_with_its_licence(name: str) -> None:
    place = ROOT / VENDORED[name][2]
    folder = place.parent if place.is_file() else place
    words = {
        "BSD-2-Clause": "BSD 2-Clause",
        "LicenseRef-ParaType-Free-Font": "ParaType Free Font License",
        "OFL-1.1": "SIL OPEN FONT LICENSE Version 1.1",
    }[VENDORED[name][1]]
    assert words.casefold() in " ".join((folder / "LICENSE").read_text(encoding="utf-8").split()).casefold()


@pytest.mark.parametrize("expression", ["GPL-3.0-only", "MIT AND AGPL-3.0-only", "LicenseRef-Proprietary", "(MIT)"])
def test_another_licence_is_refused(expression: str) -> None:
    assert not is_allowed(expression)


def test_a_choice_of_licences_is_taken_where_one_may_be_used() -> None:
    assert is_allowed("GPL-2.0-only OR MIT")


def test_a_package_that_names_no_licence_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    import email.message

    monkeypatch.setattr("importlib.metadata.metadata", lambda _name: email.message.Message())
    with pytest.raises(LookupError, match="names no licence"):
        licence("nameless")


def test_the_list_of_parts_is_sound_complete_and_the_same_each_time() -> None:
    parts = [*packages(), *vendored()]
    text = bill(parts)
    assert text == bill(reversed(parts))
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    listed = {part["name"]: part for part in json.loads(text)["components"]}
    assert set(listed) == {part.name for part in parts}
    assert all(part["hashes"] and part["licenses"] and part["purl"] for part in listed.values())


@pytest.mark.thorough
def test_what_is_made_is_what_was_recorded() -> None:
    assert changed(hashes()) == []


@pytest.mark.thorough
def test_another_environment_makes_the_same_files(tmp_path: Path) -> None:
    """Another seed of hashes, zone, locale, folder and order; the recorded hashes are those of another machine."""
    given = list(zip((tmp_path, ROOT / "docs"), ELSEWHERE, strict=True))
    running = [
        subprocess.Popen(
            [sys.executable, str(MADE)],
            cwd=cwd,
            env={
                **{k: v for k, v in os.environ.items() if not k.startswith("LC_")},
                **elsewhere,
                "PYTHONPATH": str(ROOT),
            },
            stdout=subprocess.PIPE,
        )
        for cwd, elsewhere in (given if FULL else given[1:])
    ]
    first, *others = (json.loads(process.communicate(timeout=240)[0]) for process in running)
    assert others == [first] * len(others)
    assert changed(first) == []


def changed(made: dict[str, str]) -> list[str]:
    """Return the files that are not what was recorded: run `make hashes` and look at the difference."""
    recorded = json.loads(RECORDED.read_text(encoding="utf-8"))
    assert len(recorded) > 30
    return sorted(name for name in made.keys() | recorded.keys() if made.get(name) != recorded.get(name))
