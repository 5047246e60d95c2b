"""Picture of the map of a brief: the two countries, the places it is of and their ties; as SVG, with words for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from components.documents.places import label as place_label
from components.exports.paper_parts.map_ground import draw_ties, draw_units, ground, ways_of
from components.map.highlight import sight
from components.map.picture.label_layout import Name, Sheet, placed_names
from components.map.picture.sheet import PAPER, element, text_width
from components.map.picture.svg_map import UNIT
from geo.layers import place_points

if TYPE_CHECKING:
    from components.context import View
    from components.documents.brief.model import Brief
    from components.exports.paper_parts.map_ground import Ground, Picture
    from components.map.picture.label_layout import Spot
    from geo.projection import Layout

LAYOUT: Final[Layout] = "true"
LETTERS: Final = 40.0
LINE: Final = 1.12
DOT: Final = 9.0


def draw_picture(view: View, brief: Brief) -> Picture:
    """
    Return the map of a brief: its two places and their ties, or its one place and its partners.

    Parameters
    ----------
    view
        The facts, the day and the language of the names.
    brief
        The brief.
    """
    _ = view.lang.text
    one = (brief.by or brief.kz) if not (brief.by and brief.kz) else None
    pair = (None, None) if one else (brief.by, brief.kz)
    chosen = replace(view.selection, by=pair[0], kz=pair[1], place=one, layout=LAYOUT)
    shown = replace(view, selection=chosen)
    seen = sight(shown)
    named = [place for place in (brief.by, brief.kz) if place]
    names = ", ".join(place_label(shown, place) for place in named)
    drawn = ground(LAYOUT, _("Map of Belarus and Kazakhstan. Marked: {places}.").format(places=names))
    draw_units(drawn, shown, {*named, *seen.chosen, *seen.partners})
    taken = draw_ties(drawn, ways_of(seen))
    _draw_places(drawn, shown, named, taken=taken)
    return drawn.finished()


def _draw_places(drawn: Ground, view: View, named: list[str], *, taken: list[Spot]) -> None:
    """Draw the named places as dots, and their names beside them, off the lines where there is room."""
    countries = {place: view.atlas.place(place).country for place in named}
    spots = {place: drawn.at(*at) for place, at in place_points(LAYOUT, "wide", countries).items()}
    lines = {place: [[label], _halves(label)] for place in named if (label := place_label(view, place))}
    names = [
        Name(*spots[place], tuple(_size(form) for form in lines[place]), centre=spots[place], reach=DOT, lit=True)
        for place in named
    ]
    dots = tuple((x - DOT, y - DOT, x + DOT, y + DOT) for x, y in spots.values())
    lines_drawn = tuple((x, y, x, y) for x, y in taken)
    group = element(
        "g", drawn.root, stroke=PAPER, stroke_width=7, stroke_linejoin="round", paint_order="stroke",
        font_size=LETTERS, font_weight="bold",
    )  # fmt: skip
    sheet = Sheet((0.0, 0.0, *drawn.size), dots, lines_drawn)
    for place, found in zip(named, placed_names(names, sheet), strict=True):
        x, y = spots[place]
        colour = UNIT[countries[place]][2]
        element("circle", drawn.root, cx=x, cy=y, r=DOT, fill=colour, stroke=PAPER, stroke_width=2.5)
        if found is None:
            continue
        form = lines[place][found.form]
        middle = found.left + _size(form)[0] / 2
        for row, words in enumerate(form):
            top = found.top + LETTERS * (0.88 + row * LINE)
            element("text", group, words, x=middle, y=top, text_anchor="middle", fill=colour)


def _size(lines: list[str]) -> Spot:
    return max(text_width(line, LETTERS, bold=True) for line in lines), len(lines) * LETTERS * LINE


def _halves(label: str) -> list[str]:
    """Return a name in two lines, broken where they are most alike in length."""
    words = label.split(" ")
    if len(words) == 1:
        return [label]
    cut = min(range(1, len(words)), key=lambda n: max(len(" ".join(words[:n])), len(" ".join(words[n:]))))
    return [" ".join(words[:cut]), " ".join(words[cut:])]
