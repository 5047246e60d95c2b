"""What the sources disagree on, in a line below the claim that it concerns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from components.context import View

KINDS: Final = frozenset({"contradiction", "date"})
"""Kinds of conflicts that a reader of a figure or a date must know at once; the evidence has the others."""


def conflict_lines(view: View, claim_id: str) -> list[str]:
    """Return what the sources disagree on about a claim, where it matters much."""
    _, atlas, lang = view.lang.text, view.atlas, view.lang
    kept = [i for i in atlas.conflicts_of(claim_id) if atlas.tables["conflicts"].at[i, "kind"] in KINDS]
    return [_("In doubt: {question}").format(question=atlas.text("conflicts", i, "question", lang.code)) for i in kept]
