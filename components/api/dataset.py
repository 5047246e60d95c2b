"""Endpoints of the data set: its tables, its whole package, and the boundaries of a day."""

# No postponed annotations here: FastAPI reads the parameters of an endpoint from them.
import csv
import io
import zipfile
from datetime import datetime
from typing import Annotated, Any, Final

from fastapi import HTTPException, Path
from starlette.requests import Request
from starlette.responses import Response

from components.api.facts import DateText, Language, read_day
from components.api.request_facts import Data, LayerId, facts_of_request
from components.api.responses import answer, not_found, wrong
from components.context import DATA, current_atlas
from components.exports.csv_json import BOM, without_formulas
from components.exports.geojson import write_districts, write_units
from components.exports.json_bytes import to_json_bytes
from components.exports.provenance import cite_line
from data.atlas.atlas import Atlas
from data.atlas.derived import derived
from data.enums import DataChoice, Lang
from data.layers.layer_tables import GROUND
from data.package import export
from data.package.reader import digest
from data.queries.texts.citations import BOOK

FORMS: Final = ("csv", "json")
GEOJSON: Final = "application/geo+json"
Name = Annotated[str, Path(max_length=100)]


def table(request: Request, name: Name, form: Name, *, data: Data = DataChoice.BOOK, layer: LayerId = "") -> Response:
    """Return a table of the data set: csv as it is kept, byte for byte, or json.

    The table of a layer is another one, in the same columns: ``data=own`` asks for it.
    """
    if data is DataChoice.BOTH:
        raise wrong("data", "a table is the book's or a layer's: ask for book, and for own.")
    atlas = facts_of_request(request, data, layer).atlas
    if name not in atlas.tables:
        raise not_found("table", name, choices=atlas.tables)
    if form not in FORMS:
        raise not_found("format", form, choices=FORMS)
    file = f"{name}-{atlas.layer.layer_id}-v{atlas.layer.version}.{form}" if atlas.layer else f"{name}.{form}"
    if form == "csv":
        body = _rows_as_csv(atlas, name) if atlas.layer else _package(atlas)[atlas.contract.table(name).path]
        return answer(request, body, "text/csv; charset=utf-8", filename=file)
    document = {"table": name, "version": atlas.version, **_cited(atlas), "rows": _rows(atlas, name)}
    return answer(request, to_json_bytes(document), filename=file)


def _cited(atlas: Atlas) -> dict[str, Any]:
    """Return how to cite a table: the data set, or the layer with its terms."""
    if layer := atlas.layer:
        found = {"layer": layer.layer_id, "layer_version": layer.version, "terms": list(layer.licences)}
        return {"cite": f"{layer.title}, version {layer.version}", **found}
    return {"cite": cite_line(atlas.contract)}


def _rows(atlas: Atlas, name: str) -> list[dict[Any, Any]]:
    """Return the rows of a table; of a layer those that are its own, each with its id under ``data``."""
    frame = atlas.tables[name]
    if not atlas.layer:
        return frame.to_dict("records")
    if name in GROUND:
        return []  # the places and their names are the book's
    return [{**row, "data": atlas.layer.layer_id} for row in frame.to_dict("records") if row.get("source_id") != BOOK]


def _rows_as_csv(atlas: Atlas, name: str) -> bytes:
    text, columns = io.StringIO(newline=""), [*atlas.contract.table(name).names, "data"]
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    for row in _rows(atlas, name):
        writer.writerow([without_formulas(row[column]) for column in columns])
    return (BOM + text.getvalue()).encode()


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
