"""Rules of the short forms of place names, which a map writes where the name has no room."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final

from data.enums import Lang, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.model import Issue
    from data.package.reader import Package, Row

FIRST_LEVEL: Final = frozenset({PlaceKind.REGION.value, PlaceKind.CITY_OF_RANK.value})


def short_names_are_shorter(package: Package) -> Iterator[Issue]:
    """Find a region without a short form of a name that it has, and a form that is no shorter than the one before."""
    for row in package.rows("places"):
        for lang in Lang:
            name, field = row[f"name_{lang}"], f"short_{lang}"
            forms = _forms(row, lang)
            if name and not forms and row["kind"] == PlaceKind.REGION:
                yield row.issue(field, f"is empty: give a form of {name!r} that is shorter, for the map")
            for before, form in pairwise([name or "", *forms]):
                if len(form) >= len(before):
                    yield row.issue(field, f"{form!r} is no shorter than {before!r}: put the longest first")


def short_names_differ(package: Package) -> Iterator[Issue]:
    """Find a short form that is the name or a short form of another first-level unit of the same time."""
    named: dict[tuple[Lang, str], list[Row]] = defaultdict(list)
    for row in package.rows("places"):
        if row["kind"] in FIRST_LEVEL:
            for lang in Lang:
                for form in {row[f"name_{lang}"], *_forms(row, lang)} - {None}:
                    named[lang, form].append(row)
    for (lang, form), rows in named.items():
        for before, row in combinations(rows, 2):
            if _coexist(before, row):
                yield row.issue(f"short_{lang}", f"{form!r} names {before['place_id']} too: make them differ")


def _forms(row: Row, lang: Lang) -> list[str]:
    return [form for form in (row[f"short_{lang}"] or "").split(";") if form]


def _coexist(one: Row, other: Row) -> bool:
    (first, last), (start, end) = ((row["valid_from"] or date.min, row["valid_to"] or date.max) for row in (one, other))
    return first <= end and start <= last
