"""Sheets of this project's template: columns that a hidden row names by the contract, choices with their codes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from data.enums import ObsStatus, ProductScheme
from data.imports.figures.money import unit_of_code
from data.imports.files.model import CellFormat, Mark
from data.imports.quantities.folded import text_of
from data.imports.quantities.numerals import Sense, read_numeral
from data.imports.quantities.periods import read_period
from data.imports.quantities.units import MEASURES
from data.imports.schemes.own_table import OwnReader
from data.model import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from data.imports.figures.observing import Ready
    from data.imports.figures.place_book import PlaceBook
    from data.imports.files.model import Grid
    from data.imports.import_state import ImportState
    from data.imports.quantities.folded import CellValue
    from data.imports.quantities.periods import Period

MARKER: Final = "partnership-vector-template 1 "
"""What a cell of the hidden row begins with; the part of the template that the sheet is comes behind it."""

SEPARATOR: Final = " · "
"""What is between the words of a choice and its code."""

FIGURES: Final = "figures"
DEEDS: Final = ("agreements", "events")
_ROWS: Final = 10
_NEEDED: Final = ("by_id", "kz_id", "flow", "period", "unit", "reporter")
_SIDES: Final = (("by_id", "BY"), ("kz_id", "KZ"))
_CODE_LENGTHS: Final = (2, 4, 6, 8, 10)
_OWN: Final = (
    "by_id", "kz_id", "flow", "measure", "period_start", "period_end", "value", "unit", "reporter", "obs_status",
    "qualifier", "product_scheme", "product_code", "product_name", "as_written", "note",
)  # fmt: skip
Row = tuple[int, "Sequence[CellValue]"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateSheet:
    """A sheet of the template.

    Attributes
    ----------
    part
        `FIGURES`, one of `DEEDS`, or another part that has no rows of people: instructions and examples.
    row
        The hidden row, from 0; headings in words are in the next one.
    columns
        The column of each name of the contract, from 0.
    """

    part: str
    row: int
    columns: Mapping[str, int]

    @property
    def first(self) -> int:
        """The first row that people fill in, from 0."""
        return self.row + 2


def template_sheet(grid: Grid) -> TemplateSheet | None:
    """Return what a sheet is of the template; None where it is no sheet of it."""
    for number, row in enumerate(islice(grid.rows, _ROWS)):
        part = next((text.removeprefix(MARKER).strip() for text in map(text_of, row) if text.startswith(MARKER)), "")
        if part:
            names = ((text_of(cell).strip(), col) for col, cell in enumerate(row))
            columns = {name: col for name, col in names if name and not name.startswith(MARKER.strip())}
            return TemplateSheet(part=part, row=number, columns=columns)
    return None


def choice_of(text: str) -> str:
    """Return the code of a choice; the text itself where it has none."""
    return text.rpartition(SEPARATOR)[2].strip()


class TemplateFigures:
    """Reader of the sheet of figures: its rows become rows of the project's own table, so nothing is asked."""

    def __init__(
        self, grid: Grid, sheet: TemplateSheet, number: int, *, state: ImportState, places: PlaceBook, source_id: str
    ) -> None:
        self._grid, self._sheet, self._state, self._places = grid, sheet, state, places
        # Columns behind those of the sheet hold what is read of its words.
        self._width = max(sheet.columns.values(), default=0) + 1
        columns = {name: self._width + place for place, name in enumerate(_OWN)}
        self._reader = OwnReader(grid, number, columns, state, source_id, value_col=sheet.columns.get("value", 0))

    def observe(self) -> Iterator[Ready]:
        """Return the figures that are ready."""
        return self._reader.observe(self._rows())

    def _rows(self) -> Iterator[Row]:
        for number, row in islice(enumerate(self._grid.rows), self._sheet.first, None):
            cells = {
                name: text_of(row[col]).strip() if col < len(row) else "" for name, col in self._sheet.columns.items()
            }
            if not any(cells.values()):
                self._state.skipped["blank"] += 1
                continue
            read = self._read(number, row, cells)
            if read is not None:
                yield number, (*[None] * self._width, *(read.get(name, "") for name in _OWN))

    def _read(self, number: int, row: Sequence[CellValue], cells: Mapping[str, str]) -> dict[str, str] | None:
        """Return a row in the words of the contract; None where a cell of it is at fault, each of which is named."""
        empty = [name for name in _NEEDED if not cells.get(name)]
        for name in empty:
            self._fault("template.empty", number, name)
        col = self._sheet.columns.get("period", len(row))
        period = read_period(row[col], serials=True) if col < len(row) else None
        is_period = period is not None and period.is_whole
        if cells.get("period") and not is_period:
            self._fault("layout.bad_period", number, "period", text=cells["period"])
        places = {name: self._place(number, name, cells, period, country) for name, country in _SIDES}
        goods, figure = self._goods(number, cells, period), self._figure(number, row, cells)
        words = self._words(number, cells)
        if empty or period is None or not is_period or goods is None or figure is None or words is None:
            return None
        if not all(places.values()):
            return None
        return {
            **places, **goods, **words, **figure,
            "period_start": period.start, "period_end": period.end, "note": cells.get("note", ""),
        }  # fmt: skip

    def _place(self, number: int, name: str, cells: Mapping[str, str], period: Period | None, country: str) -> str:
        """Return the place of a side; nothing where it is none, which is named or asked."""
        text = cells.get(name, "")
        if not text:
            return ""
        atlas, code = self._state.atlas, choice_of(text)
        if atlas.is_place(code) and atlas.place(code).country == country:
            if period is None or not period.is_whole or exists_on(self._state, code, period.end):
                return code
            text = text.rpartition(SEPARATOR)[0].strip() or code
        answer = self._places.answer(
            text, grid=self._grid, row=number, col=self._sheet.columns[name], period=period, country=country
        )
        if answer.place_id and not answer.is_open and atlas.is_place(answer.place_id):
            if atlas.place(answer.place_id).country == country:
                return answer.place_id
            self._fault("layout.no_place_of_country", number, name, text=text, place=country)
        return ""

    def _words(self, number: int, cells: Mapping[str, str]) -> dict[str, str] | None:
        """Return flow, unit, measure, reporter and status; None where one of them is no choice of its list."""
        found, is_sound = dict[str, str](), True
        for name in ("flow", "unit", "reporter", "obs_status"):
            text = cells.get(name, "")
            code = choice_of(text)
            if code and code not in CHOICES[name]:
                self._fault("template.no_choice", number, name, text=text)
                is_sound = False
            found[name] = code
        unit = unit_of_code(found["unit"])
        if unit is not None and unit.kind is not None:
            found["measure"] = MEASURES[unit.kind].value
        return found if is_sound else None

    def _goods(self, number: int, cells: Mapping[str, str], period: Period | None) -> dict[str, str] | None:
        code, name = cells.get("product_code", "").removesuffix(".0"), cells.get("product_name", "")
        if not code:
            scheme = ProductScheme.TEXT if name else ProductScheme.ALL
            return {"product_scheme": scheme.value, "product_name": name}
        if not code.isdigit() or len(code) not in _CODE_LENGTHS:
            self._fault("template.no_goods_code", number, "product_code", text=code)
            return None
        is_old = period is not None and period.year is not None and period.year < 2022
        scheme = ProductScheme.HS2017 if is_old else ProductScheme.HS2022
        return {"product_scheme": scheme.value, "product_code": code, "product_name": name}

    def _figure(self, number: int, row: Sequence[CellValue], cells: Mapping[str, str]) -> dict[str, str] | None:
        """Return the value as it is written and read, with the status of a mark in its place."""
        col = self._sheet.columns.get("value", len(row))
        cell = row[col] if col < len(row) else None
        mark = self._grid.mark(number, col)
        if mark in (Mark.ERROR, Mark.NO_STORED_VALUE):
            code = "layout.error_cell" if mark is Mark.ERROR else "layout.no_stored_value"
            self._fault(code, number, "value", text=text_of(cell).strip())
            return None
        numeral = read_numeral(cell)
        status = {Sense.NOT_AVAILABLE: ObsStatus.MISSING, Sense.CONFIDENTIAL: ObsStatus.CONFIDENTIAL}
        if numeral.sense in status:
            return {"value": "", "obs_status": status[numeral.sense].value}
        if numeral.sense is Sense.EMPTY:
            self._fault("template.empty", number, "value")
            return None
        is_scaled = self._grid.formats.get((number, col)) is CellFormat.PERCENT
        if numeral.number is None or numeral.words or is_scaled:
            self._fault("layout.not_a_number", number, "value", text=cells["value"])
            return None
        if numeral.number == 0:
            self._state.zeros += 1
        qualifier = "about" if numeral.sense is Sense.NEAR_ZERO and isinstance(cell, str) else "exact"
        return {"value": format(numeral.number, "f"), "qualifier": qualifier, "as_written": cells["value"]}

    def _fault(self, code: str, number: int, name: str, **params: str) -> None:
        col = self._sheet.columns.get(name, -1)
        self._state.find(code, self._grid, number, col, column=name, params=params)


CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "flow": ("turnover", "export", "import", "balance"),
    "unit": (
        "usd_thousand", "usd_million", "usd_billion", "usd", "byn_thousand", "byn_million", "kzt_million",
        "rub_million", "eur_thousand", "eur_million", "cny_million", "kg", "tonnes", "thousand_tonnes", "units",
        "thousand_units",
    ),
    "reporter": ("by", "kz", "other"),
    "obs_status": ("", "final", "provisional", "estimate"),
    "status": ("signed", "in_force", "announced", "planned", "proposed", "interest", "operating", "completed",
               "closed"),
    "kind": ("treaty", "programme", "joint_statement", "memorandum", "contract"),
    "event_kind": ("visit", "commission", "meeting", "forum", "exhibition", "signing", "round_table", "opening"),
    "themes": (
        "trade", "industry", "machinery", "agriculture", "food", "energy", "transport", "construction", "investment",
        "finance", "science", "education", "culture", "media", "health", "sport", "tourism", "mining", "chemicals",
        "metals", "wood", "light_industry", "pharma", "customs", "environment", "security",
    ),
}  # fmt: skip
"""The words of the contract that the lists of the template have."""


TEMPLATE_ROLES: Final[Mapping[str, str]] = {
    "by_id": "by_place", "kz_id": "kz_place", "flow": "flow", "period": "period", "value": "value", "unit": "unit",
    "product_code": "product_code", "product_name": "product", "reporter": "reporter", "obs_status": "status",
    "note": "note",
}  # fmt: skip
"""The columns of the sheet of figures, and the role that each has."""


def exists_on(state: ImportState, place_id: str, when: str) -> bool:
    """Return whether a place exists on the last day of a date as the contract writes it."""
    try:
        return state.atlas.exists(place_id, PartialDate.parse(when).last)
    except ValueError:
        return True
