"""Endpoints of the data set: its tables, its whole package, and the boundaries of a day."""

# No postponed annotations here: FastAPI reads the parameters of an endpoint from them.
import io
import zipfile
from datetime import datetime
from typing import Annotated, Final

from fastapi import HTTPException, Path
from starlette.requests import Request
from starlette.responses import Response

from components.api.facts import DateText, Language, read_day
from components.api.responses import answer, not_found
from components.context import DATA, current_atlas
from components.exports.geojson import write_districts, write_units
from components.exports.json_bytes import to_json_bytes
from components.exports.provenance import cite_line
from data.atlas.atlas import Atlas
from data.atlas.derived import derived
from data.enums import Lang
from data.package import export
from data.package.reader import digest

FORMS: Final = ("csv", "json")
GEOJSON: Final = "application/geo+json"
Name = Annotated[str, Path(max_length=100)]


def table(request: Request, name: Name, form: Name) -> Response:
    """Return a table of the data set: csv as it is kept, byte for byte, or json."""
    atlas = current_atlas()
    if name not in atlas.tables:
        raise not_found("table", name, choices=atlas.tables)
    if form not in FORMS:
        raise not_found("format", form, choices=FORMS)
    if form == "csv":
        body = _package(atlas)[atlas.contract.table(name).path]
        return answer(request, body, "text/csv; charset=utf-8", filename=f"{name}.csv")
    rows = atlas.tables[name].to_dict("records")
    document = {"table": name, "version": atlas.version, "cite": cite_line(atlas.contract), "rows": rows}
    return answer(request, to_json_bytes(document), filename=f"{name}.json")


def package(request: Request) -> Response:
    """Return the whole data set as a zip file: tables, contract, README, citation, changelog and licence."""
    atlas = current_atlas()
    return answer(request, _zip(atlas), "application/zip", filename=f"partnership-vector-{atlas.version}.zip")


def units(request: Request, date: DateText = "", lang: Language = Lang.EN) -> Response:
    """Return the first-level units in force on a day as GeoJSON."""
    atlas, day = current_atlas(), read_day(date)
    body = write_units(atlas, lang=lang, on=day, citation=cite_line(atlas.contract))
    return answer(request, body, GEOJSON, filename=f"units-{day}.geojson")


def districts(request: Request, date: DateText = "", lang: Language = Lang.EN) -> Response:
    """Return the districts of Belarus as GeoJSON: those of today for any day, because earlier ones are not known."""
    atlas, day = current_atlas(), read_day(date)
    body = write_districts(atlas, lang=lang, on=day, citation=cite_line(atlas.contract))
    return answer(request, body, GEOJSON, filename=f"districts-{day}.geojson")


@derived(maxsize=1)
def _package(atlas: Atlas) -> dict[str, bytes]:
    """Return the files of the data set, which must be the very ones that the facts were read from."""
    files = export.files(DATA)
    if digest(atlas.contract, files) != atlas.content_hash:
        raise HTTPException(503, "The files of the data are being changed. Ask again when they are whole.")
    return files


@derived(maxsize=1)
def _zip(atlas: Atlas) -> bytes:
    """Return the files zipped, each dated as the data are, so that the same data give the same bytes."""
    content, created = io.BytesIO(), datetime.fromisoformat(atlas.contract.created)
    with zipfile.ZipFile(content, "w") as bundle:
        for path, body in _package(atlas).items():
            entry = zipfile.ZipInfo(path, created.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3  # whatever machine writes it
            bundle.writestr(entry, body)
    return content.getvalue()
