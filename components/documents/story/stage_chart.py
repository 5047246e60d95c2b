"""Ventures by stage: how many came how far, as a chart and as a headline."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from components.documents.places import label
from components.documents.story.step_pictures import ChartPicture, ChartSeries, ChartValue
from components.i18n import vocabulary
from data.queries.trade.ventures import Stage, ventures

if TYPE_CHECKING:
    from components.context import View


def stage_chart(view: View) -> ChartPicture:
    """Return how many ventures of the day, and of the place that is chosen, are at each stage that any is at."""
    _, lang, place_id = view.lang.text, view.lang, view.selection.place
    counts = Counter(venture.stage for venture in ventures(view.atlas, on=view.day, place_id=place_id))
    words = vocabulary.stages(lang)
    stages = [stage for stage in Stage if counts[stage]]
    title = ": ".join((*([label(view, place_id)] if place_id else []), _("Stages of the ventures")))
    said = "; ".join(f"{words[stage.value]}: {lang.number(counts[stage])}" for stage in stages)
    return ChartPicture(
        title=title,
        unit=_("Number of ventures"),
        categories=tuple(words[stage.value] for stage in stages),
        series=(
            ChartSeries(
                name=_("Ventures"),
                values=tuple(ChartValue(value=counts[stage], label=lang.number(counts[stage])) for stage in stages),
            ),
        ),
        alt=f"{title}. {said}." if said else f"{title}.",
    )


def stage_headline(view: View) -> str:
    """Return how many ventures of the day, and of the place that is chosen, are named and at work."""
    _, lang, place_id = view.lang.text, view.lang, view.selection.place
    found = ventures(view.atlas, on=view.day, place_id=place_id)
    work = sum(venture.stage is Stage.OPERATING for venture in found)
    text = _("Ventures named: {all}, of them at work: {work}") if found else _("No venture is named by {day}")
    text = text.format(all=lang.number(len(found)), work=lang.number(work), day=lang.day(view.day))
    if not place_id:
        return text
    name = view.atlas.place_name(place_id, lang=lang.code, on=view.day)
    return _("{place}: {finding}").format(place=name, finding=f"{text[:1].lower()}{text[1:]}")
