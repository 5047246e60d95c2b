"""White spots: how many pairs of regions are named, what is known of a chosen one, and reasons to talk."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from components.documents.figures import hedged
from components.documents.items import claim_item, figure_item
from components.documents.layer_texts.layer_words import counted_in
from components.documents.model import Action, Document, Go, Item, Section, section
from components.documents.sentences import sentence
from components.i18n import vocabulary
from data.atlas.derived import derived
from data.atlas.selection import NO_FILTERS
from data.queries.places.claim_places import claim_places, territory_of
from data.queries.places.reasons import Reason, ReasonKind, reasons
from data.queries.places.white_spots import AGREED, COUNTED, Knowledge, white_spots
from geo.measure import neighbours

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from components.context import View
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.atlas.layer_facts import LayerFacts
    from data.queries.places.white_spots import WhiteSpots

CONFLICT: Final = "agreements-22-of-30"
MOST: Final = 4
"""So many like ventures of each side are shown, and twice as many interests."""


def states(lang: Language) -> dict[Knowledge, str]:
    """Return the words for what the source says of a pair, the strongest first."""
    _ = lang.text
    return {
        Knowledge.SIGNED: _("Signed or in force, dated"),
        Knowledge.UNDATED: _("Signed or in force, undated"),
        Knowledge.MEMORANDUM: _("Memorandum"),
        Knowledge.INTENT: _("Interest, proposal or plan"),
        Knowledge.BELOW: _("Only cities, districts, universities or companies"),
        Knowledge.NONE: _("Not in the source"),
    }


def state_sentence(state: Knowledge, lang: Language, *, carried: bool = False) -> str:
    """Return what the source says of two places, as a sentence.

    Parameters
    ----------
    state
        What the strongest tie of the two says.
    lang
        Language of the sentence.
    carried
        Whether what they agreed was agreed by a territory that has changed since.
    """
    _ = lang.text
    if carried and state in AGREED:
        return {
            Knowledge.SIGNED: _("They have an agreement with a date, made by a territory that has changed since."),
            Knowledge.UNDATED: _("They have an agreement without a date, made by a territory that has changed since."),
        }[state]
    return {
        Knowledge.SIGNED: _("They have an agreement of their own, and its date is known."),
        Knowledge.UNDATED: _("They have an agreement of their own; the source does not say of when."),
        Knowledge.MEMORANDUM: _("They have a memorandum of their own, but no agreement in the source."),
        Knowledge.INTENT: _(
            "The source names no agreement of the two, only an interest, a proposal, a plan or a visit."
        ),
        Knowledge.BELOW: _(
            "The source names no agreement of the two themselves: "
            "what links them are cities, districts, universities, companies or joint work."
        ),
        Knowledge.NONE: _("The source names no tie of the two."),
    }[state]


def of_view(view: View) -> WhiteSpots:
    """Return the cells of a view's day and filters."""
    return white_spots(view.atlas, on=view.day, **view.selection.filters)


def head_document(view: View) -> Document:
    """Return the head of the page: of how many pairs the source says nothing, and how many are named."""
    _, atlas, lang, found = view.lang.text, view.atlas, view.lang, of_view(view)
    counts = {"none": lang.number(found.counts()[Knowledge.NONE]), "all": lang.number(len(found.cells))}
    if atlas.layer:
        return _head_of_layer(view, atlas.layer, counts, named=len(found.named))
    title = _("Pairs of regions without a tie in the source: {none} of {all}").format(**counts)
    notes = []
    if view.selection.filters != NO_FILTERS:
        notes.append(_("Only ties that pass the filters are counted."))
    if view.day < atlas.first_day(COUNTED):  # the book counts those of a later year
        named = lang.plural(
            "By this day the source names {count} pair with an agreement of its own, signed or working.",
            "By this day the source names {count} pairs with an agreement of their own, signed or working.",
            len(found.named),
        )
        return Document(lang=lang.code, eyebrow=_("White spots"), title=title, lead=(named,), notes=tuple(notes))
    stated = figure_item(atlas, COUNTED, lang)
    named = lang.plural(
        "The source names {count} pair with an agreement of its own, signed or working.",
        "The source names {count} pairs with an agreement of their own, signed or working.",
        len(found.named),
    )
    counted = _("It counts {counted} agreements in force in 2021.").format(counted=hedged(atlas.claim(COUNTED), lang))
    return Document(
        lang=lang.code,
        eyebrow=_("White spots"),
        title=title,
        lead=(
            f"{named} {counted}",
            atlas.text("conflicts", CONFLICT, "reading", lang.code),
        ),
        notes=tuple(notes),
        sections=(Section(id="about", title=_("What is counted"), items=(stated,)),),
    )


