"""Every page is drawn of any layer, alone and beside the book: an empty one, a small one, and thousands of figures."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from unittest.mock import MagicMock

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.runtime import Runtime

from components.context import View
from components.documents.panel import document
from components.exports.picture_plan import names
from components.exports.view_table import tabulate
from components.i18n.language import language
from components.pages import PAGES
from components.pages.sources.sections import DRAWN
from components.session.mount import part
from components.session.unseen import draw_unseen
from components.worker.drawing_jobs import JOBS
from components.worker.pictures import picture_job
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang
from tests.data.layers.own_rows import atlas_of, large_layer, small_layer
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.pages import Page
    from data.atlas.atlas import Atlas

DAY: Final = date(2026, 11, 24)
LAYERS: Final = {"empty": (), "small": small_layer(), "large": large_layer(1500)}
CHOSEN: Final[tuple[dict[str, Any], ...]] = (
    {},
    {"place": "BY-BR"},
    {"place": "KZ-55", "versus": "KZ-39"},
    {"by": "BY-HO", "kz": "KZ-55", "versus": "BY-BR,KZ-15"},
    {"place": "KZ-VOS", "date": date(2017, 1, 1)},
)


@pytest.fixture(autouse=True)
def _server(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Stand in for the running server, as far as parts of pages ask it."""
    runtime = MagicMock(spec=Runtime)
    runtime.bidi_component_registry = BidiComponentManager()
    runtime.get_client.return_value = None
    monkeypatch.setattr(Runtime, "_instance", runtime)
    part.cache_clear()
    yield
    part.cache_clear()


@pytest.fixture(scope="module", params=list(LAYERS))
def own(request: pytest.FixtureRequest) -> Atlas:
    """Return the atlas of each layer."""
    return atlas_of(LAYERS[request.param])


def views(own: Atlas, choice: DataChoice) -> Iterator[View]:
    """Give views of a layer, alone or beside the book, of everything that can be chosen in it."""
    chosen = [dict(each) for each in CHOSEN]
    name = "claim" if choice is DataChoice.OWN else "own"
    few = 14 if len(own.index.claims) < 100 else 2
    chosen += [{name: claim} for claim in list(own.index.claims)[:few]]
    if choice is DataChoice.OWN:
        chosen += [{"org": str(org)} for org in own.tables["organisations"].index]
        chosen += [{"source": source} for source in own.index.sources]
    langs = list(Lang)
    for number, each in enumerate(chosen):
        lang = langs[number % len(langs)]
        selection = Selection(data=choice, lang=lang, **each)
        if choice is DataChoice.OWN:
            yield View(own, selection, language(lang), DAY)
        else:
            yield View(ATLAS, selection, language(lang), DAY, own)


@pytest.mark.thorough
@pytest.mark.parametrize("choice", [DataChoice.OWN, DataChoice.BOTH])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.content.route.name)
def test_every_page_is_drawn_and_has_its_rows_and_pictures(page: Page, choice: DataChoice, own: Atlas) -> None:
    for view in views(own, choice):
        address = {"lang": view.selection.lang.value} | view.selection.to_query()
        draw_unseen(partial(page.draw, view), address)
        if page.content.route.name == "visit" and not view.selection.place:
            continue
        tabulate(view, page.content)
    plain = next(views(own, choice))
    for picture in names(plain, page.content):
        job = picture_job(plain, page.content, picture, "svg")
        assert JOBS[job.name](plain.atlas, **job.arguments).startswith(b"<svg")


@pytest.mark.thorough
@pytest.mark.parametrize("choice", [DataChoice.OWN, DataChoice.BOTH])
def test_every_part_of_the_sources_and_every_panel_is_drawn(choice: DataChoice, own: Atlas) -> None:
    for view in views(own, choice):
        address = {"lang": view.selection.lang.value} | view.selection.to_query()
        assert document(view.atlas, view.selection, view.lang, today=DAY).to_json()
        if view.selection.source or not view.selection.place:
            for draw in DRAWN.values():
                draw_unseen(partial(draw, view), address)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.content.route.name)
def test_beside_the_book_the_rows_are_the_books(page: Page) -> None:
    own = atlas_of(small_layer())
    chosen = {"place": "BY-HO"} if page.content.route.name == "visit" else {}
    alone = View(ATLAS, Selection(**chosen), language(Lang.EN), DAY)  # type: ignore[arg-type]
    both = View(ATLAS, Selection(data=DataChoice.BOTH, **chosen), language(Lang.EN), DAY, own)  # type: ignore[arg-type]
    assert page.content.rows(both).equals(page.content.rows(alone))
