"""Names of pictures: in every language and layout, whatever is chosen, each is inside its region or at its symbol."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
import shapely
from shapely.geometry import shape

from components.context import View
from components.i18n.language import language
from components.map.highlight import sight
from components.map.picture.label_layout import overlap, placed_names
from components.map.picture.names import LINE, SMALLER, UNIT, Drawing, form_size, map_labels, name_sheet
from components.map.picture.svg_map import WIDTH, draw_map
from data.atlas.atlas import COUNTRIES
from data.atlas.selection import Selection
from data.enums import Lang, PlaceKind
from geo.layers import context, place_points, unit_shapes
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from components.map.picture.label_layout import Box
    from components.map.picture.names import Label

DAY = date(2026, 11, 24)
PLACES = (None, *ATLAS.units(DAY), "gomel", "semey", "KZ-KAR")


def view(lang: Lang, day: date = DAY, **chosen: Any) -> View:
    return View(ATLAS, Selection(lang=lang, date=day, **chosen), language(lang), day)


def laid_out(shown: View) -> tuple[Drawing, list[tuple[Label, Box | None]]]:
    """Return the names of a map without its ties' marks, each with what it covers."""
    seen, layout = sight(shown), shown.selection.layout
    left, bottom, right, top = context(layout, "wide").frame
    scale = WIDTH / (right - left)

    def at(x: float, y: float) -> tuple[float, float]:
        return (x - left) * scale, (top - y) * scale

    ends = {end for tie, _ in seen.ties for end in (tie.by_place_id, tie.kz_place_id)}
    places = sorted({*ATLAS.units(shown.day), *ends, *seen.partners, *seen.chosen} - COUNTRIES)
    points = place_points(layout, "wide", {place: ATLAS.place(place).country for place in places})
    drawing = Drawing((0, 0, WIDTH, (top - bottom) * scale), (), {i: at(*p) for i, p in points.items()}, {}, at)
    labels = map_labels(shown, seen, drawing, ties={})
    boxes = []
    for label, spot in zip(
        labels, placed_names([label.name for label in labels], name_sheet(shown, drawing)), strict=True
    ):
        width, height = label.name.forms[spot.form] if spot else (0.0, 0.0)
        boxes.append((label, (spot.left, spot.top, spot.left + width, spot.top + height) if spot else None))
    return drawing, boxes


@pytest.mark.daily(4)
@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("layout", ["side", "true"])
def test_every_name_is_at_its_place_whatever_is_chosen(lang: Lang, layout: Any) -> None:
    shapes = {unit: shape(drawn) for unit, drawn in unit_shapes(layout, "wide").items()}
    inside = 0
    for place in PLACES:
        shown = view(lang, place=place, layout=layout)
        drawing, found = laid_out(shown)
        units = ATLAS.units(DAY)
        lit = sight(shown).chosen | sight(shown).partners
        areas = {
            unit: shapely.transform(shapes[unit], drawing.to_drawing, interleaved=False)
            for unit in units
            if ATLAS.place(unit).kind is PlaceKind.REGION
        }
        placed = {label.place_id: box for label, box in found if box}
        assert {i for i in lit if i in units} <= placed.keys(), place
        for place_id, box in placed.items():
            area = shapely.box(*box)
            others = [unit for unit in units if unit != place_id]
            assert not any(area.contains(shapely.Point(drawing.points[unit])) for unit in others), (place, place_id)
            if place_id in COUNTRIES:
                assert not any(region.intersects(area) for region in areas.values()), (place, place_id)
            elif place_id in areas and areas[place_id].contains(area):
                inside += 1
            elif place_id in areas:
                assert place_id in lit, (place, place_id)
                assert areas[place_id].contains(area.centroid), (place, place_id)
            else:
                assert area.distance(shapely.Point(drawing.points[place_id])) < 12, (place, place_id)
        boxes = list(placed.values())
        assert not any(overlap(one, other) for n, one in enumerate(boxes) for other in boxes[:n])
    assert inside > len(PLACES) * (20 if layout == "side" else 15)


@pytest.mark.parametrize("day", [date(2003, 7, 1), date(2019, 7, 1)])
def test_regions_of_other_days_are_named_too(day: date) -> None:
    _, found = laid_out(view(Lang.RU, day))
    placed = {label.place_id for label, box in found if box}
    regions = {unit for unit in ATLAS.units(day) if ATLAS.place(unit).kind is PlaceKind.REGION}
    assert len(regions) > 15
    assert regions - placed == set()


def test_a_name_of_two_lines_is_drawn_in_two_lines() -> None:
    root, _ = draw_map(view(Lang.RU, layout="true"))
    names = next(part for part in root.iter("g") if part.get("id") == "names")
    lines = {str(text.get("id")): [str(line.text) for line in text] for text in names}
    assert ["Павлодарская", "область"] in lines.values() or ["Павлодарская"] in lines.values()
    assert any(len(found) > 1 for found in lines.values())
    assert all(text.get("text-anchor") == "middle" for text in names)


def test_small_letters_are_smaller_by_a_fifth() -> None:
    _, found = laid_out(view(Lang.RU))
    label = next(label for label, _ in found if label.place_id == "KZ-59")
    small = next(form for form in label.forms if form.small)
    assert label.letters(small) == UNIT * SMALLER
    assert form_size(small, UNIT, bold=True)[1] == UNIT * LINE * len(small.lines)
