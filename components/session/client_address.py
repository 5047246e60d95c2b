"""Addresses of clients, as they are counted where an address may only ask for so much."""

from __future__ import annotations

import re
from functools import lru_cache
from ipaddress import IPv6Address, ip_address
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from starlette.types import Scope

LOCAL: Final = "local"
"""The key of clients on this machine: no address of theirs is limited alone."""
UNREADABLE: Final = "unreadable"
"""The key of all clients whose proxy names them in no way that is understood: they are limited together."""
WITH_PORT: Final = re.compile(r"\[(?P<network>[^\]]+)\](?::\d+)?|(?P<address>[\d.]+):\d+")
"""How some proxies write an address, with the port of the client behind it."""


def client_address(scope: Scope) -> str:
    """Return the key under which a request's client is counted; see `counting_key`."""
    client = scope.get("client")
    forwarded = next((value for name, value in reversed(scope["headers"]) if name == b"x-forwarded-for"), b"")
    return counting_key(client[0] if client else None, forwarded.decode("latin-1"))


def counting_key(host: str | None, forwarded_for: str = "") -> str:
    """Return the key under which a client is counted: `LOCAL`, an IPv4 address or an IPv6 network.

    Parameters
    ----------
    host
        The address that the connection comes from; None where it is not known.
    forwarded_for
        The header ``X-Forwarded-For``. Where a proxy on this machine passes a request on, its last address counts,
        which the proxy wrote; what other machines write there is not trusted.
    """
    address = _key(host) if host else LOCAL
    if address != LOCAL or not forwarded_for:
        return address
    return _key(forwarded_for.rpartition(",")[2].strip())


@lru_cache(maxsize=4096)
def _key(host: str) -> str:
    """Return the key of an address; IPv6 by its /64 network, because one client has many addresses there."""
    if found := WITH_PORT.fullmatch(host):
        host = found["network"] or found["address"]
    try:
        address = ip_address(host)
    except ValueError:
        return UNREADABLE
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is None:
            return LOCAL if address.is_loopback else address.exploded[:19]
        address = address.ipv4_mapped
    return LOCAL if address.is_loopback else str(address)
