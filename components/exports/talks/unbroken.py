"""Numbers that no line breaks: their groups of digits and their short units are held together."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from components.documents.story.step_pictures import TimeLinePicture

if TYPE_CHECKING:
    from components.documents.story.model import Step, Talk

_GAP: Final = re.compile(r"(?<=\d) (?=\d{3}(?!\d)|(?:г|гг|ж|жж|кв|млн|млрд|тыс)\b|%)")
"""A plain space within a number, or before the short word that says of what it is."""


def unbroken(text: str) -> str:
    """Return a text whose numbers stay in one line."""
    return _GAP.sub("\u00a0", text)


def unbroken_talk(talk: Talk) -> Talk:
    """Return a talk whose headlines, numbers and time lines have their numbers in one line each."""
    return replace(talk, steps=tuple(map(_unbroken_step, talk.steps)))


def _unbroken_step(step: Step) -> Step:
    number, shown = step.number, step.shown
    if number:
        parts = ("hedge", "value", "unit", "label")
        number = replace(number, **{part: unbroken(getattr(number, part)) for part in parts})
    if isinstance(shown, TimeLinePicture):
        moments = tuple(replace(m, when=unbroken(m.when), text=unbroken(m.text)) for m in shown.moments)
        shown = replace(shown, moments=moments)
    return replace(
        step, headline=unbroken(step.headline), headline2=unbroken(step.headline2), number=number, shown=shown
    )  # fmt: skip
