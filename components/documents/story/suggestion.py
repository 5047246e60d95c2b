"""Views as steps of a talk: any view as it is, with a headline, claims, a number and notes offered from the facts."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, urlsplit

from components.documents.answers.chosen_claims import best_figure, latest
from components.documents.answers.pair_answer import pair_answer
from components.documents.answers.place_answer import place_answer
from components.documents.cards import organisation_document, person_document
from components.documents.counts import known_until_text
from components.documents.layer_texts.layer_claims import count_lines
from components.documents.layer_texts.layer_words import counted_in
from components.documents.panel import origin_text, pairs_headline
from components.documents.places import label
from components.documents.sentences import sentence
from components.documents.story.model import Step
from components.documents.story.of_layers.goods_step import CHOICE, goods_offer, is_of_goods, scope_of, without_goods
from components.documents.story.of_layers.step_layer import step_layer
from components.documents.story.own_file import HEADLINE, MOST_CLAIMS
from components.documents.story.place_steps import hall_words
from components.documents.story.shown import picture, shown
from components.documents.story.stage_chart import stage_headline
from components.documents.story.step import big_number, source_line
from components.documents.story.talk_refusals import RefusedTalkError, TalkRefusal
from components.documents.white_spots import head_document, state_sentence
from components.i18n.language import language
from data.atlas.addresses import PATHS, Address, read_address
from data.atlas.selection import Selection
from data.enums import UNCERTAIN, DataChoice, Lang
from data.package import citation
from data.queries.known_until import known_until
from data.queries.places.pair import pair
from data.queries.places.place import place_facts
from data.queries.places.white_spots import COUNTED
from data.queries.texts.chronicle import chronicle, kinds_of
from data.queries.trade.series import national

if TYPE_CHECKING:
    from components.context import View
    from components.documents.model import Item

_SECONDS: Final = 45
_SHOWN_LENGTH: Final = 80
"""So many characters of an address that cannot be shown are repeated."""
_OF_A_VIEW: Final = (
    "place", "claim", "org", "person", "by", "kz", "date", "layout", "kinds", "statuses", "themes", "order", "data",
    "layer", *CHOICE,
)  # fmt: skip
"""What of a selection a step keeps: no language, no day of a visit, no words that were searched for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Offer:
    """What a step may say: the headline that the first claim proves, all its claims, and what is spoken.

    `source` is the line of the sources of a step that rests on no claim.
    """

    headline: str
    claims: tuple[str, ...] = ()
    number: str | None = None
    notes: tuple[str, ...] = ()
    source: str = ""


def suggested_step(view: View, address_text: str, *, lang2: Lang | None = None) -> Step:
    """
    Return a view as a step: of the book, of a layer, or of the book with what a layer says beside it.

    A claim of the layer that is chosen beside the book makes a step of the layer.

    Parameters
    ----------
    view
        The facts that the address asks for, the language and the day of the reader.
    address_text
        The address of the view, such as ``/pair?by=BY-HO&kz=KZ-55&lang=ru``; what the dashboard would not understand in
        it is left out.
    lang2
        The second language of the headline.

    Raises
    ------
    components.documents.story.talk_refusals.RefusedTalkError
        If no picture shows the view: that of a visit, of the sources, or of a region that is not chosen yet.
    """
    view, where = _address(view, address_text)
    there = dataclasses.replace(view, selection=where.selection)
    offer = _offer(there, where.path)
    second = dataclasses.replace(there, lang=language(lang2)) if lang2 and lang2 is not view.lang.code else None
    claims = tuple(dict.fromkeys(offer.claims))
    until = known_until_text(known_until(view.atlas, claims), view.lang, view.day)
    return Step(
        id="s1",
        view=str(where),
        picture=picture(where, claims),
        shown=shown(view, where, claims),
        headline=_short(offer.headline),
        headline2=_short(_offer(second, where.path).headline) if second else "",
        number=big_number(view.atlas, offer.number, view.lang),
        source=offer.source or source_line(view.atlas, claims, view.lang),
        claims=claims,
        seconds=_SECONDS,
        notes=" ".join(citation.sentence(note) for note in dict.fromkeys((*offer.notes, until)) if note),
        layer=step_layer(there, where.path),
    )


