"""A visitor who clicks while another takes pictures without a pause, and the memory that pictures leave behind."""

from __future__ import annotations

import asyncio
import itertools
import threading
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.bench import engines
from tests.bench.clicks import UNITS
from tests.bench.load import recorded
from tests.bench.process import rss_mb, say, serving
from tests.bench.sessions import Connections

if TYPE_CHECKING:
    from tests.bench.replay import Recording
    from tests.browser.serving import Server

SECONDS: Final = 20.0
EVERY_S: Final = 0.4
AT_A_TIME: Final = 4
AT_ONCE: Final = 60
IDLE_S: Final = 3
TAKER: Final = {"X-Forwarded-For": "203.0.113.9"}


class Taker(threading.Thread):
    """One client that takes one picture after the other, several at a time, never the same one."""

    def __init__(self, server: Server) -> None:
        super().__init__(daemon=True)
        self.server, self.done = server, threading.Event()
        self.answers: list[int] = []
        self.addresses = addresses()

    def run(self) -> None:
        """Take pictures until asked to stop."""
        with ThreadPoolExecutor(AT_A_TIME) as pool:
            for _ in range(AT_A_TIME):
                pool.submit(self._take)

    def _take(self) -> None:
        while not self.done.is_set():
            self.answers.append(take(self.server, next(self.addresses)))


def addresses() -> itertools.cycle[str]:
    """Return the addresses of pictures, so many that none is kept until it comes again."""
    return itertools.cycle(
        f"/api/v1/views/map.png?place={place}&date={year}-07-01&lang={lang}"
        for year in range(2022, 1999, -1)
        for place in UNITS
        for lang in ("ru", "kk")
    )


def take(server: Server, address: str) -> int:
    """Ask for a picture and return the status of the answer."""
    request = urllib.request.Request(server.url + address, headers=TAKER)  # noqa: S310 - our own server
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:  # noqa: S310 - as above
            answer.read()
            return int(answer.status)
    except urllib.error.HTTPError as refusal:
        return refusal.code


def measure(folder: Path) -> dict[str, Any]:
    """Measure clicks without and with one who takes pictures, then what sixty pictures at once leave behind."""
    engine = engines.OURS
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PARTNERSHIP_VECTOR_IDLE_SECONDS", str(IDLE_S))
        with serving(engine.script, folder=folder, options=engine.options) as server:
            recording = recorded(engine, server)
            before = _held(server.process.pid)
            found = asyncio.run(_clicks(recording, server))
            found["memory"] = _memory(server, before)
    found["values"] = {
        "p95_with_pictures": found["with"]["p95_ms"],
        "memory_after_pictures": round(found["memory"]["after_mb"] / found["memory"]["before_mb"], 3),
    }
    return found


async def _clicks(recording: Recording, server: Server) -> dict[str, Any]:
    connections = Connections(recording, server.port)
    await connections.grow(1)
    await connections.click(SECONDS / 4, every=EVERY_S)
    say("clicks alone")
    found: dict[str, Any] = {"without": await connections.click(SECONDS, every=EVERY_S)}
    say("clicks beside pictures")
    taker = Taker(server)
    taker.start()
    await asyncio.sleep(2)
    found["with"] = await connections.click(SECONDS, every=EVERY_S)
    taker.done.set()
    await asyncio.to_thread(taker.join, 120)
    await connections.leave()
    return found | {"pictures": {"made": taker.answers.count(200), "refused": taker.answers.count(429)}}


def _memory(server: Server, before: float) -> dict[str, Any]:
    """Ask for sixty pictures at once, and return what is held before, at most, and once the worker has gone."""
    pid = server.process.pid
    say(f"{AT_ONCE} pictures at once")
    start = time.monotonic()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        pending = [pool.submit(take, server, address) for address, _ in zip(addresses(), range(AT_ONCE), strict=False)]
        most = before
        while not all(one.done() for one in pending):
            most = max(most, _held(pid))
            time.sleep(0.1)
    took = time.monotonic() - start
    while _children(pid):
        time.sleep(0.5)
    statuses = [one.result() for one in pending]
    return {
        "before_mb": before, "most_mb": most, "after_mb": _held(pid), "seconds": round(took, 1),
        "statuses": {status: statuses.count(status) for status in sorted(set(statuses))},
    }  # fmt: skip


def _children(pid: int) -> list[int]:
    found: list[int] = []
    for thread in Path(f"/proc/{pid}/task").iterdir():
        found += map(int, (thread / "children").read_text(encoding="ascii").split())
    return found


def _held(pid: int) -> float:
    """Return what a server and its worker hold, in MB."""
    held = rss_mb(pid)
    for child in _children(pid):
        try:
            held += rss_mb(child)
        except (OSError, LookupError):  # it has just ended
            continue
    return round(held, 1)
