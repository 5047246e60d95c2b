"""What the map's host must know: places with their dated names, ties with their ends at each date, and its words.

The browser answers a click from this at once; the same questions are answered by the atlas for the panel.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from components.documents.evidence import source_label
from components.documents.territory import notice
from components.i18n import vocabulary
from components.i18n.language import Language, language
from components.static.files import publish
from data.atlas.atlas import COUNTRIES, UNIT_KINDS
from data.atlas.derived import derived
from data.model import PlaceKind
from geo.layouts import approximate_shapes, districts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.atlas.atlas import Atlas
    from data.model import Lang

BUNDLED_ABOVE: Final = 400
"""With more arcs than these the map draws one line for each pair of places."""

RANKS = {PlaceKind.CITY_OF_RANK: 1, PlaceKind.REGION: 2}


@dataclass(frozen=True, slots=True)
class TieVariant:
    """A tie as it is drawn while no border changes: one arc between two places.

    Attributes
    ----------
    id
        Id of the arc: the claim's id, a tilde and a number.
    claim_id
        The claim.
    by_place_id, kz_place_id
        The arc's ends.
    lane
        0 for the straight way, 1, -1, 2 ... for those fanned out beside it.
    first, last
        First and last day it is seen; None where open.
    by_territory
        True where an end stands on the territory of the claim's place but is another territory.
    """

    id: str
    claim_id: str
    by_place_id: str
    kz_place_id: str
    lane: int
    first: date | None
    last: date | None
    by_territory: bool


def eras(atlas: Atlas) -> tuple[date, ...]:
    """Return the first day of each time without a change of territory, the open beginning first."""
    return (date.min, *sorted(set(atlas.tables["place_changes"]["date"])))


def tie_variants(atlas: Atlas) -> tuple[TieVariant, ...]:
    """Return every arc that the map may show: ties between places below the country, told first, at each era."""
    starts = eras(atlas)
    found: list[tuple[str, str, str, date | None, date | None, bool]] = []
    for claim_id in map(str, atlas.ties().index):
        ends = atlas.index.ends[claim_id]
        if COUNTRIES.intersection(ends):
            continue
        since = atlas.since(claim_id)
        spans: dict[tuple[str, str, bool], list[int]] = {}
        for number, start in enumerate(starts):
            by, kz = atlas.resolve(ends[0], start), atlas.resolve(ends[1], start)
            for by_id in by.place_ids:
                for kz_id in kz.place_ids:
                    spans.setdefault((by_id, kz_id, by.by_territory or kz.by_territory), []).append(number)
        for (by_id, kz_id, by_territory), numbers in spans.items():
            for _, group in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
                run = [number for _, number in group]
                first = starts[run[0]] if run[0] else None
                last = starts[run[-1] + 1] - timedelta(days=1) if run[-1] + 1 < len(starts) else None
                if since and last and since.first > last:
                    continue
                if since:
                    first = max(first or date.min, since.first)
                found.append((claim_id, by_id, kz_id, first, last, by_territory))
    lanes: dict[tuple[str, str], list[str]] = {}
    numbers_of: dict[str, int] = {}
    variants = []
    for claim_id, by_id, kz_id, first, last, by_territory in found:
        pair = lanes.setdefault((by_id, kz_id), [])
        if claim_id not in pair:
            pair.append(claim_id)
        position = pair.index(claim_id)
        lane = (position + 1) // 2 * (1 if position % 2 else -1)
        number = numbers_of[claim_id] = numbers_of.get(claim_id, -1) + 1
        variants.append(TieVariant(f"{claim_id}~{number}", claim_id, by_id, kz_id, lane, first, last, by_territory))
    return tuple(variants)


def bundled(variants: tuple[TieVariant, ...]) -> bool:
    """Return whether there are too many arcs to draw each."""
    return len(variants) > BUNDLED_ABOVE


@dataclass(frozen=True, slots=True)
class DrawnPlace:
    """A place with a point on the map.

    Attributes
    ----------
    id, country
        Place id and country code.
    rank
        0 a place below the first level; 1 a city that is a unit; 2 a region, whose shape is clicked and whose point
        only keeps its label point free of lines and symbols. Higher ranks lie above lower ones.
    """

    id: str
    country: str
    rank: int


def drawn_places(atlas: Atlas, variants: tuple[TieVariant, ...]) -> tuple[DrawnPlace, ...]:
    """Return the places with a point: all units ever valid, all ends of ties and all places of ventures."""
    ends = {end for tie in variants for end in (tie.by_place_id, tie.kz_place_id)}
    places = atlas.tables["places"]
    units = places.index[places["kind"].isin(UNIT_KINDS)]
    ventures = set(atlas.tables["ventures"]["place_id"].dropna()) - COUNTRIES
    found = (atlas.place(place_id) for place_id in sorted(ends | set(units) | ventures))
    return tuple(DrawnPlace(p.place_id, p.country, RANKS.get(p.kind, 0)) for p in found)


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
        # Before the first borders we know, theirs are shown: what they hold stands since ever.
        "from": _iso(place.valid_from) if place.valid_from and place.valid_from > atlas.index.first_known else None,
        "to": _iso(place.valid_to),
    }
    if names := atlas.dated_names(place_id, lang=lang):
        entry["names"] = [[_iso(name.first), _iso(name.last), name.text] for name in names]
    standing = [list(atlas.resolve(place_id, start).place_ids) for start in starts]
    if any(ids != [place_id] for ids in standing):
        entry["at"] = standing
    if not first and place_id not in COUNTRIES:
        entry["in"] = [[i for i in atlas.ancestors(place_id, start) if i not in COUNTRIES] for start in starts]
    days = [max(start, atlas.index.first_known) for start in starts]
    notices = [notice(atlas, place_id, language(lang), on=day) or None for day in days]
    if any(notices):
        entry["notices"] = notices
    return {key: value for key, value in entry.items() if value is not None}


def _row(atlas: Atlas, claim_id: str, lang: Language) -> dict[str, Any]:
    """Return what the table beside the map says of a tie; its places are named as on the ``last`` day of its date."""
    claim, since = atlas.claim(claim_id), atlas.since(claim_id)
    by, kz = atlas.index.ends[claim_id]
    row: dict[str, Any] = {
        "by": by,
        "kz": kz,
        "kind": claim.row["kind"],
        "status": claim.status.value,
        "source": source_label(atlas, claim, lang),
    }
    if since:
        row |= {"last": since.last.isoformat(), "since": lang.partial(since)}
    return row


def _wide(atlas: Atlas, claim_id: str) -> dict[str, Any]:
    """Return a tie with a whole country, which no line shows, in the form of one that is drawn."""
    by, kz = atlas.index.ends[claim_id]
    since = atlas.since(claim_id)
    return _tie(
        atlas, TieVariant(claim_id, claim_id, by, kz, 0, since.first if since else None, None, by_territory=False)
    )


def _tie(atlas: Atlas, tie: TieVariant) -> dict[str, Any]:
    row = atlas.tables["ties"].loc[tie.claim_id]
    since = atlas.since(tie.claim_id)
    return {
        "claim": tie.claim_id,
        "by": tie.by_place_id,
        "kz": tie.kz_place_id,
        "kind": row["kind"],
        "status": row["status"],
        "since": since.text if since else None,
        "from": _iso(tie.first),
        "to": _iso(tie.last),
        "by_territory": tie.by_territory,
        "themes": atlas.items(row["themes"]),
    }


def _changes(atlas: Atlas, today: date) -> list[list[str]]:
    """Return the days on which the map changes, with what changes: a border, a name or a tie."""
    ties = {(since.first, "tie") for claim in atlas.ties().index if (since := atlas.since(str(claim)))}
    borders = {(start, "border") for start in eras(atlas)[1:]}
    former = atlas.tables["place_names"].query("kind == 'former'")
    names = {
        (day, "name")
        for day in [*former["valid_from"].dropna(), *(d + timedelta(days=1) for d in former["valid_to"].dropna())]
    }
    days = sorted((day, kind) for day, kind in ties | borders | names if date(1996, 1, 1) <= day <= today)
    return [[day.isoformat(), kind] for day, kind in days]


def index_url(atlas: Atlas, lang: Lang, today: date, *, magnification: float, addresses: Mapping[str, Any]) -> str:
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
    """
    variants, words = tie_variants(atlas), language(lang)
    claims = [str(claim_id) for claim_id in atlas.ties().index]
    told = {place_id for claim_id in claims for place_id in atlas.index.ends[claim_id]}
    places = sorted(told | {place.id for place in drawn_places(atlas, variants)})
    index = {
        **addresses,
        "today": today.isoformat(),
        "known": "1997-05-03",
        "eras": [_iso(start) or "" for start in eras(atlas)],
        "changes": _changes(atlas, today),
        "places": {place_id: _place(atlas, place_id, lang, today) for place_id in places},
        "bundled": bundled(variants),
        "ties": {tie.id: _tie(atlas, tie) for tie in variants},
        "wide": {i: _wide(atlas, i) for i in claims if COUNTRIES.intersection(atlas.index.ends[i])},
        "rows": {claim_id: _row(atlas, claim_id, words) for claim_id in claims},
        "text": _text(words, magnification=magnification),
    }
    return publish(json.dumps(index, ensure_ascii=False, separators=(",", ":")), ".json")


