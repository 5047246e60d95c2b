"""Endpoints of views: the rows and pictures of a page as files, by the parameters of the address bar."""

# No postponed annotations here: FastAPI reads the parameters of an endpoint from them.
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Annotated, Final
from urllib.parse import urlencode

from fastapi import HTTPException, Path, Query
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from components.api.drawn_files import drawn
from components.api.responses import answer, not_found, wrong
from components.api.view_address import Address, FileAddress, read_view
from components.context import View
from components.documents.layer_texts.layer_words import counted_in
from components.exports.csv_json import Separator, write_csv, write_json
from components.exports.geojson import has_geometry, write_geojson
from components.exports.json_bytes import to_json_bytes
from components.exports.page_content import PageContent
from components.exports.picture_plan import label, names
from components.exports.view_table import ViewTable, outline, tabulate
from components.exports.xlsx import write_workbook
from components.worker.job import Job
from components.worker.pictures import picture_job
from data.atlas.derived import derived
from data.enums import Lang

Name = Annotated[str, Path(max_length=100)]
Writer = Callable[[ViewTable], bytes]
WRITERS: Final[dict[str, tuple[str, Writer]]] = {
    "csv": ("text/csv; charset=utf-8", write_csv),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write_workbook),
    "json": ("application/json", write_json),
    "geojson": ("application/geo+json", write_geojson),
}
LABELS: Final = {"csv": "CSV", "xlsx": "XLSX", "json": "JSON", "geojson": "GeoJSON", "svg": "SVG", "png": "PNG"}
PICTURES: Final = {"svg": "image/svg+xml", "png": "image/png"}


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file of a view.

    Attributes
    ----------
    format, label
        Its format, as a suffix and as a reader knows it.
    picture
        The title of the picture; empty for a table.
    href, filename
        Its address, and the name to save it under.
    """

    format: str
    label: str
    picture: str
    href: str
    filename: str


def view(request: Request, view: Name, address: Annotated[Address, Query()]) -> Response:
    """Return the number of rows of a view and the address of each of its files.

    With both, ``rows`` are the book's, and ``counts`` has the number of each.
    """
    return answer(request, _described(read_view(address, request), _content(request, view)))


@derived(maxsize=1024)  # of about 4 kB each: every click asks for one
def _described(view: View, content: PageContent) -> bytes:
    table = outline(view, content)
    held = content.held(view) if content.held else ""
    return to_json_bytes({
        "view": table.name,
        "title": table.title,
        "version": table.contract.version,
        "query": table.query,
        "rows": table.counts[0][1],
        **({"counts": dict(table.counts)} if len(table.counts) > 1 else {}),
        "text": held or _counted(view, [count for _, count in table.counts]),
        "files": [] if held else [asdict(link) for link in _links(view, content, table)],
    })  # fmt: skip


def _counted(view: View, counts: list[int]) -> str:
    """Return how many rows there are, of the book and of the layer beside it apart."""
    texts = [view.lang.plural("{count} row", "{count} rows", count) for count in counts]
    return "; ".join([texts[0], *(counted_in(view.layer, text, view.lang) for text in texts[1:] if view.layer)])


async def view_file(
    request: Request,
    view: Name,
    form: Annotated[str, Path(max_length=20)],
    address: Annotated[FileAddress, Query()],
) -> Response:
    """Return a view as a file: csv, xlsx, json, geojson, svg or png."""
    picture = str(address.picture)
    if form not in LABELS:
        raise not_found("format", form, choices=LABELS)
    if picture and form not in PICTURES:
        raise wrong("picture", "only svg and png files have it.")
    if address.separator is not Separator.COMMA and form != "csv":
        raise wrong("separator", "only csv files have it.")
    content = _content(request, view)
    shown = await run_in_threadpool(read_view, address, request)
    if form in WRITERS:
        body, filename = await run_in_threadpool(_written, shown, content, form, address.separator)
        return answer(request, body, WRITERS[form][0], filename=filename)
    job, filename = await run_in_threadpool(_picture, shown, content, picture, form)
    return answer(request, await drawn(request, shown.atlas, job), PICTURES[form], filename=filename)


def _content(request: Request, name: str) -> PageContent:
    """Return the exportable content of a page; raise 404 where there is no such page."""
    contents: dict[str, PageContent] = request.app.state.contents
    if name not in contents:
        raise not_found("view", name, choices=contents)
    return contents[name]


def _links(view: View, content: PageContent, table: ViewTable) -> Iterator[FileLink]:
    """Yield the files of the rows, then those of each picture."""
    for form in WRITERS:
        if form != "geojson" or has_geometry(table):
            # Where numbers have a decimal comma, spreadsheets expect a semicolon between cells.
            with_semicolons = form == "csv" and view.lang.code is not Lang.EN
            yield _link(table, form, separator=Separator.SEMICOLON if with_semicolons else Separator.COMMA)
    for name in names(view, content):
        for form in PICTURES:
            yield _link(table, form, picture=name, title=label(view, content, name))


def _link(
    table: ViewTable, form: str, *, picture: str = "", title: str = "", separator: Separator = Separator.COMMA
) -> FileLink:
    more = {"picture": picture} if picture else {}
    more |= {"separator": separator.value} if separator is not Separator.COMMA else {}
    query = urlencode(table.query | more)
    return FileLink(
        format=form,
        label=LABELS[form],
        picture=title,
        href=f"/api/v1/views/{table.name}.{form}?{query}",
        filename=table.filename(f"{picture}.{form}" if picture else form),
    )


@derived(maxsize=16)
def _table(view: View, content: PageContent) -> ViewTable:
    return tabulate(view, content)


@derived(maxsize=32)
def _written(view: View, content: PageContent, form: str, separator: Separator) -> tuple[bytes, str]:
    table = _table(view, content)
    if form == "geojson" and not has_geometry(table):
        others = ", ".join(name for name in WRITERS if name != form)
        raise HTTPException(
            404, f"No row of the view {table.name!r} has a place, so it has no geojson. There are: {others}."
        )
    body = write_csv(table, separator) if form == "csv" else WRITERS[form][1](table)
    return body, table.filename(form)


def _picture(view: View, content: PageContent, picture: str, form: str) -> tuple[Job, str]:
    """Return the job of a picture and the name of its file; raise 404 where the page has no such picture."""
    choices = names(view, content)
    name = picture or next(iter(choices), "")
    if not choices:
        raise not_found("picture of the view", content.route.name)
    if name not in choices:
        raise not_found("picture", name, choices=choices)
    return picture_job(view, content, name, form), _table(view, content).filename(f"{name}.{form}")
