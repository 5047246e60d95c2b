"""Answers on promises are those of the table of promises, read here from the file."""

from __future__ import annotations

import csv
import re

import pytest

from components.documents.lessons.lesson import Topic
from components.documents.lessons.promise_tasks import outcome_answer, set_aside, single_promises
from components.i18n import vocabulary
from components.i18n.language import language
from data.enums import Lang, Verdict
from data.package.reader import FOLDER
from data.queries.texts.promises import promises
from tests.components.documents.lessons.made_lessons import SEEDS, lesson_of
from tests.data.whole import ATLAS

ENGLISH = language(Lang.EN)
with (FOLDER / "tables/promises.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


@pytest.mark.parametrize("seed", SEEDS)
def test_answers_hold_against_the_file(seed: str) -> None:
    words = vocabulary.verdicts(ENGLISH)
    asked = set()
    for task in lesson_of(Topic.PROMISES, seed=seed).tasks:
        if not task.answer.claims:
            left, all_of_them = map(int, re.findall(r"\d+", task.answer.text))
            targets = {row["target_claim_id"] for row in ROWS}
            still = targets - {row["target_claim_id"] for row in ROWS if row["verdict"] != "open"}
            assert (left, all_of_them) == (len(still), len(targets))
            asked.add("count")
            continue
        target, *outcomes = task.answer.claims
        rows = [row for row in ROWS if row["target_claim_id"] == target]
        assert set(outcomes) == {row["outcome_claim_id"] for row in rows if row["outcome_claim_id"]} - {target}
        for row in rows:
            assert f"{words[row['verdict']]}: " in task.answer.text
            asked.add(row["verdict"])
    assert asked >= {"count", "open", "met"}


def test_a_promise_without_an_outcome_says_so() -> None:
    still = next(promise for promise in single_promises(ATLAS) if promise.verdict is Verdict.OPEN)
    answer = outcome_answer(ATLAS, ENGLISH, still)
    assert answer.text == "open: the source says nothing later of it"
    assert answer.claims == (still.target_id,)


def test_what_is_answered_is_set_aside() -> None:
    found = promises(ATLAS)
    answered = [promise for promise in found if promise.verdict is not Verdict.OPEN]
    assert {promise.verdict for promise in set_aside(found, answered)} == {Verdict.OPEN}
    assert all(len(promise.outcomes) == 1 for promise in single_promises(ATLAS))
