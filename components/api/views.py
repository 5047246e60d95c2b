"""What the API serves of a view: its rows and pictures, read from the same parameters as the address bar."""

# No postponed annotations here: FastAPI reads the parameters of an endpoint from them.
from collections.abc import Callable
from typing import Annotated, Any, Final
from urllib.parse import urlencode

from fastapi import Path, Query
from pydantic import BaseModel, ConfigDict, Field, create_model
from starlette.requests import Request
from starlette.responses import Response

from components.api.facts import require_claim, require_place
from components.api.responses import answer, not_found, wrong
from components.context import View, current_atlas, today
from components.exports import images
from components.exports.csv_json import csv_file, json_file
from components.exports.geojson import geometry_file, has_geometry
from components.exports.json_bytes import as_json
from components.exports.page_content import PageContent
from components.exports.view_table import Extract, extract
from components.exports.xlsx import workbook_file
from components.i18n.language import language
from data.atlas.atlas import Atlas
from data.atlas.derived import derived
from data.atlas.selection import FIRST_DAY, LAYOUTS, PARAMETERS, Selection
from data.model import Lang, Status, TieKind

Name = Annotated[str, Path(max_length=100)]
Writer = Callable[[Extract], bytes]
WRITERS: Final[dict[str, tuple[str, Writer]]] = {
    "csv": ("text/csv; charset=utf-8", csv_file),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook_file),
    "json": ("application/json", json_file),
    "geojson": ("application/geo+json", geometry_file),
}
LABELS: Final = {"csv": "CSV", "xlsx": "XLSX", "json": "JSON", "geojson": "GeoJSON", "svg": "SVG", "png": "PNG"}
PICTURES: Final = {"svg": "image/svg+xml", "png": "image/png"}
LONGEST: Final = 400
LONGEST_Q: Final = 100  # the address bar cuts it; here nothing is cut in silence


MEANINGS: Final = {
    "place": "A place id; see /places.",
    "claim": "A claim id; not together with a place.",
    "by": "The id of a place in Belarus.",
    "kz": "The id of a place in Kazakhstan.",
    "date": "A day, month or year; today where it is left out.",
    "layout": "side (Belarus enlarged beside Kazakhstan) or true.",
    "kinds": "Kinds of tie, separated by commas.",
    "status": "Statuses, separated by commas.",
    "themes": "Themes, separated by commas.",
    "q": "Words searched for.",
    "lang": "en, ru, be or kk.",
}


def _text(meaning: str) -> Any:  # noqa: ANN401 - pydantic's own way to say a field
    return (str, Field("", description=meaning, max_length=LONGEST))


# The parameters of the address bar are those of a selection; a new one is known here from its first day.
Address = create_model(
    "Address",
    __config__=ConfigDict(extra="forbid"),
    __doc__="The parameters of the address bar; what is left out is at its default.",
    **{name: _text(MEANINGS.get(name, "As in the address bar.")) for name in PARAMETERS},
)
PictureAddress = create_model(
    "PictureAddress",
    __base__=Address,
    __doc__="The parameters of the address bar, and which picture of the view.",
    picture=_text("Name of a picture, for svg and png; the first where it is left out."),
)


def view(request: Request, view: Name, address: Annotated[Address, Query()]) -> Response:  # type: ignore[valid-type]
    """Return what a view holds: the number of its rows and the address of each file of it."""
    content = _content(request, view)
    shown = read_view(address)
    found = _extract(shown, content)
    pictured = images.names(shown, content)
    document = {
        "view": view,
        "title": found.title,
        "version": found.contract.version,
        "query": found.query,
        "rows": len(found.rows),
        "text": shown.lang.plural("{count} row", "{count} rows", len(found.rows)),
        "files": [
            *(_file(found, form) for form in WRITERS if form != "geojson" or has_geometry(found)),
            *(
                _file(found, form, picture=name) | {"picture": images.label(shown, content, name)}
                for name in pictured
                for form in PICTURES
            ),
        ],
    }
    return answer(request, as_json(document))


