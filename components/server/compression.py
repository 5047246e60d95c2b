"""Compression of answers: by brotli or gzip, once for each content, and kept."""

from __future__ import annotations

import asyncio
import gzip
from collections import OrderedDict
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

import anyio.to_thread
import brotli
from starlette.middleware import Middleware

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    Headers = list[tuple[bytes, bytes]]

LEAST_BYTES: Final = 500
"""What is smaller travels as it is."""
MOST_BYTES: Final = 8 << 20
"""What is larger is passed on as it comes: it is a file that somebody takes, and not one that pages wait for."""
KEPT_BYTES: Final = 24 << 20
"""So much of what was asked for last is kept compressed: all that Streamlit and we serve, twice, and room for more."""
INLINE_BYTES: Final = 48 << 10
"""What is not larger is compressed at once, within a millisecond; the rest in a thread."""
BROTLI_QUALITY: Final = 5
"""Takes a tenth of a second for all that a first visit loads, as gzip does, and leaves a tenth less of it."""
LASTING_QUALITY: Final = 9
"""Takes three times as long and leaves another fortieth less: for what never changes, and so is compressed once."""
BEST_QUALITY: Final = 11
"""Takes five seconds for the same, and leaves another eighth less: for what is asked for again and again."""
OFTEN: Final = 3
"""What never changes and was asked for so often is compressed as well as can be, one after the other."""
GZIP_LEVEL: Final = 6
TYPES: Final = frozenset(
    {"application/javascript", "application/json", "application/geo+json", "application/xml", "image/svg+xml"}
)
"""Types beside texts that grow smaller; pictures, fonts and papers are compressed in themselves."""
DROPPED: Final = frozenset({b"content-length", b"content-encoding", b"accept-ranges"})


class Coding(StrEnum):
    """A way in which a body is compressed, by its name in the headers."""

    BROTLI = "br"
    GZIP = "gzip"


@dataclass(slots=True, kw_only=True)
class _Answer:
    """An answer that is the same for everybody for ever: headers, compressed body, and how often it was asked for."""

    headers: Headers
    body: bytes
    asked: int = 1


