"""Notes applied to briefs."""

from __future__ import annotations

import dataclasses
from datetime import date

from components.documents.brief.apply import apply_note
from components.documents.brief.model import BlockKind
from components.documents.brief.note import Note, OwnLine
from data.enums import Lang
from tests.components.documents.brief import briefs
from tests.components.documents.brief.notes import AGREEMENT, GOODS, NOTE, PROMISE, TURNOVER

BRIEF = briefs.brief(*briefs.GOMEL_PAVLODAR)
MADE = apply_note(BRIEF, NOTE)
PLAIN = Note(by="BY-HO", kz="KZ-55", guest="KZ-55", day=briefs.DAY, lang=Lang.EN)


def test_an_empty_note_changes_nothing() -> None:
    assert apply_note(BRIEF, PLAIN) == BRIEF


def test_lines_are_left_out_shortened_and_put_in_order() -> None:
    ids = [line.id for line in briefs.block(MADE, BlockKind.HAVE).lines]
    assert GOODS not in ids
    assert ids[:3] == [TURNOVER, AGREEMENT, "own:1"]
    assert briefs.line(MADE, AGREEMENT).text == briefs.line(BRIEF, AGREEMENT).short


def test_an_own_line_follows_the_line_that_it_corrects_and_says_whose_it_is() -> None:
    own = briefs.line(MADE, "own:1")
    assert own.author
    assert (own.author.name, own.author.day, own.corrects) == ("A. Adviser", date(2026, 11, 29), AGREEMENT)
    assert own.claims == own.sources == ()
    assert briefs.block(MADE, BlockKind.ELSEWHERE).lines[-1].text == NOTE.own[1].text


def test_a_reply_is_in_its_row() -> None:
    promise = briefs.line(MADE, PROMISE).promise
    assert promise
    assert promise.reply == NOTE.replies[PROMISE]
    assert all(not line.promise or not line.promise.reply for line in MADE.lines if line.id != PROMISE)


def test_own_lines_stay_on_the_page_before_all_but_the_headline() -> None:
    ordered = [line.id for line in sorted(MADE.lines, key=lambda line: line.rank)]
    assert ordered[:4] == ["headline", "own:1", "own:2", AGREEMENT]
    assert sorted(line.rank for line in MADE.lines) == list(range(len(MADE.lines)))


def test_a_correction_of_what_is_left_out_comes_at_the_end_of_its_block() -> None:
    note = dataclasses.replace(NOTE, off=frozenset({AGREEMENT}), order=())
    assert briefs.block(apply_note(BRIEF, note), BlockKind.HAVE).lines[-1].id == "own:1"


def test_a_correction_is_with_its_line_whatever_block_it_names() -> None:
    own = (dataclasses.replace(NOTE.own[0], block=BlockKind.CHECK),)
    made = apply_note(BRIEF, dataclasses.replace(PLAIN, own=own))
    assert [line.id for line in briefs.block(made, BlockKind.HAVE).lines][:2] == [AGREEMENT, "own:1"]
    assert "own:1" not in {line.id for line in briefs.block(made, BlockKind.CHECK).lines}


def test_an_occasion_can_be_left_out_and_the_headline_cannot() -> None:
    note = dataclasses.replace(PLAIN, off=frozenset({"headline", *(line.id for line in BRIEF.occasions)}))
    made = apply_note(BRIEF, note)
    assert made.occasions == ()
    assert made.headline.text == BRIEF.headline.text


def test_an_own_line_fills_an_empty_block() -> None:
    empty = briefs.brief(*briefs.EMPTY)
    own = OwnLine(id="own:1", block=BlockKind.ASKED, text="They asked for milk.", name="", day=briefs.TODAY)
    note = dataclasses.replace(PLAIN, by="BY-BR", kz="KZ-23", guest="KZ-23", own=(own,))
    block = briefs.block(apply_note(empty, note), BlockKind.ASKED)
    assert ([line.text for line in block.lines], block.empty) == (["They asked for milk."], "")


def test_in_a_second_language_the_same_lines_stand_in_the_same_order() -> None:
    second = apply_note(briefs.brief(*briefs.GOMEL_PAVLODAR, Lang.KK), NOTE)
    assert [line.id for line in second.lines] == [line.id for line in MADE.lines]


def test_no_own_line_is_lost_whatever_it_corrects() -> None:
    for corrects in ("headline", "occasion:gomel-pavlodar-agreement-2016", "have:gone", "own:7", AGREEMENT, ""):
        own = (dataclasses.replace(NOTE.own[0], corrects=corrects),)
        made = apply_note(BRIEF, dataclasses.replace(PLAIN, own=own))
        assert [line.id for line in made.lines].count("own:1") == 1, corrects
