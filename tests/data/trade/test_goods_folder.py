"""The folder of records: imports, years derived from them, versions."""

from __future__ import annotations

import os
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import StoreError
from data.trade.goods_folder import GoodsFolder
from data.trade.goods_rows import ORDER, SCHEMA, SCOPE
from tests.data.trade.records import draw_rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from data.trade.goods_folder import GoodsVersion
    from data.trade.goods_rows import GoodsRow


@pytest.fixture
def folder(tmp_path: Path) -> GoodsFolder:
    return GoodsFolder(tmp_path / "goods")


@pytest.fixture(scope="module")
def few() -> list[GoodsRow]:
    return draw_rows(years=(2023, 2024), pairs=[("BY-HO", "KZ-55"), ("BY", "KZ")])


def held(version: GoodsVersion) -> list[dict[str, Any]]:
    """Return the records of a version in the files' order."""
    return [cells for path in version.years for cells in pq.read_table(path).select(SCHEMA.names).to_pylist()]


def in_force(imports: Sequence[Sequence[GoodsRow]]) -> list[dict[str, Any]]:
    """Return, counted anew, what is in force of imports: of each scope the newest import's records."""
    newest: dict[tuple[Any, ...], list[dict[str, Any]]] = {}
    for rows in imports:
        by_scope: dict[tuple[Any, ...], list[dict[str, Any]]] = {}
        for row in rows:
            cells = row.cells()
            by_scope.setdefault(tuple(cells[name] for name in SCOPE), []).append(cells)
        newest |= by_scope
    return [cells for rows in newest.values() for cells in rows]


def ordered(cells: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(cells, key=lambda row: (row["period"] // 100, *(row[name] for name in ORDER)))


def test_what_is_brought_is_held_sorted_by_pair(folder: GoodsFolder, few: list[GoodsRow]) -> None:
    brought = folder.bring("one", few)
    assert (brought.rows, brought.years) == (len(few), (2023, 2024))
    version = folder.version(["one"])
    assert [path.name[:4] for path in version.years] == ["2023", "2024"]
    assert held(version) == ordered([row.cells() for row in few])


def test_values_are_decimals_and_codes_text_in_the_files(folder: GoodsFolder, few: list[GoodsRow]) -> None:
    folder.bring("one", few)
    schema = pq.read_schema(folder.version(["one"]).years[0])
    assert str(schema.field("value").type) == "decimal128(22, 4)"
    assert str(schema.field("code").type) == "string"


def test_a_month_that_is_appended_writes_its_year_alone(folder: GoodsFolder, few: list[GoodsRow]) -> None:
    until = [row for row in few if row.period < 202406]
    since = [row for row in few if row.period >= 202406]
    folder.bring("one", until)
    folder.bring("two", since)
    before, after = folder.version(["one"]), folder.version(["one", "two"])
    assert before.years[0] == after.years[0]
    assert before.years[1] != after.years[1]
    assert held(after) == ordered([row.cells() for row in few])


def test_a_year_stated_anew_replaces_it_and_taking_back_restores_it(folder: GoodsFolder, few: list[GoodsRow]) -> None:
    changed = [replace(row, value=Decimal(1)) for row in few if row.year == 2024 and row.code != "870410"]
    folder.bring("one", few)
    folder.bring("two", changed)
    first, second = folder.version(["one"]), folder.version(["one", "two"])
    assert held(second) == ordered(in_force([few, changed]))
    assert not [cells for cells in held(second) if cells["code"] == "870410" and cells["period"] // 100 == 2024]
    assert folder.version(["one"]) == first
    assert held(folder.version(["one"])) == ordered([row.cells() for row in few])


@settings(max_examples=8)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 90)), min_size=1, max_size=4))
def test_any_imports_are_as_counted_anew(
    tmp_path_factory: pytest.TempPathFactory, parts: list[tuple[int, int]]
) -> None:
    drawn = draw_rows(pairs=[("BY-HO", "KZ-55")])
    imports = [drawn[start::4][:most] for start, most in parts]
    folder = GoodsFolder(tmp_path_factory.mktemp("any"))
    for number, rows in enumerate(imports):
        folder.bring(f"n{number}", rows)
    version = folder.version([f"n{number}" for number in range(len(imports))])
    assert held(version) == ordered(in_force(imports))


