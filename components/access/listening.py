"""Sockets on which this process listens, as the system shows them."""

from __future__ import annotations

import contextlib
import os
import socket
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from components.access.visitor import is_loopback

if TYPE_CHECKING:
    from collections.abc import Iterator

OPEN_FILES: Final = (Path("/proc/self/fd"), Path("/dev/fd"))


def can_be_seen() -> bool:
    """Return whether this system shows a process its own sockets."""
    return any(folder.is_dir() for folder in OPEN_FILES)


def listening_sockets() -> Iterator[socket.socket]:
    """Yield each TCP socket on which this process listens; it is closed when the next one is asked for."""
    folder = next((folder for folder in OPEN_FILES if folder.is_dir()), None)
    for file in folder.iterdir() if folder else ():
        with contextlib.suppress(OSError, ValueError):
            number = int(file.name)
            if not stat.S_ISSOCK(os.fstat(number).st_mode):
                continue
            with socket.socket(fileno=os.dup(number)) as found:
                is_tcp = found.family in (socket.AF_INET, socket.AF_INET6) and found.type == socket.SOCK_STREAM
                if is_tcp and found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
                    yield found


def listening_addresses() -> frozenset[str]:
    """Return the addresses on which this process listens."""
    return frozenset(str(found.getsockname()[0]) for found in listening_sockets())


def are_loopback(addresses: frozenset[str]) -> bool:
    """Return whether there are addresses, and all of them are of this computer alone."""
    return bool(addresses) and all(is_loopback(address) for address in addresses)
