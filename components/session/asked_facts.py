"""Facts that the address of a visitor asks for: the book's, those of a layer, or both beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.access.visitor import Role
from components.layer_atlases import layer_atlases
from components.session import address
from components.session.shown_layers import shown_layers
from components.session.writer import current_visitor

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from components.layer_atlases import Facts
    from data.atlas.atlas import Atlas
    from data.atlas.selection import Selection


def asked_facts(book: Atlas) -> Facts:
    """Return the facts that the address asks for, of those that the visitor may see."""
    return facts_of(address.parameters(), book)


def facts_of(query: Mapping[str, str], book: Atlas) -> Facts:
    """Return the facts that the parameters of an address ask for, of those that the visitor may see."""
    return layer_atlases().facts(query, book=book, drafts=sees_drafts())


def layers_named(layer_ids: Iterable[str], book: Atlas) -> tuple[Atlas, ...]:
    """Return the facts of the layers of some ids, of those that the visitor may see; see `LayerAtlases.named`."""
    wanted = frozenset(layer_ids)
    return layer_atlases().named(wanted, book=book, drafts=sees_drafts()) if wanted else ()


def layers_having(claim_ids: Iterable[str], book: Atlas) -> tuple[Atlas, ...]:
    """Return the facts of the layers that have any of some claims, of those that the visitor may see."""
    return layer_atlases().having(claim_ids, book=book, drafts=sees_drafts())


def sees_drafts() -> bool:
    """Return whether the visitor sees layers that are not published."""
    return current_visitor().role.includes(Role.EDITOR)


def note_shown(facts: Facts) -> None:
    """Note which layer the page that is drawn shows, so that it is drawn anew when the layer changes."""
    shown, context = facts.own or facts.atlas, get_script_run_ctx()
    if context:
        layer = shown.layer
        shown_layers().note(context.session_id, layer.layer_id if layer else None, layer.version if layer else 0)


def read(facts: Facts) -> tuple[Selection, tuple[str, ...]]:
    """Return the selection that the address asks of the facts, and the names of what was not understood."""
    selection, unknown = facts.read(address.parameters())
    return address.in_language(selection), unknown
