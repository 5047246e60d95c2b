"""Half requests, long heads and too many connections: attacks on a running server."""

from __future__ import annotations

import socket
import sys
import time
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.clients import ask, connect, open_socket, request
from tests.browser.visits import Visit, guarded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.browser.serving import Server

SECONDS = 2


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("heads")
    with guarded(folder, PARTNERSHIP_VECTOR_HEAD_SECONDS=str(SECONDS)) as running:
        yield running


@pytest.fixture
def closing() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def until_closed(client: socket.socket) -> tuple[bytes, float]:
    """Return what a server says until it ends a connection, and how long that took."""
    begun, said = time.monotonic(), b""
    try:
        while part := client.recv(65_536):
            said += part
    except ConnectionResetError:
        pass
    return said, time.monotonic() - begun


@pytest.mark.parametrize("sent", [b"", b"GET / HTTP/1.1\r\nHost: local", b"GET"])
def test_half_a_request_is_given_up_in_time(server: Server, sent: bytes) -> None:
    with connect(server) as client:
        client.sendall(sent)
        said, took = until_closed(client)
    assert SECONDS - 0.2 < took < SECONDS + 5
    assert said.startswith(b"HTTP/1.1 408 ") or not sent


def test_a_head_that_trickles_is_given_up_in_time_too(server: Server) -> None:
    begun, ended = time.monotonic(), False
    with connect(server) as client:
        client.sendall(b"GET / HTTP/1.1\r\n")
        while not ended and time.monotonic() - begun < 30:
            try:
                client.sendall(b"a: b\r\n")
            except OSError:
                ended = True
            time.sleep(0.2)
    assert time.monotonic() - begun < SECONDS + 6


def test_the_second_request_of_a_connection_is_timed_as_the_first(server: Server) -> None:
    with connect(server) as client:
        client.sendall(request(server, "/_stcore/health").encode())
        assert client.recv(65_536).startswith(b"HTTP/1.1 200 ")
        client.sendall(b"GET / HTTP/1.1\r\n")
        assert until_closed(client)[1] < SECONDS + 5


def test_whoever_asks_in_time_is_not_cut_off(server: Server) -> None:
    with Visit(server) as visit:
        time.sleep(SECONDS + 1)
        assert "visitor" in visit.draw().said, "a page's socket has no such clock"


@pytest.mark.parametrize(
    "head",
    [
        "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a" * 50_000,
        "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a" * 100_000 + "\r\n\r\n",
        "GET /" + "a" * 60_000,
        "GET / HTTP/1.1\r\n" + "A: b\r\n" * 10_000,
    ],
)
def test_a_head_that_is_too_large_is_answered_431_at_once(server: Server, head: str) -> None:
    with connect(server) as client:
        client.sendall(head.encode())
        said, took = until_closed(client)
    assert said.startswith(b"HTTP/1.1 431 ")
    assert took < SECONDS


@pytest.mark.parametrize("headers", [{"Cookie": "a" * 9000}, {f"X_{n}": "a" for n in range(130)}])
def test_a_handshake_that_no_websocket_can_have_is_answered_431(server: Server, headers: dict[str, Any]) -> None:
    client, status = open_socket(server, **headers)
    with client:
        assert status == 431


def test_an_address_has_so_many_connections_and_others_are_not_disturbed(tmp_path: Path, closing: ExitStack) -> None:
    other = address_of_this_machine()
    if other is None:
        pytest.skip("this machine has no address but its own loopback")
    with guarded(
        tmp_path,
        "--server.address",
        "0.0.0.0",  # noqa: S104
        PARTNERSHIP_VECTOR_CONNECTIONS_PER_ADDRESS="20",
    ) as running:
        running.address = other
        many = [closing.enter_context(connect(running)) for _ in range(40)]
        for client in many:
            client.sendall(request(running, "/_stcore/health").encode())
        statuses = [int(client.recv(65_536).split(b" ", 2)[1]) for client in many]
        assert statuses.count(200) == 20
        assert statuses.count(429) == 20
        running.address = "127.0.0.1"
        assert ask(running, "/_stcore/health")[0] == 200
        closing.close()
        running.address = other
        for _ in range(100):
            if ask(running, "/_stcore/health")[0] == 200:
                break
            time.sleep(0.05)
        with Visit(running) as visit:
            assert visit.status == 101


def address_of_this_machine() -> str | None:
    """Return an address by which this machine reaches itself beside loopback."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(("192.0.2.1", 9))  # nothing is sent: the system only chooses an address
        except OSError:
            return None
        found = str(asking.getsockname()[0])
    return None if found.startswith(("127.", "0.")) else found


@pytest.mark.skipif(sys.platform != "linux", reason="files are limited as Linux limits them")
def test_more_connections_than_files_fill_no_log(tmp_path: Path, closing: ExitStack) -> None:
    with guarded(tmp_path, limit_files=256) as running:
        before = running.log.stat().st_size
        for _ in range(600):
            client = closing.enter_context(socket.socket())
            client.settimeout(5)
            client.connect(("127.0.0.1", running.port))
        time.sleep(1)
        assert running.log.stat().st_size - before < 20_000, "once a minute some of them"
        closing.close()
        for _ in range(100):
            try:
                if ask(running, "/_stcore/health")[0] == 200:
                    break
            except (OSError, IndexError, ValueError):
                time.sleep(0.05)
        with Visit(running) as visit:
            assert visit.status == 101
