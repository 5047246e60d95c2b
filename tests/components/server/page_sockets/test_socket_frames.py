"""Frames are counted before the app hears of them; whoever sends what no browser sends is ended."""

from __future__ import annotations

import asyncio
from collections import deque
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from websockets.protocol import State

from components.server.page_sockets.socket_frames import (
    MAX_CONTROLS,
    MAX_FRAMES,
    MAX_UNREAD_BYTES,
    MAX_WAITING,
    POLICY,
    FrameCounts,
    drop_unread,
    watch,
    watched_class,
)

if TYPE_CHECKING:
    import pytest


class Clock:
    """An event loop's clock, with what it was asked to do later."""

    def __init__(self) -> None:
        self.now = 0.0
        self.later: list[Any] = []

    def time(self) -> float:
        return self.now

    def call_later(self, seconds: float, deed: Any, *given: object) -> Any:
        handle = SimpleNamespace(seconds=seconds, deed=lambda: deed(*given))
        handle.cancel = lambda: self.later.remove(handle)
        self.later.append(handle)
        return handle


class Transport:
    def __init__(self) -> None:
        self.unread = 0
        self.done: list[str] = []

    def get_write_buffer_size(self) -> int:
        return self.unread

    def write(self, _content: bytes) -> None:
        self.done.append("write")

    def close(self) -> None:
        self.done.append("close")

    def abort(self) -> None:
        self.done.append("abort")


def protocol() -> Any:
    conn = SimpleNamespace(
        state=State.OPEN, failed=[], reader=SimpleNamespace(buffer=b""), data_to_send=lambda: deque([b"x"])
    )
    conn.fail = conn.failed.append
    return SimpleNamespace(
        loop=Clock(), transport=Transport(), queue=asyncio.Queue(), conn=conn, message_s=20.0, close_sent=False
    )


def test_controls_may_come_at_once_and_then_one_a_second() -> None:
    socket = protocol()
    counts: Any = FrameCounts(socket)
    for _ in range(int(MAX_CONTROLS)):
        counts.control()
    socket.loop.now = 1.0
    counts.control()
    assert not counts.refused
    counts.control()
    assert counts.refused
    assert socket.conn.failed == [POLICY]
    assert socket.transport.done == ["write", "close"]
    assert socket.close_sent


def test_a_socket_that_leaves_pongs_unread_is_cut_off() -> None:
    socket = protocol()
    socket.transport.unread = MAX_UNREAD_BYTES + 1
    FrameCounts(socket).control()
    assert socket.transport.done == ["abort"]


def test_a_socket_that_is_not_open_yet_is_cut_off() -> None:
    socket = protocol()
    socket.conn.state = State.CONNECTING
    FrameCounts(socket).refuse(POLICY)
    assert socket.transport.done == ["abort"]


def test_a_message_has_so_many_frames() -> None:
    counts: Any = FrameCounts(protocol())
    for _ in range(3):
        for _ in range(MAX_FRAMES - 1):
            counts.frame(ends=False)
        counts.frame(ends=True)
    assert not counts.refused
    for _ in range(MAX_FRAMES + 1):
        counts.frame(ends=False)
    assert counts.refused


def test_so_many_messages_wait_and_go_with_the_socket() -> None:
    socket = protocol()
    counts: Any = FrameCounts(socket)
    socket.queue.put_nowait({"type": "websocket.connect"})
    for _ in range(MAX_WAITING - 2):
        counts.frame(ends=True)
        socket.queue.put_nowait({"type": "websocket.receive", "bytes": b"x"})
    assert not counts.refused
    socket.queue.put_nowait({"type": "websocket.receive", "bytes": b"x"})
    counts.frame(ends=True)
    counts.refuse(POLICY)
    assert counts.refused
    assert [socket.queue.get_nowait()["type"] for _ in range(2)] == ["websocket.connect", "websocket.disconnect"]
    assert socket.queue.empty(), "who was ended once is not ended again"


def test_the_clock_runs_while_a_message_comes() -> None:
    socket = protocol()
    counts: Any = FrameCounts(socket)
    counts.look()
    assert socket.loop.later == []
    socket.conn.reader.buffer = b"\x82"
    counts.look()
    counts.look()
    assert [handle.seconds for handle in socket.loop.later] == [20.0]
    counts.frame(ends=True)
    socket.conn.reader.buffer = b""
    counts.look()
    assert socket.loop.later == []
    counts.frame(ends=False)
    counts.look()
    socket.loop.later[0].deed()
    assert counts.refused
    assert socket.conn.failed == [POLICY]


def test_messages_of_whoever_has_gone_are_dropped() -> None:
    socket = protocol()
    for kind in ("websocket.receive", "websocket.disconnect", "websocket.receive"):
        socket.queue.put_nowait({"type": kind})
    drop_unread(socket)
    assert socket.queue.get_nowait() == {"type": "websocket.disconnect"}
    assert socket.queue.empty()


def test_uvicorn_s_class_is_watched_once(monkeypatch: pytest.MonkeyPatch) -> None:
    kind: Any = type("Watched", (watched_class(),), {})
    monkeypatch.delattr(watched_class(), "message_s", raising=False)
    watch(kind, 20.0)
    once = kind.data_received
    watch(kind, 5.0)
    assert kind.data_received is once
    assert kind.message_s == 5.0
