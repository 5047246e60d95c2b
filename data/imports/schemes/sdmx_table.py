"""Tables of SDMX: observations with their dimensions and attributes, of any data flow with two areas."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from data.enums import Flow, ObsStatus, ProductScheme
from data.imports.figures.figure import ALL_GOODS, Figure, Goods, PlaceAnswer
from data.imports.quantities.flow_words import OTHER_SIDE, FlowWords, flow_in
from data.imports.quantities.folded import text_of
from data.imports.quantities.numerals import Sense, read_numeral
from data.imports.quantities.periods import Period, read_period
from data.imports.quantities.units import Unit, UnitKind, unit_in
from data.imports.schemes.scheme_columns import SchemeColumns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from decimal import Decimal

    from data.imports.figures.place_book import PlaceBook
    from data.imports.files.model import Grid
    from data.imports.import_state import ImportState
    from data.imports.quantities.folded import CellValue

_ALIASES: Final[Mapping[str, Sequence[str]]] = {
    "area": ("refarea", "reporter", "reportingcountry", "reporterarea", "reportingarea", "geo", "declarant", "country"),
    "partner": ("counterpartarea", "partner", "counterpart", "partnerarea", "counterpartcountry", "partnercountry"),
    "flow": (
        "indicator",
        "flow",
        "tradeflow",
        "direction",
        "stoflow",
        "item",
        "accountingentry",
        "measure",
        "flowtype",
    ),
    "period": ("timeperiod", "time"),
    "value": ("obsvalue", "value"),
    "unit": ("unitmeasure", "unit", "currency"),
    "multiplier": ("unitmult", "unitmultiplier", "powercode"),
    "status": ("obsstatus", "status", "obsflag", "flag"),
    "confidential": ("confstatus",),
    "goods": ("product", "commodity", "productcode", "hs", "cmdcode", "goods"),
    "action": ("action",),
}
_FLOWS: Final = (
    (Flow.BALANCE, re.compile(r"^(?:tb|b$|bal)", re.IGNORECASE)),
    (Flow.TURNOVER, re.compile(r"^(?:tt|turn|t$|tot)", re.IGNORECASE)),
    (Flow.EXPORT, re.compile(r"^(?:tx|x$|exp|e$|2$)", re.IGNORECASE)),
    (Flow.IMPORT, re.compile(r"^(?:tm|m$|imp|i$|1$)", re.IGNORECASE)),
)
_STATUS: Final = {"P": ObsStatus.PROVISIONAL, "E": ObsStatus.ESTIMATE, "F": ObsStatus.ESTIMATE, "I": ObsStatus.ESTIMATE}
_NO_DATA: Final = frozenset({"M", "L", "O", "H"})
_CONFIDENTIAL: Final = frozenset({"C", "Q", "S", "N", "D"})
_COUNTRIES: Final = {"BLR": "BY", "KAZ": "KZ", "112": "BY", "398": "KZ"}


def sdmx_columns(header: Sequence[CellValue]) -> SchemeColumns | None:
    """Return the columns of a table of SDMX; None where it is none."""
    names = {text_of(cell).strip().split(":")[0].split("[")[0].strip().upper() for cell in header}
    if not {"OBS_VALUE", "TIME_PERIOD"} <= names:
        return None
    return SchemeColumns(header, _ALIASES)


class SdmxReader:
    """Reader of the observations of a table of SDMX."""

    def __init__(
        self, grid: Grid, sheet: int, columns: SchemeColumns, places: PlaceBook, *, state: ImportState, decimal: str
    ) -> None:
        self._grid, self._sheet, self._columns, self._state, self._places = grid, sheet, columns, state, places
        self._decimal = decimal or "."

    def figures(self, rows: Iterable[tuple[int, Sequence[CellValue]]]) -> Iterator[Figure]:
        """Return the figures; values that are missing or confidential are counted."""
        for number, row in rows:
            if not any(text_of(cell).strip() for cell in row):
                continue
            if self._code(row, "action").upper().startswith("D"):
                self._state.skipped["action D (delete)"] += 1
                continue
            figure = self._figure(number, row)
            if figure is not None:
                yield figure

    def _code(self, row: Sequence[CellValue], name: str) -> str:
        """Return a code without the label that may follow it."""
        return re.split(r":\s", self._columns.text(row, name))[0].strip()

    def _figure(self, number: int, row: Sequence[CellValue]) -> Figure | None:
        columns, state = self._columns, self._state
        numeral = read_numeral(columns.cell(row, "value"), decimal=self._decimal)
        status = self._code(row, "status").upper()
        if numeral.number is None:
            self._missing(number, row, numeral.sense, status)
            return None
        period = read_period(columns.cell(row, "period"))
        if period is None:
            state.find(
                "layout.bad_period",
                self._grid,
                number,
                columns.cols["period"],
                column=columns.heading("period"),
                text=columns.text(row, "period"),
            )
            return None
        sides = [self._side(number, row, name, period) for name in ("area", "partner") if name in columns]
        flow = self._flow(row, sides)
        goods, bad = _goods(self._code(row, "goods"))
        value, unit = self._unit(row, numeral.number)
        return Figure(
            sheet=self._sheet,
            row=number,
            col=columns.cols["value"],
            value=value,
            as_written=columns.text(row, "value"),
            status=_STATUS.get(status, ObsStatus.FINAL),
            places=tuple(sides),
            flow=flow,
            unit=unit,
            owner=flow.owner if flow is not None else "",
            period=period,
            goods=goods,
            label=columns.text(row, "area"),
            unit_text=columns.text(row, "unit"),
            bad_code=columns.cols["goods"] if bad else -1,
        )

    def _missing(self, number: int, row: Sequence[CellValue], sense: Sense, status: str) -> None:
        if sense is Sense.TEXT:
            self._state.find(
                "layout.not_a_number",
                self._grid,
                number,
                self._columns.cols["value"],
                column=self._columns.heading("value"),
                text=self._columns.text(row, "value"),
            )
            return
        is_secret = (
            status in _CONFIDENTIAL
            or sense is Sense.CONFIDENTIAL
            or self._code(row, "confidential").upper() in ("C", "N")
        )
        self._state.missing["confidential" if is_secret else "not_available"] += 1

    def _side(self, number: int, row: Sequence[CellValue], name: str, period: Period) -> PlaceAnswer:
        code = self._code(row, name)
        return self._places.answer(
            _COUNTRIES.get(code.upper(), code),
            grid=self._grid,
            row=number,
            col=self._columns.cols[name],
            period=period,
            column=self._columns.heading(name),
        )

    def _flow(self, row: Sequence[CellValue], sides: Sequence[PlaceAnswer]) -> FlowWords | None:
        """Return the flow of a row, with the country that the goods leave: that of the area, or of its counterpart."""
        text = self._code(row, "flow")
        found = next((flow for flow, pattern in _FLOWS if pattern.search(text)), None)
        if found is None:
            words = flow_in(self._columns.text(row, "flow"))
            found = words.flow if words is not None else None
        owner = sides[0].country if sides and "area" in self._columns else ""
        if found is None or owner not in OTHER_SIDE:
            return FlowWords(flow=found, owner="") if found is not None else None
        exporter = owner if found is Flow.EXPORT else OTHER_SIDE[owner]
        return FlowWords(flow=found, exporter=exporter, owner=owner)

    def _unit(self, row: Sequence[CellValue], value: Decimal) -> tuple[Decimal, Unit | None]:
        """Return a value and its unit; a multiplier that has no name of its own is taken into the value."""
        text, power = self._columns.text(row, "unit"), self._code(row, "multiplier") or "0"
        scale = int(power) if re.fullmatch(r"-?\d{1,2}", power) else 0
        known = {"IX": Unit(kind=UnitKind.INDEX), "PT": Unit(kind=UnitKind.PERCENT), "PC": Unit(kind=UnitKind.PERCENT)}
        unit = known.get(text.split(":")[0].strip().upper()) or unit_in(text.replace("_", " "))
        if not text and unit is None:
            unit = unit_in(self._columns.text(row, "flow").replace("_", " "))  # TXG_FOB_USD
        if unit is None and "multiplier" not in self._columns:
            return value, None
        unit = unit or Unit(scale=0)
        if scale in (3, 6, 9, 12):
            return value, unit if unit.scale else replace(unit, scale=scale)
        return value.scaleb(scale), unit


def _goods(code: str) -> tuple[Goods, bool]:
    if not code or code.upper() in ("TOTAL", "_T", "ALL", "_Z", "T"):
        return ALL_GOODS, False
    plain = re.sub(r"^HS_?", "", code, flags=re.IGNORECASE).replace(".", "")
    if plain.isdigit():
        return Goods(scheme=ProductScheme.HS2022, code=plain), len(plain) % 2 == 1
    return Goods(scheme=ProductScheme.TEXT, name=code), False
