"""Answers of a layer to promises of the book: as items beside a promise, as lines of documents, and as sentences."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.documents.evidence import place_in_sources
from components.documents.items import claim_item
from components.documents.layer_texts.layer_words import marked
from components.documents.model import Badge, Go, Item
from components.documents.parties import speakers
from components.documents.sentences import sentence
from components.i18n import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from components.context import View
    from components.documents.texts import Json
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.atlas.layer_facts import PromiseAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnAnswer:
    """An answer of a layer beside a promise: its claim, the item of it, and the words that mark it as the layer's."""

    answer_id: str
    item: Item
    mark: str


def answers_by(own: Atlas | None, target_id: str, day: date) -> tuple[PromiseAnswer, ...]:
    """Return the answers of a layer to a promise that are given by a day; none without a layer."""
    if own is None or own.layer is None:
        return ()
    return tuple(one for one in own.layer.answers_to(target_id) if own.first_day(one.answer_id) <= day)


def answers_beside(view: View, target_id: str) -> tuple[OwnAnswer, ...]:
    """Return the answers to a promise of the layer that is shown beside the book."""
    own, layer = view.own, view.layer
    if own is None or layer is None:
        return ()
    mark = marked(layer, view.lang)
    return tuple(
        OwnAnswer(answer_id=one.answer_id, item=_item(view, own, one, mark), mark=mark)
        for one in answers_by(own, target_id, view.day)
    )


def answer_texts(own: Atlas | None, target_id: str, lang: Language, day: date) -> tuple[str, ...]:
    """Return each answer to a promise as a sentence that names the layer, who says so, when, and the source."""
    return tuple(text for _id, text in answers_said(own, target_id, lang, day))


def answers_said(own: Atlas | None, target_id: str, lang: Language, day: date) -> Iterator[tuple[str, str]]:
    """Yield the claim of each answer to a promise, and its sentence; see `answer_texts`."""
    if own is not None and own.layer is not None:
        mark = marked(own.layer, lang)
        for one in answers_by(own, target_id, day):
            yield one.answer_id, f"{mark}: {_said(own, one, lang, day)}"


def with_own_answers(view: View, written: Mapping[str, Json]) -> dict[str, Json]:
    """
    Return a document as it travels, with the answers of the layer beside the book below each promise that it shows.

    Parameters
    ----------
    view
        The view; without a layer beside the book the document is returned as it is.
    written
        The document; it may be kept for others and is not changed.
    """
    found = dict(written)
    if view.own is None or view.own.layer is None or not view.own.layer.answers:
        return found
    if isinstance(sections := found.get("sections"), list | tuple):
        found["sections"] = [_with_items(view, part) for part in sections]
    answer = found.get("answer")
    if isinstance(answer, dict) and isinstance(said := answer.get("sentences"), list | tuple):
        found["answer"] = {**answer, "sentences": [_with_lines(view, item) for item in said]}
    return found


def _with_items(view: View, part: Json) -> Json:
    if not isinstance(part, dict) or not isinstance(items := part.get("items"), list | tuple):
        return part
    return {**part, "items": [_with_lines(view, item) for item in items]}


def _with_lines(view: View, item: Json) -> Json:
    if not isinstance(item, dict) or not isinstance(claim := item.get("claim"), str):
        return item
    texts = answer_texts(view.own, claim, view.lang, view.day)
    if not texts:
        return item
    lines = item.get("lines")
    return {**item, "lines": [*(lines if isinstance(lines, list | tuple) else ()), *texts]}


def _item(view: View, own: Atlas, answer: PromiseAnswer, mark: str) -> Item:
    item = claim_item(own, answer.answer_id, view.lang, view.day)
    since = own.since(answer.answer_id)
    badges = [Badge(text=mark), Badge(text=vocabulary.verdicts(view.lang)[answer.verdict.value])]
    badges += [Badge(text=view.lang.partial(since))] if since else []
    return dataclasses.replace(item, go=Go(own=answer.answer_id), badges=(*badges, *item.badges))


def _said(own: Atlas, answer: PromiseAnswer, lang: Language, day: date) -> str:
    """Return an answer as a sentence, with its verdict, its date, who says so and its source in brackets."""
    claim_id, since = answer.answer_id, own.since(answer.answer_id)
    parts = [vocabulary.verdicts(lang)[answer.verdict.value], lang.partial(since) if since else ""]
    parts += [speakers(own, claim_id, lang, day)] if own.speakers(claim_id) else []
    source = own.source(own.claim(claim_id).source_id).title_en
    parts += [source or place_in_sources(own, own.claim(claim_id), lang)]
    return f"{sentence(own, claim_id, lang).removesuffix('.')} ({'; '.join(filter(None, parts))})."
