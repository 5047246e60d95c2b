"""The front door of Partnership Vector: the server's app, and the script it runs for each visitor."""

from __future__ import annotations

import gc
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import streamlit as st

from components import api, assets, document_head, guard, map_view, navigation, page, trouble
from components import map as drawn_map

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable


def main() -> None:
    """Draw the page that the address asks for."""
    st.set_page_config(page_title="Partnership Vector", layout="wide", initial_sidebar_state="collapsed")
    pages = [
        st.Page(_drawing(entry), title=entry.name, url_path=entry.path, default=not entry.path)
        for entry in navigation.PAGES
    ]
    st.navigation(pages, position="hidden").run()


def _drawing(entry: navigation.Page) -> Callable[[], None]:
    def draw() -> None:
        page.draw(entry)

    return draw


@asynccontextmanager
async def warm(_app: Any) -> AsyncIterator[None]:  # noqa: ANN401 - Streamlit's own signature
    """Load the facts and draw the maps before the first visitor, and refuse to start on broken ones."""
    drawn_map.self_test()
    for entry in navigation.PAGES:
        _ = entry.module  # imported now: altair alone takes a second, which the first visitor would wait
    map_view.warm(page.store().current()[0])
    gc.collect()
    gc.freeze()  # what lives as long as the server need not be walked by the collector again
    yield


if __name__ == "__main__":
    main()
else:
    page.require_good_data()
    app = st.App(
        __file__,
        lifespan=warm,
        routes=[*assets.routes(), *api.routes()],
        middleware=[*guard.middleware(), *document_head.middleware()],
        on_script_error=trouble.show,
    )
