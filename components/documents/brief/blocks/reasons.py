"""Reasons to talk: interests voiced, ventures of one branch, and partners of neighbours, each with its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.brief.left_out import Cut, left_out
from components.documents.brief.lines import Drafted, Kept, claim_line, plain_line
from components.documents.brief.model import BlockKind
from components.documents.sentences import sentence
from components.documents.titles import claim_title
from components.documents.white_spots import bordering_units
from components.i18n import vocabulary
from data.queries.places.claim_places import claim_places, territory_of
from data.queries.places.pair import open_interests
from data.queries.places.reasons import ReasonKind, reasons

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from components.documents.brief.model import Line
    from components.documents.brief.visit import Visit
    from data.queries.places.reasons import Reason

BLOCK: Final = BlockKind.REASONS
MOST: Final = 6
"""So many interests of a side are in a brief."""


def reasons_of_pair(visit: Visit, without: AbstractSet[str]) -> Iterator[Drafted]:
    """Yield reasons for two places to talk; neighbours have only those that are regions of the day."""
    atlas, day, (by_id, kz_id) = visit.view.atlas, visit.view.day, visit.places
    era = atlas.index.era(day)
    near = {i: bordering_units(atlas, i, era) for i in visit.places if i in atlas.units(day)}
    for reason in reasons(atlas, by_id, kz_id, on=day, neighbours=near):
        match reason.kind:
            case ReasonKind.INTEREST:
                yield from _interests(visit, reason.place_ids[0], [i for i in reason.claim_ids if i not in without])
            case ReasonKind.LIKE_VENTURES:
                yield from _like_ventures(visit, reason)
            case ReasonKind.NEIGHBOUR:
                for claim_id in reason.claim_ids:
                    if without.isdisjoint((claim_id, atlas.document_of(claim_id))):
                        yield Drafted(Kept.REASON, _neighbour(visit, claim_id))


def reasons_of_place(visit: Visit, place_id: str, without: AbstractSet[str]) -> Iterator[Drafted]:
    """Yield what a place, or what lies in it, wants of the whole other country."""
    found = open_interests(visit.view.atlas, place_id, on=visit.view.day)
    yield from _interests(visit, place_id, [i for i in found if i not in without])


def _interests(visit: Visit, place_id: str, claim_ids: list[str]) -> Iterator[Drafted]:
    _ = visit.view.lang.text
    mark = _("voiced for the whole other country")
    yield from (Drafted(Kept.REASON, claim_line(visit, BLOCK, i, marks=(mark,))) for i in claim_ids[:MOST])
    yield from left_out(visit, BLOCK, Kept.REASON, claim_ids, cut=Cut.INTERESTS, most=MOST, of=place_id)


def _like_ventures(visit: Visit, reason: Reason) -> Iterator[Drafted]:
    """Yield one venture of each side in a branch; none where the only ventures are of both sides."""
    _, atlas, lang = visit.view.lang.text, visit.view.atlas, visit.view.lang
    grounds = [territory_of(atlas, i, on=visit.view.day) for i in visit.places]
    at = [[g.covers(claim_places(atlas, i).all, below=True) for g in grounds] for i in reason.claim_ids]
    ours = next((i for i, (here, there) in zip(reason.claim_ids, at, strict=True) if here and not there), None)
    theirs = next((i for i, (here, there) in zip(reason.claim_ids, at, strict=True) if there and not here), None)
    if ours and theirs:
        text = _("Both sides have ventures of one branch ({branch}): {ours}; {theirs}.").format(
            branch=vocabulary.sectors(lang)[str(reason.sector)],
            ours=claim_title(atlas, ours, lang),
            theirs=claim_title(atlas, theirs, lang),
        )
        yield Drafted(Kept.REASON, plain_line(visit, BLOCK, str(reason.sector), text, claims=(ours, theirs)))


def _neighbour(visit: Visit, claim_id: str) -> Line:
    _ = visit.view.lang.text
    said = sentence(visit.view.atlas, claim_id, visit.view.lang)
    text = _("A region that borders one of the two has an agreement with the other: {sentence}").format(sentence=said)
    return claim_line(visit, BLOCK, claim_id, text=text, short=said)
