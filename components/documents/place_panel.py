"""Panel of a place: its ties, its figures, and what lies in it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from components.documents.brief.visit_link import place_visit
from components.documents.counts import counts_text, partners_text, place_until_text
from components.documents.figures import figures_in_order
from components.documents.items import claim_item, ties_in_order
from components.documents.layer_texts.long_lists import left_note, shown_of
from components.documents.model import Action, Document, Go, Item, Section, filled, section
from components.documents.places import label_on
from components.documents.territory import notice
from components.documents.white_spots import states
from components.i18n import vocabulary
from data.atlas.atlas import UNIT_KINDS
from data.atlas.tie_counts import count_ties, tie_group
from data.enums import PlaceKind, TieGroup
from data.queries.places.pair import pair_state
from data.queries.places.partners import partners_by_bond
from geo.layouts import approximate_shapes

if TYPE_CHECKING:
    import pandas as pd

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.atlas.selection import Selection

WIDE: frozenset[PlaceKind] = frozenset({PlaceKind.REGION, PlaceKind.CITY_OF_RANK, PlaceKind.DISTRICT})
"""Kinds of places in which other places lie."""


def place_document(atlas: Atlas, selection: Selection, lang: Language, day: date) -> Document:
    """Return what the panel says of the chosen place on a day."""
    _ = lang.text
    place_id = str(selection.place)
    place = atlas.place(place_id)
    direct = atlas.ties_of(place_id, on=day, **selection.filters)
    mutual = atlas.between_places(direct)
    lead = (
        counts_text(count_ties(atlas, mutual.index, day, of=place_id), lang),
        partners_text(atlas, place_id, lang, day, filters=selection.filters),
    )
    below = atlas.ties_of(place_id, on=day, below=True, **selection.filters)
    below = below.loc[~below.index.isin(direct.index)]
    whole = direct.loc[~direct.index.isin(mutual.index)]
    sections = [*_ties(atlas, place_id, mutual, lang, day), *filled([_pairs(atlas, place_id, lang, day)])]
    sections.append(_figures(atlas, place_id, lang, day))
    if place.kind in WIDE and len(below):
        items, left = _items(atlas, below, None, lang, day)
        sections.append(section("below", _("Cities, districts and companies within"), items, note=left))
    if len(whole):
        title = _("With {country} as a whole").format(country=_other_country(atlas, place_id, lang, day))
        items, left = _items(atlas, whole, place_id, lang, day)
        sections.append(section("country", title, items, note=left))
    return Document(
        lang=lang.code,
        place=place_id,
        eyebrow=vocabulary.place_kinds(lang).get((place.kind.value, place.country), ""),
        title=atlas.place_name(place_id, lang=lang.code, on=min(day, place.valid_to or day)),
        lead=tuple(text for text in lead if text),
        notes=_notes(atlas, place_id, lang, day),
        sections=tuple(sections),
        actions=_actions(atlas, place_id, lang, day),
        close=_("Clear the selection"),
    )


def _items(
    atlas: Atlas, ties: pd.DataFrame, seen_from: str | None, lang: Language, day: date
) -> tuple[list[Item], str]:
    """Return the ties in their order, of a layer's the first, and how many are left."""
    ids = ties_in_order(atlas, ties)
    shown = shown_of(atlas, ids)
    items = [claim_item(atlas, i, lang, day, seen_from=seen_from) for i in shown]
    return items, left_note(lang, left=len(ids) - len(shown))


def _other_country(atlas: Atlas, place_id: str, lang: Language, day: date) -> str:
    other = "KZ" if atlas.place(place_id).country == "BY" else "BY"
    return atlas.place_name(other, lang=lang.code, on=day)


