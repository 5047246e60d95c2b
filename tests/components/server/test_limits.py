"""Connections and requests are counted per client address and end where the limits say."""

from __future__ import annotations

import dataclasses

import pytest

from components.server.limits import LOCAL, Connections, Limits, client_address, limits_from_environment
from tests.components.asgi import scope_of

GUEST = "203.0.113.7"


@pytest.mark.parametrize(
    ("client", "forwarded", "counted"),
    [
        ("203.0.113.7", "", "203.0.113.7"),
        ("203.0.113.7", "198.51.100.1", "203.0.113.7"),
        ("::ffff:203.0.113.7", "", "203.0.113.7"),
        ("127.0.0.1", "", LOCAL),
        ("::ffff:127.0.0.1", "", LOCAL),
        ("::1", "", LOCAL),
        ("127.0.0.1", "1.2.3.4, 198.51.100.1", "198.51.100.1"),
        ("127.0.0.1", "unknown", LOCAL),
        ("no address", "", LOCAL),
        ("2001:db8:1:2:3:4:5:6", "", "2001:0db8:0001:0002"),
        ("2001:db8:1:2:ffff::1", "", "2001:0db8:0001:0002"),
    ],
)
def test_a_client_is_counted_by_its_own_address(client: str, forwarded: str, counted: str) -> None:
    headers = {"x_forwarded_for": forwarded} if forwarded else {}
    assert client_address(scope_of(client=client, **headers)) == counted


def test_a_client_without_an_address_is_local() -> None:
    assert client_address(scope_of() | {"client": None}) == LOCAL


def test_of_two_forwarding_headers_the_last_counts() -> None:
    scope = scope_of(client="127.0.0.1")
    scope["headers"] += [(b"x-forwarded-for", b"192.0.2.1"), (b"x-forwarded-for", b"192.0.2.2")]
    assert client_address(scope) == "192.0.2.2"


def test_an_address_opens_so_many_sockets_and_leaves_room_for_others() -> None:
    connections = Connections(Limits(sockets_per_address=2, sockets=4))
    assert [connections.acquire_socket(GUEST) for _ in range(3)] == [True, True, False]
    assert connections.acquire_socket("198.51.100.1")
    connections.release_socket(GUEST)
    assert connections.acquire_socket(GUEST)
    assert connections.acquire_socket("192.0.2.1")
    assert not connections.acquire_socket("192.0.2.2"), "all addresses together have a limit too"
    assert connections.sockets == {GUEST: 2, "198.51.100.1": 1, "192.0.2.1": 1}


def test_clients_on_this_machine_are_bound_by_the_common_limit_alone() -> None:
    connections = Connections(Limits(sockets_per_address=1, sessions_per_minute=1, requests_per_address=1, sockets=3))
    assert [connections.acquire_socket(LOCAL) for _ in range(4)] == [True, True, True, False]
    assert [connections.acquire_request(LOCAL) for _ in range(4)] == [True, True, True, False]


def test_sockets_opened_and_closed_again_are_counted_for_a_minute() -> None:
    now = [0.0]
    connections = Connections(Limits(sessions_per_minute=3), clock=lambda: now[0])

    def visit() -> bool:
        if admitted := connections.acquire_socket(GUEST):
            connections.release_socket(GUEST)
        return admitted

    assert [visit() for _ in range(4)] == [True, True, True, False]
    now[0] = 59.9
    assert not visit()
    now[0] = 60
    assert [visit() for _ in range(4)] == [True, True, True, False]
    now[0] = 119.9
    assert not visit()
    assert connections.sockets == {}


def test_an_address_has_so_many_requests_at_a_time() -> None:
    connections = Connections(Limits(requests_per_address=2))
    assert [connections.acquire_request(GUEST) for _ in range(3)] == [True, True, False]
    assert connections.acquire_request("198.51.100.1")
    connections.release_request(GUEST)
    assert connections.requests == {GUEST: 1, "198.51.100.1": 1}
    connections.release_request(GUEST)
    assert GUEST not in connections.requests, "an address that holds nothing takes no memory"


def test_the_default_limits_are_those_we_promise() -> None:
    assert dataclasses.astuple(Limits()) == (100, 300, 256, 3000, 60)


def test_limits_are_set_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    assert limits_from_environment() == Limits()
    monkeypatch.setenv("PARTNERSHIP_VECTOR_SOCKETS_PER_ADDRESS", "7")
    monkeypatch.setenv("PARTNERSHIP_VECTOR_STALL_SECONDS", "1")
    assert limits_from_environment() == Limits(sockets_per_address=7, stall_seconds=1)


@pytest.mark.parametrize("given", ["many", "0", "-1", "1.5"])
def test_a_wrong_limit_is_named(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("PARTNERSHIP_VECTOR_SOCKETS", given)
    with pytest.raises(ValueError, match=r"PARTNERSHIP_VECTOR_SOCKETS is .* a whole number above zero"):
        limits_from_environment()
