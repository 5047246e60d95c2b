"""Endpoint of the path of learning: its stops with views, questions, options and evidence."""

# No postponed annotations here: FastAPI reads the parameters of an endpoint from them.
from typing import Annotated

from fastapi import Query
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from components.api.responses import answer
from components.context import current_atlas
from components.documents.learn_path.stop_texts import stop_texts
from components.documents.model import in_full
from components.exports.json_bytes import to_json_bytes
from components.i18n.language import language
from data.enums import Lang

Language = Annotated[Lang, Query(description="Language of the stops.")]


async def stops(request: Request, lang: Language = Lang.EN) -> Response:
    """Return the stops of the path in a language.

    Each has the address of its view, how it is answered there (``by``: a place, a pair, a promise or an entry of a
    list), the ids that are ``right`` on it, a list of ``options`` for those who do not use the view, and its evidence.
    """
    atlas = current_atlas()
    found = await run_in_threadpool(stop_texts, atlas, language(lang))
    return answer(request, to_json_bytes({"data_version": atlas.version, "stops": [in_full(stop) for stop in found]}))
