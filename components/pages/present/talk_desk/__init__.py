"""The desk of the reader's own talk: what its steps show, what has changed in the facts, and its files."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final

from components.documents.story.of_layers.step_facts import step_view
from components.documents.story.own_changes import change_text, own_changes, version_text
from components.documents.story.own_talk import lost_claims, own_talk, said_of
from components.i18n.language import NAMES, language
from components.pages.present.present_words import desk_words_of_talk, picture_names, talk_forms
from components.session.mount import part
from data.atlas.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from components.context import View
    from components.documents.story.own import OwnStep, OwnTalk
    from components.parts.stored_documents.sent_document import SentDocument

KEY: Final = "talk-desk"


def draw_talk_desk(
    view: View, session: SentDocument[OwnTalk], made: Mapping[str, Any], deeds: Mapping[str, Callable[[], object]]
) -> None:
    """Draw the desk.

    Parameters
    ----------
    view
        The view, with the facts of the book and of the layers that steps of the talk name.
    session
        The talk as the browser sent it last.
    made
        What was made of it since the page was drawn last: ``file``, ``show`` and ``copied``, each or None; and
        ``store``, whether it may be kept there and as what.
    deeds
        What is done with a message, by its name.
    """
    part("talk-desk", "pages/present/talk_desk/talk_desk.js")(
        key=KEY,
        data=talk_desk_data(view, session, made),
        on_talk_change=deeds["talk"],
        on_take_change=deeds["take"],
        on_show_change=deeds["show"],
        on_store_change=deeds["store"],
    )


def talk_desk_data(view: View, session: SentDocument[OwnTalk], made: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the browser draws the desk from: it has the talk, but knows no facts."""
    talk, lang = session.document, view.lang
    changes = own_changes(view, talk) if talk else ()
    return {
        "number": session.number,
        "refused": session.refused,
        "lang": lang.code.value,
        "version": view.atlas.version,
        "aged": version_text(view, talk, changes) if talk else "",
        "langs": [[code.value, name] for code, name in NAMES.items()],
        "kinds": picture_names(lang),
        "steps": _steps(view, talk) if talk else [],
        "forms": [{"form": form, "label": label, "hint": hint} for form, label, hint in talk_forms(lang)],
        "file": made.get("file"),
        "show": made.get("show"),
        "copied": made.get("copied"),
        "store": made.get("store"),
        "words": desk_words_of_talk(lang),
    }


def _steps(view: View, talk: OwnTalk) -> list[dict[str, Any]]:
    """Return what is known of each step of a talk, of those too that are left out."""
    by_step: dict[str, list[str]] = {step.id: [] for step in talk.steps}
    for change in own_changes(view, talk):
        by_step[change.step].append(change_text(change, view.lang))
    whole = dataclasses.replace(talk, steps=tuple(dataclasses.replace(step, hidden=False) for step in talk.steps))
    shown = own_talk(dataclasses.replace(view, selection=Selection(lang=view.lang.code)), whole)
    return [
        {
            "id": step.id,
            "kind": step.picture.value,
            "fault": step.fault,
            "layer": step.layer.mark if step.layer else "",
            "changes": by_step[step.id],
            "said": _said(view, talk, own),
        }
        for step, own in zip(shown.steps, talk.steps, strict=True)
    ]


def _said(view: View, talk: OwnTalk, step: OwnStep) -> dict[str, str]:
    """Return the sentences of a step's claims as they are now; of a claim that is no more the last that was kept."""
    lost, shown = lost_claims(view, step), step_view(view, step.view)
    if shown is None:
        return dict(step.said)
    now = said_of(dataclasses.replace(shown, lang=language(talk.lang)), (i for i in step.claims if i not in lost))
    return {**{claim_id: said for claim_id, said in step.said.items() if claim_id in lost}, **now}
