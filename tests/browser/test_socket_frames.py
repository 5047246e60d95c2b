"""Frames that no browser sends: attacks on the sockets of a running server, as it is shipped and by uvicorn."""

from __future__ import annotations

import os
import struct
import sys
import time
import zlib
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.version import STREAMLIT_VERSION_STRING

from tests.bench.process import cpu_ms, rss_mb
from tests.browser.clients import draw, hear, open_socket
from tests.browser.serving import ROOT
from tests.browser.visits import Visit, guarded

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator

    from tests.browser.serving import Server

SECONDS = 2
BINARY, CONTINUED, CLOSE, PING, PONG = 2, 0, 8, 9, 10
LAST, PACKED = 0x80, 0x40
POLICY, TOO_BIG, PROTOCOL = 1008, 1009, 1002
UVICORN = ("--ws-max-size", "16777216", "--ws-per-message-deflate", "true", "--ws", "auto")


@pytest.fixture(scope="module", params=["streamlit", "uvicorn"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder, by_uvicorn = tmp_path_factory.mktemp("frames"), request.param == "uvicorn"
    options = UVICORN if by_uvicorn else ()
    with guarded(folder, *options, by_uvicorn=by_uvicorn, PARTNERSHIP_VECTOR_HEAD_SECONDS=str(SECONDS)) as running:
        yield running


def frame(kind: int, content: bytes = b"", *, flags: int = LAST, length: int | None = None) -> bytes:
    """Return a frame; one may say that it is longer than it is."""
    said = len(content) if length is None else length
    if said < 126:
        size = struct.pack("!B", 0x80 | said)
    elif said < 65_536:
        size = struct.pack("!BH", 0x80 | 126, said)
    else:
        size = struct.pack("!BQ", 0x80 | 127, said)
    mask = os.urandom(4)
    masked = bytes(byte ^ mask[place % 4] for place, byte in enumerate(content))
    return bytes([flags | kind]) + size + mask + masked


def ended(client: socket.socket, within_s: float = 10) -> tuple[int | None, list[int]]:
    """Return the code with which a server ends a socket, None without one, and the kinds of frames before it."""
    client.settimeout(within_s)
    said = b""
    try:
        while part := client.recv(65_536):
            said += part
    except ConnectionResetError:
        pass
    kinds: list[int] = []
    while len(said) >= 2:
        kind, length = said[0] & 15, said[1] & 127
        start = 2 + {126: 2, 127: 8}.get(length, 0)
        if length >= 126:
            length = int.from_bytes(said[2:start], "big")
        content, said = said[start : start + length], said[start + length :]
        if kind == CLOSE:
            return (struct.unpack("!H", content[:2])[0] if content else None), kinds
        kinds.append(kind)
    return None, kinds


ATTACKS = {
    "pings": (frame(PING, b"x" * 125) * 200, POLICY),
    "pongs nobody asked for": (frame(PONG, b"x" * 125) * 200, POLICY),
    "a frame that says it is large": (frame(BINARY, length=9_800_000), TOO_BIG),
    "a message that grows too large": (
        frame(BINARY, b"\0" * 60_000, flags=0) + frame(CONTINUED, b"\0" * 60_000, flags=0) * 4,
        TOO_BIG,
    ),
    "a message of very many frames": (frame(BINARY, flags=0) + frame(CONTINUED, flags=0) * 5000, POLICY),
    "very many messages at once": (frame(BINARY, b"\x5a\x00") * 40_000, POLICY),
    "a compressed message": (frame(BINARY, zlib.compress(b"\0" * 16_000_000)[2:-4], flags=LAST | PACKED), PROTOCOL),
}


@pytest.mark.parametrize(("sent", "code"), ATTACKS.values(), ids=ATTACKS)
def test_what_no_browser_sends_ends_the_socket(server: Server, sent: bytes, code: int) -> None:
    client, status = open_socket(server, Sec_WebSocket_Extensions="permessage-deflate; client_max_window_bits")
    with client:
        assert status == 101
        before = rss_mb(server.process.pid)
        with suppress(OSError):  # it may be ended before all of it was sent
            client.sendall(sent)
        found, _ = ended(client)
        assert found in (code, None)
        assert rss_mb(server.process.pid) - before < 4
    with Visit(server) as visit:
        assert "visitor" in visit.draw().said


@pytest.mark.parametrize(
    "sent",
    [frame(BINARY, b"x" * 1000, length=200_000), frame(BINARY, b"x", flags=0), b"\x82"],
    ids=["half", "open", "1"],
)
def test_a_message_that_does_not_come_whole_is_given_up_in_time(server: Server, sent: bytes) -> None:
    with Visit(server) as visit:
        begun = time.monotonic()
        visit.client.sendall(sent)
        code, _ = ended(visit.client)
        assert code == POLICY
        assert SECONDS - 0.2 < time.monotonic() - begun < SECONDS + 5


def test_a_message_that_trickles_is_given_up_too(server: Server) -> None:
    with Visit(server) as visit:
        begun = time.monotonic()
        visit.client.sendall(frame(BINARY, b"x", flags=0))
        with suppress(OSError):
            while time.monotonic() - begun < 20:
                visit.client.sendall(frame(CONTINUED, b"x", flags=0))
                time.sleep(0.1)
        assert time.monotonic() - begun < SECONDS + 5


def test_a_browser_s_pings_and_pauses_end_nothing(server: Server) -> None:
    with Visit(server) as visit:
        for _ in range(3):
            visit.client.sendall(frame(PING, b"here"))
            time.sleep(SECONDS / 2)
            assert "visitor" in visit.draw().said
        message = BackMsg()
        message.rerun_script.query_string = "a=b"
        content = message.SerializeToString()
        visit.client.sendall(frame(BINARY, content[:2], flags=0) + frame(CONTINUED, content[2:]))
        assert any(heard.WhichOneof("type") == "new_session" for heard in hear(visit.client)), (
            "two frames are one message"
        )


def test_pongs_that_are_not_read_do_not_pile_up(server: Server) -> None:
    before = rss_mb(server.process.pid)
    with ExitStack() as closing:
        clients = [closing.enter_context(open_socket(server, small=True)[0]) for _ in range(20)]
        for _ in range(50):
            for client in clients:
                try:
                    client.sendall(frame(PING, b"x" * 125) * 20)
                except OSError:
                    continue
        assert rss_mb(server.process.pid) - before < 10


def test_pinging_sockets_keep_nobody_from_clicking(server: Server) -> None:
    flood = frame(PING, b"x" * 125) * 1000
    with Visit(server) as visit, ExitStack() as closing:
        spent, begun = cpu_ms(server.process.pid), time.monotonic()
        times = []
        for _ in range(10):
            for client in [closing.enter_context(open_socket(server)[0]) for _ in range(5)]:
                client.setblocking(False)
                try:
                    client.send(flood)
                except OSError:
                    continue
            start = time.monotonic()
            visit.draw()
            times.append(time.monotonic() - start)
        assert sorted(times)[8] < 0.5
        assert cpu_ms(server.process.pid) - spent < 1000 * (time.monotonic() - begun)


def test_the_first_message_says_nothing_of_the_server(server: Server) -> None:
    client, _ = open_socket(server)
    with client:
        draw(client)
        heard = list(hear(client))
    first = next(message.new_session for message in heard if message.WhichOneof("type") == "new_session")
    assert first.initialize.HasField("user_info"), "a page reads its fields"
    assert not first.initialize.user_info.ListFields()
    assert [field.name for field, _ in first.initialize.environment_info.ListFields()] == ["streamlit_version"]
    said = b"".join(message.SerializeToString() for message in heard)
    python = ".".join(map(str, sys.version_info))
    for inside in (str(ROOT), "guarded_app", STREAMLIT_VERSION_STRING, python, "site-packages"):
        assert inside.encode() not in said, inside
