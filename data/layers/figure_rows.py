"""Rows of the table ``trade`` made of the figures of a layer."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from data.enums import Citation, Level, ObsStatus, PlaceKind, ProductScheme, Status
from data.model import PartialDate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.layer_rows import Observation, Origin
    from data.model import Place

ALL_GOODS: Final = "all goods"
"""What the book's tables call the goods of a figure that is of all of them."""

_MILLION: Final = Decimal(1_000_000)
_SIZES: Final = {"": Decimal(1), "thousand": Decimal(1000), "million": _MILLION, "billion": Decimal(1_000_000_000)}
_MONEY: Final = re.compile(r"(usd|byn|kzt|rub|eur|cny)(?:_(thousand|million|billion))?")
_MASS: Final = {
    "kg": ("tonnes", Decimal("0.001")), "tonnes": ("tonnes", Decimal(1)),
    "thousand_tonnes": ("thousand_tonnes", Decimal(1)), "million_tonnes": ("million_tonnes", Decimal(1)),
}  # fmt: skip
OTHER_MONEY: Final = ("byn_million", "kzt_million", "rub_million", "eur_million", "cny_million")
"""Units of figures of layers beside those of the book's contract."""
_SCHEMES: Final = {ProductScheme.HS2017: "HS", ProductScheme.HS2022: "HS", ProductScheme.TNVED: "TN VED"}


def figure_row(
    claim_id: str, figure: Observation, origin: Origin, *, places: Mapping[str, Place], units: tuple[str, ...]
) -> dict[str, Any]:
    """
    Return a figure as a row of the table ``trade``.

    Money is in millions of its own currency, nothing is converted from one currency to another.

    Parameters
    ----------
    claim_id
        Its id.
    figure
        The figure; it has a value.
    origin
        Where it is in what was brought.
    places
        The places by id.
    units
        The units of the book's contract; a figure in one that is neither there nor in `OTHER_MONEY` is in ``other``.
    """
    assert figure.value is not None  # noqa: S101 - what has no value is no figure
    value, unit = in_contract(figure.value, figure.unit, units)
    return {
        "claim_id": claim_id,
        "source_id": figure.source_id,
        "locator": locator(origin),
        "citation": Citation.DIRECT.value,
        "as_stated": figure.as_written or format(figure.value, "f"),
        "qualifier": figure.qualifier.value,
        "status": (Status.ESTIMATE if figure.obs_status is ObsStatus.ESTIMATE else Status.ACTUAL).value,
        "by_id": figure.by_id,
        "kz_id": figure.kz_id,
        "level": _level(places[figure.by_id], places[figure.kz_id]).value,
        "flow": figure.flow.value,
        "measure": figure.measure.value,
        "product": goods(figure),
        "period_start": figure.period_start or None,
        "period_end": figure.period_end or None,
        "value": float(value),
        "unit": unit,
        "basis": figure.basis if _is_basis(figure.basis) else None,
        "note_en": "; ".join(filter(None, (figure.note, "" if _is_basis(figure.basis) else figure.basis))) or None,
    }


def in_contract(value: Decimal, unit: str, units: tuple[str, ...]) -> tuple[Decimal, str]:
    """Return a value in the unit in which the contract has it: money in millions, kilograms as tonnes."""
    if money := _MONEY.fullmatch(unit):
        value, unit = value * _SIZES[money[2] or ""] / _MILLION, f"{money[1]}_million"
    elif unit in _MASS:
        unit, size = _MASS[unit]
        value *= size
    return value, unit if unit in (*units, *OTHER_MONEY) else "other"


def goods(figure: Observation) -> str:
    """Return the goods of a figure in words: those of its file, else its code with the scheme's name."""
    if figure.product_scheme is ProductScheme.ALL:
        return ALL_GOODS
    code = " ".join(filter(None, (_SCHEMES.get(figure.product_scheme, ""), figure.product_code)))
    if figure.product_name and figure.product_code:
        return f"{figure.product_name} ({code})"
    return figure.product_name or code or ALL_GOODS


def _is_basis(text: str) -> bool:
    """Return whether a text names the period that a change compares with, or says it in words."""
    if not text[:4].isdigit():
        return bool(text)
    try:
        return all(PartialDate.parse(end) for end in text.split("/"))
    except ValueError:
        return False


def has_period(figure: Observation) -> bool:
    """Return whether a figure's period is one of the calendar, and runs forward."""
    try:
        return PartialDate.parse(figure.period_start).first <= PartialDate.parse(figure.period_end).last
    except ValueError:
        return False


def locator(origin: Origin) -> str:
    """Return a place in what was brought as one text: file, sheet and cell."""
    return ", ".join(filter(None, (origin.file, origin.sheet, origin.cell)))


def _level(by: Place, kz: Place) -> Level:
    """Return the level of two sides; districts and cities that are no sides of a country count as regions."""
    countries = [place.kind is PlaceKind.COUNTRY for place in (by, kz)]
    if all(countries):
        return Level.COUNTRY_COUNTRY
    if not any(countries):
        return Level.REGION_REGION
    small = kz if countries[0] else by
    return Level.CITY_COUNTRY if small.kind is PlaceKind.CITY else Level.REGION_COUNTRY
