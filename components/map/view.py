"""Map as a part of a page: its host's data, with addresses of what the browser may keep."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from components.context import today
from components.map import index
from components.map.arcs import tie_variants
from components.map.drawing import districts_url, drawing_url
from components.map.drawn_places import drawn_places
from components.map.highlight_table import highlight_url
from components.map.pair_lines import pair_lines
from components.session import address
from components.session.choice import shown_pair
from components.session.mount import message, part
from components.static.files import asset_url
from data.atlas.derived import derived
from data.atlas.selection import CHOICES
from data.enums import Lang
from geo.projection import magnification

if TYPE_CHECKING:
    from datetime import date

    from components.context import View
    from data.atlas.atlas import Atlas
    from data.atlas.selection import Selection
    from geo.projection import Arrangement, Layout

KEY: Final = "map"
LAYOUTS: Final[tuple[Layout, ...]] = ("side", "true")
SHAPES: Final[tuple[Arrangement, ...]] = ("wide", "tall")


def draw_map(
    view: View,
    *,
    size: Literal["full", "small"] = "full",
    pair: bool | None = None,
    pins: list[dict[str, Any]] | None = None,
) -> None:
    """Draw the map of a view; what is chosen on it goes to the address.

    Parameters
    ----------
    view
        The view.
    size
        ``full`` is the map page's; ``small`` is part of another page, without filters and date.
    pair
        Whether it shows a chosen pair; by default the full one does. On a small one a chosen place is then a side.
    pins
        Numbered symbols in place of the ties: ``place``, ``count`` and the ``text`` that is spoken.
    """
    part("map", "map/js/host.js")(
        key=KEY,
        data=map_data(view, pair=size == "full" if pair is None else pair) | {"size": size, "pins": pins},
        on_select_change=lambda: address.apply(view.atlas, _as_side(view, message(KEY)) if pair else message(KEY)),
    )


def _as_side(view: View, asked: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return what is asked of the address with a chosen place as its side of the pair."""
    if not asked or not asked.get("place"):
        return asked
    place_id = str(asked["place"])
    side = "by" if view.atlas.place(place_id).country == "BY" else "kz"
    return {**asked, "place": None, side: place_id}


def map_data(view: View, *, pair: bool = True) -> dict[str, Any]:
    """
    Return what the map's host gets: the address of what it may keep, and the state.

    Parameters
    ----------
    view
        The view.
    pair
        Whether the sides of a pair are part of the state: on a page of one place they are not.
    """
    selection = view.selection
    by, kz = _sides(selection) if pair else (None, None)
    wished = {
        **{name: getattr(selection, name) for name in CHOICES}, "by": by, "kz": kz, "layout": selection.layout,
        "date": selection.date.isoformat() if selection.date else None, "kinds": sorted(selection.kinds),
        "statuses": sorted(selection.statuses), "themes": sorted(selection.themes),
    }  # fmt: skip
    return {"index": str(index_address(view)), "seq": address.last_message(), "state": wished}


def _sides(selection: Selection) -> tuple[str | None, str | None]:
    """Return the sides of the pair that the map shows, or the one side that is chosen and no place else."""
    if pair := shown_pair(selection):
        return pair
    chosen = any(getattr(selection, name) for name in CHOICES)
    return (None, None) if chosen else (selection.by, selection.kz)


def index_address(view: View) -> str:
    """Return where the browser finds places, ties, words and drawings in the view's language."""
    return _files(view.atlas, view.lang.code, view.today)[0]


def warm(atlas: Atlas) -> None:
    """Draw what every visitor needs, before the first one comes."""
    for lang in Lang:
        _files(atlas, lang, today())


@derived(maxsize=8)
def _files(atlas: Atlas, lang: Lang, today: date) -> tuple[str, ...]:
    """Return the addresses of the map's index and of all that it names: they are served as long as this is kept."""
    shown = drawn_places(atlas), tie_variants(atlas), pair_lines(atlas)
    drawn = {layout: {shape: drawing_url(layout, shape, *shown) for shape in SHAPES} for layout in LAYOUTS}
    districts = {layout: {shape: districts_url(layout, shape) for shape in SHAPES} for layout in LAYOUTS}
    names, highlight = index.districts_url(atlas, lang, today), highlight_url(atlas)
    addresses = {
        "leaflet": asset_url("static/leaflet/leaflet.js"),
        "highlight": highlight,
        "scripts": drawn,
        "districts": {"names": names, "scripts": districts},
    }
    whole = index.index_url(atlas, lang, today, magnification=magnification(), addresses=addresses)
    return (
        whole,
        names,
        highlight,
        *(url for files in (drawn, districts) for shapes in files.values() for url in shapes.values()),
    )
