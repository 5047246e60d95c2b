"""State of a draft: what is known of a reading, as JSON values of codes and what their sentences are made with."""

from __future__ import annotations

from collections import Counter
from itertools import islice, zip_longest
from typing import TYPE_CHECKING, Any, Final

from components.worker.brought.goods_state import goods_state
from data.imports.kept_changes import rows_of_layer
from data.imports.reading import ImportVerdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from data.imports.files.model import Grid, ReadFile
    from data.imports.layer_change import Difference
    from data.imports.reading import Finding, Question, Reading

ROWS_SHOWN: Final = 60
"""So many rows of a sheet are shown as they are."""
ROWS_FOUND: Final = 60
"""So many further rows of a sheet are shown because something is found in them."""
COLUMNS_SHOWN: Final = 60
LETTERS_SHOWN: Final = 300
"""So many letters of a cell are shown."""
SAMPLES: Final = 200
"""So many changed rows, findings of one code and the like are listed; their numbers are whole."""


def state_of(reading: Reading) -> dict[str, Any]:
    """Return what is known of a reading."""
    rows = rows_of_layer(reading)
    tables = dict(Counter(row.table for row in rows))
    if reading.goods is not None:
        tables["goods"] = len(reading.goods.rows)
    return {
        "file": reading.file,
        "kind": reading.kind,
        "encoding": reading.encoding,
        "fingerprint": reading.fingerprint,
        "verdict": reading.verdict.value,
        "table": reading.table,
        "taken": reading.taken,
        "tables": tables,
        "answers": dict(reading.answers),
        "questions": [question_state(question) for question in reading.questions],
        "findings": _findings(reading.findings),
        "columns": [[column.sheet, column.letter, column.heading, column.role] for column in reading.columns],
        "skipped": dict(reading.skipped),
        "missing": dict(reading.missing),
        "zeros": reading.zeros,
        "repeats": reading.repeats,
        "first": [[row.table, row.row_id, dict(row.cells)] for row in islice(rows, SAMPLES)],
        "difference": _changes(reading.difference),
        "goods": goods_state(reading),
    }


def question_state(question: Question) -> dict[str, Any]:
    """Return a question as JSON values."""
    return {
        "key": question.key,
        "code": question.code,
        "params": dict(question.params),
        "proposals": [[given.value, given.code, dict(given.params)] for given in question.proposals],
        "proposed": question.proposed,
        "rows": question.rows,
        "cells": list(question.cells),
        "free": question.is_free,
    }


def what_is_open(state: Mapping[str, Any], *, takes_good: bool) -> str:
    """
    Return what keeps a draft from being kept; nothing where it can be.

    Parameters
    ----------
    state
        Its state.
    takes_good
        Whether the rows without faults are to be kept although others have some.

    Returns
    -------
    str
        ``refused``: nothing of it can be read; ``questions``: some are open; ``faults``: some rows have faults;
        ``nothing``: it would change nothing.
    """
    if state["verdict"] == ImportVerdict.REFUSE:
        return "refused"
    if any(question["rows"] for question in state["questions"]):
        return "questions"
    if any(group["error"] for group in state["findings"]) and not takes_good:
        return "faults"
    changes = state["difference"]
    moved = changes.get("new", 0) + changes.get("changed", 0) + len(state["withdrawn"]) + bool(state.get("goods_key"))
    return "" if moved else "nothing"


def sheets_state(found: ReadFile, changed: ReadFile, reading: Reading) -> list[dict[str, Any]]:
    """Return the first rows of each sheet and those where something is found, as corrected; and what was written."""
    return [
        {
            "name": grid.name,
            "hidden": grid.is_hidden,
            "rows": [
                [number, row_label(grid, number), [shown(cell) for cell in row[:COLUMNS_SHOWN]]]
                for number, row in _rows_shown(now, _rows_found(grid, found, reading))
            ],
            "all_rows": len(now.rows),
            "marks": [[*place, mark.value] for place, mark in islice(sorted(grid.marks.items()), SAMPLES)],
            "written": _written(grid, now),
        }
        for grid, now in zip(found.grids, changed.grids, strict=True)
    ]  # fmt: skip


def row_label(grid: Grid, number: int) -> str:
    """Return the number of a row as people count: its line in a text file."""
    return grid.row_name(number).removeprefix("row ")


def shown(cell: object) -> str:
    """Return a cell as it is shown."""
    return "" if cell is None else str(cell)[:LETTERS_SHOWN]


def _rows_found(grid: Grid, found: ReadFile, reading: Reading) -> set[int]:
    alone = len(found.grids) == 1
    rows = (
        finding.position[0]
        for finding in reading.findings
        if finding.position and (finding.sheet == grid.name or (alone and not finding.sheet))
    )
    return set(islice(dict.fromkeys(row for row in rows if row >= ROWS_SHOWN), ROWS_FOUND))


def _rows_shown(grid: Grid, wanted: set[int]) -> Iterable[tuple[int, Any]]:
    last = max(wanted, default=0)
    for number, row in enumerate(grid.rows):
        if number < ROWS_SHOWN or number in wanted:
            yield number, row
        elif number > last:
            return


def _written(grid: Grid, now: Grid) -> list[list[Any]]:
    """Return row, column and text as it was brought of the cells that are corrected."""
    if grid is now:
        return []
    pairs = enumerate(zip_longest(grid.rows, now.rows, fillvalue=()))
    changed = (
        [number, column, shown(before[column] if column < len(before) else None)]
        for number, (before, after) in pairs
        if before is not after
        for column, cell in enumerate(after)
        if cell != (before[column] if column < len(before) else None)
    )
    return list(islice(changed, SAMPLES))


def _findings(findings: tuple[Finding, ...]) -> list[dict[str, Any]]:
    """Return the findings grouped by their code, errors first, each group with its whole number."""
    groups: dict[tuple[str, bool], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.code, finding.is_error), []).append(finding)
    return [
        {
            "code": code,
            "error": is_error,
            "count": len(found),
            "items": [
                [one.sheet, one.cell, list(one.position) if one.position else None, dict(one.params)]
                for one in found[:SAMPLES]
            ],
        }
        for (code, is_error), found in sorted(groups.items(), key=lambda group: not group[0][1])
    ]


def _changes(change: Difference | None) -> Mapping[str, Any]:
    if change is None:
        return {}
    return {
        "new": len(change.new),
        "same": len(change.same),
        "held": change.held,
        "changed": len(change.changed),
        "changed_rows": [
            [one.new.table, one.new.row_id, dict(one.new.cells), one.old_value, one.new_value,
             None if one.percent is None else str(one.percent)]
            for one in change.changed[:SAMPLES]
        ],
        "gone": len(change.gone),
        "gone_rows": [[row.table, row.row_id, dict(row.cells)] for row in change.gone[:SAMPLES]],
        "contradictions": [
            [one.new.table, one.new.row_id, dict(one.new.cells), one.claim_id, one.book_value, one.own_value, one.unit]
            for one in change.contradictions[:SAMPLES]
        ],
        "contradicting": len(change.contradictions),
    }  # fmt: skip
