"""Rows of a draft in words: what a figure or an agreement is of, and its value."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from components.i18n import vocabulary
from data.errors import UnknownPlaceError
from data.imports.quantities.units import in_millions
from data.layer_rows import OBSERVATIONS
from data.model import PartialDate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.context import View


def row_text(view: View, table: str, row_id: str, cells: Mapping[str, Any]) -> str:
    """Return what a row is of: places, flow, goods and period of a figure, else its title."""
    if table == OBSERVATIONS:
        return f"{pair_text(view, str(cells['by_id']), str(cells['kz_id']))}, {figure_text(view, cells)}"
    titles = [cells.get(f"title_{view.lang.code.value}"), *(cells.get(f"title_{code}") for code in ("ru", "en"))]
    titles += [cells.get(f"gist_{view.lang.code.value}"), cells.get("gist_en")]
    titles += [cells.get(name) for name in ("title", "name_ru", "name_en", "as_stated")]
    title = next((str(text) for text in titles if text), row_id)
    days = [cells.get(name) for name in ("date_start", "date", "signed_on", "date_signed")]
    day = next((_day(view, str(text)) for text in days if text), "")
    return ", ".join(filter(None, (title, day)))


def value_text(view: View, cells: Mapping[str, Any]) -> str:
    """Return the value of a figure with its unit; nothing for what is no figure."""
    value = cells.get("value")
    if value is None or "unit" not in cells:
        return ""
    number, unit = in_millions(Decimal(str(value)), str(cells["unit"]))
    return f"{view.lang.exact(float(number))} {unit_text(view, unit)}".strip()


def number_text(view: View, text: str) -> str:
    """Return a number that is written with a point as the language writes it; another text as it is."""
    try:
        return view.lang.exact(float(Decimal(text)))
    except InvalidOperation:
        return text


def unit_text(view: View, unit: str) -> str:
    """Return the name of a unit."""
    return vocabulary.units(view.lang).get(unit, unit)


def place_text(view: View, place_id: str) -> str:
    """Return the name of a place; an id that is none as it is."""
    try:
        place = view.atlas.place(place_id)
    except UnknownPlaceError:
        return place_id
    return view.atlas.place_name(place_id, lang=view.lang.code, on=place.valid_to or view.today)


def pair_text(view: View, by_id: str, kz_id: str) -> str:
    """Return the names of two places, that of Belarus first."""
    return f"{place_text(view, by_id)} – {place_text(view, kz_id)}"


def figure_text(view: View, cells: Mapping[str, Any]) -> str:
    """Return what a figure is of beside its places: flow, measure, goods and period."""
    lang = view.lang
    period = _period(view, str(cells["period_start"]), str(cells["period_end"]))
    flow = vocabulary.flows(lang).get(str(cells["flow"]), "") if cells["flow"] != "none" else ""
    measure = vocabulary.measures(lang).get(str(cells["measure"]), "") if cells["measure"] != "value" else ""
    code = str(cells.get("product_code") or "")
    goods = ": ".join(filter(None, (code, str(cells.get("product_name") or ""))))
    return ", ".join(filter(None, (flow, measure, goods, period)))


def _period(view: View, start: str, end: str) -> str:
    try:
        return view.lang.period(PartialDate.parse(start), PartialDate.parse(end))
    except ValueError:
        return start if start == end else f"{start} – {end}"


def _day(view: View, text: str) -> str:
    try:
        return view.lang.partial(PartialDate.parse(text))
    except ValueError:
        return text
