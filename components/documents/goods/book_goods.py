"""Figures of the book that name goods of the chapters that a layer has records of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.goods.chapter_bars import chapter_bars
from components.documents.goods.goods_words import goods_name
from components.documents.items import claim_item
from components.documents.model import Section, section
from data.queries.places.claim_places import claims_at
from data.queries.trade.goods import claims_of_goods, goods_of

if TYPE_CHECKING:
    from components.context import View
    from components.documents.goods.goods_scope import GoodsScope

MOST: Final = 12
"""So many figures of the book are listed."""


def book_section(view: View, scope: GoodsScope) -> Section:
    """Return the book's figures of the goods that are shown, of the two sides; none where the layer is shown alone.

    Goods are the same where the book's words leave no doubt about the chapter; they are not counted together.
    """
    _, lang = view.lang.text, view.lang
    title = _("What the book says of these goods")
    if view.own is None:
        return Section(id="goods-book", title=title)
    shown = _chapters(scope)
    regions = [side for side in scope.sides if "-" in side]
    near = [set(claims_at(view.atlas, side, on=view.day, below=True)) for side in regions]
    named = dict.fromkeys(claim for claims in claims_of_goods(view.atlas).values() for claim in claims)
    found = [
        claim
        for claim in named
        if all(claim in claims for claims in near) and shown & {good.hs_chapter for good in goods_of(view.atlas, claim)}
    ]
    found.sort(key=lambda claim: (-view.atlas.first_day(claim).toordinal(), claim))
    items = [claim_item(view.atlas, claim, lang, view.day) for claim in found[:MOST]]
    named_chapters = {good.hs_chapter for claim in found for good in goods_of(view.atlas, claim) if good.hs_chapter}
    chapters = ", ".join(f"{own} {goods_name(scope, own, lang)}" for own in sorted(shown & named_chapters))
    note = _("Chapters: {chapters}. The book's figures and the layer's records are not added.").format(
        chapters=chapters
    )
    return section("goods-book", title, items, note=note if items else "")


def _chapters(scope: GoodsScope) -> set[str]:
    """Return the chapter that is opened, else those that have a bar."""
    if scope.code:
        return {scope.code[:2]}
    found = [chapter_bars(scope, sides) for sides in scope.ways]
    return {bar.chapter for bars in found if bars for bar in bars.bars if bar.chapter}
