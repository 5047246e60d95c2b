"""Files of outlines: DOCX by the worker, lists of literature at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from components.documents.citing.citation_forms import FILES
from components.documents.outline.literature import LISTS, literature_file
from components.documents.outline.outline_file import write_outline
from components.exports.outline.outline_figures import plan_figures
from components.worker.job import Job, JobName
from components.worker.papers import FORMS as PAPER_FORMS
from components.worker.worker import drawing_worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.context import View
    from components.documents.outline.own_outline import OwnOutline
    from components.exports.page_content import PageContent

DOCX: Final = "docx"
FORMS: Final = {DOCX: PAPER_FORMS[DOCX]} | {form.value: FILES[form].media_type for form in LISTS}
"""Media type of each form of an outline."""


def make_outline(
    form: str, outline: OwnOutline, *, view: View, content_of: Callable[[str], PageContent], asker: str
) -> bytes:
    """
    Return a file of an outline; wait until it is made. Nothing of it is kept.

    Parameters
    ----------
    form
        One of `FORMS`.
    outline, view
        What it is made of; of the view the facts, the language of refusals and today count.
    content_of
        Returns the content of a page by its name, for the figures.
    asker
        The key of the client that asks; see `components.session.client_address.counting_key`.

    Raises
    ------
    components.worker.errors.NotMadeError
        If it is not made now: too much is being made, or it took too long.
    components.worker.errors.RefusedError
        If it cannot be made of this outline; the text is a sentence.
    """
    if form != DOCX:
        return literature_file(view, outline, next(one for one in LISTS if one.value == form))
    job = Job(
        JobName.OUTLINE,
        {
            "outline": write_outline(outline),
            "figures": plan_figures(view, outline, content_of),
            "lang": view.lang.code,
            "today": view.today,
            "beside": view.own,
            "layers": view.layers,
        },
    )
    return drawing_worker().submit(view.atlas, job, address=asker).result()


def outline_filename(outline: OwnOutline, form: str) -> str:
    """Return the name under which a file of an outline is saved: its title, without what a file name cannot have."""
    name = re.sub(r"[^\w]+", "-", outline.title).strip("-")[:60].strip("-")
    ending = next((FILES[one].ending for one in LISTS if one.value == form), form)
    return f"{name or 'outline'}.{ending}"
