"""Short text: whole sentences, at most 600 characters, the first by rank."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.documents.brief.model import Block, BlockKind
from components.exports.notes.messenger import LONGEST, text_lines, write_text
from components.exports.notes.paper import spoken
from data.enums import Lang
from tests.components.exports.notes.briefs import HOSTILE, brief, hostile


@pytest.mark.parametrize("lang", Lang)
def test_it_is_short_and_made_of_whole_sentences(lang: Lang) -> None:
    given = brief(lang)
    text = write_text(given)
    assert len(text) <= LONGEST
    said = [given.title, *(spoken(line, lang) for line in text_lines(given)), given.until.strip()]
    assert text.split("\n")[:-1] == said
    assert len(said) >= 3


def test_a_claim_has_one_line_beside_the_headline() -> None:
    given = brief()
    [first, second, *_] = given.blocks[0].lines
    both = replace(given.blocks[0], lines=(first, replace(second, claims=first.claims, rank=first.rank + 1)))
    ids = [line.id for line in text_lines(replace(given, blocks=(both,)))]
    assert first.id in ids
    assert second.id not in ids


def test_a_sentence_that_finds_no_room_is_left_out_and_the_next_is_tried() -> None:
    given = brief()
    long = replace(given.occasions[0], text="Очень длинно. " * 60)
    text = write_text(replace(given, occasions=(long,)))
    assert "Очень длинно" not in text
    assert spoken(given.blocks[0].lines[0], Lang.RU) in text


def test_a_headline_longer_than_the_text_leaves_it() -> None:
    given = brief()
    assert text_lines(replace(given, headline=replace(given.headline, text="Длинно. " * 100))) == ()


def test_a_line_of_a_layer_is_led_by_its_mark_and_the_layer_is_named_where_no_line_finds_room() -> None:
    given, mark = brief(), "Наши данные: Палата"
    line = replace(given.blocks[0].lines[0], id="layer:own", text="Своё соглашение.", claims=(), marks=(), rank=0)
    block = Block(kind=BlockKind.LAYER, title=mark, lines=(line,), note="В слое «Палата»: 1 соглашение.")
    text = write_text(replace(given, blocks=(block,)))
    assert f"{mark}. Своё соглашение." in text.split("\n")
    long = replace(block, lines=(replace(line, text="Длинно. " * 100),))
    text = write_text(replace(given, blocks=(*given.blocks, long)))
    assert f"{mark}. В слое «Палата»: 1 соглашение." in text.split("\n")
    assert len(text) <= LONGEST


def test_the_text_of_a_layer_alone_says_so() -> None:
    assert "Наши данные: Палата" in write_text(replace(brief(), layer="Наши данные: Палата")).split("\n")


def test_hostile_text_stays_text() -> None:
    assert HOSTILE in write_text(replace(brief(), title=HOSTILE))
    assert len(write_text(hostile())) <= LONGEST
