"""Roles of the columns of a table, by heading and content."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from data.imports.columns.attributes import Attributes, attributes_of
from data.imports.columns.other_words import is_stranger, other_words
from data.imports.layout.heading_words import LABELS, ColumnRole, role_in, side_in
from data.imports.layout.row_kinds import CellKind, cell_kind, is_total
from data.imports.quantities.flow_words import flow_in, is_foreign
from data.imports.quantities.folded import fold_heading, text_of
from data.imports.quantities.units import PERCENTS, unit_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from data.imports.layout.sheet_blocks import Block
    from data.imports.quantities.folded import CellValue

_SAMPLE: Final = 200
_CODES: Final = frozenset({ColumnRole.PRODUCT_CODE, ColumnRole.BY_PLACE, ColumnRole.KZ_PLACE, ColumnRole.PLACE})
_WITH_NUMBERS: Final = frozenset(
    {
        ColumnRole.PERIOD,
        ColumnRole.SUBPERIOD,
        ColumnRole.SET_ASIDE,
        ColumnRole.NOTE,
        ColumnRole.STATUS,
        ColumnRole.PARTNER,
        ColumnRole.REPORTER,
    }
)
_SIDES: Final = frozenset({ColumnRole.PLACE, ColumnRole.PARTNER, ColumnRole.REPORTER, ColumnRole.SET_ASIDE})
_GROUPS: Final = frozenset(
    {
        ColumnRole.PLACE,
        ColumnRole.BY_PLACE,
        ColumnRole.KZ_PLACE,
        ColumnRole.PERIOD,
        ColumnRole.FLOW,
        ColumnRole.UNIT,
        ColumnRole.PRODUCT,
        ColumnRole.PRODUCT_CODE,
        ColumnRole.EXPORTER,
        ColumnRole.IMPORTER,
        ColumnRole.PARTNER,
        ColumnRole.REPORTER,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: its number from 0, its heading as written, its role and what its heading names."""

    index: int
    heading: str
    role: ColumnRole
    attributes: Attributes


def columns_of(block: Block, *, is_place: Callable[[str], bool], context: Attributes) -> list[Column]:
    """Return what each column of a table is taken for.

    Parameters
    ----------
    block
        The table, with some rows of its body.
    is_place
        Whether a text is, or may be, the name or the code of a place.
    context
        What the titles of the table and the name of its sheet say.
    """
    found = []
    for index, pieces in enumerate(block.pieces):
        cells = [row[index] if index < len(row) else None for _, row in block.sample[:_SAMPLE]]
        attributes = attributes_of(pieces)
        role = _role(pieces, cells, attributes, is_place)
        if role is ColumnRole.VALUE and attributes.place and not is_place(attributes.place):
            attributes = Attributes(
                unit=attributes.unit,
                period=attributes.period,
                flow=attributes.flow,
                is_provisional=attributes.is_provisional,
            )
        found.append(Column(index=index, heading=" | ".join(pieces), role=role, attributes=attributes))
    return _without_strangers(_with_sides(found, block, is_place), context)


def _with_sides(columns: list[Column], block: Block, is_place: Callable[[str], bool]) -> list[Column]:
    """Give the columns of places that goods leave and go to their roles, where there are both or a matrix of them."""
    sides = {
        column.index: side_in(column.heading)
        for column in columns
        if column.role in _SIDES and side_in(column.heading) and _has_places(block, column.index, is_place)
    }
    alone = {index: next(iter(found)) for index, found in sides.items() if len(found) == 1}
    if sorted(alone.values()) == [ColumnRole.EXPORTER, ColumnRole.IMPORTER]:
        return [replace(c, role=alone[c.index]) if c.index in alone else c for c in columns]
    corner = [index for index, found in sides.items() if len(found) == 2]
    if len(corner) == 1 and any(c.role is ColumnRole.VALUE and c.attributes.place for c in columns):
        return [replace(c, role=ColumnRole.EXPORTER) if c.index in corner else c for c in columns]
    return columns


def _has_places(block: Block, col: int, is_place: Callable[[str], bool]) -> bool:
    """Return whether most texts of a column are names of places."""
    cells = [row[col] for _, row in block.sample[:_SAMPLE] if col < len(row)]
    texts = list(dict.fromkeys(text for cell in cells if (text := text_of(cell).strip())))[:40]
    return bool(texts) and 2 * sum(is_place(text) or is_foreign(text) for text in texts) >= len(texts)


def _role(
    pieces: Sequence[str], cells: Sequence[CellValue], attributes: Attributes, is_place: Callable[[str], bool]
) -> ColumnRole:
    kinds = Counter(map(cell_kind, cells))
    filled = sum(kinds.values()) - kinds[CellKind.EMPTY]
    named = next((role for text in reversed(pieces) if (role := role_in(text)) is not None), None)
    has_flow = attributes.flow is not None and attributes.flow.flow is not None
    figures = kinds[CellKind.NUMBER] + kinds[CellKind.MARK]
    if not filled:
        return ColumnRole.VALUE if has_flow else ColumnRole.SET_ASIDE
    if 2 * (kinds[CellKind.YEAR] + kinds[CellKind.PERIOD]) > filled and not has_flow:
        return _of_periods(named, attributes)
    if named is ColumnRole.FLOW and not kinds[CellKind.NUMBER]:
        return named  # "X" and "M" are codes there, and no marks in the place of figures
    if 2 * figures >= filled or (has_flow and figures):
        is_of_place = bool(attributes.place) and is_place(attributes.place)
        return ColumnRole.VALUE if is_of_place else _of_numbers(named, pieces, cells, attributes, has_flow=has_flow)
    if named in LABELS and not (named is ColumnRole.PLACE and has_flow):
        return named
    return _of_texts(named, cells, is_place)