def _address(view: View, text: str) -> tuple[View, Address]:
    """Return the facts and the address of a step."""
    refused = RefusedTalkError(TalkRefusal.NO_VIEW, view=text[:_SHOWN_LENGTH])
    try:
        parts = urlsplit(text)
    except ValueError:
        raise refused from None
    path = parts.path.removeprefix("/")
    if parts.scheme or parts.netloc or path not in PATHS or not text.startswith("/"):
        raise refused
    asked, _unknown = Selection.from_query(dict(parse_qsl(parts.query)), atlas=view.atlas)
    kept = Selection(**{name: getattr(asked, name) for name in _OF_A_VIEW})
    if view.own and asked.own in view.own.index.claims:
        kept = dataclasses.replace(kept, data=DataChoice.OWN, claim=asked.own)
        view = dataclasses.replace(view, atlas=view.own, own=None)
    kept = dataclasses.replace(kept, layer=view.layer.layer_id if view.layer else None)
    if is_of_goods(Address(path, kept)):
        view, kept = _of_goods(view, kept)
    try:
        return view, read_address(str(Address(path, kept)), atlas=view.atlas)
    except ValueError:
        raise refused from None


def _of_goods(view: View, kept: Selection) -> tuple[View, Selection]:
    """Return the facts and the selection of a step of goods: of the layer alone, or without goods where it has none."""
    if scope_of(dataclasses.replace(view, selection=kept)) is None:
        return view, without_goods(kept)
    if view.own is None:
        return view, kept
    return dataclasses.replace(view, atlas=view.own, own=None), dataclasses.replace(kept, data=DataChoice.OWN)


def _offer(view: View, path: str) -> _Offer:
    """Return what a view says first: its goods, its claim, its pair, its place, else what its page says."""
    if is_of_goods(Address(path, view.selection)) and (found := goods_offer(view)):
        return _Offer(headline=found.headline, notes=found.notes, source=found.source)
    chosen = view.selection
    if chosen.claim:
        return _of_claim(view, chosen.claim)
    if chosen.by and chosen.kz and path in ("", "pair", "white-spots"):
        return _of_pair(view, chosen.by, chosen.kz)
    if chosen.place and path in ("", "region"):
        return _of_place(view, chosen.place)
    if (chosen.org or chosen.person) and path == "":
        return _of_card(view)
    return _of_page(view, path)


def _of_page(view: View, path: str) -> _Offer:
    """Return what a page says where nothing is chosen on it, or only a place that it is narrowed to."""
    origin = (origin_text(view.atlas, view.lang),)
    match path:
        case "white-spots":
            return _of_white_spots(view)
        case "trade":
            return _of_trade(view)
        case "production":
            return _Offer(headline=stage_headline(view), notes=origin)
        case "chronicle":
            return _of_chronicle(view)
        case _:
            return _of_map(view)


def _of_map(view: View) -> _Offer:
    """Return how many pairs have an agreement, with those agreements."""
    atlas = view.atlas
    agreed = [tie for tie in map(str, atlas.ties(on=view.day).index) if tie in atlas.index.pair_ties]
    headline = pairs_headline(atlas, view.lang, view.day)
    return _Offer(headline=headline, claims=tuple(agreed[:MOST_CLAIMS]), notes=(origin_text(atlas, view.lang),))


def _of_claim(view: View, claim_id: str) -> _Offer:
    headline, more = hall_words(view, claim_id)
    number = _number_of(view, claim_id)
    claims = (claim_id, *([number] if number else []))
    return _Offer(headline=headline, claims=claims, number=number, notes=(more,))


def _of_pair(view: View, by_id: str, kz_id: str) -> _Offer:
    _ = view.lang.text
    found, names = pair(view.atlas, by_id, kz_id, on=view.day), f"{label(view, by_id)} – {label(view, kz_id)}"
    if not found.claim_ids:
        headline = _("{names}: the source names nothing that links them").format(names=names)
        return _Offer(headline=headline, notes=(state_sentence(found.state, view.lang),))
    answer = pair_answer(view, found)
    own = tuple(item for item in answer.sentences if item.claim in found.claim_ids)
    return _of_answer(view, own, _("{names}: what the source knows").format(names=names))


