"""Block of a brief that is of a layer, beside what the book says: its claims of the places of the visit."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from components.documents.brief.blocks.goods_lines import goods_lines
from components.documents.brief.footnotes import footnote
from components.documents.brief.model import Block, BlockKind, Line
from components.documents.items import doubts
from components.documents.layer_texts.layer_claims import claims_of, count_lines
from components.documents.layer_texts.layer_words import counted_in, licence_line, marked
from components.documents.layer_texts.long_lists import left_note
from components.documents.promised.own_answers import answers_said
from components.documents.sentences import sentence
from data.enums import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from components.context import View
    from components.documents.brief.model import Brief
    from data.atlas.atlas import Atlas

MOST: Final = 12
"""So many claims of a layer are in a brief; a file may bring thousands."""


def block_of_layer(view: View, place_ids: Sequence[str]) -> Block | None:
    """Return what the layer beside the book says of the places of a visit; None where it says nothing.

    Parameters
    ----------
    view
        The view of the visit, of the day of its facts.
    place_ids
        The places.
    """
    own, layer, lang = view.own, view.layer, view.lang
    found = [*claims_of(view, *place_ids)]
    if own is None or layer is None:
        return None
    targets = dict.fromkeys(one.target_id for one in layer.answers)
    answers = tuple((i, said) for i in targets if (said := tuple(answers_said(own, i, lang, view.day))))
    goods = _goods_of(view, place_ids)
    if not found and not answers and not goods:
        return None
    # A tie says what the agreement says that it rests on: the agreement is in the block.
    stated = set(found)
    found = [i for i in found if own.document_of(i) in (None, i) or own.document_of(i) not in stated]
    found.sort(key=lambda i: (own.claim(i).fact is Fact.FIGURE, -own.first_day(i).toordinal(), i))
    counts = count_lines(own, found, lang)
    counted = counted_in(layer, counts, lang) + "." if counts else ""
    note = (counted, left_note(lang, left=len(found) - MOST), licence_line(layer, lang))
    return Block(
        kind=BlockKind.LAYER,
        title=marked(layer, lang),
        lines=(*goods, *(_line(view, own, claim_id) for claim_id in found[:MOST])),
        note=" ".join(filter(None, note)),
        answers=answers,
    )


def with_block(brief: Brief, block: Block | None) -> Brief:
    """Return a brief with the block of a layer after those of the book; its lines leave the page before all others.

    Its answers to promises are below these, in the blocks of the book.
    """
    if block is None:
        return brief
    brief = _with_answers(brief, dict(block.answers))
    if not block.lines:
        return brief
    last = max((line.rank for line in brief.lines), default=0)
    lines = tuple(dataclasses.replace(line, rank=last + n) for n, line in enumerate(block.lines, start=1))
    return dataclasses.replace(brief, blocks=(*brief.blocks, dataclasses.replace(block, lines=lines)))


def _goods_of(view: View, place_ids: Sequence[str]) -> tuple[Line, ...]:
    sides = {view.atlas.place(place_id).country: place_id for place_id in place_ids}
    return tuple(goods_lines(view, BlockKind.LAYER, sides.get("BY"), sides.get("KZ")))


def _with_answers(brief: Brief, answers: Mapping[str, tuple[tuple[str, str], ...]]) -> Brief:
    blocks = tuple(
        dataclasses.replace(block, lines=tuple(made for line in block.lines for made in _answered(line, answers)))
        for block in brief.blocks
    )
    return dataclasses.replace(brief, blocks=blocks)


def _answered(line: Line, answers: Mapping[str, tuple[tuple[str, str], ...]]) -> Iterator[Line]:
    """Yield a line, and below a promise the answers to it: each is a line of its own, which can be left out."""
    found = [one for claim in line.claims for one in answers.get(claim, ())] if line.promise else []
    if not found or line.promise is None:
        yield line
        return
    texts = tuple(text for _id, text in found)
    yield dataclasses.replace(line, promise=dataclasses.replace(line.promise, answers=texts))
    for answer_id, text in found:
        yield Line(id=f"{BlockKind.UNANSWERED}:{answer_id}", text=text, rank=line.rank)


def _line(view: View, own: Atlas, claim_id: str) -> Line:
    return Line(
        id=f"{BlockKind.LAYER}:{claim_id}",
        text=sentence(own, claim_id, view.lang),
        claims=(claim_id,),
        marks=tuple(dict.fromkeys(badge.text for badge in doubts(own, claim_id, view.lang, view.day))),
        sources=(footnote(own, claim_id, view.lang),),
        rank=0,
    )
