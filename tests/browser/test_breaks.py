"""The first choice after a break is answered on every page: after a restart, a session that has ended, a server that hangs.

Before the break a page has been left in one of four states: nobody has clicked, a part of it has answered, its language
has changed, it was turned to. In a daily run each page has one break and one state, by turns; in a full run all of them.
"""

from __future__ import annotations

import contextlib
import signal
import socket
import threading
from typing import TYPE_CHECKING, Final

import pytest

from components.session import routes
from tests.browser.serving import ROOT, Server, ready, until
from tests.extent import FULL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.serving import OpenPage, WatchedPage

STATES: Final = ("untouched", "part", "language", "turned")
BREAKS: Final = ("restart", "ended session", "hang")
BAR: Final = ".pv-connection"
CONNECTED: Final = "() => document.querySelector('[data-testid=stApp]').dataset.testConnectionState === 'CONNECTED'"
LOST_BY_LANGUAGE: Final = {
    "en": "The connection to the server is lost.",
    "ru": "Связь с сервером потеряна.",
    "be": "Сувязь з серверам страчана.",
    "kk": "Сервермен байланыс үзілді.",
}


class Line:
    """A line between browsers and a server, which can be cut and mended."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cut = False
        self.open: set[socket.socket] = set()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://localhost:{self.listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def break_off(self) -> None:
        """Cut all connections, and let no new one through."""
        self.cut = True
        for end in list(self.open):
            self._end(end)

    def mend(self) -> None:
        """Let connections through again."""
        self.cut = False

    def close(self) -> None:
        """End the line for good."""
        self.break_off()
        self.listener.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self.listener.accept()
            except OSError:
                return
            if self.cut:
                near.close()
                continue
            try:
                far = socket.create_connection(("127.0.0.1", self.port))
            except OSError:  # the server is starting anew: whoever asks is refused, and asks again
                near.close()
                continue
            self.open |= {near, far}
            for source, target in ((near, far), (far, near)):
                threading.Thread(target=self._carry, args=(source, target), daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket) -> None:
        try:
            while data := source.recv(65_536):
                target.sendall(data)
        except OSError:
            pass
        for end in (source, target):
            self._end(end)

    def _end(self, end: socket.socket) -> None:
        self.open.discard(end)
        with contextlib.suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        end.close()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Server]]:
    """Give a server that forgets whom it has lost after a second; a test that kills it puts its successor there."""
    folder = tmp_path_factory.mktemp("breaks")
    running = [Server(ROOT, folder / "log.txt", options=("--server.disconnectedSessionTTL", "1"))]
    running[0].wait()
    yield running
    running[0].stop()


@pytest.fixture
def line(served: list[Server]) -> Iterator[Line]:
    line = Line(served[0].port)
    yield line
    line.close()


def choose(page: Page, lang: str) -> None:
    """Choose another language in the header, which every page has, and wait until the page is in it."""
    page.locator(f".pv-languages button[lang={lang}]").click()
    until(page, "lang => document.documentElement.lang === lang", lang, timeout=30_000)


def prepare(page: Page, state: str, number: int) -> None:
    """Bring a page into a state."""
    if state == "part" and page.locator(".pv-map").count():
        page.locator(".pv-map").first.focus()
        page.keyboard.press("Home")
    if state == "language":
        choose(page, "kk")
    if state == "turned":
        route = routes.ROUTES[(number + 1) % len(routes.ROUTES)]
        page.locator(f"[data-page={route.name}]").click()
        until(page, "path => location.pathname === '/' + path", route.path)
        ready(page)


def cases(kind: str) -> list[tuple[int, str]]:
    """Return the number of a page and its state before a break of a kind, of a run."""
    pages, turn = range(len(routes.ROUTES)), BREAKS.index(kind)
    if FULL:
        return [(number, state) for number in pages for state in STATES]
    return [(number, STATES[(number + turn) % len(STATES)]) for number in pages[turn :: len(BREAKS)]]


def restart(served: list[Server], folder: Path) -> Callable[[], None]:
    port = served[0].port
    served[0].process.kill()
    served[0].process.wait(timeout=20)

    def mend() -> None:
        again = Server(
            ROOT,
            folder / "log-again.txt",
            options=("--server.port", str(port), "--server.disconnectedSessionTTL", "1"),
        )
        again.port, again.url = port, served[0].url
        served[0] = again
        again.wait()

    return mend


@pytest.mark.parametrize("kind", BREAKS)
def test_every_page_answers_its_first_choice_after_a_break(
    served: list[Server], line: Line, open_page: OpenPage, tmp_path: Path, kind: str
) -> None:
    pages: list[tuple[int, str, WatchedPage]] = []
    for number, state in cases(kind):
        page = open_page("/" + routes.ROUTES[number].path, base=line.url)
        prepare(page, state, number)
        pages.append((number, state, page))
    assert pages
    if kind == "hang":
        served[0].process.send_signal(signal.SIGSTOP)
        pages[0][2].wait_for_timeout(3_000)
        served[0].process.send_signal(signal.SIGCONT)
    else:
        mend = restart(served, tmp_path) if kind == "restart" else line.mend
        line.break_off()
        for _, _, page in pages:
            until(page, f"() => !({CONNECTED})()", timeout=30_000)
        pages[0][2].wait_for_timeout(2_500)  # longer than the server keeps a session that has left
        mend()
        line.mend()
    unanswered = []
    for number, state, page in pages:
        page.bring_to_front()
        until(page, CONNECTED, timeout=60_000)
        try:
            choose(page, "be")
        except BaseException as error:
            unanswered.append((routes.ROUTES[number].name, state, str(error)[:80]))
    assert unanswered == []


@pytest.mark.daily(1)
@pytest.mark.parametrize("lang", list(LOST_BY_LANGUAGE))
def test_a_lost_server_is_reported_in_the_readers_language_and_covers_nothing(
    line: Line, open_page: OpenPage, lang: str
) -> None:
    page = open_page("/", base=line.url, lang=lang, width=1366, height=768)
    line.break_off()
    page.wait_for_selector(f".pv-header {BAR}", timeout=15_000)
    assert LOST_BY_LANGUAGE[lang] in page.locator(BAR).inner_text()
    page.wait_for_timeout(12_000 if lang == "en" else 200)  # Streamlit's own words come after some ten seconds
    assert page.locator("[data-testid=stDialog]").count() == 0
    bar, header, below = (page.locator(selector).bounding_box() for selector in (BAR, ".pv-header", ".pv-map"))
    assert bar
    assert header
    assert below
    assert bar["y"] + bar["height"] <= header["y"] + header["height"] + 1
    assert header["y"] + header["height"] <= below["y"]
    assert below["y"] + below["height"] <= 768
    # What is chosen meanwhile is asked for when the server is back.
    page.locator(f".pv-languages button[lang={'en' if lang != 'en' else 'ru'}]").click()
    line.mend()
    until(page, "lang => document.documentElement.lang === lang", "en" if lang != "en" else "ru", timeout=60_000)
    assert page.locator(BAR).count() == 0
