"""Records of an import as files: the same key on every machine, files that a folder is filled from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from data.trade.goods_folder import GoodsFolder
from data.trade.goods_pack import ABOUT, GoodsPack, read_about
from tests.data.trade.records import draw_rows

if TYPE_CHECKING:
    from pathlib import Path

PACK = GoodsPack(sha256="ab" * 32, rows=draw_rows(years=(2023, 2024)), names={"04": "Dairy"}, sheets=("A", "B"))


def test_the_key_is_of_the_file_and_the_records() -> None:
    assert replace(PACK).key == PACK.key
    assert len({PACK.key, replace(PACK, sha256="cd" * 32).key, replace(PACK, rows=PACK.rows[1:]).key}) == 3
    assert PACK.key.isalnum()


def test_a_file_a_year_and_one_that_says_the_names() -> None:
    files = dict(PACK.files())
    assert sorted(files) == [ABOUT, "year=2023/0.parquet", "year=2024/0.parquet"]
    assert read_about(files[ABOUT][0]) == ({"04": "Dairy"}, ("A", "B"))
    assert read_about(b"") == ({}, ())


def test_a_folder_that_is_filled_from_files_is_one_that_was_brought(tmp_path: Path) -> None:
    one, two = GoodsFolder(tmp_path / "one"), GoodsFolder(tmp_path / "two")
    brought = one.bring(PACK.key, PACK.rows)
    files = [(name, parts) for name, parts in PACK.files() if name != ABOUT]
    assert not two.has(PACK.key)
    assert two.restore(PACK.key, files) == brought
    assert two.has(PACK.key)
    first, second = one.version([PACK.key]), two.version([PACK.key])
    assert [path.name for path in first.years] == [path.name for path in second.years]
    assert two.restore(PACK.key, ()) == brought


def test_a_name_of_a_file_leads_nowhere_else(tmp_path: Path) -> None:
    folder = GoodsFolder(tmp_path)
    for name in ("../x.parquet", "year=2024/../../x.parquet", "about.json", "year=2024/x.txt"):
        with pytest.raises(ValueError, match="no name of a file"):
            folder.restore("key", [(name, (b"",))])
    with pytest.raises(ValueError, match="no name of an import"):
        folder.restore("../key", [])
    assert not folder.has("key")
    assert list((tmp_path / "spill").iterdir()) == []


def test_a_restoring_that_is_broken_off_leaves_nothing(tmp_path: Path) -> None:
    folder = GoodsFolder(tmp_path)

    def parts() -> object:
        yield b"half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        folder.restore("key", [("year=2024/0.parquet", parts())])  # type: ignore[list-item]
    assert not folder.has("key")
    assert list((tmp_path / "spill").iterdir()) == []
