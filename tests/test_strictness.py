"""Records are frozen and have slots; what is paired is equally long."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from tests.strictness import loose_pairs, loose_records
from tests.structure import PACKAGES, ROOT, python_files, syntax

if TYPE_CHECKING:
    from collections.abc import Callable

STRICT = "(frozen=True, slots=True)"


@pytest.mark.parametrize("look", [loose_records, loose_pairs])
def test_records_cannot_be_changed_and_pairs_leave_nothing_out(look: Callable[[ast.AST], list[int]]) -> None:
    found = {file.relative_to(ROOT).as_posix(): look(syntax(file)) for file in python_files(*PACKAGES)}
    assert len(found) > 150
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    "code",
    [
        f"@dataclass{STRICT}\nclass A: ...",
        "@dataclass(frozen=True, slots=True, eq=False)\nclass A: ...",
        "@dataclass(frozen=True, slots=True, kw_only=True)\nclass A: ...",
        "@dataclass(frozen=True)\nclass A:\n    @cached_property\n    def b(self): ...",
        "@dataclass(slots=True)\nclass _A: ...",
        "@total_ordering\nclass A: ...",
        "class A: ...",
    ],
)
def test_a_strict_record_and_what_is_no_record_pass(code: str) -> None:
    assert loose_records(ast.parse(code)) == []


@pytest.mark.parametrize(
    "options", ["", "()", "(slots=True)", "(frozen=True)", "(frozen=True, slots=True, kw_only=False)"]
)
def test_a_record_that_can_be_changed_or_extended_is_seen(options: str) -> None:
    assert loose_records(ast.parse(f"@dataclass{options}\nclass A: ...")) == [2]
    assert loose_records(ast.parse(f"@dataclasses.dataclass{options}\nclass A: ...")) == [2]


def test_an_option_that_is_switched_off_is_seen_in_a_private_record_too() -> None:
    assert loose_records(ast.parse("@dataclass(frozen=False, slots=True)\nclass _A: ...")) == [2]


def test_pairs_that_leave_something_out_are_seen() -> None:
    code = "zip(a, b, strict=True)\nzip(a, b)\nzip(a, b, strict=False)\na.zip(b)\nzip(a, cycle(b))"
    assert loose_pairs(ast.parse(code)) == [2, 3]
