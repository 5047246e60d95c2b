"""Outcomes of files as the cases expect them, compared with what the command prints."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FOLDER = Path(__file__).parent
CASES = FOLDER / "cases"
OWN_CASES = FOLDER / "own_cases"
_EXACT = ("zeros", "diff", "duplicates", "encoding", "delimiter", "decimal", "table")
_COUNTED = ("skipped", "missing")


def expected(folder: Path) -> list[dict[str, Any]]:
    """Return the outcomes that a folder of cases expects."""
    cases: list[dict[str, Any]] = json.loads((folder / "expected.json").read_text("utf-8"))
    return cases


def differences(case: Mapping[str, Any], found: Mapping[str, Any]) -> Iterator[str]:
    """Return, one a line, in what the outcome of a file is not as expected."""
    for name in ("verdict", "observations"):
        if found[name] != case[name]:
            yield f"{name}: {found[name]!r}, expected {case[name]!r}"
    for spot in case.get("spot", ()):
        if not any(_is_row(row, spot) for row in found["rows"]):
            yield f"no row {spot}"
    yield from _errors(case, found)
    if "questions" in case and len(found["questions"]) != len(case["questions"]):
        yield f"questions: {[question['key'] for question in found['questions']]}, expected {case['questions']}"
    for name in _EXACT:
        if name in case and found.get(name, 0) != case[name]:
            yield f"{name}: {found.get(name)!r}, expected {case[name]!r}"
    for name in _COUNTED:
        for reason, count in case.get(name, {}).items():
            if found[name].get(reason) != count:
                yield f"{name} {reason}: {found[name].get(reason)!r}, expected {count}"
    if "names" in case and list(map(_name, found["names"])) != list(map(_name, case["names"])):
        yield "names"
    if not all(word in found.get("message", "") for word in case.get("must_say", ())):
        yield f"message: {found.get('message')!r} must say {case['must_say']}"


def _errors(case: Mapping[str, Any], found: Mapping[str, Any]) -> Iterator[str]:
    for error in case.get("errors", ()):
        messages = [entry["message"] for entry in found["errors"] if entry["cell"] == error["cell"]]
        if not any(all(word in message for word in error["must_say"]) for message in messages):
            yield f"no error at {error['cell']} that says {error['must_say']}: {found['errors']}"
    if "errors" in case and len(found["errors"]) != len(case["errors"]):
        yield f"errors: {found['errors']}"


def _is_row(row: Mapping[str, Any], spot: Mapping[str, Any]) -> bool:
    words = all(row.get(name) == value for name, value in spot.items() if name != "value")
    return words and abs(row["value"] - spot["value"]) < 1e-6


def _name(entry: Mapping[str, Any]) -> tuple[Any, ...]:
    return entry["row"], entry["as_written"], frozenset(entry["place"].split("|")), entry["how"]
