"""Observations of figures: flow, sides, unit, period and goods settled by the file, by answers and by proposals."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from data.enums import Flow, Measure, ProductScheme, Qualifier
from data.imports.figures.directions import direction_of
from data.imports.figures.figure import ALL_GOODS, Figure, Goods, PlaceAnswer
from data.imports.figures.money import Measuring, measuring_of
from data.imports.figures.period_answers import PeriodReader
from data.imports.figures.sides import SideFinder, Sides
from data.imports.files.model import column_letters
from data.imports.quantities.folded import fold_heading
from data.imports.quantities.units import MEASURES, UnitKind
from data.imports.reading import Proposal
from data.layer_rows import Observation
from data.trade.goods_codes import fault_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from data.imports.figures.country_evidence import Evidence
    from data.imports.files.model import Grid
    from data.imports.import_state import ImportState
    from data.imports.quantities.periods import Period
    from data.imports.quantities.units import Unit
    from data.trade.goods_codes import CodeFault

ALL: Final = "all"
PAD: Final = "pad"
CODED: Final = frozenset({ProductScheme.HS2017, ProductScheme.HS2022, ProductScheme.TNVED})
"""Schemes of codes: where they hide or lack a figure, the record says so."""
_NEGATIVE: Final = frozenset({Measure.GROWTH_PCT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """An observation that is ready.

    Attributes
    ----------
    sheet, row, col
        The cell of its figure: number of the table, row and column from 0.
    label, places
        The first label of its row, and the places as they are written.
    is_proposed
        Whether it rests on a proposal of places.
    net_kg
        Net weight of the goods; None where it is not given.
    """

    observation: Observation
    sheet: int
    row: int
    col: int
    label: str = ""
    places: tuple[PlaceAnswer, ...] = ()
    is_proposed: bool = False
    net_kg: Decimal | None = None


class Observer:
    """Maker of observations of the figures of a file.

    Parameters
    ----------
    state
        What is asked, answered and found.
    grids
        The sheets of the file.
    evidence
        What the table of a figure says of the two countries, by sheet and first row of the table.
    file, source_id
        Name of the file, and the source of its rows.
    """

    def __init__(
        self, state: ImportState, grids: Sequence[Grid], evidence: Mapping[int, Evidence], *, file: str, source_id: str
    ) -> None:
        self._state, self._grids, self._evidence = state, grids, evidence
        self._file, self._source = file, source_id
        self._sides = SideFinder(state)
        self._measures: dict[tuple[Unit | None, str], Measuring] = {}
        self._several_units = False
        self._refused: set[tuple[int, int]] = set()

    def observe(self, figures: Sequence[Figure]) -> Iterator[Ready]:
        """Return the observations that are ready as if every proposal were accepted."""
        self._periods = PeriodReader(self._state, {figure.period for figure in figures}, self._file)
        without = {figure.sheet for figure in figures if figure.unit is None or not figure.unit.is_whole}
        self._several_units = len(without) > 1
        for figure in figures:
            ready = self._observe(figure)
            if ready is not None:
                yield ready

    def _observe(self, figure: Figure) -> Ready | None:
        if figure.value is None and not figure.is_open and figure.goods.scheme not in CODED:
            return None
        evidence, grid = self._evidence[figure.sheet], self._grids[figure.sheet]
        sides = self._sides.find(figure, evidence)
        if sides.aside:
            self._state.skipped[sides.aside] += 1
            return None
        if sides.same_country:
            self._state.find(
                "layout.one_country", grid, figure.row, text=" / ".join(p.text.strip() for p in figure.places)
            )
            return None
        if sides.is_open and not sides.doubts:
            return None
        return self._settled(figure, sides, evidence, grid)

    def _settled(self, figure: Figure, sides: Sides, evidence: Evidence, grid: Grid) -> Ready | None:
        measuring = self._measuring(figure, grid)
        if measuring.fault:
            self._state.find(measuring.fault, grid, figure.row, figure.col, text=figure.unit_text)
            return None
        flow, reporter, direction = direction_of(figure, sides, evidence, self._state)
        period, periods = self._periods.read(figure.period)
        goods, goods_doubts = self._goods(figure, period)
        if goods is not None and goods.code and (fault := fault_of(goods.code)):
            self._refuse_code(figure, goods.code, fault)
            goods = None
        doubts = {*sides.doubts, *measuring.doubts, *direction, *periods, *goods_doubts, *figure.waits_for}
        cell = grid.cell_name(figure.row, figure.col)
        for key in doubts:
            self._state.doubts[key].add(cell)
        if flow is Flow.NONE:
            self._state.skipped["balance of Kazakhstan"] += 1
            return None
        if flow is None or measuring.unit is None or period is None or goods is None:
            return None
        if sides.is_open or figure.is_open or figure.waits_for:
            return None
        return self._ready(
            figure,
            grid,
            Observation(
                by_id=sides.by_id,
                kz_id=sides.kz_id,
                reporter=reporter,
                flow=flow,
                measure=MEASURES[measuring.unit.kind or UnitKind.MONEY],
                product_scheme=goods.scheme,
                product_code=goods.code,
                product_name=goods.name,
                period_start=period.start,
                period_end=period.end,
                value=self._value(figure, measuring),
                unit=measuring.unit.code,
                currency=measuring.unit.currency,
                obs_status=figure.status,
                qualifier=Qualifier.ABOUT if figure.is_near_zero else Qualifier.EXACT,
                basis=measuring.unit.basis,
                as_written=figure.as_written,
                source_id=self._source,
                note=" ".join(filter(None, (figure.note, measuring.note))),
            ),
            is_proposed=sides.is_proposed,
        )

    def _value(self, figure: Figure, measuring: Measuring) -> Decimal | None:
        return figure.value * measuring.factor if figure.value is not None and measuring.factor != 1 else figure.value

    def _ready(self, figure: Figure, grid: Grid, observation: Observation, *, is_proposed: bool) -> Ready | None:
        value = observation.value
        if (
            value is not None
            and value < 0
            and observation.measure not in _NEGATIVE
            and observation.flow is not Flow.BALANCE
        ):
            self._state.find(
                "layout.negative",
                grid,
                figure.row,
                figure.col,
                column=observation.flow.value,
                text=figure.as_written,
                flow_word=f"flow.{observation.flow.value}",
            )
            return None
        return Ready(
            observation=observation,
            sheet=figure.sheet,
            row=figure.row,
            col=figure.col,
            label=figure.label,
            places=figure.places,
            is_proposed=is_proposed,
            net_kg=figure.net_kg,
        )

    def _measuring(self, figure: Figure, grid: Grid) -> Measuring:
        sheet = grid.name if self._several_units else ""
        key = (figure.unit, sheet)
        if key not in self._measures:
            self._measures[key] = measuring_of(figure.unit, self._state, sheet)
        return self._measures[key]

    def _goods(self, figure: Figure, period: Period | None) -> tuple[Goods | None, tuple[str, ...]]:
        """Return the goods of a figure, and the keys of the questions it waits for."""
        goods = figure.goods
        if figure.bad_code >= 0:
            return self._padded(goods, figure.bad_code)
        if goods.scheme is ProductScheme.HS2022 and period is not None and (period.year or 2022) < 2022:
            return replace(goods, scheme=ProductScheme.HS2017), ()
        words = figure.flow.goods if figure.flow is not None else ""
        if not words or goods != ALL_GOODS or _is_of_place(words, figure):
            return goods, ()
        given = self._state.answer("product")
        if given is not None:
            return (ALL_GOODS if given == ALL else Goods(scheme=ProductScheme.TEXT, name=given)), ()
        self._state.doubt(
            "product",
            "layout.goods_in_heading",
            is_free=True,
            proposed=words,
            text=words,
            proposals=(
                Proposal(value=words, code="layout.answer.goods", params={"text": words}),
                Proposal(value=ALL, code="layout.answer.all_goods"),
            ),
        )
        return Goods(scheme=ProductScheme.TEXT, name=words), ("product",)

    def _refuse_code(self, figure: Figure, code: str, fault: CodeFault) -> None:
        """Say once of a row that its code is none of goods."""
        if (figure.sheet, figure.row) not in self._refused:
            self._refused.add((figure.sheet, figure.row))
            self._state.find(
                "goods.bad_code",
                self._grids[figure.sheet],
                figure.row,
                text=code,
                fault_word=f"goods.fault.{fault.value}",
            )

    def _padded(self, goods: Goods, col: int) -> tuple[Goods | None, tuple[str, ...]]:
        """Return goods whose code gets its leading zero back, once that is answered."""
        key = f"codes:{column_letters(col)}"
        if self._state.answer(key) == PAD:
            return replace(goods, code=f"0{goods.code}"), ()
        self._state.doubt(
            key,
            "layout.codes_without_zeros",
            proposals=(Proposal(value=PAD, code="layout.answer.pad_codes"),),
            example=goods.code,
            column=column_letters(col),
        )
        return None, (key,)


def _is_of_place(words: str, figure: Figure) -> bool:
    """Return whether the words behind a flow are the name of a place of the figure, and no goods."""
    names = (fold_heading(place.text) for place in figure.places)
    return any(name and (words in name or name in words) for name in names)
