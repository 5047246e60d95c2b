"""Streamlit's floor: a page with the same panel, buttons for regions, and no map."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import streamlit as st

from components.pages.map.page import panel_data
from components.session.mount import part
from components.static import files
from tests.bench import head

if TYPE_CHECKING:
    from components.context import View


@st.fragment
def workspace(view: View) -> None:
    """Draw what a click changes."""
    left, right = st.columns([0.69, 0.31])
    with left:
        for unit in view.atlas.units(view.today):
            if st.button(unit, key=f"unit-{unit}"):
                st.session_state["unit"] = unit
    with right:
        selection = dataclasses.replace(view.selection, place=st.session_state.get("unit"))
        part("panel", "parts/document/document.js")(
            key="panel", data=panel_data(dataclasses.replace(view, selection=selection))
        )


if __name__ == "__main__":
    workspace(head.open_wide())
else:
    app = st.App(__file__, routes=files.routes(), middleware=head.middleware())
