"""The pages of the dashboard, in their order, one wing each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from components.exports.page_content import PageContent
from components.pages.chronicle import page as chronicle
from components.pages.learn import page as learn
from components.pages.map import page as map_page
from components.pages.map.ties import ties_shown
from components.pages.pair import page as pair
from components.pages.present import page as present
from components.pages.production import page as production
from components.pages.region import page as region
from components.pages.sources import page as sources
from components.pages.trade import page as trade
from components.pages.visit import page as visit
from components.pages.white_spots import page as white_spots
from components.pages.your_data import page as your_data
from components.session import routes

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.context import View
    from components.documents.model import Document


@dataclass(frozen=True, slots=True)
class Page:
    """A page: how it is drawn, what of it can be taken along, and what it says first.

    Attributes
    ----------
    draw
        Draws it.
    content
        What exports get of it.
    first_document
        Returns the document that it opens with; needs no session.
    """

    draw: Callable[[View], None]
    content: PageContent
    first_document: Callable[[View], Document]


PAGES: Final = (
    Page(
        map_page.draw,
        PageContent(
            routes.MAP,
            map_page.rows,
            charts=map_page.charts,
            chart_titles=map_page.chart_titles,
            chart_names=map_page.chart_names,
            chart_notes=map_page.chart_notes,
            mapped=True,
            charted=map_page.charted,
            claims=ties_shown,
        ),
        map_page.first_document,
    ),
    Page(
        region.draw,
        PageContent(
            routes.REGION,
            region.rows,
            charts=region.GOODS.charts,
            chart_titles=region.GOODS.titles,
            chart_names=region.GOODS.names,
            chart_notes=region.GOODS.notes,
            mapped=True,
        ),
        region.first_document,
    ),
    Page(
        pair.draw,
        PageContent(
            routes.PAIR,
            pair.rows,
            charts=pair.GOODS.charts,
            chart_titles=pair.GOODS.titles,
            chart_names=pair.GOODS.names,
            chart_notes=pair.GOODS.notes,
            mapped=True,
        ),
        pair.first_document,
    ),
    Page(white_spots.draw, PageContent(routes.WHITE_SPOTS, white_spots.rows), white_spots.first_document),
    Page(
        trade.draw,
        PageContent(
            routes.TRADE,
            trade.rows,
            charts=trade.charts,
            chart_titles=trade.chart_titles,
            chart_names=trade.chart_names,
            chart_notes=trade.chart_notes,
        ),
        trade.first_document,
    ),
    Page(
        production.draw,
        PageContent(
            routes.PRODUCTION,
            production.rows,
            charts=production.charts,
            chart_titles=production.chart_titles,
            chart_names=production.chart_names,
            chart_notes=production.chart_notes,
            pinned=production.pinned,
            mapped=True,
        ),
        production.first_document,
    ),
    Page(
        chronicle.draw,
        PageContent(
            routes.CHRONICLE,
            chronicle.rows,
            charts=chronicle.charts,
            chart_titles=chronicle.chart_titles,
            chart_names=chronicle.chart_names,
            chart_notes=chronicle.chart_notes,
        ),
        chronicle.first_document,
    ),
    Page(visit.draw, PageContent(routes.VISIT, visit.rows), visit.first_document),
    Page(present.draw, PageContent(routes.PRESENT, present.rows), present.first_document),
    Page(
        lambda view: learn.draw(view, lambda name: page(name).content),
        PageContent(routes.LEARN, learn.rows, held=learn.held),
        learn.first_document,
    ),
    Page(
        your_data.draw,
        PageContent(routes.YOUR_DATA, your_data.rows, held=your_data.held),
        your_data.first_document,
    ),
    Page(
        sources.draw,
        PageContent(
            routes.SOURCES,
            sources.rows,
            charts=sources.charts,
            chart_titles=sources.chart_titles,
            chart_names=sources.chart_names,
            chart_notes=sources.chart_notes,
        ),
        sources.first_document,
    ),
)


def page(name: str) -> Page:
    """Return a page by its name; raise `KeyError` where there is none."""
    return {page.content.route.name: page for page in PAGES}[name]
