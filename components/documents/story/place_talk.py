"""Talks of a pair and of a region, made on the spot of the answers of their pages."""

from __future__ import annotations

import dataclasses
from math import ceil
from typing import TYPE_CHECKING, Final

from components.context import layer_id_of
from components.documents.answers.chosen_claims import best_figure, known
from components.documents.answers.pair_answer import pair_answer
from components.documents.answers.place_answer import place_answer
from components.documents.counts import known_until_text
from components.documents.layer_texts.layer_claims import claims_of
from components.documents.pair import pair_gaps
from components.documents.places import label
from components.documents.region.gaps import gaps_section
from components.documents.story.model import Step, Talk
from components.documents.story.of_layers.step_facts import selected
from components.documents.story.of_layers.step_layer import facts_line
from components.documents.story.place_steps import (
    claim_step,
    claim_steps,
    gaps,
    goods_steps,
    opening,
    reason_step,
    time_line,
)
from components.documents.territory import notice
from components.documents.white_spots import reason_sections, states
from components.i18n.language import language
from data.atlas.addresses import Address
from data.enums import Fact
from data.queries.known_until import book_known_until, pair_known_until, place_known_until
from data.queries.places.pair import nearest, pair, with_whole_country
from data.queries.places.place import place_facts

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.context import View
    from data.enums import Lang
    from data.model import PartialDate
    from data.queries.places.pair import Pair

NEAREST: Final = 1
"""So many ties of each side with others are shown where nothing links the two."""

MOST_OWN: Final = 6
"""So many claims of a layer beside the book are steps."""

REASONS: Final = 3
"""So many reasons to talk are shown there."""


def pair_talk(view: View, by_id: str, kz_id: str, *, lang2: Lang | None = None) -> Talk:
    """
    Return a talk of a place in Belarus and a place in Kazakhstan.

    Where nothing links the two, the talk says so first, then shows what each has with others and reasons to talk. What
    a layer beside the book says comes after it, in steps of the layer's own.

    Raises
    ------
    data.errors.UnknownPlaceError
        If one of them is not in the tables.
    """
    found = pair(view.atlas, by_id, kz_id, on=view.day)
    places = (by_id, kz_id)
    until = pair_known_until(view.atlas, by_id, kz_id)
    return _talk(view, places, until, lambda shown: _pair_steps(shown, found), lang2)


def region_talk(view: View, place_id: str, *, lang2: Lang | None = None) -> Talk:
    """
    Return a talk of a place.

    Raises
    ------
    data.errors.UnknownPlaceError
        If it is not in the tables.
    """
    until = place_known_until(view.atlas, view.atlas.place(place_id).place_id)
    return _talk(view, (place_id,), until, lambda shown: _region_steps(shown, place_id), lang2)


def _talk(
    view: View,
    places: tuple[str, ...],
    until: PartialDate | None,
    steps_of: Callable[[View], tuple[Step, ...]],
    lang2: Lang | None,
) -> Talk:
    """Return the talk of steps, with the headlines of a second language below those of the first."""
    talk_id = "-".join(("pair" if len(places) > 1 else "region", *places))
    second = dataclasses.replace(view, lang=language(lang2)) if lang2 else None
    steps = _both(view, places, steps_of)
    if second:
        others = {step.id: step.headline for step in _both(second, places, steps_of)}
        steps = tuple(dataclasses.replace(step, headline2=others[step.id]) for step in steps)
    return Talk(
        id=talk_id,
        lang=view.lang.code,
        lang2=lang2,
        title=_names(view, places),
        title2=_names(second, places) if second else "",
        minutes=ceil(sum(step.seconds for step in steps) / 60),
        steps=tuple(dataclasses.replace(step, id=f"{talk_id}:{step.id}") for step in steps),
        until=known_until_text(until or book_known_until(view.atlas), view.lang, view.day),
        book=facts_line(view),
        data_version=view.atlas.version,
    )


