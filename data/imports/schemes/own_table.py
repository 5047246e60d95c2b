"""Tables of this project: observations as a layer gives them out, and figures of the book's trade."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from data.enums import Flow, Measure, ObsStatus, ProductScheme, Qualifier, Reporter
from data.imports.figures.money import unit_of_code
from data.imports.figures.observing import Ready
from data.imports.quantities.folded import text_of
from data.imports.quantities.units import UnitKind
from data.layer_rows import Observation
from data.model import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from data.imports.files.model import Grid
    from data.imports.import_state import ImportState
    from data.imports.quantities.folded import CellValue

_NEEDED: Final = frozenset({"by_id", "kz_id", "flow", "measure", "period_start", "value", "unit"})
_ALL_GOODS: Final = frozenset({"", "all goods", "all"})


def own_columns(header: Sequence[CellValue]) -> Mapping[str, int] | None:
    """Return the columns of a table of this project; None where it is none."""
    names = {text_of(cell).strip(): col for col, cell in enumerate(header) if text_of(cell).strip()}
    return names if names.keys() >= _NEEDED else None


class OwnReader:
    """Reader of a table of this project: its words are those of the contract, so nothing is asked."""

    def __init__(
        self,
        grid: Grid,
        sheet: int,
        columns: Mapping[str, int],
        state: ImportState,
        source_id: str,
        *,
        value_col: int | None = None,
    ) -> None:
        self._grid, self._sheet, self._columns, self._state, self._source = grid, sheet, columns, state, source_id
        self._value_col = columns["value"] if value_col is None else value_col

    def observe(self, rows: Iterable[tuple[int, Sequence[CellValue]]]) -> Iterator[Ready]:
        """Return the observations; a row with a word that the contract does not have is named."""
        for number, row in rows:
            cells = {name: text_of(row[col]).strip() if col < len(row) else "" for name, col in self._columns.items()}
            if not any(cells.values()):
                continue
            observation = self._observation(number, cells)
            if observation is not None:
                yield Ready(
                    observation=observation,
                    sheet=self._sheet,
                    row=number,
                    col=self._value_col,
                    label=cells["by_id"],
                )

    def _observation(self, number: int, cells: Mapping[str, str]) -> Observation | None:
        for name, country in (("by_id", "BY"), ("kz_id", "KZ")):
            known = self._state.atlas.is_place(cells[name])
            if not known or self._state.atlas.place(cells[name]).country != country:
                self._state.find(
                    "layout.no_place_of_country",
                    self._grid,
                    number,
                    self._columns[name],
                    column=name,
                    text=cells[name],
                    place=country,
                )
                return None
        end = cells.get("period_end") or cells["period_start"]
        for name, text in (("period_start", cells["period_start"]), ("period_end", end)):
            try:
                PartialDate.parse(text)
            except ValueError:
                self._state.find(
                    "layout.bad_period", self._grid, number, self._columns.get(name, 0), column=name, text=text
                )
                return None
        return self._made(number, cells, end)

    def _made(self, number: int, cells: Mapping[str, str], end: str) -> Observation | None:
        unit = unit_of_code(cells["unit"])
        status = ObsStatus(cells["obs_status"]) if cells.get("obs_status") in tuple(ObsStatus) else ObsStatus.FINAL
        if not cells["value"]:
            is_secret = status is ObsStatus.CONFIDENTIAL
            self._state.missing["confidential" if is_secret else "not_available"] += 1
            return None
        try:
            value = Decimal(cells["value"].replace(",", "."))
            flow, measure = Flow(cells["flow"]), Measure(cells["measure"])
        except (InvalidOperation, ValueError):
            name = next(n for n in ("value", "flow", "measure") if not self._is_known(n, cells[n]))
            self._state.find(
                "layout.no_word_of_contract", self._grid, number, self._columns[name], column=name, text=cells[name]
            )
            return None
        if value < 0 and measure is not Measure.GROWTH_PCT and flow is not Flow.BALANCE:
            self._state.find(
                "layout.negative",
                self._grid,
                number,
                self._value_col,
                column="value",
                text=cells["value"],
                flow_word=f"flow.{flow.value}",
            )
            return None
        scheme, code, name = _goods(cells)
        is_money = unit is not None and unit.kind is UnitKind.MONEY
        return Observation(
            by_id=cells["by_id"],
            kz_id=cells["kz_id"],
            flow=flow,
            measure=measure,
            product_scheme=scheme,
            product_code=code,
            reporter=Reporter(cells["reporter"]) if cells.get("reporter") in tuple(Reporter) else Reporter.OTHER,
            product_name=name,
            period_start=cells["period_start"],
            period_end=end,
            value=value,
            unit=cells["unit"],
            currency=cells.get("currency") or (unit.currency if unit is not None and is_money else ""),
            obs_status=status,
            qualifier=Qualifier(cells["qualifier"]) if cells.get("qualifier") in tuple(Qualifier) else Qualifier.EXACT,
            basis=cells.get("basis", ""),
            as_written=cells.get("as_written") or cells["value"],
            source_id=self._source,
            note=cells.get("note", ""),
        )

    def _is_known(self, name: str, text: str) -> bool:
        if name == "value":
            return text.replace(",", "").replace(".", "").strip("-").isdigit()
        return text in (tuple(Flow) if name == "flow" else tuple(Measure))


def _goods(cells: Mapping[str, str]) -> tuple[ProductScheme, str, str]:
    """Return scheme, code and words of the goods, of their own columns or of the one of ``--json``."""
    if "product_scheme" in cells and cells["product_scheme"] in tuple(ProductScheme):
        return ProductScheme(cells["product_scheme"]), cells.get("product_code", ""), cells.get("product_name", "")
    product = cells.get("product", "")
    if product.casefold() in _ALL_GOODS:
        return ProductScheme.ALL, "", ""
    head, _, code = product.partition(" ")
    if head == "HS" and code.isdigit():
        year = cells["period_start"][:4]
        return (ProductScheme.HS2017 if year < "2022" else ProductScheme.HS2022), code, ""
    return ProductScheme.TEXT, "", product
