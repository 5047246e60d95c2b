"""Rules of sense for names: of places, of people and their offices, of parties that are not named, and of goods."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from data.package.roles import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.model import Issue
    from data.package.reader import Package, Row


def people_are_named_once(package: Package) -> Iterator[Issue]:
    """Find a person whose name, or another spelling of it, is that of an earlier row."""
    seen: dict[str, str] = {}
    for row in package.rows("people"):
        for field, name in [("name_en", row["name_en"]), *(("printed", n) for n in (row["printed"] or "").split(";"))]:
            if not name:
                continue
            if name in seen:
                yield row.issue(field, f"{name!r} is already a name of {seen[name]!r}: one row a person")
            seen.setdefault(name, row["person_id"])


def offices_are_of_one_holder(package: Package) -> Iterator[Issue]:
    """Find an office of neither a body nor a place, or of both, and a last date without a first one."""
    for row in package.rows("offices"):
        if (row["org_id"] is None) == (row["place_id"] is None):
            yield row.issue("org_id", "and place_id: give exactly one of them")
        if bool(row["stated_from"]) != bool(row["stated_to"]):
            yield row.issue("stated_to", "and stated_from: give both, or neither where the source has no date")
        note = re.search(r"note (\d+)", row["locator"])
        if note and row["source_id"] != f"fn-{int(note[1]):03d}":
            yield row.issue("locator", f"{row['locator']!r} does not name the note of {row['source_id']}")


def words_are_in_every_language(package: Package) -> Iterator[Issue]:
    """Find words for a party that is not named which are missing in a language."""
    for table in package.contract.party_tables:
        columns = table.columns(Role.UNNAMED)
        for row in package.rows(table.name):
            if any(row[name] for name in columns):
                for name in columns:
                    if not row[name]:
                        yield row.issue(name, f"is empty, but the party has words in {columns[0]}: translate them")


def goods_are_named_alike(package: Package) -> Iterator[Issue]:
    """Find goods of one English name that another language or the chapter calls differently, or that stand twice."""
    named: dict[str, dict[str, object]] = {}
    listed: set[tuple[str, str]] = set()
    for row in package.rows("trade_goods"):
        english = row["goods_en"]
        names = {name: cell for name, cell in row.cells.items() if name not in ("claim_id", "seq")}
        for field, cell in named.setdefault(english, names).items():
            if row[field] != cell:
                yield row.issue(field, f"{row[field]!r} is elsewhere {cell!r} for {english!r}: name goods alike")
        if (row["claim_id"], english) in listed:
            yield row.issue("goods_en", f"{english!r} is already among the goods of {row['claim_id']}")
        listed.add((row["claim_id"], english))


def names_do_not_overlap(package: Package) -> Iterator[Issue]:
    """Find a day on which a place has two official former names in one language."""
    named: dict[tuple[str, str], list[tuple[date, date, int, Row]]] = defaultdict(list)
    for row in package.rows("place_names"):
        if row["kind"] == "former" and (row["valid_from"] or row["valid_to"]):
            span = (row["valid_from"] or date.min, row["valid_to"] or date.max, row.line, row)
            named[row["place_id"], row["lang"]].append(span)
    for spans in named.values():
        for before, after in pairwise(sorted(spans)):
            if after[0] <= before[1]:
                yield after[3].issue("valid_from", "lies within the time of another former name: correct one of them")
