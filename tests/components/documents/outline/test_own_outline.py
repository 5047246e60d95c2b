"""The record of an outline names the claims of its facts in their order, each once."""

from __future__ import annotations

from components.documents.outline.own_outline import OutlinePart, PartKind
from tests.components.documents.outline.outlines import CLAIMS, fact, figure, outline


def test_the_claims_of_facts_come_in_order_and_once() -> None:
    parts = (
        fact(1, "b"),
        figure(2, "/", "map"),
        fact(3, "a"),
        fact(4, "b"),
        OutlinePart(id="p5", kind=PartKind.HEADING),
    )
    assert outline(*parts).claims == ("b", "a")
    assert outline().claims == CLAIMS