def _of_periods(named: ColumnRole | None, attributes: Attributes) -> ColumnRole:
    """Return the role of a column of years, months or days."""
    if named in (ColumnRole.SET_ASIDE, ColumnRole.NOTE, ColumnRole.SUBPERIOD, ColumnRole.VALUE):
        return named
    return ColumnRole.VALUE if attributes.period is not None else ColumnRole.PERIOD


def _of_numbers(
    named: ColumnRole | None,
    pieces: Sequence[str],
    cells: Sequence[CellValue],
    attributes: Attributes,
    *,
    has_flow: bool,
) -> ColumnRole:
    """Return the role of a column of numbers and marks."""
    if not has_flow and named in _CODES and attributes.unit is None:
        digits = [text for cell in cells if (text := text_of(cell).strip().removesuffix(".0"))]
        is_code = named is not ColumnRole.PLACE or all(len(text) >= 6 for text in digits)
        return named if is_code else ColumnRole.SET_ASIDE
    if not has_flow and named in _WITH_NUMBERS:
        return named
    if has_flow or attributes.unit is not None or attributes.period is not None or named is ColumnRole.VALUE:
        return ColumnRole.VALUE
    if not any(pieces):
        counted = [text_of(cell).strip(" .") for cell in cells if cell is not None]
        return ColumnRole.SET_ASIDE if counted == [str(n + 1) for n in range(len(counted))] else ColumnRole.VALUE
    return ColumnRole.VALUE


def _of_texts(named: ColumnRole | None, cells: Sequence[CellValue], is_place: Callable[[str], bool]) -> ColumnRole:
    """Return the role of a column of texts, by what they are."""
    texts = list(dict.fromkeys(text for cell in cells if (text := text_of(cell).strip())))[:40]
    if not texts:
        return ColumnRole.SET_ASIDE
    enough = len(texts) / 2
    flows = sum((words := flow_in(text)) is not None and words.flow is not None for text in texts)
    if flows >= enough:
        return ColumnRole.FLOW
    if sum(unit_in(text) is not None and len(fold_heading(text)) <= 30 for text in texts) >= enough:
        return ColumnRole.UNIT
    if sum(is_total(text) or is_place(text) or is_foreign(text) for text in texts) >= enough:
        return ColumnRole.PLACE
    return named or ColumnRole.SET_ASIDE


def _without_strangers(columns: list[Column], context: Attributes) -> list[Column]:
    """Set columns of numbers aside that nothing says to be figures of trade, or that are of others or totals."""
    values = [column for column in columns if column.role is ColumnRole.VALUE]
    known = [
        column
        for column in values
        if column.attributes != Attributes() or not column.heading or role_in(column.heading) is ColumnRole.VALUE
    ]
    has_context = context.flow is not None or context.unit is not None
    aside = {column.index for column in values if column not in known and (len(values) > 1 or not has_context)}
    aside |= {column.index for column in values if column.attributes.is_foreign or is_stranger(column.heading)}
    others = {column.index for column in values if _names_something_else(column)}
    aside |= others if len(values) > len(others) or len(others) > 1 else set()
    if len(values) > 1:
        totals = [
            c for c in values if any(is_total(piece) for piece in c.heading.split(" | ")) and not c.attributes.flow
        ]
        aside |= {column.index for column in totals}
        parts = {c.index for c in values if any(is_total(piece) for piece in c.heading.split(" | ")[1:])}
        aside |= parts
    shown = [
        Column(index=c.index, heading=c.heading, role=ColumnRole.SET_ASIDE, attributes=c.attributes)
        if c.index in aside
        else c
        for c in columns
    ]
    return _with_flow_of_percents(shown)


def _names_something_else(column: Column) -> bool:
    """Return whether a column has no flow or place of its own and words that name goods or something else."""
    known = column.attributes
    has_own = bool(known.place) or (known.flow is not None and known.flow.flow is not None)
    return not has_own and bool(column.heading) and bool(other_words(column.heading))


def _with_flow_of_percents(columns: list[Column]) -> list[Column]:
    """Give columns of percents that name no flow the one flow that all other columns of figures have."""
    values = [column for column in columns if column.role is ColumnRole.VALUE]
    flows = {c.attributes.flow for c in values if c.attributes.flow is not None and c.attributes.flow.flow is not None}
    if len(flows) != 1:
        return columns
    (flow,) = flows
    periods = {c.attributes.period for c in values if c.attributes.period is not None and c.attributes.period.is_whole}
    period = periods.pop() if len(periods) == 1 else None
    return [
        replace(c, attributes=replace(c.attributes, flow=flow, period=c.attributes.period or period))
        if c in values and _is_bare_percent(c)
        else c
        for c in columns
    ]


def _is_bare_percent(column: Column) -> bool:
    unit, flow = column.attributes.unit, column.attributes.flow
    return unit is not None and unit.kind in PERCENTS and (flow is None or flow.flow is None)


def grouped_columns(block: Block, columns: Sequence[Column]) -> frozenset[int]:
    """Return the columns of labels that are written once for several rows: the first is filled, a third is empty."""
    rows = [row for _, row in block.sample[:_SAMPLE]]
    found = set()
    for column in columns:
        if column.role not in _GROUPS:
            continue
        filled = [bool(text_of(row[column.index]).strip()) if column.index < len(row) else False for row in rows]
        if filled and filled[0] and 3 * filled.count(False) >= len(filled):
            found.add(column.index)
    return frozenset(found)
