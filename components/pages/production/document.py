"""What the page of production says in words: places, steps of one venture, chains of partners, and counts apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.documents.disagreements import conflict_lines
from components.documents.evidence import source_label
from components.documents.items import UNCERTAIN, claim_title, figure_item, item, name_then, page, section
from components.i18n import vocabulary
from components.map.picture.pin_layout import Pinned
from components.pages.production.charts import progress, shown_ventures, stages, when
from components.parts.table import Row
from data.atlas.atlas import COUNTRIES
from data.queries.trade.ventures import Bond, assembly_counts, by_place, chains, ventures

if TYPE_CHECKING:
    from components.context import View
    from data.queries.trade.ventures import Thread, Venture


def head(view: View) -> dict[str, Any]:
    """Return the head of the page."""
    _, lang, place = view.lang.text, view.lang, view.selection.place
    named, counted = shown_ventures(view), ventures(view.atlas, on=view.day, place_id=place, aggregates=True)
    lead = [
        _("Joint ventures, assembly, plants, parks, trading houses, supplies and what is only proposed."),
        ", ".join((
            lang.plural("{count} venture", "{count} ventures", len(named)),
            *([lang.plural("{count} count of several", "{count} counts of several", len(counted))] if counted else []),
        )),
    ]  # fmt: skip
    eyebrow = view.atlas.place_name(place, lang=lang.code, on=view.day) if place else _("Who makes what, and where")
    show = {"id": "map", "text": _("Show projects on the map"), "go": {"page": "map", "kinds": ["project"]}}
    more = {} if place else {"close": None}
    return page(lang, eyebrow=eyebrow, title=_("Production"), lead=lead, place=place, actions=[show], **more)


def pins(view: View) -> list[dict[str, Any]]:
    """Return how many ventures stand at each place of the map, at the place's own point, with what is spoken."""
    lang, found = view.lang, by_place(ventures(view.atlas, on=view.day))
    told = []
    for place_id, there in found.items():
        if place_id and place_id not in COUNTRIES:
            name = name_then(view.atlas, place_id, there[0].claim_id, lang, view.day)
            count = lang.plural("{count} venture", "{count} ventures", len(there))
            told.append({"place": place_id, "count": len(there), "text": f"{name}: {count}"})
    return told


def pinned(view: View) -> Pinned:
    """Return what a drawn map shows in place of the ties: how many ventures stand at each place, and what does not."""
    _, lang, told = view.lang.text, view.lang, pins(view)
    rest = len(ventures(view.atlas, on=view.day)) - sum(pin["count"] for pin in told)
    nowhere = lang.plural(
        "{count} venture is not on the map: the source names no city or region for it.",
        "{count} ventures are not on the map: the source names no city or region for them.",
        rest,
    )
    return Pinned(
        title=_("Ventures by place"),
        pins={pin["place"]: pin["count"] for pin in told},
        legend=_("How many ventures stand at a place; within a region where no city is named"),
        note=nowhere if rest else "",
    )


def places(view: View) -> dict[str, Any]:
    """Return where the ventures stand: cities, then regions, then what has no place of its own."""
    _, atlas, lang = view.lang.text, view.atlas, view.lang
    cities: list[dict[str, Any]] = []
    areas: list[dict[str, Any]] = []
    none: list[dict[str, Any]] = []
    for place_id, found in by_place(shown_ventures(view)).items():
        count = lang.plural("{count} venture", "{count} ventures", len(found))
        if place_id is None:
            none.append(item(_("no place told"), lines=[count], tone="pair"))
            continue
        name = name_then(atlas, place_id, found[0].claim_id, lang, view.day)
        if place_id in COUNTRIES:
            none.append(item(_("{country}, no place told").format(country=name), lines=[count], tone="pair"))
            continue
        group = areas if atlas.place(place_id).kind == "region" else cities
        group.append(item(name, go={"place": place_id}, lines=[count], tone="pair"))
    sections = [
        section("cities", _("Cities"), cities, empty=_("No venture stands in a city here.")),
        section("areas", _("Regions, the city is not told"), areas),
        section("nowhere", _("Without a place"), none),
    ]
    told = [part for part in sections if part["items"]]
    return page(lang, eyebrow="", title=_("By place"), sections=told or sections[:1], close=None)


def steps(view: View) -> dict[str, Any]:
    """Return the ventures told at more than one stage, each with its steps and what links them."""
    _ = view.lang.text
    ids = {venture.claim_id for venture in shown_ventures(view)}
    found = [t for t in progress(view) if any(step.claim_id in ids for step in t.steps)]
    sections = [_thread(view, thread) for thread in found]
    return page(view.lang, eyebrow="", title=_("From announcement to operation"), sections=sections, close=None)


def partners(view: View) -> dict[str, Any]:
    """Return the chains: a plant in Belarus, its partner in Kazakhstan, the product."""
    _, atlas, lang = view.lang.text, view.atlas, view.lang
    sections = []
    for chain in chains(shown_ventures(view)):
        items = []
        for venture in chain.ventures:
            partner = ", ".join(atlas.text("organisations", org, "name", lang.code) for org in venture.kz_org_ids)
            product = atlas.text("ventures", venture.product, "product", lang.code)
            items.append(_row(view, venture) | {"title": f"→ {partner} → {product}"})
        sections.append(
            section(f"plant-{chain.plant_id}", atlas.text("organisations", chain.plant_id, "name", lang.code), items)
        )
    return page(lang, eyebrow="", title=_("Partners: plant → partner → product"), sections=sections, close=None)


