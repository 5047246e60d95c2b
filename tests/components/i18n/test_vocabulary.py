"""Every code of the closed vocabularies has a name in every language, and no name is of no code."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from components.context import DATA, current_atlas
from components.i18n import vocabulary
from components.i18n.language import language
from data.enums import Lang, PlaceKind, Status, TieKind
from data.layers.figure_rows import OTHER_MONEY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from components.i18n.language import Language

ATLAS = current_atlas()
CONTRACT = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))


def enum_of(table: str, column: str) -> set[str]:
    """Return the values that the contract allows in a column."""
    resource = next(found for found in CONTRACT["resources"] if found["name"] == table)
    field = next(found for found in resource["schema"]["fields"] if found["name"] == column)
    return set(field["constraints"]["enum"])


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        (vocabulary.tie_kinds, set(TieKind)),
        (vocabulary.statuses, set(Status)),
        (vocabulary.flows, enum_of("trade", "flow")),
        (vocabulary.measures, enum_of("trade", "measure")),
        (vocabulary.units, enum_of("trade", "unit") | set(OTHER_MONEY)),
        (vocabulary.qualifiers, enum_of("trade", "qualifier")),
        (vocabulary.levels, enum_of("trade", "level")),
        (vocabulary.citations, enum_of("trade", "citation")),
        (vocabulary.severities, enum_of("conflicts", "severity")),
        (vocabulary.verdicts, enum_of("promises", "verdict")),
    ],
)
def test_the_codes_are_those_of_the_contract(names: Callable[[Language], Mapping[str, str]], codes: set[str]) -> None:
    assert set(names(language(Lang.EN))) == codes


def test_every_theme_and_place_of_the_data_has_a_name() -> None:
    lang = language(Lang.EN)
    assert set(ATLAS.index.themes) <= set(vocabulary.themes(lang))
    assert set(vocabulary.themes(lang)) < set(vocabulary.sectors(lang))
    kinds = {(str(kind), country) for kind in PlaceKind for country in ("BY", "KZ")}
    assert set(vocabulary.place_kinds(lang)) == kinds


TABLES = [
    vocabulary.tie_kinds, vocabulary.statuses, vocabulary.line_styles, vocabulary.place_kinds, vocabulary.flows,
    vocabulary.measures, vocabulary.units, vocabulary.qualifiers, vocabulary.levels, vocabulary.citations,
    vocabulary.measure_titles, vocabulary.statuses_of_kinds,
    vocabulary.themes, vocabulary.deed_kinds, vocabulary.sectors, vocabulary.verdicts, vocabulary.severities,
]  # fmt: skip


@pytest.mark.parametrize("names", TABLES, ids=lambda names: str(names.__name__))
def test_every_language_names_the_same_codes(names: Callable[[Language], Mapping[Any, str]]) -> None:
    english = names(language(Lang.EN))
    assert english
    for lang in Lang:
        found = names(language(lang))
        assert list(found) == list(english)
        empty = {code for code, name in found.items() if not name}
        assert empty == {code for code, name in english.items() if not name} <= {"exact", "count", "other"}


def test_a_status_has_words_of_its_own_only_where_a_claim_has_that_kind_and_status() -> None:
    claims = ATLAS.index.claims.values()
    known = {(claim.fact.value, str(claim.row.get("kind")), claim.status.value) for claim in claims}
    assert set(vocabulary.statuses_of_kinds(language(Lang.EN))) <= known


def test_kinds_of_agreements_ventures_and_events_are_those_of_the_contract() -> None:
    found = vocabulary.deed_kinds(language(Lang.EN))
    for table in ("agreements", "ventures", "events"):
        assert {kind for of, kind in found if of == table} == enum_of(table, "kind")
    assert enum_of("ventures", "sector") | enum_of("organisations", "sector") <= set(
        vocabulary.sectors(language(Lang.EN))
    )
