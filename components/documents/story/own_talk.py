"""Talks that people make, by the facts of today: as they are shown, and made of a talk that is there."""

from __future__ import annotations

import dataclasses
from math import ceil
from typing import TYPE_CHECKING

from components.documents.counts import known_until_text
from components.documents.sentences import sentence
from components.documents.story.model import Picture, Step, Talk
from components.documents.story.of_layers.step_facts import asked_data, step_view
from components.documents.story.of_layers.step_layer import step_layer
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


def own_talk(view: View, own: OwnTalk) -> Talk:
    """
    Return a talk as it is shown, without the steps that are hidden.

    A step whose view or claims are no more says so in place of its picture; the others are as they were made.

    Parameters
    ----------
    view
        The facts of the book, and of the layers that steps name; the day; and the language: that of the talk or its
        second one, whose headlines come first then.
    own
        The talk.
    """
    atlas, first, second = view.atlas, own.lang, own.lang2
    is_second = second is not None and view.lang.code is second
    steps = tuple(_step(view, own, step, is_second=is_second) for step in own.steps if not step.hidden)
    claims = [claim_id for step in steps if not _is_own(step) for claim_id in step.claims]
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
        said=said_of(step_view(view, step.view) or view, claims),
    )


def _is_own(step: Step) -> bool:
    return step.layer is not None and not step.layer.is_beside


def said_of(view: View, claims: Iterable[str]) -> Mapping[str, str]:
    """Return the sentence of each claim in the language of a view."""
    return {claim_id: sentence(view.atlas, claim_id, view.lang) for claim_id in claims}


def lost_claims(view: View, step: OwnStep) -> tuple[str, ...]:
    """Return the claims of a step that are no more, its number among them; of a layer that is not there, none."""
    shown = step_view(view, step.view)
    if shown is None:
        return ()
    atlas = shown.atlas
    asked = dict.fromkeys((*step.claims, *([step.number] if step.number else [])))
    return tuple(claim_id for claim_id in asked if claim_id not in atlas.index.claims)


def _step(view: View, own: OwnTalk, step: OwnStep, *, is_second: bool) -> Step:
    of_step = step_view(view, step.view)
    if of_step is None:
        return _without_layer(view, own, step, is_second=is_second)
    view, atlas, where = of_step, of_step.atlas, _address(of_step, step)
    lost = lost_claims(view, step)
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
        layer=step_layer(dataclasses.replace(view, selection=where.selection), where.path) if where else None,
    )


def _without_layer(view: View, own: OwnTalk, step: OwnStep, *, is_second: bool) -> Step:
    """Return a step whose layer its reader does not see: as it was written, and what is missing."""
    _, (_data, layer) = view.lang.text, asked_data(step.view)
    headlines = (step.headline2 or step.headline, step.headline) if is_second else (step.headline, step.headline2)
    text = _("This step is of the layer “{layer}” of our own data, which is not shown here: ask who keeps it.")
    return Step(
        id=step.id,
        view=step.view,
        picture=Picture.MAP,
        headline=headlines[0],
        headline2=headlines[1] if own.lang2 else "",
        seconds=step.seconds,
        notes=step.notes,
        fault=text.format(layer=layer),
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
