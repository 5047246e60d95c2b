"""Papers of notes, made by the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.worker.job import Job, JobName
from components.worker.worker import drawing_worker

if TYPE_CHECKING:
    from components.context import View
    from components.documents.brief.note import Note

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
    return Job(JobName.PAPER, arguments, tuple(arguments.values()) if keep else None)


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


def paper_filename(note: Note, form: str) -> str:
    """Return the name under which a paper is saved: its places, the day of the visit and its languages."""
    langs = [lang.value for lang in (note.lang, note.lang2) if lang]
    return "-".join(filter(None, ("visit", note.by, note.kz, note.day.isoformat(), *langs))) + f".{form}"