def test_the_cube_is_the_sum_by_pair_period_and_chapter_of_each_level(folder: GoodsFolder, few: list[GoodsRow]) -> None:
    folder.bring("one", few)
    cube = [cells for path in folder.version(["one"]).cubes for cells in pq.read_table(path).to_pylist()]
    sums: dict[tuple[Any, ...], list[Any]] = {}
    for row in few:
        cells = row.cells()
        entry = sums.setdefault((*(cells[name] for name in SCOPE), cells["chapter"]), [None, 0, 0])
        entry[1] += 1
        if row.value is not None:
            entry[0] = (entry[0] or 0) + row.value
            entry[2] += 1
    found = {(*(c[name] for name in SCOPE), c["chapter"]): [c["value"], c["goods"], c["known"]] for c in cube}
    assert found == sums


def test_lines_that_state_the_same_twice_are_named_and_nothing_is_left(
    folder: GoodsFolder, few: list[GoodsRow]
) -> None:
    again = replace(few[40], value=Decimal(5), line=9000)
    with pytest.raises(StoreError) as refused:
        folder.bring("one", [*few, again])
    assert refused.value.code == "goods.repeated"
    assert refused.value.params["lines"] == f"{few[40].line}, 9000"
    assert not [path for part in ("brought", "spill", "years", "cubes") for path in (folder.path / part).iterdir()]


def test_a_missing_import_is_said(folder: GoodsFolder) -> None:
    with pytest.raises(StoreError) as refused:
        folder.version(["none"])
    assert refused.value.code == "goods.import_missing"


def test_a_name_that_leads_elsewhere_is_refused(folder: GoodsFolder, few: list[GoodsRow]) -> None:
    with pytest.raises(ValueError, match="no name of an import"):
        folder.bring("../one", few)


@pytest.mark.parametrize("fails_at", ["years", "cubes"])
def test_a_crash_in_between_leaves_the_old_state(
    folder: GoodsFolder, few: list[GoodsRow], monkeypatch: pytest.MonkeyPatch, fails_at: str
) -> None:
    folder.bring("one", few)
    before = folder.version(["one"])
    content = [path.read_bytes() for path in (*before.years, *before.cubes)]
    folder.bring("two", [replace(row, value=Decimal(1)) for row in few if row.year == 2024])
    whole = os.fsync

    def break_off(handle: int) -> None:
        calls.append(handle)
        if len(calls) == (1 if fails_at == "years" else 2):
            raise OSError(28, "No space left on device")
        whole(handle)

    calls: list[int] = []
    monkeypatch.setattr("data.trade.goods_folder.os.fsync", break_off)
    with pytest.raises(OSError, match="No space left"):
        folder.version(["one", "two"])
    assert [path.read_bytes() for path in (*before.years, *before.cubes)] == content
    assert not list((folder.path / "spill").iterdir())
    monkeypatch.undo()
    assert len(held(folder.version(["one", "two"]))) == len(few)


def test_another_process_finds_the_same_files(folder: GoodsFolder, few: list[GoodsRow]) -> None:
    folder.bring("one", few)
    version = folder.version(["one"])
    written = [path.stat().st_mtime_ns for path in version.cubes]
    assert GoodsFolder(folder.path).version(["one"]) == version
    assert [path.stat().st_mtime_ns for path in version.cubes] == written


def test_files_that_no_version_names_are_removed_once_they_are_old(folder: GoodsFolder, few: list[GoodsRow]) -> None:
    folder.bring("one", few)
    folder.bring("two", few[:5])
    first, second = folder.version(["one"]), folder.version(["one", "two"])
    assert folder.prune([second]) == 0
    assert folder.prune([second], older_than=-1) == 2
    assert all(path.exists() for path in (*second.years, *second.cubes))
    assert held(folder.version(["one"])) == ordered([row.cells() for row in few])
    assert folder.version(["one"]) == first


def test_no_imports_are_no_files(folder: GoodsFolder) -> None:
    version = folder.version([])
    assert (version.years, version.cubes) == ((), ())
