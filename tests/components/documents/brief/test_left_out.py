"""Lines on what a block leaves out."""

from __future__ import annotations

import pytest

from components.documents.brief.left_out import Cut, left_out
from components.documents.brief.lines import Kept
from components.documents.brief.model import BlockKind
from data.enums import Lang
from tests.components.documents.brief import briefs


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("cut", list(Cut))
def test_how_many_more_there_are_is_said(cut: Cut, lang: Lang) -> None:
    visit = briefs.visit(*briefs.GOMEL_PAVLODAR, lang)
    texts = []
    for count in (1, 2, 5):
        (entry,) = left_out(visit, BlockKind.HAVE, Kept.FIGURE, range(8 + count), cut=cut, most=8, of="KZ-55")
        assert entry.line.id == f"have:more-{cut.value}-KZ-55"
        assert briefs.numbers(entry.line.text, lang) == {count}
        texts.append(entry.line.text)
    if lang is Lang.RU:
        assert len({text.replace(str(count), "") for text, count in zip(texts, (1, 2, 5), strict=True)}) == 3


def test_where_all_are_there_nothing_is_said() -> None:
    visit = briefs.visit(*briefs.GOMEL_PAVLODAR)
    assert list(left_out(visit, BlockKind.HAVE, Kept.FIGURE, range(8), cut=Cut.FIGURES, most=8)) == []


def test_a_place_with_many_ventures_says_how_many_more_there_are() -> None:
    texts = [line.text for line in briefs.brief_of_place("BY-HO").lines if ":more-" in line.id]
    assert texts
    assert all(text.endswith("in the source.") for text in texts)
