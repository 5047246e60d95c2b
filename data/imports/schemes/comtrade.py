"""Tables of UN Comtrade: of its present interface, of the former one and of the former site."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from data.enums import Flow, ObsStatus, ProductScheme, Reporter
from data.errors import FileRefused
from data.imports.figures.figure import ALL_GOODS, MOST_FIGURES, Figure, Goods, PlaceAnswer
from data.imports.quantities.flow_words import OTHER_SIDE, FlowWords
from data.imports.quantities.folded import text_of
from data.imports.quantities.numerals import Sense, read_numeral
from data.imports.quantities.periods import read_period
from data.imports.quantities.units import Unit, UnitKind
from data.imports.schemes.partner_countries import country_of
from data.imports.schemes.scheme_columns import SchemeColumns
from data.trade.goods_codes import fault_of
from data.trade.goods_rows import WORLD, GoodsRow, record_period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from data.imports.files.model import Grid
    from data.imports.import_state import ImportState
    from data.imports.quantities.folded import CellValue

COLUMNS: Final[Mapping[str, Sequence[str]]] = {
    "reporter": ("reportercode", "rtcode", "reporteriso", "rt3iso", "reporter"),
    "reporter_name": ("reporterdesc", "reporter", "rttitle"),
    "partner": ("partnercode", "ptcode", "partneriso", "pt3iso", "partner"),
    "partner_name": ("partnerdesc", "partner", "pttitle"),
    "flow": ("flowcode", "tradeflowcode", "rgcode", "tradeflow", "flowdesc"),
    "code": ("cmdcode", "commoditycode"),
    "name": ("cmddesc", "cmddesce", "commodity"),
    "value": ("primaryvalue", "tradevalueus", "tradevalue"),
    "period": ("period", "refperiodid", "yr", "year", "refyear"),
    "classification": ("classificationcode", "classification", "pfcode"),
    "transport": ("motcode",),
    "customs": ("customscode", "cstcode"),
    "second": ("partner2code", "pt2code", "ndpartnercode"),
    "mode": ("moscode",),
    "weight": ("netwgt", "netweightkg"),
}
"""Names of each column over the years, in small letters without signs."""
_COUNTRIES: Final = {
    "112": "BY",
    "398": "KZ",
    "blr": "BY",
    "kaz": "KZ",
    "belarus": "BY",
    "kazakhstan": "KZ",
}
_FLOWS: Final = {
    "x": Flow.EXPORT,
    "m": Flow.IMPORT,
    "1": Flow.IMPORT,
    "2": Flow.EXPORT,
    "export": Flow.EXPORT,
    "import": Flow.IMPORT,
    "exports": Flow.EXPORT,
    "imports": Flow.IMPORT,
}
_SCHEMES: Final = {"H6": ProductScheme.HS2022, "H5": ProductScheme.HS2017, "HS": ProductScheme.HS2022, "H7": None}
_SPLIT: Final = "breakdown by transport or procedure (motCode<>0 or customsCode<>C00)"
_SECOND: Final = "breakdown by second partner (partner2Code<>0)"
_REPORTERS: Final = {"BY": Reporter.BY, "KZ": Reporter.KZ}
_HS2022: Final = 202200
_CENT: Final = Decimal("0.0001")
_GRAM: Final = Decimal("0.001")
_HEAVIEST: Final = Decimal(10) ** 18
_NUMBER: Final = re.compile(r"\d+")
_USD: Final = Unit(kind=UnitKind.MONEY, scale=0, currency="USD")


def comtrade_columns(header: Sequence[CellValue]) -> SchemeColumns | None:
    """Return the columns of a table of UN Comtrade; None where it is none."""
    columns = SchemeColumns(header, COLUMNS)
    needed = ("reporter", "partner", "flow", "code", "value", "period")
    return columns if all(name in columns for name in needed) else None


def comtrade_figures(
    grid: Grid, sheet: int, columns: SchemeColumns, rows: Iterable[tuple[int, Sequence[CellValue]]], state: ImportState
) -> Iterator[Figure]:
    """Return the figures of trade between the two countries; what is set aside is counted in words."""
    whole: set[tuple[str, ...]] = set()
    parts: set[tuple[str, ...]] = set()
    for number, row in rows:
        aside = _aside(columns, row)
        if aside:
            if aside != "blank":
                state.skipped[aside] += 1
            if aside in (_SPLIT, _SECOND):
                parts.add(_key(columns, row))
            elif (record := _of_others(grid, columns, number, row)) is not None:
                state.other_goods.append(record)
                if len(state.other_goods) > MOST_FIGURES:
                    raise FileRefused("too_many_figures", {"limit": str(MOST_FIGURES), "sheet": grid.name})
            continue
        whole.add(_key(columns, row))
        if len(whole) > MOST_FIGURES:
            raise FileRefused("too_many_figures", {"limit": str(MOST_FIGURES), "sheet": grid.name})
        figure = _figure(grid, columns, number, row, state)
        if figure is not None:
            yield replace(figure, sheet=sheet)
    if alone := parts - whole:
        state.find("goods.splits_alone", is_error=False, count=str(len(alone)))
    if state.other_goods:
        state.find("goods.other_countries", is_error=False, count=str(len(state.other_goods)))


def _key(columns: SchemeColumns, row: Sequence[CellValue]) -> tuple[str, ...]:
    return tuple(columns.text(row, name) for name in ("reporter", "partner", "flow", "code", "period"))


def _of_others(grid: Grid, columns: SchemeColumns, number: int, row: Sequence[CellValue]) -> GoodsRow | None:
    """Return the record of a row of another country or of the world; None where it is a part, or cannot be read."""
    if any(columns.text(row, name) not in ("", "0") for name in ("transport", "second", "mode")):
        return None
    reporter, partner = (country_of(columns.text(row, name)) for name in ("reporter", "partner"))
    flow = _FLOWS.get(columns.text(row, "flow").casefold())
    goods, bad = _goods(columns, row)
    value = read_numeral(columns.cell(row, "value"), decimal=".").number
    period = read_period(columns.cell(row, "period"))
    known = (
        reporter and partner and reporter not in (partner, WORLD) and flow and goods and value is not None and period
    )
    if not known or bad or columns.text(row, "customs").upper() not in ("", "C00", "0"):
        return None
    assert flow and goods and value is not None and period is not None  # noqa: S101, PT018 - known above
    month = record_period(period.start, period.end)
    scheme = goods.scheme if goods.code else _scheme(columns, row)
    if month is None or scheme is None or (goods.code and fault_of(goods.code)) or value < 0:
        return None
    sides = (reporter, partner) if flow is Flow.EXPORT else (partner, reporter)
    line = _NUMBER.search(grid.row_name(number))
    return GoodsRow(
        seller_id=sides[0],
        buyer_id=sides[1],
        reporter=_REPORTERS.get(reporter, Reporter.OTHER),
        scheme=ProductScheme.HS2017 if scheme is ProductScheme.HS2022 and month < _HS2022 else scheme,
        code=goods.code,
        period=month,
        currency="USD",
        value=value.quantize(_CENT),
        net_kg=_weight(columns, row),
        line=int(line[0]) if line else number + 1,
    )


def _weight(columns: SchemeColumns, row: Sequence[CellValue]) -> Decimal | None:
    """Return the net weight of a row in kilograms; None where it is not given: zero is how Comtrade leaves it out."""
    weight = read_numeral(columns.cell(row, "weight"), decimal=".").number if "weight" in columns else None
    return weight.quantize(_GRAM) if weight is not None and 0 < weight < _HEAVIEST else None


def _aside(columns: SchemeColumns, row: Sequence[CellValue]) -> str:
    """Return why a row is set aside: a part of another row, another country, another flow; empty where it is not."""
    if not any(text_of(cell).strip() for cell in row):
        return "blank"

    def text(name: str) -> str:
        return columns.text(row, name)

    is_split = text("transport") not in ("", "0") or text("customs").upper() not in ("", "C00", "0")
    reasons = (
        (text("partner").casefold() not in _COUNTRIES, f"partner {text('partner_name') or text('partner')}"),
        (text("reporter").casefold() not in _COUNTRIES, f"reporter {text('reporter_name') or text('reporter')}"),
        (is_split, _SPLIT),
        (text("second") not in ("", "0"), _SECOND),
        (text("mode") not in ("", "0"), "breakdown by mode of supply (mosCode<>0)"),
        (text("flow").casefold() not in _FLOWS, f"flow {text('flow')}"),
    )
    return next((reason for is_aside, reason in reasons if is_aside), "")


def _figure(
    grid: Grid, columns: SchemeColumns, number: int, row: Sequence[CellValue], state: ImportState
) -> Figure | None:
    reporter = _COUNTRIES[columns.text(row, "reporter").casefold()]
    partner = _COUNTRIES[columns.text(row, "partner").casefold()]
    if reporter == partner:
        state.skipped["reporter and partner are one country"] += 1
        return None
    col = columns.cols["value"]
    numeral = read_numeral(columns.cell(row, "value"), decimal=".")
    period = read_period(columns.cell(row, "period"))
    if numeral.number is None or period is None:
        name = "value" if period is not None else "period"
        if numeral.sense is Sense.EMPTY and period is not None:
            state.missing["not_available"] += 1
        else:
            state.find(
                "layout.not_a_number" if period is not None else "layout.bad_period",
                grid,
                number,
                columns.cols[name],
                column=columns.heading(name),
                text=columns.text(row, name),
            )
        return None
    goods, bad = _goods(columns, row)
    if goods is None:
        state.skipped[f"classification {columns.text(row, 'classification')}"] += 1
        return None
    flow = _FLOWS[columns.text(row, "flow").casefold()]
    exporter = reporter if flow is Flow.EXPORT else OTHER_SIDE[reporter]
    return Figure(
        sheet=0,
        row=number,
        col=col,
        value=numeral.number,
        as_written=columns.text(row, "value"),
        status=ObsStatus.FINAL,
        places=tuple(PlaceAnswer(place_id=c, country=c, text=c) for c in ("BY", "KZ")),
        owner=reporter,
        flow=FlowWords(flow=flow, exporter=exporter, owner=reporter),
        unit=_USD,
        period=period,
        goods=goods,
        label=columns.text(row, "name"),
        bad_code=columns.cols["code"] if bad else -1,
        net_kg=_weight(columns, row),
    )


def _goods(columns: SchemeColumns, row: Sequence[CellValue]) -> tuple[Goods | None, bool]:
    """Return the goods of a row, and whether its code lost its leading zero; nothing for an unknown classification."""
    code = columns.text(row, "code").replace(" ", "")
    if code.upper() == "TOTAL":
        return ALL_GOODS, False
    scheme = _scheme(columns, row)
    if scheme is None or not code.isdigit():
        return None, False
    return Goods(scheme=scheme, code=code, name=columns.text(row, "name")), len(code) % 2 == 1


def _scheme(columns: SchemeColumns, row: Sequence[CellValue]) -> ProductScheme | None:
    classification = columns.text(row, "classification").upper()
    return ProductScheme.HS2022 if not classification else _SCHEMES.get(classification)
