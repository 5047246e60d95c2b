"""Exposure of this process: the addresses it listens on, and any proxy that ever passed on a request."""

from __future__ import annotations

import getpass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from components.access.listening import are_loopback, can_be_seen, listening_addresses

if TYPE_CHECKING:
    from collections.abc import Iterable

FORWARDING: Final = frozenset({
    "forwarded", "via", "x-real-ip", "x-client-ip", "x-cluster-client-ip", "x-original-host", "x-original-for",
    "true-client-ip", "cf-connecting-ip", "client-ip", "x-proxyuser-ip",
})  # fmt: skip
"""Headers, beside those that begin with ``x-forwarded``, that a proxy writes and a browser does not."""


def is_forwarding(name: str) -> bool:
    """Return whether a header, its name in small letters, says that a proxy passed on the request."""
    return name in FORWARDING or name.startswith("x-forwarded")


class Exposure:
    """What is known of the ways to this process.

    Attributes
    ----------
    forwarded
        Whether any request so far had come through a proxy: it then stays so until the process ends.
    """

    def __init__(self) -> None:
        self.forwarded = False
        self._addresses: frozenset[str] = frozenset()

    def notice(self, names: Iterable[str]) -> None:
        """Take notice of the headers of a request, names in small letters, whatever becomes of it."""
        self.forwarded = self.forwarded or any(is_forwarding(name) for name in names)

    def listens_on_loopback_alone(self, configured: str | None = None) -> bool:
        """Return whether the server listens on this computer's own addresses alone; False where that is not known.

        Parameters
        ----------
        configured
            The address that the server was started with; it counts on systems that do not show a process its sockets.
        """
        if not can_be_seen():
            return configured is not None and (configured == "localhost" or are_loopback(frozenset({configured})))
        if not self._addresses:  # asked for again until it listens, then they stay as they are
            self._addresses = listening_addresses()
        return are_loopback(self._addresses)


@lru_cache(maxsize=1)
def exposure() -> Exposure:
    """Return what is known of the ways to this process."""
    return Exposure()


@lru_cache(maxsize=1)
def account() -> str:
    """Return the account of this computer that runs the server; empty where it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
