"""Chart with its heading and a caption that says how to read it."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components.documents.model import Document
from components.parts.document import draw_document

LARGER: Final = frozenset(
    {
        "fontSize",
        "labelFontSize",
        "height",
        "step",
        "labelLimit",
        "labelLineHeight",
        "labelOffset",
        "dx",
        "dy",
        "size",
        "strokeWidth",
    }
)
WORDS: Final = {"labelFontSize": 24, "titleFontSize": 24, "labelLimit": 480}
PROJECTOR: Final = {"axis": WORDS, "legend": WORDS, "header": WORDS, "title": {"fontSize": 26}}

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.context import View


def draw_titled_chart(
    view: View, title: str, spec: Mapping[str, Any], *, key: str, caption: str, hint: str = "", picture: str = ""
) -> None:
    """Draw a chart below its heading.

    Parameters
    ----------
    view
        The view.
    title, caption
        The heading, and how the marks are read.
    spec
        One of `components.exports.page_content.chart_specs`.
    key
        Its key on the page; the style sheet knows figures by it.
    hint
        What a mouse can do with it; not said where there is none.
    picture
        Its name among the pictures of the view; the key where it is left out.
    """
    with st.container(key=f"figure-{key}"):
        lead = (caption, hint) if hint else (caption,)
        head = Document(lang=view.lang.code, title=title, lead=lead, figure=picture or key)
        draw_document(view, head, key=f"heading-{key}")
        draw_chart(spec, name=f"{title}. {caption}", key=f"chart-{key}")


def draw_chart(spec: Mapping[str, Any], *, name: str, key: str) -> None:
    """Draw a chart over the width there is, in larger type where the visitor chose the projector theme.

    Parameters
    ----------
    spec
        One of `components.exports.page_content.chart_specs`.
    name
        What a screen reader calls it: of its marks the library would speak in English.
    key
        Its key on the page.
    """
    drawn = copy.deepcopy(dict(spec))  # Streamlit writes into what it is given
    drawn |= {"description": name, "config": {**drawn.get("config", {}), "aria": False}}
    if st.context.cookies.get("pv-theme") == "projector":
        drawn = _enlarged(drawn) | {"config": {**drawn.get("config", {}), **PROJECTOR}}
    # Its height is said at once, so that what is below it waits at its own place.
    st.vega_lite_chart(drawn, width="stretch", height=round(drawn["height"]), key=key)


def _enlarged(part: Any) -> Any:  # noqa: ANN401 - a chart as plain data or any part of one
    """Return a chart with its words and its height twice as large."""
    if isinstance(part, list):
        return [_enlarged(entry) for entry in part]
    if not isinstance(part, dict):
        return part
    return {
        name: value * 2 if name in LARGER and isinstance(value, int | float) else _enlarged(value)
        for name, value in part.items()
    }