def view_file(
    request: Request,
    view: Name,
    form: Annotated[str, Path(max_length=20)],
    address: Annotated[PictureAddress, Query()],  # type: ignore[valid-type]
) -> Response:
    """Return a view as a file: csv, xlsx, json, geojson, svg or png."""
    picture = str(address.picture)  # type: ignore[attr-defined]
    if form not in LABELS:
        raise not_found("format", form, choices=LABELS)
    if picture and form not in PICTURES:
        raise wrong("picture", "only svg and png files have it.")
    content = _content(request, view)
    shown = read_view(address)
    if form in WRITERS:
        body, filename = _written(shown, content, form)
        return answer(request, body, WRITERS[form][0], filename=filename)
    names = images.names(shown, content)
    name = picture or next(iter(names), "")
    if not names:
        raise not_found("picture of the view", view)
    if name not in names:
        raise not_found("picture", name, choices=names)
    body, filename = _drawn(shown, content, name, form)
    return answer(request, body, PICTURES[form], filename=filename)


def _content(request: Request, name: str) -> PageContent:
    """Return what the page of a view hands out; refuse a name that is none's."""
    contents: dict[str, PageContent] = request.app.state.contents
    if name not in contents:
        raise not_found("view", name, choices=contents)
    return contents[name]


def read_view(address: BaseModel) -> View:
    """Read a view from the parameters of an address; here what is not understood is refused, not left out."""
    atlas = current_atlas()
    query = {key: text for key in PARAMETERS if (text := getattr(address, key))}
    for key in ("place", "by", "kz"):
        if key in query:
            require_place(atlas, query[key])
    if "claim" in query:
        require_claim(atlas, query["claim"])
        if "place" in query:
            raise wrong("claim", "give either a claim or a place.")
    selection, unknown = Selection.from_query(query, atlas=atlas)
    if len(query.get("q", "")) > LONGEST_Q:
        raise wrong("q", f"it is longer than {LONGEST_Q} characters.")
    if unknown:
        raise wrong(
            unknown[0],
            f"it is not understood. It takes {_remedies(atlas).get(unknown[0], 'what the address bar takes')}.",
        )
    return View(atlas, selection, language(selection.lang), today())


def _remedies(atlas: Atlas) -> dict[str, str]:
    """Return what each parameter of an address takes."""

    def some(items: Any) -> str:  # noqa: ANN401 - any words
        return f"one or more, separated by commas, of {', '.join(items)}"

    return {
        "by": "the id of a place in Belarus",
        "kz": "the id of a place in Kazakhstan",
        "date": f"a year, a month or a day (2016, 2016-11, 2016-11-05) from {FIRST_DAY} to today",
        "layout": " or ".join(LAYOUTS),
        "kinds": some(TieKind),
        "status": some(Status),
        "themes": some(sorted(atlas.index.themes)),
        "lang": ", ".join(Lang),
    }


def _file(found: Extract, form: str, *, picture: str = "") -> dict[str, str]:
    query = urlencode(found.query | ({"picture": picture} if picture else {}))
    return {
        "format": form,
        "label": LABELS[form],
        "picture": "",
        "href": f"/api/v1/views/{found.name}.{form}?{query}",
        "filename": found.filename(f"{picture}.{form}" if picture else form),
    }


@derived(maxsize=16)
def _extract(view: View, content: PageContent) -> Extract:
    return extract(view, content)


@derived(maxsize=32)
def _written(view: View, content: PageContent, form: str) -> tuple[bytes, str]:
    found = _extract(view, content)
    return WRITERS[form][1](found), found.filename(form)


@derived(maxsize=16)
def _drawn(view: View, content: PageContent, name: str, form: str) -> tuple[bytes, str]:
    return images.draw(view, content, name, form), _extract(view, content).filename(f"{name}.{form}")
