"""Plans take the minutes of their lesson; every topic and part has words in every language."""

from __future__ import annotations

import pytest

from components.documents.lessons.lesson import LENGTHS, Topic
from components.documents.lessons.lesson_words import PLANS, Activity, phases, topic_aims, topic_titles
from components.i18n.language import language
from data.enums import Lang


def test_plans_take_their_minutes() -> None:
    assert tuple(PLANS) == LENGTHS
    for minutes, plan in PLANS.items():
        assert sum(plan.values()) == minutes
        assert list(plan) == [activity for activity in Activity if activity in plan]


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("topic", Topic)
def test_every_part_has_words(lang: Lang, topic: Topic) -> None:
    spoken = language(lang)
    assert topic_titles(spoken)[topic]
    assert topic_aims(spoken)[topic]
    found = phases(topic, 90, spoken)
    assert len({phase.title for phase in found}) == len(Activity)
    assert all(phase.text.endswith((".", "?")) for phase in found)
