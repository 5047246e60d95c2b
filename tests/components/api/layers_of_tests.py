"""API with layers that tests ask of: a small published one, an empty one and a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.api import app
from components.layer_atlases import LayerAtlases
from components.pages import PAGES
from tests.data.layers.own_rows import KeptLayers, figure, layer, small_layer

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

LAYER: Final = "chamber"
FIGURE: Final = figure("1250.5").obs_id
STORE: Final = KeptLayers(
    layer(small_layer()), layer((), layer_id="empty"), layer(small_layer(), layer_id="draft", is_published=False)
)


def kept_layers() -> LayerAtlases:
    """Return the layers of a store of tests."""
    return LayerAtlases(lambda: STORE)


def routes_of_api() -> list[BaseRoute]:
    """Return the routes of the API with all pages."""
    return app.routes(page.content for page in PAGES)
