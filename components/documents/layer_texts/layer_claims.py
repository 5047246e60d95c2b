"""Claims of a layer that is shown beside the book: those of places, those of kinds of facts, and their numbers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from data.enums import Fact
from data.queries.places.claim_places import claims_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.context import View
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas


def claims_of(view: View, *place_ids: str) -> tuple[str, ...]:
    """Return the claims of the layer beside the book of all of some places, or of what lies in them, by the day."""
    if view.own is None:
        return ()
    found = [set(claims_at(view.own, place, on=view.day, below=True)) for place in place_ids]
    return tuple(sorted(set.intersection(*found))) if found else ()


def claims_of_facts(view: View, *facts: Fact) -> tuple[str, ...]:
    """Return the claims of some kinds of facts of the layer beside the book, by the day; figures whenever they are."""
    if view.own is None:
        return ()
    own = view.own
    return tuple(
        claim_id
        for claim_id, claim in own.index.claims.items()
        if claim.fact in facts and (claim.fact is Fact.FIGURE or own.first_day(claim_id) <= view.day)
    )


def count_lines(own: Atlas, claim_ids: Iterable[str], lang: Language) -> str:
    """Return how many claims of each kind there are, in a line."""
    plural = lang.plural
    counts = Counter(own.claim(claim_id).fact for claim_id in claim_ids)
    words = {
        Fact.AGREEMENT: plural("{count} agreement", "{count} agreements", counts[Fact.AGREEMENT]),
        Fact.TIE: plural("{count} tie", "{count} ties", counts[Fact.TIE]),
        Fact.EVENT: plural("{count} event", "{count} events", counts[Fact.EVENT]),
        Fact.VENTURE: plural("{count} venture", "{count} ventures", counts[Fact.VENTURE]),
        Fact.STATEMENT: plural("{count} statement", "{count} statements", counts[Fact.STATEMENT]),
        Fact.FIGURE: plural("{count} figure", "{count} figures", counts[Fact.FIGURE]),
    }
    return ", ".join(words[fact] for fact in words if counts[fact])
