"""Rules of titles and signings: claims that lists show have titles that differ, and a signing names what it signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.enums import Fact
from data.model import PartialDate
from data.package.roles import DATES, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.model import Issue
    from data.package.contract import Table
    from data.package.reader import Package, Row

TITLED = tuple(fact for fact in Fact if fact is not Fact.FIGURE)
"""Facts with a title of their own; that of a figure is put together from its columns."""


def titles_tell_claims_apart(package: Package) -> Iterator[Issue]:
    """Find two claims of a table, both first statements, that have the same title in a language."""
    for table in package.contract.of(*TITLED):
        for column in table.columns(Role.TITLE):
            seen: dict[str, str] = {}
            for row in package.rows(table.name):
                title = row[column]
                if not title or row["repeats"]:
                    continue
                if title in seen:
                    yield row.issue(column, f"{title!r} is the title of {seen[title]} too: say what tells them apart")
                seen.setdefault(title, row["claim_id"])


def signings_name_what_they_sign(package: Package) -> Iterator[Issue]:
    """Find a signing without its agreement, or with one of another day, and an agreement that two events sign."""
    begins = {row["claim_id"]: _began(table, row) for table, row in _claims(package)}
    for table in package.contract.of(Fact.EVENT):
        column = table.column(Role.SIGNING)
        if column is None:
            continue
        signed: dict[str, str] = {}
        for row in package.rows(table.name):
            when, agreements = _began(table, row), [i for i in (row[column] or "").split(";") if i]
            if row["kind"] == "signing" and not agreements:
                yield row.issue(column, "is empty: name the agreement that was signed, or call the event a meeting")
            for agreement in agreements:
                day = begins.get(agreement)
                if when and day and (when.last < day.first or when.first > day.last):
                    fault = f"{agreement!r} is of {day.text}, the event of {when.text}: correct one of the two"
                    yield row.issue(column, fault)
                if agreement in signed:
                    yield row.issue(column, f"{agreement!r} is signed at {signed[agreement]} already: name it once")
                signed.setdefault(agreement, row["claim_id"])


def _claims(package: Package) -> Iterator[tuple[Table, Row]]:
    for table in package.contract.claim_tables:
        for row in package.rows(table.name):
            yield table, row


def _began(table: Table, row: Row) -> PartialDate | None:
    column = table.column(*DATES)
    text = row[column] if column else None
    return PartialDate.parse(str(text)) if text else None
