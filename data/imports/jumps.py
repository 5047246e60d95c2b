"""Jumps of twenty times between two periods of a whole series, as wrong multipliers make them."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

from data.enums import Measure
from data.imports.quantities.units import in_millions
from data.imports.reading import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from data.imports.figures.observing import Ready
    from data.imports.files.model import Grid
    from data.imports.import_state import ImportState
    from data.layer_rows import Observation

TIMES: Final = 20
_MOST_TIMES: Final = Decimal(10**9)
JUMP: Final = "jump"
Group = tuple[str, ...]
"""What compared figures have in common: whose, which flow, measure and unit, and how long their periods are."""


def ask_about_jumps(
    ready: Sequence[Ready], kept: Iterable[Observation], state: ImportState, grids: Sequence[Grid]
) -> None:
    """Ask once where the figures of a period are twenty times those before, in the middle of all places."""
    if state.answer(JUMP) is not None:
        return
    values: dict[Group, dict[str, dict[int, Decimal]]] = defaultdict(lambda: defaultdict(dict))
    first: dict[tuple[Group, str], Ready] = {}
    for observation in kept:
        _add(values, observation)
    for entry in ready:
        group = _add(values, entry.observation)
        first.setdefault((group, entry.observation.period_start), entry)
    for group, periods in values.items():
        starts = sorted(periods)
        for before, after in pairwise(starts):
            at = first.get((group, after)) or first.get((group, before))
            older, newer = periods[before], periods[after]
            ratios = [newer[series] / older[series] for series in newer.keys() & older.keys()]
            if at is None or not ratios:
                continue
            middle = median(ratios)
            if middle >= TIMES or middle <= Decimal(1) / TIMES:
                _ask(state, _cell(grids, at), (before, after), middle)


def _add(values: dict[Group, dict[str, dict[int, Decimal]]], observation: Observation) -> Group:
    """Add a figure to its group, by its period and what else makes its series; return the group."""
    key = observation.key
    length = f"{len(observation.period_start)} {observation.period_start == observation.period_end}"
    group = (*key[2:6], *key[9:], length)
    if observation.value and observation.value > 0 and observation.measure is Measure.VALUE:
        series = hash((*key[:2], key[6]))
        values[group][observation.period_start][series] = in_millions(observation.value, observation.unit)[0]
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
