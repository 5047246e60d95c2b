"""Endpoints of places, claims, evidence cards and search."""

# No postponed annotations here: FastAPI reads the parameters of an endpoint from them.
import dataclasses
from datetime import date as Day  # noqa: N812 - `date` is the parameter's name
from typing import Annotated, Any, Final

from fastapi import Path, Query
from starlette.requests import Request
from starlette.responses import Response

from components.api.deprecated import with_deprecated
from components.api.request_facts import Data, LayerId, atlas_with, facts_of_request
from components.api.responses import answer, not_found, wrong
from components.context import current_atlas, today
from components.documents.evidence import evidence as evidence_card
from components.documents.own_data.own_hits import own_hits
from components.documents.search.search_hits import search_answer
from components.documents.sentences import sentence
from components.documents.titles import claim_title
from components.exports.json_bytes import to_json_bytes
from components.i18n.language import language
from components.layer_atlases import layer_atlases
from data.atlas.atlas import Atlas
from data.atlas.selection import FIRST_DAY
from data.atlas.tie_counts import count_ties, tie_group
from data.enums import DataChoice, Lang, TieGroup
from data.model import Claim, PartialDate
from data.queries.known_until import place_known_until
from data.queries.places.partners import partners_by_bond
from data.queries.texts.search.entry import HitKind
from data.queries.trade.goods import goods_of

MOST_HITS: Final = 500
"""So many hits are given at once; a region of Kazakhstan alone has over a hundred."""

Id = Annotated[str, Path(max_length=100)]
Language = Annotated[Lang, Query(description="Language of names, titles and remarks.")]
DateText = Annotated[
    str,
    Query(
        description="A day, month or year; today where it is left out.",
        max_length=10,
        json_schema_extra={"pattern": r"^(\d{4}(-\d\d(-\d\d)?)?)?$"},
    ),
]


def places(request: Request, date: DateText = "", lang: Language = Lang.EN) -> Response:
    """Return every place, with its name on a day and whether it exists then."""
    atlas, day = current_atlas(), read_day(date)
    found = [_place(atlas, place_id, lang, day) for place_id in sorted(atlas.index.places)]
    return answer(request, to_json_bytes({"date": day, "version": atlas.version, "places": found}))


def place(
    request: Request,
    id: Id,
    date: DateText = "",
    lang: Language = Lang.EN,
    *,
    data: Data = DataChoice.BOOK,
    layer: LayerId = "",
) -> Response:
    """Return a place on a day: its names, the places on its territory, its ties by group, partners and figures.

    With both, what the layer says of it is under ``own``, counted by itself.
    """
    facts, day = facts_of_request(request, data, layer), read_day(date)
    require_place(facts.atlas, id)
    found = _facts_of_place(facts.atlas, id, lang, day)
    own = {"own": _facts_of_place(facts.own, id, lang, day)} if facts.own else {}
    return answer(request, to_json_bytes(found | own))


def _facts_of_place(atlas: Atlas, id: str, lang: Lang, day: Day) -> dict[str, Any]:
    on_date = atlas.resolve(id, day)
    ties = [str(claim_id) for claim_id in atlas.ties_of(id, on=day).index]
    mutual = [claim_id for claim_id in ties if atlas.is_between_places(claim_id)]
    groups = {group: [i for i in ties if tie_group(atlas, i, day, of=id) is group] for group in TieGroup}
    until = place_known_until(atlas, id)
    found = _place(atlas, id, lang, day) | {
        "date": day,
        "version": atlas.version,
        "place_ids_on_date": on_date.place_ids,
        "by_territory": on_date.by_territory,
        "parent_id_on_date": atlas.parent(id, day),
        "changes": [dataclasses.asdict(c) for c in (*atlas.changes_into(id), *atlas.changes_out_of(id))],
        "tie_counts": dataclasses.asdict(count_ties(atlas, mutual, day, of=id)),
        "ties_by_group": groups,
        "partners_by_bond": partners_by_bond(atlas, id, on=day),
        "known_until": until.text if until else None,
        "ties": ties,
        "partners": atlas.partners(id, on=day),
        "figures": [str(claim_id) for claim_id in atlas.figures_of(id, on=day).index],
    }
    named = {"layer": atlas.layer.layer_id, "layer_version": atlas.layer.version} if atlas.layer else {}
    return with_deprecated(found) | named


