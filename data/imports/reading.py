"""Reading of a file: the rows that are ready, the questions that are open and the findings at its cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from data.imports.layer_change import Difference
    from data.layer_rows import LayerRow
    from data.trade.goods_comparison import GoodsComparison
    from data.trade.goods_pack import GoodsPack

Params = Mapping[str, str]
"""What is put into the sentence of a code: cells, names and numbers as text, letter for letter."""


class ImportVerdict(StrEnum):
    """What may be done with a file: take it, ask first, take its good rows alone, or refuse it."""

    ACCEPT = "accept"
    ACCEPT_AFTER_ANSWERS = "accept_after_answers"
    PARTIAL = "partial"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is wrong or worth saying at a cell, or of the whole file.

    Attributes
    ----------
    code
        Which sentence says it; see `data.imports.words`. Findings are grouped by it.
    cell
        ``D5`` in workbooks, ``row 16`` or ``row 11, REF_AREA`` in text files; nothing where it is of the file.
    sheet
        Name of the sheet; nothing where the file has one.
    position
        Row and column of the cell in its sheet, both from 0; None where it is of the file, or of a row where the
        column is -1.
    params
        What the sentence is made with; holds what is there and what was expected.
    is_error
        Whether the row is not taken because of it; else it is a note.
    """

    code: str
    params: Params
    cell: str = ""
    sheet: str = ""
    position: tuple[int, int] | None = None
    is_error: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """An answer that can be taken with one click.

    Attributes
    ----------
    value
        What ``--answer KEY=VALUE`` takes.
    code, params
        Which sentence shows it, made of what; a place is shown by its name, ``code`` is ``place`` then.
    """

    value: str
    code: str
    params: Params = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A doubt, asked once for a column or a file.

    Attributes
    ----------
    key
        What it is answered by: ``direction``, ``unit``, ``period``, ``reporter``, ``place:Алматы``, ``places:B`` and
        the like, with the sheet behind ``@`` where sheets differ.
    code, params
        Which sentence asks it, with the reason of what is proposed.
    proposals
        The answers to choose from, what is proposed first.
    proposed
        The value that is proposed; None where none is preferred, and whoever asked must choose.
    rows
        How many rows wait for it.
    cells
        Some of the cells it is about.
    is_free
        Whether another text than the proposals may be answered, as a rate with its source and day.
    """

    key: str
    code: str
    params: Params
    proposals: tuple[Proposal, ...] = ()
    proposed: str | None = None
    rows: int = 0
    cells: tuple[str, ...] = ()
    is_free: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetColumn:
    """What a column of a sheet is taken for: its letter, its heading as written and its role in the field's words."""

    sheet: str
    letter: str
    heading: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameReading:
    """A name of a place as a column has it, where it is for the first time, and which places it is taken for.

    Attributes
    ----------
    sheet, row
        Where it is: the row as people count, from 1.
    as_written
        The cell, letter for letter.
    places
        Ids of the places; none where it is refused.
    how
        ``auto``, ``confirm``, ``ask`` or ``refuse``.
    """

    sheet: str
    row: int
    as_written: str
    places: tuple[str, ...]
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a file says, and what must be asked before any of it is kept.

    Attributes
    ----------
    file, sha256, kind, encoding, delimiter, decimal
        The file, the last three of a text; ``kind`` is a value of `data.imports.files.model.FileKind`.
    fingerprint
        SHA-256 of its layout without its figures: the next month's file of the same form has the same.
    table
        The table its rows are of: ``observations``, ``agreements`` or ``events``.
    verdict
        What may be done with it.
    rows
        Rows that are ready as if every proposal were accepted, with their origin; agreements bring their parties,
        ties, organisations and sources as rows of their tables.
    taken
        How many rows of ``table`` these are.
    answers
        The answers that were given or remembered, by key.
    questions, findings
        What is open, and what is wrong or worth saying.
    columns
        What each column is taken for.
    skipped
        Rows set aside, by reason (``total``, ``footnote``, ``partner World`` ...).
    missing
        Cells without a figure, by `data.enums.ObsStatus`-like reason (``not_available``, ``confidential``).
    zeros
        Cells that say zero or less than half a unit.
    repeats
        Rows that repeat another one and are taken once.
    names
        The names of places in it and what each is taken for.
    difference
        What changes in the layer when it is kept; None where no layer was given. Records of goods are not in it.
    goods
        Its records of goods, which are kept beside the rows of the layer; None where it has none. Those that are
        figures of a code are among ``rows`` too.
    goods_change
        What changes among the records of the layer; None where they were not compared.
    """

    file: str
    sha256: str
    kind: str
    verdict: ImportVerdict
    encoding: str = ""
    delimiter: str = ""
    decimal: str = ""
    fingerprint: str = ""
    table: str = "observations"
    rows: Sequence[LayerRow] = ()
    taken: int = 0
    answers: Params = field(default_factory=dict)
    questions: tuple[Question, ...] = ()
    findings: tuple[Finding, ...] = ()
    columns: tuple[SheetColumn, ...] = ()
    skipped: Mapping[str, int] = field(default_factory=dict)
    missing: Mapping[str, int] = field(default_factory=dict)
    zeros: int = 0
    repeats: int = 0
    names: tuple[NameReading, ...] = ()
    difference: Difference | None = None
    goods: GoodsPack | None = None
    goods_change: GoodsComparison | None = None
