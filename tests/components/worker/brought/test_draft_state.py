"""The state of a draft: whole numbers with samples, rows of the sheet where something is found, what is open."""

from __future__ import annotations

import json
from typing import Any

import pytest

from components.worker.brought.draft_state import (
    LETTERS_SHOWN,
    ROWS_SHOWN,
    SAMPLES,
    sheets_state,
    shown,
    state_of,
    what_is_open,
)
from data.imports.corrected import corrected
from data.imports.files.model import FileKind, Grid, ReadFile
from data.imports.reading import Finding, ImportVerdict, Reading

GRID = Grid(name="S", rows=[[str(number)] for number in range(300)])
FOUND = ReadFile(name="t", kind=FileKind.XLSX, sha256="", size=0, grids=(GRID,))


def reading(*findings: Finding) -> Reading:
    return Reading(file="t", sha256="", kind="xlsx", verdict=ImportVerdict.ACCEPT, findings=findings)


def test_findings_are_grouped_with_their_whole_number_and_faults_first() -> None:
    note = Finding(code="layout.repeat", params={}, is_error=False)
    faults = [Finding(code="layout.not_a_number", params={"text": str(n)}, position=(n, 0)) for n in range(500)]
    state = state_of(reading(note, *faults))
    first, second = state["findings"]
    assert (first["error"], first["count"], len(first["items"])) == (True, 500, SAMPLES)
    assert (second["error"], second["count"]) == (False, 1)
    json.dumps(state)


def test_the_rows_where_something_is_found_are_shown_too() -> None:
    at = Finding(code="layout.not_a_number", params={}, position=(250, 0))
    (sheet,) = sheets_state(FOUND, FOUND, reading(at))
    assert [row[0] for row in sheet["rows"]] == [*range(ROWS_SHOWN), 250]
    assert sheet["rows"][-1] == [250, "251", ["250"]]
    assert sheet["all_rows"] == 300


def test_corrected_cells_keep_what_was_written() -> None:
    (sheet,) = sheets_state(FOUND, corrected(FOUND, {("S", 1, 0): "x"}), reading())
    assert sheet["written"] == [[1, 0, "1"]]
    assert sheet["rows"][1][2] == ["x"]


def test_a_long_cell_is_cut_and_an_empty_one_is_empty() -> None:
    assert len(shown("x" * 5000)) == LETTERS_SHOWN
    assert shown(None) == ""


@pytest.mark.parametrize(
    ("changed", "takes_good", "said"),
    [
        ({}, False, ""),
        ({"verdict": "refuse"}, True, "refused"),
        ({"questions": [{"rows": 3}]}, True, "questions"),
        ({"questions": [{"rows": 0}]}, False, ""),
        ({"findings": [{"error": True}]}, False, "faults"),
        ({"findings": [{"error": True}]}, True, ""),
        ({"findings": [{"error": False}]}, False, ""),
        ({"difference": {"new": 0, "changed": 0}}, False, "nothing"),
        ({"difference": {"new": 0}, "withdrawn": [["observations", "x"]]}, False, ""),
        ({"difference": {}}, False, "nothing"),
    ],
)
def test_what_keeps_a_draft_from_being_kept(changed: dict[str, Any], takes_good: bool, said: str) -> None:
    state = {"verdict": "accept", "questions": [], "findings": [], "difference": {"new": 1}, "withdrawn": []}
    assert what_is_open(state | changed, takes_good=takes_good) == said
