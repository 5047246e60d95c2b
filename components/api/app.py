"""The facts for other programs: the API at ``/api/v1`` and its OpenAPI description, nothing loaded from elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from fastapi import Depends, FastAPI, HTTPException
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException as BareHTTPException
from starlette.responses import JSONResponse
from starlette.routing import Mount

from components.api import dataset, facts, views
from components.api.responses import require_known_parameters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute
    from starlette.types import Receive, Scope, Send

    from components.exports.page_content import PageContent

ROOT: Final = "/api"
PATH: Final = f"{ROOT}/v1"
NOTHING: Final = f"There is nothing at this address; {PATH}/openapi.json lists what there is."
DESCRIPTION: Final = (
    "Every fact is a claim: one source's statement, with its hedge, status and place in the source. "
    "Plans and targets are no results; rows with `repeats` tell a fact again and are never counted. "
    "The same address gives the same bytes while the data keep their version; `ETag` says whether they did. "
    'Errors are `{"detail": ...}` and name the parameter. In CSV files a text that a spreadsheet would run as a '
    "formula is led by an apostrophe, and the column `escaped` names the cells so marked."
)

ENDPOINTS: Final[Mapping[str, Callable[..., Response]]] = {
    "/places": facts.places,
    "/places/{id}": facts.place,
    "/claims/{id}": facts.claim,
    "/claims/{id}/evidence": facts.evidence,
    "/claims/{id}/citation": facts.citation,
    "/search": facts.search,
    "/tables/{name}.{form}": dataset.table,
    "/package.zip": dataset.package,
    "/units.geojson": dataset.units,
    "/districts.geojson": dataset.districts,
    "/views/{view}.{form}": views.view_file,
    "/views/{view}": views.view,
}


def routes(contents: Iterable[PageContent]) -> list[BaseRoute]:
    """Return the routes that serve the API, and refuse whatever else lies below its root: there is no page.

    Parameters
    ----------
    contents
        What each page hands out.
    """
    mounts = [Mount(PATH, app=app(contents)), Mount(ROOT, app=_nothing)]
    for mount in mounts:
        # A line break in an address would pass by the API and be answered by Streamlit's own page.
        mount.path_regex = re.compile(mount.path_regex.pattern, re.DOTALL)
    return [*mounts]


def app(contents: Iterable[PageContent]) -> FastAPI:
    """Return the API's application over what each page hands out."""
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
        made.add_api_route(path, endpoint, methods=["GET"], response_model=None, response_class=JSONResponse)
    return made


async def _nothing(scope: Scope, receive: Receive, send: Send) -> None:
    await JSONResponse({"detail": NOTHING}, status_code=404)(scope, receive, send)


async def _invalid(_request: Request, error: Exception) -> Response:
    """Say in a sentence which parameter is wrong and how."""
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for it alone
    faults = [f"Parameter {fault['loc'][-1]!r}: {fault['msg']}." for fault in error.errors()]
    return JSONResponse({"detail": " ".join(faults)}, status_code=422)


async def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, BareHTTPException)  # noqa: S101 - registered for it alone
    detail: Any = error.detail
    if error.status_code == 404 and not isinstance(error, HTTPException):
        detail = NOTHING
    return JSONResponse({"detail": detail}, status_code=error.status_code, headers=error.headers)


async def _broken(_request: Request, _error: Exception) -> Response:
    """Tell a reader only that it did not work; what went wrong is for the log of the server, which gets it anyway."""
    return JSONResponse({"detail": "The server could not answer; the fault is on its side."}, status_code=500)
