"""Jobs of the process that reads what people bring: a draft in the store, and its keeping as a version of a layer."""

from __future__ import annotations

import json
import tempfile
from contextlib import ExitStack
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from data.errors import FileRefused
from data.imports.corrected import corrected
from data.imports.files.open_file import open_file
from data.imports.read_file import read_file, read_opened
from data.stores.model import Change, Deed
from data.stores.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from data.atlas.atlas import Atlas
    from data.imports.files.model import Grid, ReadFile
    from data.imports.layer_change import Difference
    from data.imports.reading import Finding, Question, Reading
    from data.layer_rows import LayerRow
    from data.stores.store import Store

ROWS_SHOWN: Final = 60
"""So many rows of a sheet are shown as they are."""
COLUMNS_SHOWN: Final = 60
SAMPLES: Final = 200
"""So many changed rows, findings of one code and the like are listed; their numbers are whole."""
CHUNK: Final = 1 << 20


def write_draft(
    atlas: Atlas, *, path: str, name: str, layer_id: str, draft_id: str, answers: Mapping[str, str],
    corrections: Mapping[tuple[str, int, int], str], who: str, how_known: str,
) -> bytes:  # fmt: skip
    """
    Read a file and keep what came of it as a draft; return the draft's id.

    Parameters
    ----------
    atlas
        The facts of the book.
    path, name
        Where the file is, and what its owner calls it. An empty path reads the file of the draft again.
    layer_id
        The layer it may become a part of; nothing where there is none yet.
    draft_id
        The draft that is written anew; nothing for a new one.
    answers, corrections
        What was answered, and the new text of cells by sheet, row and column from 0.
    who, how_known
        Who brought it, and how we know.

    Raises
    ------
    data.errors.StoreError
        If the store cannot take it.
    """
    with ExitStack() as stack:
        store = stack.enter_context(open_store())
        source = Path(path) if path else _kept_file(store, draft_id, stack)
        kept = list(store.rows(layer_id)) if layer_id else []
        reading, sheets = _read(source, name, atlas=atlas, kept=kept, answers=answers, corrections=corrections)
        if remembered := store.remembered(reading.fingerprint) if reading.fingerprint else {}:
            known = {**remembered, **answers}
            if known != dict(answers):
                reading, sheets = _read(source, name, atlas=atlas, kept=kept, answers=known, corrections=corrections)
        state = {
            **state_of(reading),
            "sheets": sheets,
            "corrections": [[*place, text] for place, text in sorted(corrections.items())],
            "base": store.layer(layer_id).version if layer_id else 0,
        }
        if draft_id:
            store.change_draft(draft_id, state=state, rows=reading.rows)
        else:
            deed = Deed(who=who, how_known=how_known, file=name, sha256=reading.sha256)
            draft_id = store.add_draft(layer_id, deed, state=state, rows=reading.rows, body=_chunks(source))
        return json.dumps({"draft": draft_id}).encode()


def keep_draft(
    atlas: Atlas, *, draft_id: str, layer_id: str, base: int, title: str, source: Mapping[str, Any], licence: str,
    note: str, who: str, how_known: str,
) -> bytes:  # fmt: skip
    """
    Keep the rows of a draft as a version of a layer; return the layer and the version.

    Parameters
    ----------
    atlas
        The facts of the book; not asked.
    draft_id, layer_id, base
        The draft, the layer, and the version that was seen when it was decided.
    title
        The name of a new layer; nothing where the layer is there.
    source
        Columns of the row of ``sources`` that whoever brought the file has filled in: title, publisher, year, address.
    licence, note, who, how_known
        What is kept with the version; see `data.stores.model.Deed`.

    Raises
    ------
    data.stores.errors.StaleVersionError
        If another has changed the same rows since ``base``.
    data.errors.StoreError
        If the store cannot take it.
    """
    del atlas
    with open_store() as store:
        draft = store.draft(draft_id)
        state = draft.state
        deed = Deed(
            who=who, how_known=how_known, file=draft.file, sha256=draft.sha256,
            fingerprint=str(state["fingerprint"]), answers=dict(state["answers"]), licence=licence, note=note,
        )  # fmt: skip
        if title:
            base = store.create(layer_id, title, Deed(who=who, how_known=how_known))
        rows = (_with_source(row, source) for row in store.draft_rows(draft_id))
        gone = [tuple(place) for place in state["withdrawn"]]
        version = store.keep(layer_id, Change(put=rows, gone=gone), deed=deed, base=base, draft_id=draft_id)
        return json.dumps({"layer": layer_id, "version": version}).encode()


