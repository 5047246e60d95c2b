"""Papers of notes, made by the worker."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from components.documents.brief.blocks.of_layer import block_of_layer
from components.documents.brief.note_file import check_note, read_note
from components.documents.brief.refusals import RefusedError
from components.exports.view_table import layer_in_name
from components.i18n.language import language
from components.worker.job import Job, JobName
from components.worker.worker import drawing_worker
from data.atlas.selection import Selection

if TYPE_CHECKING:
    from components.context import View
    from components.documents.brief.model import Block
    from components.documents.brief.note import Note
    from data.enums import Lang

OFFICE: Final = "application/vnd.openxmlformats-officedocument"
FORMS: Final = {
    "docx": f"{OFFICE}.wordprocessingml.document",
    "pdf": "application/pdf",
    "pptx": f"{OFFICE}.presentationml.presentation",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "txt": "text/plain; charset=utf-8",
    "json": "application/json",
}
"""Media type of each paper by its suffix."""


def paper_job(view: View, form: str, note: str, *, keep: bool) -> Job:
    """Return the job of a paper.

    Parameters
    ----------
    view
        The view; of it only the facts, the language of refusals and today count.
    form
        One of `FORMS`.
    note
        The text of the note's file; what the paper is of, and in which languages, is said there.
    keep
        Whether the paper is kept for the next who asks: what a person has written is not.
    """
    arguments = {"form": form, "note": note, "lang": view.lang.code, "today": view.today}
    layer = (view.layer.layer_id, view.layer.version, view.layer.title) if view.layer else ()
    key = (*arguments.values(), *layer) if keep else None
    return Job(JobName.PAPER, arguments | {"blocks": _blocks_of_layer(view, note)}, key)


def _blocks_of_layer(view: View, note: str) -> dict[Lang, Block]:
    """Return the block of the layer beside the book in each language of a note; the worker has the book's facts alone.

    Of a note that cannot be read there is none: the worker says why.
    """
    if view.own is None:
        return {}
    try:
        read = read_note(note)
        blocks = {}
        for lang in filter(None, (read.lang, read.lang2)):
            visit = check_note(read, replace(view, selection=Selection(lang=lang), lang=language(lang)))
            if block := block_of_layer(visit.view, visit.places):
                lines = tuple(replace(line, claims=()) for line in block.lines)  # they are none of the data set's
                blocks[lang] = replace(block, lines=lines)
    except RefusedError:
        return {}
    return blocks


def make_paper(form: str, note: str, *, view: View, asker: str) -> bytes:
    """
    Return a paper of a note with an adviser's own lines; wait until it is made.

    Parameters
    ----------
    form, note, view
        As in `paper_job`.
    asker
        The key of the client that asks; see `components.session.client_address.counting_key`.

    Raises
    ------
    components.worker.errors.NotMadeError
        If it is not made now: too much is being made, or it took too long.
    components.worker.errors.RefusedError
        If it cannot be made of this note; the text is a sentence in the language of the view or of the paper.
    """
    return drawing_worker().submit(view.atlas, paper_job(view, form, note, keep=False), address=asker).result()


def paper_filename(note: Note, form: str, view: View) -> str:
    """Return the name under which a paper is saved: its places, the day of the visit, its layer and its languages."""
    langs = [lang.value for lang in (note.lang, note.lang2) if lang]
    parts = ("visit", note.by, note.kz, note.day.isoformat(), layer_in_name(view), *langs)
    return "-".join(filter(None, parts)) + f".{form}"
