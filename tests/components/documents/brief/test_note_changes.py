"""What changed since a note was kept."""

from __future__ import annotations

import dataclasses

import pytest

from components.documents.brief.apply import apply_note
from components.documents.brief.note_changes import changes, changes_text, seen_of
from components.i18n.language import language
from data.enums import Lang
from tests.components.documents.brief import briefs
from tests.components.documents.brief.notes import AGREEMENT, NOTE, PROMISE, TURNOVER

BRIEF = briefs.brief(*briefs.GOMEL_PAVLODAR)
SEEN = seen_of(BRIEF)
SAME = dataclasses.replace(NOTE, seen=SEEN, data_version=BRIEF.data_version)
EN = language(Lang.EN)


def test_a_note_that_is_reopened_the_same_day_finds_nothing_changed() -> None:
    found = changes(BRIEF, SAME)
    assert not found.are_facts_other
    assert not found.is_other_version
    assert found.unsettled == ()
    assert changes_text(found, EN) == ("No sentence of the facts has changed.", "2 own lines are as they were.")


def test_new_gone_and_changed_sentences_are_found() -> None:
    seen = SEEN | {AGREEMENT: "In 2015 they signed.", "have:gone": "It is gone.", PROMISE: "Less was promised."}
    del seen[TURNOVER]
    found = changes(BRIEF, dataclasses.replace(SAME, seen=seen, data_version="2026.11.1"))
    assert [line.id for line in found.new] == [TURNOVER]
    assert [(gone.id, gone.text) for gone in found.gone] == [("have:gone", "It is gone.")]
    assert [(entry.line.id, entry.before) for entry in found.changed] == [
        (AGREEMENT, "In 2015 they signed."),
        (PROMISE, "Less was promised."),
    ]
    assert found.unsettled == ("own:1", PROMISE)
    said = changes_text(found, EN)
    assert said[0] == f"This note was kept under version 2026.11.1 of the facts; now it is {BRIEF.data_version}."
    assert said[1:4] == ("1 sentence is new.", "2 sentences say something else.", "1 sentence is gone.")


def test_what_was_seen_is_the_brief_before_the_note_is_applied() -> None:
    assert seen_of(apply_note(BRIEF, dataclasses.replace(SAME, off=frozenset(), shortened=frozenset()))) == SEEN


def test_a_note_that_was_never_kept_has_no_changes() -> None:
    found = changes(BRIEF, dataclasses.replace(NOTE, seen={}, data_version=""))
    assert not found.are_facts_other
    assert not found.is_other_version


def test_sentences_of_two_languages_are_not_compared() -> None:
    with pytest.raises(ValueError, match="'kk', the note in 'en'"):
        changes(briefs.brief(*briefs.GOMEL_PAVLODAR, Lang.KK), SAME)
