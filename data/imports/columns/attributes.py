"""Attributes of a figure that a title, a heading, a label or the name of a sheet gives."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from data.enums import Flow
from data.imports.layout.footnote_signs import is_provisional
from data.imports.layout.heading_words import ColumnRole, role_in
from data.imports.quantities.flow_words import OTHER_SIDE, FlowWords, countries_in, flow_in, is_foreign
from data.imports.quantities.folded import fold_heading
from data.imports.quantities.periods import Period, period_in
from data.imports.quantities.units import Unit, unit_in, without_basis

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributes:
    """What is known of a figure; parts that nothing names are None or empty.

    Attributes
    ----------
    flow, unit, period
        What the words name of each.
    place
        The text of a heading that may be the name of a place.
    countries
        BY and KZ in the order in which they are named.
    is_foreign
        Whether it is about another country or a union of countries.
    is_provisional
        Whether the words or a footnote call it provisional.
    """

    flow: FlowWords | None = None
    unit: Unit | None = None
    period: Period | None = None
    place: str = ""
    countries: tuple[str, ...] = ()
    is_foreign: bool = False
    is_provisional: bool = False

    def joined(self, other: Attributes) -> Attributes:
        """Return them with the parts that they do not have from those that are further away."""
        flow = self.flow
        if flow is None or flow.flow is None:
            flow = _nearer(flow, other.flow)
        elif other.flow is not None:
            same = other.flow.flow in (None, flow.flow)
            flow = replace(
                flow,
                exporter=flow.exporter or (other.flow.exporter if same else ""),
                owner=flow.owner or other.flow.owner,
                goods=flow.goods or other.flow.goods,
            )
        return Attributes(
            flow=flow,
            unit=other.unit if self.unit is None else self.unit.joined(other.unit),
            period=other.period if self.period is None else self.period.joined(other.period),
            place=self.place or other.place,
            countries=self.countries or other.countries,
            is_foreign=self.is_foreign or other.is_foreign,
            is_provisional=self.is_provisional or other.is_provisional,
        )

    def leaving(self, exporter: str) -> Attributes:
        """Return them for goods that leave a country, unless they are of both directions together."""
        flow = self.flow or FlowWords()
        if flow.flow in (Flow.TURNOVER, Flow.BALANCE) or exporter not in OTHER_SIDE:
            return self
        return replace(self, flow=replace(flow, flow=Flow.EXPORT, exporter=exporter, owner=""))


NOTHING = Attributes()


def _nearer(near: FlowWords | None, far: FlowWords | None) -> FlowWords | None:
    if near is None or far is None:
        return far if near is None else near
    return replace(far, exporter=near.exporter or far.exporter, owner=near.owner or far.owner)


@lru_cache(maxsize=8192)
def attributes_in(text: str) -> Attributes:
    """Return what the words of one text name."""
    folded = fold_heading(text)
    flow, unit, period = flow_in(text), unit_in(text), period_in(without_basis(text))
    is_known = flow is not None or period is not None or role_in(text) is ColumnRole.VALUE
    return Attributes(
        flow=flow,
        unit=unit,
        period=period,
        place="" if is_known or not folded or unit is not None else text.strip(),
        countries=countries_in(text),
        is_foreign=is_foreign(text),
        is_provisional=is_provisional(text),
    )


def attributes_of(pieces: Sequence[str]) -> Attributes:
    """Return what headings above each other name, the lowest first."""
    found = NOTHING
    for text in reversed(pieces):
        found = found.joined(attributes_in(text))
    return found
