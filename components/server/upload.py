"""The one address that takes a body: a file or pasted cells, handed in by an editor's own page."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from starlette.middleware import Middleware
from streamlit import runtime

from components.access.rights import NotAllowedError, require_role
from components.access.upload_tokens import upload_tokens
from components.access.uploads import uploads
from components.access.visitor import Role
from components.i18n.language import language
from components.server.arrival import VISITOR
from components.server.headers import FILE_HEADERS
from components.server.html_head import request_language
from components.server.limits import Connections, Limits
from components.session.client_address import client_address
from components.session.environment import from_environment
from components.session.identity import current_settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import ASGIApp, Receive, Scope, Send

    from components.access.upload_tokens import Ticket
    from components.access.uploads import Incoming
    from components.access.visitor import Visitor
    from components.i18n.language import Language

PATH: Final = "/api/v1/uploads"
FROM_OWN_PAGE: Final = "from_own_page"
"""What it is called in the state of a request that a page of this server has sent it."""
TYPES: Final = frozenset({b"application/octet-stream", b"text/plain"})
MEGABYTE: Final = 1_000_000
IDLE_SECONDS: Final = 20
"""Seconds without a byte after which a file is given up."""
PER_ADDRESS: Final = 8
"""Files that one address hands in at the same time."""


class RefusedUploadError(Exception):
    """A file that is not taken.

    Attributes
    ----------
    status
        The status of the answer.
    sentence
        Why, in the reader's language.
    """

    def __init__(self, status: HTTPStatus, sentence: str) -> None:
        self.status, self.sentence = status, sentence
        super().__init__(sentence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request to take a file: its headers, and who sends it from where in which language."""

    headers: dict[bytes, bytes]
    visitor: Visitor
    address: str
    from_own_page: bool
    lang: Language

    @property
    def token(self) -> str:
        """The token it shows."""
        return self.headers.get(b"x-upload-token", b"").decode("latin-1")


