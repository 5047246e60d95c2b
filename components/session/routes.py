"""Routes of the pages: name, path and controls of each, in the order of the navigation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.i18n.language import Language


@dataclass(frozen=True, slots=True)
class Route:
    """The route of a page.

    Attributes
    ----------
    name
        Name of the page, as messages and downloads use it.
    path
        Its path in the address; the map's is empty.
    controls
        Controls above it: ``date`` and ``kinds``. The map has its own.
    named
        Parameters that the page itself names where they are not understood; the header names all others.
    """

    name: str
    path: str
    controls: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()

    @property
    def dated(self) -> bool:
        """Whether the page depends on the date: the map by its own slider; figures and sources do not."""
        return self.name == "map" or "date" in self.controls


DATE: Final = frozenset({"date"})
BOTH: Final = DATE | {"kinds"}
MAP: Final = Route("map", "")
REGION: Final = Route("region", "region", BOTH)
PAIR: Final = Route("pair", "pair", DATE)
WHITE_SPOTS: Final = Route("white-spots", "white-spots", BOTH)
TRADE: Final = Route("trade", "trade")
PRODUCTION: Final = Route("production", "production", DATE)
CHRONICLE: Final = Route("chronicle", "chronicle", DATE)
VISIT: Final = Route("visit", "visit")
PRESENT: Final = Route("present", "present", named=frozenset({"talk", "step"}))
LEARN: Final = Route("learn", "learn", named=frozenset({"seed", "n"}))
YOUR_DATA: Final = Route("your-data", "your-data")
SOURCES: Final = Route("sources", "sources")
ROUTES: Final = (
    MAP,
    REGION,
    PAIR,
    WHITE_SPOTS,
    TRADE,
    PRODUCTION,
    CHRONICLE,
    VISIT,
    PRESENT,
    LEARN,
    YOUR_DATA,
    SOURCES,
)


def route(name: str) -> Route:
    """Return the route of a page by its name; raise `KeyError` where there is none."""
    try:
        return next(route for route in ROUTES if route.name == name)
    except StopIteration:
        raise KeyError(name) from None


def address(name: str, query: Mapping[str, str]) -> str:
    """Return the address of a page with its parameters."""
    return f"/{route(name).path}?{urlencode(query)}".rstrip("?")


def titles(lang: Language) -> dict[str, str]:
    """Return the title of each page, by its name."""
    _ = lang.text
    return {
        "map": _("Map"), "region": _("Region"), "pair": _("Pair"), "white-spots": _("White spots"),
        "trade": _("Trade"), "production": _("Production"), "chronicle": _("Chronicle"), "visit": _("Visit"),
        "present": _("Talks"), "learn": _("Learn"), "your-data": _("Your data"), "sources": _("Sources"),
    }  # fmt: skip
