"""Connections before a request is read: how many, how long its head may take, and how large it may be.

Uvicorn sets no clock for the head of a request and no count for its connections, and hands a request on only once its
head is whole. So its protocol is watched here: `watch` wraps the methods of the class of a connection.
"""

from __future__ import annotations

import asyncio
import functools
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from components.server.page_sockets.socket_frames import watch_frames, watched_class
from components.server.sockets import open_files_limit, raise_open_files_limit
from components.session.client_address import LOCAL, counting_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.server.limits import Limits

PEER: Final = "peer"
"""What the address at the other end of a connection is called in the state of its requests."""
MAX_HEAD_BYTES: Final = 40_960
MAX_LINE_BYTES: Final = 8190
"""Bytes of a line, and the number of lines, that the library of websockets reads."""
MAX_LINES: Final = 120
SPARE_FILES: Final = 128
"""Files that the server keeps for itself: data, the drawing process, uploads."""
REASONS: Final = {
    408: ("Request Timeout", "The head of the request did not come whole in time."),
    429: ("Too Many Requests", "Too many connections are open from this address. Close some."),
    431: ("Request Header Fields Too Large", "The head of the request is too large."),
    503: ("Service Unavailable", "Too many connections are open. Try again in a moment."),
}


class OpenConnections:
    """Counts of open connections, of each address and of all.

    Parameters
    ----------
    limits
        The limits; connections of this computer are bound by that of all together alone.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.of: Counter[str] = Counter()

    @functools.cached_property
    def most(self) -> int | None:
        """How many may be open at all, so that files are left for the rest; None where the system sets no limit."""
        raise_open_files_limit()
        files = open_files_limit()
        return None if files is None else max(16, files - SPARE_FILES)

    def open(self, address: str) -> int:
        """Count one more; return 0, or the status with which it is refused."""
        self.of[address] += 1
        if self.most is not None and self.of.total() > self.most:
            return 503
        return 429 if address != LOCAL and self.of[address] > self.limits.connections_per_address else 0

    def close(self, address: str) -> None:
        """Count one less."""
        self.of[address] -= 1
        if self.of[address] <= 0:
            del self.of[address]


class Head:
    """The head of the next request of a connection, while it comes."""

    def __init__(self, protocol: Any, address: str) -> None:  # noqa: ANN401 - a class of uvicorn
        self.protocol, self.address = protocol, address
        self.refused = False
        self._size, self._tail = 0, b""
        self._timer: asyncio.TimerHandle | None = None

    def wait(self) -> None:
        """Start the clock, if it does not run."""
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(self.protocol.counts.limits.head_seconds, self._late)

    def done(self) -> None:
        """Stop the clock."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._size, self._tail = 0, b""

    def is_coming(self) -> bool:
        """Return whether the connection waits for a head, and is not being answered."""
        cycle = self.protocol.cycle
        return cycle is None or cycle.response_complete

    def fits(self, data: bytes) -> bool:
        """Return whether the head is within its limit with these bytes."""
        end = (self._tail + data).find(b"\r\n\r\n")
        size = self._size + (len(data) if end < 0 else max(0, end - len(self._tail)))
        self._size, self._tail = self._size + len(data), (self._tail + data)[-3:]
        return size <= MAX_HEAD_BYTES

    def refuse(self, status: int) -> None:
        """Answer with a status and end the connection."""
        self.done()
        self.refused = True
        transport = self.protocol.transport
        if transport.is_closing():
            return
        reason, sentence = REASONS[status]
        body = f'{{"detail": "{sentence}"}}'.encode()
        head = (
            f"HTTP/1.1 {status} {reason}\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n"
            "cache-control: no-store\r\nx-content-type-options: nosniff\r\nconnection: close\r\n\r\n"
        )
        transport.write(head.encode() + body)
        transport.close()

    def _late(self) -> None:
        self._timer = None
        if not self.is_coming() or self.protocol.transport.is_closing():
            return
        if self._size:
            self.refuse(408)
        else:
            self.protocol.transport.close()  # nothing was asked


