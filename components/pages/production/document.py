"""Chapters of the page of production: steps of one venture, chains of partners, and counts apart."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from components.documents.conflicts import conflict_lines
from components.documents.evidence import source_label
from components.documents.items import DOUBT, figure_item, name_then, number_lines, status_badge
from components.documents.model import PLAIN, Action, Badge, Document, Go, Item, Section, filled, section
from components.documents.titles import claim_title
from components.pages.production.charts import progress, shown_ventures, stages, when
from data.enums import TieKind
from data.queries.trade.ventures import Bond, assembly_counts, chains, ventures

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.context import View
    from data.queries.trade.ventures import Thread, Venture


def head(view: View) -> Document:
    """Return the head of the page."""
    _, lang, place = view.lang.text, view.lang, view.selection.place
    named, counted = shown_ventures(view), ventures(view.atlas, on=view.day, place_id=place, aggregates=True)
    counts = [lang.plural("{count} venture", "{count} ventures", len(named))]
    if counted:
        counts.append(lang.plural("{count} count of several", "{count} counts of several", len(counted)))
    to_map = Action(id="map", text=_("Show projects on the map"), go=Go(page="map", kinds=(TieKind.PROJECT.value,)))
    return Document(
        lang=lang.code,
        place=place,
        eyebrow=view.atlas.place_name(place, lang=lang.code, on=view.day) if place else _("Who makes what, and where"),
        title=_("Production"),
        lead=(
            _("Joint ventures, assembly, plants, parks, trading houses, supplies and what is only proposed."),
            ", ".join(counts),
        ),
        actions=(to_map,),
        close=_("Clear the selection") if place else None,
    )


def steps(view: View) -> Document:
    """Return the ventures stated at more than one stage, each with its steps and what links them."""
    _ = view.lang.text
    ids = {venture.claim_id for venture in shown_ventures(view)}
    found = [thread for thread in progress(view) if any(step.claim_id in ids for step in thread.steps)]
    return _chapter(view, _("From announcement to operation"), (_thread(view, thread) for thread in found))


def partners(view: View) -> Document:
    """Return the chains: a plant in Belarus, its partner in Kazakhstan, the product."""
    _, atlas, lang = view.lang.text, view.atlas, view.lang
    sections = []
    for chain in chains(shown_ventures(view)):
        items = []
        for venture in chain.ventures:
            partner = ", ".join(atlas.name(org, lang.code, on=view.day) for org in venture.kz_org_ids)
            product = atlas.text("ventures", venture.product, "product", lang.code)
            item = _item(view, venture)
            # Two ventures of one partner may make one product: what each is called comes below.
            items.append(dataclasses.replace(item, title=f"→ {partner} → {product}", lines=(item.title, *item.lines)))
        name = atlas.name(chain.plant_id, lang.code, on=view.day)
        sections.append(section(f"plant-{chain.plant_id}", name, items))
    return _chapter(view, _("Partners: plant → partner → product"), sections)


def assembly(view: View) -> Document:
    """Return the four counts of assembly sites, each a statement of its own."""
    _, atlas, lang = view.lang.text, view.atlas, view.lang
    four = []
    for number, claim_id in enumerate(assembly_counts(atlas), 1):
        remark = atlas.text(atlas.claim(claim_id).table, claim_id, "note", lang.code)
        lines = (remark,) if remark else ()
        item = dataclasses.replace(figure_item(atlas, claim_id, lang), lines=lines)
        four.append(Section(id=f"assembly-{number}", title=f"{number}.", items=(item,)))
    lead = _("Four statements about four different things: they are never added and never joined into a line.")
    return Document(lang=lang.code, title=_("Four counts of assembly"), lead=(lead,), sections=tuple(four))


def counted(view: View) -> Document:
    """Return the ventures that the source counts without naming them."""
    _, found = view.lang.text, ventures(view.atlas, on=view.day, place_id=view.selection.place, aggregates=True)
    several = section("counted", _("Several in one"), (_item(view, venture) for venture in found))
    return _chapter(view, _("Counted, not named"), filled([several]))


def chapters(view: View) -> dict[str, Document]:
    """Return the chapters of the page below its chart, by name; those without a section are left out."""
    parts = {"steps": steps, "partners": partners, "counted": counted}
    found = {name: part(view) for name, part in parts.items()}
    return {name: chapter for name, chapter in found.items() if chapter.sections}


def _chapter(view: View, title: str, sections: Iterable[Section]) -> Document:
    return Document(lang=view.lang.code, title=title, sections=tuple(sections))


def _thread(view: View, thread: Thread) -> Section:
    _, lang = view.lang.text, view.lang
    words = {
        Bond.REPEATS: _("told again"),
        Bond.PROMISE: _("a later fact answers a plan"),
        Bond.SAME: _("the same organisations and product"),
    }
    links = dict.fromkeys(words[bond] for _one, _other, bond in thread.bonds)
    title = " → ".join(dict.fromkeys(stages(lang)[step.stage.value] for step in thread.steps))
    title = title[:1].upper() + title[1:]
    note = _("Linked: {reasons}").format(reasons=", ".join(links))
    return section(f"thread-{thread.steps[0].claim_id}", title, (_item(view, step) for step in thread.steps), note=note)


def _item(view: View, venture: Venture) -> Item:
    """Return a venture in a line: its status, its date, and its evidence."""
    lang, claim = view.lang, view.atlas.claim(venture.claim_id)
    is_dated = bool(venture.moment and not venture.moment.noted)
    return Item(
        title=claim_title(view.atlas, venture.claim_id, lang),
        claim=venture.claim_id,
        go=Go(claim=venture.claim_id),
        badges=(status_badge(claim, lang), Badge(text=when(view, venture), tone=PLAIN if is_dated else DOUBT)),
        lines=(
            *_where(view, venture),
            *number_lines(view.atlas, venture.claim_id, lang),
            *conflict_lines(view, venture.claim_id),
        ),
        source=source_label(view.atlas, claim, lang),
        tone="row",
    )


def _where(view: View, venture: Venture) -> tuple[str, ...]:
    if not venture.place_id:
        return ()
    _, name = view.lang.text, name_then(view.atlas, venture.place_id, venture.claim_id, view.lang, view.day)
    return (_("{place}, not stated in the book").format(place=name) if venture.place_inferred else name,)
