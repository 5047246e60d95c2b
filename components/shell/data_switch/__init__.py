"""Switch of whose facts are shown: the book's, a layer's, or both beside each other; only where there is a layer."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from components.context import current_atlas
from components.documents.layer_texts.layer_words import shown_line
from components.session import address, routes
from components.session.asked_facts import facts_of
from data.enums import DataChoice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.i18n.language import Language
    from components.layer_atlases import Facts
    from data.atlas.atlas import Atlas
    from data.atlas.layer_facts import LayerFacts
    from data.atlas.selection import Selection


def data_switch(facts: Facts, selection: Selection, lang: Language, page: str = "") -> dict[str, Any] | None:
    """Return what the browser draws the switch from; None where the visitor may see no layer.

    Parameters
    ----------
    facts, selection
        What the address asks for.
    lang
        Language of the page.
    page
        Its name: that of learning is of the book whatever is chosen, and says so.
    """
    if not facts.layers:
        return None
    _, shown = lang.text, (facts.own or facts.atlas).layer
    words = {DataChoice.BOOK: _("Book"), DataChoice.OWN: _("Ours"), DataChoice.BOTH: _("Both")}
    chosen = shown.layer_id if shown else facts.layers[0].layer_id
    return {
        "label": _("Whose data"),
        "options": [[choice.value, text, choice is selection.data] for choice, text in words.items()],
        "layer": _("Layer"),
        "layers": [[layer.layer_id, layer.name, layer.layer_id == chosen] for layer in facts.layers],
        "line": _line(shown, lang, page, is_beside=facts.own is not None) if shown else "",
    }


def _line(layer: LayerFacts, lang: Language, page: str, *, is_beside: bool) -> str:
    _ = lang.text
    if page != routes.LEARN.name:
        return shown_line(layer, lang, is_beside=is_beside)
    text = _("This page is of the book; of “{layer}”, version {number}, an outline alone takes facts.")
    return text.format(layer=layer.title, number=lang.number(layer.version))


def choose_data(atlas: Atlas, asked: Mapping[str, Any] | None) -> None:
    """Show the facts that the switch asks for; what is chosen stays where these have it.

    Parameters
    ----------
    atlas
        The facts that were shown.
    asked
        What the browser sends: ``data`` and ``layer``; from outside, and read as an address is.
    """
    if not asked:
        return
    selection, _ = address.read(atlas)
    query = selection.to_query()
    choice, layer = str(asked.get("data", "")), str(asked.get("layer") or "")
    claim = query.get("claim") if selection.data is DataChoice.OWN else query.get("own")
    for name in ("data", "layer", "own"):
        query.pop(name, None)
    if choice in (DataChoice.OWN, DataChoice.BOTH):
        query |= {"data": choice} | ({"layer": layer} if layer else {})
        if claim:  # of the layer: under both it is chosen by a name of its own
            query.pop("claim", None)
            query["claim" if choice == DataChoice.OWN else "own"] = claim
    changed, _unknown = facts_of(query, current_atlas()).read(query)
    address.write(dataclasses.replace(changed, lang=selection.lang))
