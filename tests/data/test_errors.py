"""Errors say what is wrong in words, and are the built-in ones that a caller expects."""

from __future__ import annotations

import pytest

from data.errors import (
    ContractError,
    FileRefused,
    NotComparableError,
    TableError,
    UnknownCaseError,
    UnknownClaimError,
    UnknownPlaceError,
    UnknownSourceError,
)
from data.model import Issue


def test_an_error_of_tables_says_every_issue_on_a_line_of_its_own() -> None:
    issues = [Issue("a.csv", 1, "x", "is bad"), Issue("b.csv", 2, "", "is missing")]
    error = TableError(issues)
    assert str(error) == "a.csv:1: x is bad\nb.csv:2: is missing"
    assert error.issues == tuple(issues)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (UnknownPlaceError("KZ-99"), "place 'KZ-99' is not in the tables"),
        (UnknownClaimError("none"), "claim 'none' is not in the tables"),
        (UnknownSourceError("fn-999"), "source 'fn-999' is not in the tables"),
    ],
)
def test_an_unknown_id_is_named_with_what_it_is(error: KeyError, words: str) -> None:
    assert str(error) == words
    assert error.args == (words.split("'")[1],)


def test_a_case_that_a_language_lacks_is_named_with_those_that_it_has() -> None:
    error = UnknownCaseError("locative", "ru", ["nominative", "genitive"])
    assert str(error) == "'ru' has no case 'locative': ask for nominative, genitive"
    assert (error.case, error.lang, error.known) == ("locative", "ru", ("nominative", "genitive"))
    assert isinstance(error, ValueError)


def test_a_sum_that_is_refused_has_its_reasons_as_codes() -> None:
    error = NotComparableError("no", reasons=["unit", "level"])
    assert (str(error), error.reasons) == ("no", ("unit", "level"))
    assert NotComparableError("no").reasons == ()


def test_faults_of_content_are_value_errors() -> None:
    assert issubclass(ContractError, ValueError)
    assert issubclass(TableError, ValueError)
    assert issubclass(NotComparableError, ValueError)


def test_a_refused_file_says_its_reason_and_what_belongs_to_it() -> None:
    refused = FileRefused("unpacks_to", {"size": "234"})
    assert (refused.code, refused.params) == ("unpacks_to", {"size": "234"})
    assert str(refused) == "the file is refused: unpacks_to (size '234')"
    assert str(FileRefused("password")) == "the file is refused: password"
    assert isinstance(refused, ValueError)
