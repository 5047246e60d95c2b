"""Rules of the steps of talks: order, time, first statements, silence, and the number that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.checks.stories.step_rules import (
    SILENCE,
    numbers_shown_are_of_the_step,
    steps_are_numbered,
    steps_have_claims_or_say_so,
    talks_take_their_minutes,
)
from data.enums import Lang

if TYPE_CHECKING:
    from tests.data.conftest import Faults, Sample


def test_a_talk_in_four_languages_passes(faults: Faults) -> None:
    assert faults() == []


def test_a_talk_without_steps_is_found(sample: Sample) -> None:
    sample.add("stories", "gomel-pavlodar", story_id="thirty-years")
    assert sample.messages(steps_are_numbered) == ["'thirty-years' has no steps: add them to story_steps"]
    assert sample.messages(talks_take_their_minutes) == []


def test_a_step_that_is_missing_between_two_is_found(sample: Sample) -> None:
    sample.rows["story_steps"] = [row for row in sample.rows["story_steps"] if row["seq"] != "2"]
    assert sample.messages(steps_are_numbered) == ["3 is not 2, the number that follows: number the steps from 1"]


def test_a_number_that_the_source_gives_in_words_alone_cannot_be_shown(sample: Sample) -> None:
    sample.change("trade", "turnover-gomel-pavlodar-2017", value="")
    (message,) = sample.messages(numbers_shown_are_of_the_step)
    assert "has no value that can be shown" in message


@pytest.mark.parametrize("seconds", ["18", "22"])
def test_steps_may_be_a_tenth_longer_or_shorter_than_the_minutes(sample: Sample, seconds: str) -> None:
    for row in sample.rows["story_steps"]:
        row["seconds"] = seconds
    assert sample.messages(talks_take_their_minutes) == []
    sample.change("story_steps", "gomel-pavlodar-01", seconds=str(int(seconds) + (-1 if seconds == "18" else 1)))
    assert len(sample.messages(talks_take_their_minutes)) == 1


def test_silence_is_said_in_every_language(sample: Sample) -> None:
    assert set(SILENCE) == set(Lang)
    sample.change("story_steps", "gomel-pavlodar-01", claims="")
    messages = sample.messages(steps_have_claims_or_say_so)
    assert [lang for lang in Lang if any(repr(lang.value) in message for message in messages)] == list(Lang)
