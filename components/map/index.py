"""Index of the map in a language: places with their dated names, ties with their ends at each date, and its words.

The browser answers a click from this and from the table of `components.map.highlight_table`, which has no language.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from components.context import layer_id_of
from components.documents.evidence import source_label
from components.documents.places import label_on
from components.documents.territory import notice
from components.documents.titles import claim_title
from components.i18n import vocabulary
from components.i18n.language import Language, language
from components.map.arcs import TieVariant, bundled, eras, line_of, tie_variants
from components.map.borders import border_doubts
from components.map.drawn_places import drawn_places
from components.map.name_forms import country_forms, place_forms
from components.map.pair_lines import STEPS
from components.map.words import words
from components.static.files import publish
from data.atlas.atlas import COUNTRIES, UNIT_KINDS
from data.atlas.derived import derived
from data.enums import PlaceKind
from data.queries.known_until import book_known_until
from data.queries.places.partners import bond
from data.queries.texts.citations import BOOK
from geo.layouts import approximate_shapes, districts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.map.alike_ties import AlikeTies
    from components.static.files import Published
    from data.atlas.atlas import Atlas
    from data.enums import Lang


def _iso(value: date | None) -> str | None:
    return value.isoformat() if value and value != date.min else None


def _place(atlas: Atlas, place_id: str, lang: Lang, today: date) -> dict[str, Any]:
    place, starts = atlas.place(place_id), eras(atlas)
    first = place.kind in UNIT_KINDS
    entry: dict[str, Any] = {
        "name": atlas.place_name(place_id, lang=lang, on=min(today, place.valid_to or today)),
        "country": place.country,
        "first": first,
        "symbol": place.kind is PlaceKind.CITY_OF_RANK,
        # Before the first borders we know, theirs are shown: what they have is there since ever.
        "from": _iso(place.valid_from) if place.valid_from and place.valid_from > atlas.index.first_known else None,
        "to": _iso(place.valid_to),
    }
    if place.valid_to:
        entry["until"] = label_on(atlas, place_id, language(lang), date.max)
    if first and place.kind is not PlaceKind.CITY_OF_RANK:
        forms = place_forms(atlas, place_id, entry["name"], lang=lang)
        entry["forms"] = [[form.text, int(form.small)] for form in forms]
    if place_id in COUNTRIES:
        entry["forms"] = [[form.text, int(form.small)] for form in country_forms(entry["name"])]
    if names := atlas.dated_names(place_id, lang=lang):
        entry["names"] = [[_iso(name.first), _iso(name.last), name.text] for name in names]
    days = [max(start, atlas.index.first_known) for start in starts]
    notices = [notice(atlas, place_id, language(lang), on=day) or None for day in days]
    if any(notices):
        entry["notices"] = notices
    return {key: value for key, value in entry.items() if value is not None}


def tie_row(atlas: Atlas, claim_id: str, lang: Language) -> dict[str, Any]:
    """Return what the table beside the map says of a tie.

    Its places are named as on the ``last`` day of its date; ``state`` is its status in words.
    """
    claim, since = atlas.claim(claim_id), atlas.since(claim_id)
    by, kz = atlas.index.ends[claim_id]
    row: dict[str, Any] = {
        "by": by,
        "kz": kz,
        "what": claim_title(atlas, claim_id, lang),
        "kind": claim.row["kind"],
        "status": claim.status.value,
        "state": vocabulary.status(claim, lang),
        "source": source_label(atlas, claim, lang),
    }
    if since:
        row |= {"last": since.last.isoformat(), "since": lang.partial(since)}
    if changed := _changed(atlas, by, kz):
        row["changed"] = changed
    return row


@derived(maxsize=4096)
def _changed(atlas: Atlas, by: str, kz: str) -> tuple[tuple[str, ...], ...]:
    """Return, for each era, the places that have the territory of those ends of a tie that are no more."""
    found = tuple(
        tuple(
            place for end in (by, kz) if (there := atlas.resolve(end, start)).by_territory for place in there.place_ids
        )
        for start in eras(atlas)
    )
    return found if any(found) else ()


def tie_rows(atlas: Atlas, lang: Language) -> dict[str, dict[str, Any]]:
    """Return the rows of the table beside the map by claim, ties first stated alone."""
    return {claim_id: tie_row(atlas, claim_id, lang) for claim_id in map(str, atlas.ties().index)}


def _wide(atlas: Atlas, claim_id: str) -> dict[str, Any]:
    """Return a tie with a whole country, which no line shows, in the form of one that is drawn."""
    by, kz = atlas.index.ends[claim_id]
    return _tie(atlas, TieVariant(claim_id, claim_id, by, kz, 0, atlas.first_day(claim_id), None))


def _tie(atlas: Atlas, tie: TieVariant) -> dict[str, Any]:
    row = atlas.claim(tie.claim_id).row
    since = atlas.since(tie.claim_id)
    return {
        "claim": tie.claim_id,
        "by": tie.by_place_id,
        "kz": tie.kz_place_id,
        "kind": row["kind"],
        "status": atlas.index.tie_facts[tie.claim_id].status,
        "line": line_of(atlas, tie),
        "since": since.text if since else None,
        "from": _iso(tie.first),
        "to": _iso(tie.last),
        "changed": list(tie.changed),
        "bond": bond(atlas, tie.claim_id).value,
        "themes": atlas.items(row["themes"]),
    }


def _starts(alike: AlikeTies | None, claim_id: str) -> dict[str, Any]:
    """Return from which days how many ties there are that are like a tie; nothing of one that is like no other."""
    found = alike.starts[claim_id] if alike else ()
    return {"starts": found} if found and found[-1][1] > 1 else {}


def _changes(atlas: Atlas, today: date, *, starts: Mapping[str, tuple[tuple[str, int], ...]]) -> list[list[str]]:
    """Return the days on which the map changes, with what changes: a border, a name, a tie, or undated ties stated."""
    ties = {
        (day, "tie" if atlas.since(claim) else "stated")
        for claim in map(str, atlas.ties().index)
        for day in (atlas.first_day(claim), *(date.fromisoformat(day) for day, _ in starts.get(claim, ())))
    }
    borders = {(start, "border") for start in eras(atlas)[1:]}
    former = atlas.tables["place_names"].query("kind == 'former'")
    names = {
        (day, "name")
        for day in [*former["valid_from"].dropna(), *(d + timedelta(days=1) for d in former["valid_to"].dropna())]
    }
    days = sorted((day, kind) for day, kind in ties | borders | names if date(1996, 1, 1) <= day <= today)
    return [[day.isoformat(), kind] for day, kind in days]


def index_url(
    atlas: Atlas,
    lang: Lang,
    today: date,
    *,
    magnification: float,
    addresses: Mapping[str, Any],
    alike: AlikeTies | None = None,
) -> Published:
    """Return the address of the map's index in one language.

    Parameters
    ----------
    atlas
        The facts.
    lang
        Language of names and words.
    today
        The last day the map can show.
    magnification
        How many times larger Belarus is drawn than Kazakhstan side by side.
    addresses
        Where the host finds Leaflet and what folium drew.
    alike
        Its ties where they are very many: the index then has the first of those that are alike alone.
    """
    of = alike.atlas if alike else atlas
    variants, spoken, until = tie_variants(of), language(lang), book_known_until(atlas)
    claims = [str(claim_id) for claim_id in of.ties().index]
    ends = {place_id for claim_id in claims for place_id in of.index.ends[claim_id]}
    places = sorted(COUNTRIES | ends | {place.id for place in drawn_places(of)})
    index = {
        **addresses,
        "today": today.isoformat(),
        "known": "1997-05-03",
        "until": until.last.isoformat() if until else None,
        "doubts": [[last.isoformat(), text] for last, text in border_doubts(atlas, spoken)],
        "eras": [_iso(start) or "" for start in eras(atlas)],
        "changes": _changes(of, today, starts=alike.starts if alike else {}),
        "places": {place_id: _place(atlas, place_id, lang, today) for place_id in places},
        "bundled": alike is not None or bundled(variants),
        "layer": layer_id_of(atlas),
        "steps": STEPS,
        "ties": {tie.id: _tie(of, tie) for tie in variants},
        "wide": {i: _wide(of, i) for i in claims if COUNTRIES.intersection(of.index.ends[i])},
        "rows": {claim_id: tie_row(of, claim_id, spoken) | _starts(alike, claim_id) for claim_id in claims},
        "text": words(spoken, magnification=magnification, book=atlas.layer or atlas.source(BOOK), until=until),
    }
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    return publish(text, ".json", layer=layer_id_of(atlas))


@derived(maxsize=8)
def districts_url(atlas: Atlas, lang: Lang, today: date) -> Published:
    """Return the address of the names of districts, with the unit of each and whether its line is approximate."""
    drawn, approximate = districts(today).index, approximate_shapes()
    found = {
        place_id: {
            "name": atlas.place_name(place_id, lang=lang, on=today),
            "unit": atlas.place(place_id).parent_id,
            "approx": place_id in approximate,
        }
        for place_id in map(str, drawn)
        if atlas.place(place_id).kind is PlaceKind.DISTRICT
    }
    return publish(json.dumps(found, ensure_ascii=False, separators=(",", ":")), ".json")
