"""The API application at ``/api/v1`` with its OpenAPI description."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from fastapi import Depends, FastAPI, HTTPException
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException as BareHTTPException
from starlette.responses import JSONResponse
from starlette.routing import Mount

from components.api import (
    brief_papers,
    cited,
    dataset,
    facts,
    layer_download,
    layer_list,
    lessons,
    quiz,
    stops,
    talk_papers,
    templates,
    views,
)
from components.api.deprecated import NOTICE, PLACE_ANSWERS, VIEW_ANSWERS
from components.api.described_answers import described
from components.api.goods import goods_answers
from components.api.responses import require_known_parameters

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping

    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from components.exports.page_content import PageContent

ROOT: Final = "/api"
PATH: Final = f"{ROOT}/v1"
NOT_FOUND: Final = f"There is nothing at this address; {PATH}/openapi.json lists what there is."
DESCRIPTION: Final = (
    "Every fact is a claim: one source's statement, with its hedge, status and place in the source. "
    "Plans and targets are no results; rows with `repeats` state a fact again and are never counted. "
    "The same address gives the same bytes while the data keep their version; `ETag` says whether they did. "
    'Errors are `{"detail": ...}` and name the parameter. In CSV files an apostrophe is written wherever a text of a '
    "cell might begin a formula, whichever separator a spreadsheet expects; the column `escaped` of views and quizzes "
    "names the cells so marked. `package.zip` has the tables as they are, for programs. "
    "With `data=own` an answer is of a layer of our own data, with `data=both` of the book and, apart from it, of the "
    "layer; the two are never counted, added or ranked together. `/layers` lists the layers. "
    "Trade by goods, `/goods`, is of layers alone. "
    f"{NOTICE}."
)

ENDPOINTS: Final[Mapping[str, Callable[..., Response | Awaitable[Response]]]] = {
    "/layers": layer_list.layers,
    "/layers/{layer}.{form}": layer_download.layer_file,
    "/goods": goods_answers.goods,
    "/goods/evidence": goods_answers.goods_card,
    "/goods.{form}": goods_answers.goods_file,
    "/places": facts.places,
    "/places/{id}": facts.place,
    "/claims/{id}": facts.claim,
    "/claims/{id}/evidence": facts.evidence,
    "/claims/{id}/citation": cited.claim_citation,
    "/sources/{id}/citation": cited.source_citation,
    "/search": facts.search,
    "/tables/{name}.{form}": dataset.table,
    "/package.zip": dataset.package,
    "/units.geojson": dataset.units,
    "/districts.geojson": dataset.districts,
    "/notes/{by}/{kz}.{form}": brief_papers.pair_note,
    "/notes/{place}.{form}": brief_papers.place_note,
    "/occasions/{place}.ics": brief_papers.occasions,
    "/lessons/{topic}.pdf": lessons.lesson,
    "/path": stops.stops,
    "/quiz.{form}": quiz.quiz,
    "/talks": talk_papers.talks,
    "/talks/{id}.{form}": talk_papers.talk_file,
    "/steps": talk_papers.suggestion,
    "/template.xlsx": templates.template,
    "/views/{view}.{form}": views.view_file,
    "/views/{view}": views.view,
}
ANSWERS: Final = {
    "/places/{id}": PLACE_ANSWERS, "/views/{view}.{form}": VIEW_ANSWERS, "/claims/{id}/citation": cited.ANSWERS,
    "/sources/{id}/citation": cited.ANSWERS,
}  # fmt: skip
"""What the description says of answers: of fields that are deprecated, and of types other than JSON."""


def routes(contents: Iterable[PageContent]) -> list[BaseRoute]:
    """Return the routes of the API; any other path below its root is answered with 404, because there is no page.

    Parameters
    ----------
    contents
        The exportable content of each page.
    """
    mounts = [Mount(PATH, app=HeadAsGet(app(contents))), Mount(ROOT, app=_not_found)]
    for mount in mounts:
        # Without this a path with a line break would not match, and Streamlit would answer it with a page.
        mount.path_regex = re.compile(mount.path_regex.pattern, re.DOTALL)
    return [*mounts]


class HeadAsGet:
    """Middleware that answers a request for the headers alone as one for the whole, without the body."""

    def __init__(self, answering: ASGIApp) -> None:
        self.answering = answering

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.answering(scope, receive, send)
            return

        async def without_body(message: Message) -> None:
            if message["type"] == "http.response.body":
                if message.get("more_body"):
                    return
                message = {"type": message["type"], "body": b""}
            await send(message)

        await self.answering({**scope, "method": "GET"}, receive, without_body)


def app(contents: Iterable[PageContent]) -> FastAPI:
    """Return the API application over the exportable content of each page."""
    made = FastAPI(
        title="Partnership Vector",
        version="1",
        description=DESCRIPTION,
        docs_url=None,  # their pages load scripts from other hosts
        redoc_url=None,
        redirect_slashes=False,
        # Nothing leaves the machine, whatever its environment asks of FastAPI.
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
        servers=[{"url": PATH}],
        root_path_in_servers=False,
        dependencies=[Depends(require_known_parameters)],
        exception_handlers={
            RequestValidationError: _invalid,
            BareHTTPException: _refused,
            Exception: _broken,
        },
    )
    made.state.contents = {content.route.name: content for content in contents}
    for path, endpoint in ENDPOINTS.items():
        made.add_api_route(
            path,
            endpoint,
            methods=["GET"],
            response_model=None,
            response_class=JSONResponse,
            responses=described(path, ANSWERS.get(path)),
        )
    return made


async def _not_found(scope: Scope, receive: Receive, send: Send) -> None:
    await JSONResponse({"detail": NOT_FOUND}, status_code=404)(scope, receive, send)


async def _invalid(_request: Request, error: Exception) -> Response:
    """Answer in a sentence which parameter is wrong and how."""
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for it alone
    faults = [f"Parameter {fault['loc'][-1]!r}: {fault['msg']}." for fault in error.errors()]
    return JSONResponse({"detail": " ".join(faults)}, status_code=422)


async def _refused(_request: Request, error: Exception) -> Response:
    """Answer an HTTP error as JSON; a path that no endpoint has, with where they are listed."""
    assert isinstance(error, BareHTTPException)  # noqa: S101 - registered for it alone
    detail: Any = error.detail
    if error.status_code == 404 and not isinstance(error, HTTPException):
        detail = NOT_FOUND
    return JSONResponse({"detail": detail}, status_code=error.status_code, headers=error.headers)


async def _broken(_request: Request, _error: Exception) -> Response:
    """Answer only that it did not work; the server logs the exception itself."""
    return JSONResponse({"detail": "The server could not answer; the fault is on its side."}, status_code=500)
