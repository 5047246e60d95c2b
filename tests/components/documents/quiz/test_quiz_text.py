"""A quiz is the same in every language; thousands of questions keep all rules of good questions."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from components.documents.quiz.option_texts import said
from components.documents.quiz.quiz_text import quiz_text
from components.i18n.language import language
from data.enums import Lang
from data.queries.quiz.question import NOT_STATED, OptionKind, QuestionKind
from data.queries.quiz.quiz_draw import candidates, draw_quiz
from data.queries.quiz.quiz_versions import VERSIONS
from tests.components.documents.quiz.rules import faults, kinds_of_options
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from components.documents.quiz.quiz_text import QuizText

QUESTIONS = 5000
IN_A_QUIZ = 25


def texts(seed: str, n: int, letter: str = "A") -> dict[Lang, QuizText]:
    return {lang: quiz_text(ATLAS, seed=seed, n=n, lang=language(lang), letter=letter) for lang in Lang}


@pytest.mark.thorough
def test_five_thousand_questions_in_four_languages_keep_all_rules() -> None:
    seen: Counter[QuestionKind] = Counter()
    ids: set[str] = set()
    found: list[str] = []
    for seed in range(QUESTIONS // IN_A_QUIZ):
        quiz = draw_quiz(ATLAS, seed=f"5000-{seed}", n=IN_A_QUIZ, said=said)
        spoken = {lang: text.questions for lang, text in texts(f"5000-{seed}", IN_A_QUIZ).items()}
        for at, question in enumerate(quiz.questions):
            found += faults(question, {lang: questions[at] for lang, questions in spoken.items()})
            seen[question.kind] += 1
            ids.add(question.id)
    assert not found, "\n".join(found[:40])
    assert seen.total() == QUESTIONS
    assert set(seen) == set(QuestionKind)
    assert len(ids) > 400


def test_a_quiz_of_every_extent_keeps_all_rules() -> None:
    quiz = draw_quiz(ATLAS, seed="every", n=50, said=said)
    spoken = {lang: text.questions for lang, text in texts("every", 50).items()}
    for at, question in enumerate(quiz.questions):
        assert faults(question, {lang: questions[at] for lang, questions in spoken.items()}) == []


def test_the_rules_see_a_broken_question() -> None:
    """The checks of this file can fail: each of them is given a question that breaks it."""
    quiz = draw_quiz(ATLAS, seed="every", n=20, said=said)
    spoken = {lang: text.questions for lang, text in texts("every", 20).items()}
    for at, question in enumerate(quiz.questions):
        good = {lang: questions[at] for lang, questions in spoken.items()}
        if question.kind is QuestionKind.ORDER:
            assert isinstance(question.answer, tuple)
            broken = replace(question, answer=question.answer[::-1])
        else:
            assert isinstance(question.answer, int)
            broken = replace(question, answer=(question.answer + 1) % len(question.options))
        assert faults(broken, good)
        assert faults(replace(question, claims=()), good)
        assert faults(replace(question, claims=("turnover-2021",)), good)
        english = good[Lang.EN]
        for other in (
            replace(english, options=(english.options[0] * 3, *english.options[1:])),
            replace(english, options=(english.options[1], *english.options[1:])),
            replace(english, question=english.question + " {given}"),
            replace(english, question=""),
            replace(english, proofs=()),
            replace(english, answer=-1),
            replace(english, claims=("x",)),
        ):
            assert faults(question, good | {Lang.EN: other})


def test_the_same_seed_is_the_same_quiz_in_every_language() -> None:
    found = texts("7B-2026", 20)
    assert len({tuple((q.id, q.answer, q.claims) for q in text.questions) for text in found.values()}) == 1
    assert len({text.title for text in found.values()}) > 2
    assert {text.lang for text in found.values()} == {"en", "ru", "be", "kk"}
    assert len({tuple(q.question for q in text.questions) for text in found.values()}) == 4


def test_options_of_a_question_are_of_one_kind_but_for_what_cannot_be_known() -> None:
    for asked in (asked for kind in candidates(ATLAS, said=said).values() for asked in kind):
        kinds = {option.kind for option in (asked.right, *asked.others)}
        assert kinds <= {OptionKind.YEAR, OptionKind.UNKNOWN} or len(kinds) == 1
    for question in draw_quiz(ATLAS, seed="x", n=50, said=said).questions:
        assert (NOT_STATED in question.options) is (question.kind is QuestionKind.DATE)
        assert len(kinds_of_options(question)) <= 1 + (question.kind is QuestionKind.DATE)


def test_that_it_cannot_be_known_is_sometimes_right_and_sometimes_wrong() -> None:
    found = {
        question.options[question.answer] == NOT_STATED
        for seed in range(10)
        for question in draw_quiz(ATLAS, seed=str(seed), n=20, said=said).questions
        if question.kind is QuestionKind.DATE and isinstance(question.answer, int)
    }
    assert found == {True, False}


@pytest.mark.parametrize("letter", VERSIONS)
def test_every_version_has_its_own_key(letter: str) -> None:
    first, other = texts("7B-2026", 20)[Lang.RU], texts("7B-2026", 20, letter)[Lang.RU]
    own = {question.id: question for question in first.questions}
    for question in other.questions:
        assert question.right == own[question.id].right
        assert sorted(question.options) == sorted(own[question.id].options)


def test_the_evidence_names_its_sources() -> None:
    for question in texts("7B-2026", 20)[Lang.EN].questions:
        assert [proof.claim for proof in question.proofs] == list(question.claims)
        assert all(proof.source.startswith("Source: ") for proof in question.proofs)
