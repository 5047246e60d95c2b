"""Comparison of two places or two pairs: their figures side by side, and why some cannot be compared."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from components.documents.items import claim_item, figure_item
from components.documents.layer_texts.layer_words import marked
from components.documents.model import Item, in_full
from components.documents.places import label_of
from components.documents.titles import Part, figure_title
from components.session import address
from components.session.mount import message, part
from data.queries.places.comparison import Difference, Holding, Side, compare

if TYPE_CHECKING:
    from components.context import View
    from components.documents.texts import Json, Text
    from components.i18n.language import Language
    from data.queries.places.comparison import Compared, Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A figure of each side, None where a side has none, and why the two cannot be compared, if they cannot."""

    title: Text
    cells: tuple[Item | None, Item | None]
    why: str

    def to_json(self) -> dict[str, Json]:
        """Return what the browser draws the row from; its items have every field."""
        written: dict[str, Json] = in_full(self)
        return written


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRow:
    """What each side has of one kind."""

    name: str
    cells: tuple[tuple[Item, ...], tuple[Item, ...]]

    def to_json(self) -> dict[str, Json]:
        """Return what the browser draws the row from; its items have every field."""
        written: dict[str, Json] = in_full(self)
        return written


def draw_comparison(view: View, left: str, right: str) -> None:
    """Draw two places or two pairs side by side."""
    part("comparison", "parts/comparison/comparison.js")(
        key="comparison",
        data={**comparison_data(view, left, right), "seq": address.last_message()},
        on_select_change=lambda: address.apply(view.atlas, message("comparison")),
    )


def comparison_data(view: View, left: str, right: str) -> dict[str, Any]:
    """
    Return the comparison of two sides, each an id or two with a comma, Belarus first.

    That of the layer beside the book is under ``own``, in a column of its own: no figure of the one is compared with
    one of the other.
    """
    _, of_layer = view.lang.text, view.of_layer
    data = _compared(view, left, right)
    if of_layer is None or view.layer is None:
        return data | {"whose": marked(view.layer, view.lang) if view.layer else "", "own": None}
    own = _compared(of_layer, left, right) | {"whose": marked(view.layer, view.lang), "own": None}
    for row in own["held"]:
        for item in (item for cell in row["cells"] for item in cell):
            item["go"] = {"own": item["claim"]} if item["claim"] else None
    return data | {"whose": _("The book"), "own": own}


def _compared(view: View, left: str, right: str) -> dict[str, Any]:
    _, lang = view.lang.text, view.lang
    found = compare(view.atlas, _side(left), _side(right), on=view.day)
    words = holdings(lang)
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
        "unlike": _unlike(view, found),
        "alike": "" if found.comparable or not found.figures else _("No figure of the one compares with the other's."),
        "rows": [_figure_row(view, row).to_json() for row in found.figures],
        "held": [
            HeldRow(name=words[row.holding], cells=(_items(view, row.left), _items(view, row.right))).to_json()
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
        Holding.BY_TERRITORY: _("Ties carried by territory"),
        Holding.INTERESTS: _("Interests and proposals"),
        Holding.VENTURES_AT_WORK: _("Ventures in operation"),
        Holding.VENTURES_INTENDED: _("Ventures intended"),
        Holding.EVENTS: _("Visits and events"),
        Holding.STATEMENTS: _("Statements"),
    }


def differences(lang: Language) -> dict[Difference, str]:
    """Return why two figures cannot be compared."""
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


def _items(view: View, claim_ids: tuple[str, ...]) -> tuple[Item, ...]:
    return tuple(claim_item(view.atlas, i, view.lang, view.day) for i in claim_ids)


def _unlike(view: View, found: Comparison) -> str:
    """Return in a line how many figures cannot be compared, and by how much of each reason."""
    lang, reasons = view.lang, differences(view.lang)
    rest = [row for row in found.figures if row.differences]
    if not rest:
        return ""
    number = lang.plural("{count} figure cannot be compared", "{count} figures cannot be compared", len(rest))
    counts = Counter(difference for row in rest for difference in row.differences)
    return f"{number}: " + ", ".join(f"{reasons[reason]} ({lang.number(n)})" for reason, n in counts.most_common())


def _figure_row(view: View, row: Compared) -> FigureRow:
    left, right = (figure_item(view.atlas, i, view.lang) if i else None for i in (row.left, row.right))
    claim_id = next(i for i in (row.left, row.right) if i)
    title = figure_title(view.atlas, claim_id, view.lang, without=frozenset(Part) - {Part.GOODS})
    reasons = differences(view.lang)
    return FigureRow(title=title, cells=(left, right), why=", ".join(reasons[d] for d in row.differences))
