"""Rankings of regions by a figure of one flow, period and level."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from components.documents.model import Go, section
from components.i18n import vocabulary
from components.pages.trade.lines import figure
from data.model import PartialDate

if TYPE_CHECKING:
    from datetime import date

    from components.context import View
    from components.documents.model import Section
    from data.queries.trade.rankings import Ranking


def ranking_section(view: View, ranking: Ranking) -> Section:
    """Return a ranking, with how many of all regions have such a figure."""
    _, lang = view.lang.text, view.lang
    items = []
    for number, entry in enumerate(ranking.entries, 1):
        marks = [] if entry.firm else [_("the order is not certain: approximate figures")]
        title = f"{lang.number(number)}. {place_name(view, ranking, entry.place_id)}"
        shown = figure(view, entry.claim_id, *marks)
        items.append(dataclasses.replace(shown, title=title, go=Go(place=entry.place_id)))
    note = ""
    if ranking.side == "by":
        units = [i for i in view.atlas.units(_last(ranking)) if view.atlas.place(i).country == "BY"]
        note = _("Named: {count} of {all} regions. Their sum would not be a figure for the country.").format(
            count=lang.number(len(items)), all=lang.number(len(units))
        )
    id_ = f"ranking-{ranking.side}-{ranking.scope['period_end']}"
    return section(id_, ranking_title(view, ranking), items, note=note)


def ranking_title(view: View, ranking: Ranking) -> str:
    """Return what a ranking ranks: the flow, the sides and the period."""
    _, lang = view.lang.text, view.lang
    period = lang.period(*(PartialDate.parse(ranking.scope[end]) for end in ("period_start", "period_end")))
    flow = vocabulary.flows(lang)[ranking.scope["flow"]]
    sides = {
        "by": _("regions of Belarus with Kazakhstan"),
        "kz": _("regions of Kazakhstan with Belarus"),
        "both": _("between two regions"),
    }
    return f"{flow}, {period}: {sides[ranking.side]}"


def place_name(view: View, ranking: Ranking, place_id: str) -> str:
    """Return the name of a place at the end of a ranking's period."""
    return view.atlas.place_name(place_id, lang=view.lang.code, on=_last(ranking))


def _last(ranking: Ranking) -> date:
    return PartialDate.parse(ranking.scope["period_end"]).last
