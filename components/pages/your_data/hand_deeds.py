"""Deeds by hand: a form that is read like a file, rows of a layer found, corrected or withdrawn."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components.access.visitor import Role
from components.exports.imports.template import LISTS
from components.exports.imports.template_words import headings
from components.layer_atlases import current_store, layer_atlases
from components.pages.your_data.by_hand.filled_form import PARTIES, can_correct, filled_form
from components.pages.your_data.by_hand.row_search import TABLES
from components.pages.your_data.draft_deeds import have_read, text_of
from components.pages.your_data.said import say_done, say_refused
from components.session.writer import require
from data.imports.schemes.own_template import MARKER
from data.layers.answer_rows import SAYS, places_of_answer
from data.layers.answer_rows import TABLES as ANSWERED
from data.stores.errors import StaleVersionError
from data.stores.model import Deed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from components.context import View
    from data.layer_rows import LayerRow

SOUGHT: Final = "your-data-sought"
"""Of the session: the layer whose rows are looked for, and the words."""
FILLED: Final = "your-data-filled"
"""Of the session: the kept row that is in a form, until its page has it."""


def enter(view: View, asked: Mapping[str, Any]) -> None:
    """Read a form as if it were a file: the same checks, the same questions, a draft that is kept or not."""
    _, visitor = view.lang.text, require(Role.EDITOR)
    part, given = text_of(asked, "part"), asked.get("cells")
    if part not in LISTS or not isinstance(given, dict):
        return
    cells = {name: " ".join(text_of(given, name).split()) for name in headings(view.lang)[part]}
    if not any(cells.values()):
        say_refused(_("The form is empty."))
        return
    layers = layer_atlases().visible(drafts=True)
    layer_id = text_of(asked, "layer")
    known = {layer.layer_id for layer in layers}
    with tempfile.TemporaryDirectory(prefix="partnership-vector-hand-") as folder:
        path = Path(folder) / "form"
        path.write_text(form_table(part, cells, headings(view.lang)[part]), encoding="utf-8")
        have_read(
            view, path=str(path), name="", draft_id="", answers={}, corrections={},
            layer_id=layer_id if layer_id in known else layers[0].layer_id if len(layers) == 1 else "",
            who=visitor.who, how_known=visitor.how, is_pasted=True, is_by_hand=True,
        )  # fmt: skip


def form_table(part: str, cells: Mapping[str, str], names: Mapping[str, str]) -> str:
    """Return a form as a sheet of the template with one row, as cells that were pasted."""
    lines = io.StringIO()
    write = csv.writer(lines, delimiter="\t", lineterminator="\n").writerow
    write([*cells, f"{MARKER}{part}"])
    write([*(names[name] for name in cells), ""])
    write([*cells.values(), ""])
    return lines.getvalue()


def find(view: View, asked: Mapping[str, Any]) -> None:
    """Look for rows of a layer."""
    require(Role.EDITOR)
    layer_id = text_of(asked, "layer")
    current_store().layer(layer_id)
    st.session_state[SOUGHT] = (layer_id, text_of(asked, "text"))
    del view


def fill(view: View, asked: Mapping[str, Any]) -> None:
    """Fill a form in with a kept row."""
    _ = view.lang.text
    require(Role.EDITOR)
    layer_id, table, row_id = (text_of(asked, name) for name in ("layer", "table", "row"))
    kept = list(_rows_with_parties(layer_id, table))
    row = next((row for row in kept if row.table == table and row.row_id == row_id), None)
    if row is None:
        say_refused(_("This row is not there any more."))
        return
    if not can_correct(table, row.cells):
        say_refused(_("No form has the unit of this row: withdraw it and bring it anew."))
        return
    st.session_state[FILLED] = {**filled_form(view, row, kept), "layer": layer_id}


def filled_once() -> dict[str, Any] | None:
    """Return the form that is filled in with a kept row, once."""
    filled: dict[str, Any] | None = st.session_state.pop(FILLED, None)
    return filled


def withdraw(view: View, asked: Mapping[str, Any]) -> None:
    """Withdraw a row of a layer with what belongs to it, as a version."""
    _, visitor = view.lang.text, require(Role.EDITOR)
    layer_id, table, row_id = (text_of(asked, name) for name in ("layer", "table", "row"))
    base, store = asked.get("base"), current_store()
    if table not in TABLES or type(base) is not int:
        return
    gone = list(rows_of_claim(layer_id, table, row_id))
    if not gone:
        say_refused(_("This row is not there any more."))
        return
    deed = Deed(who=visitor.who, how_known=visitor.how, note=text_of(asked, "note"))
    try:
        version = store.withdraw(layer_id, gone, deed=deed, base=base)
    except StaleVersionError:
        say_refused(_("Nothing is withdrawn: somebody else has changed this row meanwhile. Look at it again."))
        return
    layer_atlases().look_again()
    name = store.layer(layer_id).name
    said = _("Withdrawn: “{layer}” is now version {version}.")
    say_done(said.format(layer=name, version=view.lang.number(version)), layer=layer_id)


def rows_of_claim(layer_id: str, table: str, row_id: str) -> Iterator[tuple[str, str]]:
    """Yield table and id of a row of a layer, of its parties and of the ties that rest on it."""
    if table == SAYS:
        yield from places_of_answer(current_store().rows(layer_id, tables=ANSWERED), row_id) or ((table, row_id),)
        return
    for row in _rows_with_parties(layer_id, table):
        is_party = row.table == PARTIES.get(table) and row.cells.get("claim_id") == row_id
        is_tie = row.table == "ties" and row.cells.get("agreement_id") == row_id
        if is_party or is_tie or (row.table == table and row.row_id == row_id):
            yield row.table, row.row_id


def _rows_with_parties(layer_id: str, table: str) -> Iterator[LayerRow]:
    parties = PARTIES.get(table)
    tables = (table, parties, "ties", "organisations") if parties else (table,)
    return current_store().rows(layer_id, tables=tables)
