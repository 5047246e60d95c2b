"""Endpoint of the template for figures, agreements and events that people fill in."""

# No postponed annotations here: FastAPI reads the parameters of an endpoint from them.
from typing import Annotated

from fastapi import Query
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from components.api.responses import answer
from components.context import current_atlas
from components.exports.imports.template import MEDIA_TYPE, template_filename, write_template
from components.i18n.language import language
from data.enums import Lang

Language = Annotated[Lang, Query(description="Language of the template.")]


async def template(request: Request, lang: Language = Lang.EN) -> Response:
    """Return the template as XLSX: sheets for figures, agreements and events with lists to choose from.

    Filled in, it is read in every language without a question.
    """
    spoken = language(lang)
    body = await run_in_threadpool(write_template, current_atlas(), spoken)
    return answer(request, body, MEDIA_TYPE, filename=template_filename(spoken))
