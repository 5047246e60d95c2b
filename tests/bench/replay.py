"""A visitor without a browser: what a real browser sent is recorded once and sent again over a websocket."""

from __future__ import annotations

import asyncio
import gzip
import re
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qs, urlsplit

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from tests.bench.clicks import UNITS, take_back
from tests.bench.visits import visit
from tests.bench.watching import owner_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Browser

    from tests.bench.engines import Engine
    from tests.bench.visits import Address

PER_ADDRESS: Final = 8  # visitors behind one address
PATIENCE_S: Final = 30.0
FETCHED: Final = re.compile(r"/(api|panels)/")
FINISHED: Final = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)


@dataclass(frozen=True, slots=True)
class Recording:
    """
    What a browser sent to open the page, and to click each place in turn: a message, and what it fetched.

    Where the page answers a click by itself there is no message, and the document of its panel comes first of what was
    fetched.
    """

    opening: tuple[bytes, ...]
    clicks: tuple[tuple[str, bytes | None, tuple[str, ...]], ...]


def record(browser: Browser, engine: Engine, server: Address) -> Recording:
    """Open the page in a browser, click twelve places, and keep what was sent."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    page, wire, _, _ = visit(context, server, engine.ready)
    wire.settle(page, quiet_ms=800)
    opening, found = tuple(wire.sent), []
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url) if FETCHED.search(request.url) else None)
    for last, place in zip((UNITS[0], *UNITS), UNITS, strict=False):
        take_back(page, engine, wire, last, place)
        before = len(wire.sent)
        fetched.clear()
        page.mouse.click(*engine.where(page, place))
        wire.settle(page, quiet_ms=600)
        message = wire.sent[before] if len(wire.sent) > before else None
        paths = tuple("/" + url.split("/", 3)[3] for url in fetched)
        document = next((path for path in paths if is_of(path, place)), None)
        assert message or document, f"a click on {place} asks nothing of the server"
        first = (document,) if document and not message else ()
        found.append((place, message, (*first, *(path for path in paths if path not in first))))
    context.close()
    return Recording(opening, tuple(found))


def is_of(path: str, place: str) -> bool:
    """Return whether an address is that of the panel's document of a place."""
    return path.startswith("/panels/") and parse_qs(urlsplit(path).query).get("place") == [place]


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
        host = 10 + number // PER_ADDRESS
        self.own = f"127.0.{host // 200 + 1}.{host % 200 + 1}"
        self.stream: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def open(self) -> None:
        """Connect and open the page."""
        await self._connect()
        for message in self.recording.opening:
            await self._ask(message)

    async def _connect(self) -> None:
        self.socket = await connect(
            f"ws://localhost:{self.port}/_stcore/stream",
            host="127.0.0.1",
            port=self.port,
            local_addr=(self.own, 0),
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
        if message is None:
            document, *others = paths
            answered = f'"place":"{place}"'.encode() in await self._fetch(document)
            self._note(start, place, answered=answered)
            await self._fetch_all(others)
            return
        try:
            answered = await self._ask(message, place)
        except (OSError, WebSocketException):
            answered = await self._again(message, place)
        except TimeoutError:
            self.errors.append(f"{place}: no answer in {PATIENCE_S:g} s")
            return
        self._note(start, place, answered=answered)
        await self._fetch_all(paths)

    def _note(self, start: float, place: str, *, answered: bool) -> None:
        self.times.append((time.monotonic() - start) * 1000)
        if not answered:
            self.errors.append(f"{place}: the panel is not in the answer")

    async def _fetch_all(self, paths: Sequence[str]) -> None:
        """Fetch what the browser fetches after a click; it is no part of the click's time, but of the server's work."""
        for path in paths:
            await self._fetch(path)

    async def _fetch(self, path: str) -> bytes:
        """Fetch something on the connection that is there, or on a new one, as a browser does; note what goes wrong."""
        try:
            async with asyncio.timeout(PATIENCE_S):
                try:
                    status, body = await self._answer(path)
                except (OSError, asyncio.IncompleteReadError):
                    self.stream = None  # the server has closed it meanwhile
                    status, body = await self._answer(path)
        except (OSError, TimeoutError, asyncio.IncompleteReadError) as error:
            self.errors.append(f"{path}: {error!r}")
            return b""
        if status not in (200, 204):
            self.errors.append(f"{path}: {status}")
        return body

    async def _answer(self, path: str) -> tuple[int, bytes]:
        """Ask on the connection, and return the status and the body of the answer."""
        if self.stream is None:
            self.stream = await asyncio.open_connection("127.0.0.1", self.port, local_addr=(self.own, 0))
        reader, writer = self.stream
        head = f"GET {path} HTTP/1.1\r\nHost: localhost:{self.port}\r\nCookie: {self.cookie}\r\n"
        writer.write(f"{head}Accept-Encoding: gzip\r\n\r\n".encode())
        lines = (await reader.readuntil(b"\r\n\r\n")).lower().split(b"\r\n")
        length = next((int(line[15:]) for line in lines if line.startswith(b"content-length:")), 0)
        body = await reader.readexactly(length)
        if b"content-encoding: gzip" in lines:
            body = gzip.decompress(body)
        return int(lines[0].split(b" ", 2)[1]), body

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
        if self.stream:
            self.stream[1].close()
        if self.socket:
            await self.socket.close()
