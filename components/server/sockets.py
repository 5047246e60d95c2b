"""Socket options and file limits that the operating system enforces for the server."""

from __future__ import annotations

import contextlib
import os
import socket
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

OPEN_FILES: Final = Path("/proc/self/fd")


def set_stall_timeout(stall_seconds: int) -> None:
    """Have the kernel end connections whose client leaves data unread for this many seconds.

    The server closes such a connection only once its last bytes are read, which then is never. The kernel's own timer
    (``TCP_USER_TIMEOUT``, Linux) ends it; connections inherit it from the listening socket.
    """
    for listening in _listening_sockets():
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, stall_seconds * 1000)


def raise_open_files_limit() -> None:
    """Raise the number of files this process may open to the highest the system allows: every socket is one."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on every system

        most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def _listening_sockets() -> Iterator[socket.socket]:
    """Yield each TCP socket on which this process listens."""
    if not hasattr(socket, "TCP_USER_TIMEOUT") or not OPEN_FILES.is_dir():
        return
    for file in OPEN_FILES.iterdir():
        with contextlib.suppress(OSError):
            number = int(file.name)
            if not stat.S_ISSOCK(os.fstat(number).st_mode):
                continue
            with socket.socket(fileno=os.dup(number)) as found:
                is_tcp = found.family in (socket.AF_INET, socket.AF_INET6) and found.type == socket.SOCK_STREAM
                if is_tcp and found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
                    yield found
