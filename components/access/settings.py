"""Settings of access: the sign-in, the proxy that is believed, and who has which role."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Final

from components.access.person_name import normal_name

if TYPE_CHECKING:
    from collections.abc import Mapping

PROXY_ADDRESS: Final = "PARTNERSHIP_VECTOR_PROXY_ADDRESS"
PROXY_USER_HEADER: Final = "PARTNERSHIP_VECTOR_PROXY_USER_HEADER"
EDITORS: Final = "PARTNERSHIP_VECTOR_EDITORS"
OWNERS: Final = "PARTNERSHIP_VECTOR_OWNERS"
USER_CLAIM: Final = "PARTNERSHIP_VECTOR_USER_CLAIM"
HEADER_NAME: Final = re.compile(r"[A-Za-z0-9-]{1,80}")
CLAIM_NAME: Final = re.compile(r"[A-Za-z0-9_]{1,80}")


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessSettings:
    """How visitors are known, and what they may do.

    Attributes
    ----------
    sign_in
        Whether visitors can sign in at a provider.
    user_claim
        The claim of the provider by which a person is known: a verified ``email``, or another as it is.
    proxy_addresses
        The addresses of the proxies whose header is believed.
    user_header
        The header in which they say who a visitor is, in small letters; empty where none is believed.
    editors, owners
        The names of those who have these roles.
    """

    sign_in: bool = False
    user_claim: str = "email"
    proxy_addresses: frozenset[str] = frozenset()
    user_header: str = ""
    editors: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()


def access_settings(*, sign_in: bool, environment: Mapping[str, str] | None = None) -> AccessSettings:
    """Return the settings that the environment gives.

    Parameters
    ----------
    sign_in
        Whether a provider is configured.
    environment
        The variables; those of this process by default.

    Raises
    ------
    ValueError
        If one of them cannot be understood: it names the variable and what would be understood.
    """
    given = os.environ if environment is None else environment
    header, addresses = given.get(PROXY_USER_HEADER, "").strip(), _items(given.get(PROXY_ADDRESS, ""))
    if bool(header) != bool(addresses):
        raise ValueError(f"{PROXY_ADDRESS} and {PROXY_USER_HEADER} belong together: set both or none.")
    if header and not HEADER_NAME.fullmatch(header):
        raise ValueError(f"{PROXY_USER_HEADER} is {header!r}: give the name of a header, such as X-Auth-User.")
    claim = given.get(USER_CLAIM, "").strip() or "email"
    if not CLAIM_NAME.fullmatch(claim):
        raise ValueError(f"{USER_CLAIM} is {claim!r}: give the name of a claim, such as email or sub.")
    return AccessSettings(
        sign_in=sign_in,
        user_claim=claim,
        proxy_addresses=frozenset(_address(each) for each in addresses),
        user_header=header.lower(),
        editors=_people(EDITORS, given.get(EDITORS, "")),
        owners=_people(OWNERS, given.get(OWNERS, "")),
    )


def _address(text: str) -> str:
    try:
        return str(ip_address(text))
    except ValueError:
        raise ValueError(
            f"{PROXY_ADDRESS} is {text!r}: give addresses such as 10.0.0.5, with commas between them."
        ) from None


def _people(variable: str, value: str) -> frozenset[str]:
    """Return the names in a variable, or in the file that it names by its whole path."""
    names = _items(value)
    if len(names) == 1 and Path(names[0]).is_absolute():
        file = Path(names[0])
        try:
            state = file.stat()
            names = _lines(file, state.st_mtime_ns, state.st_size)
        except (OSError, UnicodeDecodeError) as fault:
            raise ValueError(f"{variable} names the file {file}, which cannot be read: {fault}") from None
    people = frozenset(normal_name(name) for name in names)
    if "" in people:
        raise ValueError(f"{variable} holds a name that cannot be one: names are up to 200 letters on one line.")
    return people


@lru_cache(maxsize=8)
def _lines(file: Path, _changed: int, _size: int) -> tuple[str, ...]:
    """Return the lines of a file without its notes (``#``); it is read anew when it has changed."""
    lines = (line.partition("#")[0].strip() for line in file.read_text(encoding="utf-8-sig").splitlines())
    return tuple(line for line in lines if line)


def _items(value: str) -> tuple[str, ...]:
    return tuple(item for part in value.split(",") if (item := part.strip()))
