"""Reasons to talk."""

from __future__ import annotations

from components.documents.brief.blocks.reasons import MOST, reasons_of_pair, reasons_of_place
from components.documents.brief.model import BlockKind
from components.documents.brief.visit import place_visit
from tests.components.documents.brief import briefs


def test_interests_like_ventures_and_partners_of_neighbours_have_their_evidence() -> None:
    found = briefs.block(briefs.brief(*briefs.GOMEL_PAVLODAR), BlockKind.REASONS).lines
    assert any("voiced for the whole other country" in line.marks for line in found)
    like = briefs.line(briefs.brief(*briefs.GOMEL_PAVLODAR), "reasons:machinery")
    assert len(like.claims) == len(like.sources) == 2
    near = briefs.line(briefs.brief(*briefs.GOMEL_PAVLODAR), "reasons:tie-gomel-north-kazakhstan")
    assert near.text.startswith("A region that borders one of the two has an agreement with the other: ")
    assert near.text.endswith(near.short)
    assert all(line.claims and line.sources for line in found if ":more-" not in line.id)


def test_an_agreement_of_the_two_is_no_agreement_of_a_neighbour() -> None:
    ids = {line.id for line in briefs.brief(*briefs.MINSK_KARAGANDA).lines}
    assert "reasons:tie-minsk-region-karaganda-1996" not in ids


def test_nothing_is_a_reason_that_is_said_above() -> None:
    visit = briefs.visit(*briefs.GOMEL_PAVLODAR)
    first = next(iter(reasons_of_pair(visit, set()))).line.claims[0]
    assert all(first not in entry.line.claims for entry in reasons_of_pair(visit, {first}))


def test_sides_that_are_no_regions_have_no_neighbours() -> None:
    lines = [entry.line for entry in reasons_of_pair(briefs.visit("gomel", "pavlodar"), set())]
    assert all("borders" not in line.text for line in lines)


def test_a_place_alone_has_its_interests_but_not_too_many() -> None:
    visit = place_visit(briefs.view(), "KZ-39", guest="", day=briefs.DAY)
    found = list(reasons_of_place(visit, "KZ-39", set()))
    assert len(found) == MOST + 1
    assert found[-1].line.id == "reasons:more-interests-KZ-39"
