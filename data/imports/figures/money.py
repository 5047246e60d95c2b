"""Units of figures: what is clear, what is asked, and currencies that are kept or converted by an answer alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from data.imports.quantities.units import CONDITIONAL, CURRENCIES, ROUBLE, SCALES, Unit, UnitKind
from data.imports.reading import Proposal

if TYPE_CHECKING:
    from data.imports.import_state import ImportState

_RATE: Final = re.compile(r"\s*([A-Z]{3})\s*[= ]\s*(\d+(?:[.,]\d+)?)\s+(\d{4}-\d{2}-\d{2})\s+(\S.*)")
KEEP: Final = "keep"
_PERCENTS: Final = {"index": UnitKind.INDEX, "growth": UnitKind.GROWTH, "share": UnitKind.SHARE}
_USUAL: Final = ("usd_thousand", "usd_million", "usd")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measuring:
    """A figure's unit after the answers.

    Attributes
    ----------
    unit
        The unit; None where a question or a fault leaves it open.
    factor
        What the value is multiplied by: a rate that was answered.
    note
        The rate with its day and source.
    doubts
        Keys of the questions it waits for.
    fault
        Code of the finding of a unit that cannot be taken.
    """

    unit: Unit | None = None
    factor: Decimal = Decimal(1)
    note: str = ""
    doubts: tuple[str, ...] = ()
    fault: str = ""


def measuring_of(unit: Unit | None, state: ImportState, sheet: str) -> Measuring:
    """Return the unit of a figure, by the file and the answers."""
    is_bare = unit is None or (not unit.problem and unit.kind in (None, UnitKind.MONEY) and not unit.currency)
    if unit is None or is_bare:
        return _asked_unit(unit, state, sheet)
    if unit.problem:
        return _of_problem(unit, state, sheet)
    if unit.kind is UnitKind.PERCENT:
        return _percent(unit, state)
    return _currency(unit, state) if unit.kind is UnitKind.MONEY and unit.currency != "USD" else Measuring(unit=unit)


def _of_problem(unit: Unit, state: ImportState, sheet: str) -> Measuring:
    """Return the unit of words that name none, by an answer, or the fault."""
    if unit.problem == ROUBLE:
        return _rouble(unit, state)
    if unit.problem != CONDITIONAL and state.answers.get("unit"):
        return _asked_unit(None, state, sheet)
    return Measuring(fault="layout.conditional_unit" if unit.problem == CONDITIONAL else "layout.unknown_unit")


def _asked_unit(unit: Unit | None, state: ImportState, sheet: str) -> Measuring:
    key = f"unit@{sheet}" if sheet else "unit"
    given = state.answer(key) or state.answer("unit")
    found = unit_of_code(given) if given else None
    known = unit.scale if unit is not None else None
    others = {other for other in state.units if other.currency == "USD" and not sheet}
    usual = others.pop() if known is None and len(others) == 1 else None
    if found is not None:
        return measuring_of(found if known is None else replace(found, scale=known), state, sheet)
    codes: tuple[str, ...] = _USUAL if known is None else (f"usd_{SCALES[known]}".rstrip("_"),)
    if usual is not None:
        codes = (usual.code, *(code for code in codes if code != usual.code))
    state.doubt(
        key,
        "layout.unit_unknown_of_sheet" if sheet else "layout.unit_unknown",
        proposals=tuple(Proposal(value=code, code=f"unit.{code}") for code in codes),
        is_free=True,
        proposed=usual.code if usual is not None else None,
        sheet=sheet,
    )
    return Measuring(unit=usual, doubts=(key,))


def unit_of_code(code: str) -> Unit | None:
    """Return the unit of a code of the contract (``usd_thousand``, ``tonnes``); None where it is none."""
    currency, _, scale = code.partition("_")
    powers = {word: power for power, word in SCALES.items()}
    if len(currency) == 3 and currency in CURRENCIES and scale in powers:
        return Unit(kind=UnitKind.MONEY, currency=currency.upper(), scale=powers[scale])
    if code in ("index_pct", "pct"):
        return Unit(kind=UnitKind.INDEX if code == "index_pct" else UnitKind.GROWTH)
    scale, _, kind = code.rpartition("_")
    if scale in powers and kind in (UnitKind.TONNES, UnitKind.KG, UnitKind.UNITS):
        return Unit(kind=UnitKind(kind), scale=powers[scale])
    return None


def _rouble(unit: Unit, state: ImportState) -> Measuring:
    given = (state.answer("rouble") or "").upper()
    if given in ("BYN", "RUB"):
        return _currency(Unit(kind=unit.kind, scale=unit.scale, currency=given), state)
    state.doubt(
        "rouble",
        "layout.rouble_unknown",
        proposals=tuple(Proposal(value=code, code=f"currency.{code.lower()}") for code in ("BYN", "RUB")),
    )
    return Measuring(doubts=("rouble",))


def _percent(unit: Unit, state: ImportState) -> Measuring:
    kind = _PERCENTS.get(state.answer("measure") or "")
    if kind is not None:
        return Measuring(unit=Unit(kind=kind, basis=unit.basis))
    state.doubt(
        "measure",
        "layout.percent_unclear",
        proposals=tuple(Proposal(value=value, code=f"layout.answer.{value}") for value in _PERCENTS),
    )
    return Measuring(doubts=("measure",))


def _currency(unit: Unit, state: ImportState) -> Measuring:
    """Return a unit of another currency: kept, converted at a rate with its day and source, or asked."""
    given = state.answer("currency") or ""
    if given.strip().casefold() == KEEP:
        return Measuring(unit=unit)
    for part in given.split(";"):
        if part.strip().casefold() == f"{unit.currency} {KEEP}".casefold():
            return Measuring(unit=unit)
        match = _RATE.fullmatch(part)
        if match is not None and match.group(1) == unit.currency:
            rate, day, source = match.group(2).replace(",", "."), match.group(3), match.group(4).strip()
            return Measuring(
                unit=Unit(kind=UnitKind.MONEY, scale=unit.scale, currency="USD"),
                factor=Decimal(rate),
                note=f"{unit.currency} {rate} USD, {day}, {source}",
            )
    doubt = state.doubt(
        "currency",
        "layout.other_currency",
        is_free=True,
        proposals=(Proposal(value=KEEP, code="layout.answer.keep_currency"),),
        currencies="",
    )
    named = [name for name in doubt.params.get("currencies", "").split(", ") if name]
    if unit.currency not in named:
        doubt.params = {**doubt.params, "currencies": ", ".join([*named, unit.currency])}
    return Measuring(doubts=("currency",))
