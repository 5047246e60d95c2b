"""Other partners of the guest in the host's country, one tie a partner, the strongest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.brief.lines import Drafted, Kept, claim_line
from components.documents.brief.model import BlockKind
from components.documents.sentences import sentence
from components.documents.white_spots import bordering_units
from data.queries.places.pair import nearest
from data.queries.places.white_spots import Knowledge, knowledge

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from components.documents.brief.visit import Visit

BLOCK: Final = BlockKind.ELSEWHERE


def elsewhere(visit: Visit, without: AbstractSet[str]) -> Iterator[Drafted]:
    """Yield the strongest tie of the guest with each other place; of one place alone that of the place itself."""
    _, atlas, lang, guest = visit.view.lang.text, visit.view.atlas, visit.view.lang, visit.guest or visit.places[0]
    has_borders = visit.is_pair and visit.host in atlas.units(visit.view.day)
    near = set(bordering_units(atlas, visit.host, atlas.index.era(visit.view.day))) if has_borders else set()
    far = 1 if atlas.place(guest).country == "BY" else 0
    borders = _("The partner borders the host.")
    seen: set[str] = set()
    for claim_id in nearest(atlas, guest, on=visit.view.day).ties:
        partner, document = atlas.index.ends[claim_id][far], atlas.document_of(claim_id)
        if claim_id in without or document in without or partner in seen or knowledge(atlas, claim_id) in _WISHES:
            continue
        seen.add(partner)
        said = sentence(atlas, claim_id, lang)
        text = f"{said} {borders}" if partner in near else said
        short = said if partner in near else None
        yield Drafted(Kept.ELSEWHERE, claim_line(visit, BLOCK, claim_id, text=text, short=short, seen_from=guest))


_WISHES: Final = frozenset({Knowledge.INTENT})
"""Interests and plans are no work."""
