"""Answers come compressed as their client reads them, the same bytes each time, and are compressed once."""

from __future__ import annotations

import gzip
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import brotli
import pytest
from anyio.from_thread import start_blocking_portal
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from components.server import compression
from components.server.compression import Coding, Compression, accepted_coding, compress, recompress, with_vary
from tests.components.asgi import Answer, Client

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from starlette.requests import Request

TEXT = ("Павлодар облысы и Гомельская область; " * 400).encode()
FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable", "ETag": '"1"'}
ANSWERS: dict[str, tuple[bytes, str, dict[str, str]]] = {
    "text": (TEXT, "text/plain", {"ETag": '"1"', "Vary": "Accept-Language"}),
    "font": (TEXT, "font/woff2", {}),
    "short": (b"short", "text/plain", {}),
    "coded": (gzip.compress(TEXT), "text/plain", {"Content-Encoding": "gzip"}),
    "large": (TEXT * 600, "text/plain", {}),
    "forever": (TEXT, "text/javascript", FOR_EVER),
    "mine": (TEXT, "text/plain", {"Cache-Control": "private, no-store"}),
}
asked: Counter[str] = Counter()
encodings: dict[str, str | None] = {}


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    async def answer(request: Request) -> Response:
        name = request.path_params["name"]
        asked[name] += 1
        encodings[name] = request.headers.get("accept-encoding")
        if name == "streamed":
            return StreamingResponse(pieces(), media_type="text/plain")
        if name == "part":
            return Response(TEXT, 206, media_type="text/plain")
        if name == "query":
            return Response(request.url.query * 500, media_type="text/plain", headers=FOR_EVER)
        body, kind, headers = ANSWERS[name]
        return Response(body, media_type=kind, headers=headers)

    async def pieces() -> AsyncIterator[bytes]:
        for start in range(0, len(TEXT), 1000):
            yield TEXT[start : start + 1000]

    app = Starlette(routes=[Route("/{name}", answer)], middleware=[Middleware(Compression)])
    with start_blocking_portal() as portal:
        yield Client(app, portal)


def plain(answer: Answer) -> bytes:
    """Return the body of an answer as it was before it was compressed."""
    coding = answer.headers.get("content-encoding")
    if coding == "br":
        return bytes(brotli.decompress(answer.body))
    return gzip.decompress(answer.body) if coding == "gzip" else answer.body


@pytest.mark.parametrize("name", ["text", "streamed", "forever", "mine"])
@pytest.mark.parametrize(
    ("accepted", "coding"), [("br", "br"), ("gzip, deflate, br, zstd", "br"), ("gzip", "gzip"), ("identity", None)]
)
def test_a_text_comes_as_its_client_reads_it(client: Client, name: str, accepted: str, coding: str | None) -> None:
    answer = client.get(f"/{name}", accept_encoding=accepted)
    assert answer.headers.get("content-encoding") == coding
    assert plain(answer) == TEXT
    assert "Accept-Encoding" in answer.headers["vary"]
    if coding:
        assert int(answer.headers["content-length"]) == len(answer.body) < len(TEXT) / 20


def test_who_reads_no_coding_gets_the_text_as_it_is(client: Client) -> None:
    answer = client.get("/text")
    assert answer.body == TEXT
    assert "content-encoding" not in answer.headers


@pytest.mark.parametrize("name", ["font", "short", "part", "large"])
def test_what_does_not_grow_smaller_or_is_a_part_or_very_large_comes_as_it_is(client: Client, name: str) -> None:
    answer = client.get(f"/{name}", accept_encoding="br")
    assert "content-encoding" not in answer.headers
    assert int(answer.headers["content-length"]) == len(answer.body)


def test_what_comes_compressed_stays_so(client: Client) -> None:
    answer = client.get("/coded", accept_encoding="br")
    assert (answer.headers["content-encoding"], gzip.decompress(answer.body)) == ("gzip", TEXT)


def test_other_bytes_have_a_weak_tag_and_the_languages_are_still_named(client: Client) -> None:
    answer = client.get("/text", accept_encoding="gzip")
    assert answer.headers["etag"] == 'W/"1"'
    assert answer.headers["vary"] == "Accept-Language, Accept-Encoding"
    assert client.get("/text").headers["etag"] == '"1"'


def test_the_head_of_an_answer_is_that_of_the_plain_one(client: Client) -> None:
    answer = client.head("/text", accept_encoding="br")
    assert "content-encoding" not in answer.headers
    assert answer.headers["vary"].endswith("Accept-Encoding")


def test_nothing_behind_it_compresses_again(client: Client) -> None:
    client.get("/text", accept_encoding="br")
    assert encodings["text"] is None


