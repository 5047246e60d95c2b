"""Signings: events that are the signing or the voicing of agreements, and are shown as one entry with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.atlas.derived import derived
from data.package.roles import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from data.atlas.atlas import Atlas


def agreements_signed(atlas: Atlas, claim_id: str) -> tuple[str, ...]:
    """Return the agreements that a claim is the signing of, none where it is no such event."""
    return atlas.items(atlas.claim(claim_id).cell(Role.SIGNING))


def signings(atlas: Atlas, claim_id: str) -> tuple[str, ...]:
    """Return the events at which the agreement that a claim is or rests on was signed or voiced."""
    document = atlas.document_of(claim_id)
    return _signings(atlas).get(document, ()) if document else ()


def without_signings(atlas: Atlas, claim_ids: Iterable[str], shown: Iterable[str]) -> tuple[str, ...]:
    """
    Return claims without the signings of agreements that are shown beside them.

    Parameters
    ----------
    atlas
        The facts.
    claim_ids
        The claims, of any table.
    shown
        Claims that the reader sees too: agreements, and ties that rest on one.
    """
    seen = {atlas.document_of(claim_id) for claim_id in shown}
    return tuple(i for i in claim_ids if seen.isdisjoint(agreements_signed(atlas, i)))


@derived(maxsize=1)
def _signings(atlas: Atlas) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for claim_id in atlas.index.claims:
        for agreement in agreements_signed(atlas, claim_id):
            found.setdefault(agreement, []).append(claim_id)
    return {agreement: tuple(events) for agreement, events in found.items()}