def _head_of_layer(view: View, layer: LayerFacts, counts: Mapping[str, str], *, named: int) -> Document:
    """Return the head of the page where it shows a layer: the book's own count is nothing of it."""
    _, lang = view.lang.text, view.lang
    title = _("Pairs of regions without a tie in “{layer}”: {none} of {all}").format(layer=layer.title, **counts)
    lead = lang.plural(
        "{count} pair with an agreement of its own, signed or working",
        "{count} pairs with an agreement of their own, signed or working",
        named,
    )
    notes = (_("Only ties that pass the filters are counted."),) if view.selection.filters != NO_FILTERS else ()
    return Document(
        lang=lang.code, eyebrow=_("White spots"), title=title, lead=(counted_in(layer, lead, lang),), notes=notes
    )


def chosen_document(view: View) -> Document:
    """Return what is known of the chosen cell: its ties, and for a white spot reasons to talk."""
    _, atlas, lang, day = view.lang.text, view.atlas, view.lang, view.day
    found, chosen = of_view(view), (str(view.selection.by), str(view.selection.kz))
    if chosen not in found.cells:
        text = _("Choose a cell to see what is behind it; for a white spot, reasons to talk.")
        return Document(lang=lang.code, eyebrow=_("Chosen pair"), title=_("No pair is chosen"), lead=(text,))
    cell = found.cells[chosen]
    sections = []
    if cell.claim_ids:
        items = [_item(view, i) for i in cell.claim_ids]
        sections.append(section("ties", _("What the source says"), items))
    if cell.state in (Knowledge.NONE, Knowledge.BELOW):
        sections += reason_sections(view, *chosen)
    lead = [state_sentence(cell.state, lang, carried=cell.by_territory)]
    if cell.by_territory:
        lead.append(_("Legal succession is not stated in the source."))
    go = Go(by=chosen[0], kz=chosen[1], page="pair")
    return Document(
        lang=lang.code,
        eyebrow=_("Chosen pair"),
        close=_("Clear the selection"),
        title=" – ".join(atlas.place_name(i, lang=lang.code, on=day) for i in chosen),
        lead=tuple(lead),
        sections=tuple(sections),
        actions=(Action(id="pair", text=_("Open the page of the pair"), go=go),),
    )


def reason_sections(view: View, by_id: str, kz_id: str) -> list[Section]:
    """Return reasons for two units to talk, each with its evidence; where there is none it is said."""
    _ = view.lang.text
    near = {i: bordering_units(view.atlas, i, view.atlas.index.era(view.day)) for i in (by_id, kz_id)}
    found = reasons(view.atlas, by_id, kz_id, on=view.day, neighbours=near)
    sections = [_reason(view, reason) for reason in found if reason.kind is not ReasonKind.NEIGHBOUR]
    bordering = [_item(view, r.claim_ids[0]) for r in found if r.kind is ReasonKind.NEIGHBOUR]
    if bordering:
        note = _("Agreements between one of the two and a region that borders the other.")
        sections.append(section("neighbours", _("Reason to talk: neighbours"), bordering, note=note))
    if not sections:
        text = _("The source gives neither side a stated interest, a similar venture or a neighbour with an agreement.")
        sections.append(section("reasons", _("Reasons to talk"), [], empty=text))
    return sections


def _item(view: View, claim_id: str) -> Item:
    """Return the item of a claim, which says in a sentence what it is."""
    title = sentence(view.atlas, claim_id, view.lang)
    return dataclasses.replace(claim_item(view.atlas, claim_id, view.lang, view.day), title=title)


def _reason(view: View, reason: Reason) -> Section:
    _, atlas, lang = view.lang.text, view.atlas, view.lang
    if reason.kind is ReasonKind.INTEREST:
        name = atlas.place_name(reason.place_ids[0], lang=lang.code, on=view.day)
        title, note = (
            _("Reason to talk: stated interests, {name}").format(name=name),
            _("Stated for the whole other country."),
        )
        shown = reason.claim_ids[: 2 * MOST]
    else:
        branch = vocabulary.sectors(lang)[str(reason.sector)]
        title, note = _("Reason to talk: {branch}").format(branch=branch), _("Ventures of one branch on both sides.")
        near = territory_of(atlas, reason.place_ids[0], on=view.day)
        ours = [i for i in reason.claim_ids if near.covers(claim_places(atlas, i).all, below=True)]
        theirs = [i for i in reason.claim_ids if i not in ours]
        shown = (*ours[:MOST], *theirs[:MOST])
    items = [_item(view, claim_id) for claim_id in shown]
    if more := len(reason.claim_ids) - len(shown):
        note += " " + lang.plural("{count} more is not shown.", "{count} more are not shown.", more)
    return section(f"{reason.kind}-{reason.place_ids[0]}-{reason.sector or ''}".rstrip("-"), title, items, note=note)


@derived(maxsize=256)
def bordering_units(atlas: Atlas, unit_id: str, era: int) -> Sequence[str]:
    """Return the units that a unit bordered while no territory changed."""
    day = atlas.index.change_days[era - 1] if era else atlas.index.first_known
    return tuple(neighbours(unit_id, day))
