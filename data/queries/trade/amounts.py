"""Amounts of a claim: its capacity, investment or jobs, each with its own hedge, and the figures that belong to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from data.enums import Qualifier
from data.model import PartialDate
from data.package.roles import HEDGE_SUFFIX

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount that a claim states besides its words.

    Attributes
    ----------
    kind
        What it measures: ``capacity``, ``investment`` or ``jobs``.
    value
        The number; an investment is in US dollars.
    qualifier
        Its own hedge.
    unit
        Its unit in English, as the table has it; empty where the kind says it.
    at
        When it holds, as far as that is stated.
    """

    kind: str
    value: float
    qualifier: Qualifier
    unit: str
    at: PartialDate | None


def amounts(atlas: Atlas, claim_id: str) -> tuple[Amount, ...]:
    """Return the amounts of a claim, in the order of its table's columns; figures have none besides their own."""
    claim = atlas.claim(claim_id)
    row: dict[str, Any] = dict(claim.row)
    found = []
    for column, hedge in atlas.contract.table(claim.table).hedged:
        if row[column] is not None:
            kind = hedge.removesuffix(HEDGE_SUFFIX)
            at = row.get(f"{kind}_at")
            found.append(
                Amount(
                    kind=kind,
                    value=float(row[column]),
                    qualifier=Qualifier(row[hedge]),
                    unit=row.get(f"{kind}_unit") or "",
                    at=PartialDate.parse(at) if at else None,
                )
            )
    return tuple(found)
