from __future__ import annotations

import io
import json
import warnings
from decimal import Decimal
from typing import Any

import pytest

from data.errors import FileRefused
from data.imports.files.file_limits import LIMITS
from data.imports.files.messages.sdmx_json import is_sdmx, sdmx_grid
from tests.data.imports.files.messages import samples


def rows(document: Any) -> list[Any]:
    parsed = json.loads(json.dumps(document), parse_float=Decimal, parse_int=Decimal)
    assert is_sdmx(parsed)
    return [*sdmx_grid(parsed, "message.json", LIMITS).rows]


@pytest.mark.parametrize("document", [samples.JSON_DRAFT, samples.JSON_1], ids=["draft", "1.0"])
def test_series_and_observations_become_rows(document: Any) -> None:
    assert rows(document) == [
        ("FREQ", "REF_AREA", "COUNTERPART_AREA", "TIME_PERIOD", "OBS_VALUE", "UNIT_MULT", "OBS_STATUS"),
        ("A", "KZ", "BY", "2023", Decimal("677.9988"), "6", "A"),
        ("A", "KZ", "BY", "2024", Decimal("528.1008"), "6", "P"),
        ("A", "KZ-35", "BY", "2024", Decimal(44790), "3"),
    ]


def test_version_2_has_values_in_line_and_attributes_of_groups() -> None:
    assert rows(samples.JSON_2) == [
        ("REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "COMMENT", "UNIT_MULT"),
        ("KZ", "TX", "2023", "1.25", "note", "3"),
        ("BY", "TX", "2024", None, None, "6"),
    ]


def test_the_referee_reads_the_same_figures() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the referee's own parts
        import sdmx

        message = sdmx.read_sdmx(io.BytesIO(json.dumps(samples.JSON_DRAFT).encode()), format="JSON")
    expected = [
        (str(found.key["REF_AREA"].value), str(found.key["TIME_PERIOD"].value), float(found.value))
        for data_set in message.data  # type: ignore[attr-defined]
        for found in data_set.obs
    ]
    assert sorted((row[1], row[3], float(row[4])) for row in rows(samples.JSON_DRAFT)[1:]) == sorted(expected)


def changed(document: Any, path: list[str | int], value: Any) -> Any:
    copy = json.loads(json.dumps(document))
    inner = copy
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return copy


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["data", "dataSets", 0, "series"], {"9:0": {"observations": {"0": [1]}}}),
        (["data", "dataSets", 0, "series"], {"-1:0": {"observations": {"0": [1]}}}),
        (["data", "dataSets", 0, "series"], {"0": {"observations": {"0": [1]}}}),
        (["data", "dataSets", 0, "series"], {"0:0": {"observations": {"x": [1]}}}),
        (["data", "structure"], {}),
        (["data", "structure", "dimensions"], []),
        (["data", "dataSets"], 5),
    ],
)
def test_a_message_whose_numbers_point_nowhere_is_damaged(path: list[str | int], value: Any) -> None:
    with pytest.raises(FileRefused) as refused:
        rows(changed(samples.JSON_1, path, value))
    assert refused.value.code == "damaged"


def test_a_message_without_observations_is_refused_with_its_own_reason() -> None:
    with pytest.raises(FileRefused) as refused:
        rows(changed(samples.JSON_1, ["data", "dataSets"], []))
    assert refused.value.code == "sdmx_without_data"


@pytest.mark.parametrize("document", [[], {}, {"data": []}, {"data": {"rows": []}}, "dataSets"])
def test_other_documents_are_no_messages(document: Any) -> None:
    assert not is_sdmx(document)
