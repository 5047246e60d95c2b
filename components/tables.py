"""Tables that say what the map shows, for those who do not use the map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components import state, terms
from components.evidence import source_label

if TYPE_CHECKING:
    from components.page import View


def ties_shown(view: View) -> list[str]:
    """Return the claims of the ties of the selection and date; without a selection, of all."""
    atlas, selection = view.atlas, view.selection
    found = (
        atlas.ties_of(selection.place, on=view.day, below=True, **selection.filters)
        if selection.place
        else atlas.ties(on=view.day, **selection.filters)
    )
    return list(map(str, found.index))


def ties_table(view: View) -> dict[str, Any]:
    """Return the ties of the selection and date as a table of texts, one row a claim; without a selection, all.

    Returns
    -------
    dict
        ``title``, ``count``, ``columns`` and ``rows``, each row with its ``claim`` and ``cells``.
    """
    _, atlas, lang, day = view.lang.text, view.atlas, view.lang, view.day
    kinds, statuses = terms.tie_kinds(lang), terms.statuses(lang)
    rows = []
    for claim_id in ties_shown(view):
        claim, since = atlas.claim(claim_id), atlas.since(claim_id)
        names = [
            atlas.place_name(str(claim.row[side]), lang=lang.code, on=since.last if since else day)
            for side in ("by_place_id", "kz_place_id")
        ]
        dated = lang.partial(since) if since else _("undated")
        cells = [
            *names,
            kinds[str(claim.row["kind"])],
            statuses[claim.status.value],
            dated,
            source_label(atlas, claim, lang),
        ]
        rows.append({"claim": claim_id, "cells": cells})
    return {
        "seq": state.answered(),
        "title": _("The ties as a table"),
        "count": lang.plural("{count} tie", "{count} ties", len(rows)),
        "columns": [
            _("Place in Belarus"),
            _("Place in Kazakhstan"),
            _("Kind"),
            _("Status"),
            _("Since"),
            _("Where written"),
        ],
        "rows": rows,
    }
