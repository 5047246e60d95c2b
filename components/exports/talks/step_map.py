"""Map of a step of a talk: what is chosen and what its claims name is lit, every lit region is named; as SVG."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from shapely.geometry import shape

from components.documents.places import label as place_label
from components.exports.paper_parts.map_ground import draw_ties, draw_units, ground, ways_of
from components.map.highlight import own_sight, sight
from components.map.name_forms import NameForm, broken, country_forms, place_forms
from components.map.picture.double_lines import draw_diamond
from components.map.picture.label_layout import Name, Sheet, placed_names
from components.map.picture.sheet import INK, PAPER, element, text_width
from components.map.picture.svg_map import ABOVE, UNIT
from data.atlas.atlas import COUNTRIES
from data.atlas.selection import Selection
from data.enums import DataChoice, PlaceKind
from geo.label_boxes import country_label_boxes, unit_label_boxes
from geo.layers import context, place_points, tie_arc, unit_shapes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from components.context import View
    from components.documents.story.step_pictures import MapPicture
    from components.exports.paper_parts.map_ground import Ground, Picture, Ways
    from components.map.highlight import Sight
    from components.map.picture.label_layout import Box, PlacedName, Spot

LETTERS: Final = 34.0
SHARES: Final = (1.0, 0.89, 0.78, 0.7, 0.62)
"""Sizes of names, of the largest: a smaller one is taken before a shorter form of a name."""
ATTEMPTS: Final = 4
"""So many times names are laid out anew with short forms of those that found no room."""
PLAIN: Final = (0.7,)
"""The size where nothing is lit."""
SMALL: Final = 0.55
"""The smallest size of the name of a country, which lies beside it."""
BASE, LINE = 0.9, 1.12
ASPECT: Final = 1.7
"""Width by height of a part of the map."""
MARGIN: Final = 0.04
"""Around what is lit, of the width of the whole map."""
LEAST: Final = 0.5
"""Of that width, so that one sees where in the country it is."""
DOT: Final = 0.25
"""The radius of a dot, of the size of the letters."""


@dataclass(frozen=True, slots=True)
class _Label:
    """A name to be written: its forms, each with the size of its letters, and how it is laid out."""

    place_id: str
    forms: tuple[tuple[tuple[str, ...], float], ...]
    name: Name


def draw_step_map(view: View, shown: MapPicture, *, aspect: float = ASPECT, letters: float = LETTERS) -> Picture:
    """
    Return the map of a step.

    Parameters
    ----------
    view
        The facts of the step, the language of the names, and today.
    shown
        What is on the map.
    aspect
        Width by height of the picture, where it is a part of the map.
    letters
        The largest size of names, of which a picture is a thousand wide.
    """
    there = replace(view, selection=_selection(view, shown))
    seen = sight(there, claims=shown.lit)
    ways, places = ways_of(seen) or _pair_ways(there), _places(there, seen)
    own = own_sight(there)
    framed = {**ways, **(ways_of(own) if own else {})}
    drawn = ground(there.selection.layout, shown.alt, _frame(there, framed, places, aspect))
    draw_units(drawn, there, set(places))
    taken = draw_ties(drawn, ways, width=letters / 9)
    taken += _draw_layer(drawn, there, ways, letters)
    beside = _places(there, own) if own else ()
    _draw_names(drawn, there, tuple(dict.fromkeys((*places, *beside))), taken, letters)
    return drawn.finished()


def step_svg(view: View, shown: MapPicture) -> str:
    """Return the map of a step as SVG, for a screen whose own map is of other facts."""
    return draw_step_map(view, shown).svg


def _draw_layer(drawn: Ground, view: View, ways: Ways, letters: float) -> list[Spot]:
    """Draw the marks of a layer on its lines, which are double beside the book's, and return points of these."""
    seen = own_sight(view)
    own: Ways = ways if view.atlas.layer else {}
    taken: list[Spot] = []
    if seen is not None:
        own = ways_of(seen)
        taken = draw_ties(drawn, own, width=letters / 4)
        draw_ties(drawn, own, width=letters / 8, colour=PAPER)
    for by, kz in own:
        way = tie_arc(drawn.layout, "wide", by, kz, lane=0)["coordinates"]
        draw_diamond(drawn.root, *drawn.at(*way[len(way) // 2]), INK)
    return taken


def lit_places(view: View, shown: MapPicture) -> tuple[str, ...]:
    """Return the places that are lit on the map of a step, those around them last."""
    there = replace(view, selection=_selection(view, shown))
    return _places(there, sight(there, claims=shown.lit))


def _pair_ways(view: View) -> Ways:
    """Return the lines of the pair of a view: a claim of the two that is no tie, as a figure, is shown on them."""
    chosen = view.selection
    alone = Selection(by=chosen.by, kz=chosen.kz, date=chosen.date, layout=chosen.layout)
    return ways_of(sight(replace(view, selection=alone))) if chosen.by and chosen.kz else {}


def _places(view: View, seen: Sight) -> tuple[str, ...]:
    """Return the places that are lit within the two countries."""
    found = (place for part in (seen.chosen, seen.partners, seen.below) for place in sorted(part))
    return tuple(i for i in dict.fromkeys(found) if i not in COUNTRIES and view.atlas.place(i).country in UNIT)


def _selection(view: View, shown: MapPicture) -> Selection:
    layer, data = view.layer, DataChoice.BOOK
    if layer:
        data = DataChoice.BOTH if view.own else DataChoice.OWN
    return Selection(
        data=data, layer=layer.layer_id if layer else None,
        place=shown.place, claim=shown.claim, org=shown.org, person=shown.person, by=shown.by, kz=shown.kz,
        date=date.fromisoformat(shown.date) if shown.date else None,
        layout="true" if shown.layout == "true" else "side",
        kinds=frozenset(shown.kinds), statuses=frozenset(shown.statuses), themes=frozenset(shown.themes),
        lang=view.lang.code,
    )  # fmt: skip


def _frame(view: View, ways: Ways, places: tuple[str, ...], aspect: float) -> Box:
    """Return the part of the map that is drawn: what is lit with something around it, or the whole map."""
    layout = view.selection.layout
    left, bottom, right, top = context(layout, "wide").frame
    ends = [(x, y) for by, kz in ways for x, y in tie_arc(layout, "wide", by, kz, lane=0)["coordinates"]]
    whole = left, bottom, right, max([top, *(y + ABOVE for _, y in ends)])
    if not places:
        return whole
    shapes = unit_shapes(layout, "wide")
    points = [*ends, *_map_points(view, places).values()]
    bounds = [shape(shapes[place]).bounds for place in places if place in shapes]
    points += [corner for left, bottom, right, top in bounds for corner in ((left, bottom), (right, top))]
    (xs, ys), margin = zip(*points, strict=True), MARGIN * (whole[2] - whole[0])
    inner = min(xs) - margin, min(ys) - margin, max(xs) + margin, max(ys) + margin
    width = max(inner[2] - inner[0], (inner[3] - inner[1]) * aspect, LEAST * (whole[2] - whole[0]))
    x = _within(inner[0], inner[2], width, whole[0], whole[2])
    y = _within(inner[1], inner[3], width / aspect, whole[1], whole[3])
    return x, y, x + width, y + width / aspect


def _within(low: float, high: float, size: float, first: float, last: float) -> float:
    """Return where a stretch of a size around another one begins: within a larger one if it has room there."""
    start = (low + high - size) / 2
    return min(max(start, first), last - size) if size <= last - first else (first + last - size) / 2


def _draw_names(drawn: Ground, view: View, places: tuple[str, ...], taken: list[Spot], letters: float) -> None:
    """Draw the dots of lit cities and the names of what is lit; where nothing is, the names that find room."""
    named, is_lit = places or view.atlas.units(view.day), bool(places)
    points = {place: drawn.at(*at) for place, at in _map_points(view, named).items()}
    spots, dot = {place: points[place] for place in named if _has_dot(view, place)}, letters * DOT
    for place, (x, y) in spots.items():
        colour = UNIT[view.atlas.place(place).country][2]
        element("circle", drawn.root, cx=x, cy=y, r=dot, fill=colour, stroke=PAPER, stroke_width=dot / 3)
    dots = tuple((x - dot, y - dot, x + dot, y + dot) for x, y in spots.values())
    lines = tuple((x - 1, y - 1, x + 1, y + 1) for x, y in taken)
    sizes = tuple(letters * share for share in (SHARES if is_lit else PLAIN))
    countries = _country_labels(drawn, view, (*sizes, letters * SMALL))
    box = (0.0, 0.0, *drawn.size)
    # Off the dots and the lines if there is room for all, else over lines, else over dots: a name is worth more. Whole
    # names come first, over the borders of their regions where need be; what finds no room has its short forms.
    sheets = (Sheet(box, dots, lines), Sheet(box, dots), Sheet(box, (), dots))
    best: list[tuple[_Label, PlacedName]] = []
    short: set[str] = set() if is_lit else set(named)
    for _attempt in range(ATTEMPTS):
        labels = [
            _label(drawn, view, place, points[place], sizes, lit=is_lit, whole=place not in short) for place in named
        ]
        cities_first = sorted(labels, key=lambda label: label.name.inside is not None)
        layouts = [_placed([*order, *countries], sheet) for sheet in sheets for order in (labels, cities_first)]
        best = max([best, *layouts] if best else layouts, key=lambda placed: sum(label.name.lit for label, _ in placed))
        missing = set(named) - {label.place_id for label, _ in best}
        if not missing or short.issuperset(named):
            break
        short = set(named) if short.issuperset(missing) else short | missing
    _write(drawn, view, best, letters)


def _placed(labels: list[_Label], sheet: Sheet) -> list[tuple[_Label, PlacedName]]:
    """Return the names that find room, with their places."""
    found = placed_names([label.name for label in labels], sheet)
    return [(label, spot) for label, spot in zip(labels, found, strict=True) if spot]


def _has_dot(view: View, place_id: str) -> bool:
    return view.atlas.place(place_id).kind is not PlaceKind.REGION


def _map_points(view: View, places: Iterable[str]) -> Mapping[str, Spot]:
    """Return the point of each place in map units."""
    countries = {place: view.atlas.place(place).country for place in places}
    return place_points(view.selection.layout, "wide", countries)


def _label(
    drawn: Ground, view: View, place_id: str, point: Spot, letters: tuple[float, ...], *, lit: bool, whole: bool
) -> _Label:
    """Return the name of a place; a whole one has no shorter form."""
    name, unit = place_label(view, place_id), place_id in view.atlas.units(view.day)
    if unit and not whole:
        forms = place_forms(view.atlas, place_id, name, lang=view.lang.code)
    else:
        forms = tuple(NameForm(text, small=False) for text in broken(name))
    inside = None
    if not _has_dot(view, place_id):
        inside = tuple(drawn.within(box) for box in unit_label_boxes(drawn.layout, "wide").get(place_id, ()))
    sized, dot = _sized(forms, letters), letters[0] * DOT
    return _Label(place_id, sized, Name(*point, _sizes(sized), centre=point, inside=inside, reach=dot, lit=lit))


def _country_labels(drawn: Ground, view: View, letters: tuple[float, ...]) -> list[_Label]:
    """Return the names of the two countries; places are named before them."""
    labels = []
    for country, room in country_label_boxes(drawn.layout, "wide").items():
        name = view.atlas.place_name(country, lang=view.lang.code, on=view.day)
        sized = _sized(country_forms(name), letters)
        point, boxes = drawn.at(*room.point), tuple(drawn.within(box) for box in room.boxes)
        labels.append(_Label(country, sized, Name(*point, _sizes(sized), centre=point, inside=boxes, lit=False)))
    return labels


def _sized(forms: Iterable[NameForm], letters: tuple[float, ...]) -> tuple[tuple[tuple[str, ...], float], ...]:
    """Return the lines of each form in each size: a whole name in small letters before a shortened one."""
    texts = dict.fromkeys(tuple(form.lines) for form in forms)
    names = dict.fromkeys(" ".join(lines) for lines in texts)
    return tuple(
        (lines, size) for name in names for size in letters for lines in texts if " ".join(lines) == name
    )  # fmt: skip


def _sizes(sized: Iterable[tuple[tuple[str, ...], float]]) -> tuple[tuple[float, float], ...]:
    return tuple(
        (max(text_width(line, size, bold=True) for line in lines), len(lines) * size * LINE) for lines, size in sized
    )


def _write(drawn: Ground, view: View, placed: list[tuple[_Label, PlacedName]], letters: float) -> None:
    group = element(
        "g", drawn.root, stroke=PAPER, stroke_width=letters / 5, stroke_linejoin="round", paint_order="stroke",
        font_weight="bold",
    )  # fmt: skip
    for label, spot in placed:
        (lines, size), (width, _) = label.forms[spot.form], label.name.forms[spot.form]
        colour = UNIT[view.atlas.place(label.place_id).country][2]
        named = element("g", group, id=f"name-{label.place_id}", font_size=size, fill=colour, text_anchor="middle")
        for row, line in enumerate(lines):
            element("text", named, line, x=spot.left + width / 2, y=spot.top + size * (BASE + row * LINE))
