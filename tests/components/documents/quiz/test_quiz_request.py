"""A seed and a number are read; what is none is refused in a sentence that says what would do."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.documents.quiz.quiz_request import (
    DEFAULT,
    LONGEST,
    QuizFault,
    QuizRequest,
    RefusedQuizError,
    read_request,
    refused_quiz,
)
from components.i18n.language import language
from data.enums import Lang
from data.queries.quiz.quiz_draw import MOST


@pytest.mark.parametrize(
    ("seed", "n", "expected"),
    [
        ("7B-2026", "", QuizRequest("7B-2026", DEFAULT)), ("7Ә-2026", "1", QuizRequest("7Ә-2026", 1)),
        ("  a b.c_d ", str(MOST), QuizRequest("a b.c_d", MOST)), ("x" * LONGEST, "007", QuizRequest("x" * LONGEST, 7)),
        ("Е\u0308лка", "10", QuizRequest("Ёлка", 10)), ("१२", "2", QuizRequest("१२", 2)),
    ],
)  # fmt: skip
def test_a_request_is_read(seed: str, n: str, expected: QuizRequest) -> None:
    assert read_request(seed, n) == expected


@pytest.mark.parametrize(
    ("seed", "n", "fault", "parameter", "words"),
    [
        ("", "", QuizFault.NO_SEED, "seed", "7B-2026"),
        ("   ", "", QuizFault.NO_SEED, "seed", "needs a seed"),
        ("x" * (LONGEST + 1), "", QuizFault.LONG_SEED, "seed", "41 characters; at most 40"),
        ("a=b", "", QuizFault.SEED_SIGN, "seed", "“=”"),
        ("a\nb", "", QuizFault.SEED_SIGN, "seed", "U+000A"),
        ("a\u200bb", "", QuizFault.SEED_SIGN, "seed", "U+200B"),
        ("a😀", "", QuizFault.SEED_SIGN, "seed", "😀"),
        ("a|b", "", QuizFault.SEED_SIGN, "seed", "“|”"),
        ("x", "0", QuizFault.NUMBER, "n", "“0”"),
        ("x", str(MOST + 1), QuizFault.NUMBER, "n", f"1 to {MOST}"),
        ("x", "-1", QuizFault.NUMBER, "n", "“-1”"),
        ("x", "1.5", QuizFault.NUMBER, "n", "“1.5”"),
        ("x", "ten", QuizFault.NUMBER, "n", "“ten”"),
        ("x", "१", QuizFault.NUMBER, "n", "“१”"),
        ("x", " 5", QuizFault.NUMBER, "n", "“ 5”"),
        ("x", "9" * 1000, QuizFault.NUMBER, "n", "9"),
    ],
)
def test_what_is_no_request_is_refused(seed: str, n: str, fault: QuizFault, parameter: str, words: str) -> None:
    with pytest.raises(RefusedQuizError) as caught:
        read_request(seed, n)
    assert (caught.value.fault, caught.value.parameter) == (fault, parameter)
    assert words in str(caught.value)
    said = {refused_quiz(caught.value, language(lang)) for lang in Lang}
    assert len(said) == len(Lang)
    assert not any("{" in sentence for sentence in said)


@given(st.text(max_size=60), st.text(max_size=10))
def test_any_text_is_read_or_refused(seed: str, n: str) -> None:
    with suppress(RefusedQuizError):
        found = read_request(seed, n)
        assert 1 <= found.n <= MOST
        assert 1 <= len(found.seed) <= LONGEST
        assert read_request(found.seed, str(found.n)) == found
