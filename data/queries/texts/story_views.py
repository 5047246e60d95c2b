"""Check of the views of talks: each address is one that is read, and its view shows the claims of its step."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from data.atlas.addresses import read_address
from data.model import Issue
from data.package.reader import label
from data.queries.places.claim_places import claims_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.atlas.atlas import Atlas
    from data.atlas.selection import Selection


def view_issues(atlas: Atlas) -> list[Issue]:
    """
    Return what is wrong with the views of talks; empty where nothing is.

    It is asked after all rules of the tables: what an address means is known once they are loaded.
    """
    file = label(atlas.contract.table("story_steps"))
    columns = ["view", "claims"]
    rows = atlas.tables["story_steps"][columns].itertuples(index=False, name=None)
    # A cell has no line break, so that the second line is the first row.
    return [
        Issue(file, line, field, message)
        for line, (view, claims) in enumerate(rows, start=2)
        for field, message in _faults(atlas, view, atlas.items(claims))
    ]


def _faults(atlas: Atlas, view: str, claims: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Say what is wrong with the view of a step, each fault with its field."""
    try:
        selection = read_address(view, atlas=atlas).selection
    except ValueError as error:
        yield "view", str(error)
        return
    if selection.claim and selection.claim not in claims:
        yield "view", f"chooses {selection.claim!r}, which is no claim of the step: add it there, or choose another"
    places = [place for place in (selection.place, selection.by, selection.kz) if place]
    for place in places:
        shown = claims_at(atlas, place, on=selection.date or date.max, below=True)
        for claim_id in claims:
            if claim_id not in shown:
                yield "claims", f"{claim_id!r} is not shown at {place}, which the view names: widen the view"
    for claim_id in _later(atlas, selection, claims):
        yield "claims", f"{claim_id!r} is later than {selection.date}, the day of the view: correct one of the two"


def _later(atlas: Atlas, selection: Selection, claims: tuple[str, ...]) -> Iterator[str]:
    """Give the claims that are not known yet on the day of a view."""
    return (claim_id for claim_id in claims if selection.date and atlas.first_day(claim_id) > selection.date)
