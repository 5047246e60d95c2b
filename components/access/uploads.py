"""Uploaded files: kept privately for a while, each for the session that handed it in."""

from __future__ import annotations

import atexit
import contextlib
import hashlib
import os
import re
import secrets
import shutil
import tempfile
import threading
import time
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from components.access.person_name import MAX_LENGTH

if TYPE_CHECKING:
    from collections.abc import Callable

MINUTES: Final = 15
PER_SESSION: Final = 20
"""So many files of a session are kept at a time."""
FOLDER_NAME: Final = re.compile(r"partnership-vector-uploads-(\d+)-\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadedFile:
    """An uploaded file.

    Attributes
    ----------
    path
        Where it lies, under a name of ours.
    name
        The name its visitor gave it: to be shown, never to be opened.
    size
        Its bytes.
    sha256
        The SHA-256 of its content, in hexadecimal digits.
    """

    path: Path
    name: str
    size: int
    sha256: str


@dataclass(slots=True, kw_only=True)
class _Kept:
    session_id: str
    file: UploadedFile
    until: float


class Incoming:
    """A file that is being handed in: its bytes are counted and hashed as they come.

    Parameters
    ----------
    path
        Where it is written; it must be new.
    """

    def __init__(self, path: Path) -> None:
        self.path, self.size = path, 0
        self._hash = hashlib.sha256()
        # For this account alone, and never through a link that somebody has put there.
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        self._output = os.fdopen(os.open(path, flags, 0o600), "wb")

    def write(self, part: bytes) -> None:
        """Write a part of it."""
        self._output.write(part)
        self._hash.update(part)
        self.size += len(part)

    def finish(self) -> str:
        """Close it and return its SHA-256."""
        self._output.close()
        return self._hash.hexdigest()

    def give_up(self) -> None:
        """Close and remove it."""
        self._output.close()
        self.path.unlink(missing_ok=True)


class Uploads:
    """The uploaded files of this process, in a folder of its own that goes with it.

    Parameters
    ----------
    most_bytes
        So many bytes of all files together are kept.
    clock
        Returns seconds that never go back.
    """

    def __init__(self, *, most_bytes: int = 1 << 30, clock: Callable[[], float] = time.monotonic) -> None:
        self.most_bytes = most_bytes
        self._clock = clock
        self._kept: dict[str, _Kept] = {}
        self._lock = threading.RLock()
        self._folder: Path | None = None
        self._timer: threading.Timer | None = None

    def has_room(self, session_id: str, size: int) -> bool:
        """Return whether a session may hand in one more file of a size."""
        with self._lock:
            self.sweep()
            own = sum(kept.session_id == session_id for kept in self._kept.values())
            held = sum(kept.file.size for kept in self._kept.values())
            return own < PER_SESSION and held + size <= self.most_bytes

    def begin(self) -> Incoming:
        """Return a new file to be written."""
        return Incoming(self._own_folder() / secrets.token_hex(16))

    def keep(self, session_id: str, incoming: Incoming, name: str) -> tuple[str, UploadedFile]:
        """Keep a file that has come whole; return the id by which its session takes it up, and the file."""
        file = UploadedFile(path=incoming.path, name=shown_name(name), size=incoming.size, sha256=incoming.finish())
        upload_id = secrets.token_urlsafe(18)
        with self._lock:
            self._kept[upload_id] = _Kept(session_id=session_id, file=file, until=self._clock() + MINUTES * 60)
            self._wait()
        return upload_id, file

    def take(self, session_id: str, upload_id: str) -> UploadedFile:
        """Return a file of a session; from now on it is kept as long again.

        Raises
        ------
        KeyError
            If this session has no such file, or no longer.
        """
        with self._lock:
            self.sweep()
            kept = self._kept[upload_id]
            if kept.session_id != session_id:
                raise KeyError(upload_id)
            kept.until = self._clock() + MINUTES * 60
            return kept.file

    def discard(self, session_id: str, upload_id: str) -> None:
        """Remove a file of a session, if it has it."""
        with self._lock:
            kept = self._kept.get(upload_id)
            if kept and kept.session_id == session_id:
                self._remove(upload_id)

    def sweep(self) -> None:
        """Remove the files whose time is over."""
        with self._lock:
            now = self._clock()
            for upload_id in [known for known, kept in self._kept.items() if kept.until <= now]:
                self._remove(upload_id)
            self._wait()

    def close(self) -> None:
        """Remove all files and their folder."""
        with self._lock:
            if self._timer:
                self._timer.cancel()
            self._kept.clear()
            if self._folder:
                shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def _remove(self, upload_id: str) -> None:
        self._kept.pop(upload_id).file.path.unlink(missing_ok=True)

    def _wait(self) -> None:
        """Have the next file whose time ends removed then, though nobody asks for anything."""
        if self._timer:
            self._timer.cancel()
            self._timer = None
        if self._kept:
            next_end = min(kept.until for kept in self._kept.values())
            self._timer = threading.Timer(max(0.1, next_end - self._clock()), self.sweep)
            self._timer.daemon = True
            self._timer.start()

    def _own_folder(self) -> Path:
        with self._lock:
            if self._folder is None or not self._folder.is_dir():
                remove_left_behind(Path(tempfile.gettempdir()))
                self._folder = Path(tempfile.mkdtemp(prefix=f"partnership-vector-uploads-{os.getpid()}-"))
                atexit.register(self.close)
            return self._folder


def shown_name(name: str) -> str:
    """Return the name of a file as it may be shown: its last part, without what nobody sees, not too long."""
    last = re.split(r"[\\/]", name)[-1]
    return "".join(letter for letter in last if letter.isprintable()).strip()[:MAX_LENGTH]


def remove_left_behind(folder: Path) -> None:
    """Remove what processes of this account have left that were ended before they could."""
    for found in folder.glob("partnership-vector-uploads-*"):
        named = FOLDER_NAME.fullmatch(found.name)
        if not named or not hasattr(os, "getuid"):
            continue
        with contextlib.suppress(OSError):
            state = found.lstat()
            if state.st_uid == os.getuid() and found.is_dir() and not found.is_symlink() and not _runs(int(named[1])):
                shutil.rmtree(found, ignore_errors=True)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


@lru_cache(maxsize=1)
def uploads() -> Uploads:
    """Return the uploaded files of this process."""
    return Uploads()


def take(session_id: str, upload_id: str) -> UploadedFile:
    """Return a file that a session has handed in; raise `KeyError` where it has none of this id."""
    return uploads().take(session_id, upload_id)
