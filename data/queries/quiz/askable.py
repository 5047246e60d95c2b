"""Facts that may be asked about: each stated once, doubted by nothing, not computed by us, and of a settled name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from data.atlas.derived import derived
from data.enums import Citation, Lang, Status
from data.queries.places.signings import agreements_signed

if TYPE_CHECKING:
    from datetime import date

    from data.atlas.atlas import Atlas
    from data.model import Claim, PartialDate

PERIOD: Final = 6
"""Facts that began so many years apart are of one period."""
DISPUTED: Final = frozenset({"contradiction", "identity", "name", "ambiguity"})
"""Kinds of conflicts of a document that leave in doubt who its parties are."""


def is_askable(atlas: Atlas, claim: Claim) -> bool:
    """Return whether a claim may be asked about: no repeat, in no conflict, one fact, and the source's own."""
    return (
        not claim.repeats
        and not atlas.conflicts_of(claim.claim_id)
        and not claim.row.get("is_aggregate")
        and claim.status is not Status.DERIVED
        and claim.citation is not Citation.DERIVED
    )


@derived(maxsize=1)
def askable_claims(atlas: Atlas) -> tuple[Claim, ...]:
    """Return the claims that may be asked about, in the order of their ids."""
    found = (claim for claim in atlas.index.claims.values() if is_askable(atlas, claim))
    return tuple(sorted(found, key=lambda claim: claim.claim_id))


def is_disputed(atlas: Atlas, claim_id: str) -> bool:
    """Return whether the document that a claim is or rests on is in a conflict that leaves it in doubt."""
    document = atlas.document_of(claim_id)
    kinds = atlas.tables["conflicts"]["kind"]
    return document is not None and any(kinds[found] in DISPUTED for found in atlas.conflicts_of(document))


def matter(atlas: Atlas, claim_id: str) -> frozenset[str]:
    """Return the claims that are of one matter with a claim: a quiz asks about one of them alone."""
    claim = atlas.index.claims.get(claim_id)
    if claim is None:
        return frozenset({claim_id})
    document = atlas.document_of(claim_id)
    return frozenset({claim_id, *agreements_signed(atlas, claim_id), *((document,) if document else ())})


def day_of(atlas: Atlas, claim_id: str) -> date:
    """Return the day whose map and names a claim has: the last of its date, else the day from which it is shown."""
    since = atlas.since(claim_id)
    return since.last if since else atlas.first_day(claim_id)


def is_settled(atlas: Atlas, place_id: str, since: PartialDate | None, day: date) -> bool:
    """Return whether a place existed, and kept its name, for all of a date."""
    days = (since.first, since.last) if since else (day,)
    names = {tuple(atlas.place_name(place_id, lang=lang, on=on) for lang in Lang) for on in days}
    return len(names) == 1 and all(atlas.exists(place_id, max(on, atlas.index.first_known)) for on in days)


def is_near(atlas: Atlas, one: str, other: str) -> bool:
    """Return whether two claims are of one period."""
    return abs(atlas.first_day(one).year - atlas.first_day(other).year) <= PERIOD
