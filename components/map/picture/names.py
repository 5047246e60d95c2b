"""Names of places on the drawn map: which are written, in what order, and how large."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from components.documents.places import label as place_label
from components.map.name_forms import NameForm, country_forms, place_forms
from components.map.picture.label_layout import Name, Sheet, placed_names
from components.map.picture.sheet import INK, PAPER, element, text_width
from data.enums import PlaceKind
from geo.label_boxes import country_label_boxes, unit_label_boxes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from components.context import View
    from components.map.highlight import Sight
    from components.map.picture.label_layout import Box, PlacedName, Spot
    from components.map.picture.pin_layout import Pin

UNIT, OTHER = 14.0, 12.0
"""Sizes of the letters of first-level units and of other places."""
DOTS: Final = (5.0, 3.2)
"""Radii of the dots of cities that are units and of other places."""
REACH: Final = 4.0
COUNTRY: Final = {"BY": "#8f3422", "KZ": "#08526c"}
"""Colours of the names of the countries, of components/static/theme.css."""
SMALLER: Final = 0.8
LINE: Final = 1.15
BASE: Final = 0.92


@dataclass(frozen=True, slots=True)
class Label:
    """A name of the map: its forms, the size of its letters and the name as it is laid out."""

    place_id: str
    forms: tuple[NameForm, ...]
    size: float
    bold: bool
    name: Name
    rank: tuple[float, ...]

    def letters(self, form: NameForm) -> float:
        """Return the size of the letters of a form."""
        return self.size * SMALLER if form.small else self.size


@dataclass(frozen=True, slots=True)
class Drawing:
    """
    What names are laid out on.

    Attributes
    ----------
    box
        The whole drawing.
    taken
        What is covered already.
    points
        The point of each place that is drawn.
    pins
        Numbered symbols in place of the ties, by place.
    to_drawing
        Gives the point of the drawing for a point of the map.
    """

    box: Box
    taken: Sequence[Box]
    points: Mapping[str, Spot]
    pins: Mapping[str, Pin]
    to_drawing: Callable[[float, float], Spot]


def dot_radius(view: View, place_id: str) -> float:
    """Return how large the dot of a place is: a region is drawn as its shape."""
    place = view.atlas.place(place_id)
    if place.kind is PlaceKind.REGION:
        return 0.0
    return DOTS[0] if place_id in view.atlas.units(view.day) else DOTS[1]


def name_sheet(view: View, drawing: Drawing) -> Sheet:
    """Return what the names of a drawing keep off."""
    dots = []
    for place_id, (x, y) in drawing.points.items():
        if place_id not in drawing.pins and (radius := dot_radius(view, place_id)):
            dots.append((x - radius - 1, y - radius - 1, x + radius + 1, y + radius + 1))
    centres = tuple(drawing.points[unit] for unit in view.atlas.units(view.day))
    return Sheet(drawing.box, (*drawing.taken, *(pin.box for pin in drawing.pins.values())), tuple(dots), centres)


def map_labels(view: View, seen: Sight, drawing: Drawing, *, ties: Mapping[str, int]) -> list[Label]:
    """
    Return the names of a map, the first to be laid out first.

    Parameters
    ----------
    view
        The view.
    seen
        What is seen of the map.
    drawing
        What the names are laid out on.
    ties
        The number of ties of a place that are seen well.
    """
    lit = seen.chosen | seen.partners | seen.below | drawing.pins.keys()
    labels = []
    for place_id in drawing.points:
        forms, unit = _forms(view, place_id), place_id in view.atlas.units(view.day)
        name = _name(view, place_id, forms, drawing, lit=place_id in lit)
        pinned = place_id in drawing.pins
        rank = 0.0 if place_id in seen.chosen else 1.0 if place_id in seen.partners or pinned else 2.0 if unit else 3.0
        # Of pinned places each is to be named: those with few spots first, the longest first of them.
        kind = float(name.inside is not None) if pinned else 0.0 if name.inside else 1.0 if unit else 2.0
        order = -name.forms[0][0] if pinned else -ties.get(place_id, 0)
        labels.append(Label(place_id, forms, UNIT if unit else OTHER, unit, name, (rank, kind, float(order))))
    return [*sorted(labels, key=lambda label: (label.rank, label.place_id)), *_country_labels(view, drawing)]


def _country_labels(view: View, drawing: Drawing) -> Iterator[Label]:
    """Yield the names of the two countries; places are named before them."""
    for country, room in country_label_boxes(view.selection.layout, "wide").items():
        forms = country_forms(view.atlas.place_name(country, lang=view.lang.code, on=view.day))
        point = drawing.to_drawing(*room.point)
        sizes = tuple(form_size(form, UNIT * (SMALLER if form.small else 1.0), bold=True) for form in forms)
        inside = tuple(_in_drawing(drawing, box) for box in room.boxes)
        name = Name(*point, sizes, centre=point, inside=inside, reach=REACH, lit=False)
        yield Label(country, forms, UNIT, bold=True, name=name, rank=(4.0,))


def _in_drawing(drawing: Drawing, box: Box) -> Box:
    """Return the rectangle of the drawing for one of the map: left, bottom, right, top."""
    left, bottom, right, top = box
    return (*drawing.to_drawing(left, top), *drawing.to_drawing(right, bottom))


def _forms(view: View, place_id: str) -> tuple[NameForm, ...]:
    """Return the forms of a name; that of a region of another day, which says when it was, has no shorter ones."""
    name = place_label(view, place_id)
    if place_id in view.atlas.units(view.day):
        return place_forms(view.atlas, place_id, name, lang=view.lang.code)
    return NameForm(name, small=False), NameForm(name, small=True)


def _name(view: View, place_id: str, forms: tuple[NameForm, ...], drawing: Drawing, *, lit: bool) -> Name:
    unit, pin, point = place_id in view.atlas.units(view.day), drawing.pins.get(place_id), drawing.points[place_id]
    size = UNIT if unit else OTHER
    inside: tuple[Box, ...] | None = None
    if unit and view.atlas.place(place_id).kind is PlaceKind.REGION:
        boxes = unit_label_boxes(view.selection.layout, "wide")[place_id]
        inside = tuple(_in_drawing(drawing, box) for box in boxes)
    return Name(
        *((pin.x, pin.y) if pin else point),
        tuple(form_size(form, size * (SMALLER if form.small else 1.0), bold=unit) for form in forms),
        centre=point,
        inside=inside,
        reach=pin.radius if pin else REACH,
        lit=lit,
    )


def form_size(form: NameForm, letters: float, *, bold: bool) -> tuple[float, float]:
    """Return about how wide and high a form of a name is."""
    return max(text_width(line, letters, bold=bold) for line in form.lines), len(form.lines) * letters * LINE


def draw_names(root: Element, labels: Sequence[Label], sheet: Sheet) -> list[Box]:
    """Draw the names that find room, and return what they cover."""
    group = element(
        "g", root, fill=INK, stroke=PAPER, stroke_width=3, stroke_linejoin="round", paint_order="stroke", id="names"
    )
    covered = []
    for label, spot in zip(labels, placed_names([label.name for label in labels], sheet), strict=True):
        if spot:
            _draw_name(group, label, spot)
            width, height = label.name.forms[spot.form]
            covered.append((spot.left, spot.top, spot.left + width, spot.top + height))
    return covered


def _draw_name(group: Element, label: Label, spot: PlacedName) -> None:
    form, (width, _) = label.forms[spot.form], label.name.forms[spot.form]
    letters = label.letters(form)
    text = element(
        "text", group, font_size=letters, font_weight="bold" if label.bold else "", text_anchor="middle",
        id=f"name-{label.place_id}", fill=COUNTRY.get(label.place_id, ""),
    )  # fmt: skip
    for number, line in enumerate(form.lines):
        element("tspan", text, line, x=spot.left + width / 2, y=spot.top + letters * (BASE + number * LINE))
