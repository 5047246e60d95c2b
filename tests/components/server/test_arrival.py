"""A request is passed on with its visitor, and with nothing in it that only the guard may say."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from components.access.exposure import Exposure
from components.access.session_owners import SessionOwners
from components.access.visitor import NOBODY, Role, Visitor
from components.server import arrival, request_heads
from components.session import identity
from tests.components.asgi import scope_of

ANNA = Visitor(who="anna", how="proxy header", role=Role.EDITOR)


@pytest.fixture(autouse=True)
def exposed(monkeypatch: pytest.MonkeyPatch) -> Exposure:
    """A process of its own, which a proxy at 10.0.0.5 may name visitors to."""
    made = Exposure()
    monkeypatch.setattr(made, "listens_on_loopback_alone", lambda _configured: True)
    monkeypatch.setenv("PARTNERSHIP_VECTOR_PROXY_ADDRESS", "10.0.0.5")
    monkeypatch.setenv("PARTNERSHIP_VECTOR_PROXY_USER_HEADER", "X-Auth-User")
    monkeypatch.setenv("PARTNERSHIP_VECTOR_EDITORS", "anna")
    for module in (arrival, identity):
        monkeypatch.setattr(module, "exposure", lambda: made)
    return made


@pytest.fixture
def owners(monkeypatch: pytest.MonkeyPatch) -> SessionOwners:
    made = SessionOwners()
    monkeypatch.setattr(arrival, "session_owners", lambda: made)
    return made


def from_(peer: str | None, kind: str = "http", **headers: str) -> dict[str, Any]:
    return scope_of(kind, client="203.0.113.7", **headers) | {"state": {request_heads.PEER: peer}}


def test_the_peer_is_that_of_the_connection_whatever_is_said() -> None:
    assert arrival.peer_of(from_("10.0.0.5", x_forwarded_for="203.0.113.7")) == "10.0.0.5"
    assert arrival.peer_of(from_(None)) is None
    assert arrival.peer_of(scope_of(client="10.0.0.5")) == "10.0.0.5", "a server that is not watched"
    assert arrival.peer_of(scope_of(client="10.0.0.5", x_forwarded_for="10.0.0.5")) is None
    assert arrival.peer_of(scope_of() | {"client": None}) is None


def test_a_request_has_its_visitor() -> None:
    assert arrival.received(from_("10.0.0.5", x_auth_user="anna"))["state"][arrival.VISITOR] == ANNA
    assert arrival.received(from_("10.0.0.6", x_auth_user="anna"))["state"][arrival.VISITOR] == NOBODY
    assert arrival.received(scope_of())["state"][arrival.VISITOR] == NOBODY


def test_files_for_everybody_are_given_to_nobody_in_particular() -> None:
    for path, visitor in (("/assets/x/map.js", NOBODY), ("/_stcore/health", NOBODY), ("/api/v1/places", ANNA)):
        scope = scope_of(path=path, x_auth_user="anna") | {"state": {request_heads.PEER: "10.0.0.5"}}
        assert arrival.received(scope)["state"][arrival.VISITOR] == visitor


def test_every_request_is_looked_at_for_a_proxy(exposed: Exposure) -> None:
    arrival.received(from_("10.0.0.5"))
    assert not exposed.forwarded
    arrival.received(from_("203.0.113.9", "websocket", via="1.1 proxy"))
    assert exposed.forwarded


@pytest.mark.parametrize("kind", ["http", "websocket"])
def test_nobody_says_in_our_place_where_a_connection_comes_from(kind: str) -> None:
    scope = from_("203.0.113.9", kind, x_partnership_vector_peer="10.0.0.5", accept="a")
    scope["headers"].append((b"X-Partnership-Vector-Peer", b"127.0.0.1"))
    passed = arrival.received(scope)
    said = [value for name, value in passed["headers"] if name.lower() == identity.PEER.encode()]
    assert said == ([b"203.0.113.9"] if kind == "websocket" else [])
    assert (b"accept", b"a") in passed["headers"]


def test_a_page_comes_back_to_a_session_of_its_own_visitor_alone(owners: SessionOwners) -> None:
    owners.remember("one", ANNA)

    def protocols(peer: str, asked: str) -> bytes:
        scope = from_(peer, "websocket", x_auth_user="anna", sec_websocket_protocol=asked)
        headers: dict[bytes, bytes] = dict(arrival.received(scope)["headers"])
        return headers[b"sec-websocket-protocol"]

    assert protocols("10.0.0.5", "streamlit, x, one") == b"streamlit, x, one"
    assert protocols("10.0.0.6", "streamlit, x, one") == b"streamlit, x"
    assert protocols("10.0.0.6", "streamlit,x,one,two") == b"streamlit,x"
    assert protocols("10.0.0.6", "streamlit, x, another") == b"streamlit, x, another"
    assert protocols("10.0.0.6", "streamlit") == b"streamlit"


def test_a_layer_that_is_not_published_is_seen_by_those_alone_who_may_change_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    layers = {
        "ours": SimpleNamespace(layer_id="ours", is_published=False),
        "shown": SimpleNamespace(layer_id="shown", is_published=True),
    }

    class Layers:
        def visible(self, *, drafts: bool) -> list[SimpleNamespace]:
            return [layer for layer in layers.values() if drafts or layer.is_published]

    monkeypatch.setattr(arrival, "layer_atlases", Layers)

    def seen(peer: str) -> list[bool]:
        state = arrival.received(from_(peer, x_auth_user="anna"))["state"]
        return [state["sees_layer"](layer) for layer in ("ours", "shown", "none")]

    assert seen("10.0.0.5") == [True, True, False]
    assert seen("10.0.0.6") == [False, True, False]
