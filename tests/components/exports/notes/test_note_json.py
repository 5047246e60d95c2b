"""JSON of a brief: lines, claims, days, and both languages."""

from __future__ import annotations

import json

from components.exports.notes.note_json import write_json
from data.enums import Lang
from tests.components.exports.notes.briefs import HOSTILE, brief, hostile


def test_it_has_all_lines_with_claims_and_days_as_text() -> None:
    given = brief()
    read = json.loads(write_json(given))
    assert read["day"] == "2026-12-01"
    assert [line["id"] for block in read["blocks"] for line in block["lines"]] == [
        line.id for block in given.blocks for line in block.lines
    ]
    assert read["headline"]["claims"] == list(given.headline.claims)


def test_two_languages_are_a_list() -> None:
    assert [each["lang"] for each in json.loads(write_json(brief(), brief(Lang.KK)))] == ["ru", "kk"]


def test_hostile_text_is_kept() -> None:
    assert json.loads(write_json(hostile()))["title"] == HOSTILE
