"""The front door of Partnership Vector: the server's app, and the script it runs for each visitor."""

from __future__ import annotations

import gc
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import streamlit as st

from components import assets, document_head, page
from components import map as drawn_map
from components.pages import map as map_page

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


def main() -> None:
    """Draw the page that the address asks for."""
    st.set_page_config(page_title="Partnership Vector", layout="wide", initial_sidebar_state="collapsed")
    navigation = st.navigation([st.Page(_map, title="Map", url_path="", default=True)], position="hidden")
    navigation.run()


def _map() -> None:
    map_page.draw(page.open_page())


@asynccontextmanager
async def warm(_app: Any) -> AsyncIterator[None]:  # noqa: ANN401 - Streamlit's own signature
    """Load the facts and draw the maps before the first visitor, and refuse to start on broken ones."""
    drawn_map.self_test()
    map_page.warm(page.store())
    gc.collect()
    gc.freeze()  # what lives as long as the server need not be walked by the collector again
    yield


if __name__ == "__main__":
    main()
else:
    page.require_good_data()
    app = st.App(__file__, lifespan=warm, routes=assets.routes(), middleware=document_head.middleware())
