"""Jumps of twenty times between two periods, as wrong multipliers make them: of all places, or of one series."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

from data.enums import Measure, ProductScheme
from data.imports.quantities.units import in_millions
from data.imports.reading import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from data.imports.figures.observing import Ready
    from data.imports.files.model import Grid
    from data.imports.import_state import ImportState
    from data.layer_rows import Observation

TIMES: Final = 20
TIMES_ALONE: Final = 200
"""Of one series among others: regions grow and fall twenty times by themselves, a wrong multiplier is a thousand."""

_LEAST_OF_USUAL: Final = 2
"""A figure alone is looked at where the middle of its period is at most so many times it: small ones jump."""

_FEWEST_BESIDE: Final = 4
OUTLIER: Final = "outlier"
_MOST_TIMES: Final = Decimal(10**9)
JUMP: Final = "jump"
Group = tuple[str, ...]
"""What compared figures have in common: whose, which flow, measure and unit, and how long their periods are."""

Values = dict[Group, dict[str, dict[int, Decimal]]]
"""Of each group the figures of each period, by their series."""


def ask_about_jumps(
    ready: Sequence[Ready], kept: Iterable[Observation], state: ImportState, grids: Sequence[Grid]
) -> None:
    """Ask once where figures become twenty times those of the period before.

    The middle of all series is looked at, and of all goods also each series by itself, unless its figures are small
    beside the others. Within a period a figure is asked about that is twenty times the next largest one.
    """
    values: Values = defaultdict(lambda: defaultdict(dict))
    first: dict[tuple[Group, str], Ready] = {}
    cells: dict[tuple[Group, str, int], Ready] = {}
    for observation in kept:
        _add(values, observation)
    for entry in ready:
        group = _add(values, entry.observation)
        start = entry.observation.period_start
        first.setdefault((group, start), entry)
        if entry.observation.product_scheme is ProductScheme.ALL:
            cells[group, start, _series(entry.observation)] = entry
    outliers = _outliers(values, cells)
    for (group, start, series), times in outliers.items():
        if state.answer(OUTLIER) is None and sum(series in found for found in values[group].values()) == 1:
            _ask_about_outlier(state, grids, cells[group, start, series], times)
    if state.answer(JUMP) is None:
        _ask_about_periods(values, first, cells, outliers, state=state, grids=grids)


def _ask_about_periods(
    values: Values,
    first: Mapping[tuple[Group, str], Ready],
    cells: Mapping[tuple[Group, str, int], Ready],
    outliers: Mapping[tuple[Group, str, int], Decimal],
    *,
    state: ImportState,
    grids: Sequence[Grid],
) -> None:
    """Ask once where figures become twenty times those of the period before."""
    for group, periods in values.items():
        starts = sorted(periods)
        for before, after in pairwise(starts):
            at = first.get((group, after)) or first.get((group, before))
            older, newer = periods[before], periods[after]
            ratios = {series: newer[series] / older[series] for series in sorted(newer.keys() & older.keys())}
            if at is None or not ratios:
                continue
            usual = max(median(older.values()), median(newer.values()))
            for series, ratio in ratios.items():
                alone = cells.get((group, after, series)) or cells.get((group, before, series))
                is_outlier = (group, before, series) in outliers or (group, after, series) in outliers
                is_large = _LEAST_OF_USUAL * max(older[series], newer[series]) >= usual
                if alone is not None and is_large and _is_jump(ratio, TIMES if is_outlier else TIMES_ALONE):
                    _ask(state, _cell(grids, alone), (before, after), ratio)
            middle = median(ratios.values())
            if _is_jump(middle):
                _ask(state, _cell(grids, at), (before, after), middle)


def _outliers(values: Values, cells: Mapping[tuple[Group, str, int], Ready]) -> dict[tuple[Group, str, int], Decimal]:
    """Return the figures of places that are many times the largest of the others of their period, and how many."""
    outliers = {}
    for group, periods in values.items():
        for start, found in periods.items():
            beside = {
                series: value
                for series, value in found.items()
                if (entry := cells.get((group, start, series))) is not None
                and (entry.observation.by_id != "BY" or entry.observation.kz_id != "KZ")
            }
            if len(beside) < _FEWEST_BESIDE:
                continue
            series, following = sorted(beside, key=beside.__getitem__, reverse=True)[:2]
            if (times := beside[series] / beside[following]) >= TIMES:
                outliers[group, start, series] = times
    return outliers


def _ask_about_outlier(state: ImportState, grids: Sequence[Grid], at: Ready, times: Decimal) -> None:
    cell = _cell(grids, at)
    state.doubt(
        OUTLIER,
        "layout.outlier",
        proposals=(Proposal(value="keep", code="layout.answer.keep_as_written"),),
        times=format(min(times, _MOST_TIMES).quantize(Decimal(1)), "f"),
        text=at.observation.as_written,
        cell=cell,
    ).add(cell)


def _is_jump(ratio: Decimal, times: int = TIMES) -> bool:
    return ratio >= times or ratio <= Decimal(1) / times


def _series(observation: Observation) -> int:
    key = observation.key
    return hash((*key[:2], key[6]))


def _add(values: Values, observation: Observation) -> Group:
    """Add a figure to its group, by its period and what else makes its series; return the group."""
    key = observation.key
    length = f"{len(observation.period_start)} {observation.period_start == observation.period_end}"
    group = (*key[2:6], *key[9:], length)
    if observation.value and observation.value > 0 and observation.measure is Measure.VALUE:
        values[group][observation.period_start][_series(observation)] = in_millions(
            observation.value, observation.unit
        )[0]
    return group


def _cell(grids: Sequence[Grid], at: Ready) -> str:
    return grids[at.sheet].cell_name(at.row, at.col)


def _ask(state: ImportState, cell: str, periods: tuple[str, str], middle: Decimal) -> None:
    times = min(middle if middle >= 1 else 1 / middle, _MOST_TIMES)
    state.doubt(
        JUMP,
        "layout.jump",
        proposals=(Proposal(value="keep", code="layout.answer.keep_as_written"),),
        before_day=periods[0],
        after_day=periods[1],
        times=format(times.quantize(Decimal(1)), "f"),
        cell=cell,
    ).add(cell)
