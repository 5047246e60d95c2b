"""Chapters of the page of trade: the two countries, regions, goods, companies, and checks."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from components.documents.conflicts import conflict_lines
from components.documents.figures import period
from components.documents.items import DOUBT
from components.documents.model import Badge, Document, Item, section
from components.documents.titles import Part
from components.i18n import vocabulary
from components.pages.trade.checks import checks
from components.pages.trade.lines import figure, figure_line, part_of, product_name
from components.pages.trade.rankings import ranking_section
from data.enums import Fact
from data.queries.known_until import known_until
from data.queries.trade.rankings import rankings
from data.queries.trade.series import ALL_GOODS, companies, national, rates, sectors

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.context import View
    from components.documents.model import Section


def head(view: View) -> Document:
    """Return the head of the page."""
    _, lang = view.lang.text, view.lang
    found = national(view.atlas)
    years = sorted({point.year for series in found[:1] for point in series.years})
    return Document(
        lang=lang.code,
        eyebrow=_("Two countries, regions, goods, companies"),
        title=_("Trade"),
        lead=(
            _("Every figure keeps its level, period, unit and hedge. Export is from Belarus to Kazakhstan."),
            _("Years with a turnover in the source: {years}. The others stay open.").format(
                years=", ".join(map(str, years))
            ),
            *_until(view),
        ),
    )


def _until(view: View) -> list[str]:
    """Return until when the turnover of the two countries, and figures of any kind, are known."""
    _, atlas, lang = view.lang.text, view.atlas, view.lang
    # A turnover is of a whole period, so it is known to its end.
    ends = [point.end for series in national(atlas)[:1] for point in (*series.years, *series.parts)]
    turnover = max(ends, key=lambda end: end.last, default=None)
    figures = known_until(atlas, (i for i, claim in atlas.index.claims.items() if claim.fact is Fact.FIGURE))
    found = ((_("Turnover known until: {date}"), turnover), (_("Figures known until: {date}"), figures))
    return [text.format(date=lang.partial(until)) for text, until in found if until]


def countries(view: View) -> Document:
    """Return the figures of the two countries by flow, results apart from targets and parts of a year."""
    _, lang = view.lang.text, view.lang
    unit = vocabulary.units(lang)["usd_million"]
    sections = []
    for series in national(view.atlas):
        name = f"{vocabulary.flows(lang)[series.flow.value]}, {unit}"
        whole = [_dated(view, point.claim_id, unit) for point in reversed(series.years)]
        parts = [_dated(view, point.claim_id, unit, part_of(view.lang, point)) for point in reversed(series.parts)]
        sections.append(section(f"years-{series.flow.value}", name, whole + parts))
        if series.targets:
            note = _(
                "A target is no result and is never in one line with results. Without a stated term it has no year."
            )
            items = [_dated(view, target.claim_id, "") for target in series.targets]
            sections.append(section("targets", _("Targets of turnover"), items, note=note))
    growth = [figure(view, claim_id) for claim_id in rates(view.atlas)]
    sections.append(section("rates", _("Growth, indexes and shares"), growth))
    return _chapter(view, _("Belarus and Kazakhstan as a whole"), sections)


def regions(view: View) -> Document:
    """Return the figures of regions and cities, each ranking within one period, level, flow, measure and side."""
    _ = view.lang.text
    found = rankings(view.atlas)
    ranked = [ranking_section(view, ranking) for ranking in found if len(ranking.entries) > 1]
    single: dict[str, list[Item]] = {"by": [], "kz": [], "both": []}
    for ranking in found:
        if len(ranking.entries) == 1:
            single[ranking.side].append(figure(view, ranking.entries[0].claim_id))
    titles = {
        "by": _("Regions of Belarus with Kazakhstan: single figures"),
        "kz": _("Regions of Kazakhstan with Belarus: single figures"),
        "both": _("Gomel Region with Pavlodar Region: the only pair with trade of its own"),
    }
    note = _("No other region has a figure for the same flow and period, so none of these is ranked.")
    notes = {"by": note, "kz": note, "both": ""}
    alone = [section(f"single-{side}", titles[side], items, note=notes[side]) for side, items in single.items()]
    return _chapter(view, _("Regions"), ranked + alone)


def goods(view: View) -> Document:
    """Return the figures of single goods, a section a product."""
    _ = view.lang.text
    found = sectors(view.atlas)
    several = {product: ids for product, ids in found.items() if len(ids) > 1}
    sections = [
        section(f"goods-{number}", product_name(view, product), [figure(view, i, without={Part.GOODS}) for i in ids])
        for number, (product, ids) in enumerate(several.items())
    ]
    others = [
        figure(view, i)
        for product, ids in found.items() if product not in several for i in ids
    ]  # fmt: skip
    sections.append(section("goods-other", _("Other goods"), others))
    return _chapter(view, _("Sectors and goods"), sections)


def makers(view: View) -> Document:
    """Return the figures of companies, a section a company."""
    _, atlas = view.lang.text, view.atlas
    sections = []
    for org_id, ids in companies(atlas).items():
        items = [figure(view, i) for i in ids]
        sections.append(section(f"org-{org_id}", atlas.name(org_id, view.lang.code, on=view.day), items))
    return _chapter(view, _("Companies"), sections)


def chapters(view: View) -> dict[str, Document]:
    """Return the chapters of the page below its charts, by name."""
    parts = {"countries": countries, "regions": regions, "goods": goods, "companies": makers, "checks": checks}
    return {name: part(view) for name, part in parts.items()}


def _dated(view: View, claim_id: str, unit: str, *marks: str) -> Item:
    """Return a figure in a line that its period alone names, where the section says the rest: flow and unit."""
    claim = view.atlas.claim(claim_id)
    product = str(claim.row["product"])
    more = () if product == ALL_GOODS else (view.atlas.text("trade", product, "product", view.lang.code),)
    line = figure_line(view, claim_id, period(claim, view.lang), (*marks, *more))
    return dataclasses.replace(line, unit="") if line.unit == unit else line


def _chapter(view: View, title: str, sections: Iterable[Section]) -> Document:
    shown = tuple(dataclasses.replace(part, items=_doubts_once(view, part.items)) for part in sections)
    return Document(lang=view.lang.code, title=title, sections=shown)


def _doubts_once(view: View, items: Iterable[Item]) -> tuple[Item, ...]:
    """Keep the words of a doubt at the first figure of a section that it concerns, and mark the others."""
    _, said, shown = view.lang.text, set[str](), []
    for item in items:
        doubts = conflict_lines(view, item.claim) if item.claim else ()
        if doubts and said.issuperset(doubts):
            mark = Badge(text=_("in doubt, see above"), tone=DOUBT)
            lines = tuple(line for line in item.lines if line not in doubts)
            shown.append(dataclasses.replace(item, lines=lines, badges=(*item.badges, mark)))
        else:
            shown.append(item)
        said.update(doubts)
    return tuple(shown)
