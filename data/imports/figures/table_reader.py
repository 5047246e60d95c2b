"""Reading of a table: its rows as figures with what row, column, title and sheet say of them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from data.enums import ObsStatus, ProductScheme
from data.errors import FileRefused
from data.imports.columns.attributes import NOTHING, Attributes, attributes_in
from data.imports.columns.other_words import is_stranger, other_words
from data.imports.figures.figure import ALL_GOODS, MOST_FIGURES, Figure, Goods, PlaceAnswer
from data.imports.figures.figure_cells import FigureCells
from data.imports.figures.figure_status import is_marked, row_status
from data.imports.figures.table_labels import Labels, read_labels
from data.imports.files.model import CellFormat, Mark
from data.imports.layout.heading_words import ColumnRole
from data.imports.layout.row_kinds import is_numbering
from data.imports.quantities.flow_words import countries_in
from data.imports.quantities.folded import text_of
from data.imports.quantities.numerals import Numeral, Sense, read_numeral
from data.imports.quantities.units import Unit, UnitKind, unit_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from data.imports.columns.column_roles import Column
    from data.imports.figures.figure_places import FigurePlaces
    from data.imports.figures.place_book import PlaceBook
    from data.imports.figures.table_doubts import TableDoubts
    from data.imports.files.model import Grid
    from data.imports.import_state import ImportState
    from data.imports.layout.sheet_blocks import Block
    from data.imports.quantities.flow_words import FlowWords
    from data.imports.quantities.folded import CellValue
    from data.imports.quantities.periods import Period

_OF_WHICH: Final = re.compile(
    r"^(?:в\s?т\.?\s?ч\.?|в том числе|из них|у тым ліку|з іх|соның ішінде|оның ішінде|of which|including)[\s:,–-]*",
    re.IGNORECASE,
)


class TableReader:
    """Reader of one table.

    Attributes
    ----------
    sheet
        Number of its sheet in the file.
    doubts
        What is asked of it as a whole, and its columns as answers leave them.
    context
        What its titles and the name of its sheet say.
    footnotes
        Signs of footnotes, and whether the footnote calls figures provisional.
    decimal
        The decimal mark of its texts; empty where it is not known.
    found
        Finder of the places of its figures.
    flow_owner
        Whose words a column of flows has, where its heading says so (``export is from Belarus to Kazakhstan``).
    grouped, merged
        Columns whose labels are written once for several rows, and cells that are parts of merged ones.
    """

    def __init__(
        self,
        *,
        state: ImportState,
        places: PlaceBook,
        grid: Grid,
        sheet: int,
        block: Block,
        doubts: TableDoubts,
        context: Attributes,
        footnotes: Mapping[str, bool],
        decimal: str,
        serials: bool,
        found: FigurePlaces,
        flow_owner: str = "",
        section: Attributes = NOTHING,
        faulty_rows: frozenset[int] = frozenset(),
        grouped: frozenset[int] = frozenset(),
        merged: frozenset[tuple[int, int]] = frozenset(),
        _values: tuple[Column, ...] = (),
        _labels: tuple[Column, ...] = (),
        _checked: FigureCells | None = None,
    ) -> None:
        self.state = state
        self.places = places
        self.grid = grid
        self.sheet = sheet
        self.block = block
        self.doubts, self.columns = doubts, doubts.columns
        self.context = context
        self.footnotes = footnotes
        self.decimal = decimal
        self.serials = serials
        self.found = found
        self.flow_owner = flow_owner
        self.figures: list[Figure] = []
        self.section = section
        self.faulty_rows = faulty_rows
        self.grouped = grouped
        self.merged = merged
        self._above: dict[int, CellValue] = {}
        self._pending: list[tuple[int, Sequence[CellValue]]] = []
        self._values = _values
        self._labels = _labels
        self._column_attributes: dict[int, Attributes] = {}
        self._checked = _checked
        self._flow_above: FlowWords | None = None
        self._is_below = False

    def read(self, rows: Iterable[tuple[int, Sequence[CellValue]]]) -> None:
        """Read the rows of the body, from its first one on."""
        self._values = tuple(column for column in self.columns if column.role is ColumnRole.VALUE)
        self._labels = tuple(c for c in self.columns if c.role not in (ColumnRole.VALUE, ColumnRole.SET_ASIDE))
        self._pending = list(self.block.sections)
        for number, row in rows:
            if number in self.faulty_rows:
                continue
            numerals = [self._numeral(row, column) for column in self._values]
            if self._is_figures(number, row, numerals):
                self._take_pending()
                self._read_row(number, row, numerals)
            elif any(text_of(cell).strip() for cell in row):
                self._pending.append((number, row))
            else:
                self._pending.append((number, ()))
        for _, row in self._pending:
            self.state.skipped["footnote" if row else "blank"] += 1

    def _numeral(self, row: Sequence[CellValue], column: Column) -> Numeral:
        cell = row[column.index] if column.index < len(row) else None
        return read_numeral(cell, decimal=self.decimal)

    def _is_figures(self, number: int, row: Sequence[CellValue], numerals: Sequence[Numeral]) -> bool:
        """Return whether a row has figures, or something else in the place of a figure beside its labels."""
        if any(numeral.is_figure for numeral in numerals):
            return not is_numbering(row)
        if any(self.grid.mark(number, column.index) in (Mark.ERROR, Mark.NO_STORED_VALUE) for column in self._values):
            return True
        filled = [c for c in self._labels if c.index < len(row) and text_of(row[c.index]).strip()]
        if not filled or self.block.repeats_headings(row):
            return False
        if len(filled) == 1:
            has_text = any(numeral.sense is Sense.TEXT for numeral in numerals)
            return has_text and self.places.is_place(text_of(row[filled[0].index]).strip())
        return any(c.role in (ColumnRole.PERIOD, ColumnRole.FLOW, ColumnRole.PRODUCT_CODE) for c in filled) or any(
            numeral.sense is Sense.TEXT for numeral in numerals
        )

    def _take_pending(self) -> None:
        """Read what waited between figures: sections and what they say, blank rows, headings."""
        for number, row in self._pending:
            if not row:
                self.state.skipped["blank"] += 1
                continue
            if is_numbering(row) or self.block.repeats_headings(row):
                self.state.skipped["header"] += 1
                continue
            self.state.skipped["section"] += 1
            text = " ".join(text_of(cell).strip() for cell in row if text_of(cell).strip())
            self._is_below = self._is_below or bool(_OF_WHICH.match(text))
            found = attributes_in(text)
            self.section = replace(found, place="").joined(self.section)
            if found.place and not found.countries and len(text) < 60 and self.places.is_place(text.strip(" :")):
                self.found.section = (text.strip(" :"), number)
        self._pending = []

    def _filled(self, number: int, row: Sequence[CellValue]) -> Sequence[CellValue]:
        """Return a row with the labels of the rows above it where cells are merged, or where labels are grouped."""
        filled: list[CellValue] | None = None
        for column in self._labels:
            col = column.index
            cell = row[col] if col < len(row) else None
            if text_of(cell).strip():
                self._above[col] = cell
            elif col in self._above and (col in self.grouped or (number, col) in self.merged):
                filled = filled if filled is not None else [*row, *([None] * (len(self.columns) - len(row)))]
                filled[col] = self._above[col]
        return row if filled is None else filled

    def _read_row(self, number: int, row: Sequence[CellValue], numerals: Sequence[Numeral]) -> None:
        row = self._filled(number, row)
        labels = read_labels(row, self._labels, serials=self.serials)
        if labels.bad_period is not None:
            col, text = labels.bad_period
            name = self._cells().column_name(col)
            self.state.find("layout.bad_period", self.grid, number, col, text=text, column=name)
            return
        if is_stranger(labels.flow_text) and labels.flow_text:
            self.state.find("layout.row_not_actual", self.grid, number, is_error=False, text=labels.flow_text)
            return
        near = self._of_row(labels).joined(self.section)
        usual = near.period if near.period is not None and near.period.is_whole else self._usual_period(near)
        places = {usual: tuple(self.found.of_row(number, labels, usual))}
        if exporter := self.found.exporter_of(labels, places[usual]):
            near = near.leaving(exporter)
        if labels.total_of:
            self.state.skipped["total"] += 1
        status = row_status(labels, self.footnotes)
        for column, numeral in zip(self._values, numerals, strict=True):
            when = near.joined(self._far(column)).period
            if when is None or not when.is_whole or numeral.number is None:
                when = usual
            if numeral.sense is Sense.ZERO and self.found.is_too_early(labels, column, when):
                self.state.missing[Sense.NOT_AVAILABLE.value] += 1
                continue
            if when not in places:
                places[when] = tuple(self.found.of_row(number, labels, when))
            answers = places[when]
            figure = self._figure(number, row, column, numeral, labels=labels, near=near, answers=answers)
            if figure is not None:
                if len(self.figures) >= MOST_FIGURES:
                    raise FileRefused("too_many_figures", {"limit": str(MOST_FIGURES), "sheet": self.grid.name})
                if status is not ObsStatus.FINAL and figure.status is ObsStatus.FINAL:
                    figure = replace(figure, status=status)
                self.figures.append(figure)

    def _of_row(self, labels: Labels) -> Attributes:
        if labels.unit_text and labels.unit is None:
            unit: Unit | None = Unit(problem=labels.unit_text)
        else:
            unit = labels.unit
        flow = labels.flow
        if flow is not None and flow.flow is not None:
            self._flow_above = flow
            self._is_below = False
        elif (
            labels.flow_text and (self._is_below or _OF_WHICH.match(labels.flow_text)) and self._flow_above is not None
        ):
            flow = replace(self._flow_above, goods="")
        if flow is not None and not flow.owner and self.flow_owner:
            flow = replace(flow, owner=self.flow_owner)
        return Attributes(flow=flow, unit=unit, period=labels.period, countries=countries_in(labels.flow_text))

    def _usual_period(self, near: Attributes) -> Period | None:
        """Return the period of a row by its titles, or the last one of the columns where they have none."""
        known = near.joined(self.context).period
        if known is not None and known.is_whole:
            return known
        periods = [
            c.attributes.period
            for c in self._values
            if c.attributes.period is not None and c.attributes.period.is_whole
        ]
        return max(periods, key=lambda period: period.end, default=None)

    def _figure(
        self,
        number: int,
        row: Sequence[CellValue],
        column: Column,
        numeral: Numeral,
        *,
        labels: Labels,
        near: Attributes,
        answers: tuple[PlaceAnswer, ...],
    ) -> Figure | None:
        """Return the figure of a cell, or nothing where it has none, with its fault or its question noted."""
        col = column.index
        cell = row[col] if col < len(row) else None
        written = text_of(cell).strip()
        if not self._cells().is_sound(number, col, numeral, written):
            return None
        known = near.joined(self._far(column))
        period, waits_for = self.doubts.period_of(column, known.period)
        if labels.unit is not None and labels.unit.problem == labels.unit_text and labels.unit_text:
            known = replace(known, unit=labels.unit)
        status, value = ObsStatus.FINAL, numeral.number
        if numeral.sense in (Sense.NOT_AVAILABLE, Sense.CONFIDENTIAL):
            self.state.missing[numeral.sense.value] += 1 if not labels.total_of else 0
            status = ObsStatus.MISSING if numeral.sense is Sense.NOT_AVAILABLE else ObsStatus.CONFIDENTIAL
        elif known.is_provisional or is_marked(column, written, self.block, self.footnotes):
            status = ObsStatus.PROVISIONAL
        unit = self._unit_of_cell(numeral, known.unit)
        if value is not None and self.grid.formats.get((number, col)) is CellFormat.PERCENT:
            value, unit = value * 100, unit or Unit(kind=UnitKind.PERCENT)
        if value == 0 and not labels.total_of:
            self.state.zeros += 1
        if self.grid.mark(number, col) is Mark.LINKED:
            self.state.find("layout.linked_cell", self.grid, number, col, is_error=False, value=written)
        return Figure(
            sheet=self.sheet,
            row=number,
            col=col,
            value=value,
            as_written=written,
            status=status,
            is_near_zero=numeral.sense is Sense.NEAR_ZERO and isinstance(cell, str),
            places=self.found.with_titles(
                (*answers, *self.found.of_column(column, known.period)), labels, known.period
            ),
            partner=labels.partner,
            owner=labels.owner,
            flow=known.flow,
            unit=unit,
            period=period,
            goods=self._goods(labels, known),
            countries=known.countries,
            unit_text=labels.unit_text or column.heading,
            note=labels.note,
            total_of=labels.total_of,
            label=labels.first,
            is_open=numeral.sense is Sense.UNCLEAR,
            waits_for=waits_for,
            flow_text=labels.flow_text,
            bad_code=labels.bad_code[0] if labels.bad_code is not None else -1,
        )

    def _cells(self) -> FigureCells:
        """Return the check of cells in the place of figures."""
        if self._checked is None:
            self._checked = FigureCells(self.state, self.grid, self.columns)
        return self._checked

    def _far(self, column: Column) -> Attributes:
        """Return what the heading of a column and the titles say."""
        if column.index not in self._column_attributes:
            known = column.attributes.joined(self.context)
            words = other_words(column.heading) if not known.place else ""
            if words and known.flow is not None and column.attributes.flow is None and not known.flow.goods:
                known = replace(known, flow=replace(known.flow, goods=words))
            self._column_attributes[column.index] = known
        return self._column_attributes[column.index]

    def _goods(self, labels: Labels, known: Attributes) -> Goods:
        """Return the goods of a row; an indicator that names no flow, where the flow is known, names goods."""
        is_named = labels.flow is not None and labels.flow.flow is not None
        if (
            labels.flow_text
            and not is_named
            and labels.goods == ALL_GOODS
            and (self._is_below or _OF_WHICH.match(labels.flow_text) or (known.flow is not None and known.flow.flow))
        ):
            return Goods(scheme=ProductScheme.TEXT, name=_OF_WHICH.sub("", labels.flow_text) or labels.flow_text)
        return labels.goods

    def _unit_of_cell(self, numeral: Numeral, unit: Unit | None) -> Unit | None:
        if not numeral.words:
            return unit
        own = unit_in(numeral.words)
        return unit if own is None else own.joined(unit)