def assembly(view: View) -> dict[str, Any]:
    """Return the four counts of assembly sites, each a statement of its own."""
    _, atlas, lang = view.lang.text, view.atlas, view.lang
    four = [
        section(
            f"assembly-{number}",
            f"{number}.",
            [figure_item(atlas, claim_id, lang, view.day) | {"lines": _remark(view, claim_id)}],
        )
        | {"count": None}
        for number, claim_id in enumerate(assembly_counts(atlas), 1)
    ]
    lead = _("Four statements about four different things: they are never added and never joined into a line.")
    title = _("Four counts of assembly")
    return page(lang, eyebrow="", title=title, lead=[lead], sections=four, close=None)


def counted(view: View) -> dict[str, Any]:
    """Return the ventures that the source counts without naming them."""
    _, found = view.lang.text, ventures(view.atlas, on=view.day, place_id=view.selection.place, aggregates=True)
    items = [_row(view, venture) for venture in found]
    sections = [section("counted", _("Several in one"), items)] if items else []
    return page(view.lang, eyebrow="", title=_("Counted, not named"), sections=sections, close=None)


def chapters(view: View) -> dict[str, dict[str, Any]]:
    """Return the chapters of the page below its chart, by name; those without a section are left out."""
    parts = {"steps": steps, "partners": partners, "counted": counted}
    found = {name: part(view) for name, part in parts.items()}
    return {name: chapter for name, chapter in found.items() if chapter["sections"]}


def register(view: View) -> list[Row]:
    """Return the ventures as rows of a table."""
    atlas, lang = view.atlas, view.lang
    kinds, names = vocabulary.deed_kinds(lang), vocabulary.sectors(lang)
    rows = []
    for venture in shown_ventures(view):
        claim = atlas.claim(venture.claim_id)
        place = name_then(atlas, venture.place_id, venture.claim_id, lang, view.day) if venture.place_id else ""
        cells = (
            claim_title(atlas, venture.claim_id, lang),
            kinds["ventures", venture.kind],
            names[venture.sector],
            vocabulary.statuses(lang)[claim.status.value],
            when(view, venture),
            place,
        )
        moment = venture.moment.date.text if venture.moment else "9999"
        keys = (*cells[:3], str(list(stages(lang)).index(venture.stage.value)), moment, place)
        rows.append(Row(venture.claim_id, cells, keys, doubtful=claim.status.value in UNCERTAIN))
    return rows


def columns(view: View) -> list[str]:
    """Return the names of the columns of the table."""
    _ = view.lang.text
    return [_("Venture"), _("Kind"), _("Sector"), _("Status"), _("When"), _("Place")]


def _thread(view: View, thread: Thread) -> dict[str, Any]:
    _, lang = view.lang.text, view.lang
    words = {
        Bond.REPEATS: _("told again"),
        Bond.PROMISE: _("a later fact answers a plan"),
        Bond.SAME: _("the same organisations and product"),
    }
    links = dict.fromkeys(words[bond] for _one, _other, bond in thread.bonds)
    items = [_row(view, step) for step in thread.steps]
    title = " → ".join(dict.fromkeys(stages(lang)[step.stage.value] for step in thread.steps))
    title = title[:1].upper() + title[1:]
    return section(
        f"thread-{thread.steps[0].claim_id}", title, items, note=_("Linked: {reasons}").format(reasons=", ".join(links))
    )


def _row(view: View, venture: Venture) -> dict[str, Any]:
    """Return a venture in a line: its status, when it is told of, and its evidence."""
    lang, claim = view.lang, view.atlas.claim(venture.claim_id)
    status = claim.status.value
    badges = [
        {"text": vocabulary.statuses(lang)[status], "tone": "doubt" if status in UNCERTAIN else "plain"},
        {"text": when(view, venture), "tone": "plain" if venture.moment and not venture.moment.noted else "doubt"},
    ]
    return item(
        claim_title(view.atlas, venture.claim_id, lang),
        claim=venture.claim_id,
        go={"claim": venture.claim_id},
        badges=badges,
        lines=[*_where(view, venture), *_size(view, venture), *conflict_lines(view, venture.claim_id)],
        source=source_label(view.atlas, claim, lang),
        tone="row",
    )


def _where(view: View, venture: Venture) -> list[str]:
    if not venture.place_id:
        return []
    _, name = view.lang.text, name_then(view.atlas, venture.place_id, venture.claim_id, view.lang, view.day)
    return [_("{place}, not stated in the book").format(place=name) if venture.place_inferred else name]


def _size(view: View, venture: Venture) -> list[str]:
    """Return how many or how much a claim tells of, with its hedge."""
    claim, lang = view.atlas.claim(venture.claim_id), view.lang
    if claim.row["capacity"] is None:
        return []
    capacity: Any = claim.row["capacity"]
    unit = view.atlas.text("ventures", str(claim.row["capacity_unit"] or ""), "capacity_unit", lang.code)
    return [
        " ".join(
            part for part in (vocabulary.qualifiers(lang)[claim.qualifier.value], lang.number(capacity), unit) if part
        )
    ]


def _remark(view: View, claim_id: str) -> list[str]:
    note = view.atlas.text("trade", claim_id, "note", view.lang.code)
    return [note] if note else []
