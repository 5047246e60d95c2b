"""Checked file as XLSX: what was brought, its cells marked where something is found, and a sheet of all findings."""

from __future__ import annotations

import io
from collections import defaultdict
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Final

import xlsxwriter

from components.exports.xlsx import MAX_CELL_LENGTH, sheet_name
from data.imports.files.model import CellFormat
from data.imports.schemes.own_template import MARKER, template_sheet
from data.imports.words.atlas_names import atlas_names
from data.imports.words.import_words import group_title, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.imports.files.model import CellValue, Grid, ReadFile
    from data.imports.reading import Finding, Reading

MOST_ROWS: Final = 20_000
"""So many rows of a sheet come back whole; of further ones those where something is found."""
MOST_COLUMNS: Final = 500
MOST_MARKED: Final = 5_000
"""So many cells are marked; all findings are on their sheet."""
WIDTH: Final = 18
OPTIONS: Final = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
}  # fmt: skip
_FIRST_DAY: Final = date(1900, 1, 1)
_EXACT_DIGITS: Final = 15
Place = tuple[int, int]


def write_checked(found: ReadFile, changed: ReadFile, reading: Reading, *, atlas: Atlas, lang: Language) -> bytes:
    """
    Return a file that was read as XLSX, whatever its format: a text stays a text, nothing of it is run or linked.

    Parameters
    ----------
    found, changed
        The file as it was brought, and with the corrections that were typed.
    reading
        What was found in it.
    atlas, lang
        The facts, for the names of places, and the language of the sentences.
    """
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, OPTIONS)
    _CheckedFile(book, found, changed, reading=reading, atlas=atlas, lang=lang).write()
    book.close()
    return content.getvalue()


def checked_filename(name: str, lang: Language) -> str:
    """Return the name under which a checked file is saved: that of the file with a word of the language."""
    _ = lang.text
    stem = name.rpartition(".")[0] or name or _("cells")
    plain = "".join(sign if sign.isalnum() or sign in " -_" else "-" for sign in stem).strip(" -")[:80]
    word = _("checked")
    return f"{plain or 'file'} - {word}.xlsx"


