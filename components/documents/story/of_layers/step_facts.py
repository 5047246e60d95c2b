"""Facts of a step: the book's facts, those of a layer, or both, as the address of the step asks."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from data.atlas.selection import Selection
from data.enums import DataChoice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.context import View
    from components.documents.story.model import Step


def step_view(view: View, address: str) -> View | None:
    """
    Return a view with the facts of a step; None where the layer that it names is not there for its reader.

    Parameters
    ----------
    view
        The facts of the talk, and of the layers that its steps name.
    address
        The address of the step.
    """
    return data_view(view, *asked_data(address))


def data_view(view: View, choice: DataChoice, wanted: str) -> View | None:
    """Return a view with the facts of a choice and of a layer by its id, empty for the first; None without it."""
    if choice is DataChoice.BOOK:
        return None if view.atlas.layer else dataclasses.replace(view, own=None)
    known = [atlas for atlas in (view.atlas, view.own, *view.layers) if atlas and atlas.layer]
    own = next((atlas for atlas in known if atlas.layer and wanted in ("", atlas.layer.layer_id)), None)
    if own is None:
        return None
    if choice is DataChoice.OWN:
        return dataclasses.replace(view, atlas=own, own=None)
    return None if view.atlas.layer else dataclasses.replace(view, own=own)


def asked_data(address: str) -> tuple[DataChoice, str]:
    """Return whose facts an address asks for, and of which layer; of one that is none, the book's."""
    try:
        query = parse_qs(urlsplit(address).query)
    except ValueError:
        return DataChoice.BOOK, ""
    choice = query.get("data", [""])[-1]
    return (DataChoice(choice) if choice in set(DataChoice) else DataChoice.BOOK), query.get("layer", [""])[-1]


def selected(view: View, **chosen: Any) -> Selection:  # noqa: ANN401 - the fields of a selection
    """Return a selection whose address asks for the facts of a view: those of a layer name it."""
    layer = view.layer
    if layer is None:
        return Selection(**chosen)
    data = DataChoice.BOTH if view.own else DataChoice.OWN
    return Selection(data=data, layer=layer.layer_id, **chosen)


def layer_ids(addresses: Iterable[str]) -> frozenset[str]:
    """Return the ids of the layers that addresses ask for; an empty one is that of the first layer."""
    asked = map(asked_data, addresses)
    return frozenset(layer for choice, layer in asked if choice is not DataChoice.BOOK)


def facts_of_step(step: Step, book: str) -> str:
    """Return what the facts of a step are from: of the book as its talk says, of a layer its name and terms.

    Parameters
    ----------
    step
        The step.
    book
        What the talk says.
    """
    layer = step.layer
    if layer is None:
        return book
    return f"{book} {layer.mark}. {layer.line}" if layer.is_beside else layer.line
