"""A page's socket passes on small messages of the page's own kinds, no faster than people click."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState

from components.server.page_sockets.socket_frames import MAX_MESSAGE_BYTES
from components.server.websocket import BURST, MESSAGES_PER_SECOND, LimitedSocket
from tests.components.asgi import run

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from starlette.types import Message

CLICK: bytes = BackMsg(app_heartbeat=True).SerializeToString()


class Ends:
    """Both ends of a socket: what the client sends, and what it reads while `reading` is set."""

    def __init__(self) -> None:
        self.incoming: asyncio.Queue[Message] = asyncio.Queue()
        self.sent: list[Message] = []
        self.reading = asyncio.Event()
        self.reading.set()
        self.socket = LimitedSocket(self.incoming.get, self.send)

    async def send(self, message: Message) -> None:
        await self.reading.wait()
        self.sent.append(message)

    def push(self, content: bytes) -> None:
        self.incoming.put_nowait({"type": "websocket.receive", "bytes": content})


def over_a_socket(deed: Callable[[Ends], Awaitable[None]]) -> None:
    async def over() -> None:
        await deed(Ends())

    run(over)


@pytest.mark.parametrize(
    ("content", "code"),
    [({"bytes": b"x" * (MAX_MESSAGE_BYTES + 1)}, 1009), ({"text": "x"}, 1003), ({"bytes": b"no message"}, 1002)],
)
def test_a_message_that_is_too_large_or_malformed_closes_the_socket(content: Mapping[str, object], code: int) -> None:
    async def deed(ends: Ends) -> None:
        ends.incoming.put_nowait({"type": "websocket.receive", **content})
        assert await ends.socket.receive() == {"type": "websocket.disconnect", "code": code}
        await ends.socket.send({"type": "websocket.send", "bytes": b"late"})
        assert ends.sent == [{"type": "websocket.close", "code": code}]

    over_a_socket(deed)


def test_a_message_of_just_the_largest_size_is_passed_on() -> None:
    asked = BackMsg()
    field = asked.rerun_script.widget_states.widgets.add(id="field", string_value="q" * 200_000)
    field.string_value += "q" * (MAX_MESSAGE_BYTES - len(asked.SerializeToString()))
    content = asked.SerializeToString()
    assert len(content) == MAX_MESSAGE_BYTES == 262_144

    async def deed(ends: Ends) -> None:
        ends.push(content)
        assert (await ends.socket.receive())["bytes"] == content

    over_a_socket(deed)


def test_a_message_with_a_forged_field_closes_the_socket() -> None:
    forged = BackMsg()
    forged.rerun_script.fragment_id = "a\nline of the log"

    async def deed(ends: Ends) -> None:
        ends.push(forged.SerializeToString())
        assert await ends.socket.receive() == {"type": "websocket.disconnect", "code": 1008}

    over_a_socket(deed)


@pytest.mark.parametrize(
    "asked", [BackMsg(load_git_info=True), BackMsg(clear_cache=True), BackMsg(debug_shutdown_runtime=True), BackMsg()]
)
def test_messages_for_developers_are_not_passed_on(asked: BackMsg) -> None:
    async def deed(ends: Ends) -> None:
        ends.push(asked.SerializeToString())
        ends.push(CLICK)
        assert (await ends.socket.receive())["bytes"] == CLICK

    over_a_socket(deed)


def test_what_a_page_needs_is_passed_on_both_ways() -> None:
    async def deed(ends: Ends) -> None:
        for asked in (BackMsg(stop_script=True), BackMsg(app_heartbeat=True), BackMsg(rerun_script=ClientState())):
            ends.push(asked.SerializeToString())
            assert (await ends.socket.receive())["bytes"] == asked.SerializeToString()
        ends.incoming.put_nowait({"type": "websocket.disconnect", "code": 1000})
        assert (await ends.socket.receive())["type"] == "websocket.disconnect"
        await ends.socket.send({"type": "websocket.send", "bytes": b"answer"})
        assert ends.sent == [{"type": "websocket.send", "bytes": b"answer"}]

    over_a_socket(deed)


def test_messages_of_a_client_that_does_not_read_wait() -> None:
    async def deed(ends: Ends) -> None:
        ends.reading.clear()
        answer = asyncio.create_task(ends.socket.send({"type": "websocket.send", "bytes": b"answer"}))
        ends.push(CLICK)
        click = asyncio.create_task(ends.socket.receive())
        for _ in range(20):
            await asyncio.sleep(0)
        assert not click.done()
        ends.reading.set()
        assert (await asyncio.wait_for(click, 5))["bytes"] == CLICK
        await answer
        assert len(ends.sent) == 1

    over_a_socket(deed)


def test_clicks_at_a_human_pace_pass_at_once_and_a_flood_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    async def deed(ends: Ends) -> None:
        now, waits = [asyncio.get_running_loop().time()], list[float]()

        async def wait(seconds: float) -> None:
            waits.append(seconds)
            now[0] += seconds

        monkeypatch.setattr(asyncio.get_running_loop(), "time", lambda: now[0])
        socket = LimitedSocket(ends.incoming.get, ends.send)
        monkeypatch.setattr("components.server.websocket.asyncio.sleep", wait)

        async def click(count: int) -> list[float]:
            waits.clear()
            for _ in range(count):
                ends.push(CLICK)
                await socket.receive()
            return list(waits)

        assert await click(int(BURST)) == []
        assert await click(1) == [pytest.approx(1 / MESSAGES_PER_SECOND)]
        assert await click(9) == [pytest.approx(1 / MESSAGES_PER_SECOND)] * 9
        now[0] += 1
        assert await click(int(MESSAGES_PER_SECOND)) == []
        assert len(await click(2)) == 2
        now[0] += 1000
        assert await click(int(BURST)) == []
        assert len(await click(1)) == 1
        monkeypatch.undo()

    over_a_socket(deed)


def test_the_rates_are_those_we_promise() -> None:
    assert (MESSAGES_PER_SECOND, BURST) == (20, 60)
