"""The rules of talks are among the rules of the tables."""

from __future__ import annotations

from data.checks.rules import RULES
from data.checks.stories.story_rules import STORY_RULES


def test_the_rules_of_talks_are_asked_with_all_others() -> None:
    assert set(STORY_RULES) <= set(RULES)
    assert len(STORY_RULES) == len(set(STORY_RULES)) == 8
