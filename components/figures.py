"""A chart with its heading and the words that say how to read it."""

from __future__ import annotations

import copy
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import streamlit as st

from components.body import draw_document
from components.items import page

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from components.page import View


def draw_figure(view: View, title: str, spec: Mapping[str, Any], *, key: str, caption: str) -> None:
    """Draw a chart below its heading.

    Parameters
    ----------
    view
        The view.
    title, caption
        The heading, and how the marks are read.
    spec
        One of `specs`.
    key
        Its key on the page; the style sheet knows figures by it.
    """
    with st.container(key=f"figure-{key}"):
        head = page(view.lang, eyebrow="", title=title, lead=[caption], close=None)
        draw_document(view, head, key=f"heading-{key}")
        # Streamlit writes into what it is given.
        st.vega_lite_chart(copy.deepcopy(dict(spec)), width="stretch", key=f"chart-{key}")


@lru_cache(maxsize=64)
def specs(charts: Callable[[View], Mapping[str, Any]], view: View) -> dict[str, dict[str, Any]]:
    """Return the charts of a page as plain data, kept: altair takes a tenth of a second and more to write one."""
    return {name: chart.to_dict() for name, chart in charts(view).items()}
