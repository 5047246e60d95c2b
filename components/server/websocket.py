"""Size, type and rate limits on the messages that a page sends over its websocket."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from google.protobuf.message import DecodeError  # type: ignore[import-untyped] # it has no types
from streamlit.proto.BackMsg_pb2 import BackMsg

from components.server.message_fields import has_own_form

if TYPE_CHECKING:
    from starlette.types import Message, Receive, Send

# The messages that a page needs. The rest of Streamlit's protocol is for developers: it empties caches for everyone,
# uploads files or describes the server's repository.
ALLOWED_MESSAGES: Final = frozenset({"rerun_script", "stop_script", "app_heartbeat"})
MAX_MESSAGE_BYTES: Final = 262_144
MESSAGES_PER_SECOND: Final = 20.0
BURST: Final = 60.0
"""Messages that may come at once before the rate applies."""


class LimitedSocket:
    """The ASGI ``receive`` and ``send`` of a websocket with limits on what comes in.

    Parameters
    ----------
    receive, send
        The server's own.
    """

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive, self._send = receive, send
        self._read = asyncio.Event()
        self._read.set()
        self._loop = asyncio.get_running_loop()
        self._tokens, self._updated = BURST, self._loop.time()
        self._closed = False

    async def send(self, message: Message) -> None:
        """Send a message; until the client has read it, `receive` waits."""
        if self._closed:
            return
        self._read.clear()
        try:
            await self._send(message)
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
        """Take a token from the bucket, or wait until there is one."""
        now = self._loop.time()
        self._tokens = min(BURST, self._tokens + (now - self._updated) * MESSAGES_PER_SECOND) - 1
        self._updated = now
        if self._tokens < 0:
            await asyncio.sleep(-self._tokens / MESSAGES_PER_SECOND)

    async def _close(self, code: int) -> Message:
        self._closed = True
        await self._send({"type": "websocket.close", "code": code})
        return {"type": "websocket.disconnect", "code": code}
