"""Talks that people make, by the facts of today: as they are shown, and made of a talk that is there."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from components.documents.counts import known_until_text
from components.documents.sentences import sentence
from components.documents.story.model import Picture, Step, Talk
from components.documents.story.own import OwnStep, OwnTalk
from components.documents.story.own_file import HEADLINE, LEAST_SECONDS, MOST_CLAIMS, MOST_SECONDS, MOST_STEPS, NOTES
from components.documents.story.shown import picture, shown
from components.documents.story.step import big_number, source_line
from data.atlas.addresses import read_address
from data.atlas.talk_ids import OWN
from data.queries.known_until import book_known_until, known_until
from data.queries.texts import citations

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from components.context import View
    from data.atlas.addresses import Address
    from data.atlas.atlas import Atlas


def own_talk(view: View, own: OwnTalk) -> Talk:
    """
    Return a talk as it is shown, without the steps that are hidden.

    A step whose view or claims are no more says so in place of its picture; the others are as they were made.

    Parameters
    ----------
    view
        The facts, the day and the language: that of the talk or its second one, whose headlines come first then.
    own
        The talk.
    """
    atlas, first, second = view.atlas, own.lang, own.lang2
    is_second = second is not None and view.lang.code is second
    steps = tuple(_step(view, own, step, is_second=is_second) for step in own.steps if not step.hidden)
    claims = [claim_id for step in steps for claim_id in step.claims]
    titles = (own.title2 or own.title, own.title) if is_second else (own.title, own.title2)
    until = known_until(atlas, claims) or book_known_until(atlas)
    return Talk(
        id=OWN,
        lang=view.lang.code,
        lang2=first if is_second else second,
        title=titles[0],
        title2=titles[1] if second else "",
        minutes=ceil(sum(step.seconds for step in steps) / 60),
        steps=steps,
        until=known_until_text(until, view.lang, view.day),
        book=citations.source_line(atlas.source(citations.BOOK)),
        data_version=atlas.version,
    )


def as_own(view: View, talk: Talk) -> OwnTalk:
    """
    Return a talk as one that can be changed: every step with its headlines, its claims and what they say.

    Parameters
    ----------
    view
        The facts that the talk was made with.
    talk
        The talk, with the headlines of both languages.
    """
    return OwnTalk(
        data_version=talk.data_version,
        lang=talk.lang,
        lang2=talk.lang2,
        title=talk.title[:HEADLINE],
        title2=talk.title2[:HEADLINE],
        steps=tuple(as_own_step(view, step, f"s{n}") for n, step in enumerate(talk.steps[:MOST_STEPS], start=1)),
    )


def as_own_step(view: View, step: Step, step_id: str) -> OwnStep:
    """Return a step as one that can be changed, under an id of its own."""
    claims = step.claims[:MOST_CLAIMS]
    return OwnStep(
        id=step_id,
        view=step.view,
        headline=step.headline[:HEADLINE],
        headline2=step.headline2[:HEADLINE],
        claims=claims,
        number=step.number.claim if step.number else None,
        seconds=min(max(step.seconds, LEAST_SECONDS), MOST_SECONDS),
        notes=step.notes[:NOTES],
        said=said_of(view, claims),
    )


def said_of(view: View, claims: Iterable[str]) -> Mapping[str, str]:
    """Return the sentence of each claim in the language of a view."""
    return {claim_id: sentence(view.atlas, claim_id, view.lang) for claim_id in claims}


def lost_claims(atlas: Atlas, step: OwnStep) -> tuple[str, ...]:
    """Return the claims of a step that are no more, its number among them."""
    asked = dict.fromkeys((*step.claims, *([step.number] if step.number else [])))
    return tuple(claim_id for claim_id in asked if claim_id not in atlas.index.claims)


def _step(view: View, own: OwnTalk, step: OwnStep, *, is_second: bool) -> Step:
    atlas, where = view.atlas, _address(view, step)
    lost = lost_claims(atlas, step)
    claims = tuple(claim_id for claim_id in step.claims if claim_id not in lost)
    fault = _fault(view, step, lost, is_known=where is not None)
    headlines = (step.headline2 or step.headline, step.headline) if is_second else (step.headline, step.headline2)
    return Step(
        id=step.id,
        view=str(where) if where else step.view,
        picture=picture(where, claims) if where else Picture.MAP,
        shown=shown(view, where, claims) if where and not fault else None,
        headline=headlines[0],
        headline2=headlines[1] if own.lang2 else "",
        number=big_number(atlas, step.number, view.lang) if step.number not in lost else None,
        source=source_line(atlas, claims, view.lang),
        claims=claims,
        seconds=step.seconds,
        notes=step.notes,
        fault=fault,
    )


def _address(view: View, step: OwnStep) -> Address | None:
    try:
        return read_address(step.view, atlas=view.atlas)
    except ValueError:
        return None


def _fault(view: View, step: OwnStep, lost: tuple[str, ...], *, is_known: bool) -> str:
    """Return why a step has no picture, with what it rested on and what to do; nothing where it has one."""
    _ = view.lang.text
    if lost:
        facts = " ".join(step.said.get(claim_id, claim_id) for claim_id in lost)
        text = _("The data no longer have what this step rests on: {facts} Replace the step, or leave it out.")
        return text.format(facts=facts if facts.endswith((".", "!", "?")) else f"{facts}.")
    if not is_known:
        text = _("The data no longer have the view of this step: {view}. Replace the step, or leave it out.")
        return text.format(view=step.view)
    return ""