def test_what_never_changes_is_asked_for_once_in_each_coding(client: Client) -> None:
    asked.clear()
    # An address of its own: what is asked for a third time is compressed better meanwhile.
    first = [client.get("/forever?twice", accept_encoding=coding) for coding in ("br", "gzip")]
    again = [client.get("/forever?twice", accept_encoding=coding) for coding in ("br", "gzip")]
    assert asked["forever"] == 2
    assert [answer.body for answer in first] == [answer.body for answer in again]
    assert [answer.headers for answer in first] == [answer.headers for answer in again]


@pytest.mark.parametrize("header", ["if_none_match", "if_modified_since", "range"])
def test_a_question_about_what_is_kept_goes_to_the_application(client: Client, header: str) -> None:
    client.get("/forever", accept_encoding="br")
    asked.clear()
    client.get("/forever", accept_encoding="br", **{header: "x"})
    assert asked["forever"] == 1


def test_what_is_of_one_visitor_is_never_kept_as_an_answer(client: Client) -> None:
    asked.clear()
    for _ in range(3):
        client.get("/mine", accept_encoding="br")
    assert asked["mine"] == 3


def test_what_is_asked_for_often_is_compressed_better(client: Client) -> None:
    answers = [client.get("/forever", accept_encoding="br") for _ in range(60)]
    assert all(plain(answer) == TEXT for answer in answers)
    assert all(int(answer.headers["content-length"]) == len(answer.body) for answer in answers)
    assert recompress(compress(TEXT, Coding.BROTLI)) == brotli.compress(TEXT, quality=11, mode=brotli.MODE_TEXT)


def test_what_never_changes_is_compressed_better() -> None:
    kept = Compression(_nothing)
    text = Path(compression.__file__).read_bytes()

    async def ask() -> None:
        lasting = await kept.compressed(text, Coding.BROTLI, lasting=True)
        assert brotli.decompress(lasting) == text
        assert len(lasting) < len(compress(text, Coding.BROTLI))

    with start_blocking_portal() as portal:
        portal.call(ask)


def test_the_same_content_is_compressed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Coding] = []
    real = compression.compress

    def counted(body: bytes, coding: Coding, quality: int) -> bytes:
        made.append(coding)
        return real(body, coding, quality)

    monkeypatch.setattr(compression, "compress", counted)
    kept = Compression(_nothing)

    async def ask() -> None:
        for _ in range(3):
            assert await kept.compressed(TEXT, Coding.BROTLI) == real(TEXT, Coding.BROTLI)
        assert await kept.compressed(TEXT, Coding.GZIP) == real(TEXT, Coding.GZIP)

    with start_blocking_portal() as portal:
        portal.call(ask)
    assert made == [Coding.BROTLI, Coding.GZIP]


def test_no_more_is_kept_than_is_allowed() -> None:
    limited = Compression(_nothing, kept_bytes=4000)

    async def ask() -> None:
        for number in range(60):
            await limited.compressed(f"{number} ".encode() * 400, Coding.GZIP)

    with start_blocking_portal() as portal:
        portal.call(ask)
    assert 0 < sum(map(len, limited._bodies.values())) <= 2000


async def _nothing(_scope: Any, _receive: Any, _send: Any) -> None:
    raise AssertionError


@given(st.binary(max_size=3000), st.sampled_from(Coding))
def test_compressing_loses_nothing(body: bytes, coding: Coding) -> None:
    made = compress(body, coding)
    assert (brotli.decompress(made) if coding is Coding.BROTLI else gzip.decompress(made)) == body
    assert made == compress(body, coding)


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        (b"", None), (b"identity", None), (b"*", Coding.BROTLI), (b"gzip;q=0", None), (b"br;q=0, gzip", Coding.GZIP),
        (b"br;q=0.1, gzip;q=0.9", Coding.GZIP), (b"GZIP", Coding.GZIP), (b"*;q=0, gzip", Coding.GZIP),
        (b"br;q=x", None), (b"zstd", None), (b"br;q=nan", None), (b"gzip ; q=1.0", Coding.GZIP),
    ],
)  # fmt: skip
def test_the_coding_is_one_that_the_client_reads(accepted: bytes, coding: Coding | None) -> None:
    assert accepted_coding(accepted) is coding


@given(st.binary(max_size=60))
def test_no_header_is_too_strange_to_be_read(accepted: bytes) -> None:
    assert accepted_coding(accepted) in (None, *Coding)


def test_a_header_that_is_there_is_added_to_once() -> None:
    assert with_vary([(b"Vary", b"accept-encoding")]) == [(b"vary", b"accept-encoding")]
    assert with_vary([(b"vary", b"Cookie"), (b"vary", b"Accept")]) == [(b"vary", b"Cookie, Accept, Accept-Encoding")]


def test_another_query_is_another_answer(client: Client) -> None:
    for place in ("BY-HO", "KZ-55", "BY-HO"):
        answer = client.get(f"/query?place={place}", accept_encoding="gzip")
        assert gzip.decompress(answer.body) == f"place={place}".encode() * 500
