"""SVG and PNG images of a view: its map and its charts, drawn without a browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as Tree

from components.documents.geometry import GEOMETRY_SOURCES
from components.documents.layer_texts.layer_words import licence_line
from components.exports.picture_plan import MAP, on_page
from components.exports.provenance import cite_line, describe_selection, source_of, until_line
from components.exports.svg_converter import SVG, converter
from components.map.borders import border_doubts
from components.map.highlight import is_carried, sight
from components.map.picture.sheet import FONT, sheet
from components.map.picture.svg_map import draw_map
from components.session import routes
from geo.layouts import layout_on
from geo.projection import magnification

if TYPE_CHECKING:
    from components.context import View
    from components.exports.picture_plan import Picture

PNG_SCALE: Final = 1.5  # 2,400 pixels across print well at 20 cm
CHART_WIDTH: Final = 900
NUMBERED_ID: Final = re.compile(r'id="([A-Za-z_]+\d+)"')


def draw(view: View, picture: Picture, form: str) -> bytes:
    """Return a picture of a page.

    Parameters
    ----------
    view
        The view.
    picture
        What is drawn of the page; see `components.exports.picture_plan.plan`.
    form
        ``svg`` or ``png``.
    """
    svg = _map_sheet(view, picture) if picture.name == MAP else _chart_sheet(view, picture)
    return svg.encode() if form == "svg" else bytes(converter().svg_to_png(svg, scale=PNG_SCALE))


def _map_sheet(view: View, picture: Picture) -> str:
    _, lang = view.lang.text, view.lang
    shown = on_page(view, picture.page)
    body, size = draw_map(shown, picture.pinned, picture.own)
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
    if picture.pinned:
        title = f"{routes.titles(lang)[picture.page]}: {picture.pinned.title}"
    elif is_carried(sight(shown)):
        notes.append(_("Shown by territory; legal succession is not stated in the source."))
    return _sheet(view, body, size, title, [*notes, *filter(None, [picture.beside]), GEOMETRY_SOURCES])


def _chart_sheet(view: View, picture: Picture) -> str:
    spec = dict(picture.spec or {})
    if spec.get("width") == "container":
        spec["width"] = CHART_WIDTH
    config = {"font": FONT, "view": {"continuousWidth": CHART_WIDTH}, "background": "#ffffff"}
    drawn = Tree.fromstring(_renumbered(converter().vegalite_to_svg(spec, config=config)))  # noqa: S314 - we made it
    size = float(drawn.get("width", "0")), float(drawn.get("height", "0"))
    title = f"{routes.titles(view.lang)[picture.page]}: {picture.title}"
    notes = [note for note in (picture.note, picture.beside) if note]
    return _sheet(view, _unqualified(drawn), size, title, notes)


def _sheet(view: View, body: Tree.Element, size: tuple[float, float], title: str, notes: list[str]) -> str:
    _ = view.lang.text
    subtitle = [_("Date: {day}").format(day=view.lang.day(view.day)), until_line(view)]
    subtitle += [f"{name}: {text}" for name, text in describe_selection(view)]
    contract, layer = view.atlas.contract, view.atlas.layer
    line = f"{cite_line(contract)} {contract.licence}."
    book = _("Source: {source}").format(source=source_of(view))
    terms = licence_line(layer, view.lang) if layer else _("How to cite: {citation}").format(citation=line)
    notes = [*notes, book, *([terms] if terms else [])]
    return sheet(body, size, lang=view.lang.code.value, title=title, subtitle=" · ".join(subtitle), notes=notes)


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
