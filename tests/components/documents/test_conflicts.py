"""Disagreements of the sources below a claim and as items."""

from __future__ import annotations

from datetime import date

import pytest

from components.context import View, current_atlas
from components.documents.conflicts import KINDS, conflict_items, conflict_lines, our_reading, question
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang

ATLAS = current_atlas()
EN = language(Lang.EN)
BASE = "turnover-2021-growth-base"


def view() -> View:
    return View(ATLAS, Selection(), EN, date(2026, 11, 24))


def test_only_what_matters_at_once_is_said_below_a_claim() -> None:
    assert len(ATLAS.conflicts_of("turnover-2020")) == 3
    assert conflict_lines(view(), "turnover-2020") == (
        "In doubt: Growth of 31.9 % in 2021 means 828.3 million for 2020; chapter 4 prints 847.9.",
    )
    kinds = ATLAS.tables["conflicts"]["kind"]
    for claim_id in ATLAS.index.claims:
        assert len(conflict_lines(view(), claim_id)) == sum(kinds[i] in KINDS for i in ATLAS.conflicts_of(claim_id))


def test_an_item_of_a_conflict_has_the_evidence_of_its_first_claim() -> None:
    (item,) = conflict_items(ATLAS, [BASE], EN)
    assert item.title == question(ATLAS, BASE, EN)
    assert item.claim == ATLAS.items(ATLAS.tables["conflicts"].at[BASE, "claims"])[0]
    assert item.source
    assert our_reading(ATLAS, BASE, EN) == f"Our reading: {item.lines[0]}"


def test_a_conflict_about_no_claim_has_no_evidence() -> None:
    frame = ATLAS.tables["conflicts"]
    free = [str(i) for i in frame.index if not frame.at[i, "claims"]]
    assert free
    for item in conflict_items(ATLAS, free, EN):
        assert (item.claim, item.source) == (None, None)


@pytest.mark.parametrize("lang", list(Lang))
def test_a_question_is_written_within_a_sentence(lang: Lang) -> None:
    words = language(lang)
    assert question(ATLAS, BASE, words, within="({question})") == f"({question(ATLAS, BASE, words)})"
