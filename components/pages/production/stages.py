"""Ventures of a view, and those stated at several stages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.queries.trade.ventures import threads, ventures

if TYPE_CHECKING:
    from components.context import View
    from data.queries.trade.ventures import Thread, Venture


def progress(view: View) -> tuple[Thread, ...]:
    """Return the ventures that are stated at more than one stage."""
    return tuple(t for t in threads(view.atlas, on=view.day) if len({step.stage for step in t.steps}) > 1)


def shown_ventures(view: View) -> tuple[Venture, ...]:
    """Return the ventures of the day and of the chosen place."""
    return ventures(view.atlas, on=view.day, place_id=view.selection.place)
