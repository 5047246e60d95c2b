"""The list of lessons offers each topic and length, in the reader's language, with the seed of the view."""

from __future__ import annotations

from datetime import date

import pytest

from components.context import View
from components.documents.lessons.lesson import LENGTHS, Topic
from components.documents.quiz.quiz_request import LONGEST
from components.i18n.language import language
from components.pages.learn.lesson_list import USUAL, lesson_list_data
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS


@pytest.mark.parametrize("lang", Lang)
def test_each_topic_and_length_is_offered(lang: Lang) -> None:
    data = lesson_list_data(View(ATLAS, Selection(lang=lang, seed="7B" * 30), language(lang), date(2026, 11, 24)))
    assert [topic for topic, _, _ in data["topics"]] == [topic.value for topic in Topic]
    assert [count for count, _ in data["lengths"]] == list(LENGTHS)
    assert USUAL in LENGTHS
    assert len(data["seed"]) == LONGEST
    assert str(LONGEST) in data["words"]["refused"]
    assert "{title}" in data["words"]["fileOf"]
