"""Steps of a talk that is made on the spot: an opening, claims as sentences, a time line, and what is not known."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from components.documents.evidence import place_in_sources
from components.documents.items import claim_item
from components.documents.sentences import sentence
from components.documents.story.model import Step
from components.documents.story.of_layers.goods_step import goods_offer, scope_of
from components.documents.story.of_layers.step_facts import selected
from components.documents.story.of_layers.step_layer import step_layer
from components.documents.story.shown import picture, shown
from components.documents.story.step import big_number, source_line
from components.documents.titles import claim_title
from components.i18n.language import language
from data.atlas.addresses import Address
from data.enums import Fact, Lang
from data.package import citation
from data.queries.places.claim_places import claims_at
from data.queries.texts import citations

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.context import View
    from components.documents.model import Item, Section

LENGTH: Final = 140
"""Characters of the longest sentence that is a headline; of a longer one the title of its claim is."""

_OPENING_S, _CLAIM_S, _LINE_S = 30, 45, 60


def opening(view: View, where: Address, headline: str, claims: Iterable[str], notes: Iterable[str]) -> Step:
    """Return the first step: whom the talk is about, and up to when facts are known."""
    return _step(view, "opening", where, headline, claims=tuple(dict.fromkeys(claims)), notes=notes, seconds=_OPENING_S)


def claim_step(view: View, item: Item, places: tuple[str, ...]) -> Step:
    """
    Return a sentence of an answer as a step; one without a claim says what the source does not say.

    Parameters
    ----------
    view
        The view.
    item
        The sentence, with its claim and what is in doubt.
    places
        The place or the pair of the talk; a claim of one of the two alone is shown on the page of that one.
    """
    _ = view.lang.text
    if item.claim is None:
        headline, hint = str(item.title).removesuffix("."), _("That does not mean that there is none: ask.")
        return _step(view, "silence", _address(view, places), headline, notes=(hint,), seconds=_OPENING_S)
    headline, more = hall_words(view, item.claim)
    doubts = "; ".join(badge.text for badge in item.badges)
    notes = (more, f"{doubts[:1].upper()}{doubts[1:]}", _full_source(view, item.claim))
    where = _address(view, _shown_at(view, item.claim, places), claim_id=item.claim)
    number = big_number(view.atlas, item.claim, view.lang)
    step = _step(view, item.claim, where, headline, claims=(item.claim,), notes=notes, seconds=_CLAIM_S)
    return dataclasses.replace(step, number=number)


def claim_steps(view: View, claim_ids: Iterable[str], places: tuple[str, ...]) -> tuple[Step, ...]:
    """Return claims of any table as steps, a sentence each."""
    return tuple(claim_step(view, claim_item(view.atlas, i, view.lang, view.day), places) for i in claim_ids)


def time_line(view: View, names: str, moments: tuple[Item, ...], place_id: str) -> tuple[Step, ...]:
    """Return the step that shows dated claims in order of time; none where fewer than two are dated."""
    _ = view.lang.text
    if len(moments) < 2:
        return ()
    where = Address("chronicle", selected(view, place=place_id, date=view.selection.date))
    claims = tuple(item.claim for item in moments if item.claim)
    notes = (f"{item.value}: {item.title}" for item in moments)
    headline = _("{names}: in order of time").format(names=names)
    return (_step(view, "time", where, headline, claims=claims, notes=notes, seconds=_LINE_S),)


def gaps(view: View, section: Section, places: tuple[str, ...]) -> tuple[Step, ...]:
    """Return what the source does not say as a step, beside the table of all pairs; none where it is nothing."""
    if not section.items:
        return ()
    by_id, kz_id = places if len(places) > 1 else (None, None)
    place_id = None if by_id else places[0]
    where = Address("white-spots", selected(view, place=place_id, by=by_id, kz=kz_id, date=view.selection.date))
    notes = (str(item.title) for item in section.items)
    return (_step(view, section.id, where, section.title, notes=notes, seconds=_CLAIM_S),)


def goods_steps(view: View, places: tuple[str, ...]) -> tuple[Step, ...]:
    """Return the goods of a layer that go between the places of a talk as a step; none where it has no records."""
    chosen = {"by": places[0], "kz": places[1]} if len(places) > 1 else {"place": places[0]}
    there = dataclasses.replace(view, selection=selected(view, **chosen))
    scope = scope_of(there)
    if view.atlas.layer is None or scope is None:
        return ()
    where = Address("pair" if len(places) > 1 else "region", selected(view, **chosen, level=scope.level))
    offer = goods_offer(dataclasses.replace(there, selection=where.selection))
    if offer is None:
        return ()
    step = _step(view, "goods", where, offer.headline, notes=offer.notes, seconds=_LINE_S)
    return (dataclasses.replace(step, source=offer.source),)


def reason_step(view: View, section: Section, places: tuple[str, ...]) -> Step:
    """Return a reason to talk as a step."""
    first = section.items[:2]
    claims = tuple(item.claim for item in first if item.claim)
    notes = (*(str(item.title) for item in first), section.note)
    where = _address(view, places, path="pair")
    return _step(view, section.id, where, section.title, claims=claims, notes=notes, seconds=_CLAIM_S)


def hall_words(view: View, claim_id: str) -> tuple[str, str]:
    """Return what the hall reads of a claim, and what the speaker adds: its sentence, where its title is shown instead.

    The choice is the same in every language.
    """
    own = sentence(view.atlas, claim_id, view.lang)
    longest = max(len(sentence(view.atlas, claim_id, language(code))) for code in Lang)
    if longest <= LENGTH:
        return own.removesuffix("."), ""
    return claim_title(view.atlas, claim_id, view.lang), own


def _step(
    view: View,
    id_: str,
    where: Address,
    headline: str,
    *,
    claims: tuple[str, ...] = (),
    notes: Iterable[str],
    seconds: int,
) -> Step:
    return Step(
        id=id_,
        view=str(where),
        picture=picture(where, claims),
        shown=shown(view, where, claims),
        headline=headline,
        source=source_line(view.atlas, claims, view.lang),
        claims=claims,
        seconds=seconds,
        notes=" ".join(citation.sentence(note) for note in notes if note),
        layer=step_layer(dataclasses.replace(view, selection=where.selection), where.path),
    )


def _address(view: View, places: tuple[str, ...], *, claim_id: str | None = None, path: str = "") -> Address:
    """Return the view of a place or a pair; a claim is chosen on the map of a pair, where both can be."""
    day = view.selection.date
    if len(places) > 1:
        by_id, kz_id = places
        return Address(path, selected(view, by=by_id, kz=kz_id, claim=claim_id, date=day))
    is_venture = claim_id is not None and view.atlas.claim(claim_id).fact is Fact.VENTURE
    return Address("production" if is_venture else "region", selected(view, place=places[0], date=day))


def _shown_at(view: View, claim_id: str, places: tuple[str, ...]) -> tuple[str, ...]:
    """Return those places of a talk whose pages show a claim."""
    found = tuple(i for i in places if claim_id in claims_at(view.atlas, i, on=view.day, below=True))
    return found or places


def _full_source(view: View, claim_id: str) -> str:
    """Return where a claim is written, with the source in full."""
    _, claim = view.lang.text, view.atlas.claim(claim_id)
    where = place_in_sources(view.atlas, claim, view.lang)
    written = citations.source_line(view.atlas.source(claim.source_id)).removesuffix(".")
    return _("Source: {source}").format(source=f"{where} ({written})")
