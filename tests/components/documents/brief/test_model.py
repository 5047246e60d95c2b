"""Records of a brief."""

from __future__ import annotations

import dataclasses

from components.documents.brief.model import OF_BOOK
from tests.components.documents.brief import briefs


def test_the_lines_of_a_brief_are_in_the_order_of_a_paper() -> None:
    found = briefs.brief(*briefs.GOMEL_PAVLODAR)
    ids = [line.id for line in found.lines]
    assert ids[:2] == ["headline", "occasion:gomel-pavlodar-agreement-2016"]
    blocks = [line_id.split(":")[0] for line_id in ids[2:]]
    assert list(dict.fromkeys(blocks)) == [kind.value for kind in OF_BOOK]


def test_a_brief_without_blocks_has_its_headline() -> None:
    found = dataclasses.replace(briefs.brief(*briefs.EMPTY), blocks=(), occasions=())
    assert found.lines == (found.headline,)
