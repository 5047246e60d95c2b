"""Servers and pages of the browser tests: start, watch, wait."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal, Protocol

    from playwright.sync_api import Browser, Page, Playwright

    Scheme = Literal["light", "dark"]

    class WatchedPage(Page):
        """A page whose requests and console are watched from its first moment."""

        watch: Watch

    class OpenPage(Protocol):
        """Opens a page of a server and waits until it is ready; see the fixture ``open_page``."""

        def __call__(
            self,
            path: str = "/",
            *,
            width: int = 1440,
            height: int = 900,
            lang: str = "en",
            scheme: Scheme = "light",
            base: str | None = None,
            touch: bool = False,
            script: str = "",
            fresh: bool = False,
        ) -> WatchedPage:
            """Open it; `script` runs in each of its documents before anything else, a fresh one has no history."""


ROOT = Path(__file__).parents[2]
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost, EXCLUDE 127.0.0.1",
]  # fmt: skip
LANGUAGES = {"en": "en-GB", "ru": "ru-RU", "be": "be-BY", "kk": "kk-KZ"}


def copy_of_the_dashboard(folder: Path) -> Path:
    """Copy what the dashboard is made of, to be spoilt by a test."""
    shutil.copytree(
        ROOT,
        folder,
        ignore=shutil.ignore_patterns(".git", ".venv*", "node_modules", "tests", ".*_cache"),
    )
    return folder


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """A running dashboard."""

    address = "127.0.0.1"
    """Where raw sockets reach it."""

    def __init__(
        self, folder: Path, log: Path, *, script: str = "dashboard.py", options: tuple[str, ...] = (), port: int = 0
    ) -> None:
        """Start it: on a port that was another's before, else on a free one."""
        self.port = port or free_port()
        self.url = f"http://localhost:{self.port}"
        self.log = log
        command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(self.port), *options]
        with log.open("wb") as output:
            self.process = subprocess.Popen(
                command,
                cwd=folder,
                stdout=output,
                stderr=output,
                env={**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONPATH": str(folder)},
            )

    def has_ended(self) -> bool:
        return self.process.poll() is not None

    def wait(self) -> None:
        for _ in range(300):
            if self.has_ended():
                break
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=1):  # noqa: S310
                    return
            except OSError:
                time.sleep(0.2)
        pytest.fail(f"the dashboard did not start:\n{self.log.read_text()}")

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)


class SharedServer(Server):
    """A dashboard that all workers of a run ask: the first that needs it starts it and stops it in the end."""

    def __init__(self, folder: Path) -> None:
        self.state = folder / "server.json"
        self.log = folder / "server.log"
        with self._held() as known:
            self.is_ours = not known
            if self.is_ours:
                super().__init__(ROOT, self.log)
                known |= {"port": self.port, "users": 0}
            known["users"] += 1
        self.port = known["port"]
        self.url = f"http://localhost:{self.port}"

    def has_ended(self) -> bool:
        """Return whether it has ended by itself, as far as this worker can see."""
        return self.is_ours and super().has_ended()

    def stop(self) -> None:
        """Leave it; whoever has started it waits for the others and stops it."""
        with self._held() as known:
            known["users"] -= 1
        if not self.is_ours:
            return
        while self._in_use():
            time.sleep(0.1)
        super().stop()

    def _in_use(self) -> bool:
        with self._held() as known:
            used = known["users"] > 0
            if not used:
                known.clear()
        return used

    @contextmanager
    def _held(self) -> Iterator[dict[str, int]]:
        """Give what all workers know of it, and keep it from them meanwhile."""
        with self.state.open("a+", encoding="utf-8") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.seek(0)
            known: dict[str, int] = json.loads(file.read() or "{}")
            yield known
            file.seek(0)
            file.truncate()
            file.write(json.dumps(known))


class Watch:
    """Requests to other hosts and console messages of a page."""

    def __init__(self, page: Page) -> None:
        self.begin("")
        page.on("request", lambda request: self._request(request.url))
        page.on(
            "console",
            lambda message: self.console.append(message.text) if message.type in ("error", "warning") else None,
        )
        page.on("pageerror", lambda error: self.console.append(str(error)))

    def begin(self, own: str) -> None:
        """Forget what was seen; from here on the server of the page is `own`."""
        self.own = own
        self.outside: list[str] = []
        self.console: list[str] = []

    def _request(self, url: str) -> None:
        if not url.startswith((self.own, self.own.replace("http", "ws"), "data:", "blob:")):
            self.outside.append(url)


def watched(page: Page) -> WatchedPage:
    """Watch a page that has just been made, before it asks for anything."""
    watching = cast("WatchedPage", page)
    watching.watch = Watch(page)
    return watching


def until(page: Page, script: str, arg: object = None, *, timeout: int = 15_000) -> None:
    """Wait until a script holds on a page: by asking again, since our policy lets nothing wait within a page by ``eval``."""
    for _ in range(timeout // 50):
        if page.evaluate(script, arg):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"not so within {timeout} ms: {script}")


QUIET = """async ([still, patience]) => {
  const running = () => document.querySelector("[data-testid=stApp]")?.getAttribute("data-test-script-state") !== "notRunning";
  const moving = () => document.getAnimations().some((a) => a.playState === "running" && a.effect?.getComputedTiming().endTime !== Infinity);
  const start = performance.now();
  let last = start;
  const changed = () => { last = performance.now(); };
  const tree = new MutationObserver(changed), size = new ResizeObserver(changed);
  tree.observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const part of document.querySelectorAll("html, [data-testid=stMain], .pv-map, .pv-document")) size.observe(part);
  try {
    while (performance.now() - last < still || running() || moving() || document.fonts.status !== "loaded") {
      if (performance.now() - start > patience) return false;
      await new Promise((next) => { setTimeout(next, 16); });
    }
    return true;
  } finally { tree.disconnect(); size.disconnect(); }
}"""
STILL_MS = 120


def quiet(page: Page, *, patience_ms: int = 20_000) -> None:
    """Wait until nothing of a page changes: no script runs, no part moves or is resized, all typefaces are there."""
    if not page.evaluate(QUIET, [STILL_MS, patience_ms]):
        pytest.fail(f"{page.url} did not come to rest within {patience_ms} ms")


def ready(page: Page) -> None:
    """Wait until a page is drawn: the map with its panel, or all that is above the downloads."""
    page.wait_for_selector(".pv-header", timeout=30_000)
    if page.evaluate("location.pathname") != "/":
        page.wait_for_selector("[data-testid=downloads]", timeout=30_000)
        until(page, "!document.querySelector('[data-testid=map]:not([data-ready=true])')", timeout=30_000)
        return
    page.wait_for_selector(".pv-map[data-ready=true]", timeout=30_000)
    page.wait_for_selector("[data-testid=panel] h2", timeout=30_000)


def unfold(page: Page, section: str) -> None:
    """Open a folded section of a page, as a reader does who chooses it in the list of contents."""
    page.locator(f"[data-contents='{section}']").click()
    page.wait_for_selector(f"[data-section='{section}'] .pv-folded[open]")


def launch(playwright: Playwright) -> Browser:
    """Start the Chromium that is there, else Playwright's own."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if (path := shutil.which(name))), None)
    return playwright.chromium.launch(executable_path=found, args=FLAGS)
