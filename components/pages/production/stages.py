"""Stages of ventures: their names, the ventures of a view, those stated at several, and their dates in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.queries.trade.ventures import threads, ventures

if TYPE_CHECKING:
    from components.context import View
    from components.i18n.language import Language
    from data.queries.trade.ventures import Thread, Venture


def stage_words(lang: Language) -> dict[str, str]:
    """Return the name of each stage of a venture."""
    _ = lang.text
    return {
        "voiced": _("voiced or proposed"), "planned": _("planned or announced"), "agreed": _("agreed"),
        "operating": _("in operation"), "completed": _("completed"), "closed": _("closed"),
    }  # fmt: skip


def progress(view: View) -> tuple[Thread, ...]:
    """Return the ventures that are stated at more than one stage."""
    return tuple(t for t in threads(view.atlas, on=view.day) if len({step.stage for step in t.steps}) > 1)


def shown_ventures(view: View) -> tuple[Venture, ...]:
    """Return the ventures of the day and of the chosen place."""
    return ventures(view.atlas, on=view.day, place_id=view.selection.place)


def when(view: View, venture: Venture) -> str:
    """Return the date of a venture in words, or the year in which it was stated."""
    _, lang = view.lang.text, view.lang
    if venture.moment is None:
        return _("undated")
    text = lang.partial(venture.moment.date)
    return _("stated in {year}").format(year=text) if venture.moment.noted else text
