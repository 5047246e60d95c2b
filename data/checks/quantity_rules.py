"""Rules of sense for quantities: hedges of amounts, periods of figures, and whom a figure is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.enums import RESULTS, Fact, Lang, Level
from data.package.roles import DATES, ENDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.model import Issue
    from data.package.reader import Package


def hedges_belong_to_amounts(package: Package) -> Iterator[Issue]:
    """Find an amount without its hedge, and a hedge of nothing: a statement's own hedge is about its own words."""
    for table in package.contract.tables.values():
        for amount, hedge in table.hedged:
            for row in package.rows(table.name):
                if row[amount] is None and row[hedge] is not None:
                    yield row.issue(hedge, f"{row[hedge]!r} hedges nothing: {amount} is empty")
                if row[amount] is not None and row[hedge] is None:
                    yield row.issue(hedge, f"is empty: say how {amount} {row[amount]:g} is hedged, or exact")


def results_have_a_period(package: Package) -> Iterator[Issue]:
    """Find a result without a period, and a period with one end: only what lies ahead may have no stated term."""
    for table in package.contract.of(Fact.FIGURE):
        first, last = table.column(*DATES), table.column(*ENDS)
        if not first or not last:
            continue
        for row in package.rows(table.name):
            missing = [name for name in (first, last) if row[name] is None]
            if missing and row["status"] in RESULTS:
                yield row.issue(missing[0], f"is empty, but the figure is {row['status']}: a result has a period")
            elif len(missing) == 1:
                yield row.issue(missing[0], "is empty: give both ends of the period, or none where no term is stated")


def others_say_whom_they_are_about(package: Package) -> Iterator[Issue]:
    """Find a figure that is not about its two sides and does not say whom it is about, in every language."""
    for row in package.rows("trade"):
        for lang in Lang:
            column = f"about_{lang.value}"
            if row["level"] == Level.OTHER and not row[column]:
                yield row.issue(column, "is empty: a figure of the level other says whom or what it is about")
            if row["level"] != Level.OTHER and row[column]:
                yield row.issue(
                    column, f"{row[column]!r}, but the level is {row['level']}: write other, or nothing here"
                )
