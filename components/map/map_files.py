"""Files of the map that a browser may keep: its index in each language, its table of highlights and its drawings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from components.context import layer_id_of, today
from components.map import index
from components.map.arcs import tie_variants
from components.map.drawing import districts_url, drawing_url, own_ties_url
from components.map.drawn_places import drawn_places
from components.map.highlight_table import highlight_url
from components.map.pair_lines import pair_lines
from components.static.files import asset_url
from data.atlas.derived import derived
from data.enums import Lang
from geo.projection import magnification

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

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
    """

    index: Published
    highlight: Published
    names: Published
    drawings: Drawings
    districts: Drawings


@derived(maxsize=8)
def map_files(atlas: Atlas, lang: Lang, day: date) -> MapFiles:
    """Return the files of the map in a language; `day` is the last one that the map can show."""
    shown = drawn_places(atlas), tie_variants(atlas), pair_lines(atlas)
    draw = partial(drawing_url, layer=layer_id_of(atlas))
    drawings: Drawings = {layout: {shape: draw(layout, shape, *shown) for shape in SHAPES} for layout in LAYOUTS}
    districts: Drawings = {layout: {shape: districts_url(layout, shape) for shape in SHAPES} for layout in LAYOUTS}
    names, highlight = index.districts_url(atlas, lang, day), highlight_url(atlas)
    addresses = {
        "leaflet": asset_url("static/leaflet/leaflet.js"),
        "highlight": highlight,
        "scripts": drawings,
        "districts": {"names": names, "scripts": districts},
    }
    whole = index.index_url(atlas, lang, day, magnification=magnification(), addresses=addresses)
    return MapFiles(index=whole, highlight=highlight, names=names, drawings=drawings, districts=districts)


@derived(maxsize=8)
def own_index(atlas: Atlas, lang: Lang, day: date) -> Published:
    """Return the index of the ties of a layer that are shown on the book's map; its drawings are of these alone."""
    draw = partial(own_ties_url, ties=tie_variants(atlas), lines=pair_lines(atlas), layer=layer_id_of(atlas))
    drawings = {layout: {shape: draw(layout, shape) for shape in SHAPES} for layout in LAYOUTS}
    addresses = {"highlight": highlight_url(atlas), "scripts": drawings}
    return index.index_url(atlas, lang, day, magnification=magnification(), addresses=addresses)


def warm(atlas: Atlas) -> None:
    """Draw what every visitor needs, before the first one comes."""
    for lang in Lang:
        map_files(atlas, lang, today())
