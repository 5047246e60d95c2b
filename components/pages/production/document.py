"""Chapters of the page of production: steps of one venture, chains of partners, and counts apart."""

from __future__ import annotations

import dataclasses
from collections import Counter
from typing import TYPE_CHECKING

from components.documents.conflicts import conflict_lines
from components.documents.evidence import source_label
from components.documents.items import DOUBT, date_stated, figure_item, name_then, number_lines, status_badge
from components.documents.model import PLAIN, Action, Badge, Document, Go, Item, Section, filled, section
from components.documents.sentences import sentence
from components.documents.story.stage_chart import stage_headline
from components.i18n import vocabulary
from components.pages.production.charts import is_dated
from components.pages.production.stages import progress, shown_ventures
from data.atlas.atlas import COUNTRIES
from data.enums import TieKind
from data.queries.trade.ventures import Bond, Stage, assembly_counts, by_place, chains, ventures

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.context import View
    from data.queries.trade.ventures import Thread, Venture


def head(view: View) -> Document:
    """Return the head of the page: how many ventures are named, how many of them are at work, and where most are."""
    _, lang, place = view.lang.text, view.lang, view.selection.place
    to_map = Action(id="map", text=_("Show projects on the map"), go=Go(page="map", kinds=(TieKind.PROJECT.value,)))
    name = view.atlas.place_name(place, lang=lang.code, on=view.day) if place else ""
    return Document(
        lang=lang.code,
        place=place,
        eyebrow=name or _("Who makes what, and where"),
        title=stage_headline(view),
        lead=(*_findings(view), *_several(view)),
        # A document with a button names what is chosen in the title of the window.
        actions=(to_map,) if place else (),
        close=_("Clear the selection") if place else None,
    )


def _findings(view: View) -> list[str]:
    """Return how far the ventures came, and where most of them are."""
    _, lang, found = view.lang.text, view.lang, shown_ventures(view)
    counts, words = Counter(venture.stage for venture in found), vocabulary.stages(lang)
    if not found:
        return []
    stages = ", ".join(f"{words[stage.value]} {lang.number(n)}" for stage in reversed(Stage) if (n := counts[stage]))
    lines = [_("How far they came: {stages}.").format(stages=stages)]
    located = [(i, there) for i, there in by_place(found).items() if i and i not in COUNTRIES]
    if len(located) > 1:
        most = [(i, there) for i, there in located if len(there) == len(located[0][1])]
        names = ", ".join(name_then(view.atlas, i, there[0].claim_id, lang, view.day) for i, there in most)
        lines.append(_("Most at one place: {places} ({count}).").format(places=names, count=len(most[0][1])))
    return lines


def _several(view: View) -> list[str]:
    """Return how many statements count ventures that they do not name."""
    lang = view.lang
    found = ventures(view.atlas, on=view.day, place_id=view.selection.place, aggregates=True)
    return [
        lang.plural(
            "{count} more statement counts ventures without naming them.",
            "{count} more statements count ventures without naming them.",
            len(found),
        )
    ] * bool(found)


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
        Bond.REPEATS: _("stated again"),
        Bond.PROMISE: _("a later fact answers a plan"),
        Bond.SAME: _("the same organisations and product"),
    }
    links = dict.fromkeys(words[bond] for _one, _other, bond in thread.bonds)
    title = " → ".join(dict.fromkeys(vocabulary.stages(lang)[step.stage.value] for step in thread.steps))
    title = title[:1].upper() + title[1:]
    note = _("Linked: {reasons}").format(reasons=", ".join(links))
    return section(f"thread-{thread.steps[0].claim_id}", title, (_item(view, step) for step in thread.steps), note=note)


def _item(view: View, venture: Venture) -> Item:
    """Return a venture in a line: its status, its date, and its evidence."""
    lang, claim = view.lang, view.atlas.claim(venture.claim_id)
    when = date_stated(view.atlas, venture.claim_id, lang)
    return Item(
        title=sentence(view.atlas, venture.claim_id, lang),
        claim=venture.claim_id,
        go=Go(claim=venture.claim_id),
        badges=(
            status_badge(claim, lang),
            Badge(text=when, tone=PLAIN if is_dated(venture) else DOUBT),
        ),
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
