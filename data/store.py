"""Keeps the facts of a running server: the newest good version, and what is wrong with a newer one."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Final

from data.atlas import Atlas
from data.errors import ContractError, TableError
from data.model import Issue

if TYPE_CHECKING:
    from pathlib import Path

LOOK_EVERY_S: Final = 1.0


class Store:
    """The facts in a folder, read anew when a file changes; a broken change leaves the last good version standing.

    Parameters
    ----------
    folder
        Folder that holds ``datapackage.json`` and ``tables/``.

    Raises
    ------
    data.errors.TableError, data.errors.ContractError
        If the first version is broken: there is nothing to fall back to.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._stamp = self._look()
        self._looked = time.monotonic()
        self._atlas = Atlas.load(folder)
        self._issues: tuple[Issue, ...] = ()

    def current(self) -> tuple[Atlas, tuple[Issue, ...]]:
        """Return the newest good version and the issues of a newer one, none where it is the newest."""
        with self._lock:
            if time.monotonic() - self._looked >= LOOK_EVERY_S:
                self._looked = time.monotonic()
                stamp = self._look()
                if stamp != self._stamp:
                    self._stamp = stamp
                    self._read()
            return self._atlas, self._issues

    def _read(self) -> None:
        try:
            self._atlas, self._issues = Atlas.load(self._folder), ()
        except TableError as error:
            self._issues = error.issues
        except ContractError as error:
            self._issues = (Issue("data/datapackage.json", 0, "", str(error)),)

    def _look(self) -> tuple[tuple[str, int, int], ...]:
        files = [self._folder / "datapackage.json", *sorted((self._folder / "tables").glob("*.csv"))]
        found = []
        for file in files:
            try:
                stat = file.stat()
            except OSError:
                continue
            found.append((file.name, stat.st_mtime_ns, stat.st_size))
        return tuple(found)