@derived(maxsize=8)
def districts_url(atlas: Atlas, lang: Lang, today: date) -> str:
    """Return the address of what the map's host must know of districts: names, and whose line is approximate."""
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


def _text(lang: Language, *, magnification: float) -> dict[str, Any]:
    _ = lang.text
    return {
        "lang": lang.code.value,
        "days": lang.day_patterns(),
        "map": _("Map of regions and their ties"),
        "view": _("View of the map"),
        "zoomIn": _("Zoom in"),
        "zoomOut": _("Zoom out"),
        "fit": _("Show the whole map"),
        "layout": _("Layout of the map"),
        "side": _("Side by side"),
        "true": _("True scale"),
        "kindsLabel": _("Kinds of tie to show"),
        "kinds": vocabulary.tie_kinds(lang),
        "statuses": vocabulary.statuses(lang),
        "statusesLabel": _("Status"),
        "themes": vocabulary.themes(lang),
        "themesLabel": _("Theme"),
        "moreFilters": _("More filters"),
        "clearFilters": _("Clear these filters"),
        "linesLabel": _("Line style"),
        "lines": vocabulary.line_styles(lang),
        "magnified": _("Belarus is drawn {factor} times larger than Kazakhstan.").format(
            factor=lang.number(round(magnification, 1))
        ),
        "by_territory": _("Shown by territory; legal succession is not stated in the source."),
        "date": _("Date"),
        "today": _("Today"),
        "play": _("Play"),
        "pause": _("Pause"),
        "back": _("Previous change"),
        "forth": _("Next change"),
        "facts": _("Regions: {by} and {kz}. Ties: {ties}."),
        "unknown": _("borders of this day are not known to us; those of 1997 are shown"),
        "undated": _("undated"),
        "districts": _("Districts of Belarus"),
        "approx": _("approximate line"),
        "selected": _("selected"),
        "partner": _("partner"),
        "keys": _("Arrow keys: to the neighbours; with Shift: cities and districts too. Enter: choose. Escape: clear."),
        "twoFingers": _("Use two fingers to move the map"),
        "toMap": _("Skip to the regions on the map"),
        "toPanel": _("Skip to the details"),
        "toTable": _("Skip to the table"),
        "nothing": _("Nothing is selected."),
        "showAll": _("Show all"),
        "ties": lang.plural_forms("{count} tie", "{count} ties"),
        "table": _("The ties as a table"),
        "columns": [
            _("Place in Belarus"),
            _("Place in Kazakhstan"),
            _("Kind"),
            _("Status"),
            _("Since"),
            _("Where written"),
        ],
        "ranking": _("Ties of each region"),
        "rankingNote": _(
            "Number of ties with places of the other country at this date, ties within the region not counted."
        ),
    }
