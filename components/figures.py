"""A chart with its heading and the words that say how to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from components.body import draw_document
from components.items import page

if TYPE_CHECKING:
    from components.page import View


def draw_figure(view: View, title: str, chart: Any, *, key: str, caption: str) -> None:  # noqa: ANN401 - no common type
    """Draw a chart below its heading.

    Parameters
    ----------
    view
        The view.
    title, caption
        The heading, and how the marks are read.
    chart
        An altair chart.
    key
        Its key on the page; the style sheet knows figures by it.
    """
    with st.container(key=f"figure-{key}"):
        head = page(view.lang, eyebrow="", title=title, lead=[caption], close=None)
        draw_document(view, head, key=f"heading-{key}")
        st.altair_chart(chart, width="stretch", key=f"chart-{key}")
