"""SDMX-JSON as a grid: 1.0 as it was drafted and published, and 2.0."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from data.errors import FileRefused
from data.imports.files.codes import Refusal
from data.imports.files.messages.observation_table import ATTRIBUTE, DIMENSION, TIME, VALUE, ObservationTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from data.imports.files.file_limits import Limits
    from data.imports.files.model import CellValue, Grid

Json = Any
"""What a JSON document holds."""

LEVELS: Final = ("dataSet", "series", "observation")


def is_sdmx(document: Json) -> bool:
    """Return whether a JSON document is a message of SDMX."""
    inner = document.get("data", document) if isinstance(document, dict) else None
    return isinstance(inner, dict) and "dataSets" in inner


def sdmx_grid(document: Mapping[str, Json], name: str, limits: Limits) -> Grid:
    """Return the observations of a message.

    Parameters
    ----------
    document
        The message.
    name
        Name of its file.
    limits
        How much may be read.

    Raises
    ------
    data.errors.FileRefused
        If it has no observations or is damaged.
    """
    inner = document["data"] if isinstance(document.get("data"), dict) else document
    table = ObservationTable(limits)
    try:
        structures = inner.get("structures") or [inner.get("structure") or document["structure"]]
        for data_set in inner["dataSets"]:
            _DataSet(structures[int(data_set.get("structure", 0))], table).add(data_set)
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        if isinstance(error, FileRefused):
            raise
        raise FileRefused(Refusal.DAMAGED) from error
    if not len(table):
        raise FileRefused(Refusal.SDMX_WITHOUT_DATA)
    return table.grid(name)


class _DataSet:
    """Reading of a data set by its structure."""

    def __init__(self, structure: Mapping[str, Json], table: ObservationTable) -> None:
        self._table = table
        dimensions, attributes = structure["dimensions"], structure.get("attributes") or {}
        self._dimensions = {level: dimensions.get(level) or [] for level in LEVELS}
        self._attributes = {level: attributes.get(level) or [] for level in (*LEVELS, "dimensionGroup")}
        self._measures = (structure.get("measures") or {}).get("observation") or [{"id": "OBS_VALUE"}]

    def add(self, data_set: Mapping[str, Json]) -> None:
        """Add the observations of a data set to the table."""
        whole = self._key("dataSet", None)
        whole_attributes = self._named("dataSet", data_set.get("attributes"))
        for key, series in (data_set.get("series") or {}).items():
            found = whole | self._key("series", key)
            attributes = whole_attributes | self._named("series", series.get("attributes"))
            self._add_all(series.get("observations") or {}, found, attributes)
        self._add_all(data_set.get("observations") or {}, whole, whole_attributes)
        for key, values in (data_set.get("dimensionGroupAttributes") or {}).items():
            self._table.complete(self._group_key(key), self._named("dimensionGroup", values))

    def _add_all(
        self, observations: Mapping[str, Json], key: Mapping[str, CellValue], attributes: Mapping[str, CellValue]
    ) -> None:
        outer = [(self._table.place(name, DIMENSION), value) for name, value in key.items()]
        for at, found in observations.items():
            cells = [*outer]
            order = TIME if len(self._dimensions["observation"]) == 1 else DIMENSION
            for name, value in self._key("observation", at).items():
                cells.append((self._table.place(name, TIME if name == "TIME_PERIOD" else order), value))
            values = found if isinstance(found, list) else [found]
            count = len(self._measures)
            for measure, value in zip(self._measures, _padded(values[:count], count), strict=True):
                cells.append((self._table.place(measure["id"], VALUE), _plain(value)))
            for name, value in (dict(attributes) | self._named("observation", values[count:])).items():
                cells.append((self._table.place(name, ATTRIBUTE), value))
            self._table.add(cells)

    def _key(self, level: str, text: str | None) -> dict[str, CellValue]:
        """Return the dimensions of a level by a key like ``0:3``; those of the whole have one value each."""
        dimensions = self._dimensions[level]
        numbers = text.split(":") if text is not None else ["0"] * len(dimensions)
        if dimensions and len(numbers) != len(dimensions):
            raise ValueError(text)
        return {
            dimension["id"]: _code(dimension["values"][_index(number)])
            for dimension, number in zip(dimensions, numbers[: len(dimensions)], strict=True)
        }

    def _group_key(self, text: str) -> dict[str, CellValue]:
        """Return the dimensions of a key in which those that do not matter are empty."""
        dimensions = [dimension for level in LEVELS for dimension in self._dimensions[level]]
        if all("keyPosition" in dimension for dimension in dimensions):
            dimensions.sort(key=lambda dimension: int(dimension["keyPosition"]))
        return {
            dimension["id"]: _code(dimension["values"][_index(number)])
            for dimension, number in zip(dimensions, text.split(":"), strict=True)
            if number not in ("", "~")
        }

    def _named(self, level: str, values: Sequence[Json] | None) -> dict[str, CellValue]:
        """Return attributes by name: each is the number of a value, or the value itself where none are listed."""
        found: dict[str, CellValue] = {}
        listed_here = self._attributes[level]
        for attribute, value in zip(listed_here, _padded(values or (), len(listed_here)), strict=True):
            listed = attribute.get("values") or []
            if value is None:
                continue
            if listed and isinstance(value, Decimal):
                found[attribute["id"]] = _code(listed[_index(value)])
            else:
                found[attribute["id"]] = _plain(value)
        return found


def _index(number: Json) -> int:
    """Return a number of a list; numbers below zero would count from its end."""
    found = int(number)
    if found < 0:
        raise IndexError(number)
    return found


def _code(value: Json) -> CellValue:
    """Return the code of a listed value, or its name where it has none."""
    if isinstance(value, dict):
        return _plain(next((value[key] for key in ("id", "value", "name") if value.get(key) is not None), None))
    return _plain(value)


def _plain(value: Json) -> CellValue:
    """Return a value as that of a cell; a list or a mapping as its JSON."""
    if value is None or isinstance(value, str | bool | Decimal):
        return value if value != "" else None
    return json.dumps(value, ensure_ascii=False, default=str)


def _padded(values: Sequence[Json], count: int) -> list[Json]:
    """Return so many values: those at the end that a message leaves out are nothing."""
    return [*values, *[None] * (count - len(values))]
