"""Parts of a page as they are sent to the browser, each with its column, its key and its data."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from unittest.mock import MagicMock

import streamlit as st
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.runtime import Runtime
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext

from components.context import View
from components.i18n.language import language
from components.pages import page
from components.session import unseen
from components.session.mount import part
from data.atlas.selection import Selection
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import pytest

    from data.atlas.atlas import Atlas

DAY: Final = date(2026, 11, 24)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page.

    Attributes
    ----------
    kind
        Name of the widget of ours, as ``document``; of one of Streamlit's, as ``selectbox``.
    key
        Its key on the page.
    column
        Share of the width that its column has, in percent; 100 where it is in none.
    data
        What it was given.
    """

    kind: str
    key: str
    column: int
    data: dict[str, Any]

    def texts(self) -> Iterator[str]:
        """Yield every text of its data."""
        yield from _texts(self.data)


def parts_of(
    monkeypatch: pytest.MonkeyPatch, name: str, *, facts: Atlas = ATLAS, beside: Atlas | None = None, **chosen: Any
) -> list[Part]:
    """Draw a page, fragments too, and return what is sent of it, in its order.

    Parameters
    ----------
    monkeypatch
        Puts the running server and its way out in their places.
    name
        Name of the page.
    facts, beside
        The facts that it is drawn of, and those of a layer beside them.
    chosen
        What is chosen in the address.
    """
    sent: list[Any] = []
    selection = Selection(**chosen)
    view = View(facts, selection, language(selection.lang), DAY, beside)
    with _server(monkeypatch) as patch:
        patch.setattr(
            "components.session.unseen.ScriptRunContext",
            lambda **given: ScriptRunContext(**{**given, "_enqueue": sent.append}),
        )
        unseen.draw_unseen(partial(page(name).draw, view), {"lang": selection.lang.value, **selection.to_query()})
    columns: dict[tuple[int, ...], int] = {}
    found = []
    for message in (message for message in sent if message.WhichOneof("type") == "delta"):
        path, delta = tuple(message.metadata.delta_path), message.delta
        if delta.WhichOneof("type") == "add_block":
            if delta.add_block.WhichOneof("type") == "column":
                columns[path] = round(delta.add_block.column.weight * 100)
        elif delta.WhichOneof("type") == "new_element":
            within = [share for block, share in columns.items() if path[: len(block)] == block]
            found.append(_part(delta.new_element, within[-1] if within else 100))
    return found


def sends(
    monkeypatch: pytest.MonkeyPatch, name: str, messages: Mapping[str, dict[str, Any]], **chosen: Any
) -> dict[str, tuple[dict[str, str], object]]:
    """Draw a page, then let each of its widgets send a message, one after the other from the same address.

    Parameters
    ----------
    monkeypatch
        Puts the mounting of widgets in its place.
    name
        Name of the page.
    messages
        What a widget sends, by its key; of a widget that is not named here, under an empty key.
    chosen
        What is chosen in the address.

    Returns
    -------
    dict
        The address afterwards, and the page that is asked for with its address or None, by the key of the widget.
    """
    mounted: dict[str, Callable[[], None]] = {}

    def component(*_names: Any, **_code: Any) -> Callable[..., None]:
        return lambda *, key, on_select_change=None, **_more: mounted.update(
            {key: on_select_change} if on_select_change else {}
        )

    selection, found = Selection(**chosen), {}
    query = {"lang": selection.lang.value, **selection.to_query()}

    def draw_and_send() -> None:
        st.session_state["page_name"] = name
        page(name).draw(View(ATLAS, selection, language(selection.lang), DAY))
        for key, send in mounted.items():
            st.session_state[key] = {"select": messages.get(key, messages[""])}
            send()
            found[key] = dict(st.query_params), st.session_state.pop("turn_to", None)
            st.query_params.from_dict(query)

    with _server(monkeypatch) as patch:
        patch.setattr("streamlit.components.v2.component", component)
        unseen.draw_unseen(draw_and_send, query)
    return found


@contextmanager
def _server(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Stand in for the running server, as far as parts of pages ask it."""
    runtime = MagicMock(spec=Runtime)
    runtime.bidi_component_registry = BidiComponentManager()
    runtime.get_client.return_value = None
    with monkeypatch.context() as patch:
        patch.setattr(Runtime, "_instance", runtime)
        part.cache_clear()
        yield patch
    part.cache_clear()


def _part(element: Any, column: int) -> Part:
    kind = element.WhichOneof("type")
    given = getattr(element, kind)
    key = given.id.split("-", 2)[-1] if given.id else ""
    if kind == "bidi_component":
        return Part(given.component_name.removeprefix("pv_"), key, column, json.loads(given.bytes))
    if kind == "vega_lite_chart":
        return Part("chart", key, column, json.loads(given.spec))
    return Part(kind, key, column, {field.name: value for field, value in given.ListFields()})


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from _texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value)
