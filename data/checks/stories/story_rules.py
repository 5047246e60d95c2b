"""List of the rules of talks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from data.checks.stories.step_rules import (
    numbers_shown_are_of_the_step,
    steps_are_numbered,
    steps_have_claims_or_say_so,
    steps_name_first_statements,
    talks_take_their_minutes,
)
from data.checks.stories.word_rules import (
    headlines_are_short,
    steps_say_what_their_claims_say,
    talks_are_in_every_language,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from data.model import Issue
    from data.package.reader import Package

STORY_RULES: Final[tuple[Callable[[Package], Iterator[Issue]], ...]] = (
    steps_are_numbered,
    talks_take_their_minutes,
    steps_name_first_statements,
    steps_have_claims_or_say_so,
    numbers_shown_are_of_the_step,
    talks_are_in_every_language,
    headlines_are_short,
    steps_say_what_their_claims_say,
)
"""Rules of talks, in the order in which they are asked."""
