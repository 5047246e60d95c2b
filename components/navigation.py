"""The pages of the dashboard, in their order, and the way between them."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol, cast

if TYPE_CHECKING:
    import pandas as pd

    from components.i18n import Language
    from components.page import View


class PageModule(Protocol):
    """What a module of ``components.pages`` offers."""

    def draw(self, view: View) -> None:
        """Draw the page."""

    def rows(self, view: View) -> pd.DataFrame:
        """Return what the page shows as a table; needs no session."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page.

    Attributes
    ----------
    name
        Its name, as messages and downloads say it.
    path
        Its path in the address; the map's is empty.
    controls
        Which controls stand above it: ``date`` and ``kinds``. The map has its own.
    """

    name: str
    path: str
    controls: frozenset[str] = frozenset()

    @property
    def dated(self) -> bool:
        """Whether what it shows depends on the date: the map has its own clock, figures and sources stand as told."""
        return self.name == "map" or "date" in self.controls

    @property
    def module(self) -> PageModule:
        """The module that draws it."""
        return cast(PageModule, import_module(f"components.pages.{self.name.replace('-', '_')}"))


DATE: Final = frozenset({"date"})
BOTH: Final = DATE | {"kinds"}
PAGES: Final = (
    Page("map", ""),
    Page("region", "region", BOTH),
    Page("pair", "pair", DATE),
    Page("white-spots", "white-spots", BOTH),
    Page("trade", "trade"),
    Page("production", "production", DATE),
    Page("chronicle", "chronicle", DATE),
    Page("sources", "sources"),
)


def page(name: str) -> Page:
    """Return a page by its name; raise `KeyError` where there is none."""
    try:
        return next(page for page in PAGES if page.name == name)
    except StopIteration:
        raise KeyError(name) from None


def titles(lang: Language) -> dict[str, str]:
    """Return the title of each page."""
    _ = lang.text
    return {
        "map": _("Map"), "region": _("Region"), "pair": _("Pair"), "white-spots": _("White spots"),
        "trade": _("Trade"), "production": _("Production"), "chronicle": _("Chronicle"), "sources": _("Sources"),
    }  # fmt: skip
