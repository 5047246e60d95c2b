"""Table of how names are laid out on the map: `python -m tests.cases.names` writes it anew after a change of the data.

Both layouts of names are held to it, of the picture and of the browser: components/map/picture/label_layout.py and
components/map/js/names/name_layout.js.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, Final

from components.context import View
from components.i18n.language import language
from components.map.highlight import sight
from components.map.picture.label_layout import Name, Sheet, placed_names
from components.map.picture.names import Drawing, map_labels, name_sheet
from components.map.picture.svg_map import WIDTH
from data.atlas.atlas import COUNTRIES, Atlas
from data.atlas.selection import Selection
from data.enums import Lang
from geo.layers import context, place_points

FILE: Final = Path(__file__).with_name("names.json")
DAY: Final = date(2026, 11, 24)
SHOWN: Final[tuple[tuple[Lang, dict[str, Any], float], ...]] = (
    (Lang.RU, {}, 1.0),
    (Lang.RU, {"place": "BY-HO"}, 0.55),
    (Lang.KK, {"layout": "true"}, 0.55),
    (Lang.BE, {"layout": "true", "place": "BY-MI"}, 0.24),
    (Lang.EN, {"place": "KZ-55", "layout": "true"}, 0.24),
    (Lang.EN, {"date": date(2015, 1, 1), "place": "KZ-YUZ"}, 0.4),
    (Lang.KK, {"claim": "gomel-pavlodar-agreement-2016"}, 0.3),
    (Lang.BE, {"date": date(2003, 7, 1)}, 0.4),
)
"""A language, what is chosen, and how large the map is beside that of a picture; the letters are always as large."""
SMALL: Final = 0.35
GAPS: Final = ([3.0, 1.0], [6.0, 3.0])
"""Between names of large maps and of small ones, as in components/map/js/canvas.js."""


def cases() -> list[dict[str, Any]]:
    """Return the cases, each with names, sheet and where they are placed; lengths in tenths."""
    atlas, found = Atlas.load(), []
    for lang, chosen, scale in SHOWN:
        view = View(atlas, Selection(lang=lang, **chosen), language(lang), DAY)
        names, sheet = _laid_out(view, scale)
        case: dict[str, Any] = {
            "title": " ".join([lang.value, *(f"{name}={value}" for name, value in chosen.items()), f"x{scale}"]),
            "names": [_plain(name) for name in names],
            "sheet": {
                "box": _round(sheet.box),
                "taken": [_round(box) for box in sheet.taken],
                "dots": [_round(box) for box in sheet.dots],
                "centres": [_point(centre) for centre in sheet.centres],
                "gap": GAPS[scale < SMALL],
            },
        }
        found.append(case | {"placed": laid_out(case)})
    return found


def laid_out(case: dict[str, Any]) -> list[dict[str, float] | None]:
    """Return where the names of a case are placed."""
    names = [
        Name(
            one["x"],
            one["y"],
            tuple((width, height) for width, height in one["forms"]),
            centre=(one["centre"]["x"], one["centre"]["y"]),
            inside=None if one["inside"] is None else tuple(tuple(box) for box in one["inside"]),
            reach=one["reach"],
            lit=one["lit"],
        )
        for one in case["names"]
    ]
    sheet = case["sheet"]
    boxes = {key: tuple(tuple(box) for box in sheet[key]) for key in ("taken", "dots")}
    centres = tuple((centre["x"], centre["y"]) for centre in sheet["centres"])
    around = Sheet(tuple(sheet["box"]), boxes["taken"], boxes["dots"], centres, tuple(sheet["gap"]))
    placed = placed_names(names, around)
    return [{"form": p.form, "left": round(p.left, 2), "top": round(p.top, 2)} if p else None for p in placed]


def _laid_out(view: View, scale: float) -> tuple[list[Name], Sheet]:
    """Return the names of a map and what they keep off; ``scale`` is in parts of a picture's."""
    seen, layout = sight(view), view.selection.layout
    left, bottom, right, top = context(layout, "wide").frame
    unit = scale * WIDTH / (right - left)

    def at(x: float, y: float) -> tuple[float, float]:
        return (x - left) * unit, (top - y) * unit

    ends = {end for tie, _ in seen.ties for end in (tie.by_place_id, tie.kz_place_id)}
    shown = sorted({*view.atlas.units(view.day), *ends, *seen.partners} - COUNTRIES)
    points = place_points(layout, "wide", {place: view.atlas.place(place).country for place in shown})
    box = (0.0, 0.0, scale * WIDTH, (top - bottom) * unit)
    drawing = Drawing(box, (), {place: at(*point) for place, point in points.items()}, {}, at)
    return [label.name for label in map_labels(view, seen, drawing, ties={})], name_sheet(view, drawing)


def _plain(name: Name) -> dict[str, Any]:
    return {
        **_point((name.x, name.y)),
        "centre": _point(name.centre or (name.x, name.y)),
        "forms": [_round(form) for form in name.forms],
        "inside": None if name.inside is None else [_round(box) for box in name.inside],
        "reach": name.reach,
        "lit": name.lit,
    }


def _point(point: tuple[float, float]) -> dict[str, float]:
    return {"x": round(point[0], 1), "y": round(point[1], 1)}


def _round(numbers: tuple[float, ...]) -> list[float]:
    return [round(number, 1) for number in numbers]


if __name__ == "__main__":
    FILE.write_text(json.dumps(cases(), ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
