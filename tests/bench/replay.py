"""A visitor without a browser: what a real browser sent is recorded once and sent again over a websocket."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from tests.bench.clicks import UNITS, take_back
from tests.bench.visits import visit
from tests.bench.watching import owner_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.bench.engines import Engine
    from tests.bench.visits import Address

PER_ADDRESS: Final = 8  # visitors behind one address
PATIENCE_S: Final = 30.0
FINISHED: Final = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)


@dataclass(frozen=True, slots=True)
class Recording:
    """What a browser sent to open the page, and to click each place in turn: a message, and what it fetched after."""

    opening: tuple[bytes, ...]
    clicks: tuple[tuple[str, bytes, tuple[str, ...]], ...]


def record(browser: Browser, engine: Engine, server: Address) -> Recording:
    """Open the page in a browser, click twelve places, and keep what was sent."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    page, wire, _, _ = visit(context, server, engine.ready)
    wire.settle(page, quiet_ms=800)
    opening, found = tuple(wire.sent), []
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url) if "/api/" in request.url else None)
    for last, place in zip((UNITS[0], *UNITS), UNITS, strict=False):
        take_back(page, engine, wire, last, place)
        before = len(wire.sent)
        fetched.clear()
        page.mouse.click(*engine.where(page, place))
        wire.settle(page, quiet_ms=600)
        assert len(wire.sent) > before, f"a click on {place} sends nothing"
        paths = tuple("/" + url.split("/", 3)[3] for url in fetched)
        found.append((place, wire.sent[before], paths))
    context.close()
    return Recording(opening, tuple(found))


class Visitor:
    """A visitor: opens the page, clicks, and reconnects where the connection is lost, as a browser does."""

    def __init__(self, number: int, recording: Recording, port: int) -> None:
        self.number, self.recording, self.port = number, recording, port
        self.socket: ClientConnection | None = None
        self.at = number % len(recording.clicks)
        self.times: list[float] = []
        self.errors: list[str] = []
        self.reconnections = 0
        self.cookie = f"pv={number:032x}"

    async def open(self) -> None:
        """Connect and open the page."""
        await self._connect()
        for message in self.recording.opening:
            await self._ask(message)

    async def _connect(self) -> None:
        host = 10 + self.number // PER_ADDRESS
        self.socket = await connect(
            f"ws://localhost:{self.port}/_stcore/stream",
            host="127.0.0.1",
            port=self.port,
            local_addr=(f"127.0.{host // 200 + 1}.{host % 200 + 1}", 0),
            origin=f"http://localhost:{self.port}",  # type: ignore[arg-type]
            subprotocols=["streamlit"],  # type: ignore[list-item]
            additional_headers={"Cookie": self.cookie},
            compression=None,
            max_size=None,
            open_timeout=PATIENCE_S,
            close_timeout=2,
            ping_interval=None,
        )

    async def click(self) -> None:
        """Click the next place and note how long the whole answer took, or what went wrong."""
        place, message, paths = self.recording.clicks[self.at]
        self.at = (self.at + 1) % len(self.recording.clicks)
        start = time.monotonic()
        try:
            answered = await self._ask(message, place)
        except (OSError, WebSocketException):
            answered = await self._again(message, place)
        except TimeoutError:
            self.errors.append(f"{place}: no answer in {PATIENCE_S:g} s")
            return
        self.times.append((time.monotonic() - start) * 1000)
        if not answered:
            self.errors.append(f"{place}: the panel is not in the answer")
        for path in paths:
            await self._fetch(path)

    async def _fetch(self, path: str) -> None:
        """Fetch what the browser fetches after a click; it is no part of the click's time, but of the server's work."""
        head = (
            f"GET {path} HTTP/1.1\r\nHost: localhost:{self.port}\r\nCookie: {self.cookie}\r\nConnection: close\r\n\r\n"
        )
        try:
            async with asyncio.timeout(PATIENCE_S):
                reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
                writer.write(head.encode())
                body = await reader.read()
                writer.close()
        except (OSError, TimeoutError) as error:
            self.errors.append(f"{path}: {error!r}")
            return
        if not body.startswith(b"HTTP/1.1 200"):
            self.errors.append(f"{path}: {body[:40]!r}")

    async def _again(self, message: bytes, place: str) -> bool:
        self.reconnections += 1
        for wait in (0.2, 0.4, 0.8, 1.6, 3.2):
            await asyncio.sleep(wait)
            try:
                await self.open()
                return await self._ask(message, place)
            except (OSError, WebSocketException, TimeoutError):
                continue
        self.errors.append(f"{place}: no way back after the connection was lost")
        return True

    async def _ask(self, message: bytes, place: str = "") -> bool:
        """Send a message, read until the script has finished, and return whether the place's panel came."""
        assert self.socket
        await self.socket.send(message)
        found = not place
        async with asyncio.timeout(PATIENCE_S):
            while True:
                body = await self.socket.recv(decode=False)
                if not found and place.encode() in body and owner_of(body) == "pv_panel":
                    found = True
                if len(body) < 200:
                    answer: Any = ForwardMsg.FromString(body)
                    kind = answer.WhichOneof("type")
                    # What the browser has kept already is named by its hash alone.
                    found = found or kind == "ref_hash"
                    if kind == "script_finished" and answer.script_finished in FINISHED:
                        return found

    async def close(self) -> None:
        """Leave."""
        if self.socket:
            await self.socket.close()
