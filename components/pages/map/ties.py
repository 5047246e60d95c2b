"""Ties that the map page lists, for its table and its downloads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.map.highlight import lit_claims

if TYPE_CHECKING:
    from components.context import View


def ties_shown(view: View) -> list[str]:
    """
    Return the claims of the ties of a date that pass the filters and concern the chosen place or pair.

    Ties of what lies in a place and ties with a whole country are among them. Without a place, or with a whole country,
    all are returned.
    """
    found = list(map(str, view.atlas.ties(on=view.day, **view.selection.filters).index))
    claims = None if view.selection.claim else lit_claims(view)
    return found if claims is None else sorted(claims.intersection(found))
