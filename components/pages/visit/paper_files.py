"""Files of a visit: links to those that every reader gets, and papers made of a note through the page's connection."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from components.documents.brief.note import Note
from components.documents.brief.note_file import write_note
from components.session.asker import asker
from components.worker.file_answer import file_answer
from components.worker.papers import FORMS, make_paper, paper_filename

if TYPE_CHECKING:
    from components.context import View
    from components.documents.brief.model import Brief
    from components.i18n.language import Language
    from components.pages.visit.asked_visit import Visit

PAPERS: Final = ("docx", "pdf", "pptx", "xlsx", "txt")
"""What the page offers, by suffix."""


def paper_links(visit: Visit, brief: Brief, view: View) -> list[dict[str, str]]:
    """Return the name of each paper, and its address at the API: what every reader gets, without a note."""
    _, promises = view.lang.text, any(line.promise for line in brief.lines)
    named = {
        "docx": (_("Word"), _("The paper as a Word document (DOCX)")),
        "pdf": (_("PDF"), _("The paper as a PDF file")),
        "pptx": (_("Slide"), _("One slide that can be edited (PPTX)")),
        "xlsx": (_("List of promises"), _("Promises without an answer as a table (XLSX)")),
        "txt": (_("Text"), _("A short text for a messenger")),
    }
    note = plain_note(visit, brief)
    return [
        {
            "form": form,
            "label": label,
            "hint": hint,
            "href": _href(visit, form, view),
            "filename": paper_filename(note, form, view),
        }
        for form, (label, hint) in named.items()
        if form != "xlsx" or promises
    ]


def calendar_link(visit: Visit, lang: Language) -> dict[str, str]:
    """Return the link to the anniversaries of the place that comes, in the year of the visit, as a calendar."""
    place, year = visit.guest or visit.host, visit.day.year
    query = urlencode({"year": year, "lang": lang.code.value})
    return {"href": f"/api/v1/occasions/{place}.ics?{query}", "filename": f"occasions-{place}-{year}.ics"}


def plain_note(visit: Visit, brief: Brief) -> Note:
    """Return a note of a visit that changes nothing."""
    return Note(
        by=visit.by,
        kz=visit.kz,
        guest=brief.guest,
        day=visit.day,
        lang=visit.lang,
        lang2=visit.lang2,
        data_version=brief.data_version,
    )


def _href(visit: Visit, form: str, view: View) -> str:
    places = "/".join(filter(None, (visit.by, visit.kz)))
    query = {"day": visit.day.isoformat(), "guest": visit.guest_side, "lang": visit.lang.value}
    if visit.lang2:
        query["lang2"] = visit.lang2.value
    if view.layer:
        query |= {"data": view.selection.data.value, "layer": view.layer.layer_id}
    return f"/api/v1/notes/{places}.{form}?{urlencode(query)}"


def made_file(view: View, note: Note, form: str, number: int) -> dict[str, Any]:
    """Return a paper made of a note, or why it is not made.

    Parameters
    ----------
    view, note
        What it is made of.
    form
        Its format, one of `PAPERS`.
    number
        The number of the message that asks for it.
    """
    answer = {"number": number, "form": form, "name": paper_filename(note, form, view), "type": FORMS[form]}
    make = partial(make_paper, form, write_note(note), view=view, asker=asker())
    return answer | file_answer(make, view.lang)
