"""Version of the panel's documents: of the facts and of all that makes documents of them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from components.context import atlas_reloader
from components.static.files import digest

if TYPE_CHECKING:
    from components.context import View
    from data.atlas.atlas import Atlas

ROOT: Final = Path(__file__).parents[2]
ROOMS: Final = ("components", "data", "geo")
SUFFIXES: Final = frozenset({".py", ".po"})
PATH: Final = "/panels"


def panels_address(view: View) -> str:
    """Return the address below which the documents of a page are: of its facts, its language and its day."""
    return f"{PATH}/{panel_version(view.atlas, view.own)}/{view.lang.code.value}/{view.today.isoformat()}"


def panel_version(atlas: Atlas, own: Atlas | None) -> str:
    """Return the version of all documents of these facts.

    It is another one while newer facts have faults: a page that asks for the former one asks the server anew, and says
    so to its reader.

    Parameters
    ----------
    atlas
        The book's facts, or a layer's where these alone are shown.
    own
        The layer's facts where they are shown beside the book's.
    """
    _, issues = atlas_reloader().current()
    return _version(atlas.content_hash, own.content_hash if own else "", is_faulty=bool(issues))


@lru_cache(maxsize=64)
def _version(facts: str, own: str, *, is_faulty: bool) -> str:
    return digest("\0".join((code_version(), facts, own, str(is_faulty))).encode())


@lru_cache(maxsize=1)
def code_version() -> str:
    """Return a digest of our code and catalogues: another wording is another document at another address."""
    files = sorted(file for room in ROOMS for file in (ROOT / room).rglob("*") if file.suffix in SUFFIXES)
    named = (file.relative_to(ROOT).as_posix().encode() + b"\0" + file.read_bytes() for file in files)
    return digest(b"\0".join(named))
