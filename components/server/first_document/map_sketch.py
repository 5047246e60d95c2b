"""A light drawing of the map: the picture of the view, its lines thinned out, its regions as links."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as Tree

from components.exports.picture_plan import on_page
from components.map.picture.double_lines import own_drawing
from components.map.picture.svg_map import draw_map
from components.server.first_document.html_tags import tag

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from components.context import View
    from components.map.picture.pin_layout import Pinned

APART: Final = 2.2
"""A point of a line that is not farther than this from the one before it is left out; it is less than is seen."""
POINT: Final = re.compile(r"(-?[\d.]+) (-?[\d.]+)")
LEFT_OUT: Final = ("id", "clip-path")


def sketch(
    view: View,
    page: str,
    pinned: Pinned | None,
    *,
    width: float,
    href: Callable[[str], str],
    label: str,
) -> Tree.Element:
    """Return the map of a view as an SVG element of some kilobytes.

    Parameters
    ----------
    view, page, pinned
        The view, the name of its page, and the numbered symbols that take the place of the ties.
    width
        How wide it is drawn, in pixels; it is shown as wide as there is room.
    href
        Returns the address that chooses a place.
    label
        What the drawing is, for those who hear it.
    """
    shown, units = on_page(view, page), {}
    for unit in view.atlas.units(view.day):
        units[unit] = view.atlas.place_name(unit, lang=view.lang.code, on=view.day)
    root, _ = draw_map(shown, pinned, None if pinned else own_drawing(shown), width=width)
    ground = root[1]
    box = ground[0]
    drawn = tag("g", [_light(part, units, href) for part in ground])
    size = f"0 0 {box.get('width')} {box.get('height')}"
    return tag("svg", drawn, viewBox=size, class_="pv-first-map", role="group", aria_label=label)


def _light(part: Tree.Element, units: Mapping[str, str], href: Callable[[str], str]) -> Tree.Element:
    """Return a part of the drawing with less in it, a region within a link."""
    known = part.get("id", "")
    kept = {name: value for name, value in part.attrib.items() if name not in LEFT_OUT}
    if "d" in kept:
        kept["d"] = thinned(kept["d"])
    made = Tree.Element(part.tag, kept)
    made.text = part.text
    made.extend([_light(child, units, href) for child in part])
    if known in units:
        return tag("a", made, href=href(known), aria_label=units[known])
    return made


@lru_cache(maxsize=2048)
def thinned(path: str) -> str:
    """Return the data of a path with fewer points, in whole pixels, each counted from the one before."""
    found: list[str] = []
    for line in path.split("M")[1:]:
        points = [(float(x), float(y)) for x, y in POINT.findall(line)]
        kept = [(round(x), round(y)) for x, y in _apart(points)]
        if len(kept) < 2:
            continue
        (x, y), rest = kept[0], kept[1:]
        steps = []
        for to_x, to_y in rest:
            steps.append(f"{to_x - x}{'' if to_y < y else ' '}{to_y - y}")
            x, y = to_x, to_y
        joined = "".join(
            step if not number or step.startswith("-") else f" {step}" for number, step in enumerate(steps)
        )
        found.append(f"M{kept[0][0]} {kept[0][1]}l{joined}" + ("z" if line.endswith("Z") else ""))
    return "".join(found)


def _apart(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return points without those that lie near the one before; the last one stays."""
    kept = points[:1]
    for x, y in points[1:-1]:
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) > APART:
            kept.append((x, y))
    return [*kept, *points[-1:]] if len(points) > 1 else kept
