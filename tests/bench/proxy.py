"""Several processes behind nginx, by the recipe of docs/deploy.md: what two carry, and a rolling restart."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import time
from typing import TYPE_CHECKING, Any, Final

from tests.bench import engines
from tests.bench.load import RealBrowser, recorded
from tests.bench.numbers import percentile
from tests.bench.process import Started, free_port
from tests.bench.sessions import Connections
from tests.browser.serving import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.bench.replay import Recording

RECIPE: Final = ROOT / "docs" / "nginx.conf"
RECIPE_PORTS: Final = (8501, 8502)
RUN: Final = ("streamlit", "run", "dashboard.py")
BUSY: Final = 24  # visitors that click again as soon as they are answered
SECONDS: Final = 15.0
VISITORS: Final = 40
EVERY_S: Final = 2.0
SETTLE_S: Final = 3.0


class Nginx:
    """The recipe, running: its file is taken as it is but for ports and places of files."""

    def __init__(self, folder: Path, ports: Sequence[int]) -> None:
        subprocess.run(["sh", str(ROOT / "tests/services/install_nginx.sh")], check=True)
        self.folder, self.ports, self.port = folder, dict(zip(RECIPE_PORTS, ports, strict=True)), free_port()
        self.url = f"http://localhost:{self.port}"
        self.environment = {**os.environ, "PATH": os.environ["PATH"] + ":/usr/sbin"}
        self.file = folder / "nginx.conf"
        self.write()
        self.process = subprocess.Popen(self._command("-g", "daemon off;"), env=self.environment)
        time.sleep(0.5)
        assert self.process.poll() is None, "nginx does not start"

    def _command(self, *options: str) -> list[str]:
        return ["nginx", "-p", str(self.folder), "-e", str(self.folder / "error.log"), "-c", str(self.file), *options]

    def write(self, *, down: Sequence[int] = ()) -> None:
        """Write the configuration, with some processes taken out."""
        text = RECIPE.read_text(encoding="utf-8")
        for written, real in self.ports.items():
            out = " down" if real in down else ""
            text = re.sub(rf"127\.0\.0\.1:{written}\b([^;]*);", rf"127.0.0.1:{real}\1{out};", text)
        text = text.replace("127.0.0.1:8080", f"127.0.0.1:{self.port}")
        text = re.sub(r"(?m)^pid .*;", f"pid {self.folder}/nginx.pid;", text)
        self.file.write_text(re.sub(r"(?m)^error_log .*;", f"error_log {self.folder}/error.log warn;", text))

    def reload(self, *, down: Sequence[int] = ()) -> None:
        """Take processes out, or back in."""
        self.write(down=down)
        subprocess.run(self._command("-s", "reload"), env=self.environment, check=True)

    def stop(self) -> None:
        """Stop."""
        self.process.terminate()
        self.process.wait(timeout=20)


def measure(folder: Path) -> dict[str, Any]:
    """Run the recipe with two processes."""
    place = folder / "proxy"
    place.mkdir()
    servers = [Started(RUN, place / f"server-{number}.log") for number in range(2)]
    nginx = None
    try:
        for server in servers:
            server.wait()
        nginx = Nginx(place, [server.port for server in servers])
        recording = recorded(engines.OURS, nginx)
        nginx.reload(down=[servers[1].port])
        found = {"one_process": asyncio.run(_busy(recording, nginx.port))}
        nginx.reload()
        time.sleep(SETTLE_S)
        found["two_processes"] = asyncio.run(_busy(recording, nginx.port))
        found["restart"] = asyncio.run(_restart(recording, nginx, servers))
    finally:
        if nginx:
            nginx.stop()
        for server in servers:
            server.stop()
    failed = found["restart"]["errors"] + (0 if found["restart"]["browser"]["came_back"] else 1)
    return found | {"values": {"restart_failures": failed}}


async def _busy(recording: Recording, port: int) -> dict[str, Any]:
    """Let a few visitors click as fast as they are answered."""
    connections = Connections(recording, port)
    await connections.grow(BUSY)
    found = await connections.click(SECONDS, every=0.0)
    await connections.leave()
    return found


async def _restart(recording: Recording, nginx: Nginx, servers: list[Started]) -> dict[str, Any]:
    """Restart one process after the other while visitors click; a browser among them."""
    browser = RealBrowser(nginx)
    browser.start()
    connections = Connections(recording, nginx.port)
    await connections.grow(VISITORS)
    roll = asyncio.create_task(asyncio.to_thread(_roll, nginx, servers))
    parts = []
    while not roll.done():
        parts.append(await connections.click(10.0, every=EVERY_S))
    took = await roll
    last = await connections.click(6.0, every=EVERY_S)
    answered = len(browser.times)
    await asyncio.sleep(8)
    browser.done.set()
    await asyncio.to_thread(browser.join, 60)
    moved = sum(visitor.reconnections for visitor in connections.visitors)
    await connections.leave()
    parts.append(last)
    return {
        "sessions": VISITORS,
        "seconds": round(took, 1),
        "clicks": sum(part["clicks"] for part in parts),
        "moved_sessions": moved,
        "p95_ms": max(part["p95_ms"] for part in parts),
        "errors": sum(part["errors"] for part in parts),
        "first_errors": [error for part in parts for error in part["first_errors"]][:3],
        "browser": {
            "clicks": len(browser.times),
            "unanswered": len(browser.errors),
            "came_back": len(browser.times) > answered,
            "p95_ms": round(percentile(browser.times, 95), 1) if browser.times else None,
        },
    }


def _roll(nginx: Nginx, servers: list[Started]) -> float:
    """Take each process out, start it anew, wait for its health, and take it in again."""
    start = time.monotonic()
    for number, server in enumerate(servers):
        nginx.reload(down=[server.port])
        time.sleep(1)
        server.stop()
        servers[number] = Started(RUN, server.log, port=server.port)
        servers[number].wait()
        nginx.reload()
        time.sleep(SETTLE_S)
    return time.monotonic() - start
