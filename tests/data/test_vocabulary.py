"""Closed vocabularies of the code against those of the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data import vocabulary
from data.package.contract import read_contract
from data.package.reader import FOLDER

if TYPE_CHECKING:
    from enum import StrEnum

CONTRACT = read_contract(FOLDER)
ENUMS = [
    ("places", "kind", vocabulary.PlaceKind),
    ("place_changes", "kind", vocabulary.ChangeKind),
    ("ties", "kind", vocabulary.TieKind),
    ("statements", "status", vocabulary.Status),
    ("ties", "citation", vocabulary.Citation),
    ("ties", "qualifier", vocabulary.Qualifier),
    ("agreements", "kind", vocabulary.AgreementKind),
    ("agreements", "level", vocabulary.AgreementLevel),
    ("trade", "flow", vocabulary.Flow),
    ("trade", "measure", vocabulary.Measure),
    ("trade", "level", vocabulary.Level),
    ("promises", "verdict", vocabulary.Verdict),
    ("conflicts", "severity", vocabulary.Severity),
]


@pytest.mark.parametrize(("table", "field", "enum"), ENUMS)
def test_every_closed_vocabulary_is_that_of_the_contract(table: str, field: str, enum: type[StrEnum]) -> None:
    assert set(CONTRACT.table(table).field(field).enum) == {member.value for member in enum}


def test_languages_are_those_of_the_translations_and_english() -> None:
    assert {"en", *CONTRACT.table("translations").field("lang").enum} == {lang.value for lang in vocabulary.Lang}