def claim(
    request: Request, id: Id, lang: Language = Lang.EN, data: Data = DataChoice.BOOK, layer: LayerId = ""
) -> Response:
    """Return a claim: its sentence and title, its columns, parties, speakers and goods, source and conflicts."""
    atlas = atlas_with(request, id, data, layer)
    found = require_claim(atlas, id)
    shared = {field.name: getattr(found, field.name) for field in dataclasses.fields(Claim) if field.name != "row"}
    document = {
        "version": atlas.version,
        "sentence": sentence(atlas, id, language(lang)),
        "title": claim_title(atlas, id, language(lang)),
        "claim": shared | dict(found.row) | {"note": atlas.text(found.table, id, "note", lang)},
        "parties": [dataclasses.asdict(party) for party in atlas.parties(id)],
        "speakers": [dataclasses.asdict(speaker) for speaker in atlas.speakers(id)],
        "goods": [dataclasses.asdict(good) for good in goods_of(atlas, id)],
        "also_stated": atlas.also_stated(id),
        "conflicts": atlas.conflicts_of(id),
        "source": dataclasses.asdict(atlas.source(found.source_id)),
    }
    return answer(request, to_json_bytes(document))


def evidence(
    request: Request, id: Id, lang: Language = Lang.EN, data: Data = DataChoice.BOOK, layer: LayerId = ""
) -> Response:
    """Return the evidence card of a claim: ``label`` names the source, ``rows`` are pairs of a heading and a text.

    ``english`` are the headings of texts that are in English in every language.
    """
    atlas = atlas_with(request, id, data, layer)
    require_claim(atlas, id)
    card = evidence_card(atlas, id, language(lang), stamp=layer_atlases().stamp(atlas, id))
    return answer(request, to_json_bytes(card.to_json()))


def search(
    request: Request,
    *,
    q: Annotated[str, Query(description="Names, kinds, goods, years, in any script.", max_length=100)],
    lang: Language = Lang.EN,
    limit: Annotated[int, Query(ge=1, le=MOST_HITS, description="How many hits at most.")] = 10,
    each: Annotated[int | None, Query(ge=1, le=MOST_HITS, description="How many of one kind at most.")] = None,
    kind: Annotated[HitKind | None, Query(description="The only kind of hits wanted.")] = None,
    data: Data = DataChoice.BOOK,
    layer: LayerId = "",
) -> Response:
    """Return what has the words, best first; ``go`` are the parameters of an address that opens it.

    ``groups`` counts everything found by kind; ``not_found`` are the words that were left out. With both, what is
    found in the layer is under ``own``, counted by itself.
    """
    facts, lang_ = facts_of_request(request, data, layer), language(lang)
    found = search_answer(facts.atlas, q, lang_, today=today(), limit=limit, each=each, kind=kind)
    if facts.own:
        own = search_answer(facts.own, q, lang_, today=today(), limit=limit, each=each, kind=kind)
        found = dataclasses.replace(found, own=own_hits(facts.own, own, lang_))
    return answer(request, to_json_bytes(found.to_json()))


def read_day(text: str) -> Day:
    """Return the first day of a date of reduced precision, today for an empty text.

    Raises
    ------
    HTTPException
        422 for a text that is no date, or a day that the data do not cover.
    """
    latest = today()
    if not text:
        return latest
    try:
        day = PartialDate.parse(text).first
    except ValueError:
        raise wrong("date", "it is not a year, a month or a day (2016, 2016-11, 2016-11-05).") from None
    if not FIRST_DAY <= day <= latest:
        raise wrong("date", f"it lies outside {FIRST_DAY} to {latest}.")
    return day


def require_place(atlas: Atlas, place_id: str) -> None:
    """Raise 404 where an id is not that of a place."""
    if not atlas.is_place(place_id):
        raise not_found("place", place_id)


def require_claim(atlas: Atlas, claim_id: str) -> Claim:
    """Return a claim; raise 404 where there is none of this id."""
    if claim_id not in atlas.index.claims:
        raise not_found("claim", claim_id)
    return atlas.claim(claim_id)


def _place(atlas: Atlas, place_id: str, lang: Lang, day: Day) -> dict[str, Any]:
    record = dataclasses.asdict(atlas.place(place_id))
    return record | {"name": atlas.place_name(place_id, lang=lang, on=day), "exists": atlas.exists(place_id, day)}
