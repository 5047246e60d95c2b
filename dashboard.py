"""The application of Partnership Vector: the ASGI app, and the script that Streamlit runs for each visitor."""

from __future__ import annotations

import gc
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import streamlit as st

from components.api import app as api
from components.context import atlas_reloader, current_atlas, require_good_data
from components.documents.search import search_hits
from components.map import drawing, map_files
from components.pages import PAGES
from components.panels import panel_files
from components.server import base_path, compression, foreign_origins, guard, html_head, layer_watch, talk_pages
from components.server.first_document import site_files
from components.server.rehearsal import draw_layers_ahead, rehearse_and_write, warm_first_documents
from components.shell import error_page
from components.shell import page as shell
from components.static import asked_files, files

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from components.pages import Page


def main() -> None:
    """Draw the page that the address asks for."""
    st.set_page_config(page_title="Partnership Vector", layout="wide", initial_sidebar_state="collapsed")
    pages = [
        st.Page(
            _script(page),
            title=page.content.route.name,
            url_path=page.content.route.path,
            default=not page.content.route.path,
        )
        for page in PAGES
    ]
    st.navigation(pages, position="hidden").run()


def _script(page: Page) -> Callable[[], None]:
    def draw() -> None:
        shell.draw(page.content.route, page.draw)

    return draw


@asynccontextmanager
async def warm(_app: Any) -> AsyncIterator[None]:  # noqa: ANN401 - Streamlit's own signature
    """Load the facts, draw the maps and index the search before the first visitor; refuse to start on broken facts."""
    drawing.self_test()
    map_files.warm(current_atlas())
    search_hits.warm(current_atlas())
    warm_first_documents(current_atlas())
    gc.collect()
    gc.freeze()  # what lives as long as the server need not be collected again
    panel_files.warm_beside(current_atlas())
    with layer_watch.watched_layers(ahead=draw_layers_ahead):
        yield


if __name__ == "__main__":
    main()
else:
    require_good_data()
    atlas_reloader().draw_before_showing(rehearse_and_write)
    routes = [
        *site_files.routes(),
        *files.routes(),
        *asked_files.routes(),
        *panel_files.routes(),
        *api.routes(page.content for page in PAGES),
    ]
    app = st.App(
        __file__,
        lifespan=warm,
        routes=routes,
        middleware=[
            *base_path.outer(),
            *foreign_origins.outer(),
            *guard.middleware(),
            *foreign_origins.inner(),
            *talk_pages.middleware(),
            *compression.middleware(),
            *html_head.middleware(),
            *base_path.inner(routes),
        ],
        on_script_error=error_page.show,
    )
