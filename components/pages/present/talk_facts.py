"""Facts of the reader's own talk: those of the book, and of the layers that its steps name."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from components.context import current_atlas
from components.documents.story.of_layers.step_facts import layer_ids
from components.session.asked_facts import layers_named
from data.atlas.selection import Selection

if TYPE_CHECKING:
    from components.context import View
    from components.documents.story.own import OwnTalk


def with_talk_facts(view: View, talk: OwnTalk | None) -> View:
    """
    Return a view with the facts that the steps of a talk are of, whatever layer the page shows.

    Parameters
    ----------
    view
        The view of the page.
    talk
        The talk; without one the facts are the book's.
    """
    book = current_atlas() if view.atlas.layer else view.atlas
    named = layer_ids(step.view for step in talk.steps) if talk else ()
    plain = Selection(lang=view.selection.lang, lang2=view.selection.lang2)
    return dataclasses.replace(view, atlas=book, own=None, selection=plain, layers=layers_named(named, book))
