"""What the panel says: a document of plain texts about the overview, a place or a claim."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from components import terms
from components.evidence import source_label
from components.items import (
    agreement_item,
    claim_item,
    claim_title,
    figure_item,
    in_reading_order,
    item,
    name_then,
    page,
    party_item,
    section,
    tie_item,
)
from data.model import PlaceKind

if TYPE_CHECKING:
    from datetime import date

    import pandas as pd

    from components.i18n import Language
    from data.atlas import Atlas
    from data.model import Resolution
    from data.selection import Selection


def document(atlas: Atlas, selection: Selection, lang: Language, *, today: date) -> dict[str, Any]:
    """Return the panel's document for a selection.

    Parameters
    ----------
    atlas
        The facts.
    selection
        What is chosen, the date and the filters.
    lang
        Language of the document.
    today
        The day that stands for a selection without a date.
    """
    day = selection.date or today
    if selection.claim:
        return _claim(atlas, selection, lang, day)
    if selection.place:
        return _place(atlas, selection, lang, day)
    return _overview(atlas, selection, lang, day)


def _overview(atlas: Atlas, selection: Selection, lang: Language, day: date) -> dict[str, Any]:
    _ = lang.text
    pairs = atlas.pairs(day)
    lead = [
        _("Choose a region, a city or a line on the map to see who works with whom and where that is written."),
        lang.plural(
            "{count} pair of places is named in the book as signed or working; the book speaks of about 30 agreements.",
            "{count} pairs of places are named in the book as signed or working; "
            "the book speaks of about 30 agreements.",
            len(pairs),
        ),
    ]
    sections = []
    for country, title in (("BY", _("Regions of Belarus")), ("KZ", _("Regions of Kazakhstan"))):
        units = [unit for unit in atlas.units(day) if atlas.place(unit).country == country]
        counted = sorted(
            ((len(atlas.between_places(atlas.ties_of(u, on=day, **selection.filters))), u) for u in units),
            key=lambda pair: (-pair[0], pair[1]),
        )
        items = [
            item(
                atlas.place_name(u, lang=lang.code, on=day),
                go={"place": u},
                lines=[lang.plural("{count} tie", "{count} ties", n)],
            )
            for n, u in counted
        ]
        sections.append(section(country, title, items))
    return page(
        lang, eyebrow=_("Partnership Vector"), title=_("Who works with whom"), lead=lead, sections=sections, close=None
    )


def _place(atlas: Atlas, selection: Selection, lang: Language, day: date) -> dict[str, Any]:
    _ = lang.text
    place_id = str(selection.place)
    place, resolution = atlas.place(place_id), atlas.resolve(place_id, day)
    direct = atlas.ties_of(place_id, on=day, **selection.filters)
    below = atlas.ties_of(place_id, on=day, below=True, **selection.filters)
    below = below.loc[~below.index.isin(direct.index)]
    mutual = atlas.between_places(direct)
    whole = direct.loc[~direct.index.isin(mutual.index)]
    partners = atlas.partners(place_id, on=day, **selection.filters)
    lead: list[str] = [
        ", ".join(
            (
                lang.plural("{count} tie", "{count} ties", len(mutual)),
                lang.plural("{count} partner", "{count} partners", len(partners)),
            )
        ),
    ]
    country = atlas.place_name("KZ" if place.country == "BY" else "BY", lang=lang.code, on=day)
    figures = atlas.figures_of(place_id, on=day)

    def items(ties: pd.DataFrame, seen_from: str | None = place_id) -> list[dict[str, Any]]:
        return [tie_item(atlas, claim_id, seen_from, lang, day) for claim_id in in_reading_order(atlas, ties)]

    no_tie = _("The source names no tie of this place with a place in {country} at this date.").format(country=country)
    figure_items = [figure_item(atlas, str(claim_id), lang, day) for claim_id in figures.index]
    sections = [
        section("ties", _("Ties with places"), items(mutual), empty=no_tie),
        section(
            "figures", _("Figures of this place"), figure_items, empty=_("The source gives no figure for this place.")
        ),
    ]
    if place.kind in (PlaceKind.REGION, PlaceKind.CITY_OF_RANK, PlaceKind.DISTRICT) and len(below):
        sections.append(
            section(
                "below",
                _("Cities, districts and companies within"),
                items(below, None),
            )
        )
    if len(whole):
        sections.append(
            section(
                "country",
                _("With {country} as a whole").format(country=country),
                items(whole),
            )
        )
    return page(
        lang,
        place=place_id,
        eyebrow=terms.place_kinds(lang).get((place.kind.value, place.country), ""),
        title=atlas.place_name(place_id, lang=lang.code, on=min(day, place.valid_to or day)),
        lead=lead,
        notes=_territory_notes(atlas, place_id, resolution, lang, day),
        sections=sections,
    )


def _territory_notes(atlas: Atlas, place_id: str, resolution: Resolution, lang: Language, day: date) -> list[str]:
    _ = lang.text
    notes = []
    if resolution.carried and resolution.place_ids != (place_id,):
        names = ", ".join(atlas.place_name(i, lang=lang.code, on=day) for i in resolution.place_ids)
        notes.append(
            _(
                "At this date its territory belongs to: {names}. "
                "Ties are shown by territory; legal succession is not stated in the source."
            ).format(names=names)
        )
    else:
        for change in atlas.changes_into(place_id):
            if change.kind == "split" and change.date <= day:
                siblings = [
                    c.successor_id for c in atlas.changes_out_of(change.predecessor_id) if c.successor_id != place_id
                ]
                names = ", ".join(atlas.place_name(sibling, lang=lang.code, on=day) for sibling in siblings)
                notes.append(
                    _(
                        "Until {day} it was one territory with: {names}. "
                        "Older ties of that territory are shown here too; legal succession is not stated in the source."
                    ).format(day=lang.day(change.date - timedelta(days=1)), names=names)
                )
    return notes


def _claim(atlas: Atlas, selection: Selection, lang: Language, day: date) -> dict[str, Any]:
    _ = lang.text
    claim_id = str(selection.claim)
    claim = atlas.claim(claim_id)
    agreement = (
        claim.row.get("agreement_id") if claim.table == "ties" else claim_id if claim.table == "agreements" else None
    )
    sections: list[dict[str, Any]] = []
    title, eyebrow = claim.as_stated, ""
    if claim.table == "ties":
        ends = [str(claim.row["by_place_id"]), str(claim.row["kz_place_id"])]
        title = " – ".join(name_then(atlas, end, claim_id, lang, day) for end in ends)
        eyebrow = terms.tie_kinds(lang)[str(claim.row["kind"])]
        sections.append(
            section(
                "ends", _("Between"), [item(name_then(atlas, e, claim_id, lang, day), go={"place": e}) for e in ends]
            )
        )
        sections.append(section("tie", _("What the source says"), [tie_item(atlas, claim_id, None, lang, day)]))
    elif claim.table == "trade":
        title, eyebrow = terms.flows(lang)[str(claim.row["flow"])], _("Figure")
        sections.append(section("figure", _("What the source says"), [figure_item(atlas, claim_id, lang, day)]))
    if agreement:
        title = atlas.text("agreements", str(agreement), "title", lang.code)
        sections.append(section("agreement", _("The agreement"), [agreement_item(atlas, str(agreement), lang)]))
        sections.append(
            section(
                "parties",
                _("Parties"),
                [party_item(atlas, party, lang, day) for party in atlas.parties(str(agreement))],
            )
        )
    elif claim.table not in ("ties", "trade"):
        title = claim_title(atlas, claim_id, lang)
        sections.append(
            section(
                "claim",
                _("What the source says"),
                [claim_item(atlas, claim_id, lang, day) | {"go": None}],
            )
        )
    if also := atlas.also_stated(claim_id):
        sections.append(
            section(
                "also",
                _("Also stated"),
                [
                    item(atlas.claim(a).as_stated, claim=a, source=source_label(atlas, atlas.claim(a), lang))
                    for a in also
                ],
            )
        )
    return page(lang, claim=claim_id, eyebrow=eyebrow, title=title, sections=sections)
