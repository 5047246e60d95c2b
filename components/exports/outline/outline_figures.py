"""Figures of an outline: what is drawn of the view of each, its caption and its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from components.context import View
from components.documents.geometry import GEOMETRY_SOURCES
from components.documents.outline.own_outline import PartKind
from components.documents.story.of_layers.step_facts import step_view
from components.exports.picture_plan import MAP, names, plan
from components.exports.provenance import beside_line, cite_line, describe_selection, page_query, source_of
from components.i18n.language import language
from components.session import routes
from data.atlas.selection import PARAMETERS, Selection

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.documents.outline.own_outline import OwnOutline
    from components.exports.page_content import PageContent
    from components.exports.picture_plan import Picture

MOST_FIGURES: Final = 12
"""So many figures are drawn: each takes the drawing process up to a second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedFigure:
    """What is drawn for a part of an outline: plain data, so that another process can draw it."""

    part: str
    selection: Selection
    picture: Picture


def plan_figures(
    view: View, outline: OwnOutline, content_of: Callable[[str], PageContent]
) -> tuple[PlannedFigure, ...]:
    """
    Return what is drawn of the figures of an outline; one whose view or picture is no more is left out.

    Parameters
    ----------
    view
        The facts of today, and of the layers that views name.
    outline
        The outline; its language is that of the figures.
    content_of
        Returns the content of a page by its name.
    """
    found = []
    for part in [part for part in outline.parts if part.kind is PartKind.FIGURE][:MOST_FIGURES]:
        asked = _asked(view, outline, part.view)
        if asked is None:
            continue
        page, shown = asked
        content = content_of(page)
        if part.picture in names(shown, content):
            picture = plan(shown, content, part.picture)
            found.append(PlannedFigure(part=part.id, selection=shown.selection, picture=picture))
    return tuple(found)


def caption(view: View, picture: Picture) -> str:
    """Return what a figure shows, in a line: the picture, what is chosen and the day."""
    _ = view.lang.text
    title = _("Regional cooperation of Belarus and Kazakhstan")
    if picture.name != MAP or picture.pinned:
        title = f"{routes.titles(view.lang)[picture.page]}: {picture.pinned.title if picture.pinned else picture.title}"
    parts = [title, *(text for _name, text in describe_selection(view)), view.lang.day(view.day)]
    return ", ".join(parts)


def figure_source(view: View, picture: Picture) -> str:
    """Return the source of a figure: the book, the data set with the address of the view, and that of the shapes."""
    _ = view.lang.text
    address = f"/{routes.route(picture.page).path}?{urlencode(page_query(view, picture.page))}"
    parts = [
        _("Source: {source}").format(source=source_of(view)),
        *([] if view.atlas.layer else [cite_line(view.atlas.contract)]),
        *filter(None, [beside_line(view)]),
        _("View: {address}").format(address=address),
        *([GEOMETRY_SOURCES] if picture.name == MAP else []),
    ]
    return " ".join(f"{part.removesuffix('.')}." for part in parts)


def _asked(view: View, outline: OwnOutline, text: str) -> tuple[str, View] | None:
    """Return the page and the view of an address; None where it names none."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    paths = {f"/{route.path}": route.name for route in routes.ROUTES}
    if parts.scheme or parts.netloc or parts.path not in paths:
        return None
    query = {name: value for name, value in parse_qsl(parts.query) if name in PARAMETERS}
    query["lang"] = outline.lang.value
    shown = step_view(view, text)
    if shown is None:
        return None
    selection, _unknown = Selection.from_query(query, atlas=shown.atlas)
    return paths[parts.path], View(shown.atlas, selection, language(outline.lang), view.today, shown.own)
