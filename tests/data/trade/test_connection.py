"""Connections that see a folder and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import duckdb
import pytest

from data.trade.connection import connect, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    (tmp_path / "seen").mkdir()
    opened = connect([tmp_path / "seen"])
    yield opened
    opened.close()


def test_nothing_is_downloaded(connection: duckdb.DuckDBPyConnection) -> None:
    settings = "SELECT current_setting('autoinstall_known_extensions'), current_setting('autoload_known_extensions')"
    assert connection.execute(settings).fetchone() == (False, False)
    for statement in ("INSTALL httpfs", "LOAD httpfs", "SELECT * FROM 'https://127.0.0.1:9/a.parquet'"):
        with pytest.raises(duckdb.Error):
            connection.execute(statement)


def test_other_folders_are_closed(connection: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("a\n1\n", "utf-8")
    for path in (tmp_path / "secret.csv", tmp_path / "seen" / ".." / "secret.csv"):
        with pytest.raises(duckdb.PermissionException):
            connection.execute(f"SELECT * FROM read_csv({text(path)})")  # noqa: S608
    with pytest.raises(duckdb.PermissionException):
        connection.execute(f"COPY (SELECT 1) TO {text(tmp_path / 'written.csv')}")
    assert not (tmp_path / "written.csv").exists()


def test_settings_cannot_be_changed(connection: duckdb.DuckDBPyConnection) -> None:
    for setting in ("enable_external_access = true", "autoinstall_known_extensions = true", "memory_limit = '9GB'"):
        with pytest.raises(duckdb.InvalidInputException, match="locked"):
            connection.execute(f"SET {setting}")


def test_a_text_with_quotes_is_a_text(connection: duckdb.DuckDBPyConnection) -> None:
    odd = "O'Hara'; DROP TABLE a"
    assert connection.execute(f"SELECT {text(odd)}").fetchone() == (odd,)
