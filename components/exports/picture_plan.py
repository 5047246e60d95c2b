"""Plans of pictures: which pictures a page has, and all that is needed to draw one of them, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from components.exports.page_content import chart_specs

if TYPE_CHECKING:
    from components.context import View
    from components.exports.page_content import PageContent
    from components.map.picture.pin_layout import Pinned

MAP: Final = "map"


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn of a page: plain data, so that another process can draw it.

    Attributes
    ----------
    page, name
        Name of the page, and of the picture: one of `names`.
    title
        The title of the picture.
    pinned
        The numbered symbols of a map that shows them in place of the ties.
    spec
        The chart as Vega-Lite; None for a map.
    note
        What the marks of a chart say; nothing where it has none.
    """

    page: str
    name: str
    title: str
    pinned: Pinned | None = None
    spec: dict[str, Any] | None = None
    note: str | None = None


def plan(view: View, content: PageContent, name: str) -> Picture:
    """Return what is drawn of a page.

    Parameters
    ----------
    view
        The view.
    content
        The page.
    name
        Name of the picture: one of `names`.
    """
    titles = content.chart_titles(view) if content.chart_titles else {}
    page, title = content.route.name, titles.get(name) or label(view, content, name)
    if name == MAP:
        return Picture(page, name, title, pinned=content.pinned(view) if content.pinned else None)
    note = content.chart_notes(view).get(name) if content.chart_notes else None
    return Picture(page, name, title, spec=_charts(view, content)[name], note=note)


def names(view: View, content: PageContent) -> list[str]:
    """Return the names of the pictures of a page, the map first."""
    return [*([MAP] if content.mapped else []), *_charts(view, content)]


def label(view: View, content: PageContent, name: str) -> str:
    """Return the short name of a picture: that of the page for a chart, else a numbered one."""
    _ = view.lang.text
    if name == MAP:
        return _("Map")
    if content.chart_names and (known := content.chart_names(view).get(name)):
        return known
    number = list(_charts(view, content)).index(name) + 1
    return _("Chart {number}").format(number=view.lang.number(number))


def _charts(view: View, content: PageContent) -> dict[str, Any]:
    return chart_specs(content.charts, view) if content.charts else {}
