"""Connection and request limits per client address."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.session.client_address import LOCAL

if TYPE_CHECKING:
    from collections.abc import Callable


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
    computed_per_address
        Requests of one address whose answers are being made at the same time, files aside; what is more waits.
    sockets
        Open pages of all addresses together.
    stall_seconds
        Seconds a client may leave an answer unread.
    connections_per_address
        Connections of one address, whether anything is asked on them or not.
    head_seconds
        Seconds the head of a request, or a message of a page, may take.
    messages_per_second
        Messages of all pages of one address in a second, in the mean of some seconds; what is more waits.
    reruns_per_second
        Reruns of all pages of one address in a second; what is more waits, of each page the newest alone.
    uploads_per_minute
        Files that one address may hand in within a minute.
    upload_megabytes
        Megabytes of one file.
    upload_seconds
        Seconds that handing in one file may take.
    uploads_megabytes
        Megabytes of all files together that wait to be read.
    """

    sockets_per_address: int = 100
    sessions_per_minute: int = 300
    requests_per_address: int = 256
    computed_per_address: int = 3
    sockets: int = 3000
    stall_seconds: int = 60
    connections_per_address: int = 400
    head_seconds: int = 20
    messages_per_second: int = 100
    reruns_per_second: int = 60
    uploads_per_minute: int = 30
    upload_megabytes: int = 100
    upload_seconds: int = 600
    uploads_megabytes: int = 1000


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
        self._handed_in: Counter[str] = Counter()
        self._clock = clock
        self._minute = clock()

    def acquire_socket(self, address: str) -> bool:
        """Count one more open socket of an address; return False, and count nothing, where a limit is reached."""
        self._begin_minute()
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

    def acquire_upload(self, key: str) -> bool:
        """Count one more file that is handed in; return False, and count nothing, where it is one too many a minute.

        Parameters
        ----------
        key
            An address or a session: those of this computer are counted too.
        """
        self._begin_minute()
        if self._handed_in[key] >= self.limits.uploads_per_minute:
            return False
        self._handed_in[key] += 1
        return True

    def _begin_minute(self) -> None:
        if self._clock() - self._minute >= 60:
            self._opened.clear()
            self._handed_in.clear()
            self._minute = self._clock()

    def release_socket(self, address: str) -> None:
        """Count one open socket of an address less."""
        _release(self.sockets, address)

    def release_request(self, address: str) -> None:
        """Count one running request of an address less."""
        _release(self.requests, address)


class Turns:
    """Turns of the addresses in having answers made: of each so many at the same time, the others wait in their order.

    Parameters
    ----------
    at_once
        How many answers of one address are made at the same time.
    """

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._places: dict[str, asyncio.Semaphore] = {}
        self._held: Counter[str] = Counter()

    async def take(self, address: str) -> Callable[[], None]:
        """Wait for a turn of an address, and return what ends it; to end it twice does nothing more."""
        self._held[address] += 1
        place = self._places.setdefault(address, asyncio.Semaphore(self._at_once))
        try:
            await place.acquire()
        except BaseException:
            self._leave(address)
            raise
        is_held = True

        def end() -> None:
            nonlocal is_held
            if is_held:
                is_held = False
                place.release()
                self._leave(address)

        return end

    def _leave(self, address: str) -> None:
        _release(self._held, address)
        if address not in self._held:
            del self._places[address]


def _release(counter: Counter[str], address: str) -> None:
    """Subtract one; an address at zero is forgotten, so that the counter does not grow with every visitor."""
    counter[address] -= 1
    if counter[address] <= 0:
        del counter[address]
