"""Chapters of the page of trade: the two countries, regions, goods, companies, and checks."""

from __future__ import annotations

import dataclasses
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from components.documents.conflicts import conflict_lines
from components.documents.figures import period
from components.documents.items import DOUBT
from components.documents.layer_texts.long_lists import MOST, left_note, shown_of
from components.documents.model import Badge, Document, Item, Section, filled, section
from components.documents.sentences import sentence
from components.documents.titles import WHOLE, Part
from components.i18n import vocabulary
from components.pages.trade.checks import checks
from components.pages.trade.lines import figure, figure_line, part_of, product_name
from components.pages.trade.rankings import ranking_section
from components.pages.trade.titles import amount_of, rise
from data.atlas.derived import derived
from data.enums import Fact, Flow, Status
from data.queries.known_until import known_until
from data.queries.trade.left_figures import left_figures
from data.queries.trade.rankings import rankings
from data.queries.trade.series import ALL_GOODS, UNCHANGED, companies, national, rates, sectors

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from components.context import View
    from data.queries.trade.series import Point

SEVERAL: Final = 6
"""So many figures of one good of a layer are in its list."""
GROUPS: Final = re.compile(r"(?<=\d) (?=\d{3}\b)")
"""The space before a group of three digits."""


def head(view: View) -> Document:
    """Return the head of the page: turnover of the last year that is known by the day, and its parts."""
    _, lang = view.lang.text, view.lang
    years = [point for point in national(view.atlas)[0].years if point.end.last <= view.day]
    last = [point for point in years if point.year == years[-1].year] if years else []
    note = _("Above is what is known by {day}. The charts and the lists show every year of the source.")
    return Document(
        lang=lang.code,
        eyebrow=_("Two countries, regions, goods, companies"),
        title=_headline(view, last),
        lead=(
            *_highest(view, years, last),
            _(
                "Exports are what Belarus sold to Kazakhstan. "
                "Each figure says of whom, of what time and how exact it is."
            ),
            ". ".join(_until(view)),
        ),
        sections=filled([_answer(view, last)]),
        notes=(note.format(day=lang.day(view.day)),) if view.selection.date else (),
    )


def _headline(view: View, last: Sequence[Point]) -> str:
    """Return the turnover of a year as a sentence; where two figures of it are known, both."""
    _, lang = view.lang.text, view.lang
    if not last:
        return _("Turnover of a whole year: none known by {day}").format(day=lang.day(view.day))
    if len(last) == 1:
        # A number keeps to one line.
        return GROUPS.sub("\u00a0", sentence(view.atlas, last[0].claim_id, lang).removesuffix("."))
    amounts = " / ".join(amount_of(view, point) for point in last)
    return _("Turnover in {year}, two figures: {amounts}").format(year=last[0].year, amounts=amounts)


def _highest(view: View, years: Sequence[Point], last: Sequence[Point]) -> list[str]:
    """Return of which years a turnover is known, and whether that of the last of them is the highest."""
    _, named = view.lang.text, ", ".join(dict.fromkeys(str(point.year) for point in years))
    if not years:
        return []
    known = _("Years with a turnover in the source: {years}. The others stay open.").format(years=named)
    others = [point for point in years if point not in last]
    if others and all(rise(point, own) > 0 for point in others for own in last):
        return [_("No earlier year that is known has a higher turnover."), known]
    return [known]


def _answer(view: View, last: Sequence[Point]) -> Section:
    """Return the flows of the year that the headline names, and how far the source says turnover changed in it."""
    _, year = view.lang.text, last[0].year if last else 0
    found = [
        claim_id
        for claim_id in rates(view.atlas)
        if (claim := view.atlas.claim(claim_id)).status is Status.ACTUAL
        and claim.row["flow"] == Flow.TURNOVER
        and claim.row["measure"] in UNCHANGED
        and (str(claim.row["basis"]), str(claim.row["period_end"])) == (str(year - 1), str(year))
    ][:1]
    for series in national(view.atlas)[1:3]:
        found += [point.claim_id for point in series.years if point.year == year][:1]
    return Section(id="answer", title=_("The year in figures"), items=tuple(figure(view, i) for i in found))


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
            note = _("A target is not a result and has a list of its own. Without a stated deadline it has no year.")
            items = [_dated(view, target.claim_id, "") for target in series.targets]
            sections.append(section("targets", _("Targets of turnover"), items, note=note))
    growth = [figure(view, claim_id) for claim_id in rates(view.atlas)]
    sections.append(section("rates", _("Growth, indexes and shares"), growth))
    sections += filled([_list(view, "left", _("Estimates, and money of other currencies"), left_figures(view.atlas))])
    title = _("Belarus and Kazakhstan as a whole")
    return _chapter(view, f"{title[:1].upper()}{title[1:]}", sections)


