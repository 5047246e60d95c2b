"""Closed vocabularies of the code against those of the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data import enums
from data.package.contract import read_contract
from data.package.reader import FOLDER

if TYPE_CHECKING:
    from enum import StrEnum

CONTRACT = read_contract(FOLDER)
ENUMS = [
    ("places", "kind", enums.PlaceKind),
    ("place_changes", "kind", enums.ChangeKind),
    ("place_codes", "scheme", enums.CodeScheme),
    ("place_forms", "case", enums.Case),
    ("ties", "kind", enums.TieKind),
    ("statements", "status", enums.Status),
    ("ties", "citation", enums.Citation),
    ("ties", "qualifier", enums.Qualifier),
    ("agreements", "kind", enums.AgreementKind),
    ("agreements", "level", enums.AgreementLevel),
    ("trade", "flow", enums.Flow),
    ("trade", "measure", enums.Measure),
    ("trade", "level", enums.Level),
    ("promises", "verdict", enums.Verdict),
    ("conflicts", "severity", enums.Severity),
]


@pytest.mark.parametrize(("table", "field", "enum"), ENUMS)
def test_every_closed_vocabulary_is_that_of_the_contract(table: str, field: str, enum: type[StrEnum]) -> None:
    assert set(CONTRACT.table(table).field(field).enum) == {member.value for member in enum}


def test_languages_are_those_of_the_translations_and_english() -> None:
    assert {"en", *CONTRACT.table("translations").field("lang").enum} == {lang.value for lang in enums.Lang}


def test_the_languages_with_cases_are_those_of_the_case_forms_and_each_case_is_of_one() -> None:
    assert {lang.value for lang in enums.CASES} == set(CONTRACT.table("place_forms").field("lang").enum)
    assert {case for cases in enums.CASES.values() for case in cases} == set(enums.Case)
