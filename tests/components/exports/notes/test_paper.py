"""Parts of a paper: two languages side by side, marks in brackets, cells of promises, lines of an adviser."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.exports.notes.paper import Row, Sentence, Text, bracketed, parts_of, promise_cells, spoken
from data.enums import Lang
from tests.components.exports.notes.briefs import HOSTILE, brief, hostile, with_own_lines


def test_marks_follow_the_sentence_in_brackets_before_its_full_stop() -> None:
    assert bracketed("A plan.", ["no date", "planned"]) == "A plan (no date; planned)."
    assert bracketed("A plan", ["no date"]) == "A plan (no date)"
    assert bracketed("A plan.", []) == "A plan."


def test_a_line_of_an_adviser_says_whose_it_is_and_when() -> None:
    own = with_own_lines(brief()).blocks[0].lines[1]
    assert spoken(own, Lang.RU) == "Посол подтвердил участие (наши сведения, А. Иванова, 1 декабря 2026\u00a0г.)."


def test_a_promise_has_the_adviser_s_reply_in_its_cells() -> None:
    answered, open_, *_ = with_own_lines(brief()).blocks[2].lines
    state = "поставлено 12 машин (наши сведения, А. Иванова, 1 декабря 2026\u00a0г.)"
    assert promise_cells(answered, Lang.RU)[1:] == ("Mikhail Rusiy – Akim, 2017 (9 years)", state, "Минпром", "март")
    assert promise_cells(open_, Lang.RU)[2:] == ("", "", "")
    with pytest.raises(ValueError, match="is no promise"):
        promise_cells(brief().headline, Lang.RU)


def test_two_languages_are_beside_each_other_line_by_line() -> None:
    parts = parts_of(brief(Lang.RU), brief(Lang.KK))
    assert parts.langs == (Lang.RU, Lang.KK)
    for line in parts.lines:
        texts = line.texts if isinstance(line, Sentence) else line.cells[0]
        assert [text.lang for text in texts] == [Lang.RU, Lang.KK]
    row = next(line for line in parts.lines if isinstance(line, Row))
    assert row.cells[1] == (Text(Lang.RU, "Mikhail Rusiy – Akim, 2017 (9 years)"),)  # the same in both


def test_another_brief_is_no_second_language() -> None:
    with pytest.raises(ValueError, match="in another language"):
        parts_of(brief(), brief(Lang.KK, times=2))
    with pytest.raises(ValueError, match="in another language"):
        parts_of(brief(), brief())


def test_a_block_without_lines_says_so_and_a_note_follows_its_heading() -> None:
    given = brief()
    noted = replace(given, blocks=(replace(given.blocks[0], note="As printed."), *given.blocks[1:]))
    groups = parts_of(noted).groups
    assert [remark.texts[0].text for remark in groups[1].remarks] == ["As printed."]
    assert [remark.texts[0].text for remark in groups[5].remarks] == [given.blocks[4].empty]


def test_hostile_text_is_in_the_parts_as_it_is() -> None:
    lines = parts_of(hostile()).groups[1].lines
    assert lines
    assert all(line.sources == (HOSTILE,) for line in lines)