def regions(view: View) -> Document:
    """Return the figures of regions and cities, each ranking within one period, level, flow, measure and side."""
    _ = view.lang.text
    found = rankings(view.atlas)
    if view.atlas.layer:  # of goods there are too many to rank each, and each good has its own section
        found = tuple(ranking for ranking in found if ranking.scope["product"] == ALL_GOODS)
    ranked = [
        ranking_section(view, ranking)
        for ranking in found
        if len(ranking.entries) > 1 and (view.atlas.layer is None or ranking.side != "both")
    ]
    single: dict[str, list[str]] = {"by": [], "kz": [], "both": []}
    for ranking in found:
        if len(ranking.entries) == 1 or (view.atlas.layer and ranking.side == "both"):
            single[ranking.side] += (entry.claim_id for entry in ranking.entries)
    titles = {
        "by": _("Regions of Belarus with Kazakhstan: single figures"),
        "kz": _("Regions of Kazakhstan with Belarus: single figures"),
        "both": _("Gomel Region with Pavlodar Region: the only pair with trade of its own"),
    }
    if view.atlas.layer:
        titles["both"] = _("Trade between two regions")
    note = _("No other region has a figure for the same flow and period, so none of these is ranked.")
    notes = {"by": note, "kz": note, "both": ""}
    alone = [_list(view, f"single-{side}", titles[side], ids, notes[side]) for side, ids in single.items()]
    return _chapter(view, _("Regions"), ranked + alone)


def goods(view: View) -> Document:
    """Return the figures of single goods, a section a product."""
    _ = view.lang.text
    found = sectors(view.atlas)
    if view.atlas.layer:
        return _goods_of_layer(view, found)
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


def _goods_of_layer(view: View, found: Mapping[str, Sequence[str]]) -> Document:
    """Return the figures of single goods of a layer, which may bring thousands: the first of the first goods."""
    _ = view.lang.text
    shown = list(found.items())[:MOST]
    sections = [
        _list(view, f"goods-{number}", product_name(view, product), ids, without={Part.GOODS}, most=SEVERAL)
        for number, (product, ids) in enumerate(shown)
    ]
    left = sum(len(ids) for ids in found.values()) - sum(len(ids) for _product, ids in shown)
    lead = (left_note(view.lang, left=left),) if left else ()
    return dataclasses.replace(_chapter(view, _("Sectors and goods"), sections), lead=lead)


def _list(
    view: View,
    id_: str,
    title: str,
    claim_ids: Sequence[str],
    note: str = "",
    *,
    without: AbstractSet[Part] = WHOLE,
    most: int = MOST,
) -> Section:
    """Return a section of figures; of a layer the first of them, and how many are left."""
    shown = shown_of(view.atlas, claim_ids, most=most)
    left = left_note(view.lang, left=len(claim_ids) - len(shown))
    items = (figure(view, i, without=without) for i in shown)
    return section(id_, title, items, note=" ".join(filter(None, (note, left))))


def makers(view: View) -> Document:
    """Return the figures of companies, a section a company."""
    _, atlas = view.lang.text, view.atlas
    sections = []
    for org_id, ids in companies(atlas).items():
        items = [figure(view, i) for i in ids]
        sections.append(section(f"org-{org_id}", atlas.name(org_id, view.lang.code, on=view.day), items))
    return _chapter(view, _("Companies"), sections)


def chapters(view: View) -> Mapping[str, Document]:
    """Return the chapters of the page below its charts, by name."""
    return _chapters(view.unchosen)


@derived(maxsize=16)  # writing them is half of the work of a turn to the page
def _chapters(view: View) -> Mapping[str, Document]:
    parts = {"countries": countries, "regions": regions, "goods": goods, "companies": makers, "checks": checks}
    return MappingProxyType({name: part(view) for name, part in parts.items()})


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
