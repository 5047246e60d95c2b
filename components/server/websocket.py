"""An open page's socket: what comes in is small, comes at a human pace, and waits where nothing is read."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from google.protobuf.message import DecodeError  # type: ignore[import-untyped] # it has no types
from streamlit.proto.BackMsg_pb2 import BackMsg

if TYPE_CHECKING:
    from starlette.types import Message, Receive, Send

# What a page asks for. The rest of Streamlit's protocol empties caches for all, uploads files or tells of the server's
# repository, and is for developers.
ASKED: Final = frozenset({"rerun_script", "stop_script", "app_heartbeat"})
LARGEST: Final = 262_144
PER_SECOND: Final = 20.0
AT_ONCE: Final = 60.0


class GuardedSocket:
    """Stands between the server and Streamlit's end of a socket."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive, self._send = receive, send
        self._read = asyncio.Event()
        self._read.set()
        self._loop = asyncio.get_running_loop()
        self._left, self._at = AT_ONCE, self._loop.time()
        self._closed = False

    async def send(self, message: Message) -> None:
        """Send a message, and remember while the client does not read it."""
        if self._closed:
            return
        self._read.clear()
        try:
            await self._send(message)
        finally:
            self._read.set()

    async def receive(self) -> Message:
        """Return the next message.

        Whoever does not read the answers is not listened to: its clicks would pile up more of them. Whoever sends
        faster than people can click waits its turn.
        """
        while True:
            message = await self._receive()
            if message["type"] != "websocket.receive":
                return message
            content = message.get("bytes")
            if content is None:
                return await self._close(1003)
            if len(content) > LARGEST:
                return await self._close(1009)
            await self._read.wait()
            await self._take_turn()
            try:
                asked = BackMsg.FromString(content).WhichOneof("type")
            except DecodeError:
                return await self._close(1002)
            if asked in ASKED:
                return message

    async def _take_turn(self) -> None:
        now = self._loop.time()
        self._left = min(AT_ONCE, self._left + (now - self._at) * PER_SECOND) - 1
        self._at = now
        if self._left < 0:
            await asyncio.sleep(-self._left / PER_SECOND)

    async def _close(self, code: int) -> Message:
        self._closed = True
        await self._send({"type": "websocket.close", "code": code})
        return {"type": "websocket.disconnect", "code": code}