class Uploads:
    """Middleware that takes a file for the session whose token comes with it; all else is passed on.

    Nothing of a body is read before it is known that its session is open, that its visitor may hand in a file and is
    the one to whom the token was given, that a page of this server sends it, and that it is not too large, nor one too
    many.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.limits = from_environment(Limits)
        self.counts = Connections(self.limits)
        uploads().most_bytes = self.limits.uploads_megabytes * MEGABYTE

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take a file, refuse it, or pass on a request for something else."""
        if scope["type"] == "lifespan":
            try:
                await self.app(scope, receive, send)
            finally:
                uploads().close()
            return
        if scope["type"] != "http" or scope["path"] != PATH:
            await self.app(scope, receive, send)
            return
        if scope["method"] != "POST":
            await _answer(send, 405, {"detail": "Files are handed in here by POST."}, (b"allow", b"POST"))
            return
        asked = Asked(
            headers=dict(scope["headers"]),
            visitor=scope["state"][VISITOR],
            address=client_address(scope),
            from_own_page=scope["state"].get(FROM_OWN_PAGE, False),
            lang=language(request_language(scope)),
        )
        try:
            size, ticket = self._allowed(asked)
        except RefusedUploadError as refused:
            await _answer(send, refused.status, {"detail": refused.sentence})
            return
        await self._take(asked, ticket, size, receive, send)

    def _allowed(self, asked: Asked) -> tuple[int, Ticket]:
        """Return the size of a file that may come and what its token means; the token is good no more.

        Raises
        ------
        RefusedUploadError
            If it may not come.
        """
        _ = asked.lang.text
        if not asked.from_own_page:
            raise RefusedUploadError(HTTPStatus.FORBIDDEN, _("Files are taken from the pages of this dashboard alone."))
        try:
            require_role(asked.visitor, Role.EDITOR, can_sign_in=current_settings().sign_in)
        except NotAllowedError as fault:
            raise RefusedUploadError(HTTPStatus.FORBIDDEN, fault.sentence(asked.lang)) from None
        size = self._size(asked)
        ticket = upload_tokens().look_up(asked.token)
        if ticket is None or not _same(ticket.visitor, asked.visitor) or not _is_open(ticket.session_id):
            raise RefusedUploadError(
                HTTPStatus.FORBIDDEN, _("This page may no longer hand in a file. Reload it and try again.")
            )
        if self.counts.requests[asked.address] >= PER_ADDRESS or not (
            self.counts.acquire_upload(asked.address) and self.counts.acquire_upload(ticket.session_id)
        ):
            raise RefusedUploadError(
                HTTPStatus.TOO_MANY_REQUESTS, _("Too many files are being handed in. Try again in a minute.")
            )
        if not uploads().has_room(ticket.session_id, size):
            raise RefusedUploadError(
                HTTPStatus.INSUFFICIENT_STORAGE,
                _("Too many files wait to be read. Finish or close some of them, or try again in 15 minutes."),
            )
        upload_tokens().redeem(asked.token)
        return size, ticket

    def _size(self, asked: Asked) -> int:
        """Return the size that a body says it has, before anything of it is read."""
        _, headers = asked.lang.text, asked.headers
        length = headers.get(b"content-length", b"")
        if b"transfer-encoding" in headers or not length.isdigit():
            raise RefusedUploadError(
                HTTPStatus.LENGTH_REQUIRED, _("The size of the file is not known. Choose it again.")
            )
        if len(length) > 12 or int(length) > self.limits.upload_megabytes * MEGABYTE:
            raise RefusedUploadError(
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
                _("The file is larger than {count} megabytes. Hand in a part of it.").format(
                    count=asked.lang.number(self.limits.upload_megabytes)
                ),
            )
        if int(length) == 0:
            raise RefusedUploadError(HTTPStatus.BAD_REQUEST, _("The file is empty."))
        kind = headers.get(b"content-type", b"").partition(b";")[0].strip().lower()
        if kind not in TYPES or b"content-encoding" in headers:
            raise RefusedUploadError(
                HTTPStatus.UNSUPPORTED_MEDIA_TYPE, _("Files are taken from the pages of this dashboard alone.")
            )
        return int(length)

    async def _take(self, asked: Asked, ticket: Ticket, size: int, receive: Receive, send: Send) -> None:
        """Read a body into a file of its session, and answer with the id by which the session takes it up."""
        _ = asked.lang.text
        self.counts.requests[asked.address] += 1
        incoming = uploads().begin()
        kept = False
        try:
            async with asyncio.timeout(self.limits.upload_seconds):
                whole = await _read(receive, incoming, size)
            if not whole:
                return  # who sent it has gone
            name = unquote(asked.headers.get(b"x-file-name", b"").decode("latin-1"))
            upload_id, file = uploads().keep(ticket.session_id, incoming, name)
            kept = True
            token = upload_tokens().issue(ticket.session_id, ticket.visitor)
            answer = {"id": upload_id, "name": file.name, "size": file.size, "sha256": file.sha256, "token": token}
            await _answer(send, HTTPStatus.CREATED, answer, close=False)
        except TimeoutError:
            token = upload_tokens().issue(ticket.session_id, ticket.visitor)
            sentence = _("The file did not arrive in time. Try again.")
            await _answer(send, HTTPStatus.REQUEST_TIMEOUT, {"detail": sentence, "token": token})
        except OSError:
            token = upload_tokens().issue(ticket.session_id, ticket.visitor)
            sentence = _("The server has no room for the file. Tell whoever hosts the dashboard.")
            await _answer(send, HTTPStatus.INSUFFICIENT_STORAGE, {"detail": sentence, "token": token})
        finally:
            self.counts.release_request(asked.address)
            if not kept:
                incoming.give_up()


async def _read(receive: Receive, incoming: Incoming, size: int) -> bool:
    """Write a body of a size into a file; return whether it came whole."""
    while True:
        async with asyncio.timeout(IDLE_SECONDS):
            message = await receive()
        if message["type"] == "http.disconnect":
            return False
        part = message.get("body", b"")
        if incoming.size + len(part) > size:
            return False
        if part:
            incoming.write(part)
        if not message.get("more_body"):
            return incoming.size == size


def _same(one: Visitor, other: Visitor) -> bool:
    return (one.who, one.how) == (other.who, other.how)


def _is_open(session_id: str) -> bool:
    """Whether a page's session is connected."""
    return runtime.exists() and runtime.get_instance().is_active_session(session_id)


async def _answer(
    send: Send, status: int, content: Mapping[str, object], *more: tuple[bytes, bytes], close: bool = True
) -> None:
    """Send an answer; one that leaves a body unread ends the connection."""
    body = json.dumps(content, ensure_ascii=False).encode()
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
        *((b"connection", b"close") for _ in range(close)),
        *((b"retry-after", b"60") for _ in range(status == HTTPStatus.TOO_MANY_REQUESTS)),
        *FILE_HEADERS,
        *more,
    ]
    await send({"type": "http.response.start", "status": int(status), "headers": headers})
    await send({"type": "http.response.body", "body": body})


def middleware() -> list[Middleware]:
    """Return the middleware, to come directly behind the guard."""
    return [Middleware(Uploads)]
