"""Typesetting: parts as JSON for the layout, and heights of what is measured."""

from __future__ import annotations

import pytest

from components.exports.notes.layout import LAYOUT
from components.exports.notes.paper import Heading, Row, Text, parts_of
from components.exports.notes.typesetting import measure, part_json
from data.enums import Lang
from tests.components.exports.notes.briefs import HOSTILE, brief, with_own_lines

LANGS = (Lang.RU,)


def test_a_heading_of_one_line_is_as_high_as_the_measures_say() -> None:
    heading = Heading(texts=(Text(Lang.RU, "Без ответа"),))
    whole = LAYOUT.above + LAYOUT.pitch + LAYOUT.below
    assert measure(LANGS, [part_json(heading, {})], []) == pytest.approx([whole])


def test_a_footnote_of_one_line_has_one_pitch() -> None:
    assert measure(LANGS, [], ["Книга, глава 3."]) == [LAYOUT.note_pitch]


def test_code_in_a_text_is_measured_as_text() -> None:
    heading = Heading(texts=(Text(Lang.EN, "#pagebreak() " * 3),))
    assert measure(LANGS, [part_json(heading, {})], [HOSTILE])[0] < 100


def test_parts_say_their_kind_numbers_and_whose_they_are() -> None:
    parts = parts_of(with_own_lines(brief()))
    [first, own, *_] = parts.groups[1].lines
    drawn = part_json(first, {first.sources[0]: 7})
    assert (drawn["kind"], drawn["own"], drawn["sources"][0]["number"]) == ("sentence", False, 7)
    assert part_json(own, {})["own"]
    row = next(line for line in parts.lines if isinstance(line, Row))
    assert len(part_json(row, {})["cells"]) == len(LAYOUT.columns)
