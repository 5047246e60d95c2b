"""Options are alike in length, none holds another, and where three go together they are found in any order."""

from __future__ import annotations

from datetime import date
from itertools import combinations, permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.queries.quiz.option_sets import LEAST, RATIO, WRONG, are_alike, option_set, texts_are_alike
from data.queries.quiz.question import NOT_STATED, Ask, Candidate, Option, OptionKind, QuestionKind
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas


def text_of(_atlas: Atlas, option: Option) -> tuple[str, ...]:
    """Say every option by its id in every language; what has none is said by its kind."""
    return (option.id or option.kind.value,) * 4


def asked(
    right: str, *others: str, kind: QuestionKind = QuestionKind.LEVEL, always: tuple[Option, ...] = ()
) -> Candidate:
    return Candidate(
        kind=kind,
        ask=Ask.LEVEL,
        subject="x",
        claims=("x",),
        day=date(2020, 1, 1),
        right=Option(OptionKind.CLAIM, right),
        others=tuple(Option(OptionKind.CLAIM, other) for other in others),
        always=always,
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Brest", "Minsk", True), ("Brest", "Brest", False), ("Gomel", "Gomel Region", False),
        ("abcd", "abcdef", False), ("abcd", "efghij", True), ("abcd", "efghijk", False), ("GOMEL", "xgomelx", False),
        ("", "", False),
        ("", "a", False), ("Семей", "Семеи", True), ("Ак-тобе", "Ак тобе", False), ("Алматы", "Алмати", True),
        ("Ақтөбе", "Актобе", False),
    ],
)  # fmt: skip
def test_texts_are_alike_in_length_and_neither_holds_the_other(one: str, other: str, expected: bool) -> None:
    assert texts_are_alike(one, other) is expected
    assert texts_are_alike(other, one) is expected


def test_options_are_alike_in_every_language() -> None:
    def said(_atlas: Atlas, option: Option) -> tuple[str, ...]:
        return ("abcdef", "abcdef", option.id, "abcdeg") if option.id == "long" * 9 else ("ghijkl",) * 4

    assert not are_alike(ATLAS, Option(OptionKind.CLAIM, "x"), Option(OptionKind.CLAIM, "long" * 9), said)


def test_three_wrong_options_are_chosen_else_two_else_none() -> None:
    candidate = asked("aaaa", "bbbb", "cccc", "dddd", "eeee")
    found = option_set(ATLAS, candidate, text_of, candidate.others)
    assert found
    assert [option.id for option in found] == ["aaaa", "bbbb", "cccc", "dddd"]
    two = asked("aaaa", "bbbb", "cccc", "eeeeeeee")
    assert [option.id for option in option_set(ATLAS, two, text_of, two.others) or ()] == ["aaaa", "bbbb", "cccc"]
    one = asked("aaaa", "bbbb", "eeeeeeee")
    assert option_set(ATLAS, one, text_of, one.others) is None


def test_what_is_always_shown_is_among_the_options_or_there_are_none() -> None:
    candidate = asked("aaaaaa", "bbbbbb", "cccccc", "dddddd", always=(NOT_STATED,))
    found = option_set(ATLAS, candidate, text_of, candidate.others)
    assert found
    assert NOT_STATED in found
    assert len(found) == 1 + WRONG
    alone = asked("a", "b", "c", "d", always=(NOT_STATED,))
    assert option_set(ATLAS, alone, text_of, alone.others) is None


def test_facts_of_an_order_are_apart_in_time() -> None:
    same, later = "event-talks-presidents-2012-05", "event-talks-presidents-2017-11"
    within = "event-visit-myasnikovich-kazakhstan-2012"
    third, fourth = "event-opening-maz-almaty-2017-06", "event-opening-tractors-semey-2009-05"

    def said(_atlas: Atlas, option: Option) -> tuple[str, ...]:
        return (option.id[-12:][::-1],) * 4

    candidate = asked(same, within, later, third, fourth, kind=QuestionKind.ORDER)
    found = option_set(ATLAS, candidate, said, candidate.others)
    assert found
    assert {option.id for option in found} == {same, later, third, fourth}
    undated = asked(same, "event-articles-izvestiya", later, kind=QuestionKind.ORDER)
    assert option_set(ATLAS, undated, said, undated.others) is None


@given(st.lists(st.text("abc", min_size=1, max_size=9), min_size=3, max_size=7, unique=True), st.data())
def test_options_are_found_wherever_some_go_together(texts: list[str], data: st.DataObject) -> None:
    right, *others = texts
    candidate = asked(right, *others)
    order = data.draw(st.permutations(candidate.others))
    found = option_set(ATLAS, candidate, text_of, order)

    def together(ids: tuple[str, ...]) -> bool:
        return all(texts_are_alike(one, other) for one, other in combinations((right, *ids), 2))

    possible = [count for count in (WRONG, LEAST) if any(map(together, permutations(others, count)))]
    if not possible:
        assert found is None
        return
    assert found
    assert len(found) == 1 + possible[0]
    lengths = [len(option.id) for option in found]
    assert max(lengths) <= RATIO * min(lengths)
    assert together(tuple(option.id for option in found[1:]))
