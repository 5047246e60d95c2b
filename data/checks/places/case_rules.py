"""Rules of the case forms of place names, which sentences of Russian, Belarusian and Kazakh need."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from data.checks.party_rules import SIDES
from data.checks.places.short_name_rules import FIRST_LEVEL
from data.enums import CASES, Case, Lang

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.model import Issue
    from data.package.reader import Package, Row

    Name = tuple[str, str, Lang]
    """A place, its name and the language of that."""

BOTH_COUNTRIES: Final = frozenset(SIDES)
BEGINNING: Final = 3
"""Letters that a name keeps in every case."""

_LATIN: Final = re.compile(r"[A-Za-z\u00c0-\u024f]+")


def names_have_all_cases(package: Package) -> Iterator[Issue]:
    """Find an official name of a unit, a country or a place of a claim without all cases, and a name with only some."""
    forms: dict[Name, set[str]] = defaultdict(set)
    first: dict[Name, Row] = {}
    for row in package.rows("place_forms"):
        name = row["place_id"], row["name"], Lang(row["lang"])
        forms[name].add(row["case"])
        first.setdefault(name, row)
    needed = {name: (row, field) for name, row, field in _official_names(package)}
    for name in dict.fromkeys((*needed, *first)):
        missing = [case.value for case in CASES[name[2]] if case not in forms[name]]
        if missing:
            row, field = needed.get(name) or (first[name], "case")
            fault = f"{name[1]!r} has no {', '.join(missing)} in {name[2].value!r}: add each case to place_forms"
            yield row.issue(field, fault)


def case_forms_are_of_a_name(package: Package) -> Iterator[Issue]:
    """Find a form of what is no name of its place, in a case that its language lacks, or a nominative of its own."""
    names = {(row["place_id"], row["name"], row["lang"]) for row in package.rows("place_names")}
    names |= {(row["place_id"], row[f"name_{lang}"], lang.value) for row in package.rows("places") for lang in CASES}
    for row in package.rows("place_forms"):
        name, lang, case = row["name"], Lang(row["lang"]), row["case"]
        if (row["place_id"], name, lang.value) not in names:
            fault = (
                f"{name!r} is no name of {row['place_id']} in {lang.value!r}: write it as places or place_names does"
            )
            yield row.issue("name", fault)
        if case not in CASES[lang]:
            yield row.issue("case", f"{lang.value!r} has no {case}: use one of {', '.join(CASES[lang])}")
        if case == Case.NOMINATIVE and row["text"] != name:
            yield row.issue("text", f"{row['text']!r} is not {name!r}: in the nominative write the name itself")


def case_forms_are_well_spelt(package: Package) -> Iterator[Issue]:
    """Find a form with Latin letters or a space too many, one that begins unlike its name, or is elsewhere another."""
    known: dict[tuple[str, str, str], str] = {}
    for row in package.rows("place_forms"):
        name, text = row["name"], row["text"]
        if latin := _LATIN.findall(text):
            yield row.issue("text", f"{text!r} has Latin letters ({', '.join(latin)}): write Cyrillic ones")
        elif text != " ".join(text.split()):
            yield row.issue("text", f"{text!r} has a space too many: write one between words and none around them")
        elif text[:BEGINNING] != name[:BEGINNING]:
            yield row.issue("text", f"{text!r} does not begin as {name!r} does: write a form of that name")
        elif text != (other := known.setdefault((name, row["lang"], row["case"]), text)):
            yield row.issue("text", f"{text!r} is elsewhere {other!r}: decline the same name alike")


def _official_names(package: Package) -> Iterator[tuple[Name, Row, str]]:
    """Give the official names, of any day, that sentences need, each with its row and its column."""
    spoken_of = BOTH_COUNTRIES | {id_ for _, id_ in package.named()}
    needed = {
        row["place_id"]: row
        for row in package.rows("places")
        if row["place_id"] in spoken_of or (row["kind"] in FIRST_LEVEL and row["country"] in BOTH_COUNTRIES)
    }
    for place_id, row in needed.items():
        for lang in CASES:
            if name := row[f"name_{lang}"]:
                yield (place_id, name, lang), row, f"name_{lang}"
    for row in package.rows("place_names"):
        dated = row["kind"] == "former" and (row["valid_from"] or row["valid_to"])
        if row["place_id"] in needed and dated and row["lang"] in set(CASES):
            yield (row["place_id"], row["name"], Lang(row["lang"])), row, "name"
