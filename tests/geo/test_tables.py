"""The tables of the recipe, as rows in the order of their files."""

from __future__ import annotations

import pytest

from geo.tables import FOLDER, read_recipe


@pytest.mark.parametrize("name", sorted(file.stem for file in FOLDER.glob("*.csv")))
def test_a_table_is_read_row_by_row_with_the_names_of_its_header(name: str) -> None:
    header, *lines = (FOLDER / f"{name}.csv").read_text("utf-8").splitlines()
    rows = read_recipe(name)
    assert len(rows) == len(lines) > 0
    assert ",".join(rows[0]) == header
    assert lines[0].startswith(next(iter(rows[0].values())))


def test_a_table_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        read_recipe("prices")
