"""Connection and request limits per client address."""

from __future__ import annotations

import os
import time
from collections import Counter
from dataclasses import dataclass, fields
from functools import lru_cache
from ipaddress import IPv6Address, ip_address
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import Scope

ENVIRONMENT_PREFIX: Final = "PARTNERSHIP_VECTOR_"
LOCAL: Final = "local"
"""The key of clients on this machine: no address of theirs is limited alone."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How many connections and requests one address, and all addresses together, may hold.

    Each can be set in the environment as ``PARTNERSHIP_VECTOR_`` and its name in capitals.

    Attributes
    ----------
    sockets_per_address
        Open pages of one address: everyone behind one router may share it.
    sessions_per_minute
        Pages that one address may open within a minute; each costs a run of the page's script.
    requests_per_address
        Requests of one address that are being answered at the same time.
    sockets
        Open pages of all addresses together.
    stall_seconds
        Seconds a client may leave an answer unread.
    """

    sockets_per_address: int = 100
    sessions_per_minute: int = 300
    requests_per_address: int = 256
    sockets: int = 3000
    stall_seconds: int = 60


def limits_from_environment() -> Limits:
    """Return the limits, those that the environment sets in place of the defaults.

    Raises
    ------
    ValueError
        If the environment sets one that is not a positive whole number.
    """
    found = {}
    for field in fields(Limits):
        name = ENVIRONMENT_PREFIX + field.name.upper()
        if given := os.environ.get(name):
            if not given.isdecimal() or int(given) < 1:
                raise ValueError(f"{name} is {given!r}: give a whole number above zero.")
            found[field.name] = int(given)
    return Limits(**found)


class Connections:
    """Counts of open sockets and running requests per address, checked against the limits.

    Clients on this machine, such as a proxy in front, are bound only by the limit of all addresses together.

    Parameters
    ----------
    limits
        The limits.
    clock
        Returns seconds that never go back.
    """

    def __init__(self, limits: Limits, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.limits = limits
        self.sockets: Counter[str] = Counter()
        self.requests: Counter[str] = Counter()
        self._opened: Counter[str] = Counter()
        self._clock = clock
        self._minute = clock()

    def acquire_socket(self, address: str) -> bool:
        """Count one more open socket of an address; return False, and count nothing, where a limit is reached."""
        if self._clock() - self._minute >= 60:
            self._opened.clear()
            self._minute = self._clock()
        if self.sockets.total() >= self.limits.sockets:
            return False
        if address != LOCAL and (
            self.sockets[address] >= self.limits.sockets_per_address
            or self._opened[address] >= self.limits.sessions_per_minute
        ):
            return False
        self.sockets[address] += 1
        self._opened[address] += 1
        return True

    def acquire_request(self, address: str) -> bool:
        """Count one more running request of an address; return False, and count nothing, where a limit is reached."""
        if self.requests[address] >= (self.limits.sockets if address == LOCAL else self.limits.requests_per_address):
            return False
        self.requests[address] += 1
        return True

    def release_socket(self, address: str) -> None:
        """Count one open socket of an address less."""
        _release(self.sockets, address)

    def release_request(self, address: str) -> None:
        """Count one running request of an address less."""
        _release(self.requests, address)


def _release(counter: Counter[str], address: str) -> None:
    """Subtract one; an address at zero is forgotten, so that the counter does not grow with every visitor."""
    counter[address] -= 1
    if counter[address] <= 0:
        del counter[address]


def client_address(scope: Scope) -> str:
    """Return the key under which a request's client is counted: `LOCAL`, an IPv4 address or an IPv6 network.

    Where a proxy on this machine passes a request on, that is the last address of ``X-Forwarded-For``, which the proxy
    wrote; what other machines write there is not trusted.
    """
    client = scope.get("client")
    address = _counting_key(client[0]) if client else LOCAL
    if address != LOCAL:
        return address
    forwarded = next((value for name, value in reversed(scope["headers"]) if name == b"x-forwarded-for"), b"")
    return _counting_key(forwarded.rpartition(b",")[2].decode("latin-1").strip()) if forwarded else LOCAL


@lru_cache(maxsize=4096)
def _counting_key(host: str) -> str:
    """Return the key of an address; IPv6 by its /64 network, because one client has many addresses there."""
    try:
        address = ip_address(host)
    except ValueError:
        return LOCAL
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is None:
            return LOCAL if address.is_loopback else address.exploded[:19]
        address = address.ipv4_mapped
    return LOCAL if address.is_loopback else str(address)
