"""The guard passes on requests for our hosts within the limits and refuses all others with a reason."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit import config

from components.server import guard
from components.server.headers import FILE_HEADERS
from components.server.limits import Limits, Turns
from tests.components.asgi import run, scope_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

GUEST = "203.0.113.7"
HEADERS_OF_SCOPE = len("host") + len("localhost:8501") + len("cookie")


async def answering(_scope: Scope, _receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"let in"})


async def accepting(_scope: Scope, _receive: Receive, send: Send) -> None:
    await send({"type": "websocket.accept"})


def ask(scope: dict[str, Any], app: ASGIApp = answering, *, through: guard.Guard | None = None) -> list[Message]:
    """Return what the guard, or the app behind it, sends."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        sent.append(message)

    run(lambda: (through or guard.Guard(app))(scope, receive, send))
    return sent


def status(scope: dict[str, Any], *, through: guard.Guard | None = None) -> int:
    return int(ask(scope, through=through)[0]["status"])


def detail(answer: list[Message]) -> str:
    return str(json.loads(answer[1]["body"])["detail"])


# hosts


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:1", "LOCALHOST:8501", "localhost.", "127.0.0.1:80", "[::1]:8501"]
)
def test_local_hosts_are_answered_on_any_port(host: str) -> None:
    assert status(scope_of(host=host)) == 200


@pytest.mark.parametrize(
    "host",
    ["", "evil.example", "localhost.evil.example", "localhost@evil.example", "evil.example#localhost", "localhost:x",
     "localhost:99999", "[::1", "localhost/x", "127.0.0.2", "xlocalhost", "user@localhost", "localhost?x",
     "localhost#x", "@localhost"],
)  # fmt: skip
def test_any_other_host_is_refused_with_the_setting_that_allows_it(host: str) -> None:
    answer = ask(scope_of(host=host))
    assert answer[0]["status"] == 400
    assert "server.allowedHosts" in detail(answer)
    assert b"content-security-policy" in dict(answer[0]["headers"])


@given(st.text(alphabet=st.characters(max_codepoint=255)))
def test_no_host_whatever_breaks_the_guard(host: str) -> None:
    assert status(scope_of(host=host)) in (200, 400)


@pytest.fixture
def hosts(request: pytest.FixtureRequest) -> Iterator[None]:
    before = config.get_option("server.allowedHosts")
    config.set_option("server.allowedHosts", request.param)
    yield
    config.set_option("server.allowedHosts", before)


@pytest.mark.usefixtures("hosts")
@pytest.mark.parametrize("hosts", [["*.example.org", " [Board.Example.NET.] "]], indirect=True)
def test_a_configured_host_is_answered_beside_the_local_ones() -> None:
    guarded = guard.Guard(answering)
    assert config.get_option("server.allowedHosts") == [*guard.LOCAL_HOSTS, "*.example.org", " [Board.Example.NET.] "]
    for host in ("board.example.org", "a.b.example.org", "board.example.net", "localhost:8501"):
        assert status(scope_of(host=host), through=guarded) == 200
    for host in ("example.org", "evilexample.org", "x.board.example.net", "*.example.org.evil"):
        assert status(scope_of(host=host), through=guarded) == 400


@pytest.mark.usefixtures("hosts")
@pytest.mark.parametrize("hosts", [["*"]], indirect=True)
def test_a_star_allows_any_host_that_is_one() -> None:
    guarded = guard.Guard(answering)
    assert status(scope_of(host="whatever.example"), through=guarded) == 200
    assert status(scope_of(host=""), through=guarded) == 400


# sizes and methods


@pytest.mark.parametrize(
    ("asked", "refused"),
    [
        (scope_of(query="q=" + "a" * guard.MAX_ADDRESS_LENGTH), 414),
        (scope_of(path="/" + "a" * guard.MAX_ADDRESS_LENGTH), 414),
        (scope_of(path="/" + "a" * 2047, query="q" * 2049), 414),
        (scope_of(cookie="a" * guard.MAX_HEADERS_BYTES), 431),
        (scope_of(cookie="a" * (guard.MAX_HEADERS_BYTES - HEADERS_OF_SCOPE + 1)), 431),
        (scope_of(method="POST"), 405),
        (scope_of(method="PUT", path="/_stcore/upload_file/session/file"), 405),
        (scope_of(method="DELETE"), 405),
        (scope_of(method="TRACE"), 405),
        (scope_of(content_length=str(guard.MAX_BODY_BYTES + 1)), 413),
        (scope_of(content_length="-1"), 413),
        (scope_of(content_length="0000000001"), 413),
        (scope_of(content_length="9" * 400), 413),
        (scope_of(content_length=""), 413),
        (scope_of(transfer_encoding="chunked"), 413),
        (scope_of(transfer_encoding="chunked", content_length="0"), 413),
    ],
)
def test_a_request_above_a_limit_is_refused_with_a_sentence(asked: dict[str, Any], refused: int) -> None:
    answer = ask(asked)
    assert answer[0]["status"] == refused
    assert detail(answer).endswith(".")


