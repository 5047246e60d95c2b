"""The key names the acts behind its answers once; every answer has evidence, or is of the atlas or of silence."""

from __future__ import annotations

import pytest

from components.documents.lessons.lesson import LENGTHS, Topic
from components.documents.lessons.lesson_answers import begun, in_turn, view_address
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang
from tests.components.documents.lessons.made_lessons import SEEDS, answers_of, lesson_of
from tests.data.whole import ATLAS


def test_acts_are_named_once_and_by_lessons_on_borders_alone() -> None:
    for topic in Topic:
        acts = lesson_of(topic).acts
        assert len(set(acts)) == len(acts)
        assert bool(acts) == (topic is Topic.BORDERS)


@pytest.mark.parametrize("topic", Topic)
@pytest.mark.parametrize("seed", SEEDS)
def test_every_answer_names_the_notes_of_its_claims(topic: Topic, seed: str) -> None:
    for answer in answers_of(lesson_of(topic, seed=seed)):
        notes = {ATLAS.source(ATLAS.claim(claim).source_id).note_no for claim in answer.claims}
        named = " ".join(answer.sources)
        for note in notes - {None}:
            assert f"note {note}" in answer.sources
        assert ("the book" in named) == (None in notes)


@pytest.mark.parametrize("topic", Topic)
@pytest.mark.parametrize("minutes", LENGTHS)
def test_every_address_is_understood_whole(topic: Topic, minutes: int) -> None:
    for task in lesson_of(topic, minutes, Lang.KK).tasks:
        query = dict(pair.split("=") for pair in task.address.split("?")[1].split("&"))
        selection, unknown = Selection.from_query(query, atlas=ATLAS)
        assert unknown == ()
        assert selection.lang is Lang.KK


def test_kinds_take_turns() -> None:
    assert in_turn([["a", "b", "c"], ["d"], ["e", "f"]]) == ["a", "d", "e", "b", "f", "c"]


def test_a_sentence_begins_with_a_capital_and_an_address_has_its_language() -> None:
    assert begun("область Абай: где?") == "Область Абай: где?"
    assert begun("") == ""
    assert view_address("", language(Lang.BE), {"place": "a b"}) == "/?place=a+b&lang=be"
