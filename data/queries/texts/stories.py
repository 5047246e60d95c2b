"""Talks: what each shows step by step, with what is read and said of it in a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.atlas.addresses import read_address
from data.atlas.derived import derived

if TYPE_CHECKING:
    from data.atlas.addresses import Address
    from data.atlas.atlas import Atlas
    from data.enums import Lang


@dataclass(frozen=True, slots=True)
class StoryStep:
    """A step of a talk.

    Attributes
    ----------
    step_id, seq
        Its id, and its number from 1.
    view
        The view that is shown.
    headline, notes
        What the hall reads and what the speaker says, in the language of the talk.
    claims
        What it rests on; none where it says that the source says nothing.
    number
        The claim whose figure is shown large.
    seconds
        How long it is shown.
    """

    step_id: str
    seq: int
    view: Address
    headline: str
    claims: tuple[str, ...]
    number: str | None
    seconds: int
    notes: str


@dataclass(frozen=True, slots=True)
class Story:
    """A talk in a language: its title, its planned minutes and its steps in order."""

    story_id: str
    lang: Lang
    title: str
    minutes: int
    steps: tuple[StoryStep, ...]


@derived(maxsize=8)
def stories(atlas: Atlas, *, lang: Lang) -> tuple[Story, ...]:
    """Return the talks in a language, ordered by id."""
    return tuple(
        Story(story_id, lang, atlas.text("stories", story_id, "title", lang), minutes, _steps(atlas, story_id, lang))
        for story_id, minutes in atlas.tables["stories"][["story_id", "minutes"]].itertuples(index=False, name=None)
    )


def story(atlas: Atlas, story_id: str, *, lang: Lang) -> Story:
    """Return a talk in a language; raise `KeyError` where there is none of that id."""
    try:
        return next(found for found in stories(atlas, lang=lang) if found.story_id == story_id)
    except StopIteration:
        raise KeyError(story_id) from None


def _steps(atlas: Atlas, story_id: str, lang: Lang) -> tuple[StoryStep, ...]:
    frame = atlas.tables["story_steps"]
    columns = ["step_id", "seq", "view", "claims", "number", "seconds"]
    rows = frame.loc[frame["story_id"] == story_id, columns].itertuples(index=False, name=None)
    return tuple(
        StoryStep(
            step_id,
            seq,
            read_address(view, atlas=atlas),
            atlas.text("story_steps", step_id, "headline", lang),
            atlas.items(claims),
            number,
            seconds,
            atlas.text("story_steps", step_id, "notes", lang),
        )
        for step_id, seq, view, claims, number, seconds in sorted(rows, key=lambda row: row[1])
    )
