"""A seed draws the same questions each time, each about something else, of all kinds in turn."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import anyascii
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.documents.quiz.option_texts import said
from data.atlas.atlas import Atlas
from data.queries.quiz.askable import matter
from data.queries.quiz.option_sets import LEAST, WRONG, are_alike
from data.queries.quiz.question import OptionKind, QuestionKind
from data.queries.quiz.quiz_draw import MOST, candidates, draw_quiz
from tests.cases import quiz as cases
from tests.conftest import SAID
from tests.data.queries.quiz import pure_draw
from tests.data.queries.quiz.other_pythons import pythons
from tests.data.queries.quiz.pure_draw import drawn_from, listed
from tests.data.queries.quiz.quizzes import drawn
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.queries.quiz.question import Quiz


ROOT = Path(pure_draw.__file__).parents[4]


def test_seeds_draw_what_the_table_says() -> None:
    kept = cases.FILE.read_text(encoding="utf-8")
    assert json.loads(kept) == cases.cases(ATLAS), "run python -m tests.cases.quiz"
    assert kept == cases.text(ATLAS)


@pytest.mark.thorough
def test_another_reading_of_the_same_data_draws_the_same() -> None:
    again = draw_quiz(Atlas.load(), seed="7B-2026", n=20, said=said)
    assert again == drawn("7B-2026", 20)


def test_the_facts_give_enough_of_each_kind() -> None:
    found = candidates(ATLAS, said=said)
    assert set(found) == set(QuestionKind)
    assert len(QuestionKind) >= 8
    assert min(map(len, found.values())) > 10
    ids = [asked.id for asked_of_kind in found.values() for asked in asked_of_kind]
    assert len(ids) == len(set(ids)) > 400
    for kind, asked_of_kind in found.items():
        assert {asked.kind for asked in asked_of_kind} == {kind}


def test_ten_questions_are_of_all_ten_kinds() -> None:
    for seed in ("a", "b", "c"):
        assert {question.kind for question in drawn(seed, 10).questions} == set(QuestionKind)
        counted = Counter(question.kind for question in drawn(seed, 30).questions)
        assert max(counted.values()) - min(counted.values()) <= 1


def no_faults(quiz: Quiz) -> None:
    ids = [question.id for question in quiz.questions]
    assert len(set(ids)) == len(ids)
    seen: set[str] = set()
    for question in quiz.questions:
        shown = {option.id for option in question.options if option.kind is OptionKind.CLAIM}
        about = (question.asked.subject, *question.claims, *shown)
        matters = {found for claim in about for found in matter(ATLAS, claim)}
        assert not seen & matters, question.id
        seen |= matters
        assert question.asked.right in question.options
        assert {*question.asked.always} <= {*question.options}
        assert LEAST < len(question.options) <= 1 + WRONG
        assert {*question.options} <= {question.asked.right, *question.asked.others, *question.asked.always}
        for one in question.options:
            assert all(are_alike(ATLAS, one, other, said) for other in question.options if other is not one)
        if question.kind is QuestionKind.ORDER:
            assert isinstance(question.answer, tuple)
            days = [ATLAS.first_day(question.options[at].id) for at in question.answer]
            assert days == sorted(days)
            assert {*question.claims} == shown
        else:
            assert isinstance(question.answer, int)
            assert question.options[question.answer] == question.asked.right
            assert question.claims == question.asked.claims


@given(st.text(min_size=1, max_size=40), st.integers(min_value=1, max_value=MOST))
def test_no_question_gives_another_away_and_every_option_fits(seed: str, n: int) -> None:
    quiz = drawn(seed, n)
    assert len(quiz.questions) == n
    assert (quiz.seed, quiz.version) == (seed, ATLAS.version)
    no_faults(quiz)


@given(st.text(min_size=1, max_size=10), st.integers(min_value=1, max_value=20))
def test_fewer_questions_are_the_first_of_more(seed: str, n: int) -> None:
    assert drawn(seed, n).questions == drawn(seed, 20).questions[:n]


def test_seeds_and_versions_of_the_data_make_other_quizzes() -> None:
    assert drawn("7B-2026", 10).questions != drawn("7B-2027", 10).questions
    assert drawn("7B-2026", 10).questions != drawn("7b-2026", 10).questions


def test_right_answers_are_in_every_place() -> None:
    places = Counter(
        q.answer for seed in range(20) for q in drawn(str(seed), 20).questions if isinstance(q.answer, int)
    )
    assert set(places) == {0, 1, 2, 3}
    assert min(places.values()) > sum(places.values()) / 8


def test_facts_that_give_no_more_questions_end_the_quiz(small: Atlas) -> None:
    found = sum(map(len, candidates(small, said=said).values()))
    quiz = draw_quiz(small, seed="x", n=MOST, said=said)
    assert len(quiz.questions) <= found < MOST


@pytest.mark.parametrize("n", [0, 1])
def test_a_quiz_has_as_many_questions_as_are_asked_for(n: int) -> None:
    assert len(drawn("x", n).questions) == n


def test_a_draw_asks_nothing_of_the_facts_but_what_is_listed() -> None:
    assert drawn_from(listed(ATLAS, said, cases.SEEDS)) == cases.cases(ATLAS)["quizzes"]


@pytest.mark.thorough
def test_every_python_that_is_installed_draws_the_golden_seeds(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """Each draws them from a list of the facts by its standard library; this one once more, with other hashes."""
    (tmp_path / "anyascii").symlink_to(Path(anyascii.__file__).parent)
    facts = json.dumps(listed(ATLAS, said, cases.SEEDS)).encode()
    own = f"{platform.python_implementation()} {platform.python_version()}"
    found = {**pythons(), own: (sys.executable, sys.version_info[:2])}
    ran = {name: path for name, (path, version) in sorted(found.items()) if version >= (3, 11)}
    expected = json.loads(cases.FILE.read_text("utf-8"))["quizzes"]
    for name, path in ran.items():
        for hashes in ("1", "2"):
            command = [path, "-s", pure_draw.__file__, str(ROOT), str(tmp_path)]
            env = {"PYTHONHASHSEED": hashes, "PATH": os.environ["PATH"]}
            done = subprocess.run(command, input=facts, env=env, capture_output=True, check=False, timeout=120)
            assert done.returncode == 0, f"{name}: {done.stderr.decode()}"
            assert json.loads(done.stdout) == expected, name
    record_property(SAID, f"Golden seeds were drawn by {'; '.join(ran)}.")


@pytest.mark.thorough
def test_the_facts_give_the_same_questions_whatever_the_hashes() -> None:
    script = "from tests.cases.quiz import text; from data.atlas.atlas import Atlas; print(text(Atlas.load()), end='')"
    command = [sys.executable, "-c", script]
    for hashes in ("3", "4"):
        env = {**os.environ, "PYTHONHASHSEED": hashes, "PYTHONUTF8": "1"}
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=True, timeout=120)
        assert done.stdout.decode() == cases.FILE.read_text("utf-8")
