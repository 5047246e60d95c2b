"""Block of a layer in a brief: its own claims with file, sheet and cell, and the book's lines as without it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.context import View
from components.documents.brief.blocks.of_layer import MOST, block_of_layer, with_block
from components.documents.brief.build import pair_brief
from components.documents.brief.model import BlockKind
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang
from tests.components.documents.brief.briefs import ATLAS, DAY, TODAY
from tests.data.layers.own_rows import TITLE, atlas_of, figure, placed, small_layer

OWN = atlas_of(small_layer())


def view(lang: Lang = Lang.EN) -> View:
    return View(ATLAS, Selection(data=DataChoice.BOTH), language(lang), TODAY, OWN)


@pytest.mark.parametrize("lang", list(Lang))
def test_it_has_the_claims_of_both_places_each_with_its_file_and_cell(lang: Lang) -> None:
    block = block_of_layer(view(lang), ["BY-BR", "KZ-15"])
    assert block is not None
    assert TITLE in block.title
    assert [line.id for line in block.lines] == ["layer:own-brest-aktobe"]  # not its tie too
    assert all(line.sources[0].endswith(("agreements.xlsx, 2024, B2.", "B2")) for line in block.lines)
    assert "For members of the chamber alone" in block.note


def test_where_the_layer_says_nothing_of_the_places_there_is_no_block() -> None:
    assert block_of_layer(view(), ["BY-MA", "KZ-75"]) is None
    assert block_of_layer(replace(view(), own=None), ["BY-BR", "KZ-15"]) is None


def test_the_books_lines_are_as_without_it_and_stay_on_the_page_before_the_layers() -> None:
    brief = pair_brief(view(), "BY-BR", "KZ-15", guest="KZ-15", day=DAY)
    whole = with_block(brief, block_of_layer(view(), ["BY-BR", "KZ-15"]))
    assert whole.blocks[:-1] == brief.blocks
    assert (whole.headline, whole.figures, whole.until) == (brief.headline, brief.figures, brief.until)
    assert whole.blocks[-1].kind is BlockKind.LAYER
    assert min(line.rank for line in whole.blocks[-1].lines) > max(line.rank for line in brief.lines)
    assert with_block(brief, None) is brief


def test_of_a_long_layer_the_rest_is_counted() -> None:
    rows = tuple(placed(figure(str(n), product_code=f"{n:04d}"), f"D{n}") for n in range(1, MOST + 6))
    long = replace(view(), own=atlas_of(rows))
    block = block_of_layer(long, ["BY-HO", "KZ-55"])
    assert block is not None
    assert len(block.lines) == MOST
    assert f"{MOST + 5} figures" in block.note
    assert "5 more are in the files" in block.note
