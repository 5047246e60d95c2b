"""Identity of a visitor, as Streamlit's sign-in and the connection show it."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any, Final

import streamlit as st
from streamlit import config, runtime
from streamlit.auth_util import get_secrets_auth_section
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME
from streamlit.web.server.starlette.starlette_websocket import _get_signed_cookie_with_chunks

from components.access.exposure import account, exposure
from components.access.settings import AccessSettings, access_settings
from components.access.visitor import RequestFacts

if TYPE_CHECKING:
    from collections.abc import Mapping

log = logging.getLogger(__name__)
LOCKED: Final = AccessSettings(sign_in=True)
"""Settings under which nobody may change anything."""
PEER: Final = "x-partnership-vector-peer"
"""The header in which the guard hands on the address at the other end of a connection; it takes one that comes away."""


def read_settings() -> AccessSettings:
    """Return the settings of access as they are now; raise `ValueError` where they cannot be understood."""
    return access_settings(sign_in=bool(get_secrets_auth_section()))


def current_settings() -> AccessSettings:
    """Return the settings of access as they are now; where they can no longer be understood, nobody has a role."""
    try:
        return read_settings()
    except ValueError:
        log.exception("The settings of access cannot be understood: nobody may change anything")
        return LOCKED


def request_facts(
    *,
    peer: str | None,
    headers: tuple[tuple[str, str], ...],
    claims: Mapping[str, object] | None,
    http_version: str = "1.1",
) -> RequestFacts:
    """Return what a request shows of its visitor, with what this process knows of itself.

    Parameters
    ----------
    peer
        The address at the other end of the connection.
    headers
        The headers, names in small letters.
    claims
        What the sign-in says.
    http_version
        The version of the protocol.
    """
    hosts = [value for name, value in headers if name == "host"]
    configured = config.get_option("server.address") if config._server_mode == "starlette-app" else None
    return RequestFacts(
        peer=peer,
        host=hosts[0] if len(hosts) == 1 else "",
        headers=headers,
        claims=claims,
        http_version=http_version,
        loopback_alone=exposure().listens_on_loopback_alone(configured),
        forwarded=exposure().forwarded,
        account=account(),
    )


def session_facts() -> RequestFacts:
    """Return what the connection of the page that is drawn shows of its visitor; of nobody where it is broken."""
    headers = tuple((name.lower(), value) for name, value in _all_headers())
    peers = [value for name, value in headers if name == PEER]
    claims: dict[str, Any] = dict(st.user.to_dict()) if get_secrets_auth_section() else {}
    return request_facts(peer=peers[0] if len(peers) == 1 and peers[0] else None, headers=headers, claims=claims)


def _all_headers() -> list[tuple[str, str]]:
    if not runtime.exists():  # a page that is drawn for nobody
        return []
    given = st.context.headers
    return [(name, value) for name in dict.fromkeys(given) for value in given.get_all(name)]


def claims_of_cookies(cookies: dict[str, str]) -> dict[str, object] | None:
    """Return what the signed cookie of the sign-in says of a visitor; None where there is no good one."""
    if USER_COOKIE_NAME not in cookies or not get_secrets_auth_section():
        return None
    try:
        signed = _get_signed_cookie_with_chunks(cookies, USER_COOKIE_NAME)
        found = json.loads(signed) if signed else None
    except (ValueError, TypeError):
        return None
    return found if isinstance(found, dict) else None
