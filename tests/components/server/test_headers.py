"""What browsers are told to allow is strict, fits the document that is served, and stands on every answer."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import streamlit
from anyio.from_thread import start_blocking_portal
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from components.server import headers as security_headers
from components.server import html_head
from components.server.html_head import complete_document
from data.model import Lang
from tests.components.asgi import Client

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.requests import Request

DOCUMENT = (Path(streamlit.__file__).parent / "static/index.html").read_text(encoding="utf-8")
SCRIPT = re.compile(r"<script([^>]*)>(.*?)</script>", re.DOTALL)


def directives(headers: security_headers.Headers) -> dict[str, list[str]]:
    value = dict(headers)[b"content-security-policy"].decode()
    return {name: sources for name, *sources in (part.split() for part in value.split("; "))}


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    async def document(request: Request) -> Response:
        headers = {"Last-Modified": "Tue, 24 Nov 2026 00:00:00 GMT"}
        known = "if-modified-since" in request.headers
        return Response(status_code=304) if known else HTMLResponse(DOCUMENT, headers=headers)

    async def facts(_request: Request) -> Response:
        return JSONResponse({}, headers={"X-Content-Type-Options": "nosniff"})

    async def unchanged(_request: Request) -> Response:
        return Response(status_code=304)

    routes = [Route("/", document), Route("/api/x", facts), Route("/assets/x", unchanged)]
    with start_blocking_portal() as portal:
        yield Client(Starlette(routes=routes, middleware=html_head.middleware()), portal)


def test_nothing_that_stands_in_a_page_runs_and_nothing_comes_from_elsewhere() -> None:
    found = directives(security_headers.document())
    assert found["default-src"] == ["'none'"]
    assert found["frame-ancestors"] == ["'self'"]
    assert found["object-src"] == found["base-uri"] == found["form-action"] == ["'none'"]
    allowed = {"'self'", "'none'", "blob:", "data:"}
    for name, sources in found.items():
        assert all(source in allowed or source.startswith("'sha256-") for source in sources), name
    assert "data:" not in found["script-src"]


def test_the_scripts_of_the_served_document_are_those_whose_hash_is_allowed() -> None:
    inline = [
        text for attributes, text in SCRIPT.findall(complete_document(DOCUMENT, Lang.EN)) if "src=" not in attributes
    ]
    assert inline
    hashes = [f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in inline]
    assert hashes == [source for source in directives(security_headers.document())["script-src"] if "sha256" in source]


def test_what_is_no_page_may_load_nothing() -> None:
    assert directives(security_headers.FILE)["default-src"] == ["'none'"]
    assert "script-src" not in directives(security_headers.FILE)


def test_a_page_and_a_file_carry_their_policy_once(client: Client) -> None:
    page = client.get("/", accept="text/html")
    facts = client.get("/api/x")
    for answer, headers in ((page, security_headers.document()), (facts, security_headers.FILE)):
        for name, value in headers:
            assert answer.headers[name.decode()] == value.decode()


def test_a_header_of_ours_replaces_one_of_the_same_name() -> None:
    found = security_headers.with_headers([(b"X-Frame-Options", b"ALLOWALL"), (b"etag", b"1")], security_headers.COMMON)
    assert [value for name, value in found if name.lower() == b"x-frame-options"] == [b"SAMEORIGIN"]
    assert (b"etag", b"1") in found


def test_what_a_browser_kept_keeps_its_policy(client: Client) -> None:
    assert "content-security-policy" not in client.get("/assets/x").headers


def test_a_page_is_never_called_unchanged(client: Client) -> None:
    again: dict[str, Any] = {"if_modified_since": "Tue, 24 Nov 2026 00:00:00 GMT", "accept": "text/html"}
    answer = client.get("/", **again)
    assert answer.status == 200
    assert "last-modified" not in answer.headers
