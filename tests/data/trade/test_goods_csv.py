"""Records of goods in a CSV file of our own columns."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest

from data.errors import StoreError
from data.trade.goods_csv import HEADER, bring_csv
from data.trade.goods_folder import GoodsFolder
from data.trade.goods_rows import SCHEMA
from tests.data.trade.records import draw_rows

if TYPE_CHECKING:
    from pathlib import Path

    from data.trade.goods_rows import GoodsRow

GOOD = {
    "seller_id": "BY-HO",
    "buyer_id": "KZ-55",
    "reporter": "by",
    "scheme": "HS2022",
    "code": "040210",
    "period": "202403",
    "currency": "USD",
    "value": "12.5",
    "status": "final",
    "net_kg": "",
}


def written(path: Path, lines: list[dict[str, str]], header: tuple[str, ...] = HEADER) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows([[line[name] for name in HEADER] for line in lines])
    return path


def as_text(row: GoodsRow) -> dict[str, str]:
    cells: dict[str, Any] = row.cells()
    return {name: "" if cells[name] is None else str(cells[name]) for name in HEADER}


def test_a_file_is_read_as_its_records(tmp_path: Path) -> None:
    rows = draw_rows(pairs=[("BY-HO", "KZ-55"), ("RU", "KZ")])
    folder = GoodsFolder(tmp_path / "goods")
    brought = bring_csv(folder, written(tmp_path / "o'file.csv", [as_text(row) for row in rows]))
    assert brought.rows == len(rows)
    found = [cells for path in folder.version([brought.key]).years for cells in pq.read_table(path).to_pylist()]
    assert sorted(cells["line"] for cells in found) == list(range(2, len(rows) + 2))
    by_line = {row.line: row.cells() for row in rows}
    assert all({name: cells[name] for name in SCHEMA.names} == by_line[cells["line"]] for cells in found)


def test_the_same_file_is_brought_once(tmp_path: Path) -> None:
    folder = GoodsFolder(tmp_path / "goods")
    path = written(tmp_path / "a.csv", [GOOD])
    assert bring_csv(folder, path) == bring_csv(folder, path)
    assert len(list((folder.path / "brought").iterdir())) == 1


@pytest.mark.parametrize(
    ("column", "said"),
    [
        ("seller_id", "by-ho"),
        ("buyer_id", "BY-HO"),
        ("buyer_id", "KZ-55; DROP"),
        ("reporter", "Belstat"),
        ("scheme", "SITC"),
        ("code", "40210"),
        ("code", "770110"),
        ("code", "0402.10"),
        ("period", "202413"),
        ("period", "2024-03"),
        ("period", "198701"),
        ("currency", "$"),
        ("value", "1,5"),
        ("value", "=1+1"),
        ("value", "1.00001"),
        ("value", "1e5"),
        ("status", "x"),
        ("net_kg", "-1"),
    ],
)
def test_a_cell_that_cannot_be_is_named_and_nothing_kept(tmp_path: Path, column: str, said: str) -> None:
    folder = GoodsFolder(tmp_path / "goods")
    path = written(tmp_path / "a.csv", [GOOD, GOOD | {"code": "040290"}, GOOD | {column: said}])
    with pytest.raises(StoreError) as refused:
        bring_csv(folder, path)
    assert refused.value.code == "goods.csv_cell"
    assert refused.value.params == {"file": "a.csv", "line": "4", "column": column, "found": said, "count": "1"}
    assert not list((folder.path / "brought").iterdir())


def test_other_columns_are_refused_with_those_expected(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", [GOOD], header=("a", "b"))
    with pytest.raises(StoreError) as refused:
        bring_csv(GoodsFolder(tmp_path / "goods"), path)
    assert refused.value.code == "goods.csv_header"
    assert refused.value.params["found"] == "a,b"


@pytest.mark.parametrize(
    "damage", [b"BY-HO,KZ-55\n", b",".join([b"x"] * 12) + b"\n", b"\xcf\xee\xeb\xfc,KZ-55,by\n", b'"open']
)
def test_a_damaged_file_is_refused_in_words(tmp_path: Path, damage: bytes) -> None:
    path = written(tmp_path / "a.csv", [GOOD])
    path.write_bytes(path.read_bytes() + damage)
    with pytest.raises(StoreError) as refused:
        bring_csv(GoodsFolder(tmp_path / "goods"), path)
    assert refused.value.code in {"goods.csv_unreadable", "goods.csv_cell"}


def test_lines_that_state_the_same_are_named(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", [GOOD, GOOD | {"value": "13"}])
    with pytest.raises(StoreError) as refused:
        bring_csv(GoodsFolder(tmp_path / "goods"), path)
    assert (refused.value.code, refused.value.params["lines"]) == ("goods.repeated", "2, 3")
