"""Two places or two pairs side by side, as plain data for the browser: what compares, and why the rest does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.documents.items import claim_item, figure_item
from components.documents.places import label_of
from components.session import address
from components.session.mount import message, part
from data.queries.places.comparison import Difference, Holding, Side, compare

if TYPE_CHECKING:
    from components.context import View
    from components.i18n.language import Language
    from data.queries.places.comparison import Compared


def draw_comparison(view: View, left: str, right: str) -> None:
    """Draw two places or two pairs side by side."""
    part("comparison", "parts/comparison/comparison.js")(
        key="comparison",
        data=comparison_data(view, left, right) | {"seq": address.last_message()},
        on_select_change=lambda: address.apply(view.atlas, message("comparison")),
    )


def comparison_data(view: View, left: str, right: str) -> dict[str, Any]:
    """Return the comparison of two sides, each an id or two with a comma, Belarus first."""
    _, lang = view.lang.text, view.lang
    found = compare(view.atlas, _side(left), _side(right), on=view.day)
    words, reasons = holdings(lang), differences(lang)
    return {
        "lang": lang.code.value,
        "title": _("Side by side"),
        "left": label_of(view, left),
        "right": label_of(view, right),
        "figures": _("Figures"),
        "holdings": _("What each has"),
        "subject": _("What is compared"),
        "verdict": _("Comparable"),
        "yes": _("yes"),
        "no": _("not comparable"),
        "none": _("The source gives no figure for either."),
        "absent": _("none in the source"),
        "close": _("End the comparison"),
        "rows": [_row(view, row, reasons) for row in found.figures],
        "held": [
            {
                "name": words[row.holding],
                "cells": [
                    [claim_item(view.atlas, i, lang, view.day) for i in claim_ids]
                    for claim_ids in (row.left, row.right)
                ],
            }
            for row in found.held
        ],
    }


def holdings(lang: Language) -> dict[Holding, str]:
    """Return the names of what can be counted on both sides."""
    _ = lang.text
    return {
        Holding.DATED_AGREEMENTS: _("Agreements, dated"),
        Holding.UNDATED_AGREEMENTS: _("Agreements, undated"),
        Holding.MEMORANDA: _("Memoranda"),
        Holding.INTERESTS: _("Interests and proposals"),
        Holding.VENTURES_AT_WORK: _("Ventures at work"),
        Holding.VENTURES_INTENDED: _("Ventures intended"),
        Holding.EVENTS: _("Visits and events"),
        Holding.STATEMENTS: _("Statements"),
    }


def differences(lang: Language) -> dict[Difference, str]:
    """Return why two figures cannot stand side by side."""
    _ = lang.text
    return {
        Difference.SIDES: _("another whole country"),
        Difference.LEVEL: _("another level"),
        Difference.UNIT: _("another unit"),
        Difference.PERIOD: _("another period"),
        Difference.STATUS: _("a result and a plan"),
        Difference.BASIS: _("another base"),
        Difference.SAME: _("one figure of the territory that both were"),
        Difference.MISSING: _("no such figure on the other side"),
    }


def _side(ids: str) -> Side:
    by_id, _, kz_id = ids.partition(",")
    return (by_id, kz_id) if kz_id else by_id


def _row(view: View, row: Compared, reasons: dict[Difference, str]) -> dict[str, Any]:
    items = [figure_item(view.atlas, i, view.lang, view.day) if i else None for i in (row.left, row.right)]
    title = next(item["title"] for item in items if item)
    return {"title": title, "cells": items, "why": ", ".join(reasons[d] for d in row.differences)}
