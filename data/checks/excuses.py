"""Conflicts as excuses: which rules a claim may break because the source itself does."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from data.package.reader import Package


def excused(package: Package, rule: Callable[..., object]) -> Callable[..., bool]:
    """
    Return a function that says whether a conflict excuses some claims from a rule.

    Parameters
    ----------
    package
        The tables.
    rule
        The rule, named in the contract by its name among what a kind of conflict excuses.

    Returns
    -------
    callable
        Takes the ids of the claims that break the rule together; true where one conflict of such a kind names them
        all. A conflict that says that they agree, or that something else is in doubt, excuses nothing.
    """
    kinds = package.contract.table("conflicts").field("kind").excuses
    named = [
        frozenset(items(row["claims"]))
        for row in package.rows("conflicts")
        if rule.__name__ in kinds.get(row["kind"], ())
    ]

    def excuse(*claims: str) -> bool:
        return any(names.issuperset(claims) for names in named)

    return excuse


def items(cell: str | None) -> Iterable[str]:
    """Return the items of a list in a cell."""
    return cell.split(";") if cell else ()
