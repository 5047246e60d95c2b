"""Frames of a page's socket: how large, how many and how long in coming, whatever the server was started with.

Uvicorn answers pings, keeps the frames of an unfinished message and reads on before the app hears of any of it. So its
protocol is watched here, as `components.server.request_heads` watches that of requests.
"""

from __future__ import annotations

import functools
import logging
from typing import TYPE_CHECKING, Any, Final

from websockets.protocol import State
from websockets.server import ServerProtocol

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

MAX_MESSAGE_BYTES: Final = 262_144
MAX_FRAMES: Final = 256
"""Frames of one message."""
MAX_WAITING: Final = 256
"""Messages of one socket that were received and not read."""
CONTROLS_PER_SECOND: Final = 1.0
MAX_CONTROLS: Final = 30.0
"""Pings and pongs that may come at once; a browser sends none but the answers to ours, one in half a minute."""
MAX_UNREAD_BYTES: Final = 65_536
"""Bytes of pongs that a client may leave unread; pages are written only as far as they are read."""
SLICE_BYTES: Final = 4096
"""What is looked at before more is read: so little cannot hold many frames."""
POLICY, TOO_BIG = 1008, 1009


class FrameCounts:
    """Counts of the frames of one socket.

    Parameters
    ----------
    protocol
        The socket's protocol, a class of uvicorn.
    """

    def __init__(self, protocol: Any) -> None:  # noqa: ANN401
        self.protocol = protocol
        self.refused = False
        self.frames = 0
        self._controls, self._since = MAX_CONTROLS, protocol.loop.time()
        self._timer: asyncio.TimerHandle | None = None

    def control(self) -> None:
        """Count a ping or a pong."""
        now = self.protocol.loop.time()
        self._controls = min(MAX_CONTROLS, self._controls + (now - self._since) * CONTROLS_PER_SECOND) - 1
        self._since = now
        if self._controls < 0 or self.protocol.transport.get_write_buffer_size() > MAX_UNREAD_BYTES:
            self.refuse(POLICY)

    def frame(self, *, ends: bool) -> None:
        """Count a frame of a message."""
        self.frames += 1
        if self.frames > MAX_FRAMES or self.protocol.queue.qsize() >= MAX_WAITING:
            self.refuse(POLICY)
        if ends:
            self.frames = 0
            self.done()

    def look(self) -> None:
        """Start the clock where a frame or message has begun, and stop it where none has."""
        if not self.refused and (self.frames or self.protocol.conn.reader.buffer):
            if self._timer is None:
                self._timer = self.protocol.loop.call_later(self.protocol.message_s, self.refuse, POLICY)
        else:
            self.done()

    def done(self) -> None:
        """Stop the clock."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def refuse(self, code: int) -> None:
        """End the socket with a code: what it has sent and was not read is dropped."""
        self.done()
        if self.refused:
            return
        self.refused = True
        protocol = self.protocol
        drop_unread(protocol)
        protocol.queue.put_nowait({"type": "websocket.disconnect", "code": code, "reason": ""})
        unread = protocol.transport.get_write_buffer_size()
        if protocol.conn.state is not State.OPEN or unread > MAX_UNREAD_BYTES:
            protocol.transport.abort()
            return
        protocol.conn.fail(code)
        protocol.transport.write(b"".join(protocol.conn.data_to_send()))
        protocol.close_sent = True
        protocol.transport.close()


def drop_unread(protocol: Any) -> None:  # noqa: ANN401 - a class of uvicorn
    """Drop the messages of a socket that nobody has read: who sent them has gone."""
    kept = []
    while not protocol.queue.empty():
        message = protocol.queue.get_nowait()
        if message["type"] != "websocket.receive":
            kept.append(message)
    for message in kept:
        protocol.queue.put_nowait(message)


def watched_class() -> Any:  # noqa: ANN401 - a class of uvicorn
    """Return the class of uvicorn whose sockets are watched: the one that Streamlit starts it with."""
    from uvicorn.protocols.websockets import websockets_sansio_impl  # noqa: PLC0415 - only a server needs it

    return websockets_sansio_impl.WebSocketsSansIOProtocol


def watch_frames(message_s: float) -> None:
    """Watch the sockets of uvicorn; a message that has begun must be whole within so many seconds."""
    watch(watched_class(), message_s)


def watch(protocol_class: Any, message_s: float) -> None:  # noqa: ANN401 - a class of uvicorn
    """Have the frames of the sockets of a class counted, once."""
    is_watched = hasattr(protocol_class, "message_s")
    protocol_class.message_s = message_s
    if is_watched:
        return
    protocol_class.__init__ = _with_bounds(protocol_class.__init__)
    protocol_class.data_received = _in_slices(protocol_class.data_received)
    protocol_class.connection_lost = _with_drop(protocol_class.connection_lost)
    for name in ("handle_ping", "handle_pong"):
        setattr(protocol_class, name, _counted(getattr(protocol_class, name)))
    for name in ("handle_text", "handle_bytes", "handle_cont"):
        setattr(protocol_class, name, _measured(getattr(protocol_class, name)))


def _with_bounds(made: Callable[..., None]) -> Callable[..., None]:
    @functools.wraps(made)
    def __init__(self: Any, *args: object, **options: object) -> None:  # noqa: ANN401, N807
        made(self, *args, **options)
        # No compression: few bytes would unpack to many. No more than a message of ours, before its bytes have come.
        self.conn = ServerProtocol(max_size=MAX_MESSAGE_BYTES, logger=logging.getLogger("uvicorn.error"))
        self.counts = FrameCounts(self)

    return __init__


def _in_slices(received: Callable[..., None]) -> Callable[..., None]:
    @functools.wraps(received)
    def data_received(self: Any, data: bytes) -> None:  # noqa: ANN401
        for start in range(0, len(data), SLICE_BYTES):
            if self.counts.refused or self.transport.is_closing():
                return
            received(self, data[start : start + SLICE_BYTES])
        self.counts.look()

    return data_received


def _with_drop(lost: Callable[..., None]) -> Callable[..., None]:
    @functools.wraps(lost)
    def connection_lost(self: Any, exc: Exception | None) -> None:  # noqa: ANN401
        self.counts.done()
        drop_unread(self)
        lost(self, exc)

    return connection_lost


def _counted(handle: Callable[..., None]) -> Callable[..., None]:
    @functools.wraps(handle)
    def handle_control(self: Any, *event: Any) -> None:  # noqa: ANN401
        if not self.counts.refused:
            self.counts.control()
        if not self.counts.refused:
            handle(self, *event)

    return handle_control


def _measured(handle: Callable[..., None]) -> Callable[..., None]:
    @functools.wraps(handle)
    def handle_frame(self: Any, event: Any) -> None:  # noqa: ANN401
        if not self.counts.refused:
            self.counts.frame(ends=event.fin)
        if not self.counts.refused:
            handle(self, event)

    return handle_frame
