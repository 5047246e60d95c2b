"""The source of a file is the same each time it is brought."""

from __future__ import annotations

from data.imports.file_source import file_source
from tests.data.whole import ATLAS


def test_a_file_is_a_source_with_all_columns() -> None:
    source = file_source("f.xlsx", "ab" * 32)
    assert (source.table, source.row_id, source.cells["title_en"]) == ("sources", "file-abababababab", "f.xlsx")
    assert set(source.cells) == set(ATLAS.contract.table("sources").names)
    assert file_source("f.xlsx", "ab" * 32) == source