def watch(protocol_class: Any, connections: OpenConnections) -> None:  # noqa: ANN401 - a class of uvicorn
    """Have the connections of a class counted, timed and measured.

    Parameters
    ----------
    protocol_class
        ``H11Protocol`` or ``HttpToolsProtocol`` of uvicorn.
    connections
        The counts.
    """
    is_watched = hasattr(protocol_class, "counts")
    protocol_class.counts = connections
    if not is_watched:
        protocol_class.connection_made = _with_clock(protocol_class.connection_made)
        protocol_class.data_received = _with_measure(protocol_class.data_received)
        protocol_class.connection_lost = _with_release(protocol_class.connection_lost)
        protocol_class.handle_websocket_upgrade = _with_lines(protocol_class.handle_websocket_upgrade)


def _with_clock(made: Callable[..., None]) -> Callable[..., None]:
    def connection_made(self: Any, transport: asyncio.Transport) -> None:  # noqa: ANN401
        made(self, transport)
        peer = transport.get_extra_info("peername")
        host = str(peer[0]) if isinstance(peer, tuple) and peer else None
        # Where a proxy passes requests on, uvicorn writes the visitor's address in the place of this one.
        self.app_state = {**self.app_state, PEER: host}
        if self.ws_protocol_class is not None:
            self.ws_protocol_class = watched_class()  # another one would read without our bounds
        self.head = Head(self, counting_key(host))
        if status := self.counts.open(self.head.address):
            self.head.refuse(status)
        else:
            self.head.wait()

    return connection_made


def _with_measure(received: Callable[..., None]) -> Callable[..., None]:
    def data_received(self: Any, data: bytes) -> None:  # noqa: ANN401
        head: Head | None = getattr(self, "head", None)
        if head is None:  # the connection was there before it was watched
            received(self, data)
            return
        if head.is_coming() and not head.refused:
            head.wait()
            if not head.fits(data):
                head.refuse(431)
        if head.refused:
            return
        cycle = self.cycle
        received(self, data)
        if self.cycle is not cycle:
            head.done()
        elif (other := self.transport.get_protocol()) is not self and other is not None:
            head.done()
            _follow(other, functools.partial(_release, self))

    return data_received


def _with_release(lost: Callable[..., None]) -> Callable[..., None]:
    def connection_lost(self: Any, exc: Exception | None) -> None:  # noqa: ANN401
        lost(self, exc)
        _release(self)

    return connection_lost


def _with_lines(upgrade: Callable[..., None]) -> Callable[..., None]:
    def handle_websocket_upgrade(self: Any, *event: object) -> None:  # noqa: ANN401
        lines = self.headers
        if len(lines) > MAX_LINES or any(len(name) + len(value) > MAX_LINE_BYTES for name, value in lines):
            self.head.refuse(431)
        else:
            upgrade(self, *event)

    return handle_websocket_upgrade


def _release(protocol: Any) -> None:  # noqa: ANN401
    """Count a connection that is gone one less, once."""
    head: Head | None = getattr(protocol, "head", None)
    if head is not None:
        protocol.head = None
        head.done()
        protocol.counts.close(head.address)


def _follow(protocol: Any, gone: Callable[[], None]) -> None:  # noqa: ANN401
    """Have a function called when a connection that another protocol has taken over is lost."""
    lost = protocol.connection_lost

    def connection_lost(exc: Exception | None) -> None:
        lost(exc)
        gone()

    protocol.connection_lost = connection_lost


def watch_connections(limits: Limits) -> None:
    """Watch the connections and sockets of uvicorn, whichever of its protocols it was started with."""
    from uvicorn.protocols.http import auto, h11_impl  # noqa: PLC0415 - only a server needs them

    connections = OpenConnections(limits)
    for protocol_class in {auto.AutoHTTPProtocol, h11_impl.H11Protocol}:
        watch(protocol_class, connections)
    watch_frames(limits.head_seconds)