def _of_place(view: View, place_id: str) -> _Offer:
    _, name = view.lang.text, label(view, place_id)
    answer = place_answer(view, place_facts(view.atlas, place_id, on=view.day))
    if not any(item.claim for item in answer.sentences):
        return _Offer(headline=_("{names}: the source says nothing").format(names=name))
    return _of_answer(view, answer.sentences, _("{names}: what the source knows").format(names=name))


def _of_answer(view: View, said: tuple[Item, ...], otherwise: str) -> _Offer:
    """Return the first claim of an answer as the headline, the others as notes, and the number of the first."""
    claims = tuple(item.claim for item in said if item.claim)
    headline, more = hall_words(view, claims[0]) if claims else (otherwise, "")
    others = (str(item.title) for item in said if item.claim != claims[0]) if claims else ()
    number = _number_of(view, claims[0]) if claims else None
    return _Offer(
        headline=headline,
        claims=(*claims, *([number] if number else [])),
        number=number,
        notes=(more, *others),
    )


def _number_of(view: View, claim_id: str) -> str | None:
    """Return the figure that a claim is, or the first that belongs to it."""
    figures = (claim_id, *view.atlas.numbers_of(claim_id))
    return next((i for i in figures if big_number(view.atlas, i, view.lang)), None)


def _of_card(view: View) -> _Offer:
    """Return the name of an organisation or a person, and the first of what is stated of it."""
    org, person, lang = view.selection.org, view.selection.person, view.lang
    shown_card = (
        organisation_document(view.atlas, org, lang, view.day)
        if org
        else person_document(view.atlas, str(person), lang, view.day)
    )
    stated = [item.claim for part in shown_card.sections for item in part.items if item.claim]
    if not stated:
        return _Offer(headline=str(shown_card.title))
    headline, more = hall_words(view, stated[0])
    return _Offer(headline=headline, claims=(stated[0],), notes=(str(shown_card.title), more))


def _of_white_spots(view: View) -> _Offer:
    document = head_document(view)
    known = view.atlas.layer is None and view.atlas.first_day(COUNTED) <= view.day
    return _Offer(
        headline=str(document.title),
        claims=(COUNTED,) if known else (),
        notes=(*map(str, document.lead), *map(str, document.notes)),
    )


def _of_trade(view: View) -> _Offer:
    """Return the turnover of the last year that is known, with the flows of that year."""
    _, found = view.lang.text, national(view.atlas)
    turnover = best_figure(view, (point.claim_id for point in found[0].years if point.status not in UNCERTAIN))
    if turnover is None and view.atlas.layer:
        counts = count_lines(view.atlas, map(str, view.atlas.tables["trade"].index), view.lang)
        nothing = _("no figure of a whole year of all trade")
        return _Offer(headline=counted_in(view.atlas.layer, counts or nothing, view.lang))
    if turnover is None:
        return _Offer(headline=_("Turnover of a whole year: none known by {day}").format(day=view.lang.day(view.day)))
    year = next(point.year for point in found[0].years if point.claim_id == turnover)
    flows = [point.claim_id for series in found[1:3] for point in series.years if point.year == year]
    headline, more = hall_words(view, turnover)
    notes = (more, *(sentence(view.atlas, claim_id, view.lang) for claim_id in flows))
    return _Offer(headline=headline, claims=(turnover, *flows), number=turnover, notes=notes)


def _of_chronicle(view: View) -> _Offer:
    """Return what was done last, of the place and the filters."""
    _, chosen, atlas = view.lang.text, view.selection, view.atlas
    kinds = kinds_of(chosen.kinds)
    found = chronicle(atlas, on=view.day, place_id=chosen.place, kinds=kinds, themes=chosen.themes).dated
    last = latest(view, (entry.claim_id for entry in found if atlas.claim(entry.claim_id).status not in UNCERTAIN))
    return _of_claim(view, last) if last else _Offer(headline=_nothing_dated(view))


def _nothing_dated(view: View) -> str:
    _ = view.lang.text
    return _("Nothing dated by {day}").format(day=view.lang.day(view.day))


def _short(text: str) -> str:
    text = text.removesuffix(".")
    return text if len(text) <= HEADLINE else f"{text[: HEADLINE - 1].rstrip()}…"
