"""Totals of tables against their parts, and turnover against export and import."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from data.enums import Flow
from data.imports.quantities.flow_words import OTHER_SIDE
from data.imports.quantities.units import PERCENTS
from data.imports.reading import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from data.imports.figures.figure import Figure
    from data.imports.files.model import Grid
    from data.imports.import_state import ImportState

_FEWEST_PARTS: Final = 3
_MANY_PARTS: Final = 10
_NEAR: Final = Decimal("0.25")
_MOST_SAID: Final = 50
Group = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """A total that is not the sum of its parts: its figure, by how much, and whether parts are hidden or missing."""

    total: Figure
    difference: Decimal
    is_hidden: bool


def without_totals(
    figures: Sequence[Figure], state: ImportState, grids: Sequence[Grid], faults: set[tuple[int, int]]
) -> list[Figure]:
    """Return the figures that are no totals; check the totals, and say or ask where one is not the sum of its parts.

    Parameters
    ----------
    figures
        All figures of a table.
    state
        What is asked, answered and found.
    grids
        The sheets of the file.
    faults
        Sheet and column of cells that have a fault: parts are missing there.
    """
    nested = _nested(figures, state)
    marked = _with_countries(figures, nested)
    rows = {(f.sheet, f.row) for f, before in zip(marked, figures, strict=True) if f.total_of and not before.total_of}
    state.skipped["total"] += len(rows)
    for figure in marked:
        if (figure.sheet, figure.row) in rows and figure.value is None:
            state.missing[figure.status.value if figure.status.value == "confidential" else "not_available"] -= 1
        elif (figure.sheet, figure.row) in rows and figure.value == 0:
            state.zeros -= 1
    misses = _misses(marked, faults, nested)
    turnover = _turnover_misses(marked)
    _say(misses, turnover, state, grids)
    return [figure for figure in marked if not figure.total_of]


def _nested(figures: Sequence[Figure], state: ImportState) -> frozenset[str]:
    """Return the places that lie in another place of the table: a region counts its cities already."""
    ids = {place.place_id for figure in figures for place in figure.places if state.atlas.is_place(place.place_id)}
    regions = ids - set(OTHER_SIDE)
    return frozenset(i for i in regions if regions.intersection(state.atlas.ancestors(i, date.max)) - {i})


def _with_countries(figures: Sequence[Figure], nested: frozenset[str] = frozenset()) -> list[Figure]:
    """Return figures, those of a country marked as totals where its regions add up to them, or stand around it."""
    if any(figure.total_of == "place" for figure in figures) or not any(_country(figure) for figure in figures):
        return list(figures)
    groups: dict[Group, list[Figure]] = defaultdict(list)
    for figure in figures:
        if not figure.total_of:
            groups[_key(figure, "place")].append(figure)
    votes: dict[str, list[bool]] = defaultdict(list)
    edges = _edge_rows(figures)
    for group in groups.values():
        for total in (figure for figure in group if _country(figure) and figure.value is not None):
            parts = [f for f in group if _is_part(f, _country(total)) and not _is_in(f, nested)]
            if len({f.row for f in parts} | {f.col for f in parts}) > _FEWEST_PARTS:
                votes[_country(total)].append(_is_sum(total, parts, is_edge=(total.sheet, total.row) in edges))
    sums = {country for country, found in votes.items() if found and 2 * sum(found) >= len(found)}
    return [replace(f, total_of="place") if _country(f) in sums and not f.total_of else f for f in figures]


def _edge_rows(figures: Sequence[Figure]) -> set[tuple[int, int]]:
    """Return the first and the last row of each table."""
    rows = sorted({(figure.sheet, figure.row) for figure in figures})
    sheets = {sheet for sheet, _ in rows}
    return {pick(row for row in rows if row[0] == sheet) for sheet in sheets for pick in (min, max)}


def _is_sum(total: Figure, parts: Sequence[Figure], *, is_edge: bool) -> bool:
    whole = sum((part.value for part in parts if part.value is not None), Decimal(0))
    value = total.value or Decimal(0)
    is_near = abs(value - whole) <= _NEAR * max(abs(value), abs(whole)) if whole else not value
    is_equal = abs(value - whole) <= _tolerance([total, *parts])
    return is_equal or (is_edge and (is_near or len(parts) >= _MANY_PARTS))


def _country(figure: Figure) -> str:
    """Return the country whose figure it is, where its only place is one."""
    ids = [place.place_id for place in figure.places if place.place_id]
    return ids[0] if len(ids) == 1 and ids[0] in OTHER_SIDE else ""


def _is_part(figure: Figure, country: str) -> bool:
    return any(p.country == country and p.place_id != country for p in figure.places) or any(
        p.is_open for p in figure.places
    )


def _is_in(figure: Figure, places: frozenset[str]) -> bool:
    return any(place.place_id in places for place in figure.places)


def _key(figure: Figure, axis: str) -> Group:
    """Return what a total and its parts have in common."""
    common: tuple[object, ...] = (figure.sheet, figure.flow, figure.unit, figure.partner)
    if axis == "place":
        return (*common, figure.period, figure.goods)
    places = tuple(place.place_id for place in figure.places)
    return (*common, places, figure.period) if axis == "goods" else (*common, places, figure.goods)


def _misses(
    figures: Sequence[Figure], faults: set[tuple[int, int]], nested: frozenset[str] = frozenset()
) -> list[Miss]:
    found = []
    digits: dict[object, int] = {}
    of_totals: dict[object, int] = {}
    for figure in figures:
        if figure.value is not None:
            digits[figure.unit] = min(digits.get(figure.unit, 0), _exponent(figure.value))
            if figure.total_of:
                of_totals[figure.unit] = min(of_totals.get(figure.unit, 0), _exponent(figure.value))
    for axis in {figure.total_of for figure in figures if figure.total_of}:
        groups: dict[Group, tuple[list[Figure], list[Figure]]] = defaultdict(lambda: ([], []))
        for figure in figures:
            if figure.total_of in ("", axis) and not (axis == "place" and _is_in(figure, nested)):
                groups[_key(figure, axis)][bool(figure.total_of)].append(figure)
        for parts, totals in groups.values():
            if len(totals) != 1 or len(parts) < 2 or totals[0].value is None or _is_percent(totals[0]):
                continue
            difference = totals[0].value - sum((part.value for part in parts if part.value is not None), Decimal(0))
            unit = totals[0].unit
            rounding = Decimal("0.5") * Decimal(1).scaleb(of_totals.get(unit, 0))  # Totals may be rounded more.
            if abs(difference) > max(_tolerance([*parts, totals[0]], digits.get(unit)), rounding):
                hidden = any(part.value is None or any(p.is_open for p in part.places) for part in parts)
                hidden = hidden or any((part.sheet, part.col) in faults for part in parts)
                found.append(Miss(total=totals[0], difference=difference, is_hidden=hidden))
    return sorted(found, key=lambda miss: (miss.total.sheet, miss.total.row, miss.total.col))


def _is_percent(figure: Figure) -> bool:
    return figure.unit is not None and figure.unit.kind in PERCENTS


def _tolerance(figures: Iterable[Figure], last: int | None = None) -> Decimal:
    """Return what roundings of figures can come to together: half a unit of the last digit that their table has."""
    exponents = [_exponent(figure.value) for figure in figures if figure.value is not None]
    least = min(exponents, default=0) if last is None else last
    return Decimal("0.5") * (len(exponents) + 1) * Decimal(1).scaleb(least)


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return min(exponent, 0) if isinstance(exponent, int) else 0


def _turnover_misses(figures: Sequence[Figure]) -> list[Miss]:
    """Return the turnovers that are not the sum of their export and import."""
    found: list[Miss] = []
    if not any(figure.flow is not None and figure.flow.flow is Flow.TURNOVER for figure in figures):
        return found
    groups: dict[Group, dict[Flow, Figure]] = defaultdict(dict)
    for f in figures:
        if f.flow is not None and f.flow.flow is not None and f.value is not None and not _is_percent(f):
            places = tuple((place.place_id, place.text) for place in f.places)
            groups[f.sheet, f.row, places, f.period, f.goods, f.unit, f.total_of].setdefault(f.flow.flow, f)
    for flows in groups.values():
        if len(flows.keys() & {Flow.TURNOVER, Flow.EXPORT, Flow.IMPORT}) == 3:
            three = [flows[Flow.TURNOVER], flows[Flow.EXPORT], flows[Flow.IMPORT]]
            turnover, parts = three[0], [figure.value or Decimal(0) for figure in three[1:]]
            difference = (turnover.value or Decimal(0)) - sum(parts)
            if abs(difference) > _tolerance(three):
                found.append(Miss(total=turnover, difference=difference, is_hidden=False))
    return found


def _say(misses: Sequence[Miss], turnovers: Sequence[Miss], state: ImportState, grids: Sequence[Grid]) -> None:
    for miss in misses[:_MOST_SAID]:
        figure, grid = miss.total, grids[miss.total.sheet]
        cell = grid.cell_name(figure.row, figure.col)
        word = "over" if miss.difference > 0 else "under"
        params = {"difference": format(abs(miss.difference), "f"), "text": figure.as_written, "label": figure.label}
        if miss.is_hidden:
            state.find(f"layout.total_{word}_hidden", grid, figure.row, figure.col, is_error=False, params=params)
            continue
        state.find(f"layout.total_{word}", grid, figure.row, figure.col, is_error=False, params=params)
        _ask(state, f"total:{cell}", f"layout.ask_total_{word}", cell, params)
    known = {(miss.total.sheet, miss.total.row, abs(miss.difference)) for miss in misses}
    rest = [miss for miss in turnovers if (miss.total.sheet, miss.total.row, abs(miss.difference)) not in known]
    for miss in rest[:_MOST_SAID]:
        figure, grid = miss.total, grids[miss.total.sheet]
        cell = grid.cell_name(figure.row, figure.col)
        params = {"difference": format(abs(miss.difference), "f"), "text": figure.as_written, "label": figure.label}
        state.find("layout.turnover_misses", grid, figure.row, figure.col, is_error=False, params=params)
        _ask(state, "turnover", "layout.ask_turnover", cell, params)


def _ask(state: ImportState, key: str, code: str, cell: str, params: Mapping[str, str]) -> None:
    if state.answer(key) is None:
        state.doubt(
            key,
            code,
            proposals=(Proposal(value="keep", code="layout.answer.keep_as_written"),),
            proposed="keep",
            cell=cell,
            params=params,
        ).add(cell)
