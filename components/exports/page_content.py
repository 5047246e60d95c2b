"""Exportable content of a page: rows, charts with titles and notes, and numbered symbols of its map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from data.atlas.derived import derived

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import pandas as pd

    from components.context import View
    from components.map.picture.pin_layout import Pinned
    from components.session.routes import Route


@dataclass(frozen=True, slots=True)
class PageContent:
    """What exports get of a page; they know no page but by this.

    Attributes
    ----------
    route
        The page's name and path.
    rows
        Returns what the page shows of a view as a table; needs no session.
    charts
        Returns the charts of a view by name; None where the page has none.
    chart_titles, chart_names, chart_notes
        Return of each chart its title, a short name for a list, and what its marks say; None where it has none.
    pinned
        Returns the numbered symbols that take the place of the ties on the page's map; None where ties are drawn.
    mapped
        Whether the page has a map.
    charted
        Returns a view with what its charts depend on, and all else of its selection at the default; None where they
        may depend on all.
    claims
        Returns the claims that the rows are of, in their order; None where they are of something else.
    held
        Returns why a view lists nothing, empty where it lists its rows; None where it always does.
    """

    route: Route
    rows: Callable[[View], pd.DataFrame]
    charts: Callable[[View], Mapping[str, Any]] | None = None
    chart_titles: Callable[[View], Mapping[str, str]] | None = None
    chart_names: Callable[[View], Mapping[str, str]] | None = None
    chart_notes: Callable[[View], Mapping[str, str]] | None = None
    pinned: Callable[[View], Pinned] | None = None
    mapped: bool = False
    charted: Callable[[View], View] | None = None
    claims: Callable[[View], Sequence[str]] | None = None
    held: Callable[[View], str] | None = None


def chart_specs(charts: Callable[[View], Mapping[str, Any]], view: View) -> dict[str, dict[str, Any]]:
    """Return the charts of a page as plain data, kept: altair takes a tenth of a second and more to write one."""
    return _chart_specs(view, charts)


@derived(maxsize=64)
def _chart_specs(view: View, charts: Callable[[View], Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    return {name: chart.to_dict() for name, chart in charts(view).items()}
