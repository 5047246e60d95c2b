"""Open promises of a visit: those of the two, and those of one of the two with the whole other country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.parties import speakers
from data.enums import Verdict
from data.queries.places.claim_places import claim_places, territory_of
from data.queries.places.meetings import is_of_country
from data.queries.texts.promises import select_promises

if TYPE_CHECKING:
    from components.documents.brief.visit import Visit
    from data.queries.texts.promises import Promise


def open_promises(visit: Visit) -> tuple[Promise, ...]:
    """Return the open promises of a visit that are stated by the day of the facts, the oldest first."""
    atlas, day = visit.view.atlas, visit.view.day
    found = select_promises(atlas, on=day, verdicts={Verdict.OPEN.value})
    kept = [p for p in found if p.verdict is Verdict.OPEN and atlas.first_day(p.target_id) <= day]
    return tuple(p for p in kept if is_of(visit, p.target_id) or is_wide(visit, p.target_id))


def is_of(visit: Visit, claim_id: str) -> bool:
    """Return whether a claim is of both places of a visit, or of what lies in them; of one place alone, of that."""
    places = claim_places(visit.view.atlas, claim_id).all
    grounds = [territory_of(visit.view.atlas, i, on=visit.view.day) for i in visit.places]
    return all(ground.covers(places, below=True) for ground in grounds)


def is_wide(visit: Visit, claim_id: str) -> bool:
    """Return whether a claim is of one place of a visit, or of what lies in it, with the whole other country."""
    return is_of_country(visit.view.atlas, visit.places, claim_id, on=visit.view.day)


def said_by(visit: Visit, claim_id: str) -> str:
    """Return who made a promise: its speakers, else the sides of the deed, of which the source does not say which."""
    _, atlas, lang = visit.view.lang.text, visit.view.atlas, visit.view.lang
    since = atlas.since(claim_id)
    on = since.last if since else visit.view.day
    if atlas.speakers(claim_id):
        return speakers(atlas, claim_id, lang, on)
    names = [atlas.party_name(party, lang.code, on=on) for party in atlas.parties(claim_id)]
    names = names or [atlas.name(side, lang.code, on=on) for side in atlas.sides(claim_id) or ()]
    return _("sides: {names}").format(names=", ".join(names)) if names else ""
