"""Connections are counted, and the head of a request is measured and timed, before the server reads it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.server import request_heads
from components.server.limits import Limits
from components.server.request_heads import MAX_HEAD_BYTES, Head, OpenConnections, watch
from components.session.client_address import LOCAL
from tests.components.asgi import run

GUEST = "203.0.113.7"


class Transport:
    def __init__(self, peer: object = (GUEST, 5)) -> None:
        self.peer, self.written, self.closed = peer, b"", False
        self.protocol: Any = None

    def get_extra_info(self, _name: str) -> object:
        return self.peer

    def get_protocol(self) -> Any:
        return self.protocol

    def write(self, data: bytes) -> None:
        self.written += data

    def close(self) -> None:
        self.closed = True

    def is_closing(self) -> bool:
        return self.closed


class Cycle:
    response_complete = False


def protocol_class() -> Any:
    class Protocol:
        """What uvicorn's protocols have in common, as far as it is watched."""

        def __init__(self) -> None:
            self.cycle: Cycle | None = None
            self.ws_protocol_class: type | None = object
            self.app_state: dict[str, Any] = {"kept": 1}
            self.received = b""
            self.headers: list[tuple[bytes, bytes]] = []
            self.upgraded = False

        def connection_made(self, transport: Transport) -> None:
            self.transport = transport
            transport.protocol = self

        def data_received(self, data: bytes) -> None:
            self.received += data
            if self.received.endswith(b"\r\n\r\n"):
                self.cycle = Cycle()

        def connection_lost(self, exc: Exception | None) -> None:
            """Lose it."""

        def handle_websocket_upgrade(self, *_event: object) -> None:
            self.upgraded = True

    return Protocol


def connected(made: Any, transport: Transport) -> Any:
    protocol = made()
    protocol.connection_made(transport)
    return protocol


def within_a_loop(deed: Any) -> None:
    async def later() -> None:
        deed()

    run(later)


def test_an_address_has_so_many_connections_and_this_computer_is_bound_by_all() -> None:
    counts = OpenConnections(Limits(connections_per_address=2))
    counts.__dict__["most"] = 6
    assert [counts.open(GUEST) for _ in range(3)] == [0, 0, 429]
    assert [counts.open(LOCAL) for _ in range(4)] == [0, 0, 0, 503]
    for _ in range(3):
        counts.close(GUEST)
    assert GUEST not in counts.of
    assert counts.open(GUEST) == 0


def test_files_are_left_for_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request_heads, "raise_open_files_limit", lambda: None)
    for files, most in ((1024, 1024 - request_heads.SPARE_FILES), (40, 16), (None, None)):
        monkeypatch.setattr(request_heads, "open_files_limit", lambda files=files: files)
        assert OpenConnections(Limits()).most == most


@given(parts=st.lists(st.binary(max_size=50)), body=st.binary(max_size=50))
def test_a_head_is_measured_however_it_is_cut(parts: list[bytes], body: bytes) -> None:
    head = Head(None, GUEST)
    whole = b"".join(parts).replace(b"\r", b"")
    assert all(head.fits(part.replace(b"\r", b"")) for part in parts)
    rest = b"a" * (MAX_HEAD_BYTES - len(whole))
    assert head.fits(rest)
    assert head.fits(b"\r\n\r\n" + body)
    over = Head(None, GUEST)
    over.fits(whole)
    assert not over.fits(rest + b"a" + b"\r\n\r\n" + body)


def test_the_requests_of_a_connection_say_where_it_comes_from_and_is_counted_once() -> None:
    made = protocol_class()
    counts = OpenConnections(Limits())

    def deed() -> None:
        watch(made, OpenConnections(Limits()))
        watch(made, counts)  # the counts of the last server count
        protocol = connected(made, Transport())
        assert protocol.app_state == {"kept": 1, "peer": GUEST}
        assert counts.of == {GUEST: 1}
        protocol.connection_lost(None)
        protocol.connection_lost(None)
        assert counts.of == {}
        assert connected(made, Transport(peer="a socket of this machine")).app_state["peer"] is None
        assert counts.of == {LOCAL: 1}

    within_a_loop(deed)


def test_what_is_too_large_or_one_too_many_is_not_read() -> None:
    made = protocol_class()

    def deed() -> None:
        watch(made, OpenConnections(Limits(connections_per_address=1)))
        first, second = Transport(), Transport()
        protocol = connected(made, first)
        refused = connected(made, second)
        assert second.written.startswith(b"HTTP/1.1 429 ")
        assert second.closed
        refused.data_received(b"GET / HTTP/1.1\r\n\r\n")
        assert refused.received == b""
        protocol.data_received(b"a" * MAX_HEAD_BYTES)
        assert protocol.received
        protocol.data_received(b"a")
        assert first.written.startswith(b"HTTP/1.1 431 ")
        assert first.closed

    within_a_loop(deed)


def test_the_clock_runs_while_a_head_comes_and_not_while_it_is_answered() -> None:
    made = protocol_class()

    async def deed() -> None:
        watch(made, OpenConnections(Limits(head_seconds=0)))
        silent, half, asking = Transport(), Transport(), Transport()
        connected(made, silent)
        connected(made, half).data_received(b"GET")
        protocol = connected(made, asking)
        protocol.data_received(b"GET / HTTP/1.1\r\n\r\n")
        await asyncio.sleep(0.01)
        assert silent.closed
        assert silent.written == b""
        assert half.written.startswith(b"HTTP/1.1 408 ")
        assert not asking.closed
        protocol.cycle.response_complete = True
        protocol.data_received(b"GET")
        await asyncio.sleep(0.01)
        assert asking.closed, "the next head is timed as the first"

    run(deed)


def test_a_websocket_is_counted_until_it_ends_and_has_no_clock() -> None:
    made = protocol_class()
    counts = OpenConnections(Limits(head_seconds=0))
    lost: list[object] = []

    class Other:
        def connection_lost(self, exc: Exception | None) -> None:
            lost.append(exc)

    async def deed() -> None:
        watch(made, counts)
        transport = Transport()
        protocol = connected(made, transport)
        transport.protocol = other = Other()
        protocol.data_received(b"upgrade")
        await asyncio.sleep(0.01)
        assert not transport.closed
        assert counts.of == {GUEST: 1}
        other.connection_lost(None)
        assert (lost, counts.of) == ([None], {})

    run(deed)


@pytest.mark.parametrize(
    ("lines", "upgraded"),
    [
        ([(b"a", b"b")] * request_heads.MAX_LINES, True),
        ([(b"a", b"b")] * (request_heads.MAX_LINES + 1), False),
        ([(b"a", b"b" * (request_heads.MAX_LINE_BYTES - 1))], True),
        ([(b"a", b"b" * request_heads.MAX_LINE_BYTES)], False),
    ],
)
def test_a_handshake_is_handed_on_where_its_lines_can_be_read(
    lines: list[tuple[bytes, bytes]], *, upgraded: bool
) -> None:
    made = protocol_class()

    def deed() -> None:
        watch(made, OpenConnections(Limits()))
        transport = Transport()
        protocol = connected(made, transport)
        protocol.headers = lines
        protocol.handle_websocket_upgrade("event")
        assert protocol.upgraded is upgraded
        assert transport.written.startswith(b"HTTP/1.1 431 ") is not upgraded

    within_a_loop(deed)
