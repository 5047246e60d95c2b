"""Map as a part of a page: its host's data, with addresses of what the browser may keep."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from components.map.map_files import map_files, own_index
from components.session import address
from components.session.choice import shown_pair
from components.session.mount import message, part
from data.atlas.selection import CHOICES

if TYPE_CHECKING:
    from components.context import View
    from data.atlas.selection import Selection

KEY: Final = "map"


def draw_map(
    view: View,
    *,
    size: Literal["full", "small"] = "full",
    pair: bool | None = None,
    pins: list[dict[str, Any]] | None = None,
    panels: str | None = None,
) -> None:
    """Draw the map of a view; what is chosen on it goes to the address.

    Parameters
    ----------
    view
        The view.
    size
        ``full`` is the map page's; ``small`` is part of another page, without filters and date.
    pair
        Whether it shows a chosen pair; by default the full one does. On a small one a chosen place is then a side.
    pins
        Numbered symbols in place of the ties: ``place``, ``count`` and the ``text`` that is spoken.
    panels
        Where the documents of a panel beside it are: the browser then answers a choice by itself, with one of these.
    """
    answers = {"panels": panels, "query": address.query_of(view.selection)} if panels else {}
    part("map", "map/js/host.js")(
        key=KEY,
        data=map_data(view, pair=size == "full" if pair is None else pair) | {"size": size, "pins": pins} | answers,
        on_select_change=lambda: address.apply(view.atlas, _as_side(view, message(KEY)) if pair else message(KEY)),
    )


def _as_side(view: View, asked: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return what is asked of the address with a chosen place as its side of the pair."""
    if not asked or not asked.get("place"):
        return asked
    place_id = str(asked["place"])
    side = "by" if view.atlas.place(place_id).country == "BY" else "kz"
    return {**asked, "place": None, side: place_id}


def map_data(view: View, *, pair: bool = True) -> dict[str, Any]:
    """
    Return what the map's host gets: the address of what it may keep, and the state.

    Parameters
    ----------
    view
        The view.
    pair
        Whether the sides of a pair are part of the state: on a page of one place they are not.
    """
    selection = view.selection
    by, kz = _sides(selection) if pair else (None, None)
    wished = {
        **{name: getattr(selection, name) for name in CHOICES}, "by": by, "kz": kz, "layout": selection.layout,
        "date": selection.date.isoformat() if selection.date else None, "kinds": sorted(selection.kinds),
        "statuses": sorted(selection.statuses), "themes": sorted(selection.themes),
    }  # fmt: skip
    shown = {"index": str(index_address(view)), "seq": address.last_message(), "state": wished}
    return shown | {"own": str(own_index(view.own, view.lang.code, view.today)) if view.own else None}


def _sides(selection: Selection) -> tuple[str | None, str | None]:
    """Return the sides of the pair that the map shows, or the one side that is chosen and no place else."""
    if pair := shown_pair(selection):
        return pair
    chosen = any(getattr(selection, name) for name in CHOICES)
    return (None, None) if chosen else (selection.by, selection.kz)


def index_address(view: View) -> str:
    """Return where the browser finds places, ties, words and drawings in the view's language."""
    return map_files(view.atlas, view.lang.code, view.today).index
