"""Job of the process that reads what people bring: the file of a draft, checked, as a workbook."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from components.exports.imports.checked_file import write_checked
from components.i18n.language import language
from components.worker.brought.written_draft import kept_file
from components.worker.errors import RefusedError
from data.errors import FileRefused, StoreError
from data.imports.corrected import corrected
from data.imports.files.open_file import open_file, open_text
from data.imports.read_file import read_opened
from data.imports.words.import_words import say
from data.stores.store import open_store

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas
    from data.enums import Lang


def write_checked_file(atlas: Atlas, *, draft_id: str, lang: Lang) -> bytes:
    """
    Return the file of a draft as XLSX, with its cells marked where something is found.

    Parameters
    ----------
    atlas
        The facts of the book.
    draft_id
        The draft: its file, its answers and its corrections are what is checked.
    lang
        Language of the sentences.

    Raises
    ------
    components.worker.errors.RefusedError
        If there is no such draft, or its file cannot be opened.
    """
    try:
        with ExitStack() as stack:
            store = stack.enter_context(open_store())
            draft = store.draft(draft_id)
            path = kept_file(store, draft_id, stack)
            if draft.state.get("pasted"):
                found = open_text(path.read_bytes().decode("utf-8", "replace"), name=draft.file)
            else:
                found = open_file(path, name=draft.file)
            cells = {(str(sheet), int(row), int(col)): text for sheet, row, col, text in draft.state["corrections"]}
            changed = corrected(found, cells)
            layer_id = str(draft.state["layer"])
            kept = list(store.rows(layer_id)) if layer_id else []
            reading = read_opened(changed, atlas=atlas, kept=kept, answers=dict(draft.state["answers"]))
            return write_checked(found, changed, reading, atlas=atlas, lang=language(lang))
    except FileRefused as refusal:
        raise RefusedError(say(f"file.{refusal.code}", refusal.params, lang=lang)) from None
    except StoreError as fault:
        raise RefusedError(say(fault.code, fault.params, lang=lang)) from None
