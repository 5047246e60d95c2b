"""Map of a draft: a line for each pair of places with what is new, changed or gone between them, and its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.map.drawn_places import drawn_places
from components.map.view import index_address
from components.pages.your_data.draft_desk.row_texts import figure_text, number_text, pair_text, row_text, value_text
from components.worker.brought.pair_changes import RowMark
from data.atlas.atlas import COUNTRIES
from data.errors import UnknownPlaceError
from data.layer_rows import OBSERVATIONS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from components.context import View
    from components.i18n.language import Language


def draft_map(view: View, state: Mapping[str, Any]) -> dict[str, Any] | None:
    """
    Return what the browser draws the map of a draft from; None where nothing changes between two places.

    Parameters
    ----------
    view
        The view of the book, on whose map the lines are drawn.
    state
        The state of the draft; see `components.worker.brought.pair_changes`.
    """
    changes = state.get("map") or {}
    if not changes.get("pairs"):
        return None
    _ = view.lang.text
    left, unplaced = changes["left"], changes["unplaced"]
    drawn = COUNTRIES.union(place.id for place in drawn_places(view.atlas))
    notes = (
        _("Further pairs of places that are not listed: {count}.").format(count=view.lang.number(left)) if left else "",
        _("Rows of no pair of places: {count}.").format(count=view.lang.number(unplaced)) if unplaced else "",
    )
    return {
        "index": str(index_address(view)),
        "day": view.today.isoformat(),
        "pairs": [_pair(view, pair, drawn) for pair in changes["pairs"]],
        "notes": [note for note in notes if note],
        "words": draft_map_words(view.lang),
    }


def draft_map_words(lang: Language) -> dict[str, str]:
    """Return the words of the map of a draft."""
    _ = lang.text
    return {
        "map": _("On the map"),
        "new": _("new {count}"),
        "changed": _("changed {count}"),
        "gone": _("not in this file {count}"),
        "pairs": _("Pairs of places"),
        "all": _("All pairs of places"),
        "more": _("further ones: {count}"),
        "legend": _("Of this file, not kept yet: + new, ≠ changed, − kept and not in this file"),
    }


def _pair(view: View, pair: Mapping[str, Any], drawn: AbstractSet[str]) -> dict[str, Any]:
    counts = {mark.value: int(pair[mark]) for mark in RowMark}
    words = draft_map_words(view.lang)
    said = [words[mark].format(count=view.lang.number(count)) for mark, count in counts.items() if count]
    rows = [_row(view, row) for row in pair["rows"]]
    return {
        "id": f"{pair['by']}~{pair['kz']}",
        "by": drawn_end(view, pair["by"], drawn),
        "kz": drawn_end(view, pair["kz"], drawn),
        "name": pair_text(view, pair["by"], pair["kz"]),
        "counts": counts,
        "said": ", ".join(said),
        "rows": rows,
        "more": sum(counts.values()) - len(rows),
    }


def _row(view: View, row: Sequence[Any]) -> dict[str, str]:
    mark, table, row_id, cells, old, new = row
    is_figure = table == OBSERVATIONS
    value = value_text(view, cells) if is_figure else ""
    if mark == RowMark.CHANGED and old:
        value = f"{number_text(view, old)} → {number_text(view, new)}"
    text = figure_text(view, cells) if is_figure else row_text(view, table, row_id, cells)
    return {"mark": mark, "text": text, "value": value}


def drawn_end(view: View, place_id: str, drawn: AbstractSet[str]) -> str:
    """Return the place at whose point a line ends: itself, else the nearest place around it that is on the map."""
    at = place_id
    while at not in drawn:
        try:
            parent = view.atlas.place(at).parent_id
        except UnknownPlaceError:
            return place_id
        if not parent:
            return place_id
        at = parent
    return at
