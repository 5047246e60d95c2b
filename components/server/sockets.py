"""Socket options and file limits that the operating system enforces for the server."""

from __future__ import annotations

import contextlib
import socket

from components.access.listening import listening_sockets


def set_stall_timeout(stall_seconds: int) -> None:
    """Have the kernel end connections whose client leaves data unread for this many seconds.

    The server closes such a connection only once its last bytes are read, which then is never. The kernel's own timer
    (``TCP_USER_TIMEOUT``, Linux) ends it; connections inherit it from the listening socket.
    """
    if not hasattr(socket, "TCP_USER_TIMEOUT"):
        return
    for listening in listening_sockets():
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, stall_seconds * 1000)


def raise_open_files_limit() -> None:
    """Raise the number of files this process may open to the highest the system allows: every socket is one."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on every system

        most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def open_files_limit() -> int | None:
    """Return how many files this process may open; None where the system sets no limit that can be seen."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on every system

        found = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
        return None if found == resource.RLIM_INFINITY else found
    return None
