"""Size, type and rate limits on the messages that a page sends over its websocket."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from google.protobuf.message import DecodeError  # type: ignore[import-untyped] # it has no types
from streamlit.proto.BackMsg_pb2 import BackMsg

from components.server.message_fields import has_own_form
from components.server.page_sockets.first_message import without_server
from components.server.page_sockets.socket_frames import MAX_MESSAGE_BYTES

if TYPE_CHECKING:
    from starlette.types import Message, Receive, Send

# The messages that a page needs. The rest of Streamlit's protocol is for developers: it empties caches for everyone,
# uploads files or describes the server's repository.
ALLOWED_MESSAGES: Final = frozenset({"rerun_script", "stop_script", "app_heartbeat"})
MESSAGES_PER_SECOND: Final = 20.0
BURST_S: Final = 3.0
"""Seconds whose messages may come at once before the rate applies."""
BURST: Final = MESSAGES_PER_SECOND * BURST_S


class Pace:
    """How fast messages may come.

    Parameters
    ----------
    per_second
        Messages in a second.
    left, since
        How many may come at once now, and since when that holds.
    """

    __slots__ = ("left", "per_second", "since")

    def __init__(self, per_second: float, left: float, since: float) -> None:
        """Begin with what may come at once."""
        self.per_second = per_second
        self.left = left
        self.since = since

    def wait_s(self, now: float) -> float:
        """Count one message and return the seconds for which it has to wait."""
        most = self.per_second * BURST_S
        self.left = min(most, self.left + (now - self.since) * self.per_second) - 1
        self.since = now
        return max(0.0, -self.left / self.per_second)


class LimitedSocket:
    """The ASGI ``receive`` and ``send`` of a websocket with limits on what comes in.

    Parameters
    ----------
    receive, send
        The server's own.
    shared
        The pace of all sockets of its address together; None for those of this machine.
    """

    def __init__(self, receive: Receive, send: Send, shared: Pace | None = None) -> None:
        self._receive, self._send = receive, send
        self._read = asyncio.Event()
        self._read.set()
        self._loop = asyncio.get_running_loop()
        own = Pace(MESSAGES_PER_SECOND, BURST, self._loop.time())
        self._paces = [own, shared] if shared else [own]
        self._closed = False

    async def send(self, message: Message) -> None:
        """Send a message; until the client has read it, `receive` waits."""
        if self._closed:
            return
        if content := message.get("bytes"):
            message = {**message, "bytes": without_server(content)}
        self._read.clear()
        try:
            await self._send(message)
        except OSError:  # the client has gone: the next thing to be received is its end
            self._closed = True
        finally:
            self._read.set()

    async def receive(self) -> Message:
        """Return the next allowed message, or a disconnect where one is too large, malformed or forged.

        Messages of a client that does not read the answers wait, because they would pile up more of them; so do
        messages that come faster than people can click.
        """
        while True:
            message = await self._receive()
            if message["type"] != "websocket.receive":
                return message
            content = message.get("bytes")
            if content is None:
                return await self._close(1003)
            if len(content) > MAX_MESSAGE_BYTES:
                return await self._close(1009)
            await self._read.wait()
            await self._throttle()
            try:
                said = BackMsg.FromString(content)
            except DecodeError:
                return await self._close(1002)
            if not has_own_form(said):
                return await self._close(1008)
            if said.WhichOneof("type") in ALLOWED_MESSAGES:
                return message

    async def _throttle(self) -> None:
        """Wait until a message keeps to the pace of its socket and of its address."""
        now = self._loop.time()
        if wait_s := max(pace.wait_s(now) for pace in self._paces):
            await asyncio.sleep(wait_s)

    async def _close(self, code: int) -> Message:
        self._closed = True
        await self._send({"type": "websocket.close", "code": code})
        return {"type": "websocket.disconnect", "code": code}
