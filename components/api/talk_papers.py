"""Endpoints of talks: the list of those that are shipped, a talk as a file, and a view as a step."""

# No postponed annotations here: FastAPI reads the parameters of an endpoint from them.
import dataclasses
from typing import Annotated, Any, Final

from fastapi import HTTPException, Path, Query
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from components.api.drawn_files import drawn
from components.api.request_facts import Data, LayerId, facts_asked, facts_of_request
from components.api.responses import answer, not_found, wrong
from components.context import View, current_atlas, today
from components.documents.story.of_layers.step_facts import asked_data
from components.documents.story.own_file import step_fields
from components.documents.story.own_talk import as_own_step
from components.documents.story.suggestion import suggested_step
from components.documents.story.talk_refusals import RefusedTalkError
from components.exports.json_bytes import to_json_bytes
from components.exports.view_table import layer_in_name
from components.i18n.language import language
from components.worker.talk_files import FORMS, WITH_NOTES, talk_filename, talk_job
from data.atlas.atlas import Atlas
from data.atlas.selection import Selection
from data.atlas.talk_ids import OWN, talk_id
from data.enums import DataChoice, Lang
from data.queries.texts.stories import stories

OF_PLACES: Final = ("pair-BY-HO-KZ-55", "region-KZ-35")
"""An id of a talk of each kind that is made of any places."""
KEPT_THERE: Final = (
    "A talk of your own is kept in your browser alone, so that nothing can be fetched here. "
    "The page of talks makes its files."
)

Id = Annotated[
    str,
    Path(max_length=100, description="The id of a talk; see /talks; else pair-BY-HO-KZ-55, region-KZ-35."),
]
Form = Annotated[str, Path(max_length=20, description=", ".join(FORMS))]
Language = Annotated[Lang, Query(description="Language of the talk.")]
Second = Annotated[Lang | None, Query(description="A second language of its headlines.")]
Notes = Annotated[bool, Query(description="With what the speaker says, a step a page; for pdf alone.")]
Address = Annotated[
    str, Query(max_length=2000, description="The address of a view, as /pair?by=BY-HO&kz=KZ-55.", alias="view")
]


def talks(request: Request, lang: Annotated[Lang, Query(description="Language of the titles.")] = Lang.EN) -> Response:
    """Return the talks that are shipped, with the number of their steps."""
    found = [
        {"id": shown.story_id, "title": shown.title, "steps": len(shown.steps)}
        for shown in stories(current_atlas(), lang=lang)
    ]
    return answer(request, to_json_bytes({"talks": found}))


async def talk_file(
    request: Request,
    *,
    id: Id,
    form: Form,
    lang: Language = Lang.EN,
    lang2: Second = None,
    notes: Notes = False,
    data: Data = DataChoice.BOOK,
    layer: LayerId = "",
) -> Response:
    """Return a talk as one HTML file with its map, slides, a handout or JSON: html, pptx, pdf or json.

    Talks are those of the list, and those of any pair or place, which are made of what is known of them. An HTML file
    has all four languages and runs without a network. With ``data=own`` a talk of places is of a layer; with both the
    steps of the layer come after the book's.
    """
    facts = await run_in_threadpool(facts_of_request, request, data, layer)
    atlas = facts.atlas
    _require_talk(atlas, id)
    if form not in FORMS:
        raise not_found("format", form, choices=FORMS)
    if lang2 is lang:
        raise wrong("lang2", "it is the first language too. Give another one, or leave it out.")
    if notes and form != WITH_NOTES:
        raise wrong("notes", f"only {WITH_NOTES} has a form with notes; {form} has them in any case.")
    view = View(atlas, Selection(lang=lang, data=data), language(lang), today(), facts.own)
    job = talk_job(view, form, id, lang=lang, lang2=lang2, notes=notes, keep=True)
    name = talk_filename(id, form, lang, lang2, notes=notes, layer=layer_in_name(view))
    return answer(request, await drawn(request, atlas, job), FORMS[form], filename=name)


async def suggestion(request: Request, view: Address, lang: Language = Lang.EN, lang2: Second = None) -> Response:
    """Return a view as a step of a talk: a headline offered from the facts, its claims, its number and its notes.

    A view with ``data=own`` makes a step of the layer, marked with its name; one of both has the layer's words under
    ``layer``, apart from the book's.
    """
    choice, named = asked_data(view)
    facts = await run_in_threadpool(facts_asked, request, {"data": choice.value} | ({"layer": named} if named else {}))
    shown = View(facts.atlas, Selection(lang=lang, data=choice), language(lang), today(), facts.own)
    try:
        content = await run_in_threadpool(_step, shown, view, lang2 if lang2 is not lang else None)
    except RefusedTalkError as refusal:
        raise HTTPException(404, refusal.in_words(shown.lang)) from None
    return answer(request, to_json_bytes(content))


def _step(view: View, address: str, lang2: Lang | None) -> dict[str, Any]:
    """Return a view as a step of the file of a talk, with its kind of picture; who takes it numbers it."""
    step = suggested_step(view, address, lang2=lang2)
    fields = step_fields(as_own_step(view, step, "s1"))
    kept = {name: part for name, part in fields.items() if name not in ("id", "hidden")}
    layer = dataclasses.asdict(step.layer) if step.layer else None
    return kept | {"data_version": view.atlas.version, "picture": step.picture.value, "layer": layer}


def _require_talk(atlas: Atlas, text: str) -> None:
    """Raise 404 where there is no such talk."""
    if text == OWN:
        raise HTTPException(404, KEPT_THERE)
    try:
        talk_id(text, atlas)
    except KeyError:
        raise not_found("talk", text, choices=(*map(str, atlas.tables["stories"].index), *OF_PLACES)) from None