def state_of(reading: Reading) -> dict[str, Any]:
    """Return what is known of a reading as JSON values: codes and what their sentences are made with, no sentences."""
    return {
        "file": reading.file,
        "kind": reading.kind,
        "encoding": reading.encoding,
        "fingerprint": reading.fingerprint,
        "verdict": reading.verdict.value,
        "table": reading.table,
        "taken": reading.taken,
        "answers": dict(reading.answers),
        "questions": [_question(question) for question in reading.questions],
        "findings": _findings(reading.findings),
        "columns": [[column.sheet, column.letter, column.heading, column.role] for column in reading.columns],
        "skipped": dict(reading.skipped),
        "missing": dict(reading.missing),
        "zeros": reading.zeros,
        "repeats": reading.repeats,
        "first": [dict(row.cells) for row in islice(reading.rows, ROWS_SHOWN)],
        "difference": _changes(reading.difference),
        "withdrawn": [
            [row.table, row.row_id]
            for row in (reading.difference.gone if reading.difference else ())
            if reading.answers.get("gone") == "withdraw"
        ],
    }


def _read(
    source: Path, name: str, *, atlas: Atlas, kept: list[LayerRow], answers: Mapping[str, str],
    corrections: Mapping[tuple[str, int, int], str],
) -> tuple[Reading, list[dict[str, Any]]]:  # fmt: skip
    try:
        found = open_file(source, name=name)
    except FileRefused:  # said by the reading itself
        return read_file(source, name=name, atlas=atlas), []
    changed = corrected(found, corrections)
    return read_opened(changed, atlas=atlas, kept=kept, answers=answers), _sheets(found, changed)


def _sheets(found: ReadFile, changed: ReadFile) -> list[dict[str, Any]]:
    """Return the first rows of each sheet as they are written and, where that is another text, as corrected."""
    return [
        {
            "name": grid.name,
            "hidden": grid.is_hidden,
            "rows": [[_text(cell) for cell in row[:COLUMNS_SHOWN]] for row in islice(now.rows, ROWS_SHOWN)],
            "all_rows": len(grid.rows),
            "letters": grid.cell_name(0, 0) == "A1",
            "names": [grid.row_name(row) for row in range(min(len(now.rows), ROWS_SHOWN))],
            "written": _written(grid, now),
        }
        for grid, now in zip(found.grids, changed.grids, strict=True)
    ]


def _written(grid: Grid, now: Grid) -> list[list[Any]]:
    """Return row, column and text as it was brought of the cells that are corrected."""
    if grid is now:
        return []
    pairs = enumerate(zip(islice(grid.rows, ROWS_SHOWN), islice(now.rows, ROWS_SHOWN), strict=False))
    return [
        [number, column, _text(grid.cell(number, column))]
        for number, (_before, after) in pairs
        for column, cell in enumerate(after)
        if cell != grid.cell(number, column)
    ]


def _text(cell: object) -> str:
    return "" if cell is None else str(cell)


def _question(question: Question) -> dict[str, Any]:
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


def _findings(findings: tuple[Finding, ...]) -> list[dict[str, Any]]:
    """Return the findings grouped by their code, errors first, each group with its whole number."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.code, []).append(finding)
    return [
        {
            "code": code,
            "error": found[0].is_error,
            "count": len(found),
            "items": [
                [one.sheet, one.cell, list(one.position) if one.position else None, dict(one.params)]
                for one in found[:SAMPLES]
            ],
        }
        for code, found in sorted(groups.items(), key=lambda group: not group[1][0].is_error)
    ]


def _changes(change: Difference | None) -> dict[str, Any]:
    if change is None:
        return {}
    return {
        "new": len(change.new),
        "same": len(change.same),
        "held": change.held,
        "changed": len(change.changed),
        "changed_rows": [
            [one.new.row_id, dict(one.new.cells), one.old_value, one.new_value,
             None if one.percent is None else str(one.percent)]
            for one in change.changed[:SAMPLES]
        ],
        "gone": len(change.gone),
        "gone_rows": [[row.table, row.row_id, dict(row.cells)] for row in change.gone[:SAMPLES]],
        "contradictions": [
            [one.new.row_id, dict(one.new.cells), one.claim_id, one.book_value, one.own_value, one.unit]
            for one in change.contradictions[:SAMPLES]
        ],
    }  # fmt: skip


def _with_source(row: LayerRow, source: Mapping[str, Any]) -> LayerRow:
    """Return a row; that of the source of the file with what its owner says of it."""
    if row.table != "sources" or not source:
        return row
    return replace(row, cells={**row.cells, **source})


def _kept_file(store: Store, draft_id: str, stack: ExitStack) -> Path:
    """Return the file of a draft, written where nobody else reads it, until the stack is closed."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="partnership-vector-draft-")))
    path = folder / "file"
    with path.open("wb") as written:
        for chunk in store.draft_file(draft_id):
            written.write(chunk)
    return path


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as body:
        while chunk := body.read(CHUNK):
            yield chunk