def _ties(atlas: Atlas, place_id: str, ties: pd.DataFrame, lang: Language, day: date) -> list[Section]:
    """Return the ties with places by group, see `data.atlas.tie_counts`; where there is none at all it is said."""
    _ = lang.text
    groups = [tie_group(atlas, str(i), day, of=place_id) for i in ties.index]
    dated, undated, carried = (
        ties.loc[[found is group for found in groups]]
        for group in (TieGroup.OWN, TieGroup.UNDATED, TieGroup.BY_TERRITORY)
    )
    sections = []
    if len(dated) or not len(ties):
        empty = _("The source names no tie of this place with a place in {country} at this date.")
        empty = empty.format(country=_other_country(atlas, place_id, lang, day))
        items, left = _items(atlas, dated, place_id, lang, day)
        sections.append(section("ties", _("Ties with places"), items, empty=empty, note=left))
    if len(undated):
        note = _("The source gives no date: shown from the year in which it is first stated, in dashed lines.")
        items, left = _items(atlas, undated, place_id, lang, day)
        sections.append(section("undated", _("Ties without a date"), items, note=f"{note} {left}".strip()))
    if len(carried):
        note = _("Made for the territory as it was: shown by territory, not counted as ties of this place.")
        items, left = _items(atlas, carried, place_id, lang, day)
        sections.append(section("by_territory", _("Ties carried by territory"), items, note=f"{note} {left}".strip()))
    return sections


def _pairs(atlas: Atlas, place_id: str, lang: Language, day: date) -> Section:
    """Return the ways to the pages of its pairs, those of which most is known first."""
    _, words, is_by = lang.text, states(lang), atlas.place(place_id).country == "BY"
    order = list(words)
    partners = []
    bound = partners_by_bond(atlas, place_id, on=day).values()
    for other in dict.fromkeys(i for ids in bound for i in ids):
        by_id, kz_id = (place_id, other) if is_by else (other, place_id)
        state = pair_state(atlas, by_id, kz_id, on=day)
        name = label_on(atlas, other, lang, day)
        shown = Item(title=name, go=Go(by=by_id, kz=kz_id, page="pair"), lines=(words[state],))
        partners.append((order.index(state), name, shown))
    ranked = sorted(partners, key=lambda partner: partner[:2])
    return section("pairs", _("Pages of its pairs"), (shown for *_rank, shown in ranked))


def _figures(atlas: Atlas, place_id: str, lang: Language, day: date) -> Section:
    _ = lang.text
    ids = figures_in_order(atlas, map(str, atlas.figures_of(place_id, on=day).index))
    shown = shown_of(atlas, ids)
    items = [claim_item(atlas, i, lang, day) for i in shown]
    empty, note = _("The source gives no figure for this place."), left_note(lang, left=len(ids) - len(shown))
    return section("figures", _("Figures of this place"), items, empty=empty, note=note)


def _actions(atlas: Atlas, place_id: str, lang: Language, day: date) -> tuple[Action, ...]:
    """Return the ways to the page of a place, from one that is no more to what it is now, and to what it lies in."""
    _ = lang.text
    actions = [*place_visit(atlas, place_id, lang)]
    actions.append(Action(id="page", text=_("Open the page of this place"), go=Go(place=place_id, page="region")))
    place = atlas.place(place_id)
    is_by = place.country == "BY"
    sides = Go(by=place_id if is_by else None, kz=None if is_by else place_id, page="pair")
    actions.append(Action(id="pairs", text=_("Pairs with this place"), go=sides))
    if place.valid_to:
        for successor in atlas.resolve(place_id, date.max).place_ids:
            text = _("What it is now: {name}").format(name=atlas.place_name(successor, lang=lang.code, on=date.max))
            actions.append(Action(id=f"now-{successor}", text=text, go=Go(place=successor, date=None)))
    if place.kind not in UNIT_KINDS and (parent := atlas.parent(place_id, day)):
        name = atlas.place_name(parent, lang=lang.code, on=day)
        actions.append(Action(id="parent", text=_("Lies in: {name}").format(name=name), go=Go(place=parent)))
    return tuple(actions)


def _notes(atlas: Atlas, place_id: str, lang: Language, day: date) -> tuple[str, ...]:
    """Return what a reader of a place's ties must know: what became of its territory, and how sure its line is."""
    _ = lang.text
    notes = [notice(atlas, place_id, lang, on=day), place_until_text(atlas, place_id, lang, day)]
    if place_id in approximate_shapes():
        notes.append(_("The line of this place on the map is an approximation."))
    return tuple(text for text in notes if text)
