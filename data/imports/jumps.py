"""Jumps of twenty times between two periods of a whole series, as wrong multipliers make them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
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
JUMP: Final = "jump"
_ROW_JUMP: Final = 200
Series = tuple[str, ...]


def ask_about_jumps(ready: Sequence[Ready], kept: Iterable[Observation], state: ImportState, grids: Sequence[Grid]) -> None:
    """Ask once where the figures of a period are twenty times those of the period before, in the middle of all places."""
    if state.answer(JUMP) is not None:
        return
    values: dict[Series, dict[str, Decimal]] = defaultdict(dict)
    cells: dict[tuple[Series, str], Ready] = {}
    for observation in (*kept, *(entry.observation for entry in ready)):
        if observation.value and observation.measure is Measure.VALUE:
            values[_series(observation)][observation.period_start] = in_millions(observation.value, observation.unit)[0]
    for entry in ready:
        cells[_series(entry.observation), entry.observation.period_start] = entry
    ratios: dict[tuple[str, str, Series], list[tuple[Decimal, Ready]]] = defaultdict(list)
    for series, points in values.items():
        for before, after in zip(sorted(points), sorted(points)[1:], strict=False):
            at = cells.get((series, after)) or cells.get((series, before))
            if at is not None and points[before] > 0 and points[after] > 0:
                ratios[before, after, series[2:]].append((points[after] / points[before], at))
    for (before, after, _), found in ratios.items():
        middle = median(ratio for ratio, _ in found)
        if middle >= TIMES or middle <= Decimal(1) / TIMES:
            _ask(state, grids, found[0][1], before, after, middle)


def _ask(state: ImportState, grids: Sequence[Grid], at: Ready, before: str, after: str, middle: Decimal) -> None:
    times = middle if middle >= 1 else 1 / middle
    cell = grids[at.figure.sheet].cell_name(at.figure.row, at.figure.col)
    state.doubt(
        JUMP, "layout.jump", proposals=(Proposal(value="keep", code="layout.answer.keep_as_written"),), before_day=before, after_day=after,
        times=format(times.quantize(Decimal(1)), "f"), cell=cell,
    ).add(cell)  # fmt: skip


def _series(observation: Observation) -> Series:
    """Return what makes a series: everything of its key but the period, with the length of the period."""
    key = replace(observation, period_start="", period_end="").key
    length = str(len(observation.period_start)) + str(observation.period_start == observation.period_end)
    return (*key, length)
