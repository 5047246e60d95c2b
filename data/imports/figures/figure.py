"""Records of figures as tables have them, before direction, sides and units are settled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from data.enums import ObsStatus, ProductScheme

if TYPE_CHECKING:
    from decimal import Decimal

    from data.imports.quantities.flow_words import FlowWords
    from data.imports.quantities.periods import Period
    from data.imports.quantities.units import Unit


MOST_FIGURES: Final = 300_000
"""Figures of a table that are read: so many fit into the memory of the worker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceAnswer:
    """What a name of a place is taken for.

    Attributes
    ----------
    place_id
        The place; empty where none is taken.
    country
        BY, KZ, or the code of another country.
    is_open
        Whether a question must be answered before a place is taken.
    is_proposed
        Whether the place is proposed, and taken once the proposal is accepted.
    text
        What is written.
    """

    place_id: str = ""
    country: str = ""
    is_open: bool = False
    is_proposed: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goods:
    """What goods a figure is of."""

    scheme: ProductScheme = ProductScheme.ALL
    code: str = ""
    name: str = ""


ALL_GOODS = Goods()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure of a table, with what its row, column, titles and sheet say of it.

    Attributes
    ----------
    sheet, row, col
        The cell: number of the sheet, row and column from 0.
    value
        The number; None where it is missing or confidential.
    as_written, status, is_near_zero
        The cell as its file has it, how final it is, and whether it says less than half a unit.
    places
        The places of its row and its column.
    partner
        What a column of partners says.
    owner
        BY or KZ where a column says whose statistics it is from.
    exporter
        BY or KZ where the file says which country the goods leave.
    flow, unit, unit_text, period, goods, note
        What is said of it.
    total_of
        What the figure is a total over: ``place``, ``goods`` or ``period``; empty for a part.
    label
        The first label of its row, as written.
    countries
        BY and KZ as the words of its row, column and titles name them.
    bad_code
        The column of a code that lost its leading zero; -1 where there is none.
    is_open
        Whether its number can be read in two ways.
    flow_text
        What is written in the column of indicators.
    waits_for
        Keys of the questions about its table that must be answered first.
    net_kg
        Net weight of the goods; None where it is not given.
    """

    sheet: int
    row: int
    col: int
    value: Decimal | None
    as_written: str
    status: ObsStatus
    is_near_zero: bool = False
    places: tuple[PlaceAnswer, ...] = ()
    partner: str = ""
    owner: str = ""
    flow: FlowWords | None = None
    unit: Unit | None = None
    period: Period | None = None
    goods: Goods = ALL_GOODS
    unit_text: str = ""
    note: str = ""
    total_of: str = ""
    label: str = ""
    countries: tuple[str, ...] = ()
    bad_code: int = -1
    is_open: bool = False
    flow_text: str = ""
    waits_for: tuple[str, ...] = ()
    net_kg: Decimal | None = None
