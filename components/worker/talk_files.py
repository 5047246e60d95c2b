"""Files of talks, made by the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.worker.job import Job, JobName
from components.worker.papers import FORMS as PAPER_FORMS
from components.worker.worker import drawing_worker

if TYPE_CHECKING:
    from components.context import View
    from data.enums import Lang

FORMS: Final = {"html": "text/html; charset=utf-8"} | {form: PAPER_FORMS[form] for form in ("pptx", "pdf", "json")}
"""Media type of each form of a talk by its suffix."""
WITH_NOTES: Final = "pdf"
"""The form that is made with and without what the speaker says."""


def talk_job(
    view: View, form: str, talk: str, *, lang: Lang, lang2: Lang | None = None, notes: bool = False, keep: bool
) -> Job:
    """Return the job of a talk by its id.

    Parameters
    ----------
    view
        The view; of it only the facts, those of a layer beside the book too, and today count.
    form
        One of `FORMS`.
    talk
        The id of the talk; see `components.documents.story.talks.find_talk`.
    lang, lang2
        Its language, and the second one of its headlines.
    notes
        Whether the PDF has what the speaker says.
    keep
        Whether the file is kept for the next who asks.
    """
    arguments = {
        "form": form, "talk": talk, "own": "", "lang": lang, "lang2": lang2, "notes": notes, "today": view.today,
    }  # fmt: skip
    layer = (view.layer.layer_id, view.layer.version, view.layer.title) if view.layer else ()
    key = (*arguments.values(), *layer) if keep else None
    return Job(JobName.TALK, arguments | {"beside": view.own, "layers": ()}, key)


def make_talk(form: str, own: str, *, view: View, asker: str, notes: bool = False) -> bytes:
    """
    Return a file of a talk that a person made; wait until it is made. Nothing of it is kept.

    Parameters
    ----------
    form
        One of `FORMS`.
    own
        The text of its `.pvtalk.json`.
    view
        The view; of it the facts of the book and of the layers that steps name, the language of refusals and today
        count.
    asker
        The key of the client that asks; see `components.session.client_address.counting_key`.
    notes
        Whether the PDF has what the speaker says.

    Raises
    ------
    components.worker.errors.NotMadeError
        If it is not made now: too much is being made, or it took too long.
    components.worker.errors.RefusedError
        If it cannot be made of this talk; the text is a sentence in the language of the view or of the talk.
    """
    arguments = {
        "form": form, "talk": "", "own": own, "lang": view.lang.code, "lang2": None, "notes": notes,
        "today": view.today, "beside": None, "layers": view.layers,
    }  # fmt: skip
    job = Job(JobName.TALK, arguments)
    return drawing_worker().submit(view.atlas, job, address=asker).result()


def talk_filename(
    talk: str, form: str, lang: Lang, lang2: Lang | None = None, *, notes: bool = False, layer: str = ""
) -> str:
    """Return the name under which a talk is saved: its id, layer, languages, and whether it has the speaker's notes."""
    parts = ("talk", talk, layer, lang.value, lang2.value if lang2 else "", "notes" if notes else "")
    return "-".join(filter(None, parts)) + f".{form}"