@pytest.mark.parametrize(
    "asked",
    [
        scope_of(),
        scope_of(method="HEAD"),
        scope_of(method="OPTIONS"),
        scope_of(path="/" + "a/" * 1023 + "a", query="q" * 2048),
        scope_of(cookie="a" * (guard.MAX_HEADERS_BYTES - HEADERS_OF_SCOPE)),
        scope_of(content_length="0", cookie="a" * 9000),
        scope_of(content_length=str(guard.MAX_BODY_BYTES)),
        scope_of(content_length="000000001"),
    ],
)
def test_a_request_at_a_limit_is_answered(asked: dict[str, Any]) -> None:
    assert status(asked) == 200


def test_the_limits_of_one_request_are_those_we_promise() -> None:
    found = guard.MAX_ADDRESS_LENGTH, guard.MAX_HEADERS_BYTES, guard.MAX_BODY_BYTES
    assert found == (4096, 32_768, 1024)
    assert sorted(guard.ALLOWED_METHODS) == ["GET", "HEAD", "OPTIONS"]


def test_a_request_without_a_raw_path_is_measured_by_its_query() -> None:
    assert status(scope_of() | {"raw_path": None}) == 200
    assert status(scope_of(query="q" * 5000) | {"raw_path": None}) == 414


def test_a_refusal_is_a_whole_json_answer_that_is_not_kept() -> None:
    start, body = ask(scope_of(method="POST"))
    headers = dict(start["headers"])
    assert start["type"] == "http.response.start"
    assert body["type"] == "http.response.body"
    assert headers[b"content-type"] == b"application/json"
    assert int(headers[b"content-length"]) == len(body["body"])
    assert headers[b"cache-control"] == b"no-store"
    assert headers[b"allow"] == b"GET, HEAD, OPTIONS"
    assert b"retry-after" not in headers
    assert set(FILE_HEADERS) <= set(start["headers"])
    assert b"allow" not in dict(ask(scope_of(host="evil.example"))[0]["headers"])


# what passes


def test_what_is_neither_http_nor_a_websocket_passes_unasked() -> None:
    seen: list[str] = []

    async def starting(scope: Scope, _receive: Receive, _send: Send) -> None:
        seen.append(scope["type"])

    assert ask({"type": "lifespan"}, app=starting) == []
    assert seen == ["lifespan"]


def test_a_fault_is_logged_whole_and_answered_without_its_text() -> None:
    async def failing(_scope: Scope, _receive: Receive, _send: Send) -> None:
        raise RuntimeError("the-inside")

    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    guarded = guard.Guard(failing)
    with pytest.raises(RuntimeError, match="the-inside"):
        run(lambda: guarded(scope_of(), receive, send))
    assert sent[0]["status"] == 500
    assert b"the-inside" not in sent[1]["body"]
    assert b"x-content-type-options" in dict(sent[0]["headers"])
    assert guarded.connections.requests == {}


