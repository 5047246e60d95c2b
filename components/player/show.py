"""Data of a talk that is shown: its steps, the cards that a hall may ask for, and the evidence, in each language.

The browser reads it as `ShowData` of components/player/js/show_types.js.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final

from components.documents.evidence import evidence
from components.documents.geometry import GEOMETRY_SOURCES
from components.documents.panel import documents
from components.documents.story.step_pictures import ChartPicture, MapPicture, MatrixPicture, TimeLinePicture
from components.i18n.language import language
from components.player.show_words import words
from data.atlas.derived import derived
from data.atlas.selection import Selection
from data.enums import Lang

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from components.context import View
    from components.documents.story.model import Step, Talk
    from data.atlas.atlas import Atlas

KINDS: Final = {MapPicture: "map", ChartPicture: "chart", TimeLinePicture: "time-line", MatrixPicture: "matrix"}


def show_data(
    view: View, talk_of: Callable[[View], Talk], langs: Iterable[Lang], lang: Lang, lang2: Lang | None = None
) -> dict[str, Any]:
    """
    Return a talk with all that its player needs, as JSON has it.

    Parameters
    ----------
    view
        The view: its facts and its day.
    talk_of
        Returns the talk in the language of a view.
    langs
        The languages that a reader can change to; the two of the headlines are among them in any case.
    lang, lang2
        The language that it begins in, and the second one of its headlines.
    """
    shown = tuple(dict.fromkeys((lang, *([lang2] if lang2 else []), *langs)))
    views = {code: dataclasses.replace(view, lang=language(code)) for code in shown}
    talks = {code: talk_of(own) for code, own in views.items()}
    first = talks[lang]
    return {
        "id": first.id,
        "version": first.data_version,
        "lang": lang.value,
        "lang2": lang2.value if lang2 and lang2 is not lang else None,
        "texts": {code.value: _text(views[code], talk) for code, talk in talks.items()},
    }


def _text(view: View, talk: Talk) -> dict[str, Any]:
    """Return everything of a talk in the language of a view."""
    places = _places(view.atlas, view.lang.code, view.today)
    own = [claim_id for step in talk.steps for claim_id in _claims(step)]
    claims = dict.fromkeys((*own, *(claim_id for place in places for claim_id in _claims_of(place["card"]))))
    return {
        "title": talk.title,
        "until": talk.until,
        "book": talk.book,
        "geometry": GEOMETRY_SOURCES,
        "steps": [_step(step) for step in talk.steps],
        "places": list(places),
        "evidence": {i: _evidence(view.atlas, i, view.lang.code) for i in claims if i in view.atlas.index.claims},
        "words": words(view.lang),
        "index": index_name(view.lang.code),
    }


def index_name(lang: Lang) -> str:
    """Return the name under which the document holds the index of the map in a language."""
    return f"index-{lang.value}"


def _step(step: Step) -> dict[str, Any]:
    shown = step.shown
    return {
        "id": step.id,
        "headline": step.headline,
        "picture": {"kind": KINDS[type(shown)], **dataclasses.asdict(shown)} if shown else None,
        "number": dataclasses.asdict(step.number) if step.number else None,
        "source": step.source,
        "claims": list(step.claims),
        "seconds": step.seconds,
        "notes": step.notes,
        "fault": step.fault,
    }


def _claims(step: Step) -> Iterator[str]:
    """Give the claims that a step shows: those that it rests on, and those that its picture names."""
    yield from step.claims
    if step.number:
        yield step.number.claim
    match step.shown:
        case ChartPicture(series=series):
            yield from (value.claim for each in series for value in each.values if value and value.claim)
        case TimeLinePicture(moments=moments):
            yield from (moment.claim for moment in moments)
        case MapPicture(claim=str(claim)):
            yield claim


@derived(maxsize=8)
def _places(atlas: Atlas, lang: Lang, day: date) -> tuple[dict[str, Any], ...]:
    """Return the units of a day, which a hall may ask for: each with its names in all languages and its card."""
    card = documents(atlas)
    return tuple(
        {
            "id": place_id,
            "name": atlas.place_name(place_id, lang=lang, on=day),
            "names": sorted(_names(atlas, place_id, day)),
            "card": _shortened(card(Selection(place=place_id, lang=lang), language(lang), day)),
        }
        for place_id in atlas.units(day)
    )


def _names(atlas: Atlas, place_id: str, day: date) -> set[str]:
    """Return the names of a place in all languages, today's and those before it."""
    dated = {name.text for code in Lang for name in atlas.dated_names(place_id, lang=code)}
    return dated | {atlas.place_name(place_id, lang=code, on=day) for code in Lang}


def _shortened(card: dict[str, Any]) -> dict[str, Any]:
    """Return a card without its buttons, which lead to pages that a talk does not have."""
    return {name: part for name, part in card.items() if name not in ("actions", "close")}


def _claims_of(card: dict[str, Any]) -> Iterator[str]:
    items = (item for part in card.get("sections", ()) for item in part.get("items", ()))
    yield from (item["claim"] for item in items if item.get("claim"))


@derived(maxsize=4096)
def _evidence(atlas: Atlas, claim_id: str, lang: Lang) -> dict[str, Any]:
    """Return the evidence card of a claim without its links, which lead to pages that a talk does not have."""
    return evidence(atlas, claim_id, language(lang)).to_json() | {"links": []}
