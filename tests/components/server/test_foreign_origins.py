"""Other sites read the API and frame pages only where the host names them, and as nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from anyio.from_thread import start_blocking_portal
from starlette.responses import JSONResponse

from components.access.visitor import NOBODY, Role, Visitor
from components.server import foreign_origins, headers
from components.server.arrival import VISITOR
from components.server.foreign_origins import AsNobody, ReadElsewhere
from components.server.headers import API, EMBED, document_headers, frame_ancestors, framed_headers, origins
from components.static.files import SEES_LAYER
from tests.components.asgi import Client

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.components.asgi import Answer

PORTAL = "https://portal.example.org"
OWNER = Visitor(who="anna", how="signed in", role=Role.OWNER)  # type: ignore[arg-type]


class Site:
    """An API that says whom it knows, behind what knows an owner in everybody."""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answer with the role of the visitor."""
        status = 404 if scope["path"].endswith("none") else 200
        await JSONResponse({"role": scope["state"][VISITOR].role.value}, status)(scope, receive, send)


def client_of(portal: Any, *allowed: str) -> Client:
    inner = AsNobody(Site())

    async def known(scope: Any, receive: Any, send: Any) -> None:
        await inner({**scope, "state": {**scope.get("state", {}), VISITOR: OWNER, SEES_LAYER: bool}}, receive, send)

    return Client(ReadElsewhere(known, allowed), portal)


@pytest.fixture
def portal() -> Iterator[Any]:
    with start_blocking_portal() as running:
        yield running


def shared_with(answer: Answer) -> str | None:
    return answer.headers.get("access-control-allow-origin")


def test_a_named_site_reads_the_api_as_nobody(portal: Any) -> None:
    client = client_of(portal, PORTAL)
    answer = client.get("/api/v1/places", origin=PORTAL)
    assert shared_with(answer) == PORTAL
    assert answer.json() == {"role": NOBODY.role.value}
    assert answer.headers["access-control-expose-headers"] == "ETag, Content-Disposition, Retry-After"
    assert "access-control-allow-credentials" not in answer.headers
    assert answer.headers["vary"] == "Origin"
    assert shared_with(client.get("/api/v1/none", origin=PORTAL)) == PORTAL, "a refusal can be read too"
    own = client.get("/api/v1/places")
    assert (shared_with(own), own.json()) == (None, {"role": "owner"})


@pytest.mark.parametrize(
    ("path", "origin"),
    [
        ("/api/v1/places", "https://evil.example"),
        ("/api/v1/places", "http://portal.example.org"),
        ("/api/v1/places", "https://portal.example.org.evil.example"),
        ("/api/v1/places", "null"),
        ("/api/v1/uploads", PORTAL),
        ("/maps/x.json", PORTAL),
        ("/region", PORTAL),
    ],
)
def test_nobody_else_and_nothing_else_is_read(portal: Any, path: str, origin: str) -> None:
    assert shared_with(client_of(portal, PORTAL).get(path, origin=origin)) is None


@pytest.mark.parametrize(
    ("origin", "is_read"),
    [
        ("https://a.example.org", True),
        ("https://a.b.example.org", True),
        ("https://example.org", False),
        ("https://aexample.org", False),
        ("http://a.example.org", False),
    ],
)
def test_a_star_is_for_what_is_below_a_name(portal: Any, origin: str, *, is_read: bool) -> None:
    assert (shared_with(client_of(portal, "https://*.example.org").get("/api/x", origin=origin)) == origin) is is_read


def test_any_site_may_read_where_the_host_says_so(portal: Any) -> None:
    answer = client_of(portal, "*").get("/api/v1/places", origin="https://evil.example")
    assert (shared_with(answer), answer.json()) == ("*", {"role": NOBODY.role.value})


def test_what_a_browser_asks_before_is_answered(portal: Any) -> None:
    client = client_of(portal, PORTAL)
    asked = {"origin": PORTAL, "access_control_request_method": "GET"}
    answer = portal.call(client._ask, "OPTIONS", "/api/v1/places", asked)
    assert (answer.status, shared_with(answer)) == (204, PORTAL)
    assert answer.headers["access-control-allow-methods"] == "GET, HEAD"
    other = portal.call(client._ask, "OPTIONS", "/api/v1/places", asked | {"origin": "https://evil.example"})
    assert (other.status, shared_with(other)) == (200, None)


def test_without_a_variable_nothing_of_it_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(API, raising=False)
    monkeypatch.delenv(EMBED, raising=False)
    assert foreign_origins.outer() == foreign_origins.inner() == []
    assert frame_ancestors() == "'self'"
    assert framed_headers() == headers.COMMON_HEADERS


def test_named_sites_may_frame_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EMBED, f"{PORTAL}/, https://*.gov.example https://localhost:8080")
    document_headers.cache_clear()
    try:
        found = dict(document_headers())
    finally:
        document_headers.cache_clear()
    assert found[b"content-security-policy"].decode().count("frame-ancestors") == 1
    policy = "frame-ancestors 'self' https://portal.example.org https://*.gov.example https://localhost:8080;"
    assert policy in found[b"content-security-policy"].decode()
    assert b"x-frame-options" not in found
    assert b"x-frame-options" in dict(headers.FILE_HEADERS), "files are framed by nobody"


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        (EMBED, "*"),
        (EMBED, "portal.example.org"),
        (EMBED, "https://portal.example.org/path"),
        (EMBED, "https://a;script-src *"),
        (EMBED, "'self'"),
        (API, "https://*"),
        (API, "ftp://a.example"),
        (API, "null"),
    ],
)
def test_a_value_that_is_no_origin_ends_the_start_with_its_name(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    with pytest.raises(ValueError, match=variable):
        origins(variable, environment={variable: value})
    monkeypatch.setenv(variable, value)
    with pytest.raises(SystemExit, match=variable):
        foreign_origins.outer()
