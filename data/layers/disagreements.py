"""Disagreements between a layer and the book, and between reporters within a layer: values of one scope that differ."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, product
from typing import TYPE_CHECKING, Any, Final

from data.atlas.derived import derived
from data.checks.identities import slack
from data.enums import RESULTS, Flow, Qualifier
from data.layers.figure_rows import in_contract

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from data.atlas.atlas import Atlas
    from data.model import Claim

    Units = Mapping[str, tuple[str, float]]

SCOPE: Final = ("by_id", "kz_id", "flow", "measure", "product", "period_start", "period_end")
"""Columns in which two figures of one scope do not differ; their units are of one kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Figures of one scope whose values differ by more than rounding and hedges.

    Attributes
    ----------
    scope
        What they have in common, by the names of `SCOPE`.
    book_ids
        The claims of the book; none where reporters within the layer differ alone.
    own_ids
        The claims of the layer, at least one; without one of the book at least two.
    """

    scope: Mapping[str, str]
    book_ids: tuple[str, ...]
    own_ids: tuple[str, ...]

    @property
    def sides(self) -> tuple[str, str]:
        """The Belarusian and the Kazakh side."""
        return self.scope["by_id"], self.scope["kz_id"]


def disagreements(book: Atlas | None, own: Atlas) -> tuple[Disagreement, ...]:
    """
    Return where figures of a layer differ from the book's, or from each other by reporter, the newest period first.

    Parameters
    ----------
    book
        The book's facts; without them only reporters are compared.
    own
        The layer's.
    """
    return _disagreements(own, book)


@derived(maxsize=2)
def _disagreements(own: Atlas, book: Atlas | None) -> tuple[Disagreement, ...]:
    units = own.contract.table("trade").field("unit").units
    theirs = _by_scope(_results(book), units) if book else {}
    found = []
    for key, ours in _by_scope(_results(own), units).items():
        printed = theirs.get(key, [])
        # What the book states twice is the book's own affair.
        if any(_differ(*pair, own, units) for pair in (*product(printed, ours), *combinations(ours, 2))):
            book_ids, own_ids = (tuple(claim.claim_id for claim in claims) for claims in (printed, ours))
            scope = dict(zip(SCOPE, key[: len(SCOPE)], strict=True))
            found.append(Disagreement(scope=scope, book_ids=book_ids, own_ids=own_ids))
    found.sort(key=lambda one: tuple(one.scope.values()))
    return tuple(sorted(found, key=lambda one: one.scope["period_end"], reverse=True))


def _results(atlas: Atlas) -> Iterable[Claim]:
    for claim_id in atlas.index.figure_sides:
        claim = atlas.claim(claim_id)
        row = claim.row
        stated = row["value"] is not None and row["period_start"] and row["period_end"]
        if stated and row["flow"] != Flow.NONE and claim.status in RESULTS:
            yield claim


def _by_scope(claims: Iterable[Claim], units: Units) -> dict[tuple[str, ...], list[Claim]]:
    groups: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        unit = str(claim.row["unit"])
        kind = units[unit][0] if unit in units else unit
        groups.setdefault((*(str(claim.row[name]) for name in SCOPE), kind), []).append(claim)
    return groups


def _differ(one: Claim, other: Claim, own: Atlas, units: Units) -> bool:
    """Return whether two figures lie further apart than their rounding and hedges."""
    return abs(_value(one, units) - _value(other, units)) > _slack(one, own, units) + _slack(other, own, units)


def _size(claim: Claim, units: Units) -> float:
    return units.get(str(claim.row["unit"]), ("", 1.0))[1]


def _value(claim: Claim, units: Units) -> float:
    value: Any = claim.row["value"]
    return float(value) * _size(claim, units)


def _slack(claim: Claim, own: Atlas, units: Units) -> float:
    """Return how far a figure may lie from the exact one; that of a layer by the digits that its file gives."""
    value: Any = claim.row["value"]
    figure = own.layer.observations.get(claim.claim_id) if own.layer else None
    if figure is None or figure.value is None or claim.qualifier is not Qualifier.EXACT:
        return slack(float(value), claim.qualifier) * _size(claim, units)
    last = figure.value.as_tuple().exponent
    digit = Decimal(1).scaleb(last if isinstance(last, int) else 0) / 2
    return float(in_contract(digit, figure.unit, tuple(units))[0]) * _size(claim, units) + 1e-9
