"""Tables of a file's sheets as figures: those of known schemes by their columns, all others by their layout."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from data.enums import Flow
from data.imports.columns.attributes import NOTHING, Attributes, attributes_in
from data.imports.columns.column_roles import Column, columns_of, grouped_columns
from data.imports.columns.other_words import is_stranger
from data.imports.columns.side_by_side import cuts_of, parts_of
from data.imports.figures.country_evidence import Evidence, evidence_of
from data.imports.figures.figure_places import FigurePlaces
from data.imports.figures.place_book import PlaceBook, says_regions
from data.imports.figures.table_doubts import TableDoubts
from data.imports.figures.table_reader import TableReader
from data.imports.figures.title_places import places_in
from data.imports.files.model import column_letters
from data.imports.layout.footnote_signs import footnotes_of
from data.imports.layout.heading_words import ColumnRole, role_in
from data.imports.layout.row_kinds import CellKind, cell_kind
from data.imports.layout.sheet_blocks import HEAD, find_blocks
from data.imports.quantities.flow_words import flow_in
from data.imports.quantities.folded import fold_heading, text_of
from data.imports.quantities.numerals import decimal_mark
from data.imports.quantities.units import unit_in
from data.imports.reading import SheetColumn
from data.imports.schemes.comtrade import comtrade_columns, comtrade_figures
from data.imports.schemes.own_table import OwnReader, own_columns
from data.imports.schemes.own_template import TEMPLATE_ROLES, TemplateFigures
from data.imports.schemes.sdmx_table import SdmxReader, sdmx_columns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from data.imports.figures.figure import Figure
    from data.imports.figures.observing import Ready
    from data.imports.files.model import Grid
    from data.imports.import_state import ImportState
    from data.imports.layout.sheet_blocks import Block
    from data.imports.quantities.folded import CellValue
    from data.imports.schemes.own_template import TemplateSheet

_TAIL: Final = 60
_NAME: Final = 30
_HEADINGS: Final = 20
_LONGEST_MERGE: Final = 5_000
_DATES: Final = ("дата", "date", "күні", "data")
Row = tuple[int, "Sequence[CellValue]"]


class SheetTables:
    """Reader of the tables of all sheets of a file.

    Attributes
    ----------
    grids, evidence
        Of each table its sheet, and what it says of the two countries; a figure names its table by the number here.
    figures, ready
        Figures of tables, and observations of tables of this project.
    columns
        What each column is taken for.
    """

    def __init__(self, state: ImportState, places: PlaceBook, decimal: str, source_id: str) -> None:
        self.state = state
        self.places = places
        self.decimal = decimal
        self.source_id = source_id
        self.grids: list[Grid] = []
        self.evidence: dict[int, Evidence] = {}
        self.figures: list[list[Figure]] = []
        self.ready: list[Ready] = []
        self.columns: list[SheetColumn] = []

    def read(self, grid: Grid) -> None:
        """Read the tables of a sheet."""
        for fault in grid.faults:
            self.state.find(
                f"file.{fault.code}", grid, fault.row, params={"row": grid.row_name(fault.row), **fault.params}
            )
        self.state.headings.append(f"sheet {grid.name}" if self.state.has_sheets else "sheet")
        head = list(islice(enumerate(grid.rows), HEAD))
        first = next(((number, row) for number, row in head if any(text_of(cell).strip() for cell in row)), None)
        if first is not None and not self._of_scheme(grid, first):
            self._of_layout(grid, head)

    def read_template(self, grid: Grid, sheet: TemplateSheet) -> None:
        """Read the figures of a sheet of this project's template."""
        figures = TemplateFigures(
            grid, sheet, len(self.grids), state=self.state, places=self.places, source_id=self.source_id
        )
        self._table(grid, Evidence())
        roles = {TEMPLATE_ROLES[name]: col for name, col in sheet.columns.items() if name in TEMPLATE_ROLES}
        self._name_columns(grid, grid.rows[sheet.row + 1] if sheet.row + 1 < len(grid.rows) else (), roles)
        self.ready += figures.observe()
        self.state.skipped["header"] += 1

    def _of_scheme(self, grid: Grid, first: Row) -> bool:
        """Read a table of a known scheme; return whether it is one."""
        number, header = first
        table = len(self.grids)
        rows = ((at, row) for at, row in enumerate(grid.rows) if at > number and at not in self._faulty(grid))
        if (own := own_columns(header)) is not None:
            self._table(grid, Evidence())
            self.ready += OwnReader(grid, table, own, self.state, self.source_id).observe(rows)
            self._name_columns(grid, header, dict(own))
        elif (comtrade := comtrade_columns(header)) is not None:
            self._table(grid, Evidence(countries=frozenset({"BY", "KZ"})))
            self.figures.append(list(comtrade_figures(grid, table, comtrade, rows, self.state)))
            self._name_columns(grid, header, comtrade.cols)
        elif (sdmx := sdmx_columns(header)) is not None:
            self._table(grid, Evidence())
            self.figures.append(
                list(SdmxReader(grid, table, sdmx, self.places, state=self.state, decimal=self.decimal).figures(rows))
            )
            self._name_columns(grid, header, sdmx.cols)
        else:
            return False
        self.state.skipped["header"] += 1
        return True

    def _faulty(self, grid: Grid) -> frozenset[int]:
        return frozenset(fault.row for fault in grid.faults)

    def _table(self, grid: Grid, evidence: Evidence) -> None:
        self.evidence[len(self.grids)] = evidence
        self.grids.append(grid)

    def _name_columns(self, grid: Grid, header: Sequence[CellValue], roles: dict[str, int]) -> None:
        by_col = {col: role for role, col in roles.items()}
        for col, cell in enumerate(header):
            heading, role = text_of(cell).strip(), by_col.get(col, "set_aside")
            self.state.headings.append(f"{heading} = {role}")
            self.columns.append(SheetColumn(sheet=grid.name, letter=column_letters(col), heading=heading, role=role))

    def _of_layout(self, grid: Grid, head: Sequence[Row], *, is_part: bool = False) -> None:
        faulty = self._faulty(grid)
        blocks = find_blocks(grid, [entry for entry in head if entry[0] not in faulty], is_place=self.places.is_place)
        if not blocks:
            self.state.find("layout.no_figures", grid, is_error=False, sheet=grid.name)
            return
        if not is_part and (parts := list(self._side_by_side(grid, blocks))):
            for part in parts:
                self._of_layout(part, list(islice(enumerate(part.rows), HEAD)), is_part=True)
            return
        tail = enumerate(grid.rows[-_TAIL:], len(grid.rows) - _TAIL) if HEAD < len(grid.rows) <= 20 * HEAD else []
        ends = [*head, *tail]
        notes = footnotes_of(ends)
        below = [text for number, row in ends if number > blocks[-1].first and (text := _single_text(row))]
        sheet = attributes_in(grid.name) if self.state.has_sheets else NOTHING
        readers = [self._reader(grid, block, blocks[0], sheet=sheet, notes=notes, below=below) for block in blocks]
        rows = enumerate(grid.rows)
        for reader, block in zip(readers, blocks, strict=True):
            end = block.last if block.last is not None else len(grid.rows)
            if self._is_left_out(grid, block, reader.doubts):
                continue
            reader.read(_between(rows, block.first, end))
            self.figures.append(reader.figures)

    def _side_by_side(self, grid: Grid, blocks: Sequence[Block]) -> Iterator[Grid]:
        """Return the tables of a sheet one by one, where some are side by side; nothing where none are."""
        cuts = [cuts_of(columns_of(block, is_place=self.places.is_place, context=NOTHING)) for block in blocks]
        if not any(cuts):
            return
        for block, at in zip(blocks, cuts, strict=True):
            for col in at:
                row = block.headings[-1] if block.headings else block.first
                self.state.find("layout.side_by_side", grid, row, col, is_error=False, of_column=column_letters(col))
            yield from parts_of(grid, block, at)

    def _is_left_out(self, grid: Grid, block: Block, doubts: TableDoubts) -> bool:
        """Return whether nothing of a table is taken: a title calls it a plan, or its rows are parts of places."""
        if doubts.planned:
            row = next((number for number, text in block.titles if text == doubts.planned), block.first)
            self.state.find("layout.title_not_actual", grid, row, 0, text=doubts.planned)
        if doubts.is_of_parts:
            self.state.skipped["parts of places"] += len(block.sample)
        return bool(doubts.planned) or doubts.is_of_parts

    def _reader(
        self,
        grid: Grid,
        block: Block,
        first: Block,
        *,
        sheet: Attributes,
        notes: dict[str, bool],
        below: Sequence[str],
    ) -> TableReader:
        """Return the reader of a table, with what its titles, its sheet and its headings say."""
        titles = [text for _, text in block.titles]
        above = [text for _, text in first.titles] if block is not first else []
        context = _context([*reversed(titles), *reversed(above)], below, sheet)
        columns = columns_of(block, is_place=self.places.is_place, context=context)
        headings = [column.heading for column in columns]
        names = [grid.name] if self.state.has_sheets else []
        doubts = TableDoubts(self.state, grid, block, columns, [*titles, *above, *names])
        columns = doubts.columns
        self.state.units |= {c.attributes.unit for c in columns if c.role is ColumnRole.VALUE and c.attributes.unit}
        self._table(grid, evidence_of([*titles, *above, *names], headings, below))
        self.state.skipped["title"] += len(block.titles)
        self.state.skipped["header"] += len(block.headings)
        self.state.headings += titles
        self._say_set_aside(grid, block, columns)
        for column in columns:
            self.state.headings.append(f"{column.heading} = {column.role.value}")
            role = _role_name(column)
            self.columns.append(
                SheetColumn(sheet=grid.name, letter=column_letters(column.index), heading=column.heading, role=role)
            )
        return TableReader(
            state=self.state,
            places=self.places,
            grid=grid,
            sheet=len(self.grids) - 1,
            block=block,
            doubts=doubts,
            context=context,
            footnotes=notes,
            decimal=self._decimal(block, columns),
            serials=_has_days(columns),
            found=FigurePlaces(
                places=self.places,
                grid=grid,
                block=block,
                in_regions=any(map(says_regions, [*titles, *above])),
                title_places=tuple(self._title_places([*titles, *above], names)),
            ),
            faulty_rows=self._faulty(grid),
            flow_owner=next((owner for c in columns if (owner := _flow_owner(c))), ""),
            grouped=grouped_columns(block, columns),
            merged=_merged_cells(grid, block),
        )

    def _say_set_aside(self, grid: Grid, block: Block, columns: Sequence[Column]) -> None:
        """Say which columns of numbers are not read: nothing says that they are figures of trade."""
        row = block.headings[-1] if block.headings else block.first
        for column in columns:
            if column.role is not ColumnRole.SET_ASIDE or not column.heading:
                continue
            if role_in(column.heading) is not None and not is_stranger(column.heading):
                continue
            cells = [cells[column.index] for _, cells in block.sample[:20] if column.index < len(cells)]
            if any(cell_kind(cell) is CellKind.NUMBER for cell in cells):
                code = "layout.column_not_actual" if is_stranger(column.heading) else "layout.column_set_aside"
                self.state.find(code, grid, row, column.index, is_error=False, text=column.heading)

    def _title_places(self, titles: Sequence[str], names: Sequence[str]) -> Iterator[str]:
        """Return the names of places in the titles; in the name of the sheet where they have none."""
        found = list(places_in(titles))
        yield from found or [name for name in names if len(name) > 3 and self.places.is_place(name)]

    def _decimal(self, block: Block, columns: Sequence[Column]) -> str:
        given = self.state.answers.get("decimal", "")
        if given in (",", "."):
            self.state.used["decimal"] = given
            return given
        if self.decimal:
            return self.decimal
        values = [column.index for column in columns if column.role is ColumnRole.VALUE]
        texts = [row[c] for _, row in block.sample for c in values if c < len(row)]
        return decimal_mark(cell for cell in texts if isinstance(cell, str))


