"""Talks that people make: the record of their file, `.pvtalk.json`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.enums import Lang

FORMAT: Final = "partnership-vector-talk"
VERSION: Final = 1
SUFFIX: Final = ".pvtalk.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnStep:
    """A step of a talk that a person made.

    Attributes
    ----------
    id
        ``s1``, ``s2`` and so on; unique within the talk.
    view
        The address of the view, without a language.
    headline, headline2
        What the hall reads, in the languages of the talk.
    claims, number
        What it rests on, and the claim of the figure that is shown large.
    seconds, notes
        How long it is shown, and what the speaker says.
    hidden
        Whether it is left out.
    said
        The sentence of each claim as it was when the step was made, in the first language of the talk: under newer data
        it says what has changed.
    """

    id: str
    view: str
    headline: str
    headline2: str = ""
    claims: tuple[str, ...] = ()
    number: str | None = None
    seconds: int = 45
    notes: str = ""
    hidden: bool = False
    said: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTalk:
    """A talk that a person made: its languages, titles and steps, and the version of the facts it was made with."""

    data_version: str
    lang: Lang
    lang2: Lang | None = None
    title: str
    title2: str = ""
    steps: tuple[OwnStep, ...]
