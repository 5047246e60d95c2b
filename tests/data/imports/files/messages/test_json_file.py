from __future__ import annotations

import csv
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from data.errors import FileRefused
from data.imports.files.file_limits import LIMITS
from data.imports.files.messages.json_file import read_json
from data.imports.files.model import FileKind
from tests.data.imports.files.messages import samples

CASES = Path(__file__).parents[2] / "cases"


def read(folder: Path, document: Any, encoding: str = "utf-8") -> tuple[FileKind, list[list[Any]]]:
    file = folder / "file.json"
    text = document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
    file.write_text(text, encoding=encoding)
    kind, _, grids = read_json(file, "file.json", LIMITS)
    return kind, [[*grid.rows] for grid in grids]


def test_records_of_comtrade_s_present_service_have_the_columns_of_its_csv(tmp_path: Path) -> None:
    with (CASES / "03_comtrade_api_2023_2024.csv").open(encoding="utf-8", newline="") as file:
        names, *rows = csv.reader(file)
    records = [dict(zip(names, row, strict=True)) for row in rows]
    kind, grids = read(tmp_path, {"elapsedTime": "0.1 secs", "count": len(records), "data": records, "error": ""})
    assert kind is FileKind.COMTRADE_JSON
    place = names.index("cmdCode")
    assert grids[0][0] == tuple(names)
    assert [row[place] for row in grids[0][1:]] == [row[place] for row in rows]
    assert "040210" in {row[place] for row in grids[0]}


def test_records_of_comtrade_s_older_site_are_known(tmp_path: Path) -> None:
    record = {"pfCode": "H4", "yr": 2016, "rtCode": 112, "ptCode": 398, "cmdCode": "0402", "TradeValue": 1234567}
    kind, grids = read(tmp_path, {"validation": {"status": {"name": "Ok"}}, "dataset": [record, record]})
    assert kind is FileKind.COMTRADE_JSON
    assert grids[0][1] == ("H4", Decimal(2016), Decimal(112), Decimal(398), "0402", Decimal(1234567))


@pytest.mark.parametrize("document", [samples.JSON_DRAFT, samples.JSON_1, samples.JSON_2])
def test_messages_of_sdmx_are_known(tmp_path: Path, document: Any) -> None:
    kind, grids = read(tmp_path, document)
    assert kind is FileKind.SDMX_JSON
    assert "TIME_PERIOD" in grids[0][0]


def test_a_file_of_this_site_keeps_its_columns_in_order(tmp_path: Path) -> None:
    own = {
        "view": "trade",
        "about": [["Version", "1"]],
        "columns": ["year", "value", "cite"],
        "count": 1,
        "rows": [{"value": 1.5, "year": 2020, "cite": "=x"}],
    }
    assert read(tmp_path, own) == (
        FileKind.OWN_JSON,
        [[("year", "value", "cite"), (Decimal(2020), Decimal("1.5"), "=x")]],
    )


@pytest.mark.parametrize(
    ("document", "rows"),
    [
        ([{"a": 1}, {"b": "x", "a": None}], [("a", "b"), (Decimal(1),), (None, "x")]),
        ('{"a": 1}\n{"a": 2}\n', [("a",), (Decimal(1),), (Decimal(2),)]),
        ({"columns": ["a", "b"], "index": [0], "data": [[1, "x"]]}, [("a", "b"), (Decimal(1), "x")]),
        ([{"a": {"en": "x"}, "b": [1]}], [("a", "b"), ('{"en": "x"}', '["1"]')]),
        ([{"a": True, "b": ""}], [("a", "b"), (True,)]),
        ('[{"a": 1e999, "b": NaN}]', [("a", "b"), ("1e999", "NaN")]),
    ],
)
def test_plain_records_become_rows(tmp_path: Path, document: Any, rows: list[Any]) -> None:
    assert read(tmp_path, document) == (FileKind.JSON, [rows])


def test_a_number_that_no_figure_has_stays_a_text(tmp_path: Path) -> None:
    assert read(tmp_path, f'[{{"a": {"9" * 5000}}}]')[1] == [[("a",), ("9" * 5000,)]]


def test_several_lists_are_several_grids(tmp_path: Path) -> None:
    _, grids = read(tmp_path, {"exports": [{"a": 1}], "imports": [{"a": 2}], "note": ["x"]})
    assert grids == [[("a",), (Decimal(1),)], [("a",), (Decimal(2),)]]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    text = [{"область": "Брестская область и Гомельская область"}]
    assert read(tmp_path, text, encoding)[1][0][1] == ("Брестская область и Гомельская область",)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[" * 100_000, "too_deep"),
        ('{"a": [1, 2', "damaged"),
        ('{"a": 1}', "json_unknown"),
        ("[1, 2, 3]", "json_unknown"),
        ('{"data": [], "error": "no records"}', "json_unknown"),
    ],
)
def test_what_is_no_table_is_refused_in_words(tmp_path: Path, text: str, code: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read(tmp_path, text)
    assert refused.value.code == code


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_text("[" * 3_000_000)
    with pytest.raises(FileRefused) as refused:
        read_json(file, "x.json", replace(LIMITS, json_size=2_000_000))
    assert (refused.value.code, refused.value.params) == ("too_large", {"size": "3", "limit": "2"})
