"""What the page of trade says in words: series, rankings, goods, companies, checks, and sums that are not offered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.documents.disagreements import conflict_lines
from components.documents.evidence import period
from components.documents.items import figure_item, page, section
from components.i18n import vocabulary
from components.pages.trade.charts import flow_words, name_of
from components.pages.trade.checks import checks
from data.model import Flow, PartialDate, Status
from data.queries.trade.series import ALL_GOODS, companies, national, rankings, rates, sectors

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.context import View
    from data.queries.trade.series import Ranking


def head(view: View) -> dict[str, Any]:
    """Return the head of the page."""
    _, lang = view.lang.text, view.lang
    found = national(view.atlas)
    years = sorted({point.year for series in found[:1] for point in series.years})
    lead = [
        _("Every figure keeps its level, period, unit and hedge. Export is from Belarus to Kazakhstan."),
        _("Years with a turnover in the source: {years}. The others stay open.").format(
            years=", ".join(map(str, years))
        ),
    ]
    return page(lang, eyebrow=_("Two countries, regions, goods, companies"), title=_("Trade"), lead=lead, close=None)


def countries(view: View) -> dict[str, Any]:
    """Return the figures of the two countries by flow, results apart from targets and parts of a year."""
    _, lang = view.lang.text, view.lang
    unit = vocabulary.units(lang)["usd_million"]
    sections = []
    for series in national(view.atlas):
        name = f"{vocabulary.flows(lang)[series.flow.value]}, {unit}"
        whole = [_dated(view, point.claim_id) for point in reversed(series.years)]
        parts = [_dated(view, point.claim_id, _("part of a year")) for point in reversed(series.parts)]
        sections.append(section(f"years-{series.flow.value}", name, whole + parts))
        if series.targets:
            title = ", ".join((_("Targets of turnover"), unit))
            note = _("A target is no result and is never in one line with results. Each stands at the year stated.")
            items = [_dated(view, point.claim_id) for point in series.targets]
            sections.append(section("targets", title, items, note=note))
    growth = [figure(view, claim_id) for claim_id in rates(view.atlas)]
    sections.append(section("rates", _("Growth, indexes and shares"), growth))
    return _chapter(view, _("Belarus and Kazakhstan as a whole"), sections)


def regions(view: View) -> dict[str, Any]:
    """Return the figures of regions and cities, each ranking within one period, level, flow, measure and side."""
    _ = view.lang.text
    found = rankings(view.atlas)
    ranked = [_ranking(view, ranking) for ranking in found if len(ranking.entries) > 1]
    single: dict[str, list[dict[str, Any]]] = {"by": [], "kz": [], "both": []}
    for ranking in found:
        if len(ranking.entries) == 1:
            entry = ranking.entries[0]
            name = "" if ranking.side == "both" else _place(view, ranking, entry.place_id)
            single[ranking.side].append(figure(view, entry.claim_id, name=name))
    titles = {
        "by": _("Regions of Belarus with Kazakhstan: single figures"),
        "kz": _("Regions of Kazakhstan with Belarus: single figures"),
        "both": _("Gomel Region with Pavlodar Region: the only pair with trade of its own"),
    }
    note = _("No other region has a figure for the same flow and period, so none of these is ranked.")
    notes = {"by": note, "kz": note, "both": ""}
    alone = [section(f"single-{side}", titles[side], items, note=notes[side]) for side, items in single.items()]
    return _chapter(view, _("Regions"), ranked + alone)


def goods(view: View) -> dict[str, Any]:
    """Return the figures of single goods, a section a product."""
    _ = view.lang.text
    found = sectors(view.atlas)
    several = {product: ids for product, ids in found.items() if len(ids) > 1}
    sections = [
        section(f"goods-{number}", _capital(_product(view, product)), [figure(view, i) for i in ids])
        for number, (product, ids) in enumerate(several.items())
    ]
    others = [
        figure(view, i, name=_capital(_product(view, product)))
        for product, ids in found.items() if product not in several for i in ids
    ]  # fmt: skip
    sections.append(section("goods-other", _("Other goods"), others))
    return _chapter(view, _("Sectors and goods"), sections)


def makers(view: View) -> dict[str, Any]:
    """Return the figures of companies, a section a company."""
    _, atlas = view.lang.text, view.atlas
    sections = []
    for org_id, ids in companies(atlas).items():
        items = [figure(view, i, name=_capital(_product(view, str(atlas.claim(i).row["product"])))) for i in ids]
        sections.append(section(f"org-{org_id}", atlas.text("organisations", org_id, "name", view.lang.code), items))
    return _chapter(view, _("Companies"), sections)


def chapters(view: View) -> dict[str, dict[str, Any]]:
    """Return the chapters of the page below its charts, by name."""
    parts = {"countries": countries, "regions": regions, "goods": goods, "companies": makers, "checks": checks}
    return {name: part(view) for name, part in parts.items()}


def figure(view: View, claim_id: str, *marks: str, name: str = "") -> dict[str, Any]:
    """Return a figure in a line: whose or what, its flow, measure and period, its value, and marks of doubt.

    A claim that has words where others have a number shows them as they are stated.
    """
    atlas, lang = view.atlas, view.lang
    claim = atlas.claim(claim_id)
    row, found = claim.row, figure_item(atlas, claim_id, lang, view.day)
    what = [] if row["flow"] == Flow.NONE else [flow_words(lang)[str(row["flow"])]]
    what += [] if row["measure"] in {"value", "count", "units"} else [vocabulary.measures(lang)[str(row["measure"])]]
    said = [f"{name}: {', '.join(what)}".strip(": ")] if what or name else []
    title = ", ".join([*said, period(claim, lang)])
    return _line(view, claim_id, found, title, marks)


def _dated(view: View, claim_id: str, *marks: str) -> dict[str, Any]:
    """Return a figure in a line that its period alone names, where the section says the rest."""
    found, claim = figure_item(view.atlas, claim_id, view.lang, view.day), view.atlas.claim(claim_id)
    product = str(claim.row["product"])
    more = () if product == ALL_GOODS else (_product(view, product),)
    return _line(view, claim_id, found, period(claim, view.lang), (*marks, *more)) | {"unit": ""}


def _line(view: View, claim_id: str, found: dict[str, Any], title: str, marks: Iterable[str]) -> dict[str, Any]:
    claim = view.atlas.claim(claim_id)
    doubts = [] if claim.status is Status.ACTUAL else [vocabulary.statuses(view.lang)[claim.status.value]]
    words = [view.lang.english(claim.as_stated)] if claim.row["value"] is None else []
    return found | {
        "title": title,
        "value": None if words else found["value"],
        "badges": [{"text": text, "tone": "doubt"} for text in (*doubts, *marks)],
        "lines": words + conflict_lines(view, claim_id),
        "tone": "row",
    }


def _product(view: View, product: str) -> str:
    return view.atlas.text("trade", product, "product", view.lang.code)


def _place(view: View, ranking: Ranking, place_id: str) -> str:
    return view.atlas.place_name(place_id, lang=view.lang.code, on=_last(ranking))


def _ranking(view: View, ranking: Ranking) -> dict[str, Any]:
    _, lang = view.lang.text, view.lang
    items = []
    for number, entry in enumerate(ranking.entries, 1):
        marks = [] if entry.firm else [_("the order is not certain: hedged figures")]
        title = f"{lang.number(number)}. {_place(view, ranking, entry.place_id)}"
        items.append(figure(view, entry.claim_id, *marks) | {"title": title, "go": {"place": entry.place_id}})
    note = ""
    if ranking.side == "by":
        units = [i for i in view.atlas.units(_last(ranking)) if view.atlas.place(i).country == "BY"]
        note = _("Named: {count} of {all} regions. Their sum would be no figure of the country.").format(
            count=lang.number(len(items)), all=lang.number(len(units))
        )
    return section(
        f"ranking-{ranking.side}-{ranking.scope['period_end']}", ranking_title(view, ranking), items, note=note
    )


def ranking_titles(view: View) -> dict[str, str]:
    """Return the title of each ranking's chart, by the chart's name."""
    return {name_of(r): ranking_title(view, r) for r in rankings(view.atlas) if len(r.entries) > 1}


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


def _last(ranking: Ranking) -> Any:  # noqa: ANN401 - a day
    return PartialDate.parse(ranking.scope["period_end"]).last


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _chapter(view: View, title: str, sections: Iterable[dict[str, Any]]) -> dict[str, Any]:
    shown = list(sections)
    for part in shown:
        _say_doubts_once(view, part["items"])
    return page(view.lang, eyebrow="", title=title, sections=shown, close=None)


def _say_doubts_once(view: View, items: Iterable[dict[str, Any]]) -> None:
    """Keep the words of a doubt at the first figure of a section that it concerns, and mark the others."""
    _, said = view.lang.text, set[str]()
    for found in items:
        doubts = conflict_lines(view, found["claim"])
        if doubts and said.issuperset(doubts):
            found["lines"] = [line for line in found["lines"] if line not in doubts]
            found["badges"].append({"text": _("in doubt, see above"), "tone": "doubt"})
        said.update(doubts)
