"""Pictures of a step: a map, a chart, a time line or the table of all pairs, as plain records for screen and paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPicture:
    """The map of a view.

    Attributes
    ----------
    place, claim, org, person
        What is chosen on it; at most one of them.
    by, kz
        The pair that is chosen.
    date
        Its day as ISO text; None is the day of the reader.
    layout, kinds, statuses, themes
        As in `data.atlas.selection.Selection`, sorted.
    lit
        The claims of the step: what they name is lit beside what is chosen.
    alt
        The map in words.
    """

    place: str | None = None
    claim: str | None = None
    org: str | None = None
    person: str | None = None
    by: str | None = None
    kz: str | None = None
    date: str | None = None
    layout: str = "side"
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    lit: tuple[str, ...] = ()
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartValue:
    """A value of a chart.

    Attributes
    ----------
    value, label
        The number, and how people say it, with its hedge.
    claim
        The figure; None where it counts claims.
    exact
        Whether it is stated exactly and is a result: others are drawn as outlines.
    lit
        Whether the step rests on it.
    """

    value: float
    label: str
    claim: str | None = None
    exact: bool = True
    lit: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartSeries:
    """What is measured, by its name, with a value or None, which is a gap, for each category."""

    name: str
    values: tuple[ChartValue | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPicture:
    """A chart of columns: categories in order, one group of columns each.

    Attributes
    ----------
    title, unit
        What is shown, and the unit of all its values.
    categories
        What is written below each group, mostly periods.
    series
        At most three, each with as many values as there are categories.
    note
        What the marks say.
    alt
        The chart in words.
    table
        Rows of a table beside the chart, the first of them its head; none where the chart says all.
    """

    title: str
    unit: str
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    note: str = ""
    alt: str
    table: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An entry of a time line: its date in words, what was, its claim, and whether the step rests on it."""

    when: str
    text: str
    claim: str
    lit: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLinePicture:
    """Dated claims from the earliest to the latest, at most `timeline.MOST`; `more` are left out."""

    title: str
    moments: tuple[Moment, ...]
    more: int = 0
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixPicture:
    """The table of all pairs.

    Attributes
    ----------
    title
        What it shows.
    rows, columns
        The regions of Belarus and of Kazakhstan: the id of each, and its name as a head has it.
    cells
        The state of each pair, a row for each of `rows`: a key of `states`.
    states
        The key, the words and the number of pairs of each state, the strongest first.
    lit
        The pairs that the step is about, Belarus first.
    alt
        The table in words.
    """

    title: str
    rows: tuple[tuple[str, str], ...]
    columns: tuple[tuple[str, str], ...]
    cells: tuple[tuple[str, ...], ...]
    states: tuple[tuple[str, str, int], ...]
    lit: tuple[tuple[str, str], ...] = ()
    alt: str


Shown: TypeAlias = "MapPicture | ChartPicture | TimeLinePicture | MatrixPicture"
"""What a step shows beside its headline."""
