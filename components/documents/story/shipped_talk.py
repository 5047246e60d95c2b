"""Talk of a story of the tables, in one language or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.counts import known_until_text
from components.documents.story.model import Step, Talk
from components.documents.story.shown import picture, shown
from components.documents.story.step import big_number, source_line
from data.queries.known_until import known_until
from data.queries.texts import citations
from data.queries.texts.stories import story

if TYPE_CHECKING:
    from components.context import View
    from data.enums import Lang
    from data.queries.texts.stories import StoryStep


def shipped_talk(view: View, story_id: str, *, lang2: Lang | None = None) -> Talk:
    """
    Return the talk of a story.

    Raises
    ------
    KeyError
        If there is no such story.
    """
    atlas, code = view.atlas, view.lang.code
    found = story(atlas, story_id, lang=code)
    second = story(atlas, story_id, lang=lang2) if lang2 else None
    headlines = [step.headline for step in second.steps] if second else [""] * len(found.steps)
    claims = [claim_id for step in found.steps for claim_id in step.claims]
    return Talk(
        id=story_id,
        lang=code,
        lang2=lang2,
        title=found.title,
        title2=second.title if second else "",
        minutes=found.minutes,
        steps=tuple(_step(view, step, headline2) for step, headline2 in zip(found.steps, headlines, strict=True)),
        until=known_until_text(known_until(atlas, claims), view.lang, view.today),
        book=citations.source_line(atlas.source(citations.BOOK)),
        data_version=atlas.version,
    )


def _step(view: View, step: StoryStep, headline2: str) -> Step:
    return Step(
        id=step.step_id,
        view=str(step.view),
        picture=picture(step.view, step.claims),
        shown=shown(view, step.view, step.claims),
        headline=step.headline,
        headline2=headline2,
        number=big_number(view.atlas, step.number, view.lang),
        source=source_line(view.atlas, step.claims, view.lang),
        claims=step.claims,
        seconds=step.seconds,
        notes=step.notes,
    )
