"""Connections of DuckDB that read and write a folder of records and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import duckdb

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MEMORY: Final = "1000MB"
"""Memory of a connection that writes files; what does not fit is kept in the folder for a while."""
READ_MEMORY: Final = "500MB"
"""Memory of all connections of a process that ask questions."""


def connect(
    folders: Iterable[Path], *, memory: str = MEMORY, threads: int = 2, ordered: bool = False
) -> duckdb.DuckDBPyConnection:
    """Return a connection that sees the given folders alone.

    Nothing is ever downloaded: extensions are neither installed nor loaded by themselves, and the settings cannot be
    changed afterwards. The first folder also takes what does not fit into memory.

    Parameters
    ----------
    folders
        Existing folders that may be read and written.
    memory
        The most that the connection and its cursors hold, in DuckDB's units.
    threads
        How many threads work on a question.
    ordered
        Whether rows keep the order of their file, as the numbers of its lines need.
    """
    seen = [str(folder.resolve()) for folder in folders]
    connection = duckdb.connect(
        ":memory:",
        config={
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
            "allow_community_extensions": False,
            "memory_limit": memory,
            "threads": threads,
            "preserve_insertion_order": ordered,
            "temp_directory": f"{seen[0]}/spill",
        },
    )
    connection.execute("SET TimeZone = 'UTC'")
    connection.execute("SET allowed_directories = " + _texts(f"{folder}/" for folder in seen))
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def text(value: str | Path) -> str:
    """Return a text as SQL has it, for the places where a statement takes no parameter: names of files."""
    return "'" + str(value).replace("'", "''") + "'"


def _texts(values: Iterable[str]) -> str:
    return "[" + ", ".join(text(value) for value in values) + "]"
