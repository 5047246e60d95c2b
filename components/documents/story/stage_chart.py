"""Chart of a step of ventures: how many came how far."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from components.documents.places import label
from components.documents.story.pictures import ChartPicture, ChartSeries, ChartValue
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
