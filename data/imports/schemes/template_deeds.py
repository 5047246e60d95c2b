"""Sheets of agreements and events of this project's template, as a sheet with headings that everybody's have."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from data.imports.agreements.deed_dates import read_span
from data.imports.quantities.folded import text_of
from data.imports.schemes.own_template import CHOICES, SEPARATOR, choice_of, exists_on

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.imports.files.model import CellValue, Grid
    from data.imports.import_state import ImportState
    from data.imports.schemes.own_template import TemplateSheet

_ITEMS: Final = re.compile(r"[;\n]")
_PLACES: Final = ("by_place", "kz_place", "place")
_HEADINGS: Final[Mapping[str, str]] = {
    "by_place": "Party of Belarus",
    "by_org": "Party of Belarus (organisation)",
    "kz_place": "Party of Kazakhstan",
    "kz_org": "Party of Kazakhstan (organisation)",
    "date": "Date",
    "until": "Valid until",
    "status": "Status",
    "kind": "Kind",
    "themes": "Themes",
    "place": "Place",
    "participants": "Number of participants",
    "note": "Note",
}
"""The heading under which each column is read; what a sheet is of is said by that of its titles."""
_TITLES: Final[Mapping[str, str]] = {"agreements": "Agreement", "events": "Event"}


def plain_deeds(grid: Grid, sheet: TemplateSheet, state: ImportState) -> tuple[Grid, dict[str, str]]:
    """
    Return a sheet of the template with headings that are read like those of other sheets, and the answers it gives.

    Parameters
    ----------
    grid, sheet
        The sheet, and what it is of the template.
    state
        The facts, and where a choice that is none is named.

    Returns
    -------
    tuple
        The sheet, its cells where they were; and what its choices answer: which place or status a text means.
    """
    headings = {**_HEADINGS, "title": _TITLES[sheet.part]}
    answers: dict[str, str] = {}
    rows: list[list[CellValue]] = []
    for number, row in enumerate(grid.rows):
        cells: list[CellValue] = list(row) if number >= sheet.first else [None] * len(row)
        if number == sheet.row + 1:
            cells = [None] * (max(sheet.columns.values(), default=0) + 1)
            for name, col in sheet.columns.items():
                cells[col] = headings.get(name)
        elif number >= sheet.first:
            _choose(grid, sheet, state, number=number, cells=cells, answers=answers)
        rows.append(cells)
    return replace(grid, rows=rows), answers


def _named(item: str, when: str, state: ImportState, answers: dict[str, str]) -> str:
    """Return a place as it is read on; one that did not exist then by its name alone, so that it is asked about."""
    code = choice_of(item)
    if not state.atlas.is_place(code):
        return item
    if when and not exists_on(state, code, when):
        return item.rpartition(SEPARATOR)[0].strip() or code
    answers[f"place:{item}"] = code
    return item


def _choose(
    grid: Grid,
    sheet: TemplateSheet,
    state: ImportState,
    *,
    number: int,
    cells: list[CellValue],
    answers: dict[str, str],
) -> None:
    """Put what the choices of a row mean into its cells or among the answers."""

    def written(name: str) -> tuple[int, str]:
        col = sheet.columns.get(name, len(cells))
        return col, text_of(cells[col]).strip() if col < len(cells) else ""

    when_col, _ = written("date")
    when = read_span(cells[when_col])[0].text if when_col < len(cells) else ""
    for name in _PLACES:
        col, text = written(name)
        if text:
            items = [item.strip() for item in _ITEMS.split(text) if item.strip()]
            cells[col] = "; ".join(_named(item, when, state, answers) for item in items)
    col, text = written("status")
    code = choice_of(text)
    if code in CHOICES["status"]:
        answers[f"status:{text}"] = code
    col, text = written("kind")
    kinds = CHOICES["kind" if sheet.part == "agreements" else "event_kind"]
    if choice_of(text) in kinds:
        cells[col] = choice_of(text).replace("_", " ")
    elif text and SEPARATOR in text:
        state.find("template.no_choice", grid, number, col, column="kind", is_error=False, text=text)
        cells[col] = None
    col, text = written("themes")
    if text:
        cells[col] = "; ".join(choice_of(item).replace("_", " ") for item in text.split(";"))
