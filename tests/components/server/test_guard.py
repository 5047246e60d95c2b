"""The door lets in what is asked of us by name and in measure, and refuses the rest in words."""

from __future__ import annotations

import asyncio
import json
import logging
from typing import TYPE_CHECKING, Any

import pytest
from anyio.from_thread import start_blocking_portal
from hypothesis import given
from hypothesis import strategies as st
from streamlit import config
from streamlit.proto.BackMsg_pb2 import BackMsg

from components.server import guard, limits
from components.server.access_log import Redaction, redact, shortened
from components.server.limits import LOCAL, Connections, Limits, address_of, leave
from components.server.websocket import AT_ONCE, LARGEST, GuardedSocket

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

GUEST = "203.0.113.7"
CLICK = BackMsg(app_heartbeat=True).SerializeToString()


def scope_of(
    kind: str = "http", path: str = "/", query: str = "", client: str = GUEST, **headers: str
) -> dict[str, Any]:
    given = {"host": "localhost:8501"} | {name.replace("_", "-"): value for name, value in headers.items()}
    method = given.pop("method", "GET")
    return {
        "type": kind, "method": method, "path": path, "raw_path": path.encode(), "query_string": query.encode(),
        "headers": [(name.encode(), value.encode("latin-1")) for name, value in given.items()], "client": (client, 1),
        "extensions": {"websocket.http.response": {}},
    }  # fmt: skip


async def answering(_scope: Any, _receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"let in"})


def run(work: Callable[[], Awaitable[None]]) -> None:
    """Run in a loop of its own: the browser tests of the same run may hold this thread's."""
    with start_blocking_portal() as portal:
        portal.call(work)


def ask(scope: dict[str, Any], app: Any = answering, door: guard.Guard | None = None) -> list[dict[str, Any]]:
    """Return what the door, or the app behind it, sends."""
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "websocket.connect"}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    run(lambda: (door or guard.Guard(app))(scope, receive, send))  # type: ignore[arg-type]
    return sent


def status(scope: dict[str, Any], **how: Any) -> int:
    return int(ask(scope, **how)[0]["status"])


# by name


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:1", "LOCALHOST:8501", "localhost.", "127.0.0.1:80", "[::1]:8501"]
)
def test_our_own_names_are_answered_on_any_port(host: str) -> None:
    assert status(scope_of(host=host)) == 200


@pytest.mark.parametrize(
    "host",
    ["", "evil.example", "localhost.evil.example", "localhost@evil.example", "evil.example#localhost", "localhost:x",
     "localhost:99999", "[::1", "localhost/x", "127.0.0.2", "xlocalhost"],
)  # fmt: skip
def test_any_other_name_is_refused_in_words_that_say_what_to_do(host: str) -> None:
    start, body = ask(scope_of(host=host))
    assert start["status"] == 400
    assert "server.allowedHosts" in json.loads(body["body"])["detail"]
    assert b"content-security-policy" in dict(start["headers"])


@given(st.text(alphabet=st.characters(max_codepoint=255)))
def test_no_name_whatever_breaks_the_door(host: str) -> None:
    assert status(scope_of(host=host)) in (200, 400)


@pytest.fixture
def named() -> Iterator[None]:
    before = config.get_option("server.allowedHosts")
    config.set_option("server.allowedHosts", ["*.example.org"])
    yield
    config.set_option("server.allowedHosts", before)


@pytest.mark.usefixtures("named")
def test_a_name_that_is_set_is_answered_too() -> None:
    door = guard.Guard(answering)
    assert status(scope_of(host="board.example.org"), door=door) == 200
    assert status(scope_of(host="localhost:8501"), door=door) == 200
    assert status(scope_of(host="example.org"), door=door) == 400
    assert status(scope_of(host="evilexample.org"), door=door) == 400


# in measure


@pytest.mark.parametrize(
    ("asked", "refused"),
    [
        (scope_of(query="q=" + "a" * guard.LONGEST_ADDRESS), 414),
        (scope_of(path="/" + "a" * guard.LONGEST_ADDRESS), 414),
        (scope_of(cookie="a" * guard.LARGEST_HEADERS), 431),
        (scope_of(method="POST"), 405),
        (scope_of(method="PUT", path="/_stcore/upload_file/session/file"), 405),
        (scope_of(method="TRACE"), 405),
        (scope_of(content_length=str(guard.LARGEST_BODY + 1)), 413),
        (scope_of(content_length="-1"), 413),
        (scope_of(content_length="9" * 400), 413),
        (scope_of(transfer_encoding="chunked"), 413),
    ],
)
def test_what_is_too_much_is_refused(asked: dict[str, Any], refused: int) -> None:
    start, body = ask(asked)
    assert start["status"] == refused
    assert json.loads(body["body"])["detail"].endswith(".")


@pytest.mark.parametrize(
    "asked", [scope_of(), scope_of(method="HEAD"), scope_of(content_length="0", cookie="a" * 9000)]
)
def test_what_browsers_ask_is_answered(asked: dict[str, Any]) -> None:
    assert status(asked) == 200


