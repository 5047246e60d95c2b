"""Visitors: who one is, how that is known, and the role it gives."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final, Literal, TypeAlias
from urllib.parse import urlsplit

from components.access.person_name import from_header, normal_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.access.settings import AccessSettings

How: TypeAlias = Literal["owner on this computer", "sign-in", "proxy header", "nobody"]
LOCAL_NAMES: Final = frozenset({"localhost", "127.0.0.1", "::1"})


class Role(StrEnum):
    """What a visitor may do: read what is published, change layers, or all."""

    READER = "reader"
    EDITOR = "editor"
    OWNER = "owner"

    def includes(self, other: Role) -> bool:
        """Return whether whoever has this role may do what the other one allows."""
        ranks = list(Role)
        return ranks.index(self) >= ranks.index(other)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """A visitor.

    Attributes
    ----------
    who
        The name by which one is known; empty where nobody knows.
    how
        How that is known.
    role
        What one may do.
    """

    who: str
    how: How
    role: Role


NOBODY: Final = Visitor(who="", how="nobody", role=Role.READER)


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestFacts:
    """What a request shows of its visitor.

    Attributes
    ----------
    peer
        The address at the other end of the connection itself, whatever a header says; None where it is not known.
    host
        The name by which the server was asked.
    headers
        The headers, names in small letters.
    claims
        What the provider said of the visitor at the sign-in; None where nobody has signed in.
    http_version
        The version of the protocol: no browser speaks 1.0, some proxies do.
    loopback_alone
        Whether the server listens on this computer's own addresses and on no other.
    forwarded
        Whether any request that ever came to this process had come through a proxy.
    account
        The account of this computer that runs the server.
    """

    peer: str | None
    host: str
    headers: tuple[tuple[str, str], ...] = ()
    claims: Mapping[str, object] | None = None
    http_version: str = "1.1"
    loopback_alone: bool = False
    forwarded: bool = True
    account: str = ""


def visitor_of(facts: RequestFacts, settings: AccessSettings) -> Visitor:
    """Return the visitor of a request: by the believed proxy's header, the sign-in, or as the owner on this computer.

    Whatever is missing, doubtful or said twice makes nobody of a visitor, and nobody may change anything.
    """
    if settings.user_header and _is_believed(facts.peer, settings):
        values = [value for name, value in facts.headers if name == settings.user_header]
        if len(values) == 1 and (who := from_header(values[0])):
            return Visitor(who=who, how="proxy header", role=_role(who, settings))
    if settings.sign_in and facts.claims and (who := _claimed_name(facts.claims, settings)):
        return Visitor(who=who, how="sign-in", role=_role(who, settings))
    if _is_owner_here(facts, settings):
        return Visitor(who=facts.account or "owner", how="owner on this computer", role=Role.OWNER)
    return NOBODY


def _is_believed(peer: str | None, settings: AccessSettings) -> bool:
    return peer is not None and plain_address(peer) in settings.proxy_addresses


def _is_owner_here(facts: RequestFacts, settings: AccessSettings) -> bool:
    """Whether the visitor sits at the computer that serves, as far as can be known; any trace of a proxy says no."""
    return (
        facts.loopback_alone
        and not facts.forwarded
        and not settings.sign_in
        and not settings.user_header
        and facts.http_version != "1.0"
        and facts.peer is not None
        and is_loopback(facts.peer)
        and _name_of(facts.host) in LOCAL_NAMES
        and all(_is_own_page(value) for name, value in facts.headers if name == "origin")
    )


def _is_own_page(origin: str) -> bool:
    """Whether an origin is of this computer: other sites may be let in to read, and are not the owner."""
    return _name_of(origin.partition("://")[2]) in LOCAL_NAMES


def _claimed_name(claims: Mapping[str, object], settings: AccessSettings) -> str:
    """Return the name of whoever has signed in; an address that the provider has not verified is no name."""
    if claims.get("is_logged_in") is not True:
        return ""
    value = claims.get(settings.user_claim)
    verified = settings.user_claim != "email" or claims.get("email_verified") in (True, "true")
    if isinstance(value, str) and verified and (name := normal_name(value)):
        return name
    provider, subject = claims.get("provider"), claims.get("sub")
    if not isinstance(subject, str) or not subject:
        return ""
    place = f"{provider}:" if isinstance(provider, str) and provider not in ("", "default") else ""
    return normal_name(f"sub:{place}{subject}")


def _role(who: str, settings: AccessSettings) -> Role:
    if who in settings.owners:
        return Role.OWNER
    return Role.EDITOR if who in settings.editors else Role.READER


def _name_of(host: str) -> str:
    try:
        return (urlsplit(f"//{host}").hostname or "").rstrip(".")
    except ValueError:
        return ""


def is_loopback(address: str) -> bool:
    """Return whether an address is one of this computer alone."""
    try:
        return ip_address(plain_address(address)).is_loopback
    except ValueError:
        return False


def plain_address(address: str) -> str:
    """Return an address as it is compared: one of version 4, where it is written as one of version 6."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    return str(getattr(found, "ipv4_mapped", None) or found)
