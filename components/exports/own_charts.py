"""Charts of a layer beside the book's: each by itself, so that no series is of both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from components.documents.layer_texts.layer_words import marked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from components.context import View

OWN: Final = "own-"
"""How the names of a layer's charts begin."""


def with_own(charts: Callable[[View], Mapping[str, Any]], view: View) -> dict[str, Any]:
    """Return the charts of a page, or what is of each chart, with those of the layer beside the book after them."""
    return {**charts(view), **_of_layer(charts, view)}


def texts_with_own(texts: Callable[[View], Mapping[str, str]], view: View) -> dict[str, str]:
    """Return a text of each chart of a page; those of the layer beside the book name it."""
    layer, found = view.layer, _of_layer(texts, view)
    if layer is None:
        return dict(texts(view))
    return {**texts(view), **{name: f"{marked(layer, view.lang)}. {text}" for name, text in found.items()}}


def _of_layer(charts: Callable[[View], Mapping[str, Any]], view: View) -> dict[str, Any]:
    of_layer = view.of_layer
    return {f"{OWN}{name}": found for name, found in charts(of_layer).items()} if of_layer else {}