def test_a_fault_tells_the_client_nothing_and_the_log_all() -> None:
    async def failing(_scope: Any, _receive: Any, _send: Any) -> None:
        raise RuntimeError("the-inside")

    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    with pytest.raises(RuntimeError, match="the-inside"):
        run(lambda: guard.Guard(failing)(scope_of(), send, send))  # type: ignore[arg-type]
    assert sent[0]["status"] == 500
    assert b"the-inside" not in sent[1]["body"]
    assert b"x-content-type-options" in dict(sent[0]["headers"])


def test_a_large_answer_goes_out_in_parts_and_whole() -> None:
    whole = bytes(range(256)) * 1000

    async def large(_scope: Any, _receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": whole})

    parts = ask(scope_of(), app=large)[1:]
    assert b"".join(part["body"] for part in parts) == whole
    assert all(len(part["body"]) <= guard.PART for part in parts)
    assert [bool(part.get("more_body")) for part in parts] == [True] * (len(parts) - 1) + [False]


def test_who_leaves_an_answer_unread_is_given_up() -> None:
    door = guard.Guard(answering)
    door.crowd.allowed = Limits(stall_seconds=0)

    async def never(_message: Any) -> None:
        await asyncio.Event().wait()

    run(lambda: door(scope_of(), never, never))  # type: ignore[arg-type]
    assert door.crowd.requests == {}


# by whom


@pytest.mark.parametrize(
    ("told", "forwarded", "counted"),
    [
        ("203.0.113.7", "", "203.0.113.7"),
        ("203.0.113.7", "198.51.100.1", "203.0.113.7"),
        ("::ffff:203.0.113.7", "", "203.0.113.7"),
        ("127.0.0.1", "", LOCAL),
        ("::ffff:127.0.0.1", "", LOCAL),
        ("::1", "", LOCAL),
        ("127.0.0.1", "1.2.3.4, 198.51.100.1", "198.51.100.1"),
        ("127.0.0.1", "unknown", LOCAL),
        ("2001:db8:1:2:3:4:5:6", "", "2001:0db8:0001:0002"),
        ("2001:db8:1:2:ffff::1", "", "2001:0db8:0001:0002"),
    ],
)
def test_an_address_is_the_clients_own(told: str, forwarded: str, counted: str) -> None:
    headers = {"x_forwarded_for": forwarded} if forwarded else {}
    assert address_of(scope_of(client=told, **headers)) == counted


def test_an_address_opens_so_many_pages_and_leaves_room_for_others() -> None:
    room = Connections(Limits(sockets_per_address=2, sockets=4))
    assert [room.admits_socket(GUEST) for _ in range(3)] == [True, True, False]
    assert room.admits_socket("198.51.100.1")
    leave(room.sockets, GUEST)
    assert room.admits_socket(GUEST)
    assert room.admits_socket("192.0.2.1")
    assert not room.admits_socket("192.0.2.2"), "all together have a limit too"


def test_pages_opened_and_left_again_are_counted_for_a_minute() -> None:
    now = [0.0]
    room = Connections(Limits(sessions_per_minute=3), clock=lambda: now[0])

    def visit() -> bool:
        if admitted := room.admits_socket(GUEST):
            leave(room.sockets, GUEST)
        return admitted

    assert [visit() for _ in range(4)] == [True, True, True, False]
    now[0] = 61
    assert visit()
    assert room.sockets == {}


def test_an_address_has_so_many_requests_under_way() -> None:
    door = guard.Guard(answering)
    door.crowd.allowed = Limits(requests_per_address=1)
    door.crowd.requests[GUEST] = 1
    start, _ = ask(scope_of(), door=door)
    assert start["status"] == 429
    assert dict(start["headers"])[b"retry-after"]
    assert status(scope_of(client="198.51.100.1"), door=door) == 200
    assert door.crowd.requests == {GUEST: 1}


def test_limits_are_set_by_the_environment_and_a_wrong_one_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARTNERSHIP_VECTOR_SOCKETS_PER_ADDRESS", "7")
    assert limits.limits() == Limits(sockets_per_address=7)
    monkeypatch.setenv("PARTNERSHIP_VECTOR_SOCKETS", "many")
    with pytest.raises(ValueError, match="PARTNERSHIP_VECTOR_SOCKETS"):
        limits.limits()


# sockets


async def accepting(_scope: Any, _receive: Any, send: Any) -> None:
    await send({"type": "websocket.accept"})


@pytest.mark.parametrize(
    ("host", "origin", "opens"),
    [
        ("localhost:8501", None, True),
        ("localhost:8501", "http://localhost:8501", True),
        ("localhost:8501", "http://localhost:3000", False),
        ("localhost:8501", "http://127.0.0.1:8501", False),
        ("localhost:8501", "http://evil.example", False),
        ("localhost:8501", "http://localhost:8501.evil.example", False),
        ("localhost:8501", "null", False),
        ("localhost:8501", "http://[", False),
        ("localhost", "http://localhost:8080", True),
        ("evil.example", "http://evil.example", False),
    ],
)
def test_a_socket_is_opened_by_our_own_pages(host: str, origin: str | None, *, opens: bool) -> None:
    headers = {"host": host} | ({"origin": origin} if origin else {})
    first = ask(scope_of("websocket", **headers), app=accepting)[0]
    assert (first["type"] == "websocket.accept") is opens
    assert opens or first["status"] in (400, 403)


def test_one_socket_too_many_is_answered_429_and_a_closed_one_makes_room() -> None:
    door = guard.Guard(accepting)
    door.crowd.allowed = Limits(sockets_per_address=1)
    door.crowd.sockets[GUEST] = 1
    assert ask(scope_of("websocket"), door=door)[0]["status"] == 429
    leave(door.crowd.sockets, GUEST)
    assert ask(scope_of("websocket"), door=door)[0]["type"] == "websocket.accept"
    assert door.crowd.sockets == {}


def over_a_socket(
    deed: Callable[[GuardedSocket, asyncio.Queue[Any], list[Any], asyncio.Event], Awaitable[None]],
) -> None:
    async def over() -> None:
        incoming: asyncio.Queue[Any] = asyncio.Queue()
        sent: list[Any] = []
        flows = asyncio.Event()
        flows.set()

        async def send(message: Any) -> None:
            await flows.wait()
            sent.append(message)

        await deed(GuardedSocket(incoming.get, send), incoming, sent, flows)

    run(over)


@pytest.mark.parametrize(
    ("content", "code"),
    [({"bytes": b"x" * (LARGEST + 1)}, 1009), ({"text": "x"}, 1003), ({"bytes": b"no message"}, 1002)],
)
def test_a_message_that_is_too_large_or_of_another_kind_closes_the_socket(content: dict[str, Any], code: int) -> None:
    async def deed(socket: GuardedSocket, incoming: Any, sent: list[Any], _flows: Any) -> None:
        incoming.put_nowait({"type": "websocket.receive"} | content)
        assert (await socket.receive())["type"] == "websocket.disconnect"
        await socket.send({"type": "websocket.send", "bytes": b"late"})
        assert sent == [{"type": "websocket.close", "code": code}]

    over_a_socket(deed)


@pytest.mark.parametrize(
    "asked", [BackMsg(load_git_info=True), BackMsg(clear_cache=True), BackMsg(debug_shutdown_runtime=True), BackMsg()]
)
def test_what_is_for_developers_is_not_passed_on(asked: BackMsg) -> None:
    async def deed(socket: GuardedSocket, incoming: Any, _sent: Any, _flows: Any) -> None:
        incoming.put_nowait({"type": "websocket.receive", "bytes": asked.SerializeToString()})
        incoming.put_nowait({"type": "websocket.receive", "bytes": CLICK})
        assert (await socket.receive())["bytes"] == CLICK

    over_a_socket(deed)


def test_who_does_not_read_is_not_listened_to() -> None:
    async def deed(socket: GuardedSocket, incoming: Any, sent: list[Any], flows: Any) -> None:
        flows.clear()
        answer = asyncio.create_task(socket.send({"type": "websocket.send", "bytes": b"answer"}))
        incoming.put_nowait({"type": "websocket.receive", "bytes": CLICK})
        click = asyncio.create_task(socket.receive())
        await asyncio.sleep(0.05)
        assert not click.done()
        flows.set()
        assert (await asyncio.wait_for(click, 1))["bytes"] == CLICK
        await answer
        assert len(sent) == 1

    over_a_socket(deed)


def test_clicks_at_a_human_pace_pass_at_once_and_a_flood_waits() -> None:
    async def deed(socket: GuardedSocket, incoming: Any, _sent: Any, _flows: Any) -> None:
        loop = asyncio.get_running_loop()
        for _ in range(int(AT_ONCE) + 10):
            incoming.put_nowait({"type": "websocket.receive", "bytes": CLICK})
        start = loop.time()
        for _ in range(int(AT_ONCE)):
            await socket.receive()
        assert loop.time() - start < 0.2
        for _ in range(10):
            await socket.receive()
        assert loop.time() - start > 0.3

    over_a_socket(deed)


# the log


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("/region?place=KZ-35&q=secret", "/region"),
        ("/_stcore/upload_file/3f2a-session/file", "/_stcore/upload_file"),
        ("/_stcore/stream?x=1", "/_stcore/stream"),
        ("/assets/0123/map.js", "/assets/0123/map.js"),
        ("127.0.0.1:5000", "127.0.0.1:5000"),
    ],
)
def test_the_log_keeps_no_query_and_no_session(written: str, kept: str) -> None:
    assert shortened(written) == kept


def test_every_line_of_the_servers_logs_is_cut(caplog: pytest.LogCaptureFixture) -> None:
    redact()
    redact()
    log = logging.getLogger("uvicorn.access")
    assert len([known for known in log.filters if isinstance(known, Redaction)]) == 1
    with caplog.at_level(logging.INFO, logger="uvicorn.access"):
        log.info('%s - "%s %s HTTP/%s" %d', "127.0.0.1:1", "GET", "/_stcore/upload_file/the-session/x?y", "1.1", 405)
    assert "the-session" not in caplog.text
    assert '"GET /_stcore/upload_file HTTP/1.1" 405' in caplog.text