def _both(view: View, places: tuple[str, ...], steps_of: Callable[[View], tuple[Step, ...]]) -> tuple[Step, ...]:
    """Return the steps of the facts, then those of the layer beside them: no step is of both."""
    of_layer = view.of_layer
    if of_layer is None:
        return steps_of(view)
    found = claims_of(view, *places)
    facts = of_layer.atlas
    stated = [i for i in found if facts.document_of(i) in (None, i)]
    stated.sort(key=lambda i: (facts.claim(i).fact is Fact.FIGURE, -facts.first_day(i).toordinal(), i))
    own = (*claim_steps(of_layer, stated[:MOST_OWN], places), *goods_steps(of_layer, places))
    book = steps_of(dataclasses.replace(view, own=None))
    return (*book, *(dataclasses.replace(step, id=f"{layer_id_of(facts)}:{step.id}") for step in own))


def _pair_steps(view: View, found: Pair) -> tuple[Step, ...]:
    _, atlas, lang = view.lang.text, view.atlas, view.lang
    places = (found.by_id, found.kz_id)
    names = _names(view, places)
    where = Address("", selected(view, by=found.by_id, kz=found.kz_id, date=view.selection.date))
    until = known_until_text(pair_known_until(atlas, *places) or book_known_until(atlas), lang, view.day)
    territory = [notice(atlas, i, lang, on=view.day) for i in places]
    missing = gaps(view, pair_gaps(view, found), places)
    if not found.claim_ids:
        nothing = _("{names}: the source names nothing that links them").format(names=names)
        first = opening(view, where, nothing, (), (until, *territory))
        goods = goods_steps(view, places)
        return first, *goods, *_nearest_steps(view, places), *_reasons(view, places), *missing
    answer = pair_answer(view, found)
    claims = [item.claim for item in answer.sentences if item.claim in found.claim_ids and item.claim]
    notes = (states(lang)[found.state], until, *territory)
    return (
        opening(view, where, _("{names}: what the source knows").format(names=names), claims, notes),
        *(claim_step(view, item, places) for item in answer.sentences),
        *goods_steps(view, places),
        *time_line(view, names, answer.moments, found.kz_id),
        *missing,
    )


def _region_steps(view: View, place_id: str) -> tuple[Step, ...]:
    _, atlas, lang = view.lang.text, view.atlas, view.lang
    found, names = place_facts(atlas, place_id, on=view.day), label(view, place_id)
    where = Address("region", selected(view, place=place_id, date=view.selection.date))
    answer = place_answer(view, found)
    claims = [item.claim for item in answer.sentences if item.claim]
    until = known_until_text(place_known_until(atlas, place_id) or book_known_until(atlas), lang, view.day)
    notes = (until, notice(atlas, place_id, lang, on=view.day))
    known_words = _("{names}: what the source knows") if claims else _("{names}: the source says nothing")
    return (
        opening(view, where, known_words.format(names=names), claims, notes),
        *(claim_step(view, item, (place_id,)) for item in answer.sentences),
        *goods_steps(view, (place_id,)),
        *time_line(view, names, answer.moments, place_id),
        *gaps(view, gaps_section(atlas, found, lang, view.day), (place_id,)),
    )


def _nearest_steps(view: View, places: tuple[str, str]) -> tuple[Step, ...]:
    """Return what each of the two has with others: its strongest tie and its trade with the whole other country."""
    atlas, claims = view.atlas, list[str]()
    for place_id in places:
        ties = known(view, nearest(atlas, place_id, on=view.day).ties)[:NEAREST]
        traded = best_figure(view, with_whole_country(atlas, place_id, on=view.day))
        claims += [*ties, *([traded] if traded else [])]
    return claim_steps(view, dict.fromkeys(claims), places)


def _reasons(view: View, places: tuple[str, str]) -> tuple[Step, ...]:
    """Return the first reasons to talk of two units of the day; what is not one of them has none."""
    if not set(places) <= set(view.atlas.units(view.day)):
        return ()
    found = [section for section in reason_sections(view, *places) if section.items]
    return tuple(reason_step(view, section, places) for section in found[:REASONS])


def _names(view: View, places: tuple[str, ...]) -> str:
    return " – ".join(label(view, i) for i in places)
