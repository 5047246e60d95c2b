"""Reading of a file of other people: its rows, its findings and the questions before any of it is kept."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from data.errors import FileRefused
from data.imports.agreements.read_agreements import read_agreements, reads_agreements
from data.imports.difference import difference
from data.imports.duplicates import sift
from data.imports.figures.observing import Observer
from data.imports.figures.place_book import PlaceBook
from data.imports.file_source import file_source
from data.imports.files.file_limits import LIMITS
from data.imports.files.model import CellNames, ReadFile
from data.imports.files.open_file import open_file
from data.imports.fingerprint import fingerprint_of
from data.imports.goods.goods_checks import check_goods
from data.imports.goods.goods_records import goods_of, is_record
from data.imports.import_state import ImportState
from data.imports.jumps import ask_about_jumps
from data.imports.observation_rows import ObservationRows
from data.imports.reading import Finding, ImportVerdict, Proposal, Reading
from data.imports.schemes.own_template import DEEDS, FIGURES, template_sheet
from data.imports.schemes.template_deeds import plain_deeds
from data.imports.sheet_tables import SheetTables, has_headings_of_figures
from data.imports.total_checks import without_totals
from data.imports.verdict import verdict_of
from data.layer_rows import OBSERVATIONS, Observation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from data.atlas.atlas import Atlas
    from data.imports.agreements.read_agreements import DeedReading
    from data.imports.duplicates import Sifted
    from data.imports.figures.figure import Figure
    from data.imports.figures.observing import Ready
    from data.imports.files.file_limits import Limits
    from data.imports.files.model import Grid
    from data.imports.layer_change import Difference
    from data.imports.reading import Question
    from data.layer_rows import LayerRow
    from data.trade.goods_comparison import GoodsComparison
    from data.trade.goods_pack import GoodsPack
    from data.trade.goods_rows import GoodsRow

    Compare = Callable[[Sequence[GoodsRow]], GoodsComparison]

NO_ANSWERS: Final[Mapping[str, str]] = MappingProxyType({})
GONE: Final = "gone"
CHANGED: Final = "changed"
KEEP: Final = "keep"
WITHDRAW: Final = "withdraw"
REPLACE: Final = "replace"
KEEP_BOTH: Final = "keep_both"
GOODS_GONE: Final = "goods_gone"


def read_file(
    path: Path,
    *,
    name: str,
    atlas: Atlas,
    kept: Iterable[LayerRow] = (),
    answers: Mapping[str, str] = NO_ANSWERS,
    limits: Limits = LIMITS,
    compare: Compare | None = None,
) -> Reading:
    """Read a file of other people.

    Parameters
    ----------
    path
        The file; it must stay where it is as long as the rows are used.
    name
        Its name as its owner gave it.
    atlas
        The facts of the book: places, and the claims that a file may contradict.
    kept
        The rows that the layer has already.
    answers
        Answers to questions, by key; those of an earlier file of the same fingerprint too.
    limits
        What may be read.
    compare
        Compares records of goods with those that the layer has.

    Returns
    -------
    Reading
        What is ready as if every proposal were accepted, what is asked and what is wrong. A file that cannot be read
        has the verdict ``refuse`` and one finding that says why and what to do.
    """
    try:
        found = open_file(path, name=name, limits=limits)
        return read_opened(found, atlas=atlas, kept=kept, answers=answers, compare=compare)
    except FileRefused as refusal:
        return refused_reading(name, refusal)


def refused_reading(name: str, refusal: FileRefused) -> Reading:
    """Return the reading of a file that cannot be read: why, and what to do."""
    finding = Finding(code=f"file.{refusal.code}", params=refusal.params)
    return Reading(file=name, sha256="", kind="", verdict=ImportVerdict.REFUSE, findings=(finding,))


def read_opened(
    found: ReadFile,
    *,
    atlas: Atlas,
    kept: Iterable[LayerRow] = (),
    answers: Mapping[str, str] = NO_ANSWERS,
    compare: Compare | None = None,
    is_by_hand: bool = False,
) -> Reading:
    """Read a file that was opened, or cells that were pasted; see `read_file`.

    Parameters
    ----------
    found, atlas, kept, answers, compare
        See `read_file`; the file that was opened.
    is_by_hand
        Whether it is a form that was filled in: what one enters by hand states no goods as a whole, and is a figure.
    """
    has_sheets = all(grid.cell_names is CellNames.LETTERS for grid in found.grids)
    shown = [grid for grid in found.grids if not grid.is_hidden]
    state = ImportState(atlas=atlas, answers=answers, has_sheets=has_sheets, has_many=has_sheets and len(shown) > 1)
    for note in found.notes:
        state.find(f"file.{note.code}", is_error=False, params=note.params)
    source = file_source(found.name, found.sha256)
    places = PlaceBook(state)
    tables = SheetTables(state, places, found.decimal or "", source.row_id)
    own = list(kept)
    deeds: list[DeedReading] = []
    for grid in found.grids:
        if grid.is_hidden:
            state.skipped["hidden sheet"] += 1
        elif (template := template_sheet(grid)) is not None:
            if template.part == FIGURES:
                tables.read_template(grid, template)
            elif template.part in DEEDS:
                plain, given = plain_deeds(grid, template, state)
                deed = read_agreements(
                    plain,
                    file=found.name,
                    source_id=source.row_id,
                    atlas=atlas,
                    kept=own,
                    answers={**given, **answers},
                    is_one_of_many=state.has_many,
                )
                deeds.append(deed)
                _add_deeds(deed, state, tables)
        elif reads_agreements(grid) and not has_headings_of_figures(grid):
            deeds.append(
                read_agreements(
                    grid,
                    file=found.name,
                    source_id=source.row_id,
                    atlas=atlas,
                    kept=own,
                    answers=answers,
                    is_one_of_many=state.has_many,
                )
            )
            _add_deeds(deeds[-1], state, tables)
        else:
            tables.read(grid)
    return _reading(
        found, state, tables, deeds=deeds, source=source, kept=own, compare=compare, has_goods=not is_by_hand
    )


def _add_deeds(deed: DeedReading, state: ImportState, tables: SheetTables) -> None:
    """Add what a sheet of agreements says to what the sheets of figures say."""
    state.findings += deed.findings
    state.skipped.update(deed.skipped)
    state.headings += deed.headings
    tables.columns += deed.columns


def _reading(
    found: ReadFile,
    state: ImportState,
    tables: SheetTables,
    *,
    deeds: Sequence[DeedReading],
    source: LayerRow,
    kept: Sequence[LayerRow],
    compare: Compare | None,
    has_goods: bool,
) -> Reading:
    """Return the reading of all sheets."""
    sifted, silent = _sifted(found, state, tables, source, kept)
    goods = _goods(found, [*sifted.ready, *silent], tables.grids, state) if has_goods else None
    goods_change = _goods_change(goods, compare, state)
    taken = len(sifted.ready) + sum(deed.taken for deed in deeds)
    extra = tuple(row for deed in deeds for row in deed.rows)
    head = (source,) if taken or goods else ()
    rows = _rows(found, sifted.ready, tables.grids, state.has_sheets, (head, extra))
    left = sifted.ready if goods is None else [r for r in sifted.ready if not is_record(r.observation, goods.weighed)]
    change = _difference(_rows(found, left, tables.grids, state.has_sheets, (head, extra)), kept, sifted, state)
    state.settle_counts()
    asked = tuple(question for deed in deeds for question in deed.questions)
    has_errors = any(finding.is_error for finding in state.findings)
    if not (taken or goods or state.doubts or asked or has_errors):
        state.find("layout.nothing_to_take")
    return Reading(
        file=found.name,
        sha256=found.sha256,
        kind=found.kind.value,
        encoding=found.encoding or "",
        delimiter=found.delimiter or "",
        decimal=found.decimal or "",
        fingerprint=fingerprint_of(found.kind.value, state.headings),
        table=OBSERVATIONS if sifted.ready or not deeds else deeds[0].table,
        verdict=verdict_of(
            taken=taken or bool(goods), findings=state.findings, doubts=state.doubts.values(), of_deeds=len(asked)
        ),
        rows=rows,
        taken=taken,
        answers=_used(state, asked),
        questions=(*(doubt.question() for doubt in state.doubts.values()), *asked),
        findings=tuple(state.findings),
        columns=tuple(tables.columns),
        skipped={k: n for k, n in state.skipped.items() if n},
        missing={k: n for k, n in state.missing.items() if n},
        zeros=state.zeros,
        repeats=sifted.identical,
        names=tuple(state.names.values()),
        difference=change,
        goods=goods,
        goods_change=goods_change,
    )


def _rows(
    found: ReadFile,
    ready: Sequence[Ready],
    grids: Sequence[Grid],
    has_sheets: bool,
    ends: tuple[tuple[LayerRow, ...], tuple[LayerRow, ...]],
) -> ObservationRows:
    return ObservationRows(ready, grids, file=found.name, has_sheets=has_sheets, head=ends[0], tail=ends[1])


def _goods(found: ReadFile, ready: Sequence[Ready], grids: Sequence[Grid], state: ImportState) -> GoodsPack | None:
    return goods_of(ready, grids, sha256=found.sha256, has_sheets=state.has_many, others=state.other_goods)


def _used(state: ImportState, asked: Sequence[Question]) -> Mapping[str, str]:
    """Return the answers that were used; of agreements those that are not asked again."""
    open_keys = {question.key for question in asked}
    of_deeds = {key: value for key, value in state.answers.items() if ":" in key and key not in open_keys}
    return {**of_deeds, **state.used}


def _sifted(
    found: ReadFile, state: ImportState, tables: SheetTables, source: LayerRow, kept: Sequence[LayerRow]
) -> tuple[Sifted, list[Ready]]:
    """Return the figures of all tables, without totals and repeats, and goods whose figure is hidden or missing."""
    faults = {
        (table, finding.position[1])
        for finding in state.findings
        if finding.is_error and finding.position is not None
        for table in range(len(tables.grids))
    }
    figures: list[Figure] = []
    while tables.figures:
        figures += without_totals(tables.figures.pop(0), state, tables.grids, faults)
    observer = Observer(state, tables.grids, tables.evidence, file=found.name, source_id=source.row_id)
    silent: list[Ready] = []
    found_ready: list[Ready] = []
    for ready in observer.observe(figures):
        (silent if ready.observation.value is None else found_ready).append(ready)
    sifted = sift((*tables.ready, *found_ready), state, tables.grids)
    kept_figures = [Observation.from_cells(row.cells) for row in kept if row.table == OBSERVATIONS]
    ask_about_jumps(sifted.ready, kept_figures, state, tables.grids)
    return sifted, silent


def _goods_change(goods: GoodsPack | None, compare: Compare | None, state: ImportState) -> GoodsComparison | None:
    """Check the records of goods and compare them with those of the layer; ask once about records that would go."""
    if goods is None:
        return None
    check_goods(goods.rows, state)
    change = compare(goods.rows) if compare is not None else None
    if change is not None and change.gone and state.answer(GOODS_GONE) is None:
        state.doubt(
            GOODS_GONE,
            "goods.records_gone",
            count=str(change.gone),
            proposed=REPLACE,
            proposals=(Proposal(value=REPLACE, code="goods.answer.replace"),),
        ).rows += change.gone
    return change


def _difference(
    rows: Sequence[LayerRow], kept: Sequence[LayerRow], sifted: Sifted, state: ImportState
) -> Difference | None:
    """Return what changes in the layer; ask once about rows that are gone and about rows that change."""
    change = difference(rows, kept, state.atlas, held=sifted.held_ids)
    if change.gone and state.answer(GONE) is None:
        state.doubt(
            GONE,
            "layout.rows_gone",
            count=str(len(change.gone)),
            proposed=KEEP,
            params=_first(change.gone[0]),
            proposals=(
                Proposal(value=KEEP, code="layout.answer.keep_gone"),
                Proposal(value=WITHDRAW, code="layout.answer.withdraw_gone"),
            ),
        ).rows += len(change.gone)
    if change.changed and state.answer(CHANGED) is None:
        first = change.changed[0]
        state.doubt(
            CHANGED,
            "layout.rows_changed",
            count=str(len(change.changed)),
            proposed=REPLACE,
            params=_first(first.new),
            old_value=first.old_value,
            new_value=first.new_value,
            proposals=(
                Proposal(value=REPLACE, code="layout.answer.replace"),
                Proposal(value=KEEP_BOTH, code="layout.answer.keep_both"),
            ),
        ).rows += len(change.changed)
    return change


def _first(row: LayerRow) -> dict[str, str]:
    """Return what the first of some figures is called by: its sides, its flow and its period."""
    cells = row.cells
    if row.table != OBSERVATIONS:
        return {"places": "", "flow_word": "flow.none", "period_day": row.row_id}
    return {
        "places": f"{cells['by_id']}|{cells['kz_id']}",
        "flow_word": f"flow.{cells['flow']}",
        "period_day": str(cells["period_end"]),
    }