def test_a_fault_after_the_first_byte_is_not_answered_twice() -> None:
    async def failing(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        raise RuntimeError("late")

    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    with pytest.raises(RuntimeError, match="late"):
        run(lambda: guard.Guard(failing)(scope_of(), receive, send))
    assert [message["type"] for message in sent] == ["http.response.start"]


@pytest.mark.parametrize("size", [0, 1, guard.CHUNK_BYTES, guard.CHUNK_BYTES + 1, 256_000])
def test_a_large_answer_goes_out_in_chunks_and_whole(size: int) -> None:
    whole = (bytes(range(256)) * 1000)[:size]

    async def large(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": whole})

    chunks = ask(scope_of(), app=large)[1:]
    assert b"".join(chunk["body"] for chunk in chunks) == whole
    assert len(chunks) == max(1, -(-size // guard.CHUNK_BYTES))
    assert all(len(chunk["body"]) <= guard.CHUNK_BYTES for chunk in chunks)
    assert [bool(chunk.get("more_body")) for chunk in chunks] == [True] * (len(chunks) - 1) + [False]


def test_a_client_that_does_not_read_is_dropped() -> None:
    guarded = guard.Guard(answering)
    guarded.connections.limits = Limits(stall_seconds=0)

    async def receive() -> Message:
        return {"type": "http.request"}

    async def never(_message: Message) -> None:
        await asyncio.Event().wait()

    run(lambda: guarded(scope_of(), receive, never))
    assert guarded.connections.requests == {}


def test_sockets_are_configured_with_the_first_request_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    monkeypatch.setattr(guard, "set_stall_timeout", seen.append)
    monkeypatch.setattr(guard, "raise_open_files_limit", lambda: seen.append(0))
    guarded = guard.Guard(answering)
    assert seen == []
    for _ in range(2):
        ask(scope_of(), through=guarded)
    assert seen == [guarded.connections.limits.stall_seconds, 0]


def test_the_middleware_is_the_guard_and_what_takes_files_behind_it() -> None:
    assert [str(entry) for entry in guard.middleware()] == [
        "Middleware(Guard)",
        "Middleware(Uploads)",
        "Middleware(PagePaths)",
    ]


# limits per address


def test_one_request_too_many_is_answered_429_and_other_addresses_are_not() -> None:
    guarded = guard.Guard(answering)
    guarded.connections.limits = Limits(requests_per_address=1)
    guarded.connections.requests[GUEST] = 1
    answer = ask(scope_of(), through=guarded)
    assert answer[0]["status"] == 429
    assert dict(answer[0]["headers"])[b"retry-after"] == b"60"
    assert status(scope_of(client="198.51.100.1"), through=guarded) == 200
    assert guarded.connections.requests == {GUEST: 1}


def test_an_answer_waits_while_others_of_its_address_are_made_and_a_file_does_not() -> None:
    made = asyncio.Event()

    async def slow(scope: Any, receive: Any, send: Any) -> None:
        if scope["path"] == "/api/v1/slow":
            await made.wait()
        await answering(scope, receive, send)

    async def scene() -> None:
        guarded, begun = guard.Guard(slow), list[str]()
        guarded.turns = Turns(1)

        async def get(path: str, client: str = GUEST) -> None:
            async def send(message: Any) -> None:
                if message["type"] == "http.response.start":
                    begun.append(path)

            await guarded(scope_of(path=path, client=client), None, send)  # type: ignore[arg-type]

        asked = [asyncio.create_task(get(path)) for path in ("/api/v1/slow", "/api/v1/next", "/assets/x/base.js")]
        await get("/api/v1/other", client="198.51.100.1")
        await asked[2]
        assert set(begun) == {"/api/v1/other", "/assets/x/base.js"}
        made.set()
        await asyncio.gather(*asked)
        assert begun[2:] == ["/api/v1/slow", "/api/v1/next"]
        assert not guarded.turns._places

    run(scene)


@pytest.mark.parametrize(
    ("host", "origin", "opens"),
    [
        ("localhost:8501", None, True),
        ("localhost:8501", "http://localhost:8501", True),
        ("LocalHost:8501", "http://LOCALHOST:8501", True),
        ("localhost:8501", "http://localhost:3000", False),
        ("localhost:8501", "http://localhost", False),
        ("localhost:8501", "http://127.0.0.1:8501", False),
        ("localhost:8501", "http://evil.example", False),
        ("localhost:8501", "http://localhost:8501.evil.example", False),
        ("localhost:8501", "null", False),
        ("localhost:8501", "http://[", False),
        ("localhost", "http://localhost:8080", True),
        ("localhost", "http://evil.example", False),
        ("evil.example", "http://evil.example", False),
    ],
)
def test_a_socket_is_opened_by_our_own_pages(host: str, origin: str | None, *, opens: bool) -> None:
    headers = {"host": host} | ({"origin": origin} if origin else {})
    first = ask(scope_of("websocket", **headers), app=accepting)[0]
    assert (first["type"] == "websocket.accept") is opens
    assert opens or first["status"] in (400, 403)
    assert opens or first["type"] == "websocket.http.response.start"


def test_a_configured_origin_may_open_a_socket() -> None:
    guarded = guard.Guard(accepting)
    guarded.origins = frozenset({"https://board.example.org"})
    for origin, opens in (("https://board.example.org", True), ("https://other.example.org", False)):
        first = ask(scope_of("websocket", origin=origin), through=guarded)[0]
        assert (first["type"] == "websocket.accept") is opens


def test_one_socket_too_many_is_answered_429_and_a_closed_one_makes_room() -> None:
    guarded = guard.Guard(accepting)
    guarded.connections.limits = Limits(sockets_per_address=1)
    guarded.connections.sockets[GUEST] = 1
    assert ask(scope_of("websocket"), through=guarded)[0]["status"] == 429
    guarded.connections.release_socket(GUEST)
    assert ask(scope_of("websocket"), through=guarded)[0]["type"] == "websocket.accept"
    assert guarded.connections.sockets == {}


def test_a_refused_socket_is_not_counted() -> None:
    guarded = guard.Guard(accepting)
    guarded.connections.limits = Limits(sockets_per_address=1, sessions_per_minute=1)
    assert ask(scope_of("websocket", origin="http://evil.example"), through=guarded)[0]["status"] == 403
    assert ask(scope_of("websocket"), through=guarded)[0]["type"] == "websocket.accept"


@pytest.mark.parametrize(
    ("variable", "value"),
    [("PARTNERSHIP_VECTOR_PROXY_ADDRESS", "10.0.0.5"), ("PARTNERSHIP_VECTOR_OWNERS", "/no/such/file")],
)
def test_settings_that_cannot_be_understood_end_the_start(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SystemExit, match=variable):
        guard.middleware()


def test_headers_that_are_believed_from_everywhere_end_the_start() -> None:
    before = config.get_option("server.trustedUserHeaders")
    config.set_option("server.trustedUserHeaders", {"X-User": "email"})
    try:
        with pytest.raises(SystemExit, match="believed from every address"):
            guard.middleware()
    finally:
        config.set_option("server.trustedUserHeaders", before)
