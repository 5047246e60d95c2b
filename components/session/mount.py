"""Mounting of widgets: parts of a page that a script of ours draws from plain data."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import streamlit as st

from components.static.files import asset_url

if TYPE_CHECKING:
    from collections.abc import Callable


@lru_cache(maxsize=32)
def part(name: str, script: str) -> Callable[..., Any]:
    """Declare a part of the page.

    Only some lines of script are sent with each answer; the part's own script is a file that browsers keep. Its data
    are sent as JSON in UTF-8: Streamlit writes six bytes for each letter that is not Latin.

    Parameters
    ----------
    name
        Name of the part; it is drawn into an element of class ``pv-<name>-mount``.
    script
        Path below ``components`` of the module that exports ``draw``.

    Returns
    -------
    callable
        Mounts the part: see ``streamlit.components.v2.component``.
    """
    loader = (
        f"const part = import(new URL({'.' + asset_url(script)!r}, document.baseURI).href);\n"
        "const read = (c) => ({ ...c, data: JSON.parse(new TextDecoder().decode(c.data)) });\n"
        "export default (c) => { let stop; part.then((m) => { stop = m.draw(read(c)); }); return () => stop?.(); };"
    )
    mounted = st.components.v2.component(
        f"pv_{name}", html=f'<div class="pv-{name}-mount"></div>', js=loader, isolate_styles=False
    )

    def mount(*, data: Any, **options: Any) -> Any:  # noqa: ANN401 - what JSON can say, and Streamlit's own options
        written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        return mounted(data=written.encode(), **options)

    return mount


def message(key: str, name: str = "select") -> Any:  # noqa: ANN401 - what the browser sends, read by who asked for it
    """Return the last message of a part; None where there is none, or no part, as after another page was opened."""
    part_state = st.session_state.get(key)
    return part_state.get(name) if part_state else None
