"""Reloading the atlas of a running server: the newest good version, and the issues of a newer one."""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING, Final

from data.atlas.atlas import Atlas
from data.errors import ContractError, TableError
from data.model import Issue
from data.package import changes, contract

if TYPE_CHECKING:
    from pathlib import Path

LOOK_EVERY_S: Final = 1.0
Stamp = tuple[tuple[str, int, int, int, int], ...]
log = logging.getLogger(__name__)


class AtlasReloader:
    """The atlas of a folder, read anew when a file changes; after a broken change the last good version stays.

    A change is read once it is a second old, or two looks have found the same files: what is still being written
    would be half a table.

    Parameters
    ----------
    folder
        Folder that holds ``datapackage.json``, ``CHANGELOG.md`` and ``tables/``.

    Raises
    ------
    data.errors.TableError, data.errors.ContractError
        If the first version is broken: there is nothing to fall back to.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._seen = self._stamp = self._look()
        self._looked = time.monotonic()
        self._current: tuple[Atlas, tuple[Issue, ...]] = (Atlas.load(folder), ())

    def current(self) -> tuple[Atlas, tuple[Issue, ...]]:
        """Return the newest good version and the issues of a newer one, none where it is the newest.

        Whoever comes while another reads a newer version is given the one before it, and does not wait.
        """
        if self._lock.acquire(blocking=False):
            try:
                self._refresh()
            finally:
                self._lock.release()
        return self._current

    def _refresh(self) -> None:
        if time.monotonic() - self._looked < LOOK_EVERY_S:
            return
        self._looked = time.monotonic()
        stamp = self._look()
        newest = max((ctime for _, _, _, ctime, _ in stamp), default=0) / 1e9
        settled = stamp == self._seen or time.time() - newest >= LOOK_EVERY_S
        self._seen = stamp
        if settled and stamp != self._stamp:
            self._stamp = stamp
            self._current = self._read()
            for issue in self._current[1]:
                log.warning("The newest data is not shown: %s", issue)

    def _read(self) -> tuple[Atlas, tuple[Issue, ...]]:
        last_good, _ = self._current
        try:
            return Atlas.load(self._folder), ()
        except TableError as error:
            return last_good, error.issues
        except ContractError as error:
            return last_good, (Issue(f"data/{contract.FILE}", 1, "", str(error)),)
        except Exception as error:  # a contract of another shape breaks wherever it is first read
            log.exception("The newest data could not be read")
            fault = f"is not the contract that this version reads: {error!r}"
            return last_good, (Issue(f"data/{contract.FILE}", 1, "", fault),)

    def _look(self) -> Stamp:
        """Return what changes with any change of a file, also where its times and its size are set to those before."""
        fixed = (self._folder / name for name in (contract.FILE, changes.FILE))
        files = [*fixed, *sorted((self._folder / "tables").glob("*.csv"))]
        found = []
        for file in files:
            try:
                stat = file.stat()
            except OSError:
                continue
            found.append((file.name, stat.st_ino, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size))
        return tuple(found)