class _CheckedFile:
    """The workbook while it is written."""

    def __init__(
        self, book: Workbook, found: ReadFile, changed: ReadFile, *, reading: Reading, atlas: Atlas, lang: Language
    ) -> None:
        self._book, self._found, self._changed, self._reading = book, found, changed, reading
        self._lang, self._name_of = lang, atlas_names(atlas, lang.code)
        self._styles: dict[tuple[str, str], Format] = {}
        self._head = book.add_format({"bold": True, "font_size": 12, "bottom": 1})
        self._prose = book.add_format({"text_wrap": True, "valign": "top"})
        self._plain = book.add_format({"valign": "top"})
        self._marked = 0

    def write(self) -> None:
        _ = self._lang.text
        names = unique_names([_("Findings"), *(grid.name for grid in self._changed.grids)])
        self._write_findings(self._book.add_worksheet(names[0]))
        pairs = zip(names[1:], self._found.grids, self._changed.grids, strict=True)
        for name, before, grid in pairs:
            sheet = self._book.add_worksheet(name)
            self._write_grid(sheet, before, grid)
            if grid.is_hidden:
                sheet.hide()

    # findings

    def _write_findings(self, sheet: Worksheet) -> None:
        _, reading = self._lang.text, self._reading
        sheet.write_string(0, 0, f"{MARKER}findings")
        sheet.set_row(0, None, None, {"hidden": True})
        for col, width in enumerate((16, 22, 14, 100)):
            sheet.set_column(col, col, width)
        row = 1
        groups: dict[tuple[bool, str], list[Finding]] = defaultdict(list)
        for finding in reading.findings:
            groups[not finding.is_error, finding.code].append(finding)
        for (is_note, code), findings in sorted(groups.items(), key=lambda group: group[0][0]):
            self._string(sheet, row, 0, group_title(code, self._lang.code), self._head)
            for finding in findings:
                row += 1
                self._string(sheet, row, 0, _("for information") if is_note else _("fault"), self._plain)
                self._string(sheet, row, 1, finding.sheet, self._plain)
                self._string(sheet, row, 2, finding.cell, self._plain)
                self._string(sheet, row, 3, self._say(finding.code, finding.params), self._prose)
            row += 2
        if reading.questions:
            self._string(sheet, row, 0, _("Open questions"), self._head)
            for question in reading.questions:
                row += 1
                self._string(sheet, row, 2, ", ".join(question.cells[:5]), self._prose)
                self._string(sheet, row, 3, self._say(question.code, question.params), self._prose)
            row += 2
        if not reading.findings and not reading.questions:
            self._string(sheet, row, 0, _("Nothing was found that is wrong or open."), self._plain)
            row += 2
        if any(len(grid.rows) > MOST_ROWS for grid in self._changed.grids):
            text = _("Of sheets with more than {count} rows, further rows are here only where something is found.")
            self._string(sheet, row, 0, text.format(count=self._lang.number(MOST_ROWS)), self._plain)

    def _say(self, code: str, params: Mapping[str, str]) -> str:
        return say(code, params, lang=self._lang.code, name_of=self._name_of)

    # sheets

    def _write_grid(self, sheet: Worksheet, before: Grid, grid: Grid) -> None:
        sheet.set_column(0, min(self._width(grid), MOST_COLUMNS), WIDTH)
        template = template_sheet(grid)
        if template is not None:
            sheet.set_row(template.row, None, None, {"hidden": True})
        notes = self._notes_of(grid)
        corrected = _corrections(before, grid)
        wanted = {row for row, _ in (*notes, *corrected)}
        last = max(wanted, default=-1)
        for number, row in enumerate(grid.rows):
            if number >= MOST_ROWS and number > last:
                break
            if number < MOST_ROWS or number in wanted:
                for col, cell in enumerate(islice(row, MOST_COLUMNS)):
                    kind = self._kind((number, col), notes, corrected)
                    self._write(sheet, (number, col), cell, kind=kind, form=grid.formats.get((number, col)))
        for place in sorted({*notes, *corrected}):
            self._comment(sheet, grid, place, notes, corrected)

    def _width(self, grid: Grid) -> int:
        return max((len(row) for row in islice(grid.rows, 200)), default=1)

    def _notes_of(self, grid: Grid) -> dict[Place, list[tuple[bool, str]]]:
        """Return what is said at each cell: whether it is a fault, and the sentence; of a row, at its first cell."""
        shown = [one for one in self._changed.grids if not one.is_hidden]
        notes: dict[Place, list[tuple[bool, str]]] = defaultdict(list)
        for finding in self._reading.findings:
            is_here = finding.sheet == grid.name or (not finding.sheet and [grid] == shown[:1])
            if finding.position is not None and is_here:
                row, col = finding.position
                sentence = self._say(finding.code, finding.params)
                notes[row, max(col, 0)].append((finding.is_error, sentence))
        return notes

    def _kind(self, place: Place, notes: Mapping[Place, list[tuple[bool, str]]], corrected: Mapping[Place, str]) -> str:
        if place in notes:
            return "fault" if any(is_error for is_error, _ in notes[place]) else "note"
        return "corrected" if place in corrected else ""

    def _comment(
        self,
        sheet: Worksheet,
        grid: Grid,
        place: Place,
        notes: Mapping[Place, list[tuple[bool, str]]],
        corrected: Mapping[Place, str],
    ) -> None:
        row, col = place
        if self._marked >= MOST_MARKED or col >= MOST_COLUMNS or (row >= MOST_ROWS and row >= len(grid.rows)):
            return
        self._marked += 1
        if grid.cell(row, col) is None:
            sheet.write_blank(row, col, None, self._style(self._kind(place, notes, corrected), ""))
        _ = self._lang.text
        texts = [text for _is_error, text in notes.get(place, ())]
        if place in corrected:
            texts.append(_("As it was brought: “{text}”").format(text=corrected[place]))
        text = "\n".join(dict.fromkeys(texts))[:MAX_CELL_LENGTH]
        sheet.write_comment(row, col, text, {"author": "Partnership Vector", "x_scale": 2.2, "y_scale": 1.4})

    # cells

    def _write(self, sheet: Worksheet, place: Place, cell: CellValue, *, kind: str, form: CellFormat | None) -> None:
        """Write a cell by its type; a number that a sheet cannot hold whole is written as a text."""
        row, col = place
        if cell is None:
            return
        if isinstance(cell, bool):
            sheet.write_boolean(row, col, cell, self._style(kind, ""))
        elif isinstance(cell, Decimal) and _is_kept(cell):
            percent = "0.0%" if form is CellFormat.PERCENT else ""
            sheet.write_number(row, col, float(cell), self._style(kind, percent))
        elif isinstance(cell, datetime) and cell.date() >= _FIRST_DAY and cell.tzinfo is None:
            sheet.write_datetime(row, col, cell, self._style(kind, "yyyy-mm-dd hh:mm"))
        elif isinstance(cell, date) and not isinstance(cell, datetime) and cell >= _FIRST_DAY:
            sheet.write_datetime(row, col, cell, self._style(kind, "yyyy-mm-dd"))
        else:
            self._string(sheet, row, col, str(cell), self._style(kind, "@"))

    def _string(self, sheet: Worksheet, row: int, col: int, text: str, style: Format) -> None:
        sheet.write_string(row, col, text[:MAX_CELL_LENGTH], style)

    def _style(self, kind: str, number: str) -> Format:
        if (kind, number) not in self._styles:
            colours = {"fault": "#F8C9C4", "note": "#FFF1B8", "corrected": "#CFE3F5"}
            parts = {"num_format": number} if number else {}
            fill = {"bg_color": colours[kind], "border": 1} if kind else {}
            self._styles[kind, number] = self._book.add_format({**parts, **fill, "valign": "top"})
        return self._styles[kind, number]


def unique_names(names: Sequence[str]) -> list[str]:
    """Return valid names of sheets, each once whatever the size of its letters."""
    taken: set[str] = set()
    found = []
    for wanted in names:
        base = name = sheet_name(wanted)
        number = 2
        while name.casefold() in taken:
            name = f"{base[:26]} ({number})"
            number += 1
        taken.add(name.casefold())
        found.append(name)
    return found


def _corrections(before: Grid, grid: Grid) -> dict[Place, str]:
    """Return the cells that were corrected, with their text as it was brought."""
    if before is grid:
        return {}
    found: dict[Place, str] = {}
    for number, (old, new) in enumerate(_pairs(before.rows, grid.rows)):
        if old is not new:
            for col, cell in enumerate(new):
                was = old[col] if col < len(old) else None
                if was != cell:
                    found[number, col] = "" if was is None else str(was)
    return found


def _pairs(
    before: Iterable[Sequence[CellValue]], after: Iterable[Sequence[CellValue]]
) -> Iterable[tuple[Sequence[CellValue], Sequence[CellValue]]]:
    old = iter(before)
    for new in after:
        yield next(old, ()), new


def _is_kept(number: Decimal) -> bool:
    """Return whether a sheet holds a number with all its digits."""
    return number.is_finite() and len(number.normalize().as_tuple().digits) <= _EXACT_DIGITS and abs(number) < 10**15
