"""Data of a talk that is shown: its steps, the cards that a hall may ask for, and the evidence, in each language.

The browser reads it as `ShowData` of components/player/js/show_types.js.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from components.documents.evidence import evidence
from components.documents.geometry import GEOMETRY_SOURCES
from components.documents.panel import documents
from components.documents.story.of_layers.step_facts import step_view
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

Draw: TypeAlias = "Callable[[View, MapPicture], str]"
"""Draws the map of a step as SVG."""
KINDS: Final = {MapPicture: "map", ChartPicture: "chart", TimeLinePicture: "time-line", MatrixPicture: "matrix"}


def show_data(
    view: View,
    talk_of: Callable[[View], Talk],
    langs: Iterable[Lang],
    lang: Lang,
    lang2: Lang | None = None,
    *,
    draw: Draw | None = None,
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
    draw
        Returns the map of a step as SVG, where the step is of a layer and the player's own map of other facts; without
        it such a step has no picture.
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
        "texts": {code.value: _text(views[code], talk, draw) for code, talk in talks.items()},
    }


def _text(view: View, talk: Talk, draw: Draw | None) -> dict[str, Any]:
    """Return everything of a talk in the language of a view."""
    places = _places(view.atlas, view.lang.code, view.today)
    own = [claim_id for step in talk.steps if _facts(view, step) is view.atlas for claim_id in _claims(step)]
    claims = dict.fromkeys((*own, *(claim_id for place in places for claim_id in _claims_of(place["card"]))))
    return {
        "title": talk.title,
        "until": talk.until,
        "book": talk.book,
        "geometry": GEOMETRY_SOURCES,
        "steps": [_step(view, step, draw) for step in talk.steps],
        "places": list(places),
        "evidence": {
            **{i: _evidence(view.atlas, i, view.lang.code) for i in claims if i in view.atlas.index.claims},
            **dict(_evidence_of_layers(view, talk)),
        },
        "words": words(view.lang),
        "index": index_name(view.lang.code),
    }


def index_name(lang: Lang) -> str:
    """Return the name under which the document holds the index of the map in a language."""
    return f"index-{lang.value}"


def _step(view: View, step: Step, draw: Draw | None) -> dict[str, Any]:
    layer, is_other = step.layer, _facts(view, step) is not view.atlas

    def named(claim_id: str) -> str:
        return _in_layer(layer.id, claim_id) if layer and is_other else claim_id

    number = dataclasses.asdict(step.number) | {"claim": named(step.number.claim)} if step.number else None
    said = [[line.text, line.source, _in_layer(layer.id, line.claim)] for line in layer.said] if layer else []
    return {
        "id": step.id,
        "headline": step.headline,
        "picture": _picture(view, step, draw, named),
        "number": number,
        "source": step.source,
        "claims": [named(claim_id) for claim_id in step.claims],
        "seconds": step.seconds,
        "notes": step.notes,
        "fault": step.fault,
        "layer": {"mark": layer.mark, "line": layer.line, "note": layer.note, "said": said} if layer else None,
    }


def _picture(view: View, step: Step, draw: Draw | None, named: Callable[[str], str]) -> dict[str, Any] | None:
    """Return the picture of a step; of a layer a drawn map, where the player's map is of other facts."""
    shown, own = step.shown, step_view(view, step.view)
    if shown is None:
        return None
    if isinstance(shown, MapPicture) and own and (own.own or own.atlas is not view.atlas):
        if draw is None:
            return None
        return {"kind": "drawn", "svg": draw(own, shown), "alt": shown.alt, "claim": shown.claim and named(shown.claim)}
    found: dict[str, Any] = {"kind": KINDS[type(shown)], **dataclasses.asdict(shown)}
    match shown:
        case TimeLinePicture():
            found["moments"] = tuple(one | {"claim": named(one["claim"])} for one in found["moments"])
        case ChartPicture():
            values = (value for series in found["series"] for value in series["values"] if value and value["claim"])
            for value in values:
                value["claim"] = named(value["claim"])
    return found


def _facts(view: View, step: Step) -> Atlas:
    """Return the facts that the claims of a step are of."""
    own = step_view(view, step.view)
    return own.atlas if own else view.atlas


def _in_layer(layer_id: str, claim_id: str) -> str:
    """Return the name of a claim of a layer in a talk of several: two layers may have claims of one id."""
    return f"{layer_id}/{claim_id}"


def _evidence_of_layers(view: View, talk: Talk) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the evidence of the claims of layers, each under its name."""
    for step in talk.steps:
        own, layer = step_view(view, step.view), step.layer
        if own is None or layer is None:
            continue
        code = view.lang.code
        if own.own:
            yield from ((_in_layer(layer.id, i.claim), _evidence(own.own, i.claim, code)) for i in layer.said)
        elif own.atlas is not view.atlas:
            claims = dict.fromkeys(_claims(step))
            yield from ((_in_layer(layer.id, i), _evidence(own.atlas, i, code)) for i in claims)


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
