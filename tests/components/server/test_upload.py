"""The address that takes a body refuses before it reads; what it has read belongs to the session of the token."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from components.access.upload_tokens import UploadTokens
from components.access.uploads import Uploads as Kept
from components.access.visitor import NOBODY, Role, Visitor
from components.server import upload
from components.server.arrival import VISITOR
from tests.components.asgi import run, scope_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.types import Message, Receive, Scope, Send

ANNA = Visitor(who="anna", how="sign-in", role=Role.EDITOR)


class Place:
    """The middleware with tokens and files of its own, for one open session."""

    def __init__(self, tokens: UploadTokens, kept: Kept) -> None:
        self.tokens, self.kept = tokens, kept
        self.passed: list[str] = []
        self.read = 0
        self.token = ""
        self.middleware = upload.Uploads(self.app)

    async def app(self, scope: Scope, _receive: Receive, _send: Send) -> None:
        self.passed.append(scope["type"])

    def ask(
        self, *parts: bytes, visitor: Visitor = ANNA, own: bool = True, ends: bool = True, **headers: str
    ) -> tuple[int, dict[str, Any]]:
        """Return the status and content of the answer to a request with these parts of a body."""
        given = {
            "method": "POST", "content_length": str(sum(map(len, parts))), "content_type": "text/plain",
            "x_upload_token": self.token,
        } | headers  # fmt: skip
        scope = scope_of(path=given.pop("path", upload.PATH), **{name: text for name, text in given.items() if text})
        scope["state"] = {VISITOR: visitor, upload.FROM_OWN_PAGE: own}
        messages: list[Message] = [{"type": "http.request", "body": part, "more_body": True} for part in parts]
        messages.append({"type": "http.request", "body": b""} if ends else {"type": "http.disconnect"})
        sent: list[Message] = []

        async def receive() -> Message:
            self.read += 1
            return messages.pop(0)

        async def send(message: Message) -> None:
            sent.append(message)

        run(lambda: self.middleware(scope, receive, send))
        return (sent[0]["status"], json.loads(sent[1]["body"])) if sent else (0, {})

    @property
    def files(self) -> int:
        """How many files lie there."""
        folder = self.kept._folder
        return len(list(folder.iterdir())) if folder else 0


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    tokens, kept = UploadTokens(), Kept()
    monkeypatch.setattr(upload, "upload_tokens", lambda: tokens)
    monkeypatch.setattr(upload, "uploads", lambda: kept)
    monkeypatch.setattr(upload, "_is_open", lambda session: session == "one")
    made = Place(tokens, kept)
    made.token = made.tokens.issue("one", ANNA)
    yield made
    made.kept.close()


def test_a_body_becomes_a_file_of_the_tokens_session(place: Place) -> None:
    status, said = place.ask(b"a;b\n", b"1;2\n", x_file_name="%D1%84.csv")
    assert (status, said["name"], said["size"]) == (201, "ф.csv", 8)
    assert place.kept.take("one", said["id"]).path.read_bytes() == b"a;b\n1;2\n"
    assert place.ask(b"again")[0] == 403
    place.token = said["token"]
    assert place.ask(b"next")[0] == 201


@pytest.mark.parametrize(
    ("how", "status"),
    [
        ({"own": False}, 403),
        ({"visitor": NOBODY}, 403),
        ({"visitor": Visitor(who="anna", how="sign-in", role=Role.READER)}, 403),
        ({"visitor": Visitor(who="anna", how="proxy header", role=Role.EDITOR)}, 403),
        ({"visitor": Visitor(who="vera", how="sign-in", role=Role.OWNER)}, 403),
        ({"x_upload_token": "guessed"}, 403),
        ({"x_upload_token": ""}, 403),
        ({"content_length": ""}, 411),
        ({"content_length": "-5"}, 411),
        ({"transfer_encoding": "chunked"}, 411),
        ({"content_length": "100000001"}, 413),
        ({"content_length": "9" * 400}, 413),
        ({"content_length": "0"}, 400),
        ({"content_type": "text/html"}, 415),
        ({"content_encoding": "gzip"}, 415),
        ({"method": "PUT"}, 405),
        ({"method": "GET"}, 405),
    ],
)
def test_what_may_not_come_is_refused_unread_and_its_token_stays_good(
    place: Place, how: dict[str, Any], status: int
) -> None:
    found, said = place.ask(b"12345", **how)
    assert (found, place.read, place.files) == (status, 0, 0)
    assert said["detail"].endswith(".")
    assert place.ask(b"12345")[0] == 201


def test_a_closed_session_takes_nothing(place: Place) -> None:
    place.token = place.tokens.issue("two", ANNA)
    assert place.ask(b"12345")[0] == 403


def test_files_beyond_the_rate_or_the_room_are_refused(place: Place) -> None:
    place.kept.most_bytes = 4
    assert place.ask(b"12345")[0] == 507
    place.kept.most_bytes = 1000
    place.middleware.counts.requests["203.0.113.7"] = upload.PER_ADDRESS
    assert place.ask(b"12345")[0] == 429


@pytest.mark.parametrize(
    ("parts", "said_length", "ends"), [((b"123",), "5", False), ((b"123",), "5", True), ((b"123456",), "5", True)]
)
def test_a_body_of_another_size_than_was_said_leaves_nothing(
    place: Place, parts: tuple[bytes, ...], said_length: str, *, ends: bool
) -> None:
    place.ask(*parts, content_length=said_length, ends=ends)
    assert place.files == 0
    assert place.middleware.counts.requests == {}


def test_a_disk_that_is_full_is_said_and_another_try_is_possible(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_self: object, _part: bytes) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("components.access.uploads.Incoming.write", full)
        status, said = place.ask(b"12345")
    assert status == 507
    assert place.files == 0
    place.token = said["token"]
    assert place.ask(b"12345")[0] == 201


def test_all_else_is_passed_on_and_the_files_go_with_the_server(place: Place) -> None:
    place.ask(b"12345")
    assert place.files == 1
    assert place.ask(path="/api/v1/places", method="GET") == (0, {})

    async def never(*_: object) -> Any:
        raise AssertionError

    async def end() -> None:
        await place.middleware({"type": "lifespan"}, never, never)

    run(end)
    assert place.passed == ["http", "lifespan"]
    assert place.files == 0


def test_no_session_is_open_without_streamlit() -> None:
    assert not upload._is_open("one")
