"""Figures in a line: whose or what, flow, measure and period, the value, and marks of doubt."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from components.documents.conflicts import conflict_lines
from components.documents.figures import NAMED_BY_UNIT, period
from components.documents.items import DOUBT, figure_item
from components.documents.model import Badge
from components.documents.texts import english
from components.i18n import vocabulary
from components.pages.trade.charts import flow_words
from data.enums import Flow, Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.context import View
    from components.documents.model import Item
    from components.documents.texts import Text
    from components.i18n.language import Language
    from data.queries.trade.series import Point


def figure(view: View, claim_id: str, *marks: str, name: str = "") -> Item:
    """Return a figure in a line that says all of it: whose or what, its flow, measure and period."""
    lang, claim = view.lang, view.atlas.claim(claim_id)
    row = claim.row
    what = [] if row["flow"] == Flow.NONE else [flow_words(lang)[str(row["flow"])]]
    what += [] if row["measure"] in NAMED_BY_UNIT else [vocabulary.measures(lang)[str(row["measure"])]]
    said = [f"{name}: {', '.join(what)}".strip(": ")] if what or name else []
    return figure_line(view, claim_id, ", ".join([*said, period(claim, lang)]), marks)


def figure_line(view: View, claim_id: str, title: str, marks: Iterable[str]) -> Item:
    """Return a figure in a line under a title, with marks of doubt.

    A claim that has words where others have a number shows them as they are stated.
    """
    claim, lang = view.atlas.claim(claim_id), view.lang
    doubts = [] if claim.status is Status.ACTUAL else [vocabulary.statuses(lang)[claim.status.value]]
    words: tuple[Text, ...] = (english(lang, claim.as_stated),) if claim.row["value"] is None else ()
    return dataclasses.replace(
        figure_item(view.atlas, claim_id, lang, view.day),
        title=title,
        badges=tuple(Badge(text=text, tone=DOUBT) for text in (*doubts, *marks)),
        lines=(*words, *conflict_lines(view, claim_id)),
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
