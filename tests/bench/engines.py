"""The pages that are measured: ours, Streamlit's floor, and the same map written otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, log, pi, radians, tan
from typing import TYPE_CHECKING, Final

from tests.bench.watching import box_of, centre_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

Point = tuple[float, float]
AS_SHIPPED: Final = ("--runner.postScriptGC", "true")  # Streamlit's own default, which our settings change
OUR_POINT: Final = (
    '.pv-canvas:not([hidden]) [data-node="{place}"], .pv-canvas:not([hidden]) .pv-point[data-place="{place}"]'
)
TILE: Final = 512.0  # deck.gl's world at zoom 0


@dataclass(frozen=True, slots=True)
class Engine:
    """A page that is measured.

    Attributes
    ----------
    name, script, options
        What it is called in the results, its script, and options of Streamlit's server.
    where
        Returns the point to click for a place.
    lit
        Function in JavaScript, of `doc` and `place`, that the map shows the place as chosen; None where it never does or
        where nothing can see it.
    dated
        Function in JavaScript, of `doc` and `day`, that the map is drawn at a day; None where there is no map.
    ready
        Selector of what is there once the page is drawn.
    owner
        The part of the answer that is the map's own.
    """

    name: str
    script: str
    where: Callable[[Page, str], Point]
    options: tuple[str, ...] = AS_SHIPPED
    lit: str | None = None
    dated: str | None = None
    ready: str = "[data-testid=panel] h2"
    owner: str = ""


def at(selector: str) -> Callable[[Page, str], Point]:
    """Return what finds the middle of the element that a selector names for a place."""
    return lambda page, place: centre_of(page, selector.format(place=place))


def on_deck(page: Page, place: str) -> Point:
    """Return where a place is on the deck.gl canvas, which shows nothing to select."""
    from geo.anchors import anchor
    from tests.bench.peers.pydeck_map import CENTRE

    left, top, width, height = box_of(page, "canvas#deckgl-overlay, [data-testid=stDeckGlJsonChart] canvas")
    scale = TILE * 2 ** CENTRE["zoom"]
    x, y = mercator(*anchor(place))
    middle_x, middle_y = mercator(CENTRE["longitude"], CENTRE["latitude"])
    return left + width / 2 + (x - middle_x) * scale, top + height / 2 + (y - middle_y) * scale


def mercator(lon: float, lat: float) -> Point:
    """Return a point of Web Mercator as shares of the world, y down."""
    return (lon + 180) / 360, (1 - log(tan(radians(lat)) + 1 / cos(radians(lat))) / pi) / 2


OURS: Final = Engine(
    "dashboard", "dashboard.py", at(OUR_POINT), options=(), owner="pv_map",
    lit="(doc, place) => doc.querySelector('.pv-map')?.dataset.place === place",
    dated="(doc, day) => doc.querySelector('.pv-map')?.dataset.date === day",
    ready=".pv-map[data-ready=true]",
)  # fmt: skip
FLOOR: Final = Engine("floor", "tests/bench/floor.py", at(".st-key-unit-{place} button"))
NAIVE: Final = Engine(
    "st_folium as documented", "tests/bench/peers/folium_naive.py", at(".at-{place}"), owner="component_instance",
    dated="(doc, day) => doc.querySelector(`.day-${day}`)",
)  # fmt: skip
TUNED: Final = Engine(
    "st_folium tuned", "tests/bench/peers/folium_tuned.py", at(".at-{place}"), owner="component_instance",
    lit="(doc, place) => doc.querySelector(`.lit-${place}`)", dated="(doc, day) => doc.querySelector(`.day-${day}`)",
)  # fmt: skip
PYDECK: Final = Engine(
    "st.pydeck_chart", "tests/bench/peers/pydeck_map.py", on_deck, owner="deck_gl_json_chart"
)  # fmt: skip
ALL: Final = (FLOOR, OURS, TUNED, NAIVE, PYDECK)
