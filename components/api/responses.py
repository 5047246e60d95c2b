"""Responses and errors of the API: ETag, file name, and errors that say what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi import HTTPException
from pydantic import BaseModel
from starlette.requests import Request  # noqa: TC002 - FastAPI reads the annotations
from starlette.responses import Response

from components.static.files import REVALIDATE, digest

if TYPE_CHECKING:
    from collections.abc import Iterable


def answer(
    request: Request,
    body: bytes,
    media_type: str = "application/json",
    *,
    filename: str | None = None,
    is_private: bool = False,
) -> Response:
    """Return a response with an ETag: 304 where the client has the same bytes already.

    Parameters
    ----------
    request
        The request.
    body
        The content.
    media_type
        Its type.
    filename
        Name to save it under; None for what scripts read.
    is_private
        Whether it is of a layer, without a parameter that says so.
    """
    tag = f'"{digest(body)}"'
    # What is asked of a layer is for its visitor alone: another may not see it.
    kept = f"private, {REVALIDATE}" if is_private or "data" in request.query_params else REVALIDATE
    headers = {"ETag": tag, "Cache-Control": kept, "X-Content-Type-Options": "nosniff"}
    known = {part.strip().removeprefix("W/") for part in request.headers.get("if-none-match", "").split(",")}
    if tag in known:
        return Response(status_code=304, headers=headers)
    if filename:
        headers["Content-Disposition"] = f'attachment; filename="{filename}"'
    return Response(body, media_type=media_type, headers=headers)


def not_found(kind: str, name: str, *, choices: Iterable[str] = ()) -> HTTPException:
    """Return a 404 error that names what was asked for and what there is instead."""
    listed = ", ".join(choices)
    remedy = f" There are: {listed}." if listed else ""
    return HTTPException(404, f"There is no {kind} {name[:100]!r}.{remedy}")


def wrong(parameter: str, message: str) -> HTTPException:
    """Return a 422 error that names a parameter and what would do."""
    return HTTPException(422, f"Parameter {parameter[:100]!r}: {message}")


async def require_known_parameters(request: Request) -> None:
    """Raise 422 for a parameter that is unknown or given twice, so that a filter is never ignored."""
    known = set(_names(request.scope["route"].dependant.query_params))
    seen: set[str] = set()
    for name, _ in request.query_params.multi_items():
        if name in ("data", "layer") and name not in known:
            raise wrong(name, "what is asked for is of the book alone. Leave it out.")
        if name not in known:
            raise wrong(name, f"it is not known here. Known: {', '.join(sorted(known)) or 'none'}.")
        if name in seen:
            raise wrong(name, "it is given twice. Give it once.")
        seen.add(name)


def _names(fields: Iterable[Any]) -> Iterable[str]:
    """Yield the names of the parameters of an endpoint; of a model, those of its fields."""
    for field in fields:
        annotation = field.field_info.annotation
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            yield from (shown.alias or name for name, shown in annotation.model_fields.items())
        else:
            yield field.alias
