"""Files of the map that a browser may keep: its index in each language, its table of highlights and its drawings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from components.context import layer_id_of, today
from components.map import index
from components.map.alike_ties import alike_ties
from components.map.arcs import tie_variants
from components.map.drawing import districts_url, drawing_url, own_ties_url
from components.map.drawn_places import drawn_places
from components.map.highlight_table import highlight_url
from components.map.pair_lines import pair_lines
from components.map.tie_details import details_address
from components.static.files import asset_url
from data.atlas.derived import derived
from data.enums import Lang
from geo.projection import magnification

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from components.static.asked_files import AskedFiles
    from components.static.files import Published
    from data.atlas.atlas import Atlas
    from geo.projection import Arrangement, Layout

    Drawings = Mapping[Layout, Mapping[Arrangement, Published]]

LAYOUTS: Final[tuple[Layout, ...]] = ("side", "true")
SHAPES: Final[tuple[Arrangement, ...]] = ("wide", "tall")


@dataclass(frozen=True, slots=True, kw_only=True)
class MapFiles:
    """
    Addresses of the files of the map in a language: they are served as long as this is kept.

    Attributes
    ----------
    index
        Places, ties and words; it names the others.
    highlight
        The table of highlights.
    names
        The names of districts.
    drawings, districts
        What folium drew, by layout and shape: the map, and the districts upon it.
    details
        Below which the details of ties are that are not in the index, where they are very many.
    """

    index: Published
    highlight: Published
    names: Published
    drawings: Drawings
    districts: Drawings
    details: AskedFiles | None = None


@derived(maxsize=8)
def map_files(atlas: Atlas, lang: Lang, day: date) -> MapFiles:
    """Return the files of the map in a language; `day` is the last one that the map can show."""
    alike = alike_ties(atlas)
    of = alike.atlas if alike else atlas
    shown = drawn_places(of), tie_variants(of), pair_lines(of)
    draw = partial(drawing_url, layer=layer_id_of(atlas), many=alike is not None)
    drawings: Drawings = {layout: {shape: draw(layout, shape, *shown) for shape in SHAPES} for layout in LAYOUTS}
    districts: Drawings = {layout: {shape: districts_url(layout, shape) for shape in SHAPES} for layout in LAYOUTS}
    names, highlight = index.districts_url(atlas, lang, day), highlight_url(of)
    details = details_address(atlas, lang) if alike else None
    addresses = {
        "leaflet": asset_url("static/leaflet/leaflet.js"),
        "highlight": highlight,
        "scripts": drawings,
        "districts": {"names": names, "scripts": districts},
        "details": details,
    }
    whole = index.index_url(atlas, lang, day, magnification=magnification(), addresses=addresses, alike=alike)
    return MapFiles(
        index=whole, highlight=highlight, names=names, drawings=drawings, districts=districts, details=details
    )


@derived(maxsize=8)
def own_index(atlas: Atlas, lang: Lang, day: date) -> Published:
    """Return the index of the ties of a layer that are shown on the book's map; its drawings are of these alone."""
    alike = alike_ties(atlas)
    of = alike.atlas if alike else atlas
    draw = partial(
        own_ties_url,
        ties=tie_variants(of),
        lines=pair_lines(of),
        layer=layer_id_of(atlas),
        many=alike is not None,
    )
    drawings = {layout: {shape: draw(layout, shape) for shape in SHAPES} for layout in LAYOUTS}
    details = details_address(atlas, lang) if alike else None
    addresses = {"highlight": highlight_url(of), "scripts": drawings, "details": details}
    return index.index_url(atlas, lang, day, magnification=magnification(), addresses=addresses, alike=alike)


def warm(atlas: Atlas) -> None:
    """Draw what every visitor needs, before the first one comes."""
    for lang in Lang:
        map_files(atlas, lang, today())
