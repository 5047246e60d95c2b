"""Who is connected: how many sockets, sessions and requests each address holds, and how many it may."""

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

SETTING: Final = "PARTNERSHIP_VECTOR_"
LOCAL: Final = "local"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one address, and all together, may hold.

    Each stands in the environment too, as ``PARTNERSHIP_VECTOR_`` and its name in capitals.

    Attributes
    ----------
    sockets_per_address
        Open pages of one address: a hall full of people may share one.
    sessions_per_minute
        Pages that one address opens within a minute; each costs a run of the page's script.
    requests_per_address
        Requests of one address that are being answered at the same time.
    sockets
        Open pages of all together.
    stall_seconds
        How long a client may leave what it asked for unread.
    """

    sockets_per_address: int = 100
    sessions_per_minute: int = 300
    requests_per_address: int = 256
    sockets: int = 3000
    stall_seconds: int = 60


def limits() -> Limits:
    """Return the limits that the environment sets, else ours.

    Raises
    ------
    ValueError
        If the environment sets one that is no positive number.
    """
    found = {}
    for field in fields(Limits):
        name = SETTING + field.name.upper()
        if given := os.environ.get(name):
            if not given.isdecimal() or int(given) < 1:
                raise ValueError(f"{name} is {given!r}: give a whole number above zero.")
            found[field.name] = int(given)
    return Limits(**found)


class Connections:
    """Counts what is open. What runs on this machine, as a proxy in front, is bound by the limit of all alone."""

    def __init__(self, allowed: Limits, clock: Callable[[], float] = time.monotonic) -> None:
        self.allowed = allowed
        self.sockets: Counter[str] = Counter()
        self.requests: Counter[str] = Counter()
        self._opened: Counter[str] = Counter()
        self._clock = clock
        self._minute = clock()

    def admits_socket(self, address: str) -> bool:
        """Whether an address may open one more page; counts it if so."""
        if self._clock() - self._minute >= 60:
            self._opened.clear()
            self._minute = self._clock()
        if self.sockets.total() >= self.allowed.sockets:
            return False
        if address != LOCAL and (
            self.sockets[address] >= self.allowed.sockets_per_address
            or self._opened[address] >= self.allowed.sessions_per_minute
        ):
            return False
        self.sockets[address] += 1
        self._opened[address] += 1
        return True

    def admits_request(self, address: str) -> bool:
        """Whether one more request of an address is answered now; counts it if so."""
        if self.requests[address] >= (self.allowed.sockets if address == LOCAL else self.allowed.requests_per_address):
            return False
        self.requests[address] += 1
        return True


def leave(counted: Counter[str], address: str) -> None:
    """Take one of an address off a count; who holds nothing takes no room."""
    counted[address] -= 1
    if counted[address] <= 0:
        del counted[address]


def address_of(scope: Scope) -> str:
    """Return the address a request comes from, as it is counted.

    Where a proxy on this machine passes it on, that is the last address of ``X-Forwarded-For``, which the proxy wrote;
    what other machines write there is not believed.
    """
    client = scope.get("client")
    address = _counted(client[0]) if client else LOCAL
    if address != LOCAL:
        return address
    told = next((value for name, value in reversed(scope["headers"]) if name == b"x-forwarded-for"), b"")
    return _counted(told.rpartition(b",")[2].decode("latin-1").strip()) if told else LOCAL


@lru_cache(maxsize=4096)
def _counted(host: str) -> str:
    """Return an address as it is counted: one of version 6 by its network, since each guest has many."""
    try:
        address = ip_address(host)
    except ValueError:
        return LOCAL
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is None:
            return LOCAL if address.is_loopback else address.exploded[:19]
        address = address.ipv4_mapped
    return LOCAL if address.is_loopback else str(address)
