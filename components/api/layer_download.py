"""Endpoint of a whole layer as a file: every table with the cell of each row, and the terms it was brought on."""

# No postponed annotations here: FastAPI reads the parameters of an endpoint from them.
from typing import Annotated

from fastapi import Path, Query
from starlette.requests import Request
from starlette.responses import Response

from components.api.drawn_files import drawn
from components.api.request_facts import facts_asked
from components.api.responses import answer, not_found
from components.context import current_atlas
from components.exports.whole_layer import FORMS, layer_filename
from components.worker.brought.brought_files import layer_job, reading_worker
from data.enums import Lang

Id = Annotated[str, Path(max_length=100, description="The id of a layer; see /layers.")]
Form = Annotated[str, Path(max_length=20, description=", ".join(FORMS))]
Language = Annotated[Lang, Query(description="Language of what is said about the file.")]


async def layer_file(request: Request, *, layer: Id, form: Form, lang: Language = Lang.EN) -> Response:
    """Return the newest version of a layer: xlsx with a sheet a table, zip with a CSV file a table, or json.

    A layer that is not published is there for its editors alone.
    """
    listed = {found.layer_id: found for found in facts_asked(request, {}).layers}
    if layer not in listed:
        raise not_found("layer", layer, choices=listed)
    if form not in FORMS:
        raise not_found("format", form, choices=FORMS)
    version = listed[layer].version
    job = layer_job(layer, version, form, lang)
    body = await drawn(request, current_atlas(), job, worker=reading_worker())
    return answer(request, body, FORMS[form], filename=layer_filename(layer, version, form), is_private=True)
