"""Answers on partners are those of the tables: pairs with an agreement of their own, and pairs without a tie."""

from __future__ import annotations

import pytest

from components.documents.lessons.lesson import Topic
from components.documents.lessons.partner_tasks import agreement_of, own_agreements
from components.documents.lessons.whole_lesson import last_day
from components.documents.sentences import sentence
from components.i18n.language import language
from data.enums import Lang
from tests.components.documents.lessons.made_lessons import SEEDS, lesson_of
from tests.data.whole import ATLAS

DAY = last_day(ATLAS)
UNITS = set(ATLAS.units(DAY))
NAMES = {ATLAS.place_name(unit, lang=Lang.EN, on=DAY): unit for unit in UNITS}
TIES = ATLAS.tables["ties"]


def _pairs() -> set[tuple[str, str]]:
    """Return the pairs of units that the table of ties has an agreement of two places for."""
    return {ATLAS.index.ends[i] for i in ATLAS.index.pair_ties if set(ATLAS.index.ends[i]) <= UNITS}


def test_own_agreements_are_the_pairs_of_the_table() -> None:
    cells = own_agreements(ATLAS, DAY)
    assert {(cell.by_id, cell.kz_id) for cell in cells} == _pairs()
    for cell in cells:
        assert all(ATLAS.index.ends[claim] == (cell.by_id, cell.kz_id) for claim in agreement_of(ATLAS, cell))


@pytest.mark.parametrize("seed", SEEDS)
def test_answers_hold_against_the_tables(seed: str) -> None:
    asked = {"agreement of their own", "agreement", "no tie"}
    seen = set()
    for task in lesson_of(Topic.PARTNERS, seed=seed).tasks:
        query = dict(pair.split("=") for pair in task.address.split("?")[1].split("&"))
        named = {NAMES[name] for name in task.answer.text.split(", ") if name in NAMES}
        if "place" in query:
            unit = query["place"]
            partners = {other for pair in _pairs() for other in pair if unit in pair and other != unit}
            assert named == partners
            assert {ATLAS.index.ends[claim] for claim in task.answer.claims} == {p for p in _pairs() if unit in p}
            seen.add("agreement of their own")
        elif "by" in query:
            (claim,) = task.answer.claims
            assert ATLAS.index.ends[claim] == (query["by"], query["kz"])
            assert ATLAS.since(claim)
            assert task.answer.text == sentence(ATLAS, claim, language(Lang.EN))
            seen.add("agreement")
        else:
            unit = next(i for name, i in NAMES.items() if task.question.startswith(f"{name}:"))
            tied = {end for ends in ATLAS.index.ends.values() if unit in ends for end in ends}
            assert named
            assert named.isdisjoint(tied)
            seen.add("no tie")
    assert seen == asked
