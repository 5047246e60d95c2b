"""What the panel says: a document of plain texts about the overview, a place or a claim."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from components.documents.evidence import source_label
from components.documents.items import (
    agreement_item,
    claim_item,
    claim_title,
    figure_item,
    figures_in_order,
    in_reading_order,
    item,
    lean,
    name_then,
    page,
    party_item,
    section,
    tie_item,
)
from components.documents.territory import notice
from components.i18n import vocabulary
from data.atlas.atlas import UNIT_KINDS
from data.atlas.derived import derived
from data.atlas.selection import FIRST_DAY
from data.model import PlaceKind
from geo.layouts import approximate_shapes

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    import pandas as pd

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.atlas.selection import Selection


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


def documents(atlas: Atlas) -> Callable[[Selection, Language, date], Any]:
    """Return a function that writes the panel's documents of one version of the facts, and keeps the latest.

    Many people ask for the same regions, and writing takes most of a click's work.
    """
    return partial(_written, atlas)


@derived(maxsize=256)  # of about 20 kB each
def _written(atlas: Atlas, selection: Selection, lang: Language, today: date) -> Any:  # noqa: ANN401 - a JSON document
    return lean(document(atlas, selection, lang, today=today))


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
    place = atlas.place(place_id)
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
    figure_items = [figure_item(atlas, i, lang, day) for i in figures_in_order(atlas, map(str, figures.index))]
    undated = mutual.loc[[atlas.since(str(i)) is None for i in mutual.index]]
    dated = mutual.loc[~mutual.index.isin(undated.index)]
    sections = []
    if len(dated) or not len(undated):
        sections.append(section("ties", _("Ties with places"), items(dated), empty=no_tie))
    if len(undated):
        note = _("The source gives no date: shown at every date, hatched.")
        sections.append(section("undated", _("Ties without a date"), items(undated), note=note))
    sections.append(
        section(
            "figures", _("Figures of this place"), figure_items, empty=_("The source gives no figure for this place.")
        )
    )
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
        eyebrow=vocabulary.place_kinds(lang).get((place.kind.value, place.country), ""),
        title=atlas.place_name(place_id, lang=lang.code, on=min(day, place.valid_to or day)),
        lead=lead,
        notes=_place_notes(atlas, place_id, lang, day),
        sections=sections,
        actions=_place_actions(atlas, place_id, lang, day),
    )


def _place_actions(atlas: Atlas, place_id: str, lang: Language, day: date) -> list[dict[str, Any]]:
    """Return the ways to the page of a place and, from a city or a district, to what it lies in that day."""
    _ = lang.text
    actions = [{"id": "page", "text": _("Open the page of this place"), "go": {"place": place_id, "page": "region"}}]
    if atlas.place(place_id).kind not in UNIT_KINDS and (parent := atlas.parent(place_id, day)):
        name = atlas.place_name(parent, lang=lang.code, on=day)
        actions.append({"id": "parent", "text": _("Lies in: {name}").format(name=name), "go": {"place": parent}})
    return actions


def _place_notes(atlas: Atlas, place_id: str, lang: Language, day: date) -> list[str]:
    """Return what a reader of a place's ties must know: what became of its territory, and how sure its line is."""
    _ = lang.text
    told = [notice(atlas, place_id, lang, on=day)]
    if place_id in approximate_shapes():
        told.append(_("The line of this place on the map is an approximation."))
    return [text for text in told if text]


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
        eyebrow = vocabulary.tie_kinds(lang)[str(claim.row["kind"])]
        sections.append(
            section(
                "ends", _("Between"), [item(name_then(atlas, e, claim_id, lang, day), go={"place": e}) for e in ends]
            )
        )
        sections.append(section("tie", _("What the source says"), [tie_item(atlas, claim_id, None, lang, day)]))
    elif claim.table == "trade":
        title, eyebrow = vocabulary.flows(lang)[str(claim.row["flow"])], _("Figure")
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
                    item(lang.english(told.as_stated), claim=told.claim_id, source=source_label(atlas, told, lang))
                    for told in map(atlas.claim, also)
                ],
            )
        )
    return page(
        lang,
        claim=claim_id,
        eyebrow=eyebrow,
        title=title,
        actions=_day_actions(atlas, claim_id, selection, lang),
        notes=_claim_notes(atlas, claim_id, lang, day),
        sections=sections,
    )


def _day_actions(atlas: Atlas, claim_id: str, selection: Selection, lang: Language) -> list[dict[str, Any]]:
    """Return the way to the map of a claim's own day, where it is dated and the map is not there already."""
    _ = lang.text
    since = atlas.since(claim_id)
    if since is None or since.last < FIRST_DAY:
        return []
    day = max(since.first, FIRST_DAY)
    if selection.date == day:
        return []
    text = _("Show on the map of its day: {day}").format(day=lang.partial(since))
    return [{"id": "day", "text": text, "go": {"claim": claim_id, "date": day.isoformat(), "page": "map"}}]


def _claim_notes(atlas: Atlas, claim_id: str, lang: Language, day: date) -> list[str]:
    """Return what became of the territories of a tie's ends since."""
    ends = atlas.index.ends.get(claim_id, ())
    return [text for end in ends if atlas.resolve(end, day).by_territory and (text := notice(atlas, end, lang, on=day))]
