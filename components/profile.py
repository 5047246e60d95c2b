"""What the panel says: a document of plain texts about the overview, a place or a claim."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from components import terms
from components.evidence import evidence, figure, period
from data.model import PlaceKind

if TYPE_CHECKING:
    from datetime import date

    import pandas as pd

    from components.i18n import Language
    from data.atlas import Atlas
    from data.selection import Selection

UNCERTAIN = frozenset({"announced", "planned", "proposed", "interest", "plan", "target", "estimate", "derived"})


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


def _page(lang: Language, *, eyebrow: str, title: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - a JSON document
    _ = lang.text
    page: dict[str, Any] = {
        "place": None,
        "claim": None,
        "lang": lang.code.value,
        "lead": [],
        "notes": [],
        "sections": [],
        "close": _("Clear the selection"),
    }
    return page | {"eyebrow": eyebrow, "title": title} | more


def _section(id_: str, title: str, items: list[dict[str, Any]], *, empty: str = "", note: str = "") -> dict[str, Any]:
    return {"id": id_, "title": title, "items": items, "count": len(items) or None, "empty": empty, "note": note}


def _item(title: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - a JSON document
    plain: dict[str, Any] = {
        "claim": None,
        "go": None,
        "value": None,
        "hedge": "",
        "unit": "",
        "badges": [],
        "lines": [],
        "evidence": None,
        "tone": "plain",
    }
    return plain | {"title": title} | more


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
            _item(
                atlas.place_name(u, lang=lang.code, on=day),
                go={"place": u},
                lines=[lang.plural("{count} tie", "{count} ties", n)],
            )
            for n, u in counted
        ]
        sections.append(_section(country, title, items))
    return _page(
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
        return [_tie_item(atlas, claim_id, seen_from, lang, day) for claim_id in _sorted(atlas, ties)]

    no_tie = _("The source names no tie of this place with a place in {country} at this date.").format(country=country)
    figure_items = [_figure_item(atlas, str(claim_id), lang, day) for claim_id in figures.index]
    sections = [
        _section("ties", _("Ties with places"), items(mutual), empty=no_tie),
        _section(
            "figures", _("Figures of this place"), figure_items, empty=_("The source gives no figure for this place.")
        ),
    ]
    if place.kind in (PlaceKind.REGION, PlaceKind.CITY_OF_RANK, PlaceKind.DISTRICT) and len(below):
        sections.append(
            _section(
                "below",
                _("Cities, districts and companies within"),
                items(below, None),
            )
        )
    if len(whole):
        sections.append(
            _section(
                "country",
                _("With {country} as a whole").format(country=country),
                items(whole),
            )
        )
    return _page(
        lang,
        place=place_id,
        eyebrow=terms.place_kinds(lang).get((place.kind.value, place.country), ""),
        title=atlas.place_name(place_id, lang=lang.code, on=min(day, place.valid_to or day)),
        lead=lead,
        notes=_territory_notes(atlas, place_id, resolution, lang, day),
        sections=sections,
    )


def _territory_notes(atlas: Atlas, place_id: str, resolution: Any, lang: Language, day: date) -> list[str]:  # noqa: ANN401
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


def _sorted(atlas: Atlas, ties: pd.DataFrame) -> list[str]:
    """Order ties as a reader looks for them: agreements first, then by date, the undated last."""

    def key(claim_id: str) -> tuple[bool, str, str]:
        since = atlas.since(claim_id)
        return (bool(ties.at[claim_id, "kind"] != "agreement"), since.text if since else "9999", claim_id)

    return sorted((str(i) for i in ties.index), key=key)


def _tie_item(atlas: Atlas, claim_id: str, seen_from: str | None, lang: Language, day: date) -> dict[str, Any]:
    _ = lang.text
    claim = atlas.claim(claim_id)
    kind, status = str(claim.row["kind"]), claim.status.value
    ends = [str(claim.row["by_place_id"]), str(claim.row["kz_place_id"])]
    if seen_from:
        country = atlas.place(seen_from).country
        ends = [end for end in ends if atlas.place(end).country != country]
    title = " – ".join(_claim_name(atlas, end, claim_id, lang, day) for end in ends)
    since = atlas.since(claim_id)
    badges = [
        {"text": terms.tie_kinds(lang)[kind], "tone": f"kind pv-kind-{kind}"},
        {"text": terms.statuses(lang)[status], "tone": "doubt" if status in UNCERTAIN else "plain"},
        {"text": lang.partial(since) if since else _("undated"), "tone": "plain" if since else "doubt"},
    ]
    if claim.row["inferred"]:
        badges.append({"text": _("place inferred from a company's seat"), "tone": "doubt"})
    agreement = claim.row["agreement_id"]
    lines = [atlas.text("agreements", str(agreement), "title", lang.code)] if agreement else []
    themes = [terms.themes(lang)[theme] for theme in atlas.items(claim.row["themes"])]
    lines += [", ".join(themes)] if themes else []
    return _item(
        title,
        claim=claim_id,
        go={"claim": claim_id},
        badges=badges,
        lines=lines,
        evidence=evidence(atlas, claim_id, lang),
    )


def _claim_name(atlas: Atlas, place_id: str, claim_id: str, lang: Language, day: date) -> str:
    """Return a place's name as of the claim's day where it is dated, else as of the day of the map."""
    since = atlas.since(claim_id)
    return atlas.place_name(place_id, lang=lang.code, on=since.last if since else day)


def _figure_item(atlas: Atlas, claim_id: str, lang: Language, day: date) -> dict[str, Any]:
    _ = lang.text
    claim = atlas.claim(claim_id)
    hedge, number, unit = figure(claim, lang)
    row, status = claim.row, claim.status.value
    what = terms.flows(lang)[str(row["flow"])] if row["flow"] != "none" else ""
    product = atlas.text("trade", str(row["product"]), "product", lang.code)
    if row["measure"] not in ("value", "count", "units"):
        what = ", ".join(part for part in (what, terms.measures(lang)[str(row["measure"])]) if part)
    title = ": ".join(part for part in (what, "" if row["product"] == "all goods" and what else product) if part)
    badges = [
        {"text": period(claim, lang), "tone": "plain"},
        {"text": terms.levels(lang)[str(row["level"])], "tone": "plain"},
    ]
    if status != "actual":
        badges.append({"text": terms.statuses(lang)[status], "tone": "doubt"})
    sides = " – ".join(_side(atlas, str(side), lang, day) for side in (row["by_id"], row["kz_id"]))
    return _item(
        title,
        claim=claim_id,
        value=number,
        hedge=hedge,
        unit=unit,
        badges=badges,
        lines=[sides],
        evidence=evidence(atlas, claim_id, lang),
        tone="figure",
    )


def _side(atlas: Atlas, id_: str, lang: Language, day: date) -> str:
    return (
        atlas.place_name(id_, lang=lang.code, on=day)
        if atlas.is_place(id_)
        else atlas.text("organisations", id_, "name", lang.code)
    )


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
        title = " – ".join(_claim_name(atlas, end, claim_id, lang, day) for end in ends)
        eyebrow = terms.tie_kinds(lang)[str(claim.row["kind"])]
        sections.append(
            _section(
                "ends", _("Between"), [_item(_claim_name(atlas, e, claim_id, lang, day), go={"place": e}) for e in ends]
            )
        )
        sections.append(_section("tie", _("What the source says"), [_tie_item(atlas, claim_id, None, lang, day)]))
    elif claim.table == "trade":
        title, eyebrow = terms.flows(lang)[str(claim.row["flow"])], _("Figure")
        sections.append(_section("figure", _("What the source says"), [_figure_item(atlas, claim_id, lang, day)]))
    if agreement:
        title = atlas.text("agreements", str(agreement), "title", lang.code)
        sections.append(_section("agreement", _("The agreement"), [_agreement_item(atlas, str(agreement), lang)]))
        sections.append(
            _section(
                "parties",
                _("Parties"),
                [_party_item(atlas, party, lang, day) for party in atlas.parties(str(agreement))],
            )
        )
    elif claim.table not in ("ties", "trade"):
        title = next(
            (
                text
                for field in ("title", "name", "gist")
                if (text := atlas.text(claim.table, claim_id, field, lang.code))
            ),
            title,
        )
        sections.append(
            _section(
                "claim",
                _("What the source says"),
                [_item(title, claim=claim_id, evidence=evidence(atlas, claim_id, lang))],
            )
        )
    if also := atlas.also_stated(claim_id):
        sections.append(
            _section(
                "also",
                _("Also stated"),
                [_item(atlas.claim(a).as_stated, claim=a, evidence=evidence(atlas, a, lang)) for a in also],
            )
        )
    return _page(lang, claim=claim_id, eyebrow=eyebrow, title=title, sections=sections)


def _agreement_item(atlas: Atlas, claim_id: str, lang: Language) -> dict[str, Any]:
    _ = lang.text
    claim = atlas.claim(claim_id)
    signed, until = atlas.since(claim_id), claim.row["valid_until"]
    badges = [
        {"text": terms.statuses(lang)[claim.status.value], "tone": "plain"},
        {
            "text": _("signed: {date}").format(date=lang.partial(signed)) if signed else _("undated"),
            "tone": "plain" if signed else "doubt",
        },
    ]
    if until:
        badges.append({"text": _("valid until: {date}").format(date=until), "tone": "plain"})
    return _item(
        atlas.text("agreements", claim_id, "title", lang.code),
        claim=claim_id,
        badges=badges,
        evidence=evidence(atlas, claim_id, lang),
    )


def _party_item(atlas: Atlas, party: Any, lang: Language, day: date) -> dict[str, Any]:  # noqa: ANN401
    if party.place_id:
        return _item(atlas.place_name(party.place_id, lang=lang.code, on=day), go={"place": party.place_id})
    return _item(atlas.text("organisations", party.org_id, "name", lang.code))
