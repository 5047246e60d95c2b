"""Faults while people click: of the tables, the process, the disk, the clock and the network of a running server."""

from __future__ import annotations

import json
import resource
import shutil
import signal
import socket
import urllib.request
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from components.session import routes
from tests.browser.serving import Server, copy_of_the_dashboard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.browser.serving import OpenPage, WatchedPage

NOTICE = "[data-testid=notice]"
POINT = """id => {
  const box = document.querySelector(`.pv-canvas:not([hidden]) [data-node="${id}"], .pv-canvas:not([hidden]) .pv-point[data-place="${id}"]`).getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}"""
ROUND = ("KZ-55", "KZ-59", "KZ-35", "KZ-39")
ELSEWHERE = "127.0.0.2"
"""Address of the many: what they are refused must not be refused to other addresses."""
CLOCK = """
import pathlib as _pathlib, time as _time
if not hasattr(_time, "_true"):
    _time._true, _clock = _time.time, _pathlib.Path(__file__).with_name("clock.txt")
    _time.time = lambda: _time._true() + float(_clock.read_text() or 0)
"""
"""Put before the dashboard of the copy: a clock that a test can move, as an administrator or a bad battery does."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_of_the_dashboard(tmp_path_factory.mktemp("faults") / "copy")
    (folder / "clock.txt").write_text("0")
    front, state = folder / "dashboard.py", folder / "components/context.py"
    first, rest = front.read_text("utf-8").split("from __future__ import annotations\n", 1)
    front.write_text(f"{first}from __future__ import annotations\n{CLOCK}{rest}", "utf-8")
    now, moved = "datetime.now(tz=UTC)", "datetime.fromtimestamp(__import__('time').time(), tz=UTC)"
    assert now in state.read_text("utf-8")
    state.write_text(state.read_text("utf-8").replace(now, moved), "utf-8")
    return folder


@pytest.fixture(scope="module")
def serving(folder: Path) -> Iterator[list[Server]]:
    """Give the running server of the copy; a test that kills it puts its successor there."""
    running = [Server(folder, folder.parent / "log.txt")]
    running[0].wait()
    yield running
    running[0].stop()


@pytest.fixture
def page(serving: list[Server], open_page: OpenPage) -> WatchedPage:
    return open_page("/?place=KZ-39", base=serving[0].url)


def get(server: Server, address: str) -> Any:
    with urllib.request.urlopen(server.url + address, timeout=20) as answer:  # noqa: S310
        return json.loads(answer.read())


def choose(page: WatchedPage, place: str) -> None:
    """Click on a region, unless it is chosen already, and wait until the panel is about it."""
    if page.locator(f"[data-testid=panel][data-place='{place}']").count():
        return
    canvas = ".pv-canvas:not([hidden])"
    signs = f"{canvas} [data-node='{place}'], {canvas} .pv-point[data-place='{place}']"
    page.wait_for_selector(signs, state="attached")
    page.mouse.click(*page.evaluate(POINT, place))
    page.wait_for_selector(f"[data-testid=panel][data-place='{place}']", timeout=15_000)


def click_on(page: WatchedPage, *, notice: bool) -> None:
    """Go on clicking, as people do, until the notice is there or is gone; each click must be answered."""
    for turn in range(40):  # the page asks at most every five seconds whether its facts are still the newest
        choose(page, ROUND[turn % 4])
        page.wait_for_timeout(500)
        if (page.locator(NOTICE).count() > 0) == notice:
            return
    pytest.fail(f"the notice {'is missing' if notice else 'is still there'} after forty clicks")


# the tables


def make_a_folder(file: Path) -> None:
    """Put a folder where a file was."""
    file.unlink()
    file.mkdir()


BREAKS: dict[str, tuple[str, Callable[[Path], object]]] = {
    "missing": ("tables/ties.csv", lambda file: file.unlink()),
    "cut short": ("tables/trade.csv", lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])),
    "cut short in its last cell": ("tables/ventures.csv", lambda file: file.write_bytes(file.read_bytes()[:-7])),
    "emptied": ("tables/places.csv", lambda file: file.write_bytes(b"")),
    "no text": ("tables/statements.csv", lambda file: file.write_bytes(bytes(range(256)) * 20)),
    "a folder": ("tables/events.csv", make_a_folder),
    "another contract": ("datapackage.json", lambda file: file.write_text('{"resources": []}')),
    "contract cut short": ("datapackage.json", lambda file: file.write_bytes(file.read_bytes()[:999])),
}


@pytest.mark.daily(3)
@pytest.mark.parametrize("fault", list(BREAKS))
def test_a_broken_file_leaves_the_last_good_version_with_a_notice_until_it_is_mended(
    folder: Path, serving: list[Server], page: WatchedPage, fault: str
) -> None:
    name, spoil = BREAKS[fault]
    file, aside = folder / "data" / name, folder.parent / "aside"
    shutil.copy2(file, aside)
    rows = get(serving[0], "/api/v1/views/map")["rows"]
    try:
        spoil(file)
        click_on(page, notice=True)
        assert page.locator("[data-testid=trouble]").count() == 0
        assert get(serving[0], "/api/v1/views/map")["rows"] == rows
        assert get(serving[0], "/api/v1/views/trade.json")["count"] > 0
    finally:
        if file.is_dir():
            file.rmdir()
        aside.replace(file)
    click_on(page, notice=False)
    assert page.watch.console == []
    assert serving[0].process.poll() is None


def test_a_better_version_is_shown_to_those_who_are_there(folder: Path, page: WatchedPage) -> None:
    table = folder / "data/tables/places.csv"
    whole = table.read_text("utf-8")
    assert "Pavlodar Region" in whole
    try:
        table.write_text(whole.replace("Pavlodar Region", "Pavlodar Proved"), "utf-8")
        for turn in range(120):  # all of the new version is drawn before it is shown
            page.wait_for_timeout(600)
            choose(page, ROUND[turn % 4])
            if page.locator("[data-testid=panel] h2").inner_text() == "Pavlodar Proved":
                break
        assert page.locator("[data-testid=panel] h2").inner_text() == "Pavlodar Proved"
        assert page.locator(NOTICE).count() == 0
    finally:
        table.write_text(whole, "utf-8")
    click_on(page, notice=False)


# the process, the clock, the disk


def test_who_was_there_is_there_again_after_the_server_was_killed_and_no_click_is_lost(
    folder: Path, serving: list[Server], page: WatchedPage
) -> None:
    choose(page, "KZ-35")
    address, port = page.url, serving[0].port
    serving[0].process.kill()
    assert serving[0].process.wait(timeout=20) == -signal.SIGKILL
    page.wait_for_selector("[data-testid=stApp]:not([data-test-connection-state=CONNECTED])")
    page.mouse.click(*page.evaluate(POINT, "KZ-55"))
    page.wait_for_selector(".pv-map[data-place='KZ-55']")  # the map answers by itself
    assert page.locator("[data-testid=panel]").get_attribute("data-place") == "KZ-35"
    again = Server(folder, folder.parent / "log-again.txt", options=("--server.port", str(port)))
    again.port, again.url = port, serving[0].url
    serving[0] = again
    again.wait()
    assert page.url == address
    # The browser connects by itself, more seldom from time to time; what was clicked meanwhile is asked until then.
    page.wait_for_selector("[data-testid=panel][data-place='KZ-55']", timeout=60_000)
    assert "place=KZ-55" in page.url
    assert page.locator("[data-testid=trouble]").count() == 0


@pytest.mark.daily(1)
@pytest.mark.parametrize("days", [1, 400, -800], ids=["a day ahead", "a year ahead", "two years back"])
def test_a_clock_that_jumps_moves_today_and_nothing_else(
    folder: Path, serving: list[Server], page: WatchedPage, days: int
) -> None:
    clock = folder / "clock.txt"
    try:
        clock.write_text(str(days * 86_400))
        choose(page, "KZ-35")
        choose(page, "KZ-59")
        assert page.locator(NOTICE).count() == 0
        assert page.watch.console == []
        moved = datetime.now(tz=UTC).date() + timedelta(days=days)
        assert get(serving[0], "/api/v1/places/KZ-35")["date"] == moved.isoformat()
        # A change is still seen, though the files seem to come from another time.
        file = folder / "data/tables/ties.csv"
        whole = file.read_bytes()
        file.write_bytes(whole[:-7])
        click_on(page, notice=True)
        file.write_bytes(whole)
        click_on(page, notice=False)
    finally:
        clock.write_text("0")


def test_a_full_disk_stops_nothing_because_nothing_is_written(
    folder: Path, serving: list[Server], page: WatchedPage
) -> None:
    def files() -> dict[str, int]:
        found = (file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
        return {str(file): file.stat().st_mtime_ns for file in found}

    before, pid = files(), serving[0].process.pid
    _, most = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, most))  # from here on no file can grow, the log neither
    try:
        for place in ROUND:
            choose(page, place)
        for entry in routes.ROUTES:
            listed = get(serving[0], f"/api/v1/views/{entry.name}?place=KZ-35&date=2021")
            for file in listed["files"]:
                if file["format"] != "png" or entry.name == "map":
                    with urllib.request.urlopen(serving[0].url + file["href"], timeout=60) as answer:  # noqa: S310
                        assert answer.status == 200
                        assert answer.read()
        with urllib.request.urlopen(f"{serving[0].url}/api/v1/package.zip", timeout=60) as answer:  # noqa: S310
            assert answer.read()
        page.goto(f"{serving[0].url}/trade")
        page.wait_for_selector("[data-testid=stVegaLiteChart] svg, [data-testid=stVegaLiteChart] canvas")
        assert page.watch.console == []
    finally:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (most, most))
    assert files() == before


# the network


def upgraded(stack: ExitStack, port: int, *, buffer: int = 0) -> socket.socket:
    """Open the socket of a page as a program would, and read nothing of it but whether it was let in."""
    client = stack.enter_context(socket.socket())
    if buffer:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
    client.bind((ELSEWHERE, 0))
    client.settimeout(5)
    client.connect(("127.0.0.1", port))
    client.sendall(
        f"GET /_stcore/stream HTTP/1.1\r\nHost: localhost:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Protocol: streamlit\r\n\r\n".encode()
    )
    return client


def frame(message: BackMsg) -> bytes:
    """Return a message as a binary frame of a client: masked, here with zeros."""
    body: bytes = message.SerializeToString()
    assert len(body) < 126
    return bytes([0x82, 0x80 | len(body), 0, 0, 0, 0]) + body


def test_others_are_answered_while_one_address_opens_300_sockets(serving: list[Server], page: WatchedPage) -> None:
    with ExitStack() as stack:
        sockets = [upgraded(stack, serving[0].port) for _ in range(300)]
        answers = [client.recv(12) for client in sockets]
        assert all(answer.startswith(b"HTTP/1.1 ") for answer in answers)
        for place in ROUND:
            choose(page, place)
        assert get(serving[0], "/api/v1/places/KZ-35")
    assert page.watch.console == []


def test_others_are_answered_while_some_never_read_what_they_asked_for(
    serving: list[Server], page: WatchedPage
) -> None:
    ask = BackMsg()
    ask.rerun_script.query_string = "place=BY-HO"
    with ExitStack() as stack:
        for _ in range(8):
            client = upgraded(stack, serving[0].port, buffer=2048)
            for _ in range(10):
                client.sendall(frame(ask))
        for _ in range(4):
            client = stack.enter_context(socket.socket())
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
            client.bind((ELSEWHERE, 0))
            client.connect(("127.0.0.1", serving[0].port))
            client.sendall(
                f"GET /api/v1/tables/translations.json HTTP/1.1\r\nHost: localhost:{serving[0].port}\r\n\r\n".encode()
            )
        for place in ROUND:
            choose(page, place)
        assert get(serving[0], "/api/v1/places/KZ-35")
    assert page.watch.console == []
    assert serving[0].process.poll() is None
