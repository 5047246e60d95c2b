"""The identities of trade: turnover is export + import, balance is export - import, in one scope."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Any, Final, Protocol

from data.enums import RESULTS, Flow, Measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet
SCOPE: Final = ("by_id", "kz_id", "product", "period_start", "period_end", "unit")
"""Columns in which the three figures of an identity must not differ."""

HEDGE: Final = 0.06
"""How far a hedged figure may lie from the exact one, as a share of it: "almost 170" may be 160."""

CLAIM_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
"""A claim id inside a formula."""

_SIGNS: Final = ((Flow.TURNOVER, 1), (Flow.BALANCE, -1))


class Figure(Protocol):
    """A row of the table ``trade``, wherever it was read."""

    def __getitem__(self, field: str, /) -> Any:  # noqa: ANN401 - the contract, not Python, types a cell
        """Return a cell."""
        ...


@dataclass(frozen=True, slots=True)
class Identity:
    """One identity calculated from three claims.

    Attributes
    ----------
    flow
        Turnover or balance: what is compared with export + import or export - import.
    total, export_id, import_id
        The claims.
    stated, expected
        The figure as stated, and export + import or export - import.
    tolerance
        How far the two may lie apart by printed rounding and hedges.
    by_construction
        True where the three claims rest on fewer than three stated figures: we derived one of them from the
        others, so the identity cannot fail and proves nothing.
    conflict_ids
        The conflicts that name at least two of the claims.
    """

    flow: Flow
    total: str
    export_id: str
    import_id: str
    stated: float
    expected: float
    tolerance: float
    by_construction: bool
    conflict_ids: tuple[str, ...]

    @property
    def difference(self) -> float:
        """How far the stated figure lies above the calculated one."""
        return self.stated - self.expected

    @property
    def passed(self) -> bool:
        """Whether the two agree within the tolerance."""
        return abs(self.difference) <= self.tolerance


def reckon(figures: Iterable[Figure], named: Mapping[str, AbstractSet[str]]) -> Iterator[Identity]:
    """
    Calculate the identities of every scope that has the three figures.

    Parameters
    ----------
    figures
        Rows of the table ``trade``; only results that are first statements take part.
    named
        The claims of each conflict.

    Yields
    ------
    Identity
        One for each turnover or balance with each export and import of its scope.
    """
    figures = tuple(figures)
    formulas = {row["claim_id"]: CLAIM_ID.findall(row["formula"]) for row in figures if row["formula"]}
    scopes: dict[tuple[Any, ...], dict[str, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for row in figures:
        if row["measure"] == Measure.VALUE and row["status"] in RESULTS and not row["repeats"]:
            scopes[tuple(row[name] for name in SCOPE)][row["flow"]].append(row)
    for flows in scopes.values():
        for flow, sign in _SIGNS:
            for total, out, back in product(flows[flow], flows[Flow.EXPORT], flows[Flow.IMPORT]):
                if None not in {total["value"], out["value"], back["value"]}:
                    yield _identity(flow, sign, (total, out, back), formulas, named)


def rounding(value: float) -> float:
    """Return half a unit of the last digit that a figure is given to."""
    _, _, decimals = f"{value:.12g}".partition(".")
    return float(0.5 * 10.0 ** -len(decimals))


def slack(value: float, qualifier: str) -> float:
    """Return how far a figure may lie from the exact one: its rounding, or its hedge where it has one."""
    hedge = 0 if qualifier == "exact" else abs(value) * HEDGE
    # The added part keeps a difference of exactly the rounding inside, whatever floats make of it.
    return max(rounding(value), hedge) + 1e-9


def _identity(
    flow: Flow,
    sign: int,
    rows: tuple[Figure, Figure, Figure],
    formulas: Mapping[str, Iterable[str]],
    named: Mapping[str, AbstractSet[str]],
) -> Identity:
    total, out, back = rows
    ids = {row["claim_id"] for row in rows}
    return Identity(
        flow=flow,
        total=total["claim_id"],
        export_id=out["claim_id"],
        import_id=back["claim_id"],
        stated=total["value"],
        expected=out["value"] + sign * back["value"],
        tolerance=sum(slack(row["value"], row["qualifier"]) for row in rows),
        by_construction=len(_stated(ids, formulas)) < len(rows),
        conflict_ids=tuple(key for key, claims in named.items() if len(ids & claims) > 1),
    )


def _stated(ids: Iterable[str], formulas: Mapping[str, Iterable[str]]) -> set[str]:
    """Return the stated figures that some figures are derived from, or are."""
    return {name for name in inputs(ids, formulas) if name not in formulas}


def inputs(ids: Iterable[str], formulas: Mapping[str, Iterable[str]]) -> set[str]:
    """Return some figures with all that they are derived from, at any depth; a circle ends where it began."""
    found, waiting = set(ids), list(ids)
    while waiting:
        new = set(formulas.get(waiting.pop(), ())) - found
        found |= new
        waiting.extend(new)
    return found
