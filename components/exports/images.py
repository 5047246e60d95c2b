"""SVG and PNG images of a view: its map and its charts, drawn without a browser."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree as Tree

from components.documents.geometry import GEOMETRY_SOURCES
from components.exports.page_content import chart_specs
from components.exports.provenance import cite_line, describe_selection, until_line
from components.exports.svg_converter import SVG, converter
from components.map.borders import border_doubts
from components.map.highlight import is_carried, sight
from components.map.picture.sheet import FONT, sheet
from components.map.picture.svg_map import draw_map
from components.session import routes
from data.queries.texts.citations import BOOK, source_line
from geo.layouts import layout_on
from geo.projection import magnification

if TYPE_CHECKING:
    from components.context import View
    from components.exports.page_content import PageContent

MAP: Final = "map"
PNG_SCALE: Final = 1.5  # 2,400 pixels across print well at 20 cm
CHART_WIDTH: Final = 900
NUMBERED_ID: Final = re.compile(r'id="([A-Za-z_]+\d+)"')


def names(view: View, content: PageContent) -> list[str]:
    """Return the names of the pictures of a page, the map first."""
    return [*([MAP] if content.mapped else []), *_charts(view, content)]


def label(view: View, content: PageContent, name: str) -> str:
    """Return the title of a picture: that of the page for a chart, else a numbered one."""
    _ = view.lang.text
    if name == MAP:
        return _("Map")
    if content.chart_titles and (title := content.chart_titles(view).get(name)):
        return title
    number = list(_charts(view, content)).index(name) + 1
    return _("Chart {number}").format(number=view.lang.number(number))


def draw(view: View, content: PageContent, name: str, form: str) -> bytes:
    """Return a picture of a page.

    Parameters
    ----------
    view
        The view.
    content
        The page.
    name
        Name of the picture: one of `names`.
    form
        ``svg`` or ``png``.
    """
    svg = _map_sheet(view, content) if name == MAP else _chart_sheet(view, content, name)
    return svg.encode() if form == "svg" else bytes(converter().svg_to_png(svg, scale=PNG_SCALE))


def _map_sheet(view: View, content: PageContent) -> str:
    _, lang = view.lang.text, view.lang
    pinned = content.pinned(view) if content.pinned else None
    shown = _on_page(view, content)
    body, size = draw_map(shown, pinned)
    notes = []
    if view.selection.layout == "side":
        factor = lang.number(round(magnification(), 1))
        notes.append(_("Belarus is drawn {factor} times larger than Kazakhstan.").format(factor=factor))
    if not layout_on(view.day).known:
        notes.append(_("The borders of this day are not known to us; those of 1997 are shown."))
    else:
        doubts = (text for last, text in border_doubts(view.atlas, lang) if view.day <= last)
        notes += [f"{text[0].upper()}{text[1:]}." for text in doubts]
    title = _("Regional cooperation of Belarus and Kazakhstan")
    if pinned:
        title = f"{routes.titles(lang)[content.route.name]}: {pinned.title}"
    elif is_carried(sight(shown)):
        notes.append(_("Shown by territory; legal succession is not stated in the source."))
    return _sheet(view, body, size, title, [*notes, GEOMETRY_SOURCES])


def _on_page(view: View, content: PageContent) -> View:
    """Return a view with what its page shows: a pair on the page of pairs and on the map alone."""
    chosen = view.selection
    if content.route == routes.PAIR and chosen.by and chosen.kz:
        return replace(view, selection=replace(chosen, place=None))
    if content.route in (routes.PAIR, routes.MAP):
        return view
    return replace(view, selection=replace(chosen, by=None, kz=None))


def _chart_sheet(view: View, content: PageContent, name: str) -> str:
    spec = dict(_charts(view, content)[name])
    if spec.get("width") == "container":
        spec["width"] = CHART_WIDTH
    config = {"font": FONT, "view": {"continuousWidth": CHART_WIDTH}, "background": "#ffffff"}
    drawn = Tree.fromstring(_renumbered(converter().vegalite_to_svg(spec, config=config)))  # noqa: S314 - we made it
    size = float(drawn.get("width", "0")), float(drawn.get("height", "0"))
    title = f"{routes.titles(view.lang)[content.route.name]}: {label(view, content, name)}"
    note = content.chart_notes(view).get(name) if content.chart_notes else None
    notes = [note] if note else []
    return _sheet(view, _unqualified(drawn), size, title, notes)


def _sheet(view: View, body: Tree.Element, size: tuple[float, float], title: str, notes: list[str]) -> str:
    _ = view.lang.text
    subtitle = [_("Date: {day}").format(day=view.lang.day(view.day)), until_line(view)]
    subtitle += [f"{name}: {text}" for name, text in describe_selection(view)]
    contract = view.atlas.contract
    line = f"{cite_line(contract)} {contract.licence}."
    book = _("Source: {source}").format(source=source_line(view.atlas.source(BOOK)))
    notes = [*notes, book, _("How to cite: {citation}").format(citation=line)]
    return sheet(body, size, lang=view.lang.code.value, title=title, subtitle=" · ".join(subtitle), notes=notes)


def _charts(view: View, content: PageContent) -> dict[str, Any]:
    return chart_specs(content.charts, view) if content.charts else {}


def _unqualified(root: Tree.Element) -> Tree.Element:
    """Return an SVG element with its tags without the namespace, which the sheet around it declares."""
    for part in root.iter():
        part.tag = part.tag.removeprefix(f"{{{SVG}}}")
    return root


def _renumbered(svg: str) -> str:
    """Return an SVG whose ids are numbered from 1, because the converter counts on from one drawing to the next."""
    numbers: dict[str, str] = {}
    for id_ in NUMBERED_ID.findall(svg):
        numbers.setdefault(id_, f"part{len(numbers) + 1}")
    return re.sub(r'(id="|#)([A-Za-z_]+\d+)\b', lambda found: found[1] + numbers.get(found[2], found[2]), svg)
