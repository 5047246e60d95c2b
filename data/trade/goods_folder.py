"""The folder of the records of a layer: what was brought, and the files of years derived from it.

``brought/KEY/year=2024/`` has the records of one import as they were read. ``years/2024-HASH.parquet`` has the records
of all imports in force, sorted by pair, and ``cubes/2024-HASH.parquet`` their sums by pair, period and chapter. The
hash is that of the imports which touch the year: the same imports give the same names, in every process; a year that an
import does not touch is not written again; and a crash leaves nothing but a file that no name leads to.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import time
import uuid
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from data.errors import StoreError
from data.trade.duckdb_connection import connect, text
from data.trade.goods_rows import ORDER, SCHEMA, SCOPE, to_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    import duckdb

    from data.trade.goods_rows import GoodsRow

FORMAT: Final = 1
"""Number of the layout of derived files: a change of it makes them anew."""
ROW_GROUP: Final = 30_720
"""Records that are skipped or read together: about those of one or two pairs in a year."""
KEPT_FOR: Final = 3600.0
"""Seconds for which a file stays that no version names: somebody may still read it."""
_COLUMNS: Final = ", ".join(SCHEMA.names)
_PART: Final = 1 << 20
_FILE: Final = re.compile(r"year=\d{4}/[0-9a-zA-Z_-]+\.parquet")
_GROUP: Final = "seller_id, buyer_id, reporter, scheme, level, chapter, period, currency"


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """An import in the folder.

    Attributes
    ----------
    key
        Name of its folder: the hash of the file and of the answers given.
    rows
        Number of its records.
    years
        The years that it has records of, rising.
    """

    key: str
    rows: int
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsVersion:
    """The files that hold the records of a list of imports.

    Attributes
    ----------
    key
        A hash of the imports; the same for the same list.
    years, cubes
        Paths of the files, by year, rising.
    """

    key: str
    years: tuple[Path, ...]
    cubes: tuple[Path, ...]


class GoodsFolder:
    """The records of a layer on disk.

    Parameters
    ----------
    path
        A folder, made where it is missing.
    """

    def __init__(self, path: Path) -> None:
        """Make the folder and its parts."""
        self.path = path.absolute()
        for part in ("brought", "years", "cubes", "spill"):
            (self.path / part).mkdir(parents=True, exist_ok=True)

    def bring(self, key: str, rows: Iterable[GoodsRow]) -> Brought:
        """Write the records of an import; the same key is written once.

        Raises
        ------
        StoreError
            ``goods.repeated`` if two records have the same key: the lines are named.
        """
        table = to_table(rows)
        with self._connection() as connection:
            connection.register("arrived", table)
            return self.bring_relation(key, connection, "SELECT * FROM arrived")

    def bring_relation(self, key: str, connection: duckdb.DuckDBPyConnection, relation: str) -> Brought:
        """Write the records that a statement gives, in the columns of `SCHEMA`.

        Parameters
        ----------
        key
            Name of the import; letters and digits.
        connection
            Of `duckdb_connection.connect`, where the statement finds what it reads.
        relation
            A statement of SQL of ours, never a text of a file.

        Raises
        ------
        StoreError
            ``goods.repeated`` if two records have the same key: the lines are named.
        """
        if not key.isalnum():
            raise ValueError(f"{key!r} is no name of an import")
        final = self.path / "brought" / key
        if not final.exists():
            written = self.path / "spill" / uuid.uuid4().hex
            try:
                written.mkdir()
                connection.execute(
                    f"COPY (SELECT {_COLUMNS}, period // 100 AS year FROM ({relation})) TO {text(written)}"
                    " (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (year), FILENAME_PATTERN 'part_{uuid}')"
                )
                self._refuse_repeats(connection, written)
                written.rename(final)
            except OSError:
                if not final.exists():  # another process was first with the same records
                    raise
            finally:
                shutil.rmtree(written, ignore_errors=True)
        return self.brought(key)

    def has(self, key: str) -> bool:
        """Return whether an import is in the folder."""
        return (self.path / "brought" / key).is_dir()

    def files(self, key: str) -> Iterator[tuple[str, Iterator[bytes]]]:
        """Yield the files of an import, as `restore` takes them: names and contents in parts."""
        folder = self.path / "brought" / key
        for path in sorted(folder.glob("*/*.parquet")):
            yield path.relative_to(folder).as_posix(), in_parts(path)

    def forget(self, key: str) -> None:
        """Remove an import that nobody keeps; nothing happens where there is none."""
        shutil.rmtree(self.path / "brought" / key, ignore_errors=True)

    def restore(self, key: str, files: Iterable[tuple[str, Iterable[bytes]]]) -> Brought:
        """Write the files of an import as they were kept elsewhere; the same key is written once.

        Parameters
        ----------
        key
            Name of the import; letters and digits.
        files
            Names, such as ``year=2024/0.parquet``, and contents in parts.
        """
        final = self.path / "brought" / key
        if not key.isalnum():
            raise ValueError(f"{key!r} is no name of an import")
        if not final.exists():
            written = self.path / "spill" / uuid.uuid4().hex
            try:
                written.mkdir()
                for name, parts in files:
                    if not _FILE.fullmatch(name):
                        raise ValueError(f"{name!r} is no name of a file of records")
                    (written / name).parent.mkdir(exist_ok=True)
                    with (written / name).open("wb") as file:
                        file.writelines(parts)
                        file.flush()
                        os.fsync(file.fileno())
                written.rename(final)
            except OSError:
                if not final.exists():  # another process was first with the same records
                    raise
            finally:
                shutil.rmtree(written, ignore_errors=True)
        return self.brought(key)

    def brought(self, key: str) -> Brought:
        """Return an import that was brought.

        Raises
        ------
        StoreError
            ``goods.import_missing`` if it is not in the folder.
        """
        folder = self.path / "brought" / key
        if not folder.is_dir():
            raise StoreError("goods.import_missing", where=folder)
        years = sorted(int(part.name.removeprefix("year=")) for part in folder.iterdir())
        with self._connection() as connection:
            counted = f"SELECT sum(num_rows) FROM parquet_file_metadata({text(folder / '*' / '*.parquet')})"
            found = connection.execute(counted).fetchone() if years else None
        return Brought(key=key, rows=int(found[0]) if found else 0, years=tuple(years))

    def version(self, keys: Sequence[str]) -> GoodsVersion:
        """Return the files of a list of imports, the later over the earlier; what is missing is derived.

        Parameters
        ----------
        keys
            The imports in force, oldest first: an import that was taken back is not among them.
        """
        by_year: dict[int, list[str]] = {}
        for key in keys:
            for year in self.brought(key).years:
                by_year.setdefault(year, []).append(key)
        names = {year: f"{year}-{_hash(year, touching)}.parquet" for year, touching in sorted(by_year.items())}
        for year, name in names.items():
            if not all((self.path / part / name).exists() for part in ("years", "cubes")):
                self._derive(year, by_year[year], name)
        return GoodsVersion(
            key=_hash(0, list(names.values())),
            years=tuple(self.path / "years" / name for name in names.values()),
            cubes=tuple(self.path / "cubes" / name for name in names.values()),
        )

    def prune(self, kept: Iterable[GoodsVersion], *, older_than: float = KEPT_FOR) -> int:
        """Remove the derived files that no kept version names and return how many.

        Parameters
        ----------
        kept
            The versions that somebody may ask for.
        older_than
            Seconds since a file was written; younger ones stay.
        """
        named = {path for version in kept for path in (*version.years, *version.cubes)}
        files = [path for part in ("years", "cubes") for path in (self.path / part).iterdir()]
        gone = [path for path in files if path not in named and time.time() - path.stat().st_mtime > older_than]
        for path in gone:
            path.unlink(missing_ok=True)
        return len(gone)

    def _derive(self, year: int, keys: Sequence[str], name: str) -> None:
        parts = " UNION ALL BY NAME ".join(
            f"SELECT {_COLUMNS}, {text(key)} AS import_key, {place} AS place FROM read_parquet("
            f"{text(self.path / 'brought' / key / f'year={year}' / '*.parquet')}, hive_partitioning = false)"
            for place, key in enumerate(keys)
        )
        scope = ", ".join(SCOPE)
        newest = (
            f"SELECT arrived.* FROM arrived JOIN (SELECT {scope}, max(place) AS place FROM arrived GROUP BY {scope})"
            f" USING ({scope}, place)"
        )
        rows = newest if len(keys) > 1 else "SELECT * FROM arrived"
        years, cubes = self.path / "years" / name, self.path / "cubes" / name
        with self._connection() as connection:
            with _new_file(years, self.path / "spill") as written:
                connection.execute(
                    f"COPY (WITH arrived AS ({parts}) SELECT {_COLUMNS}, import_key FROM ({rows})"
                    f" ORDER BY {', '.join(ORDER)}) TO {text(written)}"
                    f" (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {ROW_GROUP})"
                )
            with _new_file(cubes, self.path / "spill") as written:
                connection.execute(
                    f"COPY (SELECT {_GROUP}, CAST(sum(value) AS DECIMAL(28, 4)) AS value, count(*) AS goods,"
                    f" count(value) AS known FROM read_parquet({text(years)}) GROUP BY {_GROUP} ORDER BY {_GROUP})"
                    f" TO {text(written)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {ROW_GROUP})"
                )

    def _refuse_repeats(self, connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
        key = ", ".join((*SCOPE, "code"))
        for part in sorted(folder.iterdir()):
            found = connection.execute(
                f"SELECT code, period, seller_id, buyer_id, list_sort(list(line))[:5] FROM read_parquet("
                f"{text(part / '*.parquet')}) GROUP BY {key} HAVING count(*) > 1 ORDER BY 5 LIMIT 1"
            ).fetchone()
            if found:
                code, period, seller, buyer, lines = found
                raise StoreError(
                    "goods.repeated",
                    lines=", ".join(map(str, lines)),
                    code=code or "TOTAL",
                    seller=seller,
                    buyer=buyer,
                    period=period,
                )

    @contextmanager
    def _connection(self) -> Iterator[duckdb.DuckDBPyConnection]:
        connection = connect([self.path])
        try:
            yield connection
        finally:
            connection.close()


def in_parts(path: Path) -> Iterator[bytes]:
    """Yield a file in parts."""
    with path.open("rb") as body:
        while part := body.read(_PART):
            yield part


@contextmanager
def _new_file(final: Path, folder: Path) -> Iterator[Path]:
    """Yield where a file is written; it has its name once it is whole and on disk."""
    written = folder / f"{uuid.uuid4().hex}.parquet"
    try:
        yield written
        with written.open("rb") as file:
            os.fsync(file.fileno())
        written.replace(final)
    finally:
        written.unlink(missing_ok=True)


def _hash(year: int, keys: Sequence[str]) -> str:
    return hashlib.sha256("\n".join((str(FORMAT), str(year), *keys)).encode()).hexdigest()[:16]
