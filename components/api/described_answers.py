"""Answers of the API as its description has them: refusals with their form, types of files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Answers: TypeAlias = dict[int | str, dict[str, Any]]

REFUSED: Final = {
    "type": "object",
    "properties": {"detail": {"type": "string", "description": "What is wrong, and what would do."}},
    "required": ["detail"],
}
REFUSALS: Final[Mapping[int, str]] = {
    404: "There is nothing of this name.",
    414: "The address is longer than 4,096 characters.",
    422: "A parameter is not known, is given twice or is not understood.",
    429: "So much is being made for this address already; ask again after `Retry-After` seconds.",
    500: "The server could not answer; the fault is on its side.",
    503: "It is not made now; ask again after `Retry-After` seconds.",
}
CSV, JSON, TEXT, SVG, PNG = "text/csv", "application/json", "text/plain", "image/svg+xml", "image/png"
GEOJSON, ZIP, PDF, HTML = "application/geo+json", "application/zip", "application/pdf", "text/html"
OFFICE: Final = "application/vnd.openxmlformats-officedocument."
XLSX, DOCX, PPTX = (
    f"{OFFICE}spreadsheetml.sheet", f"{OFFICE}wordprocessingml.document", f"{OFFICE}presentationml.presentation"
)  # fmt: skip
FILES: Final[Mapping[str, tuple[str, ...]]] = {
    "/tables/{name}.{form}": (CSV, JSON),
    "/package.zip": (ZIP,),
    "/units.geojson": (GEOJSON,),
    "/districts.geojson": (GEOJSON,),
    "/notes/{by}/{kz}.{form}": (DOCX, PDF, PPTX, XLSX, TEXT, JSON),
    "/notes/{place}.{form}": (DOCX, PDF, PPTX, XLSX, TEXT, JSON),
    "/occasions/{place}.ics": ("text/calendar",),
    "/lessons/{topic}.pdf": (PDF,),
    "/quiz.{form}": (JSON, TEXT, CSV, "application/xml", ZIP, "application/octet-stream"),
    "/talks/{id}.{form}": (HTML, PPTX, PDF, JSON),
    "/goods.{form}": (CSV, XLSX),
    "/template.xlsx": (XLSX,),
    "/views/{view}.{form}": (CSV, XLSX, JSON, GEOJSON, SVG, PNG),
}
"""Types of the files below each path; what is not here answers JSON."""


def described(path: str, own: Answers | None = None) -> Answers:
    """
    Return what the description says of the answers at a path.

    Parameters
    ----------
    path
        The path with its parameters.
    own
        What it says of a good answer beside the types of files: its fields.
    """
    good: dict[str, Any] = {"description": "Successful Response", "content": {}, **(own or {}).get(200, {})}
    files = {kind: {"schema": {} if kind in (JSON, GEOJSON) else {"type": "string"}} for kind in FILES.get(path, ())}
    content = {**files, **good["content"]}
    found: Answers = {200: {**good, "content": content or {JSON: {"schema": {}}}}}
    found[304] = {"description": "The bytes are those whose `ETag` was sent in `If-None-Match`."}
    for status, meaning in REFUSALS.items():
        found[status] = {"description": meaning, "content": {JSON: {"schema": REFUSED}}}
    return found