def has_headings_of_figures(grid: Grid) -> bool:
    """Return whether a row of a sheet's beginning has headings of figures: an indicator, a value and a period."""
    for row in islice(grid.rows, _HEADINGS):
        texts = [text for cell in row if (text := text_of(cell).strip())]
        roles = {role_in(text) for text in texts}
        if {ColumnRole.FLOW, ColumnRole.VALUE} <= roles and ColumnRole.PERIOD in roles:
            return True
    return False


def _context(titles: Sequence[str], below: Sequence[str], sheet: Attributes) -> Attributes:
    """Return what the titles of a table, the nearest first, the lines below it and the name of its sheet say."""
    context = NOTHING
    for text in titles:
        context = context.joined(_of_title(text))
    for text in below:
        if role_in(text) is ColumnRole.UNIT:  # "Unit of measurement: thousand dollars"
            context = context.joined(Attributes(unit=unit_in(text)))
    return context.joined(Attributes(flow=sheet.flow, unit=sheet.unit, period=sheet.period, countries=sheet.countries))


def _single_text(row: Sequence[CellValue]) -> str:
    """Return the text of a row that has one text and nothing else."""
    texts = [text for cell in row if (text := text_of(cell).strip())]
    return texts[0] if len(texts) == 1 and len(texts[0]) > _NAME else ""


