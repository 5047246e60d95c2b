"""Plans of pictures: which pictures a page has, and all that is needed to draw one of them, as plain data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from components.exports.page_content import chart_specs
from components.exports.provenance import beside_line
from components.map.picture.double_lines import own_drawing
from components.session import routes

if TYPE_CHECKING:
    from components.context import View
    from components.exports.page_content import PageContent
    from components.map.picture.double_lines import OwnDrawing
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
    own
        What is drawn of a layer beside the book on a map of ties.
    beside
        Which layer is shown beside the book, in which version and on what terms; empty where none is.
    """

    page: str
    name: str
    title: str
    pinned: Pinned | None = None
    spec: dict[str, Any] | None = None
    note: str | None = None
    own: OwnDrawing | None = None
    beside: str = ""


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
        if content.pinned:  # numbered symbols are of the book alone
            return Picture(page, name, title, pinned=content.pinned(view))
        return Picture(page, name, title, own=own_drawing(on_page(view, page)), beside=beside_line(view))
    note = content.chart_notes(view).get(name) if content.chart_notes else None
    return Picture(page, name, title, spec=_charts(view, content)[name], note=note, beside=beside_line(view))


def on_page(view: View, page: str) -> View:
    """Return a view with what a page shows of it: a pair on the page of pairs and on the map alone."""
    chosen = view.selection
    if page == routes.PAIR.name and chosen.by and chosen.kz:
        return replace(view, selection=replace(chosen, place=None))
    if page in (routes.PAIR.name, routes.MAP.name):
        return view
    return replace(view, selection=replace(chosen, by=None, kz=None))


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
    of = content.charted(view) if content.charted else view
    return chart_specs(content.charts, of) if content.charts else {}
