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
    from collections.abc import Callable, Sequence
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
    check
        What else must hold of an atlas besides the rules of its tables: returns the issues of one.

    Raises
    ------
    data.errors.TableError, data.errors.ContractError
        If the first version is broken: there is nothing to fall back to.
    """

    def __init__(self, folder: Path, *, check: Callable[[Atlas], Sequence[Issue]] = lambda _: ()) -> None:
        self._folder = folder
        self._check = check
        self._draw: Callable[[Atlas], None] | None = None
        self._lock = threading.Lock()
        self._reading: threading.Thread | None = None
        self._seen = self._stamp = self._look()
        self._looked = time.monotonic()
        self._current: tuple[Atlas, tuple[Issue, ...]] = (self._load(), ())

    def draw_before_showing(self, draw: Callable[[Atlas], None]) -> None:
        """
        Have every newer version drawn before it replaces the good one; one that cannot be drawn is not shown.

        Such a version is read and drawn beside the visitors, in a thread of its own: they keep the last good one until
        all of the new one is drawn, and what was drawn is kept for them.

        Parameters
        ----------
        draw
            Draws all that is shown of an atlas, and raises an error that says what cannot be drawn.
        """
        self._draw = draw

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
        if settled and stamp != self._stamp and not (self._reading and self._reading.is_alive()):
            self._stamp = stamp
            if self._draw is None:
                self._replace()
            else:
                self._reading = threading.Thread(target=self._replace, name="newer data", daemon=True)
                self._reading.start()

    def _replace(self) -> None:
        self._current = self._read()
        for issue in self._current[1]:
            log.warning("The newest data is not shown: %s", issue)

    def _load(self) -> Atlas:
        atlas = Atlas.load(self._folder)
        if issues := self._check(atlas):
            raise TableError(issues)
        return atlas

    def _read(self) -> tuple[Atlas, tuple[Issue, ...]]:
        last_good, _ = self._current
        try:
            atlas = self._load()
        except TableError as error:
            return last_good, error.issues
        except ContractError as error:
            return last_good, (Issue(f"data/{contract.FILE}", 1, "", str(error)),)
        except Exception as error:  # a contract of another shape breaks wherever it is first read
            log.exception("The newest data could not be read")
            fault = f"is not the contract that this version reads: {error!r}"
            return last_good, (Issue(f"data/{contract.FILE}", 1, "", fault),)
        if atlas == last_good:  # a change was undone: nobody has to wait for what was drawn already
            return last_good, ()
        try:
            if self._draw:
                self._draw(atlas)
        except Exception as error:  # whatever a page raises, the last good version is the better one
            log.exception("The newest data cannot be drawn")
            fault = f"has no fault that the check finds, but {error}: undo the change, and report what cannot be drawn"
            return last_good, (Issue(f"data/{contract.FILE}", 1, "", fault),)
        return atlas, ()

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