def _role_name(column: Column) -> str:
    """Return the role of a column, of a column of figures its flow."""
    words = column.attributes.flow
    is_flow = column.role is ColumnRole.VALUE and words is not None and words.flow is not None
    return words.flow.value if is_flow and words is not None and words.flow is not None else column.role.value


def _flow_owner(column: Column) -> str:
    """Return whose export a column of flows means, where its heading says from where to where export goes."""
    words = flow_in(column.heading) if column.role is ColumnRole.FLOW else None
    return words.exporter if words is not None and words.flow is Flow.EXPORT else ""


def _of_title(text: str) -> Attributes:
    """Return what a title says; a day in a title is the day of its data, and no period of figures."""
    found = attributes_in(text)
    return Attributes(
        flow=found.flow,
        unit=found.unit,
        period=found.period if found.period is None or found.period.day is None else None,
        countries=found.countries,
        is_provisional=found.is_provisional,
    )


def _has_days(columns: Sequence[Column]) -> bool:
    return any(c.role is ColumnRole.PERIOD and any(stem in fold_heading(c.heading) for stem in _DATES) for c in columns)


def _between(rows: Iterator[Row], first: int, last: int) -> Iterator[Row]:
    """Return the rows of a body, and go no further."""
    for number, row in rows:
        if number >= first:
            yield number, row
        if number >= last:
            return


def _merged_cells(grid: Grid, block: Block) -> frozenset[tuple[int, int]]:
    """Return the cells of a body that take their value from a merged cell above them."""
    return frozenset(
        (row, col)
        for top, left, bottom, right in grid.merges
        for row in range(top + 1, min(bottom, block.first + _LONGEST_MERGE) + 1)
        for col in range(left, min(right, left) + 1)
        if row > block.first
    )
