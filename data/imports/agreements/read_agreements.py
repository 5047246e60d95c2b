"""Sheets of agreements, events and ventures as rows of a layer, with what is asked and what is wrong."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from data.imports.agreements.day_orders import DAY_ORDER, day_order_in
from data.imports.agreements.deed_cells import DeedCells
from data.imports.agreements.deed_parties import PartyReader
from data.imports.agreements.deed_questions import DeedQuestions
from data.imports.agreements.headings import DeedRole, find_headings, sheet_columns
from data.imports.agreements.layer_deeds import layer_deeds
from data.imports.agreements.likely_repeats import known_deeds, likely_repeat
from data.imports.quantities.periods import DayOrder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from data.atlas.atlas import Atlas
    from data.imports.agreements.headings import Headings
    from data.imports.agreements.likely_repeats import KnownDeed
    from data.imports.agreements.sheet_deed import SheetDeed
    from data.imports.files.model import Grid
    from data.imports.reading import Finding, Question, SheetColumn
    from data.layer_rows import LayerRow

SAME: Final = "same"
ANOTHER: Final = "another"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedReading:
    """What a sheet of agreements, events or ventures says.

    Attributes
    ----------
    table
        The table of its claims.
    rows
        The rows that are ready as if every proposal were accepted: claims, parties, ties, new organisations.
    taken
        How many of them are claims of ``table``.
    findings, questions, columns
        See `data.imports.reading.Reading`.
    skipped
        Rows set aside, by reason.
    headings
        The headings as they are written, of which the fingerprint of the file is made.
    """

    table: str
    rows: Sequence[LayerRow]
    taken: int
    findings: tuple[Finding, ...]
    questions: tuple[Question, ...]
    columns: tuple[SheetColumn, ...]
    skipped: Mapping[str, int] = field(default_factory=dict)
    headings: tuple[str, ...] = ()


def reads_agreements(grid: Grid) -> bool:
    """Return whether a sheet has headings of agreements, events or ventures: what, between whom, when or how."""
    return find_headings(grid) is not None


def read_agreements(
    grid: Grid,
    *,
    file: str,
    source_id: str,
    atlas: Atlas,
    kept: Iterable[LayerRow] = (),
    answers: Mapping[str, str] | None = None,
    is_one_of_many: bool = False,
) -> DeedReading:
    """Return what a sheet of agreements, events or ventures says; raise ValueError where it is none.

    Parameters
    ----------
    grid
        The sheet.
    file
        Name of the file.
    source_id
        The source of its rows; see `data.imports.file_source`.
    atlas
        The book: its places, organisations, and agreements that may be the same.
    kept
        The rows that the layer has.
    answers
        Answers by the keys of questions.
    is_one_of_many
        Whether the file has other sheets: then keys of questions about a column have the sheet behind ``@``.
    """
    headings = _headings(grid)
    own, given = tuple(kept), answers or {}
    suffix = f"@{grid.name}" if is_one_of_many else ""
    parties = PartyReader(atlas=atlas, kept=own, answers=given)
    cells = DeedCells(
        grid=grid,
        headings=headings,
        file=file,
        atlas=atlas,
        parties=parties,
        answers=given,
        sheet_suffix=suffix,
        order=_day_order(grid, headings, given),
    )
    questions = DeedQuestions(answers=given, sheet_suffix=suffix)
    known = known_deeds(atlas, own, headings.table)
    found: list[Finding] = []
    skipped: Counter[str] = Counter()
    rows: dict[tuple[str, str], LayerRow] = {}
    seen: dict[str, SheetDeed] = {}
    for number in range(headings.row + 1, len(grid.rows)):
        reason = cells.set_aside(number)
        if reason:
            skipped[reason] += 1
            continue
        read = cells.read(number)
        found += read.findings
        if read.deed is None:
            continue
        waits = questions.ask(read)
        deed, claim_id = _identified(read.deed, atlas, known, questions, given)
        if claim_id is None or waits:
            continue
        if claim_id in seen and replace(seen[claim_id], row=0, origin=deed.origin) == replace(deed, row=0):
            skipped["duplicate"] += 1
            continue
        claim_id = _unused(claim_id, seen)
        seen[claim_id] = deed
        for row in layer_deeds(deed, claim_id=claim_id, source_id=source_id, atlas=atlas):
            rows.setdefault((row.table, row.row_id), row)
    return DeedReading(
        table=headings.table,
        rows=tuple(rows.values()),
        taken=len(seen),
        findings=tuple(found),
        questions=questions.all(),
        columns=sheet_columns(grid, headings),
        skipped=dict(skipped),
        headings=tuple(str(cell or "") for cell in grid.rows[headings.row]),
    )


def _headings(grid: Grid) -> Headings:
    headings = find_headings(grid)
    if headings is None:
        raise ValueError(f"{grid.name!r} has no headings of agreements, events or ventures")
    return headings


def _day_order(grid: Grid, headings: Headings, answers: Mapping[str, str]) -> DayOrder | None:
    """Return how the days of a sheet are written, by the answer where they do not show it."""
    cols = (*headings.columns.get(DeedRole.DATE, ()), *headings.columns.get(DeedRole.UNTIL, ()))
    found = day_order_in(grid, headings.row + 1, cols)
    answered = answers.get(DAY_ORDER)
    return DayOrder(answered) if found is DayOrder.EITHER and answered in tuple(DayOrder) else found


def _identified(
    deed: SheetDeed,
    atlas: Atlas,
    known: Sequence[KnownDeed],
    questions: DeedQuestions,
    answers: Mapping[str, str],
) -> tuple[SheetDeed, str | None]:
    """Return a deed with its id: its own, or that of the deed of the layer which it is; None while that is open.

    What the layer has keeps the claim of the book that it repeats: that is not asked again.
    """
    claim_id = deed.new_id(atlas)
    kept = next((other for other in known if other.claim_id == claim_id), None)
    if kept is not None or not deed.party_ids:
        return replace(deed, repeats=kept.repeats if kept else None), claim_id
    other = likely_repeat(deed, known, atlas)
    if other is None:
        return deed, claim_id
    answer = answers.get(f"repeat:{claim_id}")
    if answer is None:
        answer = questions.ask_repeat(deed, claim_id, other)
    if answer == ANOTHER:
        return deed, claim_id
    if answer != SAME:
        return deed, None
    if other.is_own:
        return replace(deed, repeats=other.repeats), other.claim_id
    return replace(deed, repeats=other.claim_id), claim_id


def _unused(claim_id: str, seen: Mapping[str, object]) -> str:
    """Return an id that no row of the file has: rows that differ in what makes no id get a number."""
    number = 2
    unused = claim_id
    while unused in seen:
        unused = f"{claim_id}-{number}"
        number += 1
    return unused
