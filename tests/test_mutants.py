"""Mutants change one operator each, keep the rest of a module as it is, and are the same for the same seed."""

from __future__ import annotations

from tests.mutants import drawn, mutants_of, stages

SOURCE = '''if TYPE_CHECKING:
    Number = int | float


def least(a: int | None, *, name: str = f"{1 + 1}") -> bool | None:
    """Был - есть."""
    return not a < 3 <= 4 or "я" in name and 2 * a + 1
'''


def test_each_operator_of_the_code_is_changed_once_and_none_of_a_type_or_a_text() -> None:
    found = list(mutants_of("m.py", SOURCE))
    assert [mutant.after for mutant in found] == [
        "not a < 3 <= 4 and ('я' in name and 2 * a + 1)",
        "a < 3 <= 4",
        "a <= 3 <= 4",
        "a < 3 < 4",
        "'я' in name or 2 * a + 1",
        "'я' not in name",
        "2 * a - 1",
        "2 // a",
    ]
    assert {mutant.line for mutant in found} == {7}


def test_all_else_of_the_module_is_as_it_was() -> None:
    mutant = list(mutants_of("m.py", SOURCE))[-1]
    assert mutant.source == SOURCE.replace("2 * a", "(2 // a)")
    assert str(mutant) == "m.py:7: 2 * a -> 2 // a"


def test_the_same_seed_draws_the_same_mutants() -> None:
    first, again, other = (drawn(["components/access"], count=5, seed=seed) for seed in (1, 1, 2))
    assert first == again != other
    assert len(set(map(str, first))) == 5


def test_tests_that_are_near_are_run_before_those_that_are_far() -> None:
    assert stages("components/map/arcs.py") == [
        ["tests/components/map/test_arcs.py"], ["tests/components/map"], []
    ]  # fmt: skip
    assert stages("components/server/first_document/__init__.py") == [
        ["tests/components/server/first_document"], ["tests/components/server"], []
    ]  # fmt: skip
