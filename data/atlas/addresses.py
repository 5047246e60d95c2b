"""Addresses of views: a path of the dashboard, and the selection that its parameters say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from data.atlas.selection import Selection

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas

PATHS: Final = ("", "region", "pair", "white-spots", "trade", "production", "chronicle")
"""Paths of the pages that show one picture; the path of the map is empty."""

_NEEDED: Final = {"region": ("place",), "pair": ("by", "kz")}
"""Parameters without which a page has nothing to show."""


@dataclass(frozen=True, slots=True)
class Address:
    """A view: the path of its page and what is selected there."""

    path: str
    selection: Selection

    def __str__(self) -> str:
        return f"/{self.path}?{urlencode(self.selection.to_query(), safe=',')}".rstrip("?")


def read_address(text: str, *, atlas: Atlas) -> Address:
    """
    Read the address of a view, as the dashboard would.

    Parameters
    ----------
    text
        A path with its parameters, such as ``/pair?by=BY-HO&kz=KZ-55``.
    atlas
        The facts: what does not exist in them is not understood.

    Raises
    ------
    ValueError
        If it is no address of a page with one picture, or has a parameter that the dashboard would not understand.
    """
    parts = urlsplit(text)
    path = parts.path.removeprefix("/")
    if parts.scheme or parts.netloc or not text.startswith("/") or path not in PATHS:
        known = ", ".join(f"/{name}" for name in PATHS)
        raise ValueError(f"{text!r} is no address of a view: begin it with one of {known}")
    try:
        pairs = parse_qsl(parts.query, strict_parsing=True, keep_blank_values=True) if parts.query else []
    except ValueError:
        raise ValueError(f"{text!r} has parameters that are not written as name=value") from None
    query = dict(pairs)
    selection, unknown = Selection.from_query(query, atlas=atlas)
    lost = sorted({*unknown, *(set(query) - set(selection.to_query()))})
    if len(query) < len(pairs) or lost:
        raise ValueError(f"{text!r} has parameters that the dashboard does not read: {', '.join(lost) or 'one twice'}")
    if missing := [name for name in _NEEDED.get(path, ()) if name not in query]:
        raise ValueError(f"{text!r} shows nothing without {' and '.join(missing)}")
    if "lang" in query:
        raise ValueError(f"{text!r} names a language: that is chosen by who looks")
    return Address(path, selection)
