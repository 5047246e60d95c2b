"""Disagreements of the sources: in a line below a claim, and as items with our reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.evidence import source_label
from components.documents.model import Item

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.context import View
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas

KINDS: Final = frozenset({"contradiction", "date"})
"""Kinds of conflicts that a reader of a figure or a date must know at once; the evidence has the others."""


def conflict_lines(view: View, claim_id: str) -> tuple[str, ...]:
    """Return what the sources disagree on about a claim, where it matters much."""
    _, atlas, lang = view.lang.text, view.atlas, view.lang
    kept = [i for i in atlas.conflicts_of(claim_id) if atlas.tables["conflicts"].at[i, "kind"] in KINDS]
    return tuple(question(atlas, i, lang, within=_("In doubt: {question}")) for i in kept)


def conflict_items(atlas: Atlas, conflict_ids: Iterable[str], lang: Language) -> list[Item]:
    """Return conflicts with their question and our reading; the evidence is that of the first claim concerned."""
    items = []
    for conflict_id in conflict_ids:
        claim_id = next(iter(atlas.items(atlas.tables["conflicts"].at[conflict_id, "claims"])), None)
        items.append(
            Item(
                title=question(atlas, conflict_id, lang),
                claim=claim_id,
                lines=(atlas.text("conflicts", conflict_id, "reading", lang.code),),
                source=source_label(atlas, atlas.claim(claim_id), lang) if claim_id else None,
            )
        )
    return items


def question(atlas: Atlas, conflict_id: str, lang: Language, *, within: str = "{question}") -> str:
    """Return the question of a conflict, alone or within a sentence."""
    return within.format(question=atlas.text("conflicts", conflict_id, "question", lang.code))


def our_reading(atlas: Atlas, conflict_id: str, lang: Language) -> str:
    """Return how we read a conflict, as a sentence."""
    _ = lang.text
    return _("Our reading: {text}").format(text=atlas.text("conflicts", conflict_id, "reading", lang.code))
