"""Checks of the tables against each other: keys, references and order, then the rules of sense.

The rules are plain code over the contract rather than a validation library's: each names file, line, field and
remedy, which pandera's frame-wide failures do not. Frictionless referees the contract and the tables in the tests.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from data.checks.rules import RULES
from data.model import Issue
from data.package.reader import label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pandas as pd

    from data.package.contract import Contract, Table
    from data.package.reader import Package, Row


def check_package(package: Package) -> list[Issue]:
    """Return everything that is wrong between the tables; empty where nothing is.

    Rules of sense are asked only where all keys hold: they follow them.
    """
    issues = [issue for table in package.contract.tables.values() for issue in _table_issues(package, table)]
    issues += _shared_claim_ids(package)
    if not issues:
        issues = [issue for rule in RULES for issue in rule(package)]
    return sorted(issues, key=lambda issue: (issue.file, issue.line, issue.field))


def claim_ids(contract: Contract, package: Package) -> dict[str, str]:
    """Return the table of each claim, by claim id."""
    return {
        str(claim_id): table.name
        for table in contract.claim_tables
        for claim_id in package.frames[table.name]["claim_id"]
    }


def _shared_claim_ids(package: Package) -> Iterator[Issue]:
    seen: dict[str, Row] = {}
    for row in package.claims():
        first = seen.setdefault(row["claim_id"], row)
        if first.table != row.table:
            yield row.issue("claim_id", f"{row['claim_id']!r} is already in {first.file}:{first.line}")


def _table_issues(package: Package, table: Table) -> Iterator[Issue]:
    frame, file = package.frames[table.name], label(table)
    yield from _key_issues(frame, table, file)
    for field in table.fields:
        if table.primary_key != (field.name,) and field.unique:
            yield from _double_issues(frame, (field.name,), file)
    for key in table.foreign_keys:
        known = set(package.frames[key.table][package.contract.table(key.table).primary_key[0]])
        for line, value in frame[key.field].items():
            if value is not None and value not in known:
                yield Issue(file, int(str(line)), key.field, f"{value!r} is not in {key.table}")
    yield from _reference_issues(package, table, file)
    if table.is_parties:
        first, *others = columns = table.party_columns
        for line, cells in zip(frame.index.tolist(), _cells(frame, columns), strict=True):
            if sum(cell is not None for cell in cells) != 1:
                yield Issue(file, line, first, f"and {', '.join(others)}: give exactly one of them")


def _cells(frame: pd.DataFrame, fields: Sequence[str]) -> list[tuple[Any, ...]]:
    """Return some cells of each row; lists, since a selection of pandas costs more than the rows of a small table."""
    return list(zip(*(frame[name].tolist() for name in fields), strict=True))


def _key_issues(frame: pd.DataFrame, table: Table, file: str) -> Iterator[Issue]:
    yield from _double_issues(frame, table.primary_key, file)
    keys = _cells(frame, table.primary_key)
    for line, (before, key) in zip(frame.index.tolist()[1:], pairwise(keys), strict=True):
        if None not in key and None not in before and key < before:
            order = ", ".join(table.primary_key)
            yield Issue(file, line, table.primary_key[0], f"{key[0]!r} is after {before[0]!r}: sort by {order}")


def _double_issues(frame: pd.DataFrame, fields: tuple[str, ...], file: str) -> Iterator[Issue]:
    seen: dict[tuple[object, ...], int] = {}
    for line, key in zip(frame.index.tolist(), _cells(frame, fields), strict=True):
        if key in seen:
            ids = ", ".join(map(str, key))
            yield Issue(
                file, line, fields[0], f"{ids!r} is already in line {seen[key]}: every row needs an id of its own"
            )
        seen.setdefault(key, line)


def _reference_issues(package: Package, table: Table, file: str) -> Iterator[Issue]:
    tables = package.contract.tables
    names = {name for field in table.fields for name in field.references}
    known = {name: set(package.frames[name][tables[name].primary_key[0]]) for name in names & set(tables)}
    known["claims"] = set(claim_ids(package.contract, package))
    for field in table.fields:
        if not field.references:
            continue
        allowed = set().union(*(known[name] for name in field.references))
        for line, cell in package.frames[table.name][field.name].items():
            for value in str(cell).split(";") if field.kind == "list" else [cell]:
                if cell is not None and value not in allowed:
                    yield Issue(
                        file, int(str(line)), field.name, f"{value!r} is not in {' or '.join(field.references)}"
                    )
