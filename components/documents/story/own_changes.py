"""Changes since a talk was made: claims that say something else, and claims that are no more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.documents.sentences import sentence
from components.documents.story.of_layers.step_facts import step_view
from components.documents.story.own_talk import lost_claims
from components.i18n.language import language

if TYPE_CHECKING:
    from components.context import View
    from components.documents.story.own import OwnTalk
    from components.i18n.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkChange:
    """A claim of a step that is not as it was.

    Attributes
    ----------
    step
        The id of the step.
    claim
        The claim.
    was
        Its sentence when the step was made, in the first language of the talk; its id where that is not known.
    now
        Its sentence today in the same language; None where the claim is no more.
    """

    step: str
    claim: str
    was: str
    now: str | None


def own_changes(view: View, own: OwnTalk) -> tuple[TalkChange, ...]:
    """
    Return what changed since the steps of a talk were made, in their order; hidden steps too.

    Parameters
    ----------
    view
        The facts of today, of the book and of the layers that steps name; of a layer that is not there nothing is said.
    own
        The talk; a claim whose sentence it does not have is said to have changed only where it is no more.
    """
    lang = language(own.lang)
    found = []
    for step in own.steps:
        shown = step_view(view, step.view)
        if shown is None:
            continue
        atlas, lost = shown.atlas, lost_claims(view, step)
        found += [TalkChange(step=step.id, claim=i, was=step.said.get(i, i), now=None) for i in lost]
        for claim_id in step.claims:
            was = step.said.get(claim_id)
            now = "" if claim_id in lost else sentence(atlas, claim_id, lang)
            if was and now and was != now:
                found.append(TalkChange(step=step.id, claim=claim_id, was=was, now=now))
    return tuple(found)


def change_text(change: TalkChange, lang: Language) -> str:
    """Return a change as a sentence."""
    _ = lang.text
    if change.now is None:
        return _("No longer in the data: {was}").format(was=change.was)
    return _("Was: {was} Now: {now}").format(was=change.was, now=change.now)


def version_text(view: View, own: OwnTalk, found: tuple[TalkChange, ...]) -> str:
    """Return that a talk was made with other facts, and how many of its claims are not as they were.

    Nothing where the facts are those that it was made with.
    """
    _, lang = view.lang.text, view.lang
    if not own.data_version or own.data_version == view.atlas.version:
        return ""
    versions = {"before": own.data_version, "now": view.atlas.version}
    said = [_("This talk was made with version {before} of the facts; now it is {now}.").format(**versions)]
    lost = sum(change.now is None for change in found)
    if other := len(found) - lost:
        said.append(lang.plural("{count} claim says something else.", "{count} claims say something else.", other))
    if lost:
        said.append(lang.plural("{count} claim is gone.", "{count} claims are gone.", lost))
    if not found:
        said.append(_("Nothing that it rests on has changed."))
    return " ".join(said)
