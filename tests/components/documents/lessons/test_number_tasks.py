"""Answers on figures are the claims of the tables: their numbers, and the readings of conflicts."""

from __future__ import annotations

import re

import pytest

from components.documents.figures import spoken
from components.documents.lessons.lesson import Topic
from components.documents.lessons.number_tasks import differing, goods_figures
from components.i18n.language import language
from data.enums import Fact, Lang
from tests.components.documents.lessons.made_lessons import SEEDS, lesson_of
from tests.data.whole import ATLAS

ENGLISH = language(Lang.EN)
CONFLICTS = ATLAS.tables["conflicts"]


@pytest.mark.parametrize("seed", SEEDS)
def test_answers_hold_against_the_tables(seed: str) -> None:
    asked = set()
    for task in lesson_of(Topic.NUMBERS, seed=seed).tasks:
        if task.address.startswith("/trade"):
            (claim,) = map(ATLAS.claim, task.answer.claims)
            assert claim.fact is Fact.FIGURE
            assert not ATLAS.conflicts_of(claim.claim_id)
            digits = re.findall(r"\d[\d.,]*", spoken(claim, ENGLISH))
            assert all(number in task.answer.text for number in digits)
            asked.add("figure")
        else:
            (found,) = (i for i in CONFLICTS.index if str(CONFLICTS.at[i, "question_en"]) in task.question)
            assert task.answer.text == CONFLICTS.at[found, "reading_en"]
            assert ";".join(task.answer.claims) == CONFLICTS.at[found, "claims"]
            asked.add("conflict")
    assert asked == {"figure", "conflict"}


def test_only_conflicts_with_claims_and_figures_with_numbers_are_asked_about() -> None:
    assert differing(ATLAS)
    assert all(CONFLICTS.at[i, "claims"] for i in differing(ATLAS))
    assert all(ATLAS.claim(i).row["value"] is not None for i in goods_figures(ATLAS))
