"""Security headers of pages and files: content security policy, framing, referrer, permissions."""

from __future__ import annotations

import base64
import hashlib
import os
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

import streamlit as st

from components.server.first_document.first_styles import first_styles

if TYPE_CHECKING:
    from collections.abc import Mapping

Headers: TypeAlias = tuple[tuple[bytes, bytes], ...]

EMBED: Final = "PARTNERSHIP_VECTOR_EMBED_ORIGINS"
API: Final = "PARTNERSHIP_VECTOR_API_ORIGINS"
ANY: Final = "*"
ORIGIN: Final = re.compile(r"https?://(?:\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?", re.ASCII)

# The one style that a library of Streamlit's (react-aria) writes into a page as text.
REACT_ARIA_STYLE: Final = """@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}"""
INLINE_SCRIPT: Final = re.compile(r"<script>(.*?)</script>", re.DOTALL)

# Browser features that no page of ours uses: no script gets them.
UNUSED_FEATURES: Final = (
    "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "hid", "magnetometer", "microphone",
    "midi", "payment", "serial", "usb",
)  # fmt: skip

COMMON_HEADERS: Final[Headers] = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"x-frame-options", b"SAMEORIGIN"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", ", ".join(f"{feature}=()" for feature in UNUSED_FEATURES).encode()),
)

# A file that a browser opens as a page loads and runs nothing.
FILE_HEADERS: Final[Headers] = (
    *COMMON_HEADERS,
    (b"content-security-policy", b"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"),
)

# What is within a page opens no window and asks for no device by itself: browsers read these of pages alone.
OF_PAGES: Final = frozenset({b"cross-origin-opener-policy", b"permissions-policy"})
PART_HEADERS: Final[Headers] = tuple(pair for pair in FILE_HEADERS if pair[0] not in OF_PAGES)
PARTS: Final = (b"text/javascript", b"application/javascript", b"text/css", b"font/")
"""Types of what is within a page: a first visit loads a hundred of them, and each header a hundred times."""


def headers_of(types: Mapping[bytes, bytes]) -> Headers:
    """Return the security headers of what is no page, by the headers that it has."""
    return PART_HEADERS if types.get(b"content-type", b"").startswith(PARTS) else FILE_HEADERS


@lru_cache(maxsize=1)
def document_headers() -> Headers:
    """Return the security headers of a page.

    - ``script-src``: files of ours and of Streamlit; the inline scripts of Streamlit's document, by their hash;
      ``blob:``, because Streamlit starts each part of a page (``components.v2``) from a blob it makes of the part's
      line of script, and no markup can name a blob that a script of ours has not made. Neither inline scripts nor
      ``eval``: Streamlit's charts interpret their expressions.
    - ``style-src``: files, and three style elements: the empty one into which Streamlit writes its rules by script,
      one of a library, and that of the first document. What our scripts style, they style through the elements' own
      properties.
    - ``img-src`` and ``font-src``: files of ours and those that are data in Streamlit's own style sheets.
    - ``connect-src``: our own host, the websocket too. A form is sent nowhere, and other sites frame no page.
    """
    directives = {
        "default-src": "'none'",
        "script-src": " ".join(("'self'", "blob:", *_inline_script_hashes(_streamlit_document()))),
        "style-src": " ".join(("'self'", *map(_hash, ("", REACT_ARIA_STYLE, first_styles())))),
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": frame_ancestors(),
        "object-src": "'none'",
    }
    value = "; ".join(f"{name} {sources}" for name, sources in directives.items())
    return (*framed_headers(), (b"content-security-policy", value.encode()))


def framed_headers() -> Headers:
    """Return the common headers of what other sites may frame: where a host names some, the policy alone says which."""
    left_out = b"x-frame-options" if frame_ancestors() != "'self'" else None
    return tuple(header for header in COMMON_HEADERS if header[0] != left_out)


def origins(variable: str, *, environment: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Return the origins that a variable names, with commas or spaces between them.

    Raises
    ------
    ValueError
        If one is none: it names the variable and what would be understood.
    """
    given = os.environ if environment is None else environment
    named = re.split(r"[\s,]+", given.get(variable, ""))
    found = tuple(dict.fromkeys(item.rstrip("/").lower() for item in named if item))
    for item in found:
        if not ORIGIN.fullmatch(item) and not (variable == API and item == ANY):
            raise ValueError(
                f"{variable} names {item!r}: give origins such as https://portal.example.org or https://*.example.org."
            )
    return found


def frame_ancestors() -> str:
    """Return which sites may frame a page, for its policy."""
    return " ".join(("'self'", *origins(EMBED)))


def with_headers(given: list[tuple[bytes, bytes]], ours: Headers) -> list[tuple[bytes, bytes]]:
    """Return headers with ours in place of those of the same name, whatever its case."""
    names = {name for name, _ in ours}
    return [*((name, value) for name, value in given if name.lower() not in names), *ours]


def _streamlit_document() -> str:
    return (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")


def _inline_script_hashes(page: str) -> list[str]:
    return [_hash(script) for script in INLINE_SCRIPT.findall(page)]


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
