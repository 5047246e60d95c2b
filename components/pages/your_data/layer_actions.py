"""Deeds on layers: undo, redo, publishing, withdrawing, another name; each a version with who and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components.access.visitor import Role
from components.layer_atlases import current_store, layer_atlases
from components.pages.your_data.draft_deeds import text_of
from components.pages.your_data.said import say_done
from components.session.writer import require
from data.stores.model import Deed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from components.context import View
    from data.stores.store import Store

ON_DAY: Final = "your-data-day"
"""Of the session: the layer and the day whose version is asked for."""


def change_layer(view: View, asked: Mapping[str, Any]) -> None:
    """Do what a message asks of a layer: undo, redo, publish, withdraw or rename."""
    _, visitor, name = view.lang.text, require(Role.EDITOR), text_of(asked, "name")
    deed = Deed(who=visitor.who, how_known=visitor.how, note=text_of(asked, "note"))
    said: dict[str, tuple[Callable[[Store, str], int], str]] = {
        "undo": (lambda store, layer: store.undo(layer, deed), _("Undone: “{layer}” is now version {version}.")),
        "redo": (lambda store, layer: store.redo(layer, deed), _("Done again: “{layer}” is now version {version}.")),
        "publish": (
            lambda store, layer: store.publish(layer, deed),
            _("Published: every reader sees “{layer}”, version {version}."),
        ),
        "withdraw": (
            lambda store, layer: store.unpublish(layer, deed),
            _("Withdrawn from readers: “{layer}”, version {version}."),
        ),
        "rename": (
            lambda store, layer: store.rename(layer, name, deed),
            _("The name is now “{layer}”, version {version}."),
        ),
    }
    do = said.get(text_of(asked, "deed"))
    if do is None:
        return
    layer_id, store = text_of(asked, "layer"), current_store()
    act, sentence = do
    version = act(store, layer_id)
    layer_atlases().look_again()
    shown = store.layer(layer_id)
    say_done(sentence.format(layer=shown.name, version=view.lang.number(version)), layer=layer_id)


def look_on(view: View, asked: Mapping[str, Any]) -> None:
    """Ask for a layer as it was on a day."""
    require(Role.EDITOR)
    st.session_state[ON_DAY] = (text_of(asked, "layer"), text_of(asked, "day"))
    del view
