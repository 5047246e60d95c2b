"""The parts a panel's document is made of: pages, sections and items of plain text, each item with its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.documents.evidence import figure, period, source_label
from components.i18n import vocabulary
from data.model import Flow, Measure, PartialDate
from data.queries.trade.series import ALL_GOODS, FLOWS, is_year

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    import pandas as pd

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.model import Party, Source

UNCERTAIN = frozenset({"announced", "planned", "proposed", "interest", "plan", "target", "estimate", "derived"})


def page(lang: Language, *, eyebrow: str, title: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - a JSON document
    """Return a page of the panel: its heads, notes and sections; `more` replaces any of its other parts."""
    _ = lang.text
    page: dict[str, Any] = {
        "place": None,
        "claim": None,
        "lang": lang.code.value,
        "lead": [],
        "notes": [],
        "sections": [],
        "actions": [],
        "close": _("Clear the selection"),
    }
    return page | {"eyebrow": eyebrow, "title": title} | more


def section(id_: str, title: str, items: list[dict[str, Any]], *, empty: str = "", note: str = "") -> dict[str, Any]:
    """Return a section with its items; `empty` is said where there are none."""
    return {"id": id_, "title": title, "items": items, "count": len(items) or None, "empty": empty, "note": note}


def item(title: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - a JSON document
    """Return an item with nothing but its title; `more` replaces any of its other parts.

    ``claim`` with ``source``, the short line that names where it is written, gives it an evidence card; ``go`` is what
    choosing it selects.
    """
    plain: dict[str, Any] = {
        "claim": None,
        "go": None,
        "value": None,
        "hedge": "",
        "unit": "",
        "badges": [],
        "lines": [],
        "source": None,
        "tone": "plain",
    }
    return plain | {"title": title} | more


def source_item(source: Source, lines: list[Any], lang: Language) -> dict[str, Any]:
    """Return a source as lists of what a page rests on name it: its number, if it is a note, and its title."""
    _ = lang.text
    name = _("Note {number}").format(number=source.note_no) if source.note_no else _("The book")
    return item(lang.english(source.title_en, within=f"{name}: {source.title_en}"), lines=lines)


def lean(part: Any) -> Any:  # noqa: ANN401 - a JSON document or any part of one
    """Return a document as it travels: without what is empty or plain, and ``go: true`` where an item leads to itself.

    A plain badge is its text alone.

    A click is answered with a whole document; half of it would be names of empty parts.
    """
    if isinstance(part, list):
        return [lean(entry) for entry in part]
    if not isinstance(part, dict):
        return part
    # What a choice asks for travels as it is: there an empty part says "clear it".
    kept = {
        name: value if name == "go" else lean(value) for name, value in part.items() if value not in (None, "", [], {})
    }
    if kept.get("tone") == "plain":
        del kept["tone"]
    if "items" in kept:
        kept.pop("empty", None)
    if "claim" in kept and kept.get("go") == {"claim": kept["claim"]}:
        kept["go"] = True
    return kept["text"] if set(kept) == {"text"} else kept


def in_reading_order(atlas: Atlas, ties: pd.DataFrame) -> list[str]:
    """Order ties as a reader looks for them: agreements first, then by date, the undated last."""

    def key(claim_id: str) -> tuple[bool, str, str]:
        since = atlas.since(claim_id)
        return (bool(ties.at[claim_id, "kind"] != "agreement"), since.text if since else "9999", claim_id)

    return sorted((str(i) for i in ties.index), key=key)


def figures_in_order(atlas: Atlas, claim_ids: Iterable[str]) -> list[str]:
    """Order figures alike on every page: whole years before parts of years, the latest first, then by flow.

    What has words where others have a number stands last.
    """

    def key(claim_id: str) -> tuple[bool, bool, int, int, bool, bool, str]:
        row = atlas.claim(claim_id).row
        start, end = (PartialDate.parse(str(row[name])) for name in ("period_start", "period_end"))
        flow = FLOWS.index(Flow(str(row["flow"]))) if row["flow"] in FLOWS else len(FLOWS)
        kind = row["measure"] != Measure.VALUE, row["product"] != ALL_GOODS
        return row["value"] is None, not is_year(start, end), -end.last.toordinal(), flow, *kind, claim_id

    return sorted(claim_ids, key=key)


def tie_item(atlas: Atlas, claim_id: str, seen_from: str | None, lang: Language, day: date) -> dict[str, Any]:
    """Return a tie, named by its other end where it is seen from a place, with its evidence."""
    _ = lang.text
    claim = atlas.claim(claim_id)
    kind, status = str(claim.row["kind"]), claim.status.value
    ends = [str(claim.row["by_place_id"]), str(claim.row["kz_place_id"])]
    if seen_from:
        country = atlas.place(seen_from).country
        ends = [end for end in ends if atlas.place(end).country != country]
    title = " – ".join(name_then(atlas, end, claim_id, lang, day) for end in ends)
    since = atlas.since(claim_id)
    badges = [
        {"text": vocabulary.tie_kinds(lang)[kind], "tone": f"kind pv-kind-{kind}"},
        {"text": vocabulary.statuses(lang)[status], "tone": "doubt" if status in UNCERTAIN else "plain"},
        {"text": lang.partial(since) if since else _("undated"), "tone": "plain" if since else "doubt"},
    ]
    if claim.row["inferred"]:
        badges.append({"text": _("place inferred from a company's seat"), "tone": "doubt"})
    agreement = claim.row["agreement_id"]
    lines = [atlas.text("agreements", str(agreement), "title", lang.code)] if agreement else []
    themes = [vocabulary.themes(lang)[theme] for theme in atlas.items(claim.row["themes"])]
    lines += [", ".join(themes)] if themes else []
    return item(
        title,
        claim=claim_id,
        go={"claim": claim_id},
        badges=badges,
        lines=lines,
        source=source_label(atlas, claim, lang),
    )


def name_then(atlas: Atlas, place_id: str, claim_id: str, lang: Language, day: date) -> str:
    """Return a place's name as of the claim's day where it is dated, else as of the day of the map."""
    since = atlas.since(claim_id)
    return atlas.place_name(place_id, lang=lang.code, on=since.last if since else day)


def figure_item(atlas: Atlas, claim_id: str, lang: Language, day: date) -> dict[str, Any]:
    """Return a figure with its hedge, period, level and evidence."""
    _ = lang.text
    claim = atlas.claim(claim_id)
    hedge, number, unit = figure(claim, lang)
    words = [] if claim.row["value"] is not None else [lang.english(number)]
    row, status = claim.row, claim.status.value
    what = vocabulary.flows(lang)[str(row["flow"])] if row["flow"] != "none" else ""
    product = atlas.text("trade", str(row["product"]), "product", lang.code)
    if row["measure"] not in ("value", "count", "units"):
        what = ", ".join(part for part in (what, vocabulary.measures(lang)[str(row["measure"])]) if part)
    title = ": ".join(part for part in (what, "" if row["product"] == "all goods" and what else product) if part)
    badges = [
        {"text": period(claim, lang), "tone": "plain"},
        {"text": vocabulary.levels(lang)[str(row["level"])], "tone": "plain"},
    ]
    if status != "actual":
        badges.append({"text": vocabulary.statuses(lang)[status], "tone": "doubt"})
    sides = " – ".join(_side(atlas, str(side), lang, day) for side in (row["by_id"], row["kz_id"]))
    return item(
        title,
        claim=claim_id,
        value=None if words else number,
        hedge=hedge,
        unit=unit,
        badges=badges,
        lines=[sides, *words],
        source=source_label(atlas, claim, lang),
        tone="figure",
    )


def _side(atlas: Atlas, id_: str, lang: Language, day: date) -> str:
    return (
        atlas.place_name(id_, lang=lang.code, on=day)
        if atlas.is_place(id_)
        else atlas.text("organisations", id_, "name", lang.code)
    )


def agreement_item(atlas: Atlas, claim_id: str, lang: Language) -> dict[str, Any]:
    """Return an agreement with its date, validity and evidence."""
    _ = lang.text
    claim = atlas.claim(claim_id)
    signed, until = atlas.since(claim_id), claim.row["valid_until"]
    badges = [
        {"text": vocabulary.statuses(lang)[claim.status.value], "tone": "plain"},
        {
            "text": _("signed: {date}").format(date=lang.partial(signed)) if signed else _("undated"),
            "tone": "plain" if signed else "doubt",
        },
    ]
    if until:
        badges.append({"text": _("valid until: {date}").format(date=until), "tone": "plain"})
    return item(
        atlas.text("agreements", claim_id, "title", lang.code),
        claim=claim_id,
        badges=badges,
        source=source_label(atlas, claim, lang),
    )


def party_item(atlas: Atlas, party: Party, lang: Language, day: date) -> dict[str, Any]:
    """Return a party of an agreement; a place leads to its own page."""
    if party.place_id:
        return item(atlas.place_name(party.place_id, lang=lang.code, on=day), go={"place": party.place_id})
    return item(atlas.text("organisations", str(party.org_id), "name", lang.code))


def claim_item(atlas: Atlas, claim_id: str, lang: Language, day: date) -> dict[str, Any]:
    """Return the item of a claim of any table."""
    table = atlas.claim(claim_id).table
    if table == "ties":
        return tie_item(atlas, claim_id, None, lang, day)
    if table == "trade":
        return figure_item(atlas, claim_id, lang, day)
    if table == "agreements":
        return agreement_item(atlas, claim_id, lang) | {"go": {"claim": claim_id}}
    return deed_item(atlas, claim_id, lang, day)


def deed_item(atlas: Atlas, claim_id: str, lang: Language, day: date) -> dict[str, Any]:
    """Return a venture, an event or a statement with its kind, status, date, places and evidence."""
    _ = lang.text
    claim, since = atlas.claim(claim_id), atlas.since(claim_id)
    row = claim.row
    badges = []
    if kind := vocabulary.deed_kinds(lang).get((claim.table, str(row.get("kind")))):
        badges.append({"text": kind, "tone": "plain"})
    badges.append(
        {
            "text": vocabulary.statuses(lang)[claim.status.value],
            "tone": "doubt" if claim.status.value in UNCERTAIN else "plain",
        }
    )
    badges.append({"text": lang.partial(since) if since else _("undated"), "tone": "plain" if since else "doubt"})
    places = atlas.items(row.get("place_id") or row.get("place_ids"))
    lines = [", ".join(name_then(atlas, place, claim_id, lang, day) for place in places)] if places else []
    # Who took part in an event, and who said what in which office.
    for fields in (("participants",), ("speaker", "role")):
        said = [atlas.text(claim.table, claim_id, field, lang.code) for field in fields if row.get(field)]
        lines += [", ".join(said)] if said else []
    return item(
        claim_title(atlas, claim_id, lang),
        claim=claim_id,
        go={"claim": claim_id},
        badges=badges,
        lines=lines,
        source=source_label(atlas, claim, lang),
    )


def claim_title(atlas: Atlas, claim_id: str, lang: Language) -> str:
    """Return the words that name a claim: its title, name or gist, else the fact as stated."""
    claim = atlas.claim(claim_id)
    texts = (atlas.text(claim.table, claim_id, field, lang.code) for field in ("title", "name", "gist"))
    return next((text for text in texts if text), claim.as_stated)