class Compression:
    """Middleware that compresses what the application answers.

    What is never changed at its address, files of Streamlit and of ours, is answered from memory the next time, without
    asking the application. No answer has a secret beside what a request says, so its length gives nothing away.

    Parameters
    ----------
    app
        The application behind it.
    kept_bytes
        How many bytes of compressed bodies are kept.
    """

    def __init__(self, app: ASGIApp, kept_bytes: int = KEPT_BYTES) -> None:
        self.app = app
        self.kept_bytes = kept_bytes
        self._bodies: OrderedDict[tuple[Coding, bytes], bytes] = OrderedDict()
        self._making: dict[tuple[Coding, bytes], asyncio.Future[bytes]] = {}
        self._answers: OrderedDict[tuple[Coding, str], _Answer] = OrderedDict()
        self._best = anyio.CapacityLimiter(1)
        self._improving: set[asyncio.Task[None]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from memory, or pass a request on and compress its answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        asked = dict(scope["headers"])
        coding = accepted_coding(asked.get(b"accept-encoding", b""))
        plain = {b"range", b"if-none-match", b"if-modified-since"}.isdisjoint(asked) and scope["method"] == "GET"
        place = (coding, _place(scope)) if coding and plain else None
        if place and (answer := self._answers.get(place)):
            self._answers.move_to_end(place)
            answer.asked += 1
            if answer.asked == OFTEN and place[0] is Coding.BROTLI:
                self._improve(answer)
            await _send_whole(send, 200, answer.headers, answer.body)
            return
        # Streamlit would compress each time anew.
        within = {**scope, "headers": [pair for pair in scope["headers"] if pair[0] != b"accept-encoding"]}
        await _Passing(self, send, coding if scope["method"] == "GET" else None, place).run(within, receive)

    async def compressed(self, body: bytes, coding: Coding, *, lasting: bool = False) -> bytes:
        """Return a body compressed; one that was asked for before, and is kept, at once.

        Parameters
        ----------
        body, coding
            The body, and how it is compressed.
        lasting
            Whether it never changes at its address.
        """
        key = (coding, blake2b(body, digest_size=16).digest())
        if key in self._bodies:
            self._bodies.move_to_end(key)
            return self._bodies[key]
        if key not in self._making:
            made = self._making[key] = asyncio.ensure_future(_compress(body, coding, lasting=lasting))
            made.add_done_callback(lambda done: self._keep(key, done))
        # Who leaves meanwhile does not take it from the others.
        return await asyncio.shield(self._making[key])

    def keep_answer(self, place: tuple[Coding, str], headers: Headers, body: bytes) -> None:
        """Keep an answer that is the same for everybody for ever; its body is among those that are kept."""
        self._answers[place] = _Answer(headers=headers, body=body)
        self._drop()

    def _improve(self, answer: _Answer) -> None:
        """Compress a kept answer as well as can be; until then it goes on as it is."""
        task = asyncio.ensure_future(self._improved(answer))
        self._improving.add(task)
        task.add_done_callback(self._improving.discard)

    async def _improved(self, answer: _Answer) -> None:
        body = await anyio.to_thread.run_sync(recompress, answer.body, limiter=self._best)
        if len(body) < len(answer.body):
            answer.headers = _of_length(answer.headers, len(body))
            answer.body = body

    def _keep(self, key: tuple[Coding, bytes], made: asyncio.Future[bytes]) -> None:
        del self._making[key]
        if not made.cancelled() and made.exception() is None:
            self._bodies[key] = made.result()
            self._drop()

    def _drop(self) -> None:
        """Drop what was asked for longest ago until the rest is small enough."""
        for kept in (self._bodies, self._answers):
            while kept and _size(kept) > self.kept_bytes // 2:
                kept.popitem(last=False)


class _Passing:
    """An answer on its way through: held back until it is known whether it is compressed."""

    def __init__(
        self, compression: Compression, send: Send, coding: Coding | None, place: tuple[Coding, str] | None
    ) -> None:
        self.compression, self.send, self.coding, self.place = compression, send, coding, place
        self.start: Message | None = None
        self.body = bytearray()

    async def run(self, scope: Scope, receive: Receive) -> None:
        """Ask the application."""
        await self.compression.app(scope, receive, self.take)

    async def take(self, message: Message) -> None:
        """Take a message of the answer, and send on what is ready."""
        if message["type"] == "http.response.start":
            if not _is_compressible(message):
                await self.send(message)
                return
            message["headers"] = with_vary(message["headers"])
            if self.coding is None or message["status"] != 200:
                await self.send(message)
                return
            self.start = message
        elif self.start is None:
            await self.send(message)
        else:
            self.body += message.get("body", b"")
            if len(self.body) > MOST_BYTES:
                await self._send_as_it_is(message)
            elif not message.get("more_body", False):
                await self._send_compressed()

    async def _send_as_it_is(self, message: Message) -> None:
        start, self.start = self.start, None
        assert start is not None  # noqa: S101 - else nothing is held back
        await self.send(start)
        await self.send({**message, "body": bytes(self.body)})
        self.body.clear()

    async def _send_compressed(self) -> None:
        start, self.start = self.start, None
        assert start is not None and self.coding is not None  # noqa: PT018, S101 - else nothing is held back
        body = bytes(self.body)
        headers: Headers = list(start["headers"])
        if len(body) >= LEAST_BYTES:
            lasting = _is_for_ever(headers)
            made = await self.compression.compressed(body, self.coding, lasting=lasting)
            headers = _of_compressed(headers, self.coding, len(made))
            if self.place and lasting:
                self.compression.keep_answer(self.place, headers, made)
            body = made
        await _send_whole(self.send, start["status"], headers, body)


def accepted_coding(accepted: bytes) -> Coding | None:
    """Return the coding that a client reads and we prefer; None where it reads neither.

    Parameters
    ----------
    accepted
        The header ``Accept-Encoding``.
    """
    weights: dict[str, float] = {}
    for part in accepted.decode("latin-1").lower().split(","):
        name, _, parameters = part.partition(";")
        weights[name.strip()] = _weight(parameters)
    others = weights.get("*", 0.0)
    best = max(Coding, key=lambda coding: weights.get(coding, others))
    return best if weights.get(best, others) > 0 else None


def _weight(parameters: str) -> float:
    """Return the weight that a client gives a coding; 0 where it cannot be read."""
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return float(value)
            except ValueError:
                return 0.0
    return 1.0


def with_vary(headers: Iterable[tuple[bytes, bytes]]) -> Headers:
    """Return headers that say that the answer is another for clients that read other codings."""
    given = [(name, value) for name, value in headers if name.lower() != b"vary"]
    named = [value.decode("latin-1") for name, value in headers if name.lower() == b"vary"]
    parts = [part.strip() for value in named for part in value.split(",") if part.strip()]
    if "accept-encoding" not in (part.lower() for part in parts):
        parts.append("Accept-Encoding")
    return [*given, (b"vary", ", ".join(parts).encode("latin-1"))]


def _of_compressed(headers: Headers, coding: Coding, length: int) -> Headers:
    """Return the headers of a compressed answer: its tag is a weak one, as the bytes are others."""
    found: Headers = []
    for name, value in headers:
        if name.lower() == b"etag" and not value.startswith(b"W/"):
            found.append((name, b"W/" + value))
        elif name.lower() not in DROPPED:
            found.append((name, value))
    return [*found, (b"content-encoding", coding.encode()), (b"content-length", str(length).encode())]


def _of_length(headers: Headers, length: int) -> Headers:
    return [(name, str(length).encode() if name == b"content-length" else value) for name, value in headers]


def _is_compressible(start: Message) -> bool:
    headers = {name.lower(): value for name, value in start["headers"]}
    kind = headers.get(b"content-type", b"").decode("latin-1").partition(";")[0].strip().lower()
    length = headers.get(b"content-length", b"")
    if b"content-encoding" in headers or (length.isdigit() and int(length) > MOST_BYTES):
        return False
    return (kind.startswith("text/") and kind != "text/event-stream") or kind in TYPES


def _is_for_ever(headers: Headers) -> bool:
    kept = next((value for name, value in headers if name.lower() == b"cache-control"), b"")
    named = {part.strip() for part in kept.split(b",")}
    return {b"public", b"immutable"} <= named and all(name.lower() != b"set-cookie" for name, _ in headers)


async def _compress(body: bytes, coding: Coding, *, lasting: bool) -> bytes:
    quality = LASTING_QUALITY if lasting else BROTLI_QUALITY
    if len(body) <= INLINE_BYTES:
        return compress(body, coding, quality)
    return await anyio.to_thread.run_sync(compress, body, coding, quality)


def compress(body: bytes, coding: Coding, quality: int = BROTLI_QUALITY) -> bytes:
    """Return a body compressed, the same bytes each time.

    Parameters
    ----------
    body, coding
        The body, and how it is compressed.
    quality
        How well by brotli.
    """
    if coding is Coding.GZIP:
        return gzip.compress(body, GZIP_LEVEL, mtime=0)
    made: bytes = brotli.compress(body, quality=quality, mode=brotli.MODE_TEXT)
    return made


def recompress(body: bytes) -> bytes:
    """Return what is compressed by brotli compressed as well as can be."""
    made: bytes = brotli.compress(brotli.decompress(body), quality=BEST_QUALITY, mode=brotli.MODE_TEXT)
    return made


async def _send_whole(send: Send, status: int, headers: Headers, body: bytes) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _place(scope: Scope) -> str:
    """Return the whole address of a request: another query is another answer."""
    return f"{scope['path']}?{scope['query_string'].decode('latin-1')}"


def _size(kept: OrderedDict[tuple[Coding, bytes], bytes] | OrderedDict[tuple[Coding, str], _Answer]) -> int:
    return sum(len(entry.body if isinstance(entry, _Answer) else entry) for entry in kept.values())


def middleware() -> list[Middleware]:
    """Return the middleware, to be outside all that answers."""
    return [Middleware(Compression)]
