"""Drawing of all pages, panels and pictures of a new version of the facts before anybody is shown it."""

from __future__ import annotations

import dataclasses
from functools import partial
from itertools import cycle, product
from typing import TYPE_CHECKING, Final

from components.context import View, current_atlas, today
from components.documents.panel import document
from components.documents.story.talks import find_talk, shipped_ids
from components.exports.picture_plan import names
from components.exports.view_table import tabulate
from components.i18n.language import language
from components.layer_atlases import KEPT as LAYERS_KEPT
from components.layer_atlases import layer_atlases
from components.map import map_files
from components.pages import PAGES
from components.pages.sources.sections import DRAWN
from components.panels import panel_files
from components.player.show import show_data
from components.server.first_document.first_body import first_content
from components.session import routes
from components.session.unseen import draw_unseen
from components.worker.pictures import picture_job
from components.worker.worker import drawing_worker
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.pages import Page
    from data.atlas.atlas import Atlas
    from data.stores.model import Layer

REGIONS = frozenset({PlaceKind.REGION, PlaceKind.CITY_OF_RANK})
LARGE: Final = 5_000
"""With so many claims the documents of a layer are drawn before they are asked for."""


def rehearse(atlas: Atlas) -> None:
    """
    Draw every page with its rows and pictures, every talk, and the page and panel of every region and claim.

    The pages take the languages in turn: those who wait for the new version should not wait four times as long.

    Parameters
    ----------
    atlas
        The facts of a version that nobody has seen yet.

    Raises
    ------
    RuntimeError
        If something cannot be drawn: it says what, its cause is what was raised.
    """
    for page, lang in zip(PAGES, cycle(Lang)):
        _draw_page(_view(atlas, lang), page)
    warm_first_documents(atlas)
    for (part, draw), lang in zip(DRAWN.items(), cycle(Lang)):
        _attempt(f"part {part} of the page sources in {lang}", partial(_draw, _view(atlas, lang), draw))
    for talk_id, lang in product(shipped_ids(_view(atlas, Lang.EN)), Lang):
        _attempt(f"talk {talk_id} in {lang}", partial(_show, _view(atlas, lang), talk_id))
    for place_id, kind in atlas.tables["places"]["kind"].items():
        view = View(atlas, Selection(place=str(place_id)), language(Lang.EN), today())
        _attempt(f"panel of {place_id}", partial(document, atlas, view.selection, view.lang, today=view.today))
        if kind in REGIONS:
            for page in (page for page in PAGES if page.content.route is routes.REGION):
                _attempt(f"page of {place_id}", partial(_draw, view, page.draw))
    for claim_id in atlas.index.claims:
        panel = partial(document, atlas, Selection(claim=claim_id), language(Lang.EN), today=today())
        _attempt(f"panel of {claim_id}", panel)


def rehearse_and_write(atlas: Atlas) -> None:
    """Draw all of a newer version, then write beside the visitors what most ask for, as it is served from then on."""
    rehearse(atlas)
    before = current_atlas()
    panel_files.warm_beside(atlas, is_wanted=lambda: current_atlas() in (before, atlas))


def draw_layers_ahead() -> None:
    """
    Draw the map and the documents of large layers that everybody sees before they are asked for, one after the other.

    Of a small one each is written in some milliseconds when it is asked for.
    """
    for layer in layer_atlases().visible(drafts=False)[:LAYERS_KEPT]:
        atlas = layer_atlases().atlas(current_atlas(), layer)
        if atlas is None or len(atlas.index.claims) < LARGE:
            continue
        chosen = Selection(data=DataChoice.OWN, layer=layer.layer_id)
        for lang in Lang:
            shown = View(atlas, dataclasses.replace(chosen, lang=lang), language(lang), today())
            map_files.map_files(atlas, lang, today())
            first_content(shown, routes.MAP.name)
        panel_files.warm(atlas, is_wanted=partial(_is_newest, layer))


def _is_newest(layer: Layer) -> bool:
    return layer in layer_atlases().visible(drafts=False)


def warm_first_documents(atlas: Atlas) -> None:
    """Write what every page says first in every language: those who come first do not wait for it, and it is kept."""
    for page, lang in product(PAGES, Lang):
        name = page.content.route.name
        _attempt(f"first document of {name} in {lang}", partial(first_content, _view(atlas, lang), name))


def _view(atlas: Atlas, lang: Lang) -> View:
    return View(atlas, Selection(lang=lang), language(lang), today())


def _show(view: View, talk_id: str) -> None:
    show_data(view, lambda each: find_talk(each, talk_id), (), view.lang.code)


def _draw_page(view: View, page: Page) -> None:
    name = f"page {page.content.route.name} in {view.lang.code}"
    _attempt(name, partial(_draw, view, page.draw))
    _attempt(f"rows of the {name}", partial(tabulate, view, page.content))
    for picture in names(view, page.content):
        _attempt(f"picture {picture} of the {name}", partial(_draw_picture, view, page, picture))


def _draw_picture(view: View, page: Page, picture: str) -> None:
    job = picture_job(view, page.content, picture, "svg")
    drawing_worker().submit(view.atlas, job, bounded=False).result()


def _draw(view: View, draw: Callable[[View], None]) -> None:
    address = {"lang": view.selection.lang.value} | ({"place": view.selection.place} if view.selection.place else {})
    draw_unseen(partial(draw, view), address)


def _attempt(what: str, draw: Callable[[], object]) -> None:
    try:
        draw()
    except Exception as fault:
        raise RuntimeError(f"the {what} cannot be drawn: {fault!r}") from fault
