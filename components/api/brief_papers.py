"""Endpoints of briefs for a visit as papers, and of a region's occasions as a calendar."""

# No postponed annotations here: FastAPI reads the parameters of an endpoint from them.
from dataclasses import replace
from datetime import date
from typing import Annotated, Final

from fastapi import HTTPException, Path, Query
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from components.api.drawn_files import drawn
from components.api.facts import require_place
from components.api.request_facts import Data, LayerId, facts_of_request
from components.api.responses import answer, not_found, wrong
from components.context import View, current_atlas, today
from components.documents.brief.note import Note
from components.documents.brief.note_file import check_note, write_note
from components.documents.brief.refusals import Refusal, RefusedError
from components.documents.brief.visit import last_day
from components.exports.ics import MEDIA_TYPE, write_ics
from components.i18n.language import language
from components.layer_atlases import Facts
from components.worker.job import Job
from components.worker.papers import FORMS, paper_filename, paper_job
from data.atlas.atlas import Atlas
from data.atlas.selection import FIRST_DAY, Selection
from data.enums import DataChoice, Lang

SIDES: Final = ("by", "kz")
PARAMETERS: Final = {Refusal.WRONG_GUEST: "guest", Refusal.DAY: "day"}
"""The parameter of a refusal that is not about one of the places."""

Id = Annotated[str, Path(max_length=100, description="A place id; see /places.")]
Form = Annotated[str, Path(max_length=20, description=", ".join(FORMS))]
Day = Annotated[
    str,
    Query(
        max_length=10,
        description="The day of the visit, as 2026-12-01; today where it is left out.",
        json_schema_extra={"pattern": r"^(\d{4}-\d\d-\d\d)?$"},
    ),
]
Guest = Annotated[str, Query(max_length=100, description="Who comes: by or kz, or the id of a place.")]
Language = Annotated[Lang, Query(description="Language of the paper.")]
Second = Annotated[Lang | None, Query(description="A second language beside it; a short text (txt) has one.")]


async def pair_note(
    request: Request,
    *,
    by: Id,
    kz: Id,
    form: Form,
    day: Day = "",
    guest: Guest = "kz",
    lang: Language = Lang.EN,
    lang2: Second = None,
    data: Data = DataChoice.BOOK,
    layer: LayerId = "",
) -> Response:
    """Return the brief for a visit of one place to another as a paper: docx, pdf, pptx, xlsx, txt or json.

    Ages and anniversaries are counted on the day of the visit, from 1996 to ten years ahead.
    """
    chosen = {"by": by, "kz": kz}
    note = Note(by=by, kz=kz, guest=chosen.get(guest, guest), day=_day(day), lang=lang, lang2=lang2)
    return await _paper(request, form, note, await run_in_threadpool(facts_of_request, request, data, layer))


async def place_note(
    request: Request,
    *,
    place: Id,
    form: Form,
    day: Day = "",
    guest: Guest = "",
    lang: Language = Lang.EN,
    lang2: Second = None,
    data: Data = DataChoice.BOOK,
    layer: LayerId = "",
) -> Response:
    """Return the brief on one place for a visit as a paper: docx, pdf, pptx, xlsx, txt or json.

    The other country comes to it, or it comes where it is the guest.
    """
    atlas = current_atlas()
    side = _side(atlas, place)
    others = {side: place, _other(side): ""}
    by, kz = (place, None) if side == "by" else (None, place)
    note = Note(by=by, kz=kz, guest=others.get(guest, guest), day=_day(day), lang=lang, lang2=lang2)
    return await _paper(request, form, note, await run_in_threadpool(facts_of_request, request, data, layer))


def occasions(
    request: Request,
    place: Id,
    year: Annotated[int | None, Query(description="The year; this year where it is left out.")] = None,
    lang: Annotated[Lang, Query(description="Language of the calendar.")] = Lang.EN,
) -> Response:
    """Return the anniversaries of a place in a year as a calendar (iCalendar, RFC 5545)."""
    atlas, last = current_atlas(), last_day(today())
    require_place(atlas, place)
    chosen = year or today().year
    if year is not None and not FIRST_DAY.year <= year <= last.year:
        raise wrong("year", f"it lies outside {FIRST_DAY.year} to {last.year}.")
    view = View(atlas, Selection(lang=lang), language(lang), today())
    body = write_ics(view, place, chosen)
    return answer(request, body, MEDIA_TYPE, filename=f"occasions-{place}-{chosen}.ics")


async def _paper(request: Request, form: str, note: Note, facts: Facts) -> Response:
    if form not in FORMS:
        raise not_found("format", form, choices=FORMS)
    if note.lang2 is note.lang:
        raise wrong("lang2", "it is the first language too. Give another one, or leave it out.")
    atlas = facts.atlas
    note = replace(note, data_version=atlas.version)
    view = View(atlas, Selection(lang=note.lang), language(Lang.EN), today(), facts.own)
    job = await run_in_threadpool(_job, view, note, form)
    return answer(request, await drawn(request, atlas, job), FORMS[form], filename=paper_filename(note, form, view))


def _job(view: View, note: Note, form: str) -> Job:
    """Return the job of a paper; raise 404 or 422 where its visit cannot be prepared."""
    try:
        check_note(note, view)
    except RefusedError as refusal:
        if refusal.refusal is Refusal.UNKNOWN_PLACE:
            raise HTTPException(404, str(refusal)) from None
        raise wrong(_parameter(refusal, note), str(refusal)) from None
    return paper_job(view, form, write_note(note), keep=True)


def _parameter(refusal: RefusedError, note: Note) -> str:
    """Return the parameter that a refusal is about."""
    if refusal.refusal in PARAMETERS:
        return PARAMETERS[refusal.refusal]
    if not (note.by and note.kz):
        return "place"
    return "by" if refusal.values["place"] == note.by else "kz"


def _day(text: str) -> date:
    """Return a day in its one form, today for an empty text."""
    if not text:
        return today()
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:  # 20261201 is a day too, but not as it is given here
        raise wrong("day", "it is not a day (2026-12-01).")
    return day


def _side(atlas: Atlas, place_id: str) -> str:
    """Return the side that a place is on; raise 404 where there is none."""
    require_place(atlas, place_id)
    return str(atlas.place(place_id).country).lower()


def _other(side: str) -> str:
    return SIDES[1 - SIDES.index(side)] if side in SIDES else ""
