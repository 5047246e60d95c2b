"""Organisations and what they take part in: ties, agreements, ventures, events, figures and statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.atlas.derived import derived

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.atlas.atlas import Atlas


@derived(maxsize=1)
def organisation_claims(atlas: Atlas) -> Mapping[str, tuple[str, ...]]:
    """
    Return the claims that each organisation is party to, in the order of the tables.

    It is party as a side of a figure, as a party of a tie, an agreement, a venture or an event, or as a speaker. An
    organisation that is party to nothing has no claims; later statements of the same fact are among them.
    """
    found: dict[str, dict[str, None]] = {str(org_id): {} for org_id in atlas.tables["organisations"].index}
    for claim_id in atlas.index.claims:
        ids = list(atlas.sides(claim_id) or ())
        ids += [str(party.org_id) for party in (*atlas.parties(claim_id), *atlas.speakers(claim_id)) if party.org_id]
        for org_id in ids:
            if org_id in found:
                found[org_id][claim_id] = None
    return {org_id: tuple(claims) for org_id, claims in found.items()}
