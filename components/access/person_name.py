"""Names of people as sign-ins and proxies give them, in one form."""

from __future__ import annotations

import unicodedata
from typing import Final

MAX_LENGTH: Final = 200


def normal_name(name: str) -> str:
    """Return a name in the form in which names are compared; empty where it cannot be one.

    An address of electronic mail is written in small letters. Line breaks and letters that nobody sees make no name.
    """
    normal = unicodedata.normalize("NFC", name).strip()
    if not normal.isprintable() or len(normal) > MAX_LENGTH:
        return ""
    return normal.casefold() if "@" in normal else normal


def from_header(value: str) -> str:
    """Return the name in a header, whose letters beyond ASCII are UTF-8 read as Latin-1; empty where it is none."""
    try:
        return normal_name(value.encode("latin-1").decode("utf-8"))
    except UnicodeError:
        return normal_name(value)
