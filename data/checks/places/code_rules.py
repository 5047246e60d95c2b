"""Rules of the codes of places, which files of figures write in place of names."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from data.enums import CodeScheme

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from data.model import Issue
    from data.package.reader import Package, Row

_LENGTHS: Final[Mapping[str, int]] = {
    CodeScheme.ISO_ALPHA_2: 2,
    CodeScheme.ISO_ALPHA_3: 3,
    CodeScheme.ISO_NUMERIC: 3,
    CodeScheme.KATO: 9,
    CodeScheme.SOATO: 10,
}
_COUNTRIES: Final[Mapping[str, str]] = {CodeScheme.KATO: "KZ", CodeScheme.SOATO: "BY"}


def codes_fit_their_scheme(package: Package) -> Iterator[Issue]:
    """Find a code that has not the length of its scheme, or is of a place that its scheme does not reach."""
    countries = {row["place_id"]: row["country"] for row in package.rows("places")}
    for row in package.rows("place_codes"):
        scheme, code = row["scheme"], row["code"]
        if len(code) != _LENGTHS[scheme]:
            yield row.issue("code", f"{code!r} has not the {_LENGTHS[scheme]} characters of {scheme}: write it whole")
        country = _COUNTRIES.get(scheme)
        if country and countries.get(row["place_id"], country) != country:
            yield row.issue("place_id", f"{row['place_id']!r} is not in {country}, of which {scheme} is: correct it")


def codes_mean_one_place(package: Package) -> Iterator[Issue]:
    """Find a code that means two places on one day, and days on which its place did not exist."""
    places = {row["place_id"]: row for row in package.rows("places")}
    spans: dict[tuple[str, str], list[tuple[date, date, int, Row]]] = defaultdict(list)
    for row in package.rows("place_codes"):
        first, last = _span(row)
        spans[row["scheme"], row["code"]].append((first, last, row.line, row))
        place = places.get(row["place_id"])
        if place and (first < _span(place)[0] or last > _span(place)[1]):
            yield row.issue("valid_from", f"and valid_to go beyond the days of {row['place_id']}: keep within them")
    for found in spans.values():
        for before, after in pairwise(sorted(found, key=lambda span: span[:3])):
            if after[0] <= before[1]:
                fault = f"{after[3]['code']!r} means {before[3]['place_id']} on the same days: date one of them"
                yield after[3].issue("code", fault)


def _span(row: Row) -> tuple[date, date]:
    return row["valid_from"] or date.min, row["valid_to"] or date.max
