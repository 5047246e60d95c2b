"""Arrival of a request: its visitor, and the headers with which it is passed on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from starlette.requests import cookie_parser

from components.access.exposure import exposure
from components.access.session_owners import session_owners
from components.access.visitor import NOBODY, Role, visitor_of
from components.layer_atlases import layer_atlases
from components.panels.panel_version import PATH as PANELS
from components.server import request_heads
from components.session.identity import PEER, claims_of_cookies, current_settings, request_facts
from components.static.files import SEES_LAYER

if TYPE_CHECKING:
    from starlette.types import Scope

    from components.access.visitor import Visitor

VISITOR: Final = "visitor"
"""What the visitor is called in the state of a request."""
FOR_ALL: Final = ("/assets/", "/static/", "/_stcore/")
"""Below these are the same files for everybody: nobody need be known there."""
PROTOCOL: Final = b"sec-websocket-protocol"


def peer_of(scope: Scope) -> str | None:
    """Return the address at the other end of a connection, whatever its headers say; None where it is not known."""
    state = scope.get("state") or {}
    if request_heads.PEER in state:
        peer = state[request_heads.PEER]
        return str(peer) if peer else None
    # Another server may have written here what a header says.
    if any(name.startswith(b"x-forwarded") or name == b"forwarded" for name, _ in scope["headers"]):
        return None
    client = scope.get("client")
    return str(client[0]) if client else None


def visitor_of_scope(scope: Scope) -> Visitor:
    """Return the visitor of a request, by its connection, its headers and the cookie of its sign-in."""
    headers = tuple((name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in scope["headers"])
    facts = request_facts(
        peer=peer_of(scope),
        headers=headers,
        claims=claims_of_cookies(_cookies(headers)),
        http_version=str(scope.get("http_version", "1.1")),
    )
    return visitor_of(facts, current_settings())


def _cookies(headers: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return cookie_parser(";".join(value for name, value in headers if name == "cookie"))


def received(scope: Scope) -> Scope:
    """Return a request as it is passed on: with its visitor, and with nothing in it that only we may say.

    A page's socket carries the address at the other end of its connection in a header, as Streamlit passes on no more;
    it comes back to a session of its own visitor alone.
    """
    exposure().notice(name.decode("latin-1").lower() for name, _ in scope["headers"])
    visitor = NOBODY if _is_for_all(scope) else visitor_of_scope(scope)
    headers = [(name, value) for name, value in scope["headers"] if name.lower() != PEER.encode()]
    if scope["type"] == "websocket":
        headers = [(name, _own_session(value, visitor) if name == PROTOCOL else value) for name, value in headers]
        headers.append((PEER.encode(), (peer_of(scope) or "").encode()))
    known = {VISITOR: visitor, SEES_LAYER: partial(sees_layer, visitor)}
    return {**scope, "headers": headers, "state": {**(scope.get("state") or {}), **known}}


def _is_for_all(scope: Scope) -> bool:
    """Whether whoever asks gets the same: files, and documents of the panel that name no layer."""
    if scope["type"] != "http":
        return False
    path: str = scope["path"]
    return path.startswith(FOR_ALL) or (path.startswith(f"{PANELS}/") and b"data" not in scope["query_string"])


def sees_layer(visitor: Visitor, layer_id: str) -> bool:
    """Return whether a visitor may see a layer: it is published, or one may change it."""
    visible = layer_atlases().visible(drafts=visitor.role.includes(Role.EDITOR))
    return any(layer.layer_id == layer_id for layer in visible)


def _own_session(protocols: bytes, visitor: Visitor) -> bytes:
    """Return the protocols a page asks for, without a session that was another visitor's: they name it as the third."""
    parts = protocols.decode("latin-1").split(",")
    if len(parts) > 2 and not session_owners().may_resume(parts[2].strip(), visitor):
        parts = parts[:2]
    return ",".join(parts).encode("latin-1")
