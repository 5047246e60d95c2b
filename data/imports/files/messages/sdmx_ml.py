"""SDMX-ML as a grid: generic and structure-specific data of 2.1 and 3.0, and what 2.0 has of the same shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from data.errors import FileRefused
from data.imports.files import xml_events
from data.imports.files.cell_numbers import from_text
from data.imports.files.codes import Refusal
from data.imports.files.file_limits import MB
from data.imports.files.messages.observation_table import ATTRIBUTE, DIMENSION, TIME, VALUE, ObservationTable
from data.imports.files.zip_parts import CHUNK

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from data.imports.files.file_limits import Limits
    from data.imports.files.model import CellValue, Grid

OBS_VALUE: Final = "OBS_VALUE"
TIME_PERIOD: Final = "TIME_PERIOD"
KEYS: Final = frozenset(("SeriesKey", "ObsKey", "GroupKey"))
OF_THE_FORMAT: Final = frozenset(("action", "setID", "structureRef", "REPORTING_YEAR_START_DAY"))


class ObservationParts:
    """Handler of a message; its observations fill the table.

    Parameters
    ----------
    table
        What takes the observations.
    """

    def __init__(self, table: ObservationTable) -> None:
        self._table = table
        self._is_header = self._is_data = False
        self._time = TIME_PERIOD
        self._whole: dict[str, str] = {}
        self._series: dict[str, tuple[int, str]] = {}
        self._observation: dict[str, tuple[int, str]] | None = None
        self._group: tuple[dict[str, str], dict[str, str]] | None = None
        self._groups: list[tuple[dict[str, str], dict[str, str]]] = []
        self._part = ""
        self._is_series = False
        self._text: list[str] | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the beginning of a series, a group, an observation or of one of their values."""
        if name == "Obs" and self._is_data:
            self._observation = self._own(attributes, ATTRIBUTE)
        elif name == "Series" and self._is_data:
            self._series, self._is_series = self._own(attributes, DIMENSION), True
        elif name in KEYS or name == "Attributes":
            self._part = name
        elif name == "Value" and self._part:
            self._take(attributes.get("id") or attributes.get("concept", ""), attributes.get("value"))
        elif name in ("ObsValue", "ObsDimension") and self._observation is not None:
            self._take_observed(name, attributes)
        elif name == "Time" and self._observation is not None:
            self._text = []
        elif name == "Group" and self._is_data:
            self._group = ({}, dict(_plain(attributes)))
        elif name == "Header":
            self._is_header = True
        elif name == "DataSet":
            self._is_data = True
            self._whole = dict(_plain(attributes))
        elif self._is_header and name == "Structure":
            self._time = attributes.get("dimensionAtObservation", TIME_PERIOD)

    def end(self, name: str) -> None:
        """Take the end of a series, a group or an observation."""
        if name == "Obs" and self._observation is not None:
            self._finish()
        elif name == "Series":
            self._series, self._is_series = {}, False
        elif name in KEYS or name == "Attributes":
            self._part = ""
        elif name == "Time" and self._text is not None and self._observation is not None:
            self._observation[TIME_PERIOD] = (TIME, "".join(self._text).strip())
            self._text = None
        elif name == "Group" and self._group is not None:
            self._groups.append(self._group)
            self._group = None
        elif name == "Header":
            self._is_header = False
        elif name == "DataSet":
            self._complete()
            self._is_data = False

    def text(self, data: str) -> None:
        """Take the text of a time, as version 2.0 writes it."""
        if self._text is not None:
            self._text.append(data)

    def _own(self, attributes: dict[str, str], order: int) -> dict[str, tuple[int, str]]:
        """Return what a structure-specific element has as its own attributes."""
        orders = {TIME_PERIOD: TIME, self._time: TIME, OBS_VALUE: VALUE}
        # Without a series all dimensions are on the observation; without its structure nobody can tell which these are.
        return {name: (orders.get(name, order), value) for name, value in _plain(attributes)}

    def _take(self, name: str, value: str | None) -> None:
        """Take a value of a key or an attribute of a generic message."""
        if not name or value is None:
            return
        order = ATTRIBUTE if self._part == "Attributes" else TIME if name == TIME_PERIOD else DIMENSION
        if self._observation is not None:
            self._observation[name] = (order, value)
        elif self._group is not None:
            self._group[self._part == "Attributes"][name] = value
        elif self._is_series:
            self._series[name] = (order, value)
        elif self._part == "Attributes":
            self._whole[name] = value

    def _take_observed(self, name: str, attributes: dict[str, str]) -> None:
        if self._observation is None:
            return
        value = attributes.get("value", "")
        if name == "ObsValue":
            self._observation[OBS_VALUE] = (VALUE, value)
        else:
            self._observation[attributes.get("id") or self._time] = (TIME, value)

    def _finish(self) -> None:
        cells: list[tuple[int, CellValue]] = []
        for name, (order, value) in (self._series | (self._observation or {})).items():
            place = self._table.place(name, order)
            cells.append((place, from_text(value) if name == OBS_VALUE and value else value or None))
        self._table.add(cells)
        self._observation = None

    def _complete(self) -> None:
        """Give the attributes of groups and of the whole to their observations."""
        for key, attributes in self._groups:
            # A structure-specific group has its key and its attributes side by side.
            known = key or {name: value for name, value in attributes.items() if self._table.has(name)}
            self._table.complete(known, {name: value for name, value in attributes.items() if name not in known})
        self._table.complete({}, self._whole)
        self._groups, self._whole = [], {}


def read_sdmx_ml(path: Path, name: str, limits: Limits) -> Grid:
    """Read a message.

    Parameters
    ----------
    path
        The file.
    name
        Its name as its owner gave it.
    limits
        What may be read.

    Raises
    ------
    data.errors.FileRefused
        If it has no observations, entities of its own, or is damaged.
    """
    size = path.stat().st_size
    if size > limits.size:
        raise FileRefused(Refusal.TOO_LARGE, {"size": str(-(-size // MB)), "limit": str(limits.size // MB)})

    def chunks() -> Iterator[bytes]:
        with path.open("rb") as file:
            while piece := file.read(CHUNK):
                yield piece

    table = ObservationTable(limits)
    xml_events.read(chunks(), ObservationParts(table), depth=limits.depth, part=name)
    if not len(table):
        raise FileRefused(Refusal.SDMX_WITHOUT_DATA)
    return table.grid(name)


def _plain(attributes: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Give the attributes that are dimensions or attributes of the data: those of the format have a prefix."""
    for name, value in attributes.items():
        if ":" not in name and name not in OF_THE_FORMAT and name != "xmlns":
            yield name, value
