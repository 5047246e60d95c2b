"""Clients are counted by the address that they come from."""

from __future__ import annotations

import pytest

from components.session.client_address import LOCAL, UNREADABLE, client_address, counting_key
from tests.components.asgi import scope_of


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
        ("127.0.0.1", "unknown", UNREADABLE),
        ("no address", "", UNREADABLE),
        ("127.0.0.1", "198.51.100.1:51234", "198.51.100.1"),
        ("127.0.0.1", "[2001:db8:1:2::1]:51234", "2001:0db8:0001:0002"),
        ("127.0.0.1", "[2001:db8:1:2::1]", "2001:0db8:0001:0002"),
        ("127.0.0.1", "[::1]:80", LOCAL),
        ("127.0.0.1", "_hidden", UNREADABLE),
        ("198.51.100.1:51234", "", "198.51.100.1"),
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


def test_a_page_counts_its_visitor_as_a_request_of_theirs_is_counted() -> None:
    assert counting_key(None) == LOCAL
    assert counting_key(None, "192.0.2.1, 192.0.2.2") == "192.0.2.2"
    assert counting_key("203.0.113.7", "192.0.2.2") == "203.0.113.7"
