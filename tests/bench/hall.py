"""A hall: two thousand who click every five seconds, a hundred who turn pages, three hundred behind one address, a storm."""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import pytest
from playwright.sync_api import sync_playwright
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from components.session.routes import ROUTES
from tests.bench import engines
from tests.bench.clicks import UNITS, take_back
from tests.bench.numbers import percentile
from tests.bench.process import cpu_ms, rss_mb, say, serving
from tests.bench.visits import visit
from tests.browser.serving import launch, ready
from tests.browser.storms import VICTIM, Storm, times_ms

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Request

    from tests.browser.serving import Server

HALL: Final = 2000
HALL_EVERY_S: Final = 5.0
TURNERS: Final = 100
TURN_EVERY_S: Final = 3.0
TOGETHER: Final = 300
SECONDS: Final = 20.0
AT_ONCE: Final = 4
PATIENCE_S: Final = 60.0
ONE_ADDRESS: Final = "203.0.113.9"
FILES: Final = ("/assets/", "/maps/", "/static/", "/media/", "/_stcore/", "/component/", "/icon", "/favicon")
"""What a browser has already: it asks for none of it a second time."""
FINISHED: Final = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)
PLACES: Final = ("place=KZ-55", "place=BY-HO", "place=KZ-35")


@dataclass(frozen=True, slots=True)
class Deed:
    """What a browser sends and fetches for one click."""

    messages: tuple[bytes, ...]
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a browser does to open the map, to click twelve places, and to turn to each page."""

    opening: tuple[bytes, ...]
    clicks: tuple[Deed, ...]
    turns: tuple[Deed, ...]


def record(browser: Browser, server: Server) -> Recorded:
    """Do it in a real browser, once."""
    engine, fetched = engines.OURS, list[str]()

    def note(request: Request) -> None:
        path = "/" + request.url.removeprefix(f"{server.url}/")
        if request.url.startswith(server.url) and not path.startswith(FILES) and not request.is_navigation_request():
            fetched.append(path)

    page, wire, _, _ = visit(
        browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB"), server, engine.ready
    )
    wire.settle(page, quiet_ms=800)
    opening = tuple(wire.sent)
    page.on("request", note)
    clicks, turns = [], []
    for last, place in zip((UNITS[0], *UNITS), UNITS, strict=False):
        take_back(page, engine, wire, last, place)
        before = len(wire.sent)
        fetched.clear()
        page.mouse.click(*engine.where(page, place))
        wire.settle(page, quiet_ms=600)
        clicks.append(Deed(tuple(wire.sent[before:]), tuple(dict.fromkeys(fetched))))
    for entry in (*ROUTES[1:], ROUTES[0]):
        button = page.locator(f"[data-page={entry.name}]").first
        if not button.count():
            continue
        before = len(wire.sent)
        fetched.clear()
        button.click()
        ready(page)
        wire.settle(page, quiet_ms=600)
        turns.append(Deed(tuple(wire.sent[before:]), tuple(dict.fromkeys(fetched))))
    page.context.close()
    return Recorded(opening, tuple(clicks), tuple(turns))


class Guest:
    """A visitor of the hall: has the page open and does one deed after the other."""

    def __init__(self, number: int, recorded: Recorded, deeds: tuple[Deed, ...], port: int, address: str) -> None:
        self.recorded, self.deeds, self.port = recorded, deeds, port
        self.at = number % len(deeds)
        self.own = f"127.0.{number // 1600 + 1}.{number // 8 % 200 + 10}"
        self.headers = {"Cookie": f"pv={number:032x}"} | ({"X-Forwarded-For": address} if address else {})
        self.socket: ClientConnection | None = None
        self.stream: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
        self.times: list[float] = []
        self.errors: list[str] = []

    async def open(self) -> None:
        """Open the page."""
        self.socket = await connect(
            f"ws://localhost:{self.port}/_stcore/stream", host="127.0.0.1", port=self.port, local_addr=(self.own, 0),
            origin=f"http://localhost:{self.port}", subprotocols=["streamlit"],  # type: ignore[arg-type,list-item]
            additional_headers=self.headers, compression=None, max_size=None, open_timeout=PATIENCE_S,
            close_timeout=2, ping_interval=None,
        )  # fmt: skip
        for message in self.recorded.opening:
            await self._ask(message)

    async def do(self) -> None:
        """Do the next deed and note how long it took until all of its answers were there."""
        deed = self.deeds[self.at]
        self.at = (self.at + 1) % len(self.deeds)
        start = time.monotonic()
        try:
            async with asyncio.timeout(PATIENCE_S):
                for path in deed.paths:
                    await self._fetch(path)
                for message in deed.messages:
                    await self._ask(message)
        except Exception as error:
            self.errors.append(f"{error!r}"[:200])
            return
        self.times.append((time.monotonic() - start) * 1000)

    async def _ask(self, message: bytes) -> None:
        assert self.socket
        await self.socket.send(message)
        while True:
            body = await self.socket.recv(decode=False)
            if len(body) < 200:
                answer: Any = ForwardMsg.FromString(body)
                if answer.WhichOneof("type") == "script_finished" and answer.script_finished in FINISHED:
                    return

    async def _fetch(self, path: str) -> None:
        """Fetch a file on the connection that is there, or on a new one, as a browser does."""
        for _ in range(2):
            if self.stream is None:
                self.stream = await asyncio.open_connection("127.0.0.1", self.port, local_addr=(self.own, 0))
            try:
                status = await self._answer(path, *self.stream)
            except (OSError, asyncio.IncompleteReadError):
                self.stream = None  # the server has closed it meanwhile
                continue
            if status not in (200, 204, 304):
                raise ValueError(f"{path}: {status}")
            return
        raise ConnectionError(path)

    async def _answer(self, path: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> int:
        lines = "".join(f"{name}: {value}\r\n" for name, value in self.headers.items())
        writer.write(
            f"GET {path} HTTP/1.1\r\nHost: localhost:{self.port}\r\n{lines}Accept-Encoding: gzip\r\n\r\n".encode()
        )
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        length = next((int(line[15:]) for line in head.split(b"\r\n") if line.startswith(b"content-length:")), 0)
        await reader.readexactly(length)
        return int(head.split(b" ", 2)[1])

    async def leave(self) -> None:
        """Leave."""
        if self.stream:
            self.stream[1].close()
        if self.socket:
            await self.socket.close()


async def fill(guests: list[Guest]) -> list[str]:
    """Let guests open the page, a few at a time; return what went wrong."""
    entering, errors = asyncio.Semaphore(AT_ONCE), []

    async def enter(guest: Guest) -> None:
        async with entering:
            try:
                await guest.open()
            except Exception as error:
                errors.append(f"{error!r}"[:200])

    await asyncio.gather(*map(enter, guests))
    return errors


async def busy(guests: list[Guest], pid: int, *, every_s: float, seconds: float = SECONDS) -> dict[str, Any]:
    """Let all do a deed every so often, and return what they met with and what it cost."""
    chance, loop = random.Random(1), asyncio.get_running_loop()  # noqa: S311 - the same waits in every run
    start, spent = loop.time(), cpu_ms(pid)
    end = start + seconds

    async def stay(guest: Guest, due: float) -> None:
        while due < end:
            await asyncio.sleep(max(0.0, due - loop.time()))
            await guest.do()
            due = max(due + every_s, loop.time())

    await asyncio.gather(*(stay(guest, start + chance.random() * every_s) for guest in guests))
    took = loop.time() - start
    times = [time_ms for guest in guests for time_ms in guest.times] or [PATIENCE_S * 1000]
    errors = [error for guest in guests for error in guest.errors]
    return {
        "sessions": len(guests), "deeds": len(times), "errors": len(errors), "first_errors": errors[:3],
        "median_ms": round(statistics.median(times), 1), "p95_ms": round(percentile(times, 95), 1),
        "cpu_share": round((cpu_ms(pid) - spent) / took / 1000, 2),
        "cpu_ms_per_deed": round((cpu_ms(pid) - spent) / len(times), 2), "rss_mb": round(rss_mb(pid), 1),
    }  # fmt: skip


def measure(folder: Path, *, hall: int = HALL) -> dict[str, Any]:
    """Measure the hall, those who turn pages, those behind one address, and a storm."""
    engine = engines.OURS
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PARTNERSHIP_VECTOR_SOCKETS_PER_ADDRESS", str(TOGETHER))
        patch.setenv("PARTNERSHIP_VECTOR_SESSIONS_PER_MINUTE", str(10 * TOGETHER))
        with serving(engine.script, folder=folder, options=engine.options) as server:
            with sync_playwright() as playwright:
                browser = launch(playwright)
                recorded = record(browser, server)
                browser.close()
            found = asyncio.run(_measure(recorded, server, hall))
        with serving(engine.script, folder=folder, options=engine.options) as server:
            found["storm"] = storm(server)
    errors = sum(found[part]["errors"] for part in ("hall", "turning", "together"))
    found["values"] = {
        "hall_p95": found["hall"]["p95_ms"], "hall_errors": errors, "hall_session_mb": found["session_mb"],
        "turning_p95": found["turning"]["p95_ms"], "together_p95": found["together"]["p95_ms"],
        "storm_p95": found["storm"]["p95_ms"], "after_storm": found["storm"]["after_ms"],
    }  # fmt: skip
    return found


async def _measure(recorded: Recorded, server: Server, hall: int) -> dict[str, Any]:
    pid, port = server.process.pid, server.port
    say(f"{TURNERS} who turn pages")
    turners = [Guest(number, recorded, recorded.turns, port, "") for number in range(TURNERS)]
    errors = await fill(turners)
    found: dict[str, Any] = {"turning": await busy(turners, pid, every_s=TURN_EVERY_S)}
    await asyncio.gather(*(guest.leave() for guest in turners))
    say(f"{TOGETHER} behind one address")
    together = [Guest(number, recorded, recorded.clicks, port, ONE_ADDRESS) for number in range(TOGETHER)]
    errors += await fill(together)
    found["together"] = await busy(together, pid, every_s=HALL_EVERY_S)
    await asyncio.gather(*(guest.leave() for guest in together))
    say(f"{hall} in the hall")
    first = [Guest(number, recorded, recorded.clicks, port, "") for number in range(hall // 10)]
    errors += await fill(first)
    await busy(first, pid, every_s=HALL_EVERY_S, seconds=HALL_EVERY_S)
    before = rss_mb(pid)
    rest = [Guest(number, recorded, recorded.clicks, port, "") for number in range(hall // 10, hall)]
    errors += await fill(rest)
    guests = [*first, *rest]
    for guest in guests:
        guest.times.clear()
    found["hall"] = await busy(guests, pid, every_s=HALL_EVERY_S)
    found["session_mb"] = round((rss_mb(pid) - before) / len(rest), 3)
    found["hall"]["errors"] += len(errors)
    found["hall"]["first_errors"] += errors[:3]
    await asyncio.gather(*(guest.leave() for guest in guests), return_exceptions=True)
    return found


def storm(server: Server) -> dict[str, Any]:
    """Let twenty sockets of one address ask twenty times a second each, and another address ask meanwhile."""
    from tests.browser.clients import open_socket

    say("a storm")
    visitor, _ = open_socket(server, X_Forwarded_For=VICTIM)
    with visitor:
        alone = times_ms(visitor, PLACES, 20)
        with Storm(server, sockets=20, per_second=20, queries=PLACES) as blowing:
            time.sleep(1)
            beside = times_ms(visitor, PLACES, 40)
            sent = blowing.sent
            blowing.over.set()
            time.sleep(1)
            after = times_ms(visitor, PLACES, 10)
    return {
        "sent": sent, "alone_ms": round(percentile(alone, 95), 1), "median_ms": round(statistics.median(beside), 1),
        "p95_ms": round(percentile(beside, 95), 1), "after_ms": round(percentile(after, 95), 1),
    }  # fmt: skip
