"""Facts that the address of a visitor asks for: the book's, those of a layer, or both beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.layer_atlases import layer_atlases
from components.session import address

if TYPE_CHECKING:
    from components.layer_atlases import Facts
    from data.atlas.atlas import Atlas
    from data.atlas.selection import Selection


def asked_facts(book: Atlas) -> Facts:
    """Return the facts that the address asks for, of those that the visitor may see."""
    return layer_atlases().facts(address.query(), book=book, drafts=sees_drafts())


def sees_drafts() -> bool:
    """Return whether the visitor sees layers that are not published."""
    return False


def read(facts: Facts) -> tuple[Selection, tuple[str, ...]]:
    """Return the selection that the address asks of the facts, and the names of what was not understood."""
    selection, unknown = facts.read(address.query())
    return address.in_language(selection), unknown
