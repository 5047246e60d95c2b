"""Mounting of widgets: parts of a page that a script of ours draws from plain data."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components.static.files import part_script
from data.atlas.selection import PARAMETERS

if TYPE_CHECKING:
    from collections.abc import Callable

SENT_AT: Final = {"at", "number", "value"}
"""The names of a message that is sent with the address of its page; see components/static/lib/component.js."""


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
    address, name_there = part_script(script)
    found = f".then((all) => all.{name_there})" if name_there else ""
    loader = (
        f"const part = import(new URL({'.' + address!r}, document.baseURI).href){found};\n"
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
    found = part_state.get(name) if part_state else None
    if isinstance(found, dict) and found.keys() == SENT_AT:
        _go_to(found["at"], found["number"])
        return found["value"]
    return found


def _go_to(at: object, number: object) -> None:
    """Take the address at which a message was sent: the page has written it, and Streamlit has not heard of it.

    Parameters
    ----------
    at
        Its parameters.
    number
        The number of the message: what is read again counts from its first time.
    """
    if not isinstance(at, dict) or st.session_state.get("sent_at") == number:
        return
    st.session_state["sent_at"] = number
    wanted = {name: text for name, text in at.items() if name in PARAMETERS and isinstance(text, str)}
    if wanted != st.query_params.to_dict():
        st.query_params.from_dict(wanted)
