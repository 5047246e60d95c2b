"""Figures in a line: whose or what, flow, measure and period, the value, and marks of doubt."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from components.documents.conflicts import conflict_lines
from components.documents.items import DOUBT, figure_item, stated_words
from components.documents.model import Badge
from components.documents.titles import WHOLE, Part, figure_title
from components.i18n import vocabulary
from data.enums import Status
from data.queries.trade.goods import goods_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from components.context import View
    from components.documents.model import Item
    from components.i18n.language import Language
    from data.queries.trade.series import Point


def figure(view: View, claim_id: str, *marks: str, without: AbstractSet[Part] = WHOLE) -> Item:
    """Return a figure in a line under its title; `without` are the parts of it that the section says."""
    return figure_line(
        view, claim_id, figure_title(view.atlas, claim_id, view.lang, without={*without, Part.UNIT, Part.STATUS}), marks
    )


def figure_line(view: View, claim_id: str, title: str, marks: Iterable[str]) -> Item:
    """Return a figure in a line under a title, with marks of doubt.

    A claim that has words where others have a number shows them as they are stated, unless it names goods; goods that
    its title leaves out are listed.
    """
    claim, lang = view.atlas.claim(claim_id), view.lang
    named = [good.names[lang.code] for good in goods_of(view.atlas, claim_id)]
    is_listed = len(named) > 1 or claim.row["value"] is None
    listed = (", ".join(named),) if is_listed and any(n.casefold() not in title.casefold() for n in named) else ()
    doubts = [] if claim.status is Status.ACTUAL else [vocabulary.statuses(lang)[claim.status.value]]
    return dataclasses.replace(
        figure_item(view.atlas, claim_id, lang),
        title=title,
        badges=tuple(Badge(text=text, tone=DOUBT) for text in (*doubts, *marks)),
        lines=(*stated_words(view.atlas, claim, lang), *listed, *conflict_lines(view, claim_id)),
        tone="row",
    )


def part_of(lang: Language, point: Point) -> str:
    """Return what part of a year a figure is of."""
    _ = lang.text
    part, length = _("part of a year"), lang.plural("{count} month", "{count} months", point.months)
    return f"{part}: {length}"


def product_name(view: View, product: str) -> str:
    """Return the name of goods as the beginning of a line."""
    text = view.atlas.text("trade", product, "product", view.lang.code)
    return text[:1].upper() + text[1:]
